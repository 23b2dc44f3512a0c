"""What a verb does to the clauses that it governs: saying, denying, failing, planning."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from allegedly.language.document import Document
from allegedly.language.standing import lexicon as lexicon
from allegedly.language.standing.algebra import NEGATED, THREATENED, UNREAL, Manner, Standing
from allegedly.language.standing.local import own
from allegedly.language.standing.voice import speakers, subject

if TYPE_CHECKING:
    from spacy.tokens import Token


def governed(document: Document, verb: Token, token: Token) -> Iterator[Standing]:
    """What a verb does to its clausal complement `token`."""
    lemma, clause = verb.lemma_.lower(), token.dep_ in ("ccomp", "csubj", "csubjpass")
    finite = clause and token.tag_ not in ("VB", "VBG")
    if lemma in lexicon.DENIES:
        yield Standing("denied", speakers(document, verb), "claim")
    elif lemma in lexicon.ADJUDICATES and _is_adjudicated(verb):
        return
    elif lemma == "have" and any(c.lower_ == "yet" for c in verb.children):
        yield NEGATED
    elif finite:
        yield from _by_finite_verb(document, verb)
    else:
        yield from _by_infinite_verb(document, verb, token)


def _is_adjudicated(verb: Token) -> bool:
    head = subject(verb)
    return head is not None and head.lemma_.lower() in lexicon.ADJUDICATORS


def _by_finite_verb(document: Document, verb: Token) -> Iterator[Standing]:
    lemma = verb.lemma_.lower()
    if lemma in ("have", "be", "go") and is_hearsay(verb):
        yield Standing("alleged", manner="noun")
        return
    if lemma in lexicon.FACTIVE or lemma in ("make", "see", "have", "keep") or _is_vouched(verb):
        return
    if lemma in lexicon.UNREAL:
        yield UNREAL
    elif lemma in lexicon.PLANS and lemma not in lexicon.SAYS | lexicon.ALLEGES:
        yield THREATENED
    elif lemma in lexicon.OUTLET_SAYS and _is_outlet(document, verb):
        return
    else:
        yield spoken(document, verb)


def _is_vouched(verb: Token) -> bool:
    """ "rightly stated", "correctly reported"."""
    return any(c.lower_ in ("rightly", "correctly", "accurately", "truthfully") for c in verb.children)


def is_hearsay(verb: Token) -> bool:
    """ "Rumour has it that …", "Word on the set was that …"."""
    return any(c.dep_ == "nsubj" and c.lemma_.lower() in lexicon.HEARSAY for c in verb.lefts)


def _is_outlet(document: Document, verb: Token) -> bool:
    ids = speakers(document, verb)
    return bool(ids) and all(document.entity(i).type == "Outlet" for i in ids)


def spoken(document: Document, verb: Token) -> Standing:
    manner: Manner = "speech" if verb.lemma_ in lexicon.SAYS else "claim"
    return Standing("alleged", speakers(document, verb), manner)


def _by_infinite_verb(document: Document, verb: Token, token: Token) -> Iterator[Standing]:
    lemma = verb.lemma_.lower()
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    if lemma in ("take", "need") and any(c.ent_type_ in ("TIME", "DATE") for c in verb.children):
        return
    if lemma == "go" and verb.tag_ == "VBG" and token.dep_ == "xcomp":
        yield THREATENED
    elif passive and lemma in lexicon.SAYS | lexicon.ALLEGES:
        yield Standing("alleged", speakers(document, verb), "claim")
    elif lemma in lexicon.FAILS:
        yield NEGATED
    elif lemma in lexicon.UNREAL:
        yield UNREAL
    elif lemma in lexicon.PLANS:
        yield THREATENED
    elif lemma in lexicon.ALLEGES | lexicon.SAYS:
        yield spoken(document, verb)
    elif lemma not in lexicon.THROUGH | lexicon.FACTIVE and token.tag_ == "VB":
        yield UNREAL


def adverbial(document: Document, token: Token) -> Iterator[Standing]:
    """Purpose clauses are aims; other adverbial clauses keep to their own marks ("if", "without")."""
    head = token.head
    infinitive = token.tag_ == "VB" and any(c.lower_ == "to" for c in token.lefts)
    if infinitive and token.lemma_ in lexicon.SAYS | {"reveal", "confirm", "admit"} and head.tag_ == "VBD":
        return
    if head.lemma_ == "go" and any(c.dep_ == "prt" for c in head.children):
        yield from own(document, head)
    elif infinitive and not any(c.lower_ == "only" for c in token.lefts):
        passive = any(c.dep_ == "auxpass" for c in head.children)
        spent = any(c.ent_type_ in ("TIME", "DATE") and c.dep_ == "dobj" for c in head.children)
        if head.lemma_ == "take" and spent:
            return
        if head.pos_ == "ADJ" or passive or head.lemma_ in lexicon.FAILS:
            yield from governed(document, head, token)
            yield from own(document, head)
        else:
            yield THREATENED
    elif token.i > head.i and any(c.lower_ == "by" for c in token.lefts):
        yield from own(document, head)
