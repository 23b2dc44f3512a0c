"""An article as read: its text, byte for byte what the file says, and what is known about it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from functools import cached_property

from allegedly.model.span import Span, SpanSet


@dataclass(frozen=True)
class Metadata:
    """What the file, its sidecar or its front matter say about the article; None where they say nothing.

    `published` is ISO 8601 of the precision given (`2025-03-17`, `2025-03`, `2025`); `url` is http or https.
    """

    title: str | None = None
    url: str | None = None
    published: str | None = None
    outlet: str | None = None
    author: str | None = None


@dataclass(frozen=True)
class Article:
    """One text, with the spans that are no article text marked, never removed.

    `doc` is the file's name without its ending; `text` is unchanged (no newline translated);
    `boilerplate` are disjoint spans in order: ads, credits, forms, polls, comments, front matter.
    """

    doc: str
    text: str
    boilerplate: tuple[Span, ...] = ()
    metadata: Metadata = field(default_factory=Metadata)

    @cached_property
    def sha256(self) -> str:
        """Hex digest of the text's UTF-8 bytes."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @cached_property
    def dropped(self) -> SpanSet:
        """The boilerplate as a searchable set."""
        return SpanSet(self.boilerplate)
