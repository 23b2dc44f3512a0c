"""People called by a style instead of a name: "the Duchess of Harrow"."""

from __future__ import annotations

from collections.abc import Sequence

Key = tuple[str, ...]

STYLES = frozenset(
    "duke duchess earl countess marquess marchioness viscount viscountess baron baroness prince princess "
    "archbishop".split()
)
"""Words that with "of" and a place stand for one person."""


def is_style(key: Key) -> bool:
    """Is it such a style, in lower case?

    >>> is_style(("duke", "of", "harrow")), is_style(("duke", "ellery"))
    (True, False)
    """
    return len(key) > 2 and key[0] in STYLES and key[1] == "of"


def style_starts(texts: Sequence[str], at: int) -> bool:
    """Does a style begin at a token?"""
    return (
        texts[at].casefold() in STYLES
        and texts[at][0].isupper()
        and list(texts[at + 1 : at + 2]) == ["of"]
        and texts[at + 2 : at + 3] != []
        and texts[at + 2][0].isupper()
    )
