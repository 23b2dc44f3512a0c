"""Finds the acts of speaking of an article in which there may be claims."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from allegedly.extract.claim.act import Act, Strength
from allegedly.extract.claim.conduct import absolves, is_undone, is_wrong
from allegedly.extract.claim.content import Piece, pieces_of
from allegedly.extract.claim.denial import denial
from allegedly.extract.claim.lexicon import (
    ACCUSING_NOUNS,
    FILINGS,
    PROSECUTORS,
    REPROACHES,
    SPEAKING,
    WISHES,
)
from allegedly.extract.claim.rejoinder import with_rejoinders
from allegedly.extract.claim.reproach import accusation, child_of, reproach
from allegedly.extract.claim.speaker import source_speaker, speaker_of
from allegedly.extract.claim.strength import heard_in_court, is_from_filing, office_of, strength_of
from allegedly.extract.claim.unattributed import of_token, placed
from allegedly.extract.found import Found
from allegedly.language.document import Document
from allegedly.language.speech.attribution import Attribution, attributions

if TYPE_CHECKING:
    from spacy.tokens import Token


def acts(document: Document, found: Found) -> Iterator[Act]:
    """Yield the acts of speaking in which there may be claims; zero or more, in no order that matters.

    Families that `found.without` can switch off: "said", "quoted", "reproach", "denial", "noun", "allegedly",
    "innocence", "filing".
    """
    if "denial" in found.without:
        yield from _acts(document, found)
    else:
        yield from with_rejoinders(document, _acts(document, found))


def _acts(document: Document, found: Found) -> Iterator[Act]:
    told = attributions(document)
    cues = {a.cue for a in told}
    for attribution in told:
        yield from _of_attribution(document, found, attribution)
    if "quoted" not in found.without:
        yield from _of_quotes(document, found)
    for sentence in document.sentences:
        for token in sentence:
            if token.lemma_.lower() in SPEAKING and token.pos_ == "VERB" and "said" not in found.without:
                yield from placed(document, found, token)
            if token.i not in cues:
                yield from of_token(document, found, token)


def _of_attribution(document: Document, found: Found, attribution: Attribution) -> Iterator[Act]:
    """The act of one attribution, by its cue: a noun, a reproach, a denial or plain speech."""
    cue = document.doc[attribution.cue]
    lemma = cue.lemma_.lower()
    known, speaker = (True, None) if heard_in_court(cue) else speaker_of(document, found, attribution)
    if not known:
        return
    if cue.pos_ == "NOUN" and attribution.rule == "noun-of":
        if lemma in ACCUSING_NOUNS and "noun" not in found.without:
            yield from accusation(document, cue, speaker)
    elif lemma in REPROACHES:
        if "reproach" not in found.without and not attribution.negated:
            speaker = speaker or _filed_in(document, found, cue)
            yield from reproach(document, cue, speaker, attribution.targets)
    elif attribution.manner == "denies":
        if "denial" not in found.without and not attribution.negated:
            yield from denial(document, cue, attribution, speaker)
    elif "said" not in found.without and _is_speech(attribution, cue):
        yield from _speech(document, found, attribution, speaker)


def _filed_in(document: Document, found: Found, cue: Token) -> str | None:
    """The author of the filing in which somebody "is accused" of something."""
    for place in cue.children:
        filing = child_of(place, "pobj") if place.dep_ == "prep" and place.lower_ == "in" else None
        if filing is not None and filing.lemma_.lower() in FILINGS and cue.tag_ == "VBN":
            return source_speaker(document, found, filing)[1]
    return None


def _is_speech(attribution: Attribution, cue: Token) -> bool:
    """Plain speech whose words may be a claim: no questions, plans or words not said, beliefs not held apart."""
    infinitive = (
        attribution.rule == "infinitive" and attribution.manner != "alleges" and not _is_said_to_have(cue)
    )
    as_alleged = attribution.rule == "parenthetical" and cue.tag_ == "VBN"
    if attribution.manner == "asks" or cue.lemma_ in WISHES or infinitive or as_alleged:
        return False
    return not attribution.negated or cue.lemma_ in ("believe", "think")


def _is_said_to_have(cue: Token) -> bool:
    """ "Poe is said to have struck her", "is believed to have lied"."""
    done = child_of(cue, "xcomp")
    return cue.tag_ == "VBN" and done is not None and any(c.lower_ == "have" for c in done.children)


def _speech(document: Document, found: Found, attribution: Attribution, speaker: str | None) -> Iterator[Act]:
    """What is said outside of quotation marks, or partly in them; whole quotations are left to the quotes."""
    cue = document.doc[attribution.cue]
    strength = strength_of(document, attribution, cue)
    if strength == "weak" and speaker is not None and document.entity(speaker).type == "Outlet":
        return
    quoted = {q.span for q in found.quotes}
    contents = [c for c in attribution.contents if c not in quoted]
    pieces = [p for c in contents for p in pieces_of(document, c) if not _speaks_itself(p, cue)]
    if strength == "weak" and attribution.rule in ("object", "preposition"):
        pieces = [p for p in pieces if p.is_clause]
    rule = f"said-{attribution.rule}"
    wide = tuple(_widened(found, _with_subjects(pieces)))
    yield Act(speaker, strength, wide, attribution.cue_span, rule, negated=attribution.negated)


def _with_subjects(pieces: list[Piece]) -> list[Piece]:
    """Finite verbs that the parse left without a subject go on with the one before ("hid the files, burned others")."""
    for i, piece in enumerate(pieces[1:], 1):
        if piece.subject is None and piece.head.tag_ in ("VBD", "VBZ", "VBP"):
            pieces[i] = replace(piece, subject=pieces[i - 1].subject)
    return pieces


def _widened(found: Found, pieces: list[Piece]) -> list[Piece]:
    """A statement that opens a quoted part of the sentence takes all of that part, when it is the only one in it."""
    wide = []
    for piece in pieces:
        part = next((q.span for q in found.quotes if q.span.start == piece.span.start), None)
        alone = part is not None and sum(part.contains(p.span) for p in pieces) == 1
        wide.append(replace(piece, span=part.cover(piece.span)) if part is not None and alone else piece)
    return wide


def _speaks_itself(piece: Piece, cue: Token | None) -> bool:
    """Is the statement itself an act of speaking, which is read on its own ("we never told her to go" is not)?"""
    if piece.subject is not None and piece.subject.lower_ in ("i", "we") and is_undone(piece):
        return False
    return piece.is_clause and piece.head != cue and piece.head.lemma_.lower() in SPEAKING


def _of_quotes(document: Document, found: Found) -> Iterator[Act]:
    """What is said in whole quotations; parts of a sentence in quotation marks belong to its own act."""
    told = [c for a in attributions(document) for c in a.contents]
    for quote in found.quotes:
        if any(c != quote.span and c.contains(quote.span) for c in told):
            continue
        said = (p for p in pieces_of(document, quote.span) if not _asks(p) and not _speaks_itself(p, None))
        pieces = [p for p in said if p.is_clause or _names_wrong(p) or absolves(p)]
        if pieces and quote.speaker and document.entity(quote.speaker).type != "Outlet":
            cue = quote.cue_span or quote.span
            office = office_of(document, None, (quote.speaker,))
            sworn = office & PROSECUTORS or is_from_filing(document, quote)
            strength: Strength = "sworn" if sworn else "firm" if office else "weak"
            yield Act(quote.speaker, strength, tuple(pieces), cue, "quoted", direct=True)


def _asks(piece: Piece) -> bool:
    """Does it stand in a question?"""
    closing = (t for t in piece.head.sent if t.i > piece.head.i and t.text in ("?", ".", "!"))
    return next((t.text for t in closing), "") == "?"


def _names_wrong(piece: Piece) -> bool:
    """Is it a noun of wrongdoing that a clause says there was?"""
    return piece.head.dep_ in ("attr", "nsubj") and is_wrong(piece) and not is_undone(piece)
