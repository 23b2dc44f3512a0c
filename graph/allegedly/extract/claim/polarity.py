"""Whether a predicate says that something was not done, or only may be."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_MODALS = frozenset(
    {"will", "would", "could", "can", "may", "might", "shall", "should", "must", "'ll", "’ll", "wo"}
)
_NEGATORS = frozenset({"no", "never", "neither", "none", "nothing", "nor", "nobody", "not"})
_REACH = frozenset({"dobj", "prep", "attr", "pobj", "nsubj", "nsubjpass"})


def is_negated(head: Token) -> bool:
    """Does a negator stand at the predicate or in what belongs to it ("at no time did", "nothing was stolen")?"""
    return any(t.dep_ == "neg" or t.lower_ in _NEGATORS for t in below(head, _REACH, 3))


def is_modal(head: Token) -> bool:
    """Does the predicate tell of what will, may or would be?"""
    return any(c.lower_ in _MODALS for c in head.children if c.dep_ == "aux")


def below(head: Token, deps: frozenset[str], depth: int) -> Iterator[Token]:
    """Yield the tokens under a head, reached through some dependencies only, to a depth."""
    for child in head.children:
        yield child
        if depth > 1 and child.dep_ in deps:
            yield from below(child, deps, depth - 1)
