"""Acts whose cue names whom it is about: "accused Poe of …", "called Poe a …", "her allegations against Poe"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from allegedly.extract.claim.act import Act, Strength
from allegedly.extract.claim.agent import agents, passive_agents
from allegedly.extract.claim.content import Piece, items_of, pieces_of
from allegedly.extract.claim.lexicon import (
    ALLEGATIONS,
    BASELESS,
    FACING,
    FILINGS,
    MAKING,
    NAMING,
    NOBODY,
    STRONG,
    TRUTHS,
)
from allegedly.extract.claim.phrase import phrase_of, trimmed
from allegedly.language.document import Document
from allegedly.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_WITH = frozenset({"of", "for", "over", "with"})


def reproach(document: Document, cue: Token, speaker: str | None, named: tuple[str, ...]) -> Iterator[Act]:
    """Yield the acts of "X accused Y of Z", "Y was accused of Z by X", "X called Y a Z"; zero to two.

    Args: named: ids of the target as the attribution knows them, used where the syntax names none.
    """
    target = child_of(cue, "dobj") or next((c for c in reversed([*cue.lefts]) if c.dep_ == "nsubjpass"), None)
    relative = target is not None and target.tag_ in ("WP", "WDT") and cue.dep_ == "relcl"
    if (target is None or relative) and cue.dep_ in ("acl", "relcl"):
        target = cue.head
        if cue.tag_ == "VBN" and not relative:
            speaker = next(iter(passive_agents(document, cue)), None)
    whom = (agents(document, target) if target is not None else ()) or named or _sued(document, cue, target)
    if _nobody(target) or _nobody(child_of(cue, "nsubj")):
        return
    if speaker is not None and whom == (speaker,):
        return
    pieces = [p for span in _charges(document, cue, target) for p in pieces_of(document, span)]
    pieces += [p for p in _itemised(document, target) if p.span not in {q.span for q in pieces}]
    if speaker is None and pieces:
        speaker, pieces = _told_by(document, pieces)
    if pieces and (whom or target is not None):
        strength: Strength = "strong" if cue.lemma_.lower() in STRONG else "weak"
        rule = "accusation" if cue.lemma_.lower() == "accuse" else "reproach"
        yield Act(speaker, strength, tuple(pieces), document.span(cue), rule, targets=whom)
    if called := tuple(_called(document, cue, target)):
        yield Act(speaker, "weak", called, document.span(cue), "called")


def accusation(document: Document, noun: Token, speaker: str | None) -> Iterator[Act]:
    """Yield the act of "her allegations of X against Y", "the claims of X made by Y"; none or one."""
    owned = child_of(noun, "poss") is not None
    span = phrase_of(document, noun)
    if span is None or (noun.lemma_ == "claim" and not owned) or (speaker is None and _is_refuted(noun)):
        return
    near = (noun, noun.head, *(t for t in noun.subtree if t.lower_ in MAKING or t.lower_ in ("by", "of")))
    near += tuple(t for prep in near for t in prep.children if t.dep_ == "pobj" and t.i > noun.i)
    made = next((t for t in near if t.lower_ in MAKING and t.dep_ == "acl"), None)
    if made is not None:
        speaker = next(iter(passive_agents(document, made)), speaker)
        span = Span(span.start, max(span.start, min(span.end, made.idx)))
    whom: tuple[str, ...] = ()
    for prep in (c for head in near for c in head.children if c.dep_ in ("prep", "agent")):
        told = prep.lower_ == "against" or (prep.lower_ == "by" and owned)
        if told and (inner := child_of(prep, "pobj")) is not None:
            whom = whom or agents(document, inner)
    faced = child_of(noun.head, "nsubj")
    if noun.dep_ == "dobj" and noun.head.lemma_ in FACING and faced is not None and not owned:
        whom = whom or agents(document, faced)
    yield Act(speaker, "strong", tuple(pieces_of(document, span)), document.span(noun), "noun", targets=whom)


def _is_refuted(noun: Token) -> bool:
    """Is it all that is said of the accusation that it is baseless ("the accusation of theft was false")?"""
    said = (noun.head, *(t for c in noun.head.children for t in (c, *c.children)))
    return noun.dep_ == "nsubj" and any(t.lemma_.lower() in BASELESS for t in said)


def child_of(token: Token, *deps: str) -> Token | None:
    """The first child with one of the dependencies."""
    return next((c for c in token.children if c.dep_ in deps), None)


def _sued(document: Document, cue: Token, target: Token | None) -> tuple[str, ...]:
    """Whom an unresolved "it" means in "sued Poe, accusing it of …": the object of the verb above."""
    if target is None or target.pos_ == "PROPN" or cue.dep_ != "advcl":
        return ()
    toward = next(
        (c for c in cue.head.children if c.dep_ == "prep" and c.lower_ in ("at", "against")), cue.head
    )
    above = child_of(toward, "dobj", "pobj")
    return agents(document, above) if above is not None else ()


def _nobody(token: Token | None) -> bool:
    """Is it "nobody" or "neither X nor Y"?"""
    return token is not None and any(
        t.lower_ in NOBODY or (t.lower_ == "no" and t.dep_ == "det") for t in (token, *token.children)
    )


def _charges(document: Document, cue: Token, target: Token | None) -> Iterator[Span]:
    """Spans of what somebody is reproached with, after the cue; the parser may hang them on the people named."""
    agent = child_of(cue, "agent")
    near = [cue, *(t for t in (target, agent and child_of(agent, "pobj")) if t is not None)]
    near += [c for head in near[1:] for c in head.children if c.dep_ == "appos"]
    for part in (c for head in near for c in head.children):
        if part.i > cue.i and part.dep_ == "prep" and part.lower_ in _WITH:
            yield from (document.subtree(c) for c in part.children if c.dep_ in ("pobj", "pcomp"))


def _itemised(document: Document, target: Token | None) -> Iterator[Piece]:
    """What "including" itemises when the parser hangs it on the person accused."""
    for prep in target.children if target is not None else ():
        if prep.lower_ == "including":
            yield from items_of(document, prep)


def _told_by(document: Document, pieces: list[Piece]) -> tuple[str | None, list[Piece]]:
    """Who accuses, when "by X" ends up inside what "was accused of" has as its content."""
    head = pieces[-1].head
    for inner in head.subtree:
        if inner.lower_ == "by" and inner.dep_ in ("prep", "agent") and pieces[-1].span.start < inner.idx:
            cut = trimmed(Span(pieces[-1].span.start, inner.idx), document.article.text)
            who = child_of(inner, "pobj")
            by = next(iter(agents(document, who)), None) if who is not None else None
            if who is not None and who.pos_ != "VERB":
                return by, [*pieces[:-1], replace(pieces[-1], span=cut)]
    return None, pieces


def _called(document: Document, cue: Token, target: Token | None) -> Iterator[Piece]:
    """The predicate, with whom or what it is said of."""
    if cue.lemma_.lower() in STRONG:
        return
    doubled = [c for c in cue.children if c.dep_ == "oprd" and c.i > cue.i]
    if target is None and len(doubled) > 1:
        target = doubled[0]
    if target is None:
        fused = (c for c in cue.children if c.dep_ in ("oprd", "ccomp") and child_of(c, "poss") is not None)
        yield from (Piece(c, c, trimmed(document.subtree(c), document.article.text)) for c in fused)
        return
    for head in _predicates(cue, target):
        said = document.subtree(head.head if head.head.lower_ == "without" else head)
        bare = target.pos_ == "PRON" or target.lemma_.lower() in ALLEGATIONS | FILINGS
        whole = said if bare else document.subtree(target).cover(said)
        yield Piece(head, target, trimmed(whole, document.article.text))


def _predicates(cue: Token, target: Token) -> Iterator[Token]:
    for part in cue.children:
        if (
            (part.dep_ == "oprd" and part != target)
            or (part.dep_ == "advcl" and any(c.lower_ == "as" for c in part.children))
            or (part.dep_ == "dobj" and part.i > target.i and cue.lemma_.lower() in NAMING)
        ):
            yield part
        elif part.dep_ == "prep" and part.lower_ == "without" and cue.lemma_.lower() in NAMING:
            yield from (c for c in part.children if c.dep_ == "pobj" and c.lemma_.lower() in TRUTHS)
        elif part.dep_ == "prep" and part.lower_ == "as":
            yield from (c for c in part.children if c.dep_ in ("pobj", "amod", "pcomp"))
