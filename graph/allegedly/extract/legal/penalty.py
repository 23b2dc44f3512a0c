"""Reads penalties beside prison: cautions, driving bans, and fines that regulators impose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allegedly.extract.legal import lexicon as lexicon
from allegedly.extract.legal.frame import Frame, is_court
from allegedly.extract.legal.syntax import (
    agent,
    children,
    governor,
    is_passive,
    objects,
    one,
    surface_subject,
)
from allegedly.language.document import Document

if TYPE_CHECKING:
    from spacy.tokens import Token

_TAKES = frozenset({"accept", "receive", "get"})
_GIVES = frozenset({"give", "hand", "issue"})
_BANS = frozenset({"ban", "disqualification"})
_NAMED = frozenset({"ofcom", "ofgem", "ofwat", "ftc", "fcc", "sec", "fca", "ico", "cma", "osha"})
"""Regulators that go by their initials."""
_SPORT = frozenset({"association", "union", "body", "club", "league", "board"})
"""Bodies that fine their own members by contract, not by law."""


def caution(document: Document, noun: Token) -> Frame | None:
    """ "X accepted a caution for assault": police put it on record."""
    verb, how = governor(noun)
    on = _receiver(verb) if how in ("dobj", "oprd") else None
    told = objects(noun, "for", "over") + (objects(verb, "for", "over") if verb is not None else [])
    police = any(c.lower_ == "police" for c in noun.lefts)
    if on is None or not document.referents(on) or not (told or police):
        return None
    return Frame("Sentence", noun, "caution", verb, [], [on])


def cautioned(document: Document, verb: Token) -> Frame | None:
    """ "X was cautioned for possession" names an offence; a caution against something is advice."""
    on = surface_subject(verb)
    if not is_passive(verb) or on is None or not document.referents(on) or not objects(verb, "for"):
        return None
    return Frame("Sentence", verb, "caution", verb, [], [on])


def ban(document: Document, noun: Token) -> Frame | None:
    """ "X was handed a six-month driving ban"."""
    verb, how = governor(noun)
    on = _receiver(verb) if how in ("dobj", "oprd") else None
    driving = any(c.lower_ in ("driving", "road") for c in noun.lefts) or bool(
        [t for t in objects(noun, "from", "on") if t.lower_ == "driving"]
    )
    return None if on is None or not driving else Frame("Sentence", noun, "ban", verb, [], [on])


def banned(document: Document, verb: Token) -> Frame | None:
    """ "X was banned from driving for a year"."""
    driving = any(t.lower_ == "driving" for t in objects(verb, "from"))
    on = surface_subject(verb)
    return Frame("Sentence", verb, "ban", verb, [], [on]) if driving and is_passive(verb) and on else None


def _receiver(verb: Token | None) -> Token | None:
    if verb is None or verb.lemma_ not in _TAKES | _GIVES:
        return None
    if verb.lemma_ in _GIVES and not is_passive(verb):
        return next(children(verb, "dative"), None)
    return surface_subject(verb)


def fined(document: Document, verb: Token) -> Frame | None:
    """ "the regulator fined X $5", "X was fined by the regulator": a ruling, where a court's fine is a sentence."""
    by = agent(verb)
    if by is None or is_court(document, by) or not _is_regulator(document, by):
        return None
    on = one(surface_subject(verb)) if is_passive(verb) else _fined_ones(verb)
    on = [t for t in on if document.referents(t)]
    return Frame("Ruling", verb, "fined", verb, [by], on) if on else None


def _fined_ones(verb: Token) -> list[Token]:
    """Whom an active verb fines, its object or what stands between it and the sum."""
    found = list(children(verb, "dative")) or [
        c for c in children(verb, "dobj") if c.ent_type_ not in ("MONEY", "CARDINAL")
    ]
    return found[:1]


def _is_regulator(document: Document, head: Token) -> bool:
    ids = document.referents(head)
    bodies = bool(ids) and all(document.entity(i).type in ("Organization", "Court") for i in ids)
    nouns = [head, *(t for t in head.lefts), *(c for c in head.children if c.dep_ == "appos")]
    words = {t.lemma_.lower() for t in nouns}
    return bodies and bool(words & (lexicon.AGENCY - _SPORT | _NAMED))
