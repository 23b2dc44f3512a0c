"""Credits of those whose work it is: "W, a novel by A", "A's album W", "her second novel, W"."""

from __future__ import annotations

from collections.abc import Iterator

from allegedly.extract.credit.found import FILLER_TAGS, Credit, ids_of, people_from, work_of, works_from
from allegedly.extract.credit.noun import noun_term
from allegedly.extract.credit.term import MAKERS, OWNERS, Term
from allegedly.language.works.reference import works_at
from allegedly.language.works.type import kind_type
from allegedly.language.works.unit import Row

_APOSTROPHES = frozenset({"'s", "’s", "'", "’"})
_QUOTES = frozenset({'"', "”", "“", "'", "’", "*", "_"})


def makers(row: Row) -> Iterator[Credit]:
    """W by A; W is a graphic novel by A."""
    for i in range(1, len(row)):
        if row.lower(i) not in ("by", "from"):
            continue
        people = people_from(row, i + 1)
        if not people:
            continue
        at, works = made_at(row, i)
        told = next((t for k in range(i + 1, people[0]) if (t := noun_term(row, k))), None)
        if told is not None and row.lower(i) == "from":
            continue
        if (
            row.lower(i) == "from"
            and row.kind(at) == "work"
            and row.lower(i - 1) != ","
            and not _is_kind(row, i - 1)
        ):
            continue
        for work in works:
            kind = row.document.entity(work).type
            fits = told is not None and told.predicate in _MAKING and kind in told.fits
            predicate = told.predicate if told is not None and fits else MAKERS.get(kind)
            if predicate:
                span = row.span(at, people[-1])
                yield Credit(ids_of(row, people), Term(predicate), (work,), span, "made-by")


_MAKING = frozenset("directed wrote created".split())


def made_at(row: Row, i: int) -> tuple[int, tuple[str, ...]]:
    """The work that "by" or "from" at unit i tells the makers of: right before it, or before its kind noun."""
    j = i - 1
    while row.lower(j) in _QUOTES:
        j -= 1
    if row.kind(j) == "work":
        return j, works_at(row, j)
    return _made_kind(row, j) if _is_kind(row, j) else (j, ())


def _is_kind(row: Row, j: int) -> bool:
    script = row.lower(j) in ("script", "screenplay")
    return (
        row.kind(j) == "word"
        and row[j].tag[:2] == "NN"
        and kind_type(row.lower(j)) is not None
        and not script
    )


def _made_kind(row: Row, j: int) -> tuple[int, tuple[str, ...]]:
    """W is a novel by A; W, a novel by A."""
    for k in range(j - 1, max(j - 16, -1), -1):
        if row.lower(k) in ("on", "from", "upon", "of") and row.lower(k - 1) in (
            "based",
            "adapted",
            "adaptation",
        ):
            return j, ()
        if row[k].tag in ("VB", "VBD", "VBP", "VBN") and row.lower(k) not in (
            "was",
            "are",
            "written",
            "animated",
        ):
            return j, ()
        if row.kind(k) == "work" and row.lower(k + 1) in ("is", "was", ",", "(", "are"):
            return k, works_at(row, k)
        if row.lower(k) in ("is", "was"):
            return work_of(row, j, Term(""))[0] or j, work_of(row, j, Term(""))[1]
    return j, ()


def owners(row: Row) -> Iterator[Credit]:
    """A's novel W; her album, W."""
    for i in range(len(row)):
        if not row[i].ids or row.kind(i) not in ("person", "word"):
            continue
        possessive = row.lower(i + 1) in _APOSTROPHES
        if not possessive and row[i].tag != "PRP$":
            continue
        people = tuple(p for p in row[i].ids if row.document.entity(p).type == "Person")
        at, works = _owned(row, i + 1 + possessive)
        if any(row.lower(k) in _OEUVRES for k in range(i, at)):
            works = works_from(row, at)[1]
        for work in works if people else ():
            predicate = OWNERS.get(row.document.entity(work).type)
            if predicate == "performed" and _is_song(row, i, at) and _are_songwriters(row, people):
                predicate = "wrote"
            if predicate:
                yield Credit(people, Term(predicate), (work,), row.span(i, at), "owner")


_WRITERS = frozenset("songwriter lyricist composer".split())
_SINGERS = frozenset("singer rapper singer-songwriter musician vocalist star".split())


_OEUVRES = frozenset("albums novels books songs plays singles memoirs hits records".split())


def _is_song(row: Row, i: int, at: int) -> bool:
    """Is the thing owned called a song, which is written, rather than a recording or a hit?"""
    return any(row.lower(k) in ("song", "songs", "composition", "ballad", "tune") for k in range(i, at))


def _are_songwriters(row: Row, people: tuple[str, ...]) -> bool:
    """Does the article call one of them a writer of songs, and none of them a singer?"""
    roles = {role for person in people for role in row.document.roles(person)}
    return bool(roles & _WRITERS) and not roles & _SINGERS


def _owned(row: Row, j: int) -> tuple[int, tuple[str, ...]]:
    """The work that a possessive governs: adjectives and a kind noun, a comma, then the title."""
    for k in range(j, min(j + 8, len(row))):
        if row.kind(k) == "work":
            return k, works_at(row, k)
        kind = k == j and kind_type(row.lower(k)) is not None
        if row.kind(k) != "word" or not (kind or row[k].tag in FILLER_TAGS):
            return j, ()
        if row.lower(k) == "," and row.kind(k + 1) != "work" and row.lower(k + 1) not in _QUOTES:
            return j, ()
    return j, ()
