"""Appearing as oneself, which is no credit: the people of reality shows."""

from __future__ import annotations

from weakref import WeakKeyDictionary

from allegedly.language.document import Document
from allegedly.language.works.unit import Row, rows

_REALITY = frozenset("reality unscripted".split())
_SELVES = frozenset(
    "housewife housewives contestant contestants castaway castaways houseguest housemate islander bachelorette "
    "personality socialite".split()
)
_CACHE: WeakKeyDictionary[Document, frozenset[str]] = WeakKeyDictionary()


def plays_self(document: Document, person: str, work: str) -> bool:
    """Does somebody appear in a work as themselves: the work is called a reality show, or the person one of its people?"""
    if document not in _CACHE:
        _CACHE[document] = frozenset(_selves(document))
    return bool({person, work} & _CACHE[document])


def _selves(document: Document) -> set[str]:
    found: set[str] = set()
    for row in rows(document):
        for i in range(len(row)):
            if row.kind(i) in ("work", "person") and _is_of_reality(row, i):
                found |= set(row[i].ids)
    return found | {e.id for e in document.entities if document.roles(e.id) & _SELVES}


def _is_of_reality(row: Row, i: int) -> bool:
    """Do words of reality television stand in the phrase before the name, or define it ("W, a reality show")?"""
    for k in range(i - 1, max(i - 6, -1), -1):
        word = row.lower(k)
        if word in _REALITY or (row.kind(i) == "person" and word in _SELVES):
            return True
        if row.kind(k) != "word" or row[k].tag[:2] not in ("NN", "JJ", "CD", "HY", '"', "``"):
            break
    if row.kind(i) != "work":
        return False
    return any(
        row.lower(k) in _REALITY and row.lower(k + 1) in ("show", "series", "tv", "television", "competition")
        for k in range(i + 1, min(i + 7, len(row)))
    ) and row.lower(i + 1) in (",", "is", "was", '"', "”")
