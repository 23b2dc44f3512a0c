"""Sums of evidence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping


class Weights(defaultdict[str, float]):
    """What speaks for each kind, summed; nothing said is 0.

    >>> weights = Weights({"Person": 1.0})
    >>> weights.add({"Person": 2.5, "Court": 1.0})
    >>> dict(weights)
    {'Person': 3.5, 'Court': 1.0}
    """

    def __init__(self, first: Mapping[str, float] | None = None) -> None:
        super().__init__(float, first or {})

    def add(self, more: Mapping[str, float]) -> None:
        """Sum more evidence into it."""
        for kind, weight in more.items():
            self[kind] += weight
