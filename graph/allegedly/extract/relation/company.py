"""Who has a company, told by what they do with it: "Northgate, which Poe ran", "to set up Northgate", "Poe, whose Northgate"."""

from __future__ import annotations

from collections.abc import Iterator

from allegedly.extract.relation.found import (
    APOSTROPHES,
    Relation,
    bodies_at,
    of_type,
    people_at,
    verb_subject,
)
from allegedly.language.works.unit import Row

_RUNNING = frozenset(
    "ran runs run founded co-founded cofounded owns owned heads headed leads led chairs chaired established".split()
)
_BODY_NOUNS = frozenset(
    "company firm studio label agency outfit banner indie startup business charity publisher imprint shingle".split()
)
# Verbs of leaving or being taken on, after which "to join" tells what was done, not what was wished.
_DOING = frozenset("quit left departed ran dropped moved went resigned returned hired".split())
_STARTING = frozenset("join found head run lead launch co-found establish".split())


def founded(row: Row) -> Iterator[Relation]:
    """Northgate, which (a company that) Ann Poe and Tom Reed ran (set up): those who run it, owners and founders."""
    for i in range(3, len(row)):
        if not _is_running(row, i):
            continue
        people, j = _people_before(row, i)
        if not people:
            continue
        if row.lower(j) in ("which", "that"):
            j -= 1
        body = _body_before(row, j)
        if body is not None:
            yield Relation(
                tuple(id for k in people for id in row[k].ids),
                "works_for",
                row[body].ids[:1],
                row.span(body, i),
                "which-they-run",
                row.token(i),
            )


def _is_running(row: Row, i: int) -> bool:
    """Does a verb of running a company without an object of its own end the clause here ("ran", "set up")?"""
    up = row.lower(i) == "set" and row.lower(i + 1) == "up"
    after = i + 1 + up
    return (row.lower(i) in _RUNNING or up) and row.kind(after) == "word" and row[after].tag in _CLOSING


_CLOSING = frozenset({",", ".", "IN", "RB", ":", "-RRB-", "CC"})


def _people_before(row: Row, i: int) -> tuple[list[int], int]:
    """(indices of the people right before the verb, the index before them)."""
    j = i - 1
    while row.lower(j) in ("has", "had", "once", "also", "co"):
        j -= 1
    found: list[int] = []
    while row.kind(j) == "person":
        found.insert(0, j)
        if row.lower(j - 1) not in ("and", "&") or row.kind(j - 2) != "person":
            return found, j - 1
        j -= 2
    return found, j


def _body_before(row: Row, j: int) -> int | None:
    """Index of the body in "Northgate," or "Northgate, a production company" that ends at unit j."""
    while row.kind(j) == "word" and row.lower(j) != "," and row[j].tag[:2] in ("NN", "JJ", "DT", "HY", "VB"):
        j -= 1
    return j - 1 if j > 0 and row.lower(j) == "," and row.kind(j - 1) == "body" else None


def started(row: Row) -> Iterator[Relation]:
    """Ann Poe (quit Northgate to) set up Poe Pictures; she left to join the BBC; Poe was hired to run it."""
    for i in range(1, len(row) - 1):
        up = row.lower(i) == "set" and row.lower(i + 1) == "up"
        purpose = row.lower(i - 1) == "to" and (row.lower(i) in _STARTING or up)
        at = i + 1 + up
        at += row.lower(at) == "the"
        if not (purpose or (up and row[i].tag in ("VBD", "VBN"))) or row.kind(at) != "body":
            continue
        token = row.token(i)
        if purpose:
            doing = next((k for k in range(i - 2, max(i - 8, -1), -1) if row.lower(k) in _DOING), None)
            if doing is None or any(row.lower(k) == "," for k in range(doing, i)):
                continue
            token = row.token(doing)
            subject = verb_subject(row, doing)
        else:
            subject = verb_subject(row, i)
        people = people_at(row, subject) if subject is not None else ()
        if subject is None or len(people) != 1 or row.lower(at + 1) in APOSTROPHES:
            continue
        entity = row.document.entity(row[at].ids[0])
        if entity.type != "Court" and entity.name.split()[-1].lower() not in _NO_COMPANY:
            yield Relation(people, "works_for", row[at].ids[:1], row.span(subject, at), "starts", token)


_NO_COMPANY = frozenset("appeal fund fundraiser page campaign account channel petition committee".split())


def whose(row: Row) -> Iterator[Relation]:
    """Ann Poe, whose Poe Pictures is behind it; Poe and her company (banner), Poe Pictures; her own label, Poe Records."""
    for i in range(1, len(row) - 1):
        if row.lower(i) == "whose" and row.kind(i + 1) == "body":
            owner = i - 1 - (row.lower(i - 1) == ",")
            yield from _owning(row, owner, i + 1)
        elif row[i].tag == "PRP$" and row[i].ids:
            at = _own_company(row, i)
            if at is not None:
                yield from _owning(row, i, at)


def _owning(row: Row, owner: int, at: int) -> Iterator[Relation]:
    people = people_at(row, owner)
    bodies = of_type(row, bodies_at(row, at), frozenset({"Organization"}))
    if len(people) == 1 and bodies and row.lower(at + 1) not in APOSTROPHES:
        yield Relation(people, "works_for", bodies, row.span(owner, at), "own-company")


def _own_company(row: Row, i: int) -> int | None:
    """Index of the body in "her (own) company(,) Northgate" and "her Northgate banner", a possessive standing at unit i."""
    if row.kind(i + 1) == "body" and row.lower(i + 2) in ("banner", "shingle", "label", "imprint", "outfit"):
        return i + 1
    noun = next((k for k in range(i + 1, min(i + 5, len(row))) if row.lower(k) in _BODY_NOUNS), None)
    if noun is None or any(row.kind(k) != "word" for k in range(i, noun)):
        return None
    way = {row.lower(k) for k in range(i + 1, noun)}
    if "own" not in way and (way - {"production", "film", "new"} or row.lower(noun) in _OTHERS):
        return None
    at = noun + 1 + (row.lower(noun + 1) == ",")
    return at if row.kind(at) == "body" else None


# What is also somebody's without being their own: an artist's label, an actor's agency.
_OTHERS = frozenset("label agency publisher studio imprint firm charity".split())
