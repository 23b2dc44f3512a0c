"""Tells lines in headline case, in which a capital is no sign of a name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_ALLOWED = 6  # among so many longer words one may lack its capital in headline case ("this Year")
_FEWEST = 4  # words, below which a line tells nothing
_COMMON = frozenset({"VERB", "AUX", "ADP", "ADJ", "ADV", "NOUN", "SCONJ", "DET"})


def in_headlines(doc: Doc) -> list[bool]:
    """For each token: does it stand in a line in headline case or in capitals throughout?"""
    flags = [False] * len(doc)
    plain = {token.lower_ for token in doc if token.is_lower}
    for first, last in _lines(doc):
        if _is_headline([doc[i] for i in range(first, last)], plain):
            flags[first:last] = [True] * (last - first)
    return flags


def _lines(doc: Doc) -> Iterator[tuple[int, int]]:
    """Half-open token ranges of the lines that hold more than white space."""
    first = 0
    for token in doc:
        if token.is_space and "\n" in token.text:
            if first < token.i:
                yield first, token.i
            first = token.i + 1
    if first < len(doc):
        yield first, len(doc)


def _is_headline(line: list[Token], plain: set[str]) -> bool:
    """Most longer words have a capital, and one of them is a common word, by its tag or in lower case elsewhere.

    A finite verb in lower case makes a sentence of it.
    """
    letters = [token for token in line if token.is_alpha]
    if len(letters) > 1 and all(token.is_upper for token in letters) and any(len(t) > 4 for t in letters):
        return True
    words = [token for token in letters if len(token) > 3]
    if len(words) < _FEWEST or sum(not t.text[0].isupper() for t in words) > len(words) // _ALLOWED:
        return False
    if any(token.tag_ in ("VBD", "VBZ", "VBP") and token.is_lower for token in words):
        return False
    if 4 * sum(token.text in {",", ";", "("} for token in line) > len(words):
        return False
    capitals = [t for t in words[1:] if t.text[0].isupper()]
    return all(t.text.isupper() for t in words) or any(
        t.pos_ in _COMMON or t.lower_ in plain for t in capitals
    )
