"""Reads mentions of trials and hearings, most of them still to come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allegedly.extract.legal import lexicon as lexicon
from allegedly.extract.legal.frame import Frame, is_court
from allegedly.extract.legal.side import sides
from allegedly.extract.legal.syntax import (
    children,
    governor,
    is_passive,
    objects,
    one,
    patient,
    surface_subject,
)
from allegedly.language.document import Document
from allegedly.language.standing.factuality import standing

if TYPE_CHECKING:
    from spacy.tokens import Token

_OTHER_TRIALS = frozenset("clinical medical drug time free vaccine screen road".split())
_IN_COURT = frozenset(
    "court preliminary bail custody plea sentencing pretrial pre-trial confiscation remand".split()
)
_STANDS = frozenset({"stand", "face", "go", "put", "be", "come", "await"})
_PLANNED = frozenset("future upcoming coming forthcoming pending next".split())
_SUBJECT_OF = frozenset(
    "case suit lawsuit motion charge claim appeal request petition divorce injunction dispute".split()
)
"""What a hearing or trial may be in or on."""


def _tried(verb: Token) -> Frame | None:
    """ "X was tried for …", "the case will be heard in …"."""
    on = patient(verb) if is_passive(verb) else None
    if on is None:
        return None
    if verb.lemma_ in ("try", "retry"):
        return Frame("Trial", verb, "tried", verb, [], [on])
    if on.lemma_.lower() not in ("case", "lawsuit", "suit", "claim", "appeal"):
        return None
    return Frame("Trial", verb, "case-heard", verb, case=on, anaphoric=True)


def trial(document: Document, token: Token) -> Frame | None:
    """ "X's trial", "X went on trial", "a hearing in X's suit is set for …", "the case will be heard"."""
    if token.pos_ == "VERB":
        return _tried(token)
    noun = _dated(token)
    verb, _ = governor(noun)
    words = {c.lower_ for t in {token, noun} for c in t.lefts}
    if (noun == token and token.dep_ in ("compound", "nmod")) or words & _OTHER_TRIALS:
        return None
    about = _subjects(token, noun, verb)
    scheduled = verb is not None and verb.lemma_ in ("set", "schedule", "hold") and _is_in_court(token)
    if token.lemma_ == "hearing" and not (words & _IN_COURT or about or scheduled):
        return None
    frame = Frame("Trial", noun, "trial", verb)
    frame.respondents = _tried_ones(token, verb)
    if about and not frame.respondents:
        _take_sides(document, frame, about[0])
    frame.anaphoric = not (frame.claimants or frame.respondents)
    frame.planned = bool(words & _PLANNED)
    return frame


def _is_in_court(noun: Token) -> bool:
    """Are courts or suits spoken of nearby? Parliaments hold hearings too."""
    near = noun.doc[max(0, noun.i - 60) : noun.i + 20]
    words = {t.lemma_.lower() for t in near}
    return bool(words & {"judge", "court", "lawsuit", "suit", "sue"}) and not words & {"senate", "committee"}


def _dated(token: Token) -> Token:
    """ "a trial date": the date has the verb."""
    return token.head if token.dep_ == "compound" and token.head.lemma_ == "date" else token


def _subjects(token: Token, noun: Token, verb: Token | None) -> list[Token]:
    """The case or motion that the hearing is in or on, also where the parser hung it on the verb."""
    heads = [t for n in dict.fromkeys((token, noun)) for t in objects(n, "in", "on", "of", "for")]
    heads += objects(verb, "in") if verb is not None else []
    return [t for t in heads if t.lemma_.lower() in _SUBJECT_OF]


def _tried_ones(token: Token, verb: Token | None) -> list[Token]:
    named = [*children(token, "poss"), *objects(token, "of", "against")]
    named = [t for t in named if t.lemma_.lower() not in _SUBJECT_OF and t.ent_type_ not in ("DATE", "TIME")]
    if not named and verb is not None and verb.lemma_ in _STANDS:
        return one(patient(verb) if verb.lemma_ == "put" else surface_subject(verb))
    return named


def _take_sides(document: Document, frame: Frame, case: Token) -> None:
    """ "in Poe's suit against Doe", "on Poe's motion", "in the case against Doe"."""
    frame.claimants, frame.respondents = sides(document, case, None, "")
    if case.lemma_.lower() in ("case", "charge") and not frame.respondents:
        frame.claimants = []


def appearance(document: Document, verb: Token) -> Frame | None:
    """ "X is due to appear in court", "… before magistrates"."""
    heads = objects(verb, "in", "at", "before")
    if not any(is_court(document, t) or t.lemma_.lower() == "magistrate" for t in heads):
        return None
    by, witness = surface_subject(verb), any(t.lemma_ in ("testify", "witness") for t in verb.sent)
    if by is None or witness or standing(document, verb).status != "threatened":
        return None
    return Frame("Trial", verb, "appearance", verb, [], [by], planned=True)
