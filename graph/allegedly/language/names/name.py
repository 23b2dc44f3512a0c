"""One naming of somebody or something, with what stands around it as evidence."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cached_property

PARTICLES = frozenset(
    "de van von der den di da del della la le bin ibn al el ter dos du st. st y ap mac".split()
)
SUFFIXES = frozenset("jr jr. sr sr. ii iii iv esq esq.".split())


@dataclass(frozen=True)
class Name:
    """One naming: token indices (`last` included), its words, and what stands around it as evidence.

    `label` is spaCy's label of the entity that covers it, "" without one; `title` the honorific before it;
    `role` the lemma of the calling noun at `role_at` that introduces it ("actress Ann Poe"); `headline` when it stands
    in one; `article` after "the"; `quoted` inside quotation marks; `opening` where a sentence's capital is due anyway;
    `called` the lemma of the noun in apposition behind it ("Poe, the actress,").
    """

    first: int
    last: int
    words: tuple[str, ...]
    label: str = ""
    title: str | None = None
    role: str | None = None
    role_at: int | None = None
    headline: bool = False
    article: bool = False
    quoted: bool = False
    opening: bool = False
    called: str | None = None

    @property
    def text(self) -> str:
        """The name as it is written, white space made single."""
        return " ".join(self.words)

    @cached_property
    def key(self) -> tuple[str, ...]:
        """The words in lower case, without accents, apostrophes made straight: equal for equal names."""
        return tuple(_folded(word) for word in self.words)


def _folded(word: str) -> str:
    if word.isascii():
        return word.casefold()
    marks = unicodedata.normalize("NFKD", word.replace("’", "'"))
    return "".join(c for c in marks if not unicodedata.combining(c)).casefold()
