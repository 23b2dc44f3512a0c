"""What nouns, adjectives and prepositions do to a clause or an event that hangs on them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from allegedly.language.document import Document
from allegedly.language.standing import lexicon as lexicon
from allegedly.language.standing.algebra import NEGATED, THREATENED, UNREAL, Standing
from allegedly.language.standing.local import is_negated, own
from allegedly.language.standing.verb import is_hearsay
from allegedly.language.standing.voice import speakers, subject

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_predicated(noun: Token) -> bool:
    """Does the verb say whether there is such an event at all ("is the husband of", "has not been filed")?"""
    brought = noun.dep_ in ("nsubjpass", "dobj") and noun.head.lemma_ in lexicon.BRINGS
    return brought or noun.dep_ in ("attr", "oprd")


def modifier(document: Document, token: Token) -> Iterator[Standing]:
    """A clause that modifies a noun: presupposed, unless the noun names a claim, a plan or a fiction's figure."""
    head = token.head
    relative = token.dep_ == "relcl" or token.tag_ == "VBN"
    if _is_role(document, head) or head.lemma_.lower() in lexicon.OTHER_WORLDS:
        yield UNREAL
    elif any(c.dep_ == "mark" for c in token.children) or (not relative and token.tag_ == "VB"):
        infinitive = token.tag_ == "VB"
        yield from by_noun(document, head, infinitive=infinitive, finite=not infinitive)
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


def by_noun(
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


def by_adjective(document: Document, head: Token, token: Token) -> Iterator[Standing]:
    """ "It is false that …", "is likely to …", "is unclear whether …"."""
    words = {head.lower_} | {c.lower_ for c in head.children if c.dep_ in ("acomp", "attr", "advmod")}
    infinitive = any(c.lower_ == "to" for c in token.lefts)
    verb = head if head.pos_ in ("AUX", "VERB") else head.head
    if is_hearsay(verb):
        yield Standing("alleged", manner="noun")
    elif words & lexicon.FALSE_PREDICATES:
        yield NEGATED
    elif (
        infinitive and words & lexicon.TRUE_PREDICATES and any(c.lower_ == "have" for c in token.lefts)
    ) or (infinitive and "able" in words and verb.tag_ == "VBD"):
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


def participant(document: Document, token: Token) -> Iterator[Standing]:
    """What a verb or noun does to an event that one of its noun phrases names."""
    head = token.head
    if head.pos_ in ("NOUN", "PROPN"):
        return
    lemma, definite = head.lemma_.lower(), is_definite(token)
    if head.pos_ == "ADP":
        yield from _governed_preposition(document, head)
    elif lemma in lexicon.DENIES and token.dep_ == "dobj":
        yield Standing("denied", speakers(document, head), "claim")
    elif token.dep_ in ("attr", "oprd"):
        yield from own(document, head)
    elif definite and not is_predicated(token):
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


def is_definite(noun: Token) -> bool:
    return any(c.dep_ == "poss" or c.lower_ in ("the", "this", "that", "these", "those") for c in noun.lefts)


def prepositional(document: Document, token: Token) -> Iterator[Standing]:
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
            yield from by_noun(document, head)
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
