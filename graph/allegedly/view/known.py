"""What a page has already, told in few letters: eight hexadecimal digits for each of its nodes.

Two IRIs with the same mark would hide one of them from a page that shows the other; among 5,000 nodes that happens to
one in a million.
"""

from __future__ import annotations

import re
from array import array

MOST = 6000
"""Marks that are read from one address: 48 kB, below what servers take for its length."""

_MARKS = re.compile(r"(?:[0-9a-f]{8})*")


def mark(iri: str) -> str:
    """The mark of an IRI: FNV-1a, 32 bits, over its UTF-16 code units, as the page computes it.

    >>> mark("urn:allegedly:person/mara-quill")
    'fa8f7034'
    """
    found = 0x811C9DC5
    for unit in array("H", iri.encode("utf-16-le", "surrogatepass")):
        found = (found ^ unit) * 0x01000193 & 0xFFFFFFFF
    return f"{found:08x}"


def marks_in(text: str) -> frozenset[str]:
    """The marks that an address lists, one after the other.

    Raises: ValueError: something else stands there, or too many.
    """
    if len(text) > 8 * MOST or not _MARKS.fullmatch(text):
        raise ValueError(f"expected at most {MOST} marks of eight hexadecimal digits each")
    return frozenset(text[at : at + 8] for at in range(0, len(text), 8))
