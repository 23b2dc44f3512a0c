"""Whom an article or a stretch of it is about: the one person who keeps being meant, and who lasts when others fade."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

# How often somebody must have been meant, and how many times as often as anybody else who may be meant here.
_LEAST = 4
_AHEAD = 3
# The same for a nameless phrase, which tells more than a pronoun does.
_LEAST_CALLED = 2
_AHEAD_CALLED = 2


class Topic:
    """Counts of whom the text has meant so far outside quotation marks."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()

    def meant(self, id: str) -> None:
        """Count that the text means somebody."""
        self._counts[id] += 1

    def count(self, id: str) -> int:
        """How often the text has meant somebody so far."""
        return self._counts[id]

    def of(self, able: Iterable[str]) -> str | None:
        """The one of those able that the text is about, None when it is not clearly about one."""
        return self._first(able, _LEAST, _AHEAD)

    def called(self, able: Iterable[str]) -> str | None:
        """The same for whom a nameless phrase may mean."""
        return self._first(able, _LEAST_CALLED, _AHEAD_CALLED)

    def _first(self, able: Iterable[str], least: int, ahead: int) -> str | None:
        ranked = sorted({(-self._counts[id], id) for id in able})
        if not ranked or -ranked[0][0] < least:
            return None
        return ranked[0][1] if len(ranked) == 1 or -ranked[0][0] >= ahead * -ranked[1][0] else None
