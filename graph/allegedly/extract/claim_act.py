"""Acts of accusing, denying and saying, each with its speaker, its targets and its statements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from allegedly.extract.claim_agent import agents, passive_agents
from allegedly.extract.claim_content import Piece, items_of, pieces_of, trimmed
from allegedly.extract.claim_lexicon import (
    ACCUSING_NOUNS,
    ALLEGATIONS,
    EXCULPATING,
    FILINGS,
    FIRM,
    PLEADING,
    REFUSING,
    REPROACHES,
    SPEAKING,
    STRONG,
    WISHES,
)
from allegedly.extract.claim_speaker import speaker_of
from allegedly.extract.found import Found
from allegedly.language.attribution import Attribution, attributions
from allegedly.language.document import Document
from allegedly.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

Strength = Literal["strong", "firm", "weak"]
_REPROACHED_WITH = frozenset({"of", "for", "over", "with"})


@dataclass(frozen=True)
class Act:
    """One act of speaking. `by` is the speaker's id, None when no one is named.

    `strength`: how much the cue alone makes a claim of what is said. `targets` are whom the cue itself is about
    ("accused Poe of …"); `negated`: the cue's own negation takes back what is said ("does not believe that …");
    `direct`: the words are the speaker's own, in quotation marks.
    """

    by: str | None
    strength: Strength
    pieces: tuple[Piece, ...]
    cue_span: Span
    rule: str
    targets: tuple[str, ...] = ()
    denies: bool = False
    negated: bool = False
    direct: bool = False


def acts(document: Document, found: Found) -> Iterator[Act]:
    """Yield the acts of speaking in which there may be claims; zero or more, in no order that matters.

    Families that `found.without` can switch off: "said", "quoted", "reproach", "denial", "noun", "allegedly",
    "innocence", "filing".
    """
    told = attributions(document)
    cues = {a.cue for a in told}
    for attribution in told:
        yield from _of_attribution(document, found, attribution)
    if "quoted" not in found.without:
        yield from _of_quotes(document, found)
    for sentence in document.sentences:
        for token in sentence:
            yield from _of_token(document, found, token, cues)


def _of_attribution(document: Document, found: Found, attribution: Attribution) -> Iterator[Act]:
    """The act of one attribution, by its cue: a noun, a reproach, a denial or plain speech."""
    cue = document.doc[attribution.cue]
    lemma = cue.lemma_.lower()
    known, speaker = speaker_of(document, found, attribution)
    if not known:
        return
    if cue.pos_ == "NOUN" and attribution.rule == "noun-of":
        if lemma in ACCUSING_NOUNS and "noun" not in found.without:
            yield from _noun(document, cue, speaker)
    elif lemma in REPROACHES:
        if "reproach" not in found.without and not attribution.negated:
            yield from _reproach(document, cue, attribution, speaker)
    elif attribution.manner == "denies":
        if "denial" not in found.without and not attribution.negated:
            yield from _denial(document, cue, attribution, speaker)
    elif "said" not in found.without and _is_speech(attribution, cue):
        yield from _speech(document, found, attribution, speaker)


def _is_speech(attribution: Attribution, cue: Token) -> bool:
    """Plain speech whose words may be a claim: no questions, plans or words not said, beliefs not held apart."""
    if (
        attribution.manner == "asks"
        or cue.lemma_ in WISHES
        or (attribution.rule == "infinitive" and attribution.manner != "alleges")
    ):
        return False
    return not attribution.negated or cue.lemma_ in ("believe", "think")


def _speech(document: Document, found: Found, attribution: Attribution, speaker: str | None) -> Iterator[Act]:
    """What is said outside of quotation marks, or partly in them; whole quotations are left to the quotes."""
    cue = document.doc[attribution.cue]
    strength = _strength(document, attribution, cue)
    if strength == "weak" and speaker is not None and document.entity(speaker).type == "Outlet":
        return
    quoted = {q.span for q in found.quotes}
    contents = [c for c in attribution.contents if c not in quoted]
    pieces = [p for c in contents for p in pieces_of(document, c) if not _speaks_itself(p, cue)]
    if strength == "weak" and attribution.rule in ("object", "preposition"):
        pieces = [p for p in pieces if p.is_clause]
    yield Act(
        speaker,
        strength,
        tuple(_widened(found, pieces)),
        attribution.cue_span,
        f"said-{attribution.rule}",
        negated=attribution.negated,
    )


def _widened(found: Found, pieces: list[Piece]) -> list[Piece]:
    """A statement that opens a quoted part of the sentence takes all of that part, when it is the only one in it."""
    wide = []
    for piece in pieces:
        part = next((q.span for q in found.quotes if q.span.start == piece.span.start), None)
        alone = part is not None and sum(part.contains(p.span) for p in pieces) == 1
        wide.append(replace(piece, span=part.cover(piece.span)) if part is not None and alone else piece)
    return wide


def _speaks_itself(piece: Piece, cue: Token | None) -> bool:
    """Is the statement itself an act of speaking, which is read on its own?"""
    return piece.is_clause and piece.head != cue and piece.head.lemma_.lower() in SPEAKING


def _strength(document: Document, attribution: Attribution, cue: Token) -> Strength:
    lemma = cue.lemma_.lower()
    if lemma in STRONG:
        return "strong"
    return "firm" if lemma in FIRM or _is_filing(document, attribution) else "weak"


def _is_filing(document: Document, attribution: Attribution) -> bool:
    return attribution.source is not None and document.doc[attribution.source].lemma_.lower() in FILINGS


def _of_quotes(document: Document, found: Found) -> Iterator[Act]:
    """What is said in whole quotations; parts of a sentence in quotation marks belong to its own act."""
    told = [c for a in attributions(document) for c in a.contents]
    for quote in found.quotes:
        if any(c != quote.span and c.contains(quote.span) for c in told):
            continue
        pieces = [p for p in pieces_of(document, quote.span) if p.is_clause and not _speaks_itself(p, None)]
        if pieces and quote.speaker and document.entity(quote.speaker).type != "Outlet":
            cue = quote.cue_span or quote.span
            yield Act(quote.speaker, "weak", tuple(pieces), cue, "quoted", direct=True)


def _denial(document: Document, cue: Token, attribution: Attribution, speaker: str | None) -> Iterator[Act]:
    """What somebody denies; of "denied allegations of X" the X. An offer that is rejected is no claim."""
    if cue.lemma_.lower() in REFUSING and not _refuses_allegation(cue):
        return
    pieces = [_denied(document, p) for content in attribution.contents for p in pieces_of(document, content)]
    yield Act(speaker, "strong", tuple(pieces), attribution.cue_span, "denial", denies=True)


def _refuses_allegation(cue: Token) -> bool:
    return any(
        (c.dep_ == "dobj" and c.lemma_.lower() in ALLEGATIONS) or c.dep_ == "ccomp" for c in cue.children
    )


def _denied(document: Document, piece: Piece) -> Piece:
    inner = _of_phrase(document, piece.head) if piece.head.lemma_.lower() in ALLEGATIONS else None
    return replace(piece, span=inner) if inner else piece


def _of_phrase(document: Document, noun: Token) -> Span | None:
    """What an allegation says: its "of" phrase or its clause."""
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            for inner in child.children:
                if inner.dep_ in ("pobj", "pcomp"):
                    return document.span(inner.left_edge, _end(inner))
        if child.dep_ in ("acl", "ccomp") and child.pos_ in ("VERB", "AUX") and child.i > noun.i:
            first = child.left_edge
            return document.span(first.nbor(1) if first.dep_ == "mark" else first, child.right_edge)
    return None


def _end(token: Token) -> Token:
    """Last token of a phrase without clauses and "against" phrases after it."""
    aside = [
        c
        for c in token.children
        if c.i > token.i and (c.dep_ in ("relcl", "punct") or (c.dep_ == "prep" and c.lower_ == "against"))
    ]
    return aside[0].left_edge.nbor(-1) if aside else token.right_edge


def _reproach(
    document: Document, cue: Token, attribution: Attribution | None, speaker: str | None
) -> Iterator[Act]:
    """ "X accused Y of Z", "Y was accused of Z", "X called Y a liar"."""
    target = _child(cue, "dobj", "nsubjpass") or (cue.head if cue.dep_ in ("acl", "relcl") else None)
    whom = agents(document, target) if target is not None else ()
    if not whom and attribution is not None:
        whom = attribution.targets
    if speaker is not None and whom == (speaker,):
        return
    pieces = [p for span in _charges(document, cue) for p in pieces_of(document, span)]
    pieces += [p for p in _itemised(document, target) if p.span not in {q.span for q in pieces}]
    if pieces and (whom or attribution is not None):
        strength: Strength = "strong" if cue.lemma_.lower() in STRONG else "weak"
        yield Act(speaker, strength, tuple(pieces), document.span(cue), "reproach", targets=whom)
    if called := tuple(_called(document, cue, target)):
        yield Act(speaker, "weak", called, document.span(cue), "called")


def _itemised(document: Document, target: Token | None) -> Iterator[Piece]:
    """What "including" itemises when the parser hangs it on the person accused."""
    for prep in target.children if target is not None else ():
        if prep.lower_ == "including":
            yield from items_of(document, prep)


def _called(document: Document, cue: Token, target: Token | None) -> Iterator[Piece]:
    """ "called Poe's book false", "described Poe as a bully": the predicate with whom or what it is said of."""
    if cue.lemma_.lower() in STRONG:
        return
    if target is None:
        fused = (c for c in cue.children if c.dep_ in ("oprd", "ccomp") and _child(c, "poss") is not None)
        yield from (Piece(c, c, trimmed(document.subtree(c), document.article.text)) for c in fused)
        return
    for part in cue.children:
        as_ = next((c for c in part.children if c.lower_ == "as"), None) if part.dep_ == "advcl" else None
        heads = [part] if part.dep_ == "oprd" or as_ is not None else []
        if part.dep_ == "prep" and part.lower_ == "as":
            heads = [c for c in part.children if c.dep_ in ("pobj", "amod", "pcomp")]
        for head in heads:
            whole = document.subtree(target).cover(document.subtree(head))
            yield Piece(head, target, trimmed(whole, document.article.text))


def _charges(document: Document, cue: Token) -> Iterator[Span]:
    """Spans of what somebody is reproached with, after the cue."""
    target = _child(cue, "dobj")
    agent = _child(cue, "agent")
    near = (cue, *(t for t in (target, agent and _child(agent, "pobj")) if t is not None))
    for child in (c for head in near for c in head.children):
        if child.i > cue.i and child.dep_ == "prep" and child.lower_ in _REPROACHED_WITH:
            yield from (document.subtree(c) for c in child.children if c.dep_ in ("pobj", "pcomp"))


def _child(token: Token, *deps: str) -> Token | None:
    return next((c for c in token.children if c.dep_ in deps), None)


def _of_token(document: Document, found: Found, token: Token, cues: set[int]) -> Iterator[Act]:
    """Acts that are no attribution: passives that name no speaker, nouns, "allegedly", "maintains her innocence"."""
    lemma = token.lemma_.lower()
    if token.i in cues:
        return
    if lemma == "accuse" and token.pos_ == "VERB" and "reproach" not in found.without:
        by = passive_agents(document, token)
        yield from _reproach(document, token, None, by[0] if by else None)
    elif lemma in ACCUSING_NOUNS and token.pos_ == "NOUN" and "noun" not in found.without:
        if _child(token, "poss") is None and token.head.lemma_ not in ("deny", *REFUSING):
            yield from _noun(document, token, None)
    elif token.lower_ == "allegedly" and "allegedly" not in found.without:
        yield from _allegedly(document, found, token)
    elif lemma in EXCULPATING and "innocence" not in found.without:
        yield from _innocence(document, token)


def _noun(document: Document, noun: Token, speaker: str | None) -> Iterator[Act]:
    """ "her allegations of X against Y"."""
    span = _of_phrase(document, noun)
    owned = _child(noun, "poss") is not None
    if span is None or (noun.lemma_ == "claim" and not owned):
        return
    against = ("against", "by") if owned else ("against",)
    whom: tuple[str, ...] = ()
    for prep in (c for head in (noun, noun.head) for c in head.children):
        if (
            prep.dep_ in ("prep", "agent")
            and prep.lower_ in against
            and (target := _child(prep, "pobj")) is not None
        ):
            whom = whom or agents(document, target)
    yield Act(speaker, "strong", tuple(pieces_of(document, span)), document.span(noun), "noun", targets=whom)


def _allegedly(document: Document, found: Found, adverb: Token) -> Iterator[Act]:
    """ "Y allegedly did Z": by whoever is speaking in the sentence, else by nobody named."""
    verb = adverb.head
    if verb.pos_ not in ("VERB", "AUX"):
        return
    at = document.span(adverb)
    around = [(c.end - c.start, a) for a in attributions(document) for c in a.contents if c.contains(at)]
    known, speaker = (
        speaker_of(document, found, min(around, key=lambda a: a[0])[1]) if around else (True, None)
    )
    if known:
        pieces = tuple(pieces_of(document, document.subtree(verb)))[:1]
        yield Act(speaker, "strong", pieces, at, "allegedly")


def _innocence(document: Document, token: Token) -> Iterator[Act]:
    """ "maintains her innocence"; "pleaded not guilty" is the same in court."""
    verb = token.head
    if token.dep_ != "dobj" or verb.lemma_ not in PLEADING:
        return
    subject = _child(verb, "nsubj") or (
        _child(verb.head, "nsubj", "nsubjpass") if verb.dep_ == "conj" else None
    )
    if subject is not None and (by := document.referents(subject)):
        piece = Piece(token, None, document.subtree(token))
        yield Act(by[0], "strong", (piece,), document.span(verb), "innocence", targets=by, denies=True)
