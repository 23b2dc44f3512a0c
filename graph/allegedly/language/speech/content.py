"""What a cue introduces: the tokens of its clause, infinitive, object or prepositional phrase."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from allegedly.language.document import Document
from allegedly.language.speech.cue import RESULTS, SPEAKING_TO, Cue
from allegedly.language.speech.source import child
from allegedly.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_EDGE = " \t\n\r,;:.–—-“”\"'‘’"


def clean(span: Span, text: str) -> Span:
    """The span without white space, marks and light punctuation at its ends."""
    start, end = span
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return Span(start, end)


def contents_of(document: Document, verb: Token, cue: Cue) -> Iterator[tuple[str, Token, Span]]:
    """Yield (rule, head, span) of what the verb takes as content in one of its frames; zero or more."""
    for part in verb.children:
        rule = _frame(verb, part, cue)
        if rule == "prep":
            for inner in part.children:
                if inner.dep_ in ("pobj", "pcomp"):
                    yield "preposition", inner, _restrictive(document, inner)
        elif rule == "object":
            yield rule, part, _object(document, verb, part)
        elif rule:
            yield rule, part, _phrase(document, verb, part)


def _frame(verb: Token, part: Token, cue: Cue) -> str | None:
    """By which rule a child of the verb is its content, None when it is not."""
    dep, frames = part.dep_, cue.frames
    if dep == "ccomp" and "k" in frames and part.pos_ not in ("VERB", "AUX"):
        return "predicate"
    if dep == "ccomp" and "c" in frames and (verb.lemma_ not in RESULTS or part.pos_ in ("VERB", "AUX")):
        return "clause"
    if dep in ("xcomp", "ccomp") and frames & {"i", "o"} and part.pos_ in ("VERB", "AUX"):
        return "infinitive"
    if dep == "xcomp" and "c" in frames and _has_to_or_ing(part):
        return "infinitive"
    if dep in ("oprd", "ccomp", "xcomp", "acomp") and "k" in frames:
        return "predicate"
    if dep == "nsubjpass" and frames & {"n", "t"} and child(verb, "agent") is not None:
        return "object"
    if dep == "dobj" and frames & {"n", "t"} and verb.lemma_ not in SPEAKING_TO:
        return "object"
    if dep == "prep" and part.lower_ in cue.preps:
        return "prep"
    return None


def _has_to_or_ing(part: Token) -> bool:
    return part.tag_ == "VBG" or any(c.dep_ == "aux" and c.lower_ == "to" for c in part.children)


def _phrase(document: Document, verb: Token, part: Token) -> Span:
    """The child's subtree; with it an object that stands between verb and predicate."""
    span = document.subtree(part)
    subject = child(verb, "dobj")
    if part.dep_ in ("oprd", "xcomp") and subject is not None and verb.i < subject.i < part.i:
        return document.subtree(subject).cover(span)
    return span


def _restrictive(document: Document, noun: Token) -> Span:
    """A noun phrase up to the first clause or apposition set off by a comma."""
    last = noun.right_edge
    for part in noun.rights:
        if (
            part.dep_ in ("relcl", "appos")
            and part.left_edge.i
            and document.doc[part.left_edge.i - 1].text in (",", "-", "–", "—")
        ):
            last = document.doc[max(part.left_edge.i - 2, noun.i)]
            break
    return document.span(noun.left_edge, last)


def _object(document: Document, verb: Token, noun: Token) -> Span:
    """The object, with what the parse hung on the verb though it goes on with the object ("remarks … as examples")."""
    span = _restrictive(document, noun)
    end = noun.right_edge.i
    if span.end < noun.right_edge.idx or noun.i < verb.i:
        return span
    for part in verb.rights:
        if (
            part.i > noun.i
            and part.left_edge.i == end + 1
            and part.dep_ in ("prep", "ccomp", "relcl", "acl", "oprd")
        ):
            end = part.right_edge.i
            span = span.cover(document.subtree(part))
    return span


def clause_around(document: Document, head: Token, inner: Token) -> list[Span]:
    """The clause of `head` without the phrase of `inner`, in one or two spans."""
    whole = document.subtree(head)
    hole = document.subtree(inner)
    parts = [Span(whole.start, min(hole.start, whole.end)), Span(max(hole.end, whole.start), whole.end)]
    cleaned = [clean(p, document.article.text) for p in parts if p.start < p.end]
    return [p for p in cleaned if p.end - p.start > 2]
