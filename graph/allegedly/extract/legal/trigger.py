"""Finds the words that tell legal events and reads each with the rule of its kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from allegedly.extract.legal import appeal as legal_appeal
from allegedly.extract.legal import charge as legal_charge
from allegedly.extract.legal import ending as legal_ending
from allegedly.extract.legal import ruling as legal_ruling
from allegedly.extract.legal import suit as legal_suit
from allegedly.extract.legal import trial as legal_trial
from allegedly.extract.legal import verdict as legal_verdict
from allegedly.extract.legal.frame import Frame
from allegedly.extract.legal.lexicon import NOUNS, VERBS
from allegedly.language.document import Document
from allegedly.model import WORK_TYPES

if TYPE_CHECKING:
    from spacy.tokens import Token

Reader = Callable[[Document, "Token"], Frame | list[Frame] | None]

_VERB_READERS: dict[str, Reader] = {
    "Lawsuit": legal_suit.sue,
    "Charge": legal_charge.charge,
    "Verdict": legal_verdict.verdict,
    "Sentence": legal_trial.sentence,
    "Settlement": legal_ending.settlement,
    "Dismissal": legal_ending.dismissal,
    "Ruling": legal_ruling.ruling,
    "Appeal": legal_appeal.appeal,
    "Trial": legal_trial.trial,
}
_NOUN_READERS: dict[str, Reader] = {
    "Lawsuit": legal_suit.suit,
    "Complaint": legal_suit.suit,
    "Charge": legal_charge.charge_noun,
    "Verdict": legal_verdict.verdict_noun,
    "Sentence": legal_trial.sentence_noun,
    "Settlement": legal_ending.settlement,
    "Dismissal": legal_ending.dismissal,
    "Ruling": legal_ruling.order_noun,
    "Appeal": legal_appeal.appeal,
    "Trial": legal_trial.trial,
}
_VERSUS = frozenset({"v.", "vs.", "v", "vs"})


def frames(document: Document, *, nouns: bool = True) -> Iterator[Frame]:
    """Yield the mentions of legal events in the article's own text, in order of their triggers.

    Args: nouns: whether nominalisations ("X's lawsuit", "her arrest") are read too.
    """
    works = _inside_works(document)
    for sentence in document.sentences:
        told: list[Frame] = []
        for token in sentence:
            reader = _reader(token, nouns=nouns)
            if reader is not None and token.i not in works:
                told += _read(reader, document, token)
        yield from _bounded(told)


def _read(reader: Reader, document: Document, token: Token) -> list[Frame]:
    found = reader(document, token)
    return [] if found is None else [found] if isinstance(found, Frame) else found


def _bounded(told: list[Frame]) -> list[Frame]:
    """Each frame ends where the next one with a verb or trigger of its own begins."""
    for frame, after in pairwise(told):
        if after.verb is None or frame.verb is None or after.verb != frame.verb:
            frame.until = max(frame.trigger.i + 1, min(after.trigger.i, (after.verb or after.trigger).i))
    return told


def _reader(token: Token, *, nouns: bool) -> Reader | None:
    lemma = token.lemma_.lower()
    if token.pos_ == "VERB" or (token.pos_ in ("ADJ", "AUX") and token.tag_.startswith("VB")):
        return _VERB_READERS[VERBS[lemma]] if lemma in VERBS else None
    if token.pos_ == "NOUN" and nouns and lemma in NOUNS:
        return _NOUN_READERS[NOUNS[lemma]]
    return legal_suit.versus if token.lower_ in _VERSUS else None


def _inside_works(document: Document) -> frozenset[int]:
    """Tokens of works' titles, whose words tell nothing."""
    return frozenset(
        index
        for mention in document.mentions
        if mention.kind == "name" and any(document.entity(e).type in WORK_TYPES for e in mention.entities)
        for index in range(mention.first, mention.last + 1)
    )
