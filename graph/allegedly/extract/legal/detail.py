"""Reads what stands beside an event: its forum, causes, amount, date and the shortest clause that tells it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from allegedly.extract.legal import lexicon as lexicon
from allegedly.extract.legal.cause import causes
from allegedly.extract.legal.frame import Frame
from allegedly.extract.legal.syntax import objects
from allegedly.extract.legal.written import written
from allegedly.language.document import Document
from allegedly.language.money import Amount, amounts
from allegedly.language.time import Time, times
from allegedly.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["amount", "causes", "clause", "forum", "iso_date"]

_FORUM_PREPOSITIONS = ("in", "at", "with", "before", "to", "by")
_CLAUSES = frozenset({"ROOT", "relcl", "acl", "advcl", "ccomp", "conj", "pcomp", "xcomp", "parataxis"})


def forum(document: Document, frame: Frame) -> tuple[str, ...]:
    """Ids of the court or agency that the event's own phrase names."""
    found = _lodged_with(document, frame)
    scopes = [s for s in frame.scopes if frame.type != "Appeal" or s != frame.case]
    for scope in scopes:
        reached = [c for c in scope.children if c.dep_ == "acl" and c.tag_ == "VBN"]
        for head in [t for s in (scope, *reached) for t in objects(s, *_FORUM_PREPOSITIONS)]:
            found += [
                i for i in document.referents(head) if _is_forum(document, i, head, frame) and i not in found
            ]
    if not found and frame.verb is not None:
        found = _deciding_court(document, frame.verb)
    if not found:
        heads = [c for t in frame.stretch if t.lower_ in ("in", "at", "with") for c in t.children]
        found = [
            i for c in heads if c.dep_ == "pobj" for i in document.referents(c) if _is_court(document, i)
        ]
    return tuple(found[:2])


def _lodged_with(document: Document, frame: Frame) -> list[str]:
    """The body that a complaint told by a verb goes to."""
    if frame.rule != "complained" or frame.complement is None:
        return []
    ids = document.referents(frame.complement)
    return [i for i in ids if document.entity(i).type in ("Organization", "Court")]


def _is_court(document: Document, id: str) -> bool:
    return document.entity(id).type == "Court"


def _is_forum(document: Document, id: str, head: Token, frame: Frame) -> bool:
    kind = document.entity(id).type
    if kind == "Court":
        return True
    lodged = frame.type == "Complaint" and head.head.lower_ in ("with", "to", "at", "before")
    return kind == "Organization" and lodged


def _deciding_court(document: Document, verb: Token) -> list[str]:
    """The court that is the verb's subject, or where the subject sits ("the jury in X Court")."""
    for child in verb.children:
        if child.dep_ in ("nsubj", "agent"):
            heads = [t for t in child.subtree if document.mention(t) is not None]
            ids = [i for t in heads for i in document.mention(t).entities]  # type: ignore[union-attr]
            courts = [i for i in dict.fromkeys(ids) if document.entity(i).type == "Court"]
            if courts:
                return courts
    return []


def amount(document: Document, frame: Frame) -> str | None:
    """The one sum in the event's own phrase, None when there is none or several."""
    found = list(_sums(document, frame))
    values: list[str | None] = [*dict.fromkeys(a.value for a in found)] or [None]
    if len(values) > 1 and frame.verb is not None:
        own = [t for t in frame.verb.children if t.dep_ in ("dobj", "oprd") and t.ent_type_ == "MONEY"]
        values = [a.value for a in found for t in own if a.span.overlaps(Span(t.idx, t.idx + len(t)))]
    return values[0] if len(values) == 1 else None


def _sums(document: Document, frame: Frame) -> Iterator[Amount]:
    sentence = frame.trigger.sent
    text = document.article.text
    every = list(amounts(text[sentence.start_char : sentence.end_char], sentence.start_char))
    if not every:
        return
    if frame.lone and frame.complement is not None:
        at = frame.complement
        yield from (a for a in every if a.span.overlaps(Span(at.idx, at.idx + len(at))))
        return
    heads = {t.i for t in _own_tokens(frame) if frame.owns(t)} | set(_before(frame.trigger))
    for found in every:
        tokens = [t for t in sentence if found.span.overlaps(Span(t.idx, t.idx + len(t)))]
        if any(t.i in heads for t in tokens):
            yield found


def _before(noun: Token) -> Iterator[int]:
    """The modifiers right before a noun, however the parser hung them: "a $5m libel suit"."""
    if noun.pos_ != "NOUN":
        return
    for token in reversed(noun.doc[max(0, noun.i - 6) : noun.i]):
        if token.pos_ in ("VERB", "ADP", "PUNCT", "CCONJ", "PRON", "DET") and token.text != "-":
            return
        yield token.i


def _own_tokens(frame: Frame) -> Iterator[Token]:
    """The tokens of the event's phrase, without clauses about something else."""
    for scope in frame.scopes if frame.trigger.pos_ != "VERB" else (frame.verb, frame.case, frame.complement):
        if scope is not None:
            yield from _phrase(scope)


def _phrase(head: Token) -> Iterator[Token]:
    yield head
    for child in head.children:
        if child.dep_ == "ccomp" and head.lemma_ in lexicon.ALLEGES:
            continue
        if child.dep_ in ("relcl", "advcl", "conj", "parataxis", "nsubj") and child.pos_ in (
            "VERB",
            "AUX",
            "NOUN",
            "PROPN",
        ):
            continue
        yield from _phrase(child)


def iso_date(document: Document, frame: Frame, *, ahead: bool = False) -> str | None:
    """The date in the event's own clause, None when there is none or several; `ahead`: the event is to come."""
    sentence = frame.trigger.sent
    text = document.article.text
    anchor = written(document)
    every = list(
        times(text[sentence.start_char : sentence.end_char], anchor, sentence.start_char, ahead=ahead)
    )
    if not every:
        return None
    for owned in (_near(frame), _main(frame)):
        indices = {t.i for t in owned}
        isos = list(dict.fromkeys(t.iso for t in every if _first(frame, t) in indices))
        if isos:
            return isos[0] if len(isos) == 1 else None
    return None


def _first(frame: Frame, time: Time) -> int:
    doc = frame.trigger.doc
    span = doc.char_span(time.span.start, time.span.end, alignment_mode="expand")
    return -1 if span is None else span.root.i


def _near(frame: Frame) -> list[Token]:
    heads = [frame.trigger, frame.verb, frame.complement if frame.type == "Settlement" else None]
    if frame.type == "Trial" and frame.verb is not None:
        heads += [c for c in frame.verb.children if c.dep_ in ("xcomp", "acomp")]
        heads += [
            g for c in frame.verb.children if c.dep_ == "acomp" for g in c.children if g.dep_ == "xcomp"
        ]
    return [t for s in dict.fromkeys(heads) if s is not None for t in _dated(s)]


def _dated(head: Token) -> Iterator[Token]:
    """Tokens that date their head: adverbial and prepositional, never inside another clause or a party's phrase."""
    for child in head.children:
        if child.dep_ in (
            "prep",
            "npadvmod",
            "tmod",
            "advmod",
            "pobj",
            "nummod",
            "compound",
            "amod",
            "pcomp",
            "nmod",
            "poss",
        ):
            if child.pos_ not in ("VERB", "AUX"):
                yield child
                yield from _dated(child)
        elif child.dep_ == "acl" and child.tag_ == "VBN":
            yield from _dated(child)


def _main(frame: Frame) -> list[Token]:
    """The clause that a clause with "when" dates, or the first verb of a coordination."""
    verb = frame.verb or frame.trigger
    if verb.dep_ == "advcl" and any(c.lower_ in ("when", "as") for c in verb.lefts):
        return list(_dated(verb.head))
    if verb.dep_ == "relcl" and verb.head.lemma_ in lexicon.DECISIONS:
        return list(_dated(verb.head))
    if verb.dep_ == "relcl" and any(c.lower_ == "when" for c in verb.lefts):
        return [verb.head]
    if verb.dep_ == "pcomp" and verb.head.lower_ == "by":
        return list(_dated(verb.head.head))
    return []


def clause(document: Document, frame: Frame) -> Span:
    """The shortest clause that tells the event: the trigger's own, with a relative clause's antecedent."""
    token = frame.trigger
    while token.dep_ not in _CLAUSES and token.head != token:
        token = token.head
    if token.dep_ in ("relcl", "acl"):
        noun = token.head
        return document.span(noun.left_edge, token.right_edge).trimmed(document.article.text)
    first, last = token.left_edge, token.right_edge
    for child in token.children:
        if (
            child.dep_ in ("conj", "cc")
            and child.i > frame.trigger.i
            and child.pos_ in ("VERB", "AUX", "CCONJ")
        ):
            last = child.left_edge.nbor(-1)
            break
        if (
            child.dep_ in ("ccomp", "parataxis")
            and child.right_edge.i < frame.trigger.i
            and child.i < token.i
        ):
            first = child.right_edge.nbor(1)
    while last.i > first.i and (last.is_punct or last.is_space) and last.i > frame.trigger.i:
        last = last.nbor(-1)
    while first.is_punct and first.i < frame.trigger.i:
        first = first.nbor(1)
    return document.span(first, last).trimmed(document.article.text)


def lodged(frame: Frame) -> bool:
    """Is the event said to be filed, brought or lodged?"""
    return frame.verb is not None and frame.verb.lemma_ in lexicon.FILES
