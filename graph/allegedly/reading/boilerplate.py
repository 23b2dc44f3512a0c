"""Marks the spans of a text that are no article text."""

from __future__ import annotations

from allegedly.model import Span


def boilerplate(text: str) -> tuple[Span, ...]:
    """Disjoint spans, in order, of ads, credits, forms, polls, comments and the like."""
    return ()
