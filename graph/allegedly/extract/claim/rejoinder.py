"""Denials that point back at what was told before: "…, which she denies", "a claim that both deny", "He denies it"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from allegedly.extract.claim.act import Act
from allegedly.extract.claim.agent import agents
from allegedly.extract.claim.content import Piece, pieces_of
from allegedly.extract.claim.lexicon import AFFIRMING, ALLEGATIONS, NAMING, REFUSING, REFUTING
from allegedly.extract.claim.reproach import child_of
from allegedly.language.document import Document
from allegedly.language.speech.attribution import Attribution, attributions

if TYPE_CHECKING:
    from spacy.tokens import Token

_BACK = frozenset({"which", "it", "this", "that"})
_ANYTHING = ALLEGATIONS | {"something", "thing"}
_PLURAL = frozenset({"both", "they", "pair", "two", "couple", "all"})


def with_rejoinders(document: Document, acts: Iterable[Act]) -> Iterator[Act]:
    """Yield the acts, and after them those that deny what an earlier one says without saying it again.

    What an outlet only reported, which is no claim by itself, becomes one when it is denied so.
    """
    told = list(acts)
    yield from told
    for sentence in document.sentences:
        for verb in sentence:
            if verb.pos_ == "VERB" and _counters(verb) and _points_back(verb):
                yield from _rejoinder(document, told, verb)


def _counters(verb: Token) -> bool:
    """Does the verb deny, or turn down in an apposition ("a claim he has called “a lie”", "a claim she shot down")?"""
    lemma = verb.lemma_.lower()
    if lemma == "deny":
        return True
    if verb.dep_ != "relcl" or verb.head.lemma_.lower() not in ALLEGATIONS:
        return False
    if lemma in NAMING | REFUSING | {"describe"}:
        return not any(t.lemma_.lower() in AFFIRMING for t in verb.subtree)
    return any(c.lower_ in REFUTING.get(lemma, ()) for c in verb.children)


def _points_back(verb: Token) -> bool:
    """Is it "which she denies", "a claim that she denies", "she denied it"?"""
    if any(c.dep_ == "neg" for c in verb.children):
        return False
    said = child_of(verb, "dobj") if verb.lemma_.lower() == "deny" else None
    if said is not None:
        return said.lower_ in _BACK
    claimed = verb.head.lemma_.lower() in _ANYTHING
    return claimed and verb.dep_ == "relcl" and not any(c.dep_ == "ccomp" for c in verb.children)


def _rejoinder(document: Document, told: list[Act], verb: Token) -> Iterator[Act]:
    """The denial of the statements last told before the verb, in its sentence or the one before."""
    who = child_of(verb, "nsubj")
    by = _deniers(document, who) if who is not None else ()
    several = not by and who is not None and who.lemma_.lower() in _PLURAL
    first = document.doc[max(0, verb.sent.start - 1)].sent.start
    before = [
        a for a in told if not a.denies and _told_between(a.pieces, first, verb.i) and a.by not in by[:1]
    ]
    last = max(before, key=lambda a: max(p.head.i for p in a.pieces if p.head.i < verb.i), default=None)
    if last is None and by and (reported := _reported(document, first, verb)) is not None:
        last = reported
        yield reported
    if last is None or not (by or several):
        return
    pieces = tuple(p for p in last.pieces if p.head.i < verb.i)
    by = by or _spoken_of(document, pieces[-1])
    if by:
        yield replace(
            last,
            by=by[0],
            strength="strong",
            pieces=pieces,
            rule="rejoinder",
            denies=True,
            direct=False,
            targets=by if several else by[:1],
            cue_span=document.span(verb),
        )


def _deniers(document: Document, who: Token) -> tuple[str, ...]:
    """Who denies, of "both of them" each."""
    of = next((c for c in who.children if c.dep_ == "prep" and c.lower_ == "of"), None)
    both = child_of(of, "pobj") if of is not None else None
    return agents(document, both) if both is not None else agents(document, who)


def _told_between(pieces: tuple[Piece, ...], start: int, end: int) -> bool:
    return any(start <= p.head.i < end for p in pieces)


def _spoken_of(document: Document, piece: Piece) -> tuple[str, ...]:
    """Those whom a statement is about and with whom they did it, when they are two."""
    found = agents(document, piece.subject) if piece.subject is not None else ()
    for mention in document.mentions_within(piece.span):
        found += tuple(i for i in mention.entities if i not in found and document.entity(i).type == "Person")
    return found if len(found) == 2 else ()


def _reported(document: Document, first: int, verb: Token) -> Act | None:
    """The last report before the verb by anybody ("the Post reported that he had lied"), as an act of accusing."""
    near = [a for a in attributions(document) if first <= a.cue < verb.i and _is_report(a)]
    for attribution in reversed(near):
        found = (p for c in attribution.contents for p in pieces_of(document, c))
        pieces = tuple(p for p in found if p.head.i < verb.i and p.is_clause)
        if pieces:
            by = next(iter(attribution.speakers), None)
            return Act(by, "strong", pieces, attribution.cue_span, "reported")
    return None


def _is_report(attribution: Attribution) -> bool:
    return (
        attribution.manner in ("says", "alleges") and attribution.rule == "clause" and not attribution.negated
    )
