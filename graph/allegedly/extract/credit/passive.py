"""Credits in passives and participles: "directed by A", "written, produced and starring A", "stars A"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from allegedly.extract.credit.found import Credit, ids_of, people_from, topic_work, work_of
from allegedly.extract.credit.term import NOUNS, Term, verb_term
from allegedly.extract.credit.troupe import cast_from
from allegedly.language.works.unit import Row

if TYPE_CHECKING:
    pass

_CHAIN = frozenset(", and & also both then then- / co co- executive -".split())

_BE = frozenset("am is are was were be been being get got gets".split())


def passives(row: Row) -> Iterator[Credit]:
    """W, written, produced and directed by A and B."""
    for i in range(len(row)):
        if row.lower(i) != "by":
            continue
        participles = _participles(row, i - 1)
        people = _people_after(row, i)
        shared = _shared_starring(row, i)
        if shared is not None:
            participles.append((shared, Term("acted_in", None, NOUNS["star"].fits)))
            people = people_from(row, shared + 1)
        for k, term in participles:
            yield from _passive(row, k, term, people)


def _people_after(row: Row, i: int) -> list[int]:
    """Those named after "by" at unit i; in "written by, directed by and starring A" the ones after the last."""
    people = people_from(row, i + 1, bodies=True)
    if people or row.lower(i + 1) not in (",", "and"):
        return people
    for k in range(i + 2, min(i + 6, len(row))):
        if row.lower(k) == "by":
            return _people_after(row, k)
        if row.lower(k) == "starring":
            return people_from(row, k + 1)
    return []


def _shared_starring(row: Row, i: int) -> int | None:
    """Directed by and starring A: the index of "starring"."""
    if row.lower(i + 1) in ("and", ",") and row.lower(i + 2) == "starring":
        return i + 2
    return None


def _participles(row: Row, i: int) -> list[tuple[int, Term]]:
    """The coordinated participles that end at unit i, with their credits."""
    found = []
    while i >= 0 and row.kind(i) == "word":
        term = verb_term(row.lemma(i), row.lower(i))
        if term and row[i].tag in ("VBN", "VBD", "JJ", "NN", "VB", "VBP", "NNP", "NNS"):
            found.append((i, term))
        elif row.lower(i) not in _CHAIN and row[i].tag not in ("RB", "CD") and not _dates(row, i):
            break
        i -= 1
    return found


def _dates(row: Row, i: int) -> bool:
    """Is it the "in" of "written in 2006 by"?"""
    return row.lower(i) in ("in", "during") and row[i + 1].tag == "CD"


def _passive(row: Row, k: int, term: Term, people: list[int]) -> Iterator[Credit]:
    if term.predicate != "produced":
        people = [p for p in people if row.kind(p) == "person"]
    if not people:
        return
    at, works = work_of(row, k, term)
    if not works and term.predicate == "wrote":
        works = _of_script(row, k)
    if works:
        span = row.span(at if at is not None else k, people[-1])
        yield Credit(ids_of(row, people), term, works, span, "passive-by", row.token(k))


def _of_script(row: Row, k: int) -> tuple[str, ...]:
    """The work just spoken of, where "the script" or "the screenplay" is what was written."""
    subject = next((c for c in row.token(k).children if c.dep_ == "nsubjpass"), None)
    return (
        topic_work(row)
        if subject is not None and subject.lower_ in ("script", "screenplay", "teleplay")
        else ()
    )


def starrings(row: Row) -> Iterator[Credit]:
    """W, starring A and B; W stars A."""
    for i in range(1, len(row)):
        if row.lower(i) not in (
            "starring",
            "stars",
            "star",
            "starred",
            "featuring",
            "features",
            "co-starring",
        ):
            continue
        if row.lower(i + 1) in ("opposite", "alongside", "with"):
            continue
        people = _players(row, i + 1)
        if not people or (row.lower(i).startswith("star") is False and not _has_as(row, people[-1])):
            continue
        if row.lower(i) in ("stars", "star") and row[i].tag in ("NN", "NNS") and row.lower(i - 1) != ",":
            if row.kind(i - 1) != "work" or row.lower(i) == "star":
                continue
            if row.lower(i + 1) != "":  # "the Lamp stars, Ann Poe and": an apposition, not a verb
                continue
        term = Term("acted_in", None, NOUNS["star"].fits)
        at, works = work_of(row, i, term)
        if works and not _is_person_before(row, i):
            yield Credit(
                ids_of(row, people), term, works, row.span(at or i, people[-1]), "starring", row.token(i)
            )


def _players(row: Row, i: int) -> list[int]:
    """Indices of those listed from unit i on, with their parts ("Ann Poe as a clerk and Tom Reed as her brother") or not."""
    people = people_from(row, i)
    return list(dict.fromkeys([*people, *(k for k, _ in cast_from(row, i))])) if people else []


def _has_as(row: Row, i: int) -> bool:
    return row.lower(i + 1) in ("as", "(")


def _is_person_before(row: Row, i: int) -> bool:
    return row.kind(i - 1) == "person" or row.lower(i - 1) in ("who", "he", "she", "alongside", "opposite")
