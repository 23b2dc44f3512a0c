"""Acts of denying: what is denied by name, and what is denied by pointing back at it ("…, which she denies")."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from allegedly.extract.claim.act import Act
from allegedly.extract.claim.agent import agents
from allegedly.extract.claim.conduct import is_wrong
from allegedly.extract.claim.content import Piece, phrase_of, pieces_of
from allegedly.extract.claim.lexicon import ACCOUNTS, ALLEGATIONS, DENIABLE, REFUSING, REFUTING
from allegedly.extract.claim.reproach import child_of
from allegedly.language.document import Document
from allegedly.language.speech.attribution import Attribution

if TYPE_CHECKING:
    from spacy.tokens import Token

_BACK = frozenset({"which", "it", "this", "that"})


def denial(document: Document, cue: Token, attribution: Attribution, speaker: str | None) -> Iterator[Act]:
    """What somebody denies; of "denied allegations of X" the X. An offer that is rejected is no claim."""
    if cue.lemma_.lower() in REFUSING and not _refuses_allegation(cue):
        return
    pieces = [
        _denied(document, piece)
        for content in attribution.contents
        for piece in pieces_of(document, content)
        if (piece.is_clause and not attribution.rule.startswith("direct"))
        or is_wrong(piece)
        or piece.head.lemma_.lower() in DENIABLE
    ]
    yield Act(speaker, "strong", tuple(pieces), attribution.cue_span, "denial", denies=True)


def _refuses_allegation(cue: Token) -> bool:
    return any(
        (c.dep_ == "dobj" and c.lemma_.lower() in ALLEGATIONS | ACCOUNTS) or c.dep_ == "ccomp"
        for c in cue.children
    )


def _denied(document: Document, piece: Piece) -> Piece:
    inner = phrase_of(document, piece.head) if piece.head.lemma_.lower() in ALLEGATIONS else None
    return replace(piece, span=inner) if inner else piece


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


def with_rejoinders(document: Document, acts: Iterable[Act], *, wanted: bool) -> Iterator[Act]:
    """Yield the acts, and after them, if wanted, those that deny what an earlier one says without saying it again."""
    told = list(acts)
    yield from told
    for sentence in document.sentences if wanted else ():
        for verb in sentence:
            if verb.lemma_.lower() == "deny" and verb.pos_ == "VERB" and _points_back(verb):
                yield from _rejoinder(document, told, verb)


def _points_back(verb: Token) -> bool:
    """Is it "which she denies", "a claim that she denies", "she denied it"?"""
    if any(c.dep_ == "neg" for c in verb.children):
        return False
    said = child_of(verb, "dobj")
    if said is not None:
        return said.lower_ in _BACK
    claimed = verb.head.lemma_.lower() in ALLEGATIONS
    return claimed and verb.dep_ == "relcl" and not any(c.dep_ == "ccomp" for c in verb.children)


def _rejoinder(document: Document, told: list[Act], verb: Token) -> Iterator[Act]:
    """The denial of the statements last told before the verb, in its sentence or the one before."""
    who = child_of(verb, "nsubj")
    by = agents(document, who) if who is not None else ()
    plural = (
        next((c for c in who.children if c.dep_ == "prep" and c.lower_ == "of"), None)
        if who is not None
        else None
    )
    if plural is not None and (both := child_of(plural, "pobj")) is not None:
        by = agents(document, both)
    if not by:
        return
    first = document.doc[max(0, verb.sent.start - 1)].sent.start
    before = [
        a
        for a in told
        if a.by != by[0] and not a.denies and any(first <= p.head.i < verb.i for p in a.pieces)
    ]
    if before:
        last = max(before, key=lambda a: max(p.head.i for p in a.pieces if p.head.i < verb.i))
        pieces = tuple(p for p in last.pieces if p.head.i < verb.i)
        yield replace(
            last,
            by=by[0],
            strength="strong",
            pieces=pieces,
            rule="rejoinder",
            denies=True,
            direct=False,
            targets=(by[0],),
            cue_span=document.span(verb),
        )
