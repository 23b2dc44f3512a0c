"""Who says what: source, cue and content of direct and indirect speech."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from allegedly.language.document import Document
from allegedly.model import Span

Manner = Literal["says", "alleges", "denies", "asks", "thinks"]


@dataclass(frozen=True)
class Attribution:
    """One act of speaking. `cue` and `source` are token indices of the heads, spans are code points.

    `contents`: the spans of what is said, marks excluded, in order. `speakers`: entity ids, empty when unknown.
    """

    manner: Manner
    cue: int
    cue_span: Span
    source: int | None
    source_span: Span | None
    speakers: tuple[str, ...]
    contents: tuple[Span, ...]
    rule: str


def attributions(document: Document) -> Iterator[Attribution]:
    """Yield the acts of speaking of the article's own text, in order of their cue."""
    yield from ()
