"""Who acts together: cast lists with parts, those who star opposite somebody, co-stars and castmates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from allegedly.extract.credit.found import Credit, ids_of, people_from, works_from
from allegedly.extract.credit.term import NOUNS, Term
from allegedly.language.document import Document
from allegedly.language.works.reference import works_at
from allegedly.language.works.unit import Row, rows

ACTED = Term("acted_in", None, NOUNS["star"].fits)


def cast_from(row: Row, i: int) -> Iterator[tuple[int, str | None]]:
    """(index of a cast member, the part "as …" gives or None), the characters after "as" left out."""
    while i < len(row):
        while row.kind(i) == "word" and (
            row[i].tag[:2] in ("NN", "JJ", "DT", "CC", "HY") or row.lower(i) == ","
        ):
            i += 1
        if row.kind(i) != "person":
            return
        person, role = i, None
        i = _past_bracket(row, i + 1)
        i += row.lower(i) == "," and row.lower(i + 1) == "as"
        if row.lower(i) == "as":
            end = _part_end(row, i + 1)
            role = row.span(i + 1, end - 1).of(row.document.article.text) if end > i + 1 else None
            i = end
        yield person, role
        if row.lower(i) not in (",", "and", "&", ";"):
            return


def _past_bracket(row: Row, i: int) -> int:
    if row.lower(i) == "(":
        return next((k + 1 for k in range(i, min(i + 14, len(row))) if row.lower(k) == ")"), i)
    return i


def _part_end(row: Row, i: int) -> int:
    """Index after the part that begins at unit i: up to a comma or "and"."""
    while i < len(row) and row.lower(i) not in (",", "and", ";", ".", "with", "in", "on"):
        i += 1
    return i


_STARRING = frozenset(
    "star stars starred starring co-starred co-stars co-star appeared appears appear cast appearing".split()
)
_BESIDE = frozenset("opposite alongside with and".split())


def coplayers(row: Row) -> Iterator[Credit]:
    """A starred opposite B (alongside B and C) in W, or in W opposite B: B and C did, too."""
    for i in range(1, len(row) - 3):
        if row.lower(i) not in _STARRING:
            continue
        if row.lower(i + 1) in ("opposite", "alongside"):
            yield from _before_work(row, i)
        elif row.lower(i + 1) in ("in", "on"):
            yield from _after_work(row, i)


def _before_work(row: Row, i: int) -> Iterator[Credit]:
    people = people_from(row, i + 2)
    if not people or row.lower(people[-1] + 1) not in ("in", "on"):
        return
    at, works = works_from(row, people[-1] + 2)
    if works:
        yield Credit(ids_of(row, people), ACTED, works, row.span(i, at[-1]), "co-player", row.token(i))


def _after_work(row: Row, i: int) -> Iterator[Credit]:
    at, works = works_from(row, i + 2)
    if not works:
        return
    j = at[-1] + 1
    while row.lower(j) in ('"', "”", ","):
        j += 1
    people = people_from(row, j + 1) if row.lower(j) in _BESIDE - {"and"} else []
    if people:
        yield Credit(
            ids_of(row, people), ACTED, works[-1:], row.span(i, people[-1]), "co-player", row.token(i)
        )


_FELLOWS: dict[str, str] = {
    **dict.fromkeys("star stars costar costars castmate castmates".split(), "acted_in"),
    **dict.fromkeys("writer writers".split(), "wrote"),
    **dict.fromkeys("creator creators".split(), "created"),
    **dict.fromkeys("director directors".split(), "directed"),
    **dict.fromkeys("host hosts".split(), "acted_in"),
}


def fellows(document: Document, credits: Iterable[Credit]) -> Iterator[Credit]:
    """Poe's (W) co-star Tom Reed: he has the credit too, in W or in the only work where Poe is known to have one."""
    known: dict[tuple[str, str], set[str]] = {}
    for credit in credits:
        for person in credit.people:
            known.setdefault((person, credit.term.predicate), set()).update(credit.works)
    for row in rows(document):
        for i in range(1, len(row) - 1):
            found = _fellow(row, i)
            if found is None:
                continue
            owner, predicate, named, other = found
            term = Term(predicate, None, ACTED.fits) if predicate == "acted_in" else Term(predicate)
            works = works_at(row, named) if named is not None else tuple(known.get((owner, predicate), ()))
            if len(works) == 1:
                people = (owner, *row[other].ids) if named is not None else row[other].ids
                yield Credit(people, term, works, row.span(i, other), "fellow")


def _fellow(row: Row, i: int) -> tuple[str, str, int | None, int] | None:
    """(whose fellow, what they share, unit of the work named between or None, unit of the fellow)."""
    joined = row.lower(i - 1) == "-" and row.lower(i - 2) == "co"
    word = row.lower(i).removeprefix("co-")
    if not (joined or row.lower(i).startswith(("co", "cast"))) or word not in _FELLOWS:
        return None
    other = i + 1 + (row.lower(i + 1) == ",")
    if row.kind(other) != "person":
        return None
    j, named = (i - 3 if joined else i - 1), None
    while j >= 0 and (
        row.lower(j) in ('"', "”", "“", "’", "‘") or row.kind(j) == "work" or row.lower(j) in _OLD
    ):
        named = j if row.kind(j) == "work" else named
        j -= 1
    owner = j - 1 if row.lower(j) in ("'s", "’s") else j
    if j < 0 or (owner == j and row[j].tag != "PRP$"):
        return None
    people = tuple(p for p in row[owner].ids if row.document.entity(p).type == "Person")
    return (people[0], _FELLOWS[word], named, other) if len(people) == 1 else None


_OLD = frozenset("former longtime then ex one-time onetime fellow on-screen onscreen".split())
