"""Which work "the film", "the show" or "it" means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from allegedly.language.works.type import kind_type
from allegedly.language.works.unit import Row, Unit, rows
from allegedly.model import WORK_TYPES

SCREEN = frozenset({"Film", "TVSeries", "Play", "Work"})
_ANY_SCREEN = frozenset(
    "project production adaptation comedy drama thriller sequel prequel reboot remake feature flick piece work".split()
)
_MARKS = frozenset({'"', "“", "‘", "'", "*", "_"})
_DEFINITE = frozenset("the this that its".split())


def works_at(row: Row, i: int) -> tuple[str, ...]:
    """Ids of the works that the unit at i names or, as "the film" or "the show", refers to; empty when unclear."""
    unit = row[i]
    if unit.kind == "work":
        return unit.ids
    if unit.kind != "word":
        return ()
    named = i + 1 + (row.lower(i + 1) in _MARKS)
    if row.kind(named) == "work" and kind_type(unit.lower):
        return row[named].ids
    known = tuple(id for id in unit.ids if row.document.entity(id).type in WORK_TYPES)
    if known:
        return known
    if unit.lower == "it" and _is_presented(row, i):
        return _last_spoken_of(row)
    if (unit.tag not in ("NN", "NNP") and unit.lower != "musical") or not is_definite(row, i):
        return ()
    found = _antecedent(row, unit)
    return (found,) if found else ()


_PRESENTING = frozenset(
    "stars starred premieres premiered airs aired streams streamed debuts debuted hits features follows".split()
)
_PRESENTED = frozenset(
    "directed co-directed written co-written produced co-produced created based adapted released published narrated hosted "
    "illustrated edited distributed scored".split()
)


def _is_presented(row: Row, i: int) -> bool:
    """Is it the "it" of "It stars Ann Poe", "It was directed by": what only a work can be?"""
    if i > 1:
        return False
    j = i + 1
    while row.lower(j) in (
        "is",
        "was",
        "will",
        "be",
        "has",
        "been",
        "also",
        "being",
        "then",
        "later",
        "'s",
        "’s",
    ):
        j += 1
    return row.lower(j) in (_PRESENTING if j == i + 1 else _PRESENTED | _PRESENTING)


def _last_spoken_of(row: Row) -> tuple[str, ...]:
    """The one work named in the last sentence before that names any, at most three back."""
    for other in reversed(_before(row)):
        named = set(_named((other,), WORK_TYPES))
        if named:
            return tuple(named) if len(named) == 1 else ()
    return ()


def _before(row: Row) -> list[Row]:
    """The three sentences before, list numbers left out."""
    all_rows = rows(row.document)
    at = next(k for k, other in enumerate(all_rows) if other is row)
    return [other for other in all_rows[:at] if len(other) > 2][-3:]


def spoken_of(row: Row, types: frozenset[str]) -> tuple[str, ...]:
    """The one work of some types that the three sentences before are about, else that one of them which leads the article."""
    all_rows = rows(row.document)
    near = set(_named(_before(row), types))
    if len(near) > 1:
        counts = Counter(_named(all_rows, types))
        opening = set(_named(all_rows[:3], types))
        near = {max(counts, key=lambda id: counts[id] + (id in opening))} & near
    return tuple(near) if len(near) == 1 else ()


def _named(some: Sequence[Row], types: frozenset[str]) -> list[str]:
    """Works named in the rows, those in brackets left out."""
    return [
        unit.ids[0]
        for row in some
        for i, unit in enumerate(row.units)
        if unit.kind == "work" and row.document.entity(unit.ids[0]).type in types and not is_bracketed(row, i)
    ]


def is_definite(row: Row, i: int) -> bool:
    """Does "the", "this" or the like stand before the noun at i, at most four words off?"""
    for at in range(i - 1, max(i - 6, -1), -1):
        if row.lower(at) in _DEFINITE:
            return True
        if row.kind(at) in ("person", "body") and at == i - 1:
            continue
        if row.kind(at) != "word" or row[at].tag[:2] not in ("JJ", "NN", "CD", "VB", "HY", "RB"):
            return False
    return False


def _types(noun: str) -> frozenset[str]:
    if noun in _ANY_SCREEN:
        return SCREEN
    if noun in ("documentary", "docuseries", "special", "biopic"):
        return frozenset({"Film", "TVSeries"})
    if noun == "show":
        return frozenset({"TVSeries", "Play"})
    kind = kind_type(noun)
    if kind is None or noun in (
        "picture",
        "short",
        "record",
        "story",
        "tale",
        "game",
        "column",
        "work",
        "track",
        "screenplay",
        "script",
        "column",
        "blog",
        "exhibition",
        "installation",
    ):
        return frozenset()
    return frozenset({kind})


def _antecedent(row: Row, unit: Unit) -> str | None:
    """The nearest earlier work of the right type, if it is the only one there; else the article's main one."""
    document, types = row.document, _types(unit.lower)
    if not types:
        return None
    counts: Counter[str] = Counter()
    recent: list[str] = []
    introduced: set[str] = set()
    for other in rows(document):
        for at, known in enumerate(other.units):
            if known.kind == "work" and is_bracketed(other, at):
                continue
            if known.kind == "work" and known.last < unit.first and at and other.lower(at - 1) == unit.lower:
                introduced.add(known.ids[0])
            if known.kind == "work" and document.entity(known.ids[0]).type in types:
                counts[known.ids[0]] += 1
                if known.last < unit.first:
                    recent.append(known.ids[0])
    if not counts and types & SCREEN and "Work" not in types:
        untyped = set(_named(rows(document), frozenset({"Work"})))
        return untyped.pop() if len(untyped) == 1 else None
    if len(introduced) == 1 and len(counts) > 1 and introduced <= set(counts):
        return next(iter(introduced))
    if len(counts) == 1:
        return next(iter(counts))
    if not recent:
        return None
    if recent[-1] == counts.most_common(1)[0][0] or _is_near(row, unit, recent[-1]):
        return recent[-1]
    return None


def is_bracketed(row: Row, i: int) -> bool:
    """Does the unit stand in brackets, as other works of somebody named do?"""
    for k in range(i - 1, max(i - 16, -1), -1):
        if row.lower(k) == ")":
            return False
        if row.lower(k) == "(":
            return True
    return False


def _is_near(row: Row, unit: Unit, id: str) -> bool:
    """Does the work stand in this sentence or the two before it, and no other work there?"""
    all_rows = rows(row.document)
    at = next((k for k, r in enumerate(all_rows) if r is row), 0)
    near = {
        u.ids[0]
        for r in all_rows[max(0, at - 2) : at + 1]
        for u in r.units
        if u.kind == "work" and u.last < unit.first
    }
    return near == {id}
