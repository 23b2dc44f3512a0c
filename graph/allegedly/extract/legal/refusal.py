"""Reads a court's refusal to end a case, and what lets one party out of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allegedly.extract.legal import lexicon as lexicon
from allegedly.extract.legal.frame import Frame, is_court
from allegedly.extract.legal.syntax import (
    agent,
    children,
    is_passive,
    objects,
    one,
    patient,
    surface_subject,
)
from allegedly.language.document import Document

if TYPE_CHECKING:
    from spacy.tokens import Token

_REFUSES = frozenset({"refuse", "decline"})
_ENDS = frozenset({"dismiss", "throw", "toss", "strike", "quash", "end"})
_PARTS = frozenset({"bulk", "most", "part", "all", "much", "rest", "majority"})
_SUITS = frozenset({"lawsuit", "suit", "case", "action", "claim", "complaint", "countersuit", "counterclaim"})
_LEFT = _SUITS | {"defendant"}
_RELEASES = frozenset({"drop", "dismiss", "remove", "release", "cut"})


def refused(document: Document, verb: Token) -> Frame | None:
    """ "a judge declined to throw out X's suit": a ruling against whoever wanted it gone."""
    ending = next(children(verb, "xcomp"), None)
    if ending is None or verb.lemma_ not in _REFUSES or ending.lemma_ not in _ENDS:
        return None
    case = _whole(next(children(ending, "dobj"), None))
    if case is None or case.lemma_.lower() not in _SUITS or not is_court(document, surface_subject(verb)):
        return None
    return Frame("Ruling", verb, "refused-to-end", verb, case=case, anaphoric=True)


def _whole(noun: Token | None) -> Token | None:
    """ "the bulk of the suit": the suit."""
    if noun is None or noun.lemma_.lower() not in _PARTS:
        return noun
    return next(iter(objects(noun, "of")), noun)


def released(document: Document, verb: Token) -> Frame | None:
    """ "X was dropped from the suit", "Y dismissed X from the case": it ends for X alone."""
    on, by = patient(verb), agent(verb)
    if verb.lemma_ not in _RELEASES or on is None or not document.referents(on):
        return None
    cases = [t for s in (verb, on) for t in objects(s, "from", "as") if t.lemma_.lower() in _LEFT]
    if not cases:
        return None
    claimants = [] if is_passive(verb) or is_court(document, by) else one(by)
    return Frame("Dismissal", verb, "released", verb, claimants, [on], case=cases[0])


def contempt(document: Document, verb: Token) -> Frame | None:
    """ "X was held in contempt of court": a ruling, whoever asked for it."""
    phrases = [t for t in objects(verb, "in") if t.lower_ == "contempt"]
    on = patient(verb)
    if not phrases or verb.lemma_ not in ("hold", "find") or on is None or not document.referents(on):
        return None
    return Frame("Ruling", verb, "contempt", verb, [], [on])
