"""Reads mentions of sentences: prison terms, fines, community orders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allegedly.extract.legal.frame import Frame, is_court, is_definite
from allegedly.extract.legal.syntax import (
    agent,
    children,
    governor,
    is_passive,
    objects,
    one,
    patient,
    surface_subject,
)
from allegedly.language.document import Document

if TYPE_CHECKING:
    from spacy.tokens import Token

_TERM = frozenset(
    {"year", "month", "day", "week", "prison", "jail", "probation", "service", "life", "death", "term"}
)
_PENAL = frozenset({"prison", "jail", "suspended", "custodial", "life", "death", "community"})
_TAKES = frozenset({"receive", "serve", "get", "begin", "start", "appeal", "complete", "avoid"})
_GIVES = frozenset({"hand", "give"})
_ORDERS = frozenset({"order", "term", "discharge", "fine"})
"""Sentences by another name: "a community order", "an 18-month jail term", "a conditional discharge", "a £500 fine"."""
_ORDERED = frozenset({"community", "jail", "prison", "conditional", "absolute", "suspended", "custodial"})
_SPENDS = frozenset({"spend", "serve", "do"})
_JAIL = frozenset({"jail", "prison"})


def sentence(document: Document, verb: Token) -> Frame | None:
    """ "X was sentenced to …", "a judge jailed X", "X was fined £500"."""
    if verb.tag_ == "VBG" and verb.dep_ in ("nsubj", "nsubjpass") and (of := objects(verb, "for", "of")):
        return Frame("Sentence", verb, "sentence-noun", verb.head, [], of)
    if verb.lemma_ in ("fine", "fin") and not _is_courts(document, verb):
        return None
    if any(c.lower_ == "without" for c in verb.children):
        return None
    on = patient(verb)
    if on is None and verb.tag_ in ("VBD", "VBN") and objects(verb, "to", "for", "in", "over", "after"):
        on = surface_subject(verb)
    return None if on is None else Frame("Sentence", verb, "sentence", verb, [], [on])


def _is_courts(document: Document, fine: Token) -> bool:
    """Clubs and regulators fine too; nobody named is a court."""
    by = agent(fine)
    return is_court(document, by) or (is_passive(fine) and by is None)


def sentence_noun(document: Document, noun: Token) -> Frame | None:
    """ "her sentencing", "sentencing for X", "received a suspended sentence", "was handed a community order"."""
    lemma = noun.lemma_.lower()
    if noun.dep_ in ("compound", "nmod"):
        return None
    verb, how = governor(noun)
    words = {c.lower_ for c in noun.lefts} | {t.lower_ for p in objects(noun, "of") for t in p.subtree}
    taken = verb is not None and verb.lemma_ in _TAKES | _GIVES
    if lemma in _ORDERS and not (taken and (words & _ORDERED or lemma == "fine")):
        return None
    penal = lemma == "sentencing" or words & (_TERM | _PENAL) or any(t.lemma_ in _TERM for t in noun.subtree)
    if not (penal or taken):
        return None
    on = list(children(noun, "poss"))
    if lemma == "sentencing":
        on = on or objects(noun, "of", "for")
    if verb is not None and how in ("dobj", "oprd") and taken and not on:
        on = _receiver(verb)
    frame = Frame("Sentence", noun, "sentence-noun", verb, [], on)
    frame.anaphoric = not on or is_definite(noun)
    return frame


def _receiver(verb: Token) -> list[Token]:
    """Who receives a sentence: the subject, of "give" and "hand" only where they are passive."""
    if verb.lemma_ not in _GIVES:
        return one(surface_subject(verb))
    return one(surface_subject(verb)) if is_passive(verb) else list(children(verb, "dative"))


def served(document: Document, noun: Token) -> Frame | None:
    """ "X spent six months in jail for …"."""
    verb, how = governor(noun)
    if verb is None or verb.lemma_ not in _SPENDS or how != "in" or noun.lemma_ not in _JAIL:
        return None
    by = surface_subject(verb)
    if by is None or is_passive(verb) or (not objects(verb, "for") and not objects(noun, "for")):
        return None
    return Frame("Sentence", noun, "served", verb, [], [by])
