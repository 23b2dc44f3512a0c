"""The operators between a predicate and its sentence's root, from the inside out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from allegedly.language.document import Document
from allegedly.language.standing import lexicon as lexicon
from allegedly.language.standing.algebra import NEGATED, UNREAL, Standing
from allegedly.language.standing.frame import framed
from allegedly.language.standing.free_speech import freely_told
from allegedly.language.standing.local import is_negated, own, own_of_noun
from allegedly.language.standing.noun import (
    by_adjective,
    by_noun,
    is_definite,
    is_predicated,
    modifier,
    participant,
    prepositional,
)
from allegedly.language.standing.verb import adverbial, governed, spoken
from allegedly.language.standing.voice import is_quoted, speakers

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLAUSAL = frozenset({"ccomp", "xcomp", "csubj", "csubjpass", "pcomp"})
_NOMINAL = frozenset({"dobj", "nsubj", "nsubjpass", "pobj", "attr", "oprd", "dative", "obj", "appos", "nmod"})
_STEPS = 12


def operators(document: Document, predicate: Token) -> Iterator[Standing]:
    """Yield what changes the predicate's standing, innermost first; nothing for what the article just says."""
    token, nominal = predicate, predicate.pos_ in ("NOUN", "PROPN")
    yield from own_of_noun(predicate) if nominal else own(document, predicate)
    presupposed = aside = nominal and is_definite(predicate) and not is_predicated(predicate)
    for _ in range(_STEPS):
        if token.dep_ == "ROOT" or token.head == token or _is_parted(token):
            break
        head, dep = token.head, token.dep_
        if dep == "prep" and head.pos_ in ("VERB", "AUX", "NOUN", "ADJ", "ADV", "PROPN"):
            nominal = True
        found = list(_edge(document, token, nominal=nominal))
        if presupposed:
            found = [o for o in found if o.status == "alleged" and not aside]
        yield from found
        if dep in ("relcl", "acl") and UNREAL not in found and _is_presupposed(token):
            presupposed, aside = True, aside or _is_aside(token)
        elif dep == "advcl" and not found and token.tag_ not in ("VB", "VBG"):
            presupposed = True
        through = dep == "prep" and head.pos_ in ("NOUN", "PROPN")
        nominal = not through and (head.pos_ in ("NOUN", "PROPN", "PRON") or (nominal and head.pos_ == "ADP"))
        token = head
    if _is_supposed(predicate):
        yield UNREAL
    yield from framed(document, predicate, aside=aside)
    if (told := freely_told(document, predicate)) is not None:
        yield told
    if is_quoted(document, predicate):
        yield Standing("alleged", _quoter(document, token, predicate), "quotation")


def _is_parted(token: Token) -> bool:
    """Does a semicolon part a clause from the head that the parse gives it? Then it stands for itself."""
    if token.pos_ not in ("VERB", "AUX"):
        return False
    low, high = sorted((token.i, token.head.i))
    return any(t.text == ";" for t in token.doc[low:high])


def _is_supposed(predicate: Token) -> bool:
    """Is the sentence a supposition ("Suppose that …")?"""
    first = next((t for t in predicate.sent if t.is_alpha), predicate)
    return (
        first.lemma_.lower() in lexicon.SUPPOSE
        and first != predicate
        and first.tag_ in ("VB", "VBP", "NNP", "NN")
    )


def _is_presupposed(token: Token) -> bool:
    """Does what a clause tells of a noun stand, whatever holds of the noun's own verb?"""
    reduced = token.tag_ == "VBN" and not any(c.dep_ in ("mark", "aux", "auxpass") for c in token.children)
    return token.dep_ == "relcl" or reduced


def _is_aside(token: Token) -> bool:
    """Is it the writer's own aside, as in "Poe, who sued her label, said …"?"""
    first = token.left_edge
    return token.head.pos_ == "PROPN" and first.i > 0 and first.nbor(-1).text in (",", "—", "–", "(")


def _quoter(document: Document, root: Token, predicate: Token) -> tuple[str, ...]:
    """Whom the quotation's own sentence names: the subject of a verb of speech outside the marks."""
    for token in (root, *root.children):
        if token.lemma_ in lexicon.SAYS | lexicon.ALLEGES and not is_quoted(document, token):
            return speakers(document, token)
    return ()


def _edge(document: Document, token: Token, *, nominal: bool) -> Iterator[Standing]:
    """What the head does to its dependent, then what holds of the head itself where that is shared."""
    head, dep = token.head, token.dep_
    if dep == "conj":
        yield from _shared(document, token)
    elif dep in _CLAUSAL:
        yield from _complement(document, token)
    elif dep == "advcl":
        yield from adverbial(document, token)
    elif dep in ("acl", "relcl"):
        yield from modifier(document, token)
    elif nominal and dep in _NOMINAL:
        yield from participant(document, token)
    elif dep == "prep":
        yield from prepositional(document, token)
    elif dep in ("dep", "parataxis") and head.lemma_ in lexicon.ALLEGES:
        yield spoken(document, head)


def _shared(document: Document, token: Token) -> Iterator[Standing]:
    """A coordinated verb without subject and auxiliary of its own shares the first one's, except over "but"."""
    head = token.head
    if token.pos_ in ("NOUN", "PROPN"):
        yield from own_of_noun(head) if head.pos_ == "NOUN" else ()
        return
    alone = any(c.dep_ in ("nsubj", "nsubjpass", "aux", "auxpass", "neg") for c in token.children)
    if alone or token.tag_ != head.tag_ or token.tag_ in ("VBD", "VBZ", "VBP"):
        return
    contrast = any(c.dep_ == "cc" and c.lower_ == "but" for c in head.children)
    if not (contrast and is_negated(head)):
        yield from own(document, head)


def _complement(document: Document, token: Token) -> Iterator[Standing]:
    head = token.head
    if head.dep_ in ("prep", "agent", "cc") or head.pos_ == "ADP":
        if any(c.lower_ in ("instead", "rather", "far") for c in head.children):
            yield NEGATED
        return
    if head.pos_ in ("NOUN", "PROPN"):
        yield from by_noun(document, head)
    elif head.pos_ == "ADJ" or head.lemma_ == "be":
        yield from by_adjective(document, head, token)
    else:
        yield from governed(document, head, token)
        yield from _own_unless_vouched(document, head, token)


def _own_unless_vouched(document: Document, head: Token, token: Token) -> Iterator[Standing]:
    """Negation and modals of the governing verb, where its complement is not presupposed."""
    if head.lemma_ in lexicon.PRESUPPOSING or _is_speech(head, token):
        return
    yield from own(document, head)


def _is_speech(head: Token, token: Token) -> bool:
    return token.dep_ == "ccomp" and head.lemma_ in lexicon.SAYS and not is_negated(head)
