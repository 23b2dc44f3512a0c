"""Reads indirect reported speech: what is said outside of quotation marks, by whomever."""

from __future__ import annotations

from collections.abc import Iterator

from allegedly.extract.found import Found, Item
from allegedly.language.document import Document
from allegedly.language.speech.attribution import Attribution, attributions
from allegedly.language.speech.quotation import read_quotations
from allegedly.language.speech.voice import Voices
from allegedly.model import Reported, Span, SpanSet

_OF_SOMEBODY = frozenset({"infinitive", "object", "preposition", "predicate"})
"""Frames that report speech only where somebody is said to speak ("is supposed to …" reports nobody's)."""

_LEAST = 3
"""Shorter contents than this many letters ("it") say nothing."""


def extract(document: Document, found: Found) -> Iterator[Item]:
    """Yield reported speech in order of its cues; zero or more.

    What is wholly quoted is a quote and not repeated. What somebody is only said by another to have said is not
    the article's report: it stands in that other's content.
    """
    quoted = [q.outer for q in read_quotations(document).outer]
    spoken = [a for a in attributions(document) if not a.negated]
    voices = Voices(document, found.author_of, found.without)
    within = SpanSet(c for a in spoken for c in a.contents)
    for attribution in spoken:
        if within.contains(attribution.cue_span.start) or _is_authors_own(attribution, document):
            continue
        if attribution.source is None and attribution.rule in _OF_SOMEBODY:
            continue
        if attribution.rule == "noun-of" and attribution.manner not in ("alleges", "denies"):
            continue
        for content in attribution.contents:
            if content.end - content.start < _LEAST or any(q.contains(content) for q in quoted):
                continue
            yield Reported(
                content=content,
                rule=attribution.rule,
                source_span=attribution.source_span,
                speaker=voices.of(attribution),
                cue_span=attribution.cue_span,
            )


def _is_authors_own(attribution: Attribution, document: Document) -> bool:
    """ "I think …" outside of quotation marks is the writer's own voice."""
    span: Span | None = attribution.source_span
    return span is not None and span.of(document.article.text).lower() in ("i", "we", "you", "one")
