"""Half-open ranges of code points in an article's text as read."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple


class Span(NamedTuple):
    """`[start, end)` in code points of the text as read; end-exclusive.

    >>> Span(2, 5).of("abcdef")
    'cde'
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words the span covers."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        """Does `other` lie wholly inside (or equal) this span?"""
        return self.start <= other[0] and other[1] <= self.end

    def overlaps(self, other: Span) -> bool:
        """Do the two share at least one code point?"""
        return self.start < other[1] and other[0] < self.end

    def cover(self, other: Span) -> Span:
        """The smallest span that holds both."""
        return Span(min(self.start, other[0]), max(self.end, other[1]))

    def trimmed(self, text: str) -> Span:
        """The span without white space at its ends."""
        start, end = self
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        return Span(start, end)


class SpanSet:
    """Disjoint spans in order, for fast "is this inside any?" questions; overlapping input is merged.

    >>> areas = SpanSet([(0, 4), (2, 6), (9, 10)])
    >>> list(areas), areas.overlaps(Span(5, 8)), areas.overlaps(Span(6, 9))
    ([Span(start=0, end=6), Span(start=9, end=10)], True, False)
    """

    def __init__(self, spans: Iterable[tuple[int, int]] = ()) -> None:
        merged: list[Span] = []
        for start, end in sorted(spans):
            if merged and start <= merged[-1].end:
                merged[-1] = Span(merged[-1].start, max(end, merged[-1].end))
            elif start < end:
                merged.append(Span(start, end))
        self._spans = tuple(merged)
        self._starts = [s.start for s in merged]

    def __iter__(self):
        return iter(self._spans)

    def __len__(self) -> int:
        return len(self._spans)

    def overlaps(self, span: tuple[int, int]) -> bool:
        """Does any of the spans share a code point with `span`?"""
        at = bisect_right(self._starts, span[1] - 1) - 1
        return at >= 0 and span[1] > span[0] and self._spans[at].end > span[0]

    def contains(self, offset: int) -> bool:
        """Does the code point at `offset` lie in any of the spans?"""
        at = bisect_right(self._starts, offset) - 1
        return at >= 0 and offset < self._spans[at].end
