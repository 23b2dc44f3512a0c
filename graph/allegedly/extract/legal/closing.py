"""Reads settlements that name no party: "sued Poe; the parties settled a year later", "it was settled out of court"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allegedly.extract.legal.frame import Frame
from allegedly.extract.legal.syntax import is_passive, surface_subject
from allegedly.language.document import Document

if TYPE_CHECKING:
    from spacy.tokens import Token

_SIDES = frozenset({"party", "side"})
_SUES = frozenset({"sue", "countersue"})
_SUITS = frozenset({"lawsuit", "suit", "case", "action", "complaint", "court", "tribunal"})


def closed(document: Document, verb: Token) -> Frame | None:
    """The settlement of the suit told before it in the same sentence."""
    subject = surface_subject(verb)
    case = _case_before(verb)
    if subject is None or case is None or verb.lemma_ != "settle":
        return None
    sides = subject.lemma_.lower() in _SIDES and subject.tag_ == "NNS" and not is_passive(verb)
    itself = subject.lower_ in ("it", "case", "matter", "claim") and is_passive(verb)
    if not (sides or itself):
        return None
    return Frame("Settlement", verb, "closed", verb, case=case, anaphoric=True)


def _case_before(verb: Token) -> Token | None:
    """The one mention of a suit before the verb in its sentence."""
    before = verb.doc[verb.sent.start : verb.i]
    verbs = [t for t in before if t.pos_ == "VERB" and t.lemma_ in _SUES]
    found = verbs or [t for t in before if t.pos_ == "NOUN" and t.lemma_.lower() in _SUITS]
    return found[0] if len(found) == 1 else None
