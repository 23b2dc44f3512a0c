"""Reads what judges hear and what prosecutors open: "a judge will hear the case in May", "opening the case at X Court"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allegedly.extract.legal import lexicon as lexicon
from allegedly.extract.legal.frame import Frame, is_court
from allegedly.extract.legal.side import sides
from allegedly.extract.legal.syntax import children, is_passive, objects, surface_subject
from allegedly.language.document import Document

if TYPE_CHECKING:
    from spacy.tokens import Token

_HEARD = frozenset(
    "case suit lawsuit appeal claim request motion application bid petition argument dispute".split()
)
_DEFENCE = frozenset({"defence", "defense"})


def heard(document: Document, verb: Token) -> Frame | None:
    """ "a judge will hear the request on Monday", "heard arguments in X's suit"."""
    thing = next(children(verb, "dobj"), None)
    if is_passive(verb) or thing is None or thing.lemma_.lower() not in _HEARD:
        return None
    if not is_court(document, surface_subject(verb)):
        return None
    frame = Frame("Trial", verb, "case-heard", verb, case=thing, anaphoric=True)
    suits = [
        t for s in (thing, verb) for t in objects(s, "in", "on") if t.lemma_.lower() in lexicon.CASE_NOUNS
    ]
    for case in suits[:1]:
        frame.claimants, frame.respondents = sides(document, case, None, "")
        frame.anaphoric = not (frame.claimants or frame.respondents)
    return frame


def prosecuted(document: Document, verb: Token) -> Frame | None:
    """ "Opening the case at X Court, the prosecutor Poe said …": the trial of the one who is charged."""
    cases = [c for c in children(verb, "dobj") if c.lemma_.lower() in ("case", "trial", "prosecution")]
    case = any(not {t.lower_ for t in c.lefts} & _DEFENCE for c in cases)
    if verb.tag_ != "VBG" or verb.dep_ != "advcl" or not (case or verb.lemma_ == "prosecute"):
        return None
    told = verb.head
    courts = objects(verb, "at", "in") + list(children(told, "dobj", "dative"))
    by = surface_subject(told)
    if by is None or not any(is_court(document, t) for t in courts) or not document.referents(by):
        return None
    return Frame("Trial", verb, "prosecuted", verb, [by])
