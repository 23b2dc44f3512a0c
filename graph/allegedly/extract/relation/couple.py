"""Couples who are named together: "Poe and Reed were married in 2009", "Poe, whose wife Mia Reed wept"."""

from __future__ import annotations

from collections.abc import Iterator

from allegedly.extract.relation.found import (
    Relation,
    adjacent_person,
    is_pretended,
    past_epithet,
    people_at,
    person_before_comma,
)
from allegedly.language.works.unit import Row

_SPOUSES = frozenset("husband wife spouse".split())
_ADVERBS = frozenset(
    "have has had secretly quietly first later then legally also were got was are been".split()
)


def couples(row: Row) -> Iterator[Relation]:
    """Ann Poe and Tom Reed were married (tied the knot, exchanged vows) in 2009; newlyweds Poe and Reed."""
    for i in range(len(row) - 2):
        if row.kind(i) != "person" or row.lower(i + 1) != "and" or row.kind(i + 2) != "person":
            continue
        j = i + 3
        while row.lower(j) in _ADVERBS:
            j += 1
        role = "former" if row.lower(j) == "divorced" and row[j].tag in ("VBD", "VBN") else None
        if _wed(row, j, passive=j > i + 3) or role:
            yield _couple(row, i, j, role)
        elif row.lower(i - 1) in ("newlyweds", "spouses") and row.lower(i - 2) != "of":
            yield _couple(row, i, None, None)


def _couple(row: Row, i: int, verb: int | None, role: str | None) -> Relation:
    token = row.token(verb) if verb is not None else None
    last = verb if verb is not None else i + 2
    return Relation(row[i].ids, "spouse_of", row[i + 2].ids, row.span(i, last), "couple-wed", token, role)


def _wed(row: Row, j: int, *, passive: bool) -> bool:
    """Does a verb of marrying without another object stand at unit j?"""
    after = row.lower(j + 1)
    if row.lower(j) in ("married", "wed"):
        return row[j].tag in ("VBN", "VBD", "JJ") and (
            passive or after in ("in", "on", "at", ".", ",", "and")
        )
    return (row.lower(j) in ("tied", "tie") and row.lower(j + 2) == "knot") or (
        row.lower(j) in ("exchanged", "exchange") and after == "vows"
    )


def whose(row: Row) -> Iterator[Relation]:
    """Tom Reed, whose (ex-)wife Ann Poe wept; Reed, whose wife, the singer Ann Poe, wept."""
    for i in range(2, len(row) - 2):
        if row.lower(i) != "whose":
            continue
        owner = i - 1 if row.kind(i - 1) == "person" else person_before_comma(row, i)
        noun = next((k for k in range(i + 1, min(i + 6, len(row))) if row.lower(k) in _SPOUSES), None)
        if (
            owner is None
            or noun is None
            or is_pretended(row, noun)
            or any(row.kind(k) != "word" for k in range(i, noun))
        ):
            continue
        other = adjacent_person(row, noun)
        if other is None:
            named = past_epithet(row, noun + 1)
            other = named if row.kind(named) == "person" else None
        one, two = people_at(row, owner), people_at(row, other) if other is not None else ()
        former = any(row.lower(k) in ("ex", "former", "late", "then") for k in range(i, noun))
        if len(one) == 1 and len(two) == 1 and other is not None:
            role = "former" if former else None
            yield Relation(one, "spouse_of", two, row.span(owner, other), "whose-spouse", None, role)
