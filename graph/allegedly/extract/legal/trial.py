"""Reads mentions of trials and of the sentences that they end with."""

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


def sentence(document: Document, verb: Token) -> Frame | None:
    """ "X was sentenced to …", "a judge jailed X", "X was fined £500"."""
    if verb.lemma_ == "fine" and not (is_passive(verb) or is_court(document, agent(verb))):
        return None
    on = patient(verb)
    if on is None and verb.tag_ in ("VBD", "VBN") and objects(verb, "to", "for", "in", "over", "after"):
        on = surface_subject(verb)
    return None if on is None else Frame("Sentence", verb, "sentence", verb, [], [on])


def sentence_noun(document: Document, noun: Token) -> Frame | None:
    """ "her sentencing", "a three-year sentence", "received a suspended sentence"."""
    verb, how = governor(noun)
    words = {c.lower_ for c in noun.lefts} | {t.lower_ for p in objects(noun, "of") for t in p.subtree}
    penal = (
        noun.lemma_ == "sentencing"
        or words & (_TERM | _PENAL)
        or any(t.lemma_ in _TERM for t in noun.subtree)
    )
    legal = verb is not None and verb.lemma_ in (
        "receive",
        "serve",
        "get",
        "begin",
        "start",
        "appeal",
        "hand",
        "give",
        "complete",
    )
    if noun.dep_ in ("compound", "nmod") or not (penal or legal):
        return None
    on = list(children(noun, "poss"))
    if verb is not None and how == "dobj" and legal and not on:
        on = one(surface_subject(verb)) if verb.lemma_ not in ("hand", "give") else []
    frame = Frame("Sentence", noun, "sentence-noun", verb, [], on)
    frame.anaphoric = not on or is_definite(noun)
    return frame


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
    """ "X's trial", "X went on trial", "the case will be heard", "X was tried for …"."""
    if token.pos_ == "VERB":
        return _tried(token)
    verb, _ = governor(token)
    words = {c.lower_ for c in token.lefts}
    if token.dep_ in ("compound", "nmod") or words & {
        "clinical",
        "medical",
        "drug",
        "time",
        "free",
        "vaccine",
    }:
        return None
    if token.lemma_ == "hearing" and not (
        words & {"court", "preliminary", "bail", "custody", "plea", "sentencing", "pretrial"}
    ):
        return None
    on = [*children(token, "poss"), *objects(token, "of", "against")]
    if not on and verb is not None and verb.lemma_ in ("stand", "face", "go", "put", "be", "come", "await"):
        on = one(patient(verb) if verb.lemma_ == "put" else surface_subject(verb))
    frame = Frame("Trial", token, "trial", verb, [], on)
    frame.anaphoric = not on
    frame.planned = bool(words & {"future", "upcoming", "coming", "forthcoming", "pending", "next"})
    return frame
