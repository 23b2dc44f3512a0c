"""Acts of accusing, denying and saying, each with its speaker, its targets and its statements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from allegedly.extract.claim_content import Piece, pieces_of
from allegedly.extract.claim_lexicon import (
    ACCUSING_NOUNS,
    ALLEGATIONS,
    EXCULPATING,
    FILINGS,
    FIRM,
    REFUSING,
    REPROACHES,
    STRONG,
    UNNAMED,
)
from allegedly.extract.found import Found
from allegedly.language.attribution import Attribution, attributions
from allegedly.language.document import Document
from allegedly.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

Strength = Literal["strong", "firm", "weak"]


@dataclass(frozen=True)
class Act:
    """One act of speaking. `by` is the speaker's id, None when no one is named.

    `targets` are whom the verb itself is about ("accused Poe of …"); `negated`: what is said is taken back by the
    cue's own negation ("does not believe that …").
    """

    by: str | None
    strength: Strength
    denies: bool
    negated: bool
    targets: tuple[str, ...]
    pieces: tuple[Piece, ...]
    cue_span: Span
    rule: str


def acts(document: Document, found: Found) -> Iterator[Act]:
    """Yield the acts of speaking in which there may be claims; zero or more, in no order that matters."""
    claimed: set[int] = set()
    for attribution in attributions(document):
        claimed.add(attribution.cue)
        if "said" not in found.without:
            yield from _of_attribution(document, found, attribution)
    for sentence in document.sentences:
        for token in sentence:
            yield from _of_token(document, found, token, claimed)


def _of_attribution(document: Document, found: Found, attribution: Attribution) -> Iterator[Act]:
    cue = document.doc[attribution.cue]
    lemma = cue.lemma_.lower()
    if attribution.manner == "asks" and lemma != "call":
        return
    if attribution.negated and not _disbelieves(cue):
        return
    speaker = _speaker(document, found, attribution)
    if speaker == "":
        return
    if lemma in REPROACHES:
        yield from _reproach(document, attribution, cue, speaker)
        return
    denies = attribution.manner == "denies"
    if denies and lemma in REFUSING and not _refuses_allegation(cue):
        return
    pieces = [p for content in attribution.contents for p in pieces_of(document, content)]
    if denies:
        pieces = [_denied(document, p) for p in pieces]
    yield Act(
        by=speaker,
        strength=_strength(document, attribution, cue),
        denies=denies,
        negated=attribution.negated,
        targets=(),
        pieces=tuple(pieces),
        cue_span=attribution.cue_span,
        rule="denial" if denies else f"said-{attribution.rule}",
    )


def _disbelieves(cue: Token) -> bool:
    return cue.lemma_ in ("believe", "think")


def _strength(document: Document, attribution: Attribution, cue: Token) -> Strength:
    lemma = cue.lemma_.lower()
    if lemma in STRONG:
        return "strong"
    if lemma in FIRM or _is_filing(document, attribution):
        return "firm"
    return "weak"


def _is_filing(document: Document, attribution: Attribution) -> bool:
    return attribution.source is not None and document.doc[attribution.source].lemma_.lower() in FILINGS


def _speaker(document: Document, found: Found, attribution: Attribution) -> str | None:
    """Id of the first speaker, None for an unnamed one, "" when somebody is meant but it is not known who."""
    if attribution.speakers:
        first = attribution.speakers[0]
        return first if document.entity(first).type in ("Person", "Organization", "Outlet", "Court") else ""
    if attribution.source is None:
        return None
    source = document.doc[attribution.source]
    if source.lemma_.lower() in FILINGS and "filing" not in found.without:
        return _author(document, found, source)
    return "" if source.lower_ in UNNAMED or source.pos_ == "PROPN" else None


def _author(document: Document, found: Found, source: Token) -> str:
    """Whose words a filing is: its possessor's, else its author's; "" when not known."""
    for child in source.children:
        if child.dep_ == "poss" and (owners := document.referents(child)):
            return owners[0]
    mention = document.mention(source)
    return (found.author_of(document, mention) if mention is not None else None) or ""


def _refuses_allegation(cue: Token) -> bool:
    """Is what is rejected an allegation, or a clause?"""
    return any(
        (c.dep_ == "dobj" and c.lemma_.lower() in ALLEGATIONS) or c.dep_ == "ccomp" for c in cue.children
    )


def _denied(document: Document, piece: Piece) -> Piece:
    """What a denial denies: of "allegations of X" the X."""
    inner = _of_phrase(document, piece.head) if piece.head.lemma_.lower() in ALLEGATIONS else None
    return Piece(piece.head, piece.subject, inner) if inner else piece


def _of_phrase(document: Document, noun: Token) -> Span | None:
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            for inner in child.children:
                if inner.dep_ in ("pobj", "pcomp"):
                    return document.span(inner.left_edge, _end(inner))
        if child.dep_ in ("acl", "ccomp") and child.pos_ in ("VERB", "AUX") and child.i > noun.i:
            first = next((c for c in child.children if c.dep_ == "mark"), None)
            start = (
                child.left_edge.nbor(1) if first is not None and first == child.left_edge else child.left_edge
            )
            return document.span(start, child.right_edge)
    return None


def _end(token: Token) -> Token:
    aside = [c for c in token.children if c.dep_ in ("relcl", "punct") and c.i > token.i]
    return aside[0].left_edge.nbor(-1) if aside else token.right_edge


def _reproach(document: Document, attribution: Attribution, cue: Token, speaker: str | None) -> Iterator[Act]:
    """ "X accused Y of Z", "Y was accused of Z", "X called Y a liar"."""
    target = _child(cue, "dobj", "nsubjpass")
    spans = list(_charges(document, cue))
    if target is None and cue.dep_ == "acl":
        target = cue.head
    whom = attribution.targets or (document.referents(target) if target is not None else ())
    pieces = [p for span in spans for p in pieces_of(document, span)]
    if pieces:
        yield Act(
            speaker,
            "strong",
            False,
            attribution.negated,
            whom,
            tuple(pieces),
            attribution.cue_span,
            "reproach",
        )


def _charges(document: Document, cue: Token) -> Iterator[Span]:
    """Spans of what somebody is reproached with."""
    for child in cue.children:
        if child.dep_ == "prep" and child.lower_ in ("of", "for", "over", "with", "as"):
            for inner in child.children:
                if inner.dep_ in ("pobj", "pcomp"):
                    yield document.subtree(inner)
        elif child.dep_ in ("oprd", "ccomp", "xcomp") and child.i > cue.i:
            yield document.subtree(child)


def _child(token: Token, *deps: str) -> Token | None:
    return next((c for c in token.children if c.dep_ in deps), None)


def _of_token(document: Document, found: Found, token: Token, claimed: set[int]) -> Iterator[Act]:
    """Acts that are no attribution: passives without a speaker, nouns of accusing, "allegedly", "maintains innocence"."""
    lemma = token.lemma_.lower()
    if token.i in claimed:
        return
    if lemma == "accuse" and token.pos_ == "VERB" and "reproach" not in found.without:
        yield from _passive(document, token)
    elif lemma in ACCUSING_NOUNS and token.pos_ == "NOUN" and "noun" not in found.without:
        yield from _noun(document, token)
    elif (
        token.lower_ == "allegedly"
        and token.head.pos_ in ("VERB", "AUX")
        and "allegedly" not in found.without
    ):
        yield from _allegedly(document, token.head, token)
    elif lemma in EXCULPATING and "innocence" not in found.without:
        yield from _innocence(document, token)


def _passive(document: Document, cue: Token) -> Iterator[Act]:
    target = _child(cue, "nsubjpass", "dobj") or (cue.head if cue.dep_ in ("acl", "relcl") else None)
    whom = document.referents(target) if target is not None else ()
    pieces = [p for span in _charges(document, cue) for p in pieces_of(document, span)]
    if pieces and whom:
        yield Act(None, "strong", False, False, whom, tuple(pieces), document.span(cue), "reproach")


def _noun(document: Document, noun: Token) -> Iterator[Act]:
    """ "her allegations of X against Y"; by whom, when a possessor or "by" says so."""
    span = _of_phrase(document, noun)
    head = noun.head
    if span is None or head.lemma_ in ("deny", *REFUSING):
        return
    against = next((c for c in noun.children if c.dep_ == "prep" and c.lower_ == "against"), None)
    target = _child(against, "pobj") if against is not None else None
    owner = _child(noun, "poss")
    by = document.referents(owner) if owner is not None else ()
    if owner is not None and not by:
        return
    whom = document.referents(target) if target is not None else ()
    pieces = tuple(pieces_of(document, span))
    yield Act(by[0] if by else None, "strong", False, False, whom, pieces, document.span(noun), "noun")


def _allegedly(document: Document, verb: Token, adverb: Token) -> Iterator[Act]:
    pieces = tuple(pieces_of(document, document.subtree(verb)))
    yield Act(None, "strong", False, False, (), pieces[:1], document.span(adverb), "allegedly")


def _innocence(document: Document, token: Token) -> Iterator[Act]:
    """ "maintains her innocence", "insists he is innocent" is left to what is said."""
    verb = token.head
    if token.dep_ != "dobj" or verb.lemma_ not in (
        "maintain",
        "protest",
        "assert",
        "proclaim",
        "declare",
        "profess",
    ):
        return
    subject = _child(verb, "nsubj") or (
        _child(verb.head, "nsubj", "nsubjpass") if verb.dep_ == "conj" else None
    )
    by = document.referents(subject) if subject is not None else ()
    if by:
        piece = Piece(token, None, document.subtree(token))
        yield Act(by[0], "strong", True, False, by, (piece,), document.span(verb), "innocence")
