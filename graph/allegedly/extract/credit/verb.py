"""Credits stated by active verbs: who directed, wrote, worked on, played in what."""

from __future__ import annotations

from collections.abc import Iterator

from allegedly.extract.credit.found import Credit, phrase, topic_work, works_from
from allegedly.extract.credit.subject import is_misread, subject_people
from allegedly.extract.credit.term import NOUNS, Term, verb_term
from allegedly.language.names.office import PERSON_NOUNS
from allegedly.language.works.reference import works_at
from allegedly.language.works.unit import Row, rows

WORK_ON = Term("worked_on")

_ON_WORK = frozenset(
    {
        "worked",
        "work",
        "works",
        "working",
        "collaborated",
        "collaborate",
        "serve",
        "serves",
        "served",
        "serving",
        "involved",
    }
)

_PLAYS = frozenset({"play", "portray"})

_PLACED = frozenset(
    "star co-star guest-star act appear feature guest costar play portray headline voice see".split()
)


def actives(row: Row) -> Iterator[Credit]:
    """A directed W; A, who starred in W; A has worked as a colourist on W and V."""
    for i in range(len(row)):
        unit = row[i]
        verbal = unit.tag[:2] == "VB" or is_misread(row, i)
        if unit.kind != "word" or not verbal:
            continue
        term = active_term(row, i)
        if term is None or is_passive(row, i):
            continue
        yield from _active(row, i, term)


def active_term(row: Row, i: int) -> Term | None:
    """The credit that a verb states of its subject."""
    if row.lower(i) in _ON_WORK:
        return WORK_ON
    if row.lower(i) in ("cast", "signed", "joined", "joins", "joining", "boarded", "tapped"):
        return Term("acted_in", None, NOUNS["star"].fits) if _is_casting(row, i) else None
    if row.lemma(i) in ("play", "portray", "appear", "guest") or _is_next_seen(row, i):
        return Term("acted_in", None, NOUNS["star"].fits)
    return verb_term(row.lemma(i), row.lower(i))


def _is_next_seen(row: Row, i: int) -> bool:
    """(Next) will be seen in W; was last seen in W."""
    near = {row.lower(k) for k in range(i - 4, i)}
    return (
        row.lower(i) == "seen"
        and bool(near & {"next", "last", "recently"})
        and row.lower(i + 1) in ("in", "on")
    )


def _is_casting(row: Row, i: int) -> bool:
    """Cast in W; signed on to W; joined the cast of W; not "signed on to direct"."""
    if row.lower(i) == "signed":
        return (
            row.lower(i + 1) == "on"
            and row.lower(i + 2) in ("to", "for")
            and row[min(i + 3, len(row) - 1)].tag != "VB"
        )
    if row.lower(i).startswith("join"):
        return "cast" in (row.lower(i + 2), row.lower(i + 3))
    return row[i].tag in ("VBN", "VBD") and any(row.lower(k) in ("in", "as") for k in range(i + 1, i + 9))


def is_passive(row: Row, i: int) -> bool:
    """Is the participle at i the main verb of a passive, or a participle with "by" behind a noun?"""
    if row[i].tag not in ("VBN", "VBD"):
        return False
    token = row.token(i)
    if any(child.dep_ in ("auxpass", "nsubjpass", "agent") for child in token.children):
        return row.lower(i) not in ("involved", "cast", "tapped", "seen")
    if row.lower(i + 1) == "by":
        return True
    return row[i].tag == "VBN" and token.dep_ == "acl" and row.lower(i) not in _ON_WORK


def _active(row: Row, i: int, term: Term) -> Iterator[Credit]:
    people, first = subject_people(row, i)
    if not people:
        return
    at, works, role = _objects(row, i, term)
    if not works:
        return
    role = role or term.role
    last = at[-1] if at else i
    span = row.span(first if first is not None else i, last) if last > i else row.span(i, last)
    yield Credit(people, term, works, span, "active-verb", row.token(i), role)


def _objects(row: Row, i: int, term: Term) -> tuple[list[int], tuple[str, ...], str | None]:
    """The works that the verb at i governs, with the role named on the way."""
    start, role = i + 1, None
    if row.lower(i) in _ON_WORK:
        return _on_works(row, i)
    if row.lower(i) in ("signed", "joined", "joins", "joining"):
        at, works = _first_works(row, i)
        return at, works, None
    if row.lemma(i) in _PLACED or term.predicate == "acted_in":
        placed = _placed_in(row, i)
        if placed:
            return placed
        if row.lemma(i) in _PLAYS:
            return [], _opening_work(row, i) or _inherited(row, i) or _cast_work(row, i), _played(row, i)
    start = _past_chain(row, start)
    if row.lower(start) in ("in", "on", "for"):
        if term.predicate not in ("acted_in", "performed"):
            return [], (), None
        start += 1
    at, works = works_from(row, start)
    if not works and _is_of_topic(row, i, start):
        return [], topic_work(row), None
    if not works and term.predicate == "directed":
        return (
            [],
            _inherited(row, i) or (topic_work(row) if row.lower(i + 1) in ("from", ".", ",") else ()),
            None,
        )
    return at, works, role


_PORTIONS = frozenset("episode episodes pilot premiere finale".split())


def _is_of_topic(row: Row, i: int, start: int) -> bool:
    """Is it "direct the first two episodes", or "will write and serve as", of the work just spoken of?"""
    for k in range(start, min(start + 6, len(row))):
        if row.lower(k) in _PORTIONS and row.lower(k + 1) not in ("of", "for", "in"):
            return True
        if row.kind(k) != "word" or row[k].tag[:2] not in ("DT", "JJ", "NN", "CD", "IN"):
            break
    return row.lower(i - 1) == "will" and row.lower(i + 1) in ("and", ".", ",", "alongside", "with")


def _past_chain(row: Row, i: int) -> int:
    """Index after the verbs coordinated from unit i on ("wrote, directed and produced W"), i itself when there are none."""
    last = i
    for k in range(i, min(i + 9, len(row))):
        if row[k].tag in ("VBD", "VBN", "VBZ", "VB") and verb_term(row.lemma(k), row.lower(k)):
            last = k + 1
        elif row.lower(k) not in (",", "and", "&", "co", "-", "then", "also", "executive"):
            break
    return last


def _first_works(row: Row, i: int) -> tuple[list[int], tuple[str, ...]]:
    """The first work within ten units after the verb."""
    at = next((k for k in range(i + 1, min(i + 11, len(row))) if works_at(row, k)), None)
    return works_from(row, at) if at is not None else ([], ())


def _on_works(row: Row, i: int) -> tuple[list[int], tuple[str, ...], str | None]:
    """Worked (as ROLE) on (sets of) W."""
    role, j = None, i + 1
    for k in range(i + 1, min(i + 10, len(row))):
        if row.lower(k) == "as":
            role = k + 1
        if row.lower(k) in ("on", "in", "with", "for") and row.kind(k + 1) is not None:
            j = k + 1
            break
    else:
        return [], (), None
    at, works = works_from(row, j)
    name = phrase(row, role, j - 2) if role is not None and works else None
    return at, works, name


def _placed_in(row: Row, i: int) -> tuple[list[int], tuple[str, ...], str | None] | None:
    """(Stars alongside B / plays Y) in W (as Y)."""
    for k in range(i + 1, min(i + 14, len(row))):
        if row.lower(k) in (";", ".") or (row[k].tag in ("VBD", "VBZ", "MD") and k > i + 1):
            return None
        if row.lower(k) in ("in", "on"):
            at, works = works_from(row, k + 1)
            if works:
                return at, works, _played(row, i) if row.lemma(i) in _PLAYS else None
    return None


def _opening_work(row: Row, i: int) -> tuple[str, ...]:
    """The work of "In W, Ann Poe plays a clerk"."""
    if row.lower(0) not in ("in", "on"):
        return ()
    at = next((k for k in range(1, min(i, 7)) if row.kind(k) == "work"), None)
    between = at is not None and all(row.lower(k) not in ("who", "which", ";") for k in range(at, i))
    return works_at(row, at) if at is not None and between else ()


def _played(row: Row, i: int) -> str | None:
    """The character after "plays": a name or a short noun phrase up to a preposition or comma."""
    j = i + 1
    while j < len(row) and (row.kind(j) != "word" or row[j].tag[:2] in ("NN", "JJ", "DT", "PR", "PO", "CD")):
        j += 1
    return phrase(row, i + 1, j - 1) if j > i + 1 else None


def _inherited(row: Row, i: int) -> tuple[str, ...]:
    """The work of the verb that this one is coordinated with, or of the "W, in which" before it."""
    token = row.token(i)
    if token.dep_ == "conj":
        head = row.at(token.head.i)
        if head is not None and head < i and active_term(row, head):
            return works_from(row, head + 1)[1]
    if row.lower(i - 1) == "and":
        for k in range(i - 2, max(i - 9, -1), -1):
            if row.kind(k) == "word" and row[k].tag[:2] == "VB" and active_term(row, k):
                return works_from(row, k + 1)[1]
    for k in range(i - 1, max(i - 5, 0), -1):
        if row.lower(k) == "which" and row.lower(k - 1) in ("in", "on"):
            at = next((j for j in range(k - 2, max(k - 5, -1), -1) if works_at(row, j)), None)
            return works_at(row, at) if at is not None else ()
    return ()


def _cast_work(row: Row, i: int) -> tuple[str, ...]:
    """The film of the sentences before, where somebody "will play the clerk": one screen work and a human part."""
    played = [k for k in range(i + 1, min(i + 9, len(row))) if row.lower(k) in PERSON_NOUNS]
    if not played or (
        row.lower(i + 1) not in ("a", "an", "the", "his", "her", "their") and row.kind(i + 1) != "person"
    ):
        return ()
    earlier = rows(row.document)
    at = next(k for k, other in enumerate(earlier) if other is row)
    near = [u.ids[0] for other in earlier[max(0, at - 3) : at + 1] for u in other.units if u.kind == "work"]
    types = {row.document.entity(id).type for id in near}
    return (near[0],) if len(set(near)) == 1 and types <= {"Film", "TVSeries"} else ()
