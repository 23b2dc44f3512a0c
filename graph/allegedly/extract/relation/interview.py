"""Whom an outlet spoke to: "told Variety", "in an interview with Variety"."""

from __future__ import annotations

from collections.abc import Iterator

from allegedly.extract.relation.found import (
    APOSTROPHES,
    Relation,
    of_type,
    people_at,
)
from allegedly.language.works.unit import Row

_TELL = frozenset("told tells telling".split())
_SPEAK = frozenset("speaking spoke speaks talking talked spoken chatting chatted chats".split())
_MANNER = frozenset("exclusively candidly openly frankly".split())
_INTERVIEWS = frozenset("interview conversation sit-down chat q&a".split())


def interviews(row: Row) -> Iterator[Relation]:
    """Poe told Variety; speaking to Variety, Poe; in an interview with Variety; Variety interviewed Poe."""
    for i in range(len(row)):
        word = row.lower(i)
        if word in _TELL:
            yield from _told(row, i, i + 1)
        elif word in _INTERVIEWS and row.lower(i - 1) in APOSTROPHES and row.lower(i + 1) in ("with", "of"):
            yield from _owned(row, i)
        elif (word in _SPEAK and row.lower(i + 1) in ("to", "with")) or (
            word in _INTERVIEWS and row.lower(i + 1) in ("with", "for", "by")
        ):
            yield from _told(row, i, i + 2)
        elif word in _SPEAK and row.lower(i + 1) in _MANNER and row.lower(i + 2) in ("to", "with"):
            yield from _told(row, i, i + 3)
        elif word == "up" and row.lemma(i - 1) == "open" and row.lower(i + 1) in ("to", "with"):
            yield from _told(row, i - 1, i + 2)
        elif word == "down" and row.lemma(i - 1) == "sit" and row.lower(i + 1) in ("with", "for"):
            yield from _told(row, i - 1, i + 2 + 3 * (row.lower(i + 2) == "an"))
        elif word == "interviewed" and row.lower(i + 1) != "by":
            yield from _interviewed(row, i, i + 1)
        if (word in ("spoke", "speaks", "talked") and row.lower(i + 1) in ("to", "with")) or (
            word in ("caught", "catches") and row.lower(i + 1) == "up" and row.lower(i + 2) == "with"
        ):
            yield from _interviewed(row, i, i + 2 + (row.lower(i + 1) == "up"))


def _told(row: Row, i: int, start: int) -> Iterator[Relation]:
    at = _outlet(row, start)
    if at is None or _is_written(row, at) or row.lower(at + 1) in _CROWDS:
        return
    speaker = _speaker(row, i)
    outlets = of_type(row, row[at].ids, frozenset({"Outlet"}))
    if speaker is None:
        return
    people = people_at(row, speaker)
    if len(people) == 1 and outlets and not _speaks_for_another(row, people[0]):
        yield Relation(outlets[:1], "interviewed", people, row.span(speaker, at), "told-outlet", row.token(i))


def _outlet(row: Row, start: int) -> int | None:
    for k in range(start, min(start + 4, len(row))):
        if of_type(row, row[k].ids, frozenset({"Outlet"})):
            staff = row.lower(k + 1) in APOSTROPHES and row.lower(k + 2) in _STAFF
            return None if staff else k
        if row.kind(k) != "word" or row[k].tag[:2] not in ("DT", "NN", "JJ"):
            return None
    return None


_STAFF = frozenset(
    "lawyers lawyer owner owners bosses publisher editors parent legal management board".split()
)


def _speaker(row: Row, i: int) -> int | None:
    """Who talks: the subject of the verb, of the verb above it, or the subject of the main clause."""
    token = row.token(i)
    for _ in range(5):
        for child in token.children:
            if child.dep_ in ("nsubj", "nsubjpass"):
                if child.tag_ in ("WP", "WDT") and token.dep_ == "relcl":
                    child = token.head
                at = row.at(child.i)
                if at is not None and len(people_at(row, at)) == 1 and not _is_staff(row, at):
                    return at
                return None
        if token.head is token:
            return None
        token = token.head
    return None


def _is_staff(row: Row, at: int) -> bool:
    """Is it a possessive ("Poe's rep told …") rather than the person?"""
    return row.lower(at + 1) in APOSTROPHES


def _interviewed(row: Row, i: int, j: int) -> Iterator[Relation]:
    at = next(
        (k for k in range(i - 1, max(i - 4, -1), -1) if of_type(row, row[k].ids, frozenset({"Outlet"}))), None
    )
    while row.kind(j) == "word" and row[j].tag[:2] in ("NN", "JJ", "DT") and not row[j].ids:
        j += 1
    if at is not None and len(people_at(row, j)) == 1 and row.lower(j + 1) not in APOSTROPHES:
        outlets = of_type(row, row[at].ids, frozenset({"Outlet"}))
        yield Relation(
            outlets[:1], "interviewed", people_at(row, j), row.span(at, j), "outlet-interviewed", row.token(i)
        )


_CROWDS = frozenset("audience audiences viewers listeners readers staff staffers employees".split())
_WRITTEN = frozenset("statement email e-mail letter text message filing affidavit tweet release".split())


def _is_written(row: Row, at: int) -> bool:
    """Was it told "in a statement" or the like: written words are no interview?"""
    return any(
        row.lower(k) in _WRITTEN and row.lower(k - 1) not in ("the", "his", "her")
        for k in range(at + 1, min(at + 7, len(row)))
    )


_VOICES = frozenset("rep representative spokesperson spokesman spokeswoman publicist agent".split())


def _speaks_for_another(row: Row, person: str) -> bool:
    """Is it somebody's voice, who gives an outlet a line rather than an interview?"""
    return bool(row.document.roles(person) & _VOICES)


def _owned(row: Row, i: int) -> Iterator[Relation]:
    """Variety's (exclusive) interview with Ann Poe."""
    outlets = of_type(row, row[i - 2].ids, frozenset({"Outlet"})) if i > 1 else ()
    people = people_at(row, i + 2)
    if len(outlets) == 1 and len(people) == 1:
        yield Relation(
            outlets, "interviewed", people, row.span(i - 2, i + 2), "outlets-interview", row.token(i)
        )
