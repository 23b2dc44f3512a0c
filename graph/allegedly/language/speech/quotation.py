"""Where the article's quotation marks open and close, and what kind of words they hold.

Marks are read a paragraph at a time, by their position before their shape: a mark after white space and before a word
opens, a mark after a word closes, so that mismatched curly marks and straight ones come out alike.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import takewhile
from weakref import WeakKeyDictionary

from allegedly.language.document import Document
from allegedly.language.speech.quotation_kind import QuotationKind, is_joined, kind_of
from allegedly.model import WORK_TYPES, Span

_DOUBLE = re.compile(r"[\"“”„‟«»]|``|''")
_SINGLE = re.compile(r"(?<!')['‘’‹›](?!')")
_LINES = re.compile(r"[^\n\r\u2028\u2029]+")
_CLIPPED = re.compile(r"['‘’](?:\d|(?:em|til|tis|twas|cause|n|round|bout|cos|cuz|im|er)\b)", re.I)
_TAG = re.compile(r"[.!?…]\s+((?:[A-Z][\w.’'-]*\s+){1,4}(?:\w+ly\s+)?[a-z]+(?:ed|s|id|ld|te)\s*[:,]\s*)$")
_SENTENCE_END = (".", "!", "?", "…")


@dataclass(frozen=True)
class Quotation:
    """Words in quotation marks. `span` lies inside the marks, `outer` holds them too.

    `depth` is 0 outside of other quotations; `closed`: it has its own closing mark; `running`: it opens a
    paragraph while the quotation of the paragraph before was never closed.
    """

    span: Span
    outer: Span
    kind: QuotationKind = "speech"
    depth: int = 0
    closed: bool = True
    running: bool = False


def quotations(text: str) -> list[Quotation]:
    """Quotations of a text, in order of their start, nested ones after the one that holds them.

    >>> [q.span.of(t) for t in ['He said "No" and “it’s the ’70s”.'] for q in quotations(t)]
    ['No', 'it’s the ’70s']
    """
    found: list[Quotation] = []
    for start, end in _paragraphs(text):
        outer = _scan(text, start, end)
        if found and outer and outer[0].outer.start == start and _open_before(found, text, start):
            outer[0] = replace(outer[0], running=True)
        found += outer
    nested = [n for q in found for n in _nested(text, q)]
    return sorted(found + nested, key=lambda q: (q.outer.start, -q.outer.end))


def _open_before(found: list[Quotation], text: str, start: int) -> bool:
    """Was the quotation of the paragraph just before never closed?"""
    last = next(q for q in reversed(found) if q.depth == 0)
    return not last.closed and text[last.outer.end : start].strip() == ""


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Paragraphs, trimmed; a line that breaks a sentence off is joined to the next one."""
    current: tuple[int, int] | None = None
    for line in _LINES.finditer(text):
        span = Span(*line.span()).trimmed(text)
        if span.start == span.end:
            continue
        if current and text[span.start].islower() and _wrapped(text, current[1], span.start):
            current = (current[0], span.end)
            continue
        if current:
            yield current
        current = span
    if current:
        yield current


def _wrapped(text: str, end: int, start: int) -> bool:
    """Does the line that ends at `end` go on at `start`, the next line?"""
    return text.count("\n", end, start) == 1 and (text[end - 1].isalnum() or text[end - 1] in ",-–—")


def _scan(text: str, start: int, end: int) -> list[Quotation]:
    """Outermost quotations of a paragraph."""
    found: list[Quotation] = []
    at = start
    while opened := _next_opening(text, at, end):
        mark, single = opened
        quotation = _close_single(text, mark, end) if single else _close_double(text, mark, end)
        if quotation:
            found.append(quotation)
            at = quotation.outer.end
        else:
            at = mark.end()
    return found


def _next_opening(text: str, at: int, end: int) -> tuple[re.Match[str], bool] | None:
    """The next mark that opens, and whether it is a single one."""
    double = next((m for m in _DOUBLE.finditer(text, at, end) if _opens(text, m, end)), None)
    stop = double.start() if double else end
    single = next((m for m in _SINGLE.finditer(text, at, stop) if _opens_single(text, m, end)), None)
    if single:
        return single, True
    return (double, False) if double else None


def _opens(text: str, mark: re.Match[str], end: int) -> bool:
    before = text[mark.start() - 1] if mark.start() else " "
    after = text[mark.end()] if mark.end() < end else " "
    if mark.group() in "“„«``":
        return mark.end() < end and not (after.isspace() and mark.group() != "«" and before.isalnum())
    return (
        not after.isspace()
        and (before.isspace() or before in "([{—–-/:,;‘'“…" or mark.start() == 0)
        and (mark.end() < end and (after.isalnum() or after in "#@$£€.…[('‘’“—–-*_&¿¡"))
    )


def _opens_single(text: str, mark: re.Match[str], end: int) -> bool:
    before = text[mark.start() - 1] if mark.start() else " "
    after = text[mark.end()] if mark.end() < end else " "
    if mark.group() == "›" or _CLIPPED.match(text, mark.start()):
        return False
    if mark.group() == "’" and not before.isspace():
        return False
    return (before.isspace() or before in '([{—–-/:“"') and (after.isalnum() or after in "#@$£[.…")


def _closes(text: str, mark: re.Match[str], end: int) -> bool:
    """Does the mark, met inside a quotation, close it?"""
    before = text[mark.start() - 1]
    after = text[mark.end()] if mark.end() < end else " "
    if mark.group() in "”»''":
        return not (before.isspace() and after.isalnum() and mark.group() == "”")
    if mark.group() in "„«``":
        return False
    return not before.isspace() or after.isspace()


def _close_double(text: str, mark: re.Match[str], end: int) -> Quotation | None:
    """The quotation opened by a double mark; to the paragraph's end when nothing closes it."""
    inside = mark.end()
    depth = 0
    for other in _DOUBLE.finditer(text, inside, end):
        if _closes(text, other, end):
            if depth:
                depth -= 1
                continue
            return _quotation(text, mark, other.start(), other.end())
        if tag := _TAG.search(text, inside, other.start()):
            return _quotation(text, mark, tag.start(1), tag.start(1), closed=False)
        if not _reopened(text, other.start()):
            depth = min(depth + 1, 1) if _closers(text, other.end(), end) > 1 else 0
    return _quotation(text, mark, end, end, closed=False) if _plausible_open(text, mark, end) else None


def _reopened(text: str, at: int) -> bool:
    """Does a mark stand after a sentence's end, as where paragraphs of a speech were run together?"""
    return (
        text[:at].rstrip()[-1:] in _SENTENCE_END
        if at < 200
        else text[at - 50 : at].rstrip()[-1:] in _SENTENCE_END
    )


def _closers(text: str, at: int, end: int) -> int:
    return sum(1 for m in _DOUBLE.finditer(text, at, end) if _closes(text, m, end))


def _plausible_open(text: str, mark: re.Match[str], end: int) -> bool:
    """A never closed mark is believed where speech begins: a paragraph, or after a colon or comma."""
    before = text[max(0, mark.start() - 60) : mark.start()].rstrip(" ")
    return not before or before[-1] in '\n\r:,.!?”"' or mark.group() in "“«"


def _quotation(
    text: str, mark: re.Match[str], stop: int, end: int, *, closed: bool = True
) -> Quotation | None:
    span = Span(mark.end(), stop).trimmed(text)
    if not any(c.isalnum() for c in span.of(text)):
        return None
    return Quotation(span, Span(mark.start(), end if closed else span.end), closed=closed)


def _close_single(text: str, mark: re.Match[str], end: int) -> Quotation | None:
    """The quotation opened by a single mark, if one closes it; plural possessives are passed over when they can be."""
    doubtful: re.Match[str] | None = None
    for other in _SINGLE.finditer(text, mark.end(), end):
        if doubtful and _opens_single(text, other, end):
            break
        after = text[other.end()] if other.end() < end else " "
        before = text[other.start() - 1]
        if before.isspace() or after.isalnum() or other.group() == "‘":
            continue
        if before == "s" and after == " " and text[other.end() + 1 : other.end() + 2].islower():
            doubtful = doubtful or other
            continue
        return _quotation(text, mark, other.start(), other.end())
    if doubtful:
        return _quotation(text, mark, doubtful.start(), doubtful.end())
    return _quotation(text, mark, end, end, closed=False) if _runs_on(text, mark, end) else None


def _runs_on(text: str, mark: re.Match[str], end: int) -> bool:
    """Does a single mark open speech that the next paragraph, itself opened by one, goes on with?"""
    before, after = text[: mark.start()].rstrip(" ")[-1:], text[end:].lstrip()[:2]
    begins = before in ("", ":", "\n", "\r")
    return begins and len(after) == 2 and after[0] == mark.group() and after[1].isupper()


def _nested(text: str, quotation: Quotation) -> list[Quotation]:
    """Quotations inside one, one level down."""
    inner = _scan(text, quotation.span.start, quotation.span.end)
    return [replace(q, depth=1) for q in inner if q.closed]


_CACHE: WeakKeyDictionary[Document, Quotations] = WeakKeyDictionary()


class Quotations:
    """The quotations of a document's own text, with their kinds; boilerplate holds none."""

    def __init__(self, document: Document) -> None:
        text = document.article.text
        dropped = document.article.dropped
        kept = [q for q in quotations(text) if not dropped.overlaps(q.outer)]
        works = {m.span for m in document.mentions if _is_work(document, m.entities)}
        kinds: dict[Quotation, QuotationKind] = {}
        for before, q in zip([None, *kept], kept, strict=False):
            kinds[q] = (
                "title"
                if before and kinds[before] == "title" and is_joined(text, before, q)
                else kind_of(text, q, works)
            )
        named = {_words(q.span.of(text)) for q, kind in kinds.items() if kind == "nickname"}
        self.all = tuple(
            replace(q, kind="nickname" if _words(q.span.of(text)) in named else kind)
            for q, kind in kinds.items()
        )
        self.outer = tuple(q for q in self.all if q.depth == 0)
        self._starts = [q.outer.start for q in self.outer]

    def at(self, offset: int) -> Quotation | None:
        """The outermost quotation over a code point, marks included."""
        index = bisect_right(self._starts, offset) - 1
        if index >= 0 and offset < self.outer[index].outer.end:
            return self.outer[index]
        return None

    def within(self, span: Span) -> list[Quotation]:
        """Outermost quotations that start inside a span, in order."""
        first = bisect_left(self._starts, span.start)
        return list(takewhile(lambda q: q.outer.start < span.end, self.outer[first:]))

    def speech_at(self, offset: int) -> bool:
        """Does the code point lie in a quotation that is no mere title or nickname?"""
        quotation = self.at(offset)
        return quotation is not None and quotation.kind not in ("title", "nickname")


def read_quotations(document: Document) -> Quotations:
    """The quotations of a document; found once, then remembered."""
    if document not in _CACHE:
        _CACHE[document] = Quotations(document)
    return _CACHE[document]


def _words(text: str) -> str:
    return text.strip(" ,.;:!?").casefold()


def _is_work(document: Document, entities: tuple[str, ...]) -> bool:
    return bool(entities) and document.entity(entities[0]).type in WORK_TYPES
