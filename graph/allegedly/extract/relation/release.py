"""Which body a work is on or from, told by its name: "HBO's X", "the Netflix film X", "X on ITV", "X (Knopf, $28)"."""

from __future__ import annotations

from collections.abc import Iterator

from allegedly.extract.relation.found import (
    APOSTROPHES,
    QUOTES,
    Relation,
    bodies_at,
    is_network,
    listed_works,
    released,
    work_after,
)
from allegedly.language.works.reference import works_at
from allegedly.language.works.type import kind_type
from allegedly.language.works.unit import Row


def possessed(row: Row) -> Iterator[Relation]:
    """HBO's X; FX's drama X."""
    for i in range(len(row) - 2):
        if _is_genitive(row, i) and (bodies := bodies_at(row, i)):
            at = work_after(row, i + 2)
            if at is not None and not _is_clause(row, i + 2, at) and _may_own(row, i, at):
                yield released(row, works_at(row, at), bodies, (i, at), "network-possessive")


def _is_genitive(row: Row, i: int) -> bool:
    """Does a possessive mark follow the name, no closing quotation mark ("took the DOG' W")?"""
    mark = row.lower(i + 1)
    return mark in ("'s", "’s") or (mark in APOSTROPHES and row.token(i).lower_.endswith("s"))


def _is_clause(row: Row, start: int, end: int) -> bool:
    """Does a verb stand on the way ("Northgate's slate includes W"), not just an adjective ("Northgate's shelved W")?"""
    return any(
        row[k].tag in ("VBZ", "VBP")
        or (row[k].tag in ("VBD", "VBN") and (k > start and row[k - 1].tag[:2] == "NN"))
        or (row[k].tag in ("VBD", "VBN", "VBG") and row[k + 1].tag in ("DT", "PRP$"))
        for k in range(start, end)
    )


_MUSIC = frozenset("song songs track tracks beat beats single album melody chorus lyrics hook riff".split())


def _may_own(row: Row, i: int, at: int) -> bool:
    """May the owner be the work's house? What has a song is a band, unless it is named as a house."""
    type_ = row.document.entity(works_at(row, at)[0]).type
    sung = any(row.lower(k) in _MUSIC for k in range(len(row)))
    banded = type_ == "Music" or (type_ == "Work" and sung)
    return not banded or is_network(row, i)


def described(row: Row) -> Iterator[Relation]:
    """The Netflix film X; X, an ABC sitcom."""
    for i in range(len(row) - 1):
        bodies = bodies_at(row, i) if row.kind(i) == "body" else ()
        if not bodies or row.lower(i + 1) in APOSTROPHES:
            continue
        k = _kind_after(row, i + 1)
        if k is None:
            continue
        after = k + 1 + (row.lower(k + 1) in (",", ":"))
        after += row.lower(after) in QUOTES
        if row.kind(after) == "work":
            named = listed_works(row, after) if row.lower(k).endswith("s") else [after]
            works = tuple(id for at in named for id in works_at(row, at))
            yield released(row, works, bodies, (i, after), "network-modifier")
        elif (before := _defined_before(row, i)) is not None:
            yield released(row, works_at(row, before), bodies, (before, k), "network-modifier")
        elif row.lower(i - 1) in _OF_TOPIC and is_network(row, i) and works_at(row, k):
            yield released(row, works_at(row, k), bodies, (i, k), "network-nominal")


_OF_TOPIC = frozenset("the her his their".split())


def made_for(row: Row) -> Iterator[Relation]:
    """X is a cartoon by (from, for) Northgate Studios; X, a film from Mubi."""
    for i in range(2, len(row) - 1):
        if row.lower(i) not in ("by", "from", "for") or row.kind(i + 1) != "body":
            continue
        kind = kind_type(row.lower(i - 1)) if row.kind(i - 1) == "word" else None
        at = _defined_before(row, i - 1) if kind else None
        if at is not None:
            yield released(row, works_at(row, at), row[i + 1].ids, (at, i + 1), "kind-from-body")


def placed(row: Row) -> Iterator[Relation]:
    """X on Netflix; X for HBO; X, from A24; X on Columbia Records."""
    for i in range(len(row) - 2):
        if row.kind(i) != "work":
            continue
        j = i + 1
        while row.lower(j) in QUOTES or row.lower(j) == ",":
            j += 1
        if row.lower(j) not in ("on", "for", "from") or (row.lower(j) != "from" and row.lower(j - 1) == ","):
            continue
        body = j + 1 + (row.lower(j + 1) == "the")
        if row.kind(body) != "body" or row.lower(body + 1) in APOSTROPHES:
            continue
        music = row.document.entity(row[i].ids[0]).type == "Music" and row.lower(j) == "on"
        if not is_network(row, body) and not music:
            continue
        if _kind_after(row, body + 1) is None:
            yield released(row, row[i].ids, row[body].ids, (i, body), "work-on-network")


def bracketed(row: Row) -> Iterator[Relation]:
    """X (Knopf, $28); X (A24): the house in the brackets right after a title."""
    for i in range(len(row) - 2):
        j = i + 1
        while row.lower(j) in QUOTES:
            j += 1
        if row.kind(i) != "work" or row.lower(j) != "(" or row.kind(j + 1) != "body":
            continue
        if row.lower(j + 2) in (",", ")", ";", ":"):
            yield released(row, row[i].ids, row[j + 1].ids, (i, j + 1), "house-in-brackets")


def _kind_after(row: Row, i: int) -> int | None:
    """The kind noun that a body modifies: "the Netflix crime drama"."""
    for k in range(i, min(i + 6, len(row))):
        if row.kind(k) != "word" or row[k].tag[:2] not in ("JJ", "NN", "HY", "CD", "VB"):
            return None
        if kind_type(row.lower(k)) and not (row.kind(k + 1) == "word" and row[k + 1].tag[:2] in ("NN", "HY")):
            return k
    return None


def _defined_before(row: Row, i: int) -> int | None:
    """The work in "X is a 2006 ABC sitcom" and "X, the ABC sitcom"."""
    for k in range(i - 1, max(i - 9, -1), -1):
        if row.kind(k) == "work":
            return k if row.lower(k + 1) in ("is", "was", ",") or row.lower(k + 2) in ("is", "was") else None
        made = row[k].tag in ("VB", "VBD", "VBP", "VBN", "VBG") and row.lower(k) not in (
            "was",
            "were",
            "animated",
        )
        if row.kind(k) != "word" or made or row[k].tag == "IN" or row.lower(k) in ("has", "to", "will"):
            return None
    return None
