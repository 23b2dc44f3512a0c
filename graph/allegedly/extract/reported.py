"""Reads the reported layer."""

from __future__ import annotations

from collections.abc import Iterator

from allegedly.extract.found import Found, Item
from allegedly.language.document import Document


def extract(document: Document, found: Found) -> Iterator[Item]:
    """Yield the items of this layer, in order of their spans; zero or more."""
    yield from ()
