"""Acts of denying: what is denied by name, and what an allegation says that is answered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from allegedly.extract.claim.act import Act
from allegedly.extract.claim.agent import agents
from allegedly.extract.claim.conduct import is_wrong
from allegedly.extract.claim.content import Piece, pieces_of
from allegedly.extract.claim.lexicon import ACCOUNTS, ALLEGATIONS, DENIABLE, REFUSING, REFUTING
from allegedly.extract.claim.phrase import phrase_of
from allegedly.extract.claim.reproach import child_of
from allegedly.language.document import Document
from allegedly.language.speech.attribution import Attribution
from allegedly.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token


def denial(document: Document, cue: Token, attribution: Attribution, speaker: str | None) -> Iterator[Act]:
    """What somebody denies; of "denied allegations of X" the X. An offer that is rejected is no claim."""
    if cue.lemma_.lower() in REFUSING and not _refuses_allegation(cue):
        return
    pieces = [
        _denied(document, piece)
        for content in _denied_words(attribution)
        for piece in pieces_of(document, content)
        if (piece.is_clause and not attribution.rule.startswith("direct"))
        or is_wrong(piece)
        or piece.head.lemma_.lower() in DENIABLE
    ]
    yield Act(speaker, "strong", tuple(pieces), attribution.cue_span, "denial", denies=True)


def _denied_words(attribution: Attribution) -> tuple[Span, ...]:
    """What is denied, without the quotation that "telling the Post" adds to it."""
    mixed = attribution.direct and len(attribution.contents) > 1
    return attribution.contents[:1] if mixed else attribution.contents


def _refuses_allegation(cue: Token) -> bool:
    return any(
        (c.dep_ == "dobj" and c.lemma_.lower() in ALLEGATIONS | ACCOUNTS) or c.dep_ == "ccomp"
        for c in cue.children
    )


def _denied(document: Document, piece: Piece) -> Piece:
    if piece.head.lemma_.lower() not in ALLEGATIONS:
        return piece
    inner = phrase_of(document, piece.head) or _without_place(document, piece)
    return replace(piece, span=inner)


def _without_place(document: Document, piece: Piece) -> Span:
    """ "The allegations" without "in a statement" and "through his lawyer", where they were denied."""
    places = (
        c
        for c in piece.head.children
        if c.dep_ == "prep" and c.lower_ in ("in", "on", "through", "via", "to")
    )
    first = next((p for p in places if p.i > piece.head.i), None)
    if first is None:
        return piece.span
    return Span(piece.span.start, min(piece.span.end, document.span(first.nbor(-1)).end))


def answered(document: Document, noun: Token) -> Iterator[Act]:
    """ "X hit back at claims that …": what the allegation says is denied."""
    verb = noun.head.head if noun.head.dep_ == "prep" else noun.head
    lemma = verb.lemma_.lower()
    particles = REFUTING.get(lemma)
    if particles is None or (particles and not any(c.lower_ in particles for c in verb.children)):
        return
    subject, inner = child_of(verb, "nsubj"), phrase_of(document, noun)
    by = agents(document, subject) if subject is not None else ()
    if by and inner is not None:
        pieces = tuple(pieces_of(document, inner))
        yield Act(by[0], "strong", pieces, document.span(verb), "denial", denies=True)
