"""Who is married to whom: "her husband, Tom Reed", "Poe, who is married to Reed"."""

from __future__ import annotations

from collections.abc import Iterator

from allegedly.extract.relation.found import (
    PERSON,
    Relation,
    adjacent_person,
    of_type,
    owner_before,
    past_epithet,
    people_at,
    person_before_comma,
    verb_subject,
)
from allegedly.language.works.unit import Row

_SPOUSES = frozenset("husband wife spouse hubby widow widower ex-husband ex-wife".split())
_FORMER = frozenset("ex ex-husband ex-wife former late widow widower".split())
_MARRIED = frozenset("married marries wed weds marrying".split())


def spouses(row: Row) -> Iterator[Relation]:
    """Ann Poe and her husband, Tom Reed; Poe's ex-wife Mia; Poe, who is married to Reed; Poe wed Reed."""
    for i in range(len(row)):
        word = row.lower(i)
        if word in _SPOUSES:
            yield from _spouse_noun(row, i)
        elif word in _MARRIED or (word == "divorced" and row[i].tag[:2] == "VB"):
            yield from _marriage(row, i)


def _spouse_noun(row: Row, i: int) -> Iterator[Relation]:
    owner = owner_before(row, i)
    role = "former" if any(w in _FORMER for w in (row.lower(i), row.lower(i - 1), row.lower(i - 2))) else None
    one = people_at(row, owner) if owner is not None else ()
    other = adjacent_person(row, i)
    if other is None and owner is not None:
        other = person_before_comma(row, owner)
    if owner is None and row.lower(i + 1) == "of" and row.kind(i + 2) == "person":
        one, owner = people_at(row, i + 2), i + 2
        other = person_before_comma(row, i - 1) if row[i - 1].tag == "DT" else person_before_comma(row, i)
    two = people_at(row, other) if other is not None else of_type(row, row[i].ids, PERSON)
    if len(two) == 1 and owner is not None and row[owner].tag == "PRP$" and _is_others_kin(row, two[0], one):
        row.document.abstain("spouse of an unclear possessive")
        return
    if len(one) == 1 and len(two) == 1 and one != two and owner is not None:
        ends = [owner, i, other if other is not None else i]
        yield Relation(one, "spouse_of", two, row.span(min(ends), max(ends)), "spouse-noun", None, role)


_BE = frozenset("is was are were be been being".split())


def _couple(row: Row, i: int, subject: int) -> Iterator[Relation]:
    """Ann Poe and Tom Reed married."""
    people = of_type(row, row.document.referents(row.token(subject)), PERSON)
    if len(people) == 2 and row[i].tag in ("VBD", "VBN", "VBP"):
        yield Relation(
            people[:1], "spouse_of", people[1:], row.span(subject, i), "couple-married", row.token(i)
        )


def _is_others_kin(row: Row, spouse: str, one: tuple[str, ...]) -> bool:
    """Does the spouse named after "his" or "her" share a surname with somebody else than the one it seems to mean?"""
    surname = row.document.entity(spouse).name.split()[-1]
    bearers = {
        e.id
        for e in row.document.entities
        if e.type == "Person" and e.id != spouse and e.name.split()[-1] == surname
    }
    return bool(bearers) and not bearers & set(one)


def _marriage(row: Row, i: int) -> Iterator[Relation]:
    after = i + 1 + (row.lower(i + 1) == "to")
    after = past_epithet(row, after)
    if row.kind(after) == "word" and row.lower(after + 2) == "the":
        after = past_epithet(row, after + 2)
    subject = verb_subject(row, i)
    other = people_at(row, after) if after < len(row) else ()
    if subject is not None and not other and row.lower(i - 1) not in _BE and row.lower(i + 1) != "to":
        yield from _couple(row, i, subject)
        return
    if subject is None or len(other) != 1:
        return
    people = people_at(row, subject)
    if len(people) == 1 and people != other:
        past = any(row.lower(k) in ("previously", "formerly", "once") for k in range(max(0, i - 3), i))
        role = "former" if row.lower(i) == "divorced" or past else None
        yield Relation(people, "spouse_of", other, row.span(subject, after), "married", row.token(i), role)
