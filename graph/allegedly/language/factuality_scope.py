"""The operators between a predicate and its sentence's root, from the inside out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from allegedly.language import factuality_lexicon as lexicon
from allegedly.language.document import Document
from allegedly.language.factuality_algebra import Standing
from allegedly.language.factuality_frame import framed
from allegedly.language.factuality_local import is_negated, own, own_of_noun
from allegedly.language.factuality_voice import is_quoted, speakers, subject

if TYPE_CHECKING:
    from spacy.tokens import Token

NEGATED = Standing("negated")
UNREAL = Standing("unreal")
THREATENED = Standing("threatened")
_CLAUSAL = frozenset({"ccomp", "xcomp", "csubj", "csubjpass", "pcomp"})
_NOMINAL = frozenset({"dobj", "nsubj", "nsubjpass", "pobj", "attr", "oprd", "dative", "obj", "appos", "nmod"})
_STEPS = 12


def operators(document: Document, predicate: Token) -> Iterator[Standing]:
    """Yield what changes the predicate's standing, innermost first; nothing for what the article just says."""
    token, nominal = predicate, predicate.pos_ in ("NOUN", "PROPN")
    yield from own_of_noun(predicate) if nominal else own(document, predicate)
    presupposed = aside = nominal and _is_definite(predicate) and not _is_predicated(predicate)
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
    if is_quoted(document, predicate):
        yield Standing("alleged", _quoter(document, token, predicate), "quotation")


def _is_parted(token: Token) -> bool:
    """Does a semicolon part a clause from the head that the parse gives it? Then it stands for itself."""
    if token.pos_ not in ("VERB", "AUX"):
        return False
    low, high = sorted((token.i, token.head.i))
    return any(t.text == ";" for t in token.doc[low:high])


def _is_predicated(noun: Token) -> bool:
    """Does the verb say whether there is such an event at all ("is the husband of", "has not been filed")?"""
    brought = noun.dep_ in ("nsubjpass", "dobj") and noun.head.lemma_ in lexicon.BRINGS
    return brought or noun.dep_ in ("attr", "oprd")


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
        yield from _adverbial(document, token)
    elif dep in ("acl", "relcl"):
        yield from _modifier(document, token)
    elif nominal and dep in _NOMINAL:
        yield from _participant(document, token)
    elif dep == "prep":
        yield from _prepositional(document, token)
    elif dep in ("dep", "parataxis") and head.lemma_ in lexicon.ALLEGES:
        yield _spoken(document, head)


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
        if any(c.lower_ in ("instead", "rather") for c in head.children):
            yield NEGATED
        return
    if head.pos_ in ("NOUN", "PROPN"):
        yield from _by_noun(document, head)
    elif head.pos_ == "ADJ" or head.lemma_ == "be":
        yield from _by_adjective(document, head, token)
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
    if lemma in ("have", "be", "go") and _is_hearsay(verb):
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
        yield _spoken(document, verb)


def _is_vouched(verb: Token) -> bool:
    """ "rightly stated", "correctly reported"."""
    return any(c.lower_ in ("rightly", "correctly", "accurately", "truthfully") for c in verb.children)


def _is_hearsay(verb: Token) -> bool:
    """ "Rumour has it that …", "Word on the set was that …"."""
    return any(c.dep_ == "nsubj" and c.lemma_.lower() in lexicon.HEARSAY for c in verb.lefts)


def _is_outlet(document: Document, verb: Token) -> bool:
    ids = speakers(document, verb)
    return bool(ids) and all(document.entity(i).type == "Outlet" for i in ids)


def _spoken(document: Document, verb: Token) -> Standing:
    manner = "speech" if verb.lemma_ in lexicon.SAYS else "claim"
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
        yield _spoken(document, verb)
    elif lemma not in lexicon.THROUGH | lexicon.FACTIVE and token.tag_ == "VB":
        yield UNREAL


def _adverbial(document: Document, token: Token) -> Iterator[Standing]:
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


def _modifier(document: Document, token: Token) -> Iterator[Standing]:
    """A clause that modifies a noun: presupposed, unless the noun names a claim, a plan or a fiction's figure."""
    head = token.head
    relative = token.dep_ == "relcl" or token.tag_ == "VBN"
    if _is_role(document, head) or head.lemma_.lower() in lexicon.OTHER_WORLDS:
        yield UNREAL
    elif any(c.dep_ == "mark" for c in token.children) or (not relative and token.tag_ == "VB"):
        infinitive = token.tag_ == "VB"
        yield from _by_noun(document, head, infinitive=infinitive, finite=not infinitive)
    elif head.dep_ == "attr" and (is_negated(head.head) or is_negated(head)):
        yield NEGATED


def _is_role(document: Document, noun: Token) -> bool:
    """Is the noun what somebody plays, or what a work is about?"""
    verb = noun.head
    if verb.dep_ == "prep" and verb.lower_ in ("as", "about", "of", "on"):
        verb = verb.head
        if verb.pos_ == "NOUN":
            return verb.lemma_ in lexicon.FICTION_NOUNS
    if verb.lemma_ not in lexicon.ROLE_VERBS or noun.dep_ not in ("dobj", "pobj"):
        return False
    if verb.lemma_ in ("play", "portray", "voice"):
        return True
    who = subject(verb)
    return who is not None and is_fiction(document, who)


def is_fiction(document: Document, noun: Token) -> bool:
    """Does the noun name a work or a part of one?"""
    if noun.lemma_.lower() in lexicon.FICTION_NOUNS:
        return True
    ids = document.referents(noun)
    kinds = {document.entity(i).type for i in ids}
    return bool(kinds) and kinds <= {"Film", "TVSeries", "Book", "Play", "Game", "Work"}


def _by_noun(
    document: Document, noun: Token, *, infinitive: bool = False, finite: bool = False
) -> Iterator[Standing]:
    """What a noun does to the clause it governs ("claims that …", "plan to …")."""
    lemma = noun.lemma_.lower()
    if lemma in lexicon.FAILURE_NOUNS:
        yield NEGATED
    elif lemma in lexicon.DENIAL_NOUNS:
        yield Standing("denied", _owner(document, noun), "noun")
    elif lemma in lexicon.PLAN_NOUNS and infinitive:
        yield THREATENED
    elif not infinitive and lemma in lexicon.ALLEGED_NOUNS and _is_confirmed(noun):
        return
    elif lemma in lexicon.ALLEGED_NOUNS | lexicon.HEARSAY and not infinitive:
        yield Standing("alleged", _owner(document, noun), "noun")
    elif lemma in lexicon.UNREAL_NOUNS or (infinitive and not _is_achieved(noun)):
        yield UNREAL
    elif finite and lemma not in lexicon.FACT_NOUNS | lexicon.PLAN_NOUNS:
        yield Standing("alleged", manner="noun")
    if is_negated(noun):
        yield NEGATED


def _is_confirmed(noun: Token) -> bool:
    """ "confirmed a report that …"."""
    return (
        noun.dep_ == "dobj"
        and noun.head.lemma_ in ("confirm", "verify", "prove")
        and not is_negated(noun.head)
    )


def _is_achieved(noun: Token) -> bool:
    """ "The first woman to …" did it."""
    return noun.lemma_.lower() in lexicon.FACT_NOUNS or any(
        c.lower_ in ("first", "only", "last", "latest", "youngest", "oldest", "second", "third", "next")
        or c.tag_ == "JJS"
        for c in noun.children
    )


def _owner(document: Document, noun: Token) -> tuple[str, ...]:
    """Whose claim it is: the possessor, else the filing's author."""
    for child in noun.children:
        if child.dep_ == "poss":
            return document.referents(child)
        if child.dep_ == "prep" and child.lower_ in ("by", "from"):
            return tuple(e for t in child.children for e in document.referents(t))
    mention = document.mention(noun)
    return mention.entities if mention and mention.kind in ("filing", "name", "proxy") else ()


def _by_adjective(document: Document, head: Token, token: Token) -> Iterator[Standing]:
    """ "It is false that …", "is likely to …", "is unclear whether …"."""
    words = {head.lower_} | {c.lower_ for c in head.children if c.dep_ in ("acomp", "attr", "advmod")}
    infinitive = any(c.lower_ == "to" for c in token.lefts)
    verb = head if head.pos_ in ("AUX", "VERB") else head.head
    if _is_hearsay(verb):
        yield Standing("alleged", manner="noun")
    elif words & lexicon.FALSE_PREDICATES:
        yield NEGATED
    elif infinitive and "able" in words and verb.tag_ == "VBD":
        pass
    elif infinitive and words & lexicon.PLAN_PREDICATES:
        yield THREATENED
    elif words & lexicon.UNREAL_PREDICATES:
        yield UNREAL
    elif head.lemma_ == "be" and infinitive:
        yield THREATENED
    elif words & lexicon.TRUE_PREDICATES:
        pass
    elif head.pos_ == "ADJ" and infinitive:
        yield UNREAL
    if verb.pos_ in ("AUX", "VERB"):
        yield from own(document, verb)


def _participant(document: Document, token: Token) -> Iterator[Standing]:
    """What a verb or noun does to an event that one of its noun phrases names."""
    head = token.head
    if head.pos_ in ("NOUN", "PROPN"):
        return
    lemma, definite = head.lemma_.lower(), _is_definite(token)
    if head.pos_ == "ADP":
        yield from _governed_preposition(document, head)
    elif lemma in lexicon.DENIES and token.dep_ == "dobj":
        yield Standing("denied", speakers(document, head), "claim")
    elif token.dep_ in ("attr", "oprd"):
        yield from own(document, head)
    elif definite and not _is_predicated(token):
        return
    else:
        yield from _created(document, head, token)


def _governed_preposition(document: Document, prep: Token) -> Iterator[Standing]:
    if prep.lower_ == "without":
        yield NEGATED
    elif prep.lower_ in ("about", "of") and prep.head.lemma_ in lexicon.FICTION_NOUNS:
        yield UNREAL
    elif prep.lower_ in ("with", "of", "about") and prep.head.lemma_ in (
        "threaten",
        "threat",
        "risk",
        "danger",
    ):
        yield THREATENED


def _created(document: Document, verb: Token, token: Token) -> Iterator[Standing]:
    lemma = verb.lemma_.lower()
    if token.dep_ in ("nsubj", "attr") and lemma not in lexicon.CREATES | {"follow", "loom", "come"}:
        yield from (o for o in own(document, verb) if o == UNREAL)
        return
    if lemma in lexicon.FAILS:
        yield NEGATED
    elif lemma in lexicon.PLANS - {"face", "fight", "sign"}:
        yield THREATENED
    elif lemma in lexicon.UNREAL - {"order", "allow", "court"}:
        yield UNREAL
    if lemma in lexicon.CREATES | lexicon.PLANS:
        yield from (o for o in own(document, verb) if o != NEGATED or not is_negated(token))


def _is_definite(noun: Token) -> bool:
    return any(c.dep_ == "poss" or c.lower_ in ("the", "this", "that", "these", "those") for c in noun.lefts)


def _prepositional(document: Document, token: Token) -> Iterator[Standing]:
    """A preposition that hangs on a verb or noun: "accused of", "talked out of", "claims of", "threat of"."""
    head, prep = token.head, token.lower_
    lemma = head.lemma_.lower()
    gerund = any(c.dep_ == "pcomp" for c in token.children)
    if "instead" in (prep, head.lower_) or prep == "without" or lemma == "lack":
        yield NEGATED
    elif not gerund and lemma in (
        "threat",
        "plan",
        "prospect",
        "possibility",
        "risk",
        "talk",
        "danger",
        "fear",
    ):
        yield THREATENED
    elif head.pos_ in ("NOUN", "PROPN") and prep in ("of", "about", "over", "that", "for", "against", "in"):
        if gerund and not (lemma in lexicon.PLAN_NOUNS and prep != "of"):
            yield from _by_noun(document, head)
    elif not gerund:
        return
    elif lemma in lexicon.ALLEGES and prep in ("of", "for", "over", "as", "with", "on"):
        yield Standing("alleged", speakers(document, head), "claim")
    elif lemma in lexicon.SAYS and prep == "as":
        yield Standing("alleged", speakers(document, head), "claim")
        yield from (o for o in own(document, head) if o == NEGATED)
    elif lemma in lexicon.FAILS and prep in ("from", "against", "on", "out", "in"):
        yield NEGATED
    elif lemma in lexicon.PLANS | lexicon.UNREAL and prep in ("on", "about", "into", "of", "for"):
        yield THREATENED
