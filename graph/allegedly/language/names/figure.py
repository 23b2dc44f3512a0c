"""Somebody or some body of an article while its names are put together."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from allegedly.language.names.kind import Kind
from allegedly.language.names.name import Name
from allegedly.language.names.noble import is_style
from allegedly.language.names.organization import Key


@dataclass(eq=False)
class Figure:
    """Somebody or some body of the article while it is put together."""

    kind: Kind
    names: list[Name] = field(default_factory=list)

    @property
    def keys(self) -> set[Key]:
        """The different names, in lower case."""
        return {name.key for name in self.names}

    @property
    def first(self) -> int:
        """Token index of the first naming."""
        return min(name.first for name in self.names)

    def full(self) -> Name:
        """The fullest form: most words, then most frequent, then earliest; the body's before a headline's.

        A name of one's own goes before a style ("Ann Hale" before "Countess of Harrow").
        """
        often = Counter(name.key for name in self.names)
        told = any(len(n.words) > 1 for n in self.names if not n.headline)
        return max(
            self.names,
            key=lambda n: (
                not (told and n.headline),
                not is_style(n.key),
                len(n.words),
                often[n.key],
                -n.first,
            ),
        )
