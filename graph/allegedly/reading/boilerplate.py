"""Marks the spans of a text that are no article text, by what a line looks like and where it stands.

Nothing is removed: offsets stay those of the text as read. A caption on a line of its own is article text,
one fused with its credit is not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

from allegedly.model import Span, SpanSet
from allegedly.reading.furniture import (
    BYLINE,
    FURNITURE,
    HEADING_LINK,
    OUTLET_WORD,
    READER_PAGE,
    RULE,
    TAIL_CUE,
    TITLE_SUFFIX,
)

_BYLINE_LINES = 8
"""A byline stands among the first lines; further down, "By …" opens a sentence."""

_READER_PAGE_FROM = 1 / 3
"""Share of the text after which a reader's form, poll or comment ends the article for good."""

_TAIL_LINES = 8
"""A rule with more lines than this after it divides the article, it does not end it."""


def boilerplate(text: str, start: int = 0, outlet: str | None = None) -> tuple[Span, ...]:
    """Disjoint spans, in order, of ads, credits, links, forms, polls, comments, bylines, rights.

    Args:
        text: the text as read.
        start: where the article begins (after front matter), in code points.
        outlet: its outlet's name where known, for title suffixes.
    """
    lines = [line for line in _lines(text) if line.start >= start]
    found = [span for mark in _MARKS for span in mark(text, lines)]
    if lines and (suffix := _title_suffix(text, lines[0], outlet)):
        found.append(suffix)
    return tuple(SpanSet(_joined(text, found)))


def _lines(text: str) -> list[Span]:
    """The lines that hold something, white space at their ends left out."""
    lines, at = [], 0
    for line in text.split("\n"):
        span = Span(at, at + len(line)).trimmed(text)
        if span.end > span.start:
            lines.append(span)
        at += len(line) + 1
    return lines


def _furniture(text: str, lines: list[Span]) -> Iterator[Span]:
    """Lines that are an ad marker, a credit, a link, a newsletter box or a note by their form."""
    for line in lines:
        if FURNITURE.fullmatch(line.of(text)):
            yield line


def _bylines(text: str, lines: list[Span]) -> Iterator[Span]:
    """A byline near the top, with the section's name when that stands alone on the next line."""
    for number, line in enumerate(lines[:_BYLINE_LINES]):
        if not BYLINE.fullmatch(line.of(text)):
            continue
        yield line
        following = lines[number + 1] if number + 1 < len(lines) else None
        if line.of(text).endswith("|") and following and len(following.of(text).split()) <= 3:
            yield following


def _heading_links(text: str, lines: list[Span]) -> Iterator[Span]:
    """A bare "Read" and the headline it links to, which ends without a full stop."""
    for line, following in pairwise(lines):
        if HEADING_LINK.fullmatch(line.of(text)) and text[following.end - 1] not in ".”\"’'":
            yield line.cover(following)


def _reader_pages(text: str, lines: list[Span]) -> Iterator[Span]:
    """From the first form, poll or comment box to the end of the text, once well into it."""
    for line in lines:
        if line.start >= len(text) * _READER_PAGE_FROM and READER_PAGE.fullmatch(line.of(text)):
            yield Span(line.start, lines[-1].end)
            return


def _tails(text: str, lines: list[Span]) -> Iterator[Span]:
    """A rule near the end and what follows it, when that speaks of the story and not in it."""
    for number, line in enumerate(lines):
        rest = lines[number + 1 :]
        if number and len(rest) <= _TAIL_LINES and RULE.fullmatch(line.of(text)):
            if not rest or all(TAIL_CUE.search(r.of(text)) for r in rest):
                yield Span(line.start, lines[-1].end)
            return


_MARKS: tuple[Callable[[str, list[Span]], Iterator[Span]], ...] = (
    _furniture,
    _bylines,
    _heading_links,
    _reader_pages,
    _tails,
)


def _title_suffix(text: str, title: Span, outlet: str | None) -> Span | None:
    """The outlet's name after the last bar or dash of the headline."""
    match = TITLE_SUFFIX.search(title.of(text))
    if not match or not _names_outlet(match["name"], match[0].strip()[0], outlet):
        return None
    return Span(title.start + match.start() + 1, title.end)


def _names_outlet(name: str, separator: str, outlet: str | None) -> bool:
    capitalised = all(word[0].isupper() or not word[0].isalpha() for word in name.split())
    known = outlet is not None and name.casefold() == outlet.casefold()
    return known or (
        capitalised and len(name.split()) <= 5 and (separator == "|" or bool(OUTLET_WORD.search(name)))
    )


def _joined(text: str, spans: list[Span]) -> Iterator[Span]:
    """The spans, neighbours with nothing but white space between them made one."""
    last: Span | None = None
    for span in SpanSet(spans):
        if last and not text[last.end : span.start].strip():
            last = last.cover(span)
            continue
        if last:
            yield last
        last = span
    if last:
        yield last
