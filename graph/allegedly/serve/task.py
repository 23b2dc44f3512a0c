"""What goes to a worker and what comes back: plain values, so that they cross a pipe."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Task:
    """One query to be answered.

    `accept` are media types in order of preference, `*/*` among them; `default_graphs` and `named_graphs` are the
    IRIs of the protocol's dataset, which goes before the query's own FROM; empty for the union of all graphs.
    """

    query: str
    accept: tuple[str, ...]
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()

    @property
    def patience(self) -> int:
        """How many times the limit of seconds it may take."""
        return 1


@dataclass(frozen=True)
class Look:
    """One look of the explorer at the store.

    `page` is the page itself, about a name where `words` give one; `near` what is near the first of `iris`; `find` what
    the words stand in; `texts` the texts of the articles in `iris`. `limit` is how many nodes or things at most; `has`
    are the marks of what the asking page shows already.
    """

    what: Literal["page", "near", "find", "texts"]
    iris: tuple[str, ...] = ()
    words: str = ""
    limit: int = 0
    has: frozenset[str] = frozenset()

    @property
    def patience(self) -> int:
        """How many times the limit of seconds it may take: the page is made once for a store and then kept."""
        return 6 if self.what == "page" else 1


@dataclass(frozen=True)
class Answer:
    """An HTTP status, the media type of the body, and the body; for a status other than 200, one line of text."""

    status: int
    media_type: str
    body: bytes

    @classmethod
    def problem(cls, status: int, message: str) -> Answer:
        """A refusal that says in one line what is wrong and what to do."""
        return cls(status, "text/plain; charset=utf-8", (message + "\n").encode("utf-8"))


@dataclass(frozen=True)
class Limits:
    """What one query may take: seconds, rows (solutions or triples), bytes of memory beyond the store's own."""

    seconds: float = 10.0
    rows: int = 100_000
    memory: int = 1 << 30
