"""Reads mentions of appeals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allegedly.extract.legal import lexicon as lexicon
from allegedly.extract.legal.frame import Frame
from allegedly.extract.legal.syntax import (
    agent,
    children,
    governor,
    is_passive,
    objects,
    one,
    patient,
)
from allegedly.language.document import Document

if TYPE_CHECKING:
    from spacy.tokens import Token


_REVIEWS = frozenset("take hear review overturn reverse reconsider quash throw toss vacate".split())
_PENALTIES = frozenset({"fine", "penalty"})
_REVIEWED = lexicon.DECISIONS | {"case"}


def appeal(document: Document, token: Token) -> Frame | None:
    """ "X appealed the ruling", "X's appeal", "X will appeal"."""
    if token.pos_ == "VERB":
        thing = patient(token) or next(iter(objects(token, "against")), None)
        if thing is not None and thing.lemma_.lower() not in lexicon.DECISIONS | _PENALTIES:
            return None
        if thing is None and (objects(token, "to", "for") or not _may_appeal(token)):
            return None
        by = agent(token)
        return (
            Frame("Appeal", token, "appeal", token, one(by), case=thing)
            if by is not None or thing is not None
            else None
        )
    verb, how = governor(token)
    files = (
        verb is not None
        and verb.lemma_ in ("file", "lodge", "lose", "win", "launch", "bring")
        and how == "dobj"
    )
    decided = [t for t in objects(token, "against", "of") if t.lemma_.lower() in lexicon.DECISIONS]
    bearers = [token, *objects(token, "by")]
    lodged = any(c.lemma_ in lexicon.FILES for t in bearers for c in children(t, "relcl", "acl"))
    files = files or (verb is not None and how == "nsubjpass" and verb.lemma_ in lexicon.FILES) or lodged
    if not (files or decided) or objects(token, "to", "for"):
        return None
    whose = list(children(token, "poss")) or objects(token, "by")
    whose = whose or (one(agent(verb)) if files and verb is not None and how in ("dobj", "nsubjpass") else [])
    frame = Frame("Appeal", token, "appeal-noun", verb, whose, case=next(iter(decided), None))
    frame.anaphoric = not whose
    return frame


def review(document: Document, verb: Token) -> Frame | None:
    """ "will ask the Supreme Court to take the case"."""
    aims = [c for c in children(verb, "xcomp", "ccomp") if c.lemma_ in _REVIEWS]
    courts = [c for c in verb.children if c.dep_ in ("dobj", "dative")] + [
        g for c in aims for g in children(c, "nsubj")
    ]
    high = any({t.lower_ for t in c.subtree} & {"supreme", "appeal", "appeals"} for c in courts)
    things = [t for c in aims for t in children(c, "dobj") if t.lemma_.lower() in _REVIEWED]
    by = agent(verb)
    if not (high and things) or is_passive(verb) or by is None:
        return None
    return Frame("Appeal", verb, "review-sought", verb, [by])


def _may_appeal(verb: Token) -> bool:
    """A bare "will appeal" is legal only where a court or a decision is near."""
    start, end = max(0, verb.i - 60), min(len(verb.doc), verb.i + 30)
    near = {t.lemma_.lower() for t in verb.doc[start:end]}
    return bool(near & (lexicon.COURTS | lexicon.DECISIONS - {"order", "award", "outcome"}))
