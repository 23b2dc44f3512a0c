"""Marriages told by the noun or before the name: "Poe's marriage to Reed", "Married to Reed since 2017, Poe"."""

from __future__ import annotations

from collections.abc import Iterator

from allegedly.extract.relation.found import Relation, owner_before, past_epithet, people_at
from allegedly.language.works.unit import Row

_OVER = frozenset(
    "ended ends collapsed broke dissolved failed crumbled apart unravelled unraveled over former first second third "
    "short-lived annulled previous".split()
)


def marriages(row: Row) -> Iterator[Relation]:
    """Ann Poe's (four-year) marriage to the singer Tom Reed; the marriage of (between) Poe and Reed."""
    for i in range(len(row) - 2):
        if row.lower(i) != "marriage":
            continue
        if row.lower(i + 1) == "to":
            owner, other = owner_before(row, i), past_epithet(row, i + 2)
        elif row.lower(i + 1) in ("of", "between") and row.lower(i + 3) in ("and", "to"):
            owner, other = i + 2, i + 4
        else:
            continue
        one = people_at(row, owner) if owner is not None else ()
        two = people_at(row, other)
        if owner is None or len(one) != 1 or len(two) != 1 or one == two:
            continue
        role = "former" if any(row.lower(k) in _OVER for k in range(max(0, i - 3), len(row))) else None
        yield Relation(one, "spouse_of", two, row.span(owner, other), "marriage-noun", None, role)


def opened(row: Row) -> Iterator[Relation]:
    """Married (since 2017) to the lawyer Tom Reed, with whom she has twins, Ann Poe is private."""
    if len(row) < 4 or row.lower(0) != "married":
        return
    to = next((k for k in range(1, min(6, len(row))) if row.lower(k) == "to"), None)
    other = past_epithet(row, to + 1) if to is not None else len(row)
    two = people_at(row, other)
    comma = other + 1 < len(row) and any(
        row.lower(k) == "," for k in range(other + 1, min(other + 6, len(row)))
    )
    if len(two) != 1 or not comma:
        return
    subject = _subject_after(row, other + 1)
    one = people_at(row, subject) if subject is not None else ()
    if len(one) == 1 and one != two:
        yield Relation(
            one, "spouse_of", two, row.span(other, subject or other), "married-opening", row.token(0)
        )


def _subject_after(row: Row, start: int) -> int | None:
    """Index of the main clause's subject, right behind the last comma that a person or pronoun follows."""
    for k in range(len(row) - 2, start - 1, -1):
        if row.lower(k) == "," and people_at(row, k + 1) and row.lower(k + 1) not in ("his", "her"):
            verb = row[k + 2].tag if k + 2 < len(row) else ""
            if verb[:2] in ("VB", "MD", "RB"):
                return k + 1
    return None
