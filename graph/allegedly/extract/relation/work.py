"""How works hang together: sequels, and what a work is based on."""

from __future__ import annotations

from collections.abc import Iterator

from allegedly.extract.relation.found import (
    APOSTROPHES,
    QUOTES,
    Relation,
    adjacent_person,
    owner_before,
    people_at,
)
from allegedly.language.works.reference import works_at
from allegedly.language.works.unit import Row, rows
from allegedly.model import WORK_TYPES

_SEQUELS = frozenset("sequel follow-up followup continuation prequel".split())
_BASED = frozenset("based adapted inspired".split())
_SERIALS = frozenset("serial series film drama play musical adaptation thriller miniseries movie".split())
_ADAPTATIONS = frozenset("adaptation retelling dramatization dramatisation remake reimagining".split())


def sequels(row: Row) -> Iterator[Relation]:
    """W, the sequel to V; V's sequel, W; V was followed by W."""
    for i in range(len(row)):
        if row.lower(i) in _SEQUELS and row.lower(i) != "prequel":
            yield from _sequel_noun(row, i)
        if row.lower(i) == "followed" and row.lower(i + 1) == "by":
            before, after = _near(row, i, -1), _near(row, i + 1, 1)
            if before is not None and after is not None:
                yield _sequel(row, after, before, i)


def _sequel_noun(row: Row, i: int) -> Iterator[Relation]:
    if row.lower(i + 1) in ("to", "of"):
        old = _near(row, i + 1, 1)
        new = _subject_work(row, i)
        if new is None and old is not None:
            new = _apposed(row, old)
    else:
        owner = owner_before(row, i)
        old = owner if owner is not None and works_at(row, owner) else None
        if owner is not None and row.lower(owner) == "its":
            old = next((k for k in range(owner - 1, -1, -1) if row.kind(k) == "work"), None)
        new = _apposed(row, i)
        if new is not None and old is None and row.lower(i - 1) in ("a", "the", "its"):
            yield from _sequel_of_topic(row, i, new)
            return
    if old is not None and new is not None and works_at(row, old) != works_at(row, new):
        yield _sequel(row, new, old, i)


def _sequel_of_topic(row: Row, i: int, new: int) -> Iterator[Relation]:
    """A sequel, X, was released: to the one work that the sentences before speak of."""
    all_rows = rows(row.document)
    at = next(k for k, other in enumerate(all_rows) if other is row)
    near = {u.ids[0] for other in all_rows[max(0, at - 2) : at] for u in other.units if u.kind == "work"}
    near -= set(works_at(row, new))
    if len(near) == 1:
        yield Relation(
            works_at(row, new)[:1], "sequel_to", tuple(near), row.span(i, new), "sequel", row.token(i)
        )


def _sequel(row: Row, new: int, old: int, i: int) -> Relation:
    return Relation(
        works_at(row, new)[:1],
        "sequel_to",
        works_at(row, old)[:1],
        row.span(new, old),
        "sequel",
        row.token(i),
    )


def _near(row: Row, i: int, step: int) -> int | None:
    """The work next to unit i in a direction, with no verb or other name between."""
    for k in range(i + step, i + 9 * step, step):
        if not 0 <= k < len(row):
            return None
        if works_at(row, k):
            return k
        if row.kind(k) != "word" and row.lower(k + 1) not in APOSTROPHES:
            return None
        if row[k].tag[:2] == "VB" and row.lower(k) not in ("is", "was", "were", "been", "followed", "has"):
            return None
    return None


def _subject_work(row: Row, i: int) -> int | None:
    """The work that is the sequel: what stands before "is a" or a comma, or opens the sentence."""
    found = [k for k in range(i) if works_at(row, k)]
    if not found:
        return None
    if len({works_at(row, k) for k in found}) == 1:
        return found[0]
    return found[0] if found[0] < 3 else None


def _apposed(row: Row, i: int) -> int | None:
    j = i + 1
    while row.lower(j) in (",", ":", "titled", "entitled", "called", "—") or row.lower(j) in QUOTES:
        j += 1
    return j if row.kind(j) == "work" else None


def bases(row: Row) -> Iterator[Relation]:
    """W is based on V; an adaptation of A's novel V; the A adaptation."""
    for i in range(len(row)):
        word = row.lower(i)
        if word in _BASED and (source := _source_start(row, i)) is not None:
            yield from _based(row, i, source)
        if word == "taken" and row.lower(i + 1) == "from" and row.lower(i - 1) in _SERIALS:
            yield from _based(row, i, i + 2)
        if word in _ADAPTATIONS:
            if row.lower(i + 1) in ("of", "from"):
                yield from _based(row, i, i + 2)
            else:
                yield from _modified(row, i)
        if (
            word == "version"
            and row.lower(i + 1) == "of"
            and row.lower(i - 1) in ("film", "screen", "stage", "television", "tv", "movie")
        ):
            yield from _based(row, i, i + 2)


def _source_start(row: Row, i: int) -> int | None:
    for k in range(i + 1, min(i + 12, len(row))):
        if row.lower(k) in ("on", "upon", "from") or (row.lower(k) == "by" and row.lower(i) == "inspired"):
            return k + 1
        if row.lower(k) in (",", ".", ";") and row.lower(i) != "adapted":
            return None
    return None


def _based(row: Row, i: int, start: int) -> Iterator[Relation]:
    source = _source(row, start)
    if source is None:
        return
    works = _derived(row, i, source)
    objects = works_at(row, source) or people_at(row, source)
    if works and objects and works != objects:
        yield Relation(works[:1], "based_on", objects[:1], row.span(i, source), "based-on", row.token(i))


def _source(row: Row, start: int) -> int | None:
    """The work named after "based on", else its author: "the novel by A", "A's novel"."""
    author = None
    for k in range(start, min(start + 22, len(row))):
        if row.kind(k) == "work":
            return k
        if row.kind(k) == "person" and author is None:
            author = k
        if row.kind(k) == "word" and (
            row.lower(k) in (";", ".", "that", "which", "who", "and", "starring", "about")
            or row[k].tag in ("VBD", "VBZ")
        ):
            break
        if row.lower(k) == "," and row.kind(k + 1) != "work":
            break
    text = any(row.lower(k) in _TEXTS for k in range(start, min((author or start) + 6, len(row))))
    return author if author is not None and text else None


_TEXTS = frozenset(
    "novel novels book books story stories memoir play short novella comic comics manga poem article autobiography bestseller".split()
)


def _derived(row: Row, i: int, source: int) -> tuple[str, ...]:
    """The work that is based on something: before the cue, else after the source ("Based on V, W is …")."""
    before = [k for k in range(i) if works_at(row, k) and not _is_bracketed(row, k)]
    if before:
        first = before[0]
        return works_at(row, first if first < 3 else before[-1])
    after = [
        k
        for k in range(source + 1, len(row))
        if works_at(row, k) and works_at(row, k) != works_at(row, source)
    ]
    return works_at(row, after[0]) if after else ()


def _is_bracketed(row: Row, k: int) -> bool:
    """Does the title only stand in brackets as somebody's credit ("Poe (“W”) stars in")?"""
    before, after = k - 1, k + 1
    while row.lower(before) in QUOTES:
        before -= 1
    while row.lower(after) in QUOTES:
        after += 1
    return row.lower(before) == "(" and row.lower(after) == ")" and row.kind(before - 1) == "person"


def _modified(row: Row, i: int) -> Iterator[Relation]:
    """The Ines Moor adaptation: the article's work is based on the author."""
    j = i - 1
    while j > 0 and row.lower(j) in (
        "film",
        "screen",
        "movie",
        "stage",
        "big-screen",
        "novel",
        "book",
        "television",
        "tv",
    ):
        j -= 1
    if row.kind(j) not in ("person", "work") or row.lower(j - 1) not in ("the", "this", "a"):
        return
    works = works_at(row, i) or _sole_screen_work(row, i)
    after = adjacent_person(row, i)
    if works and after is None:
        objects = works_at(row, j) or people_at(row, j)
        if objects != works:
            yield Relation(works[:1], "based_on", objects[:1], row.span(j - 1, i), "adaptation-of-author")


def _sole_screen_work(row: Row, i: int) -> tuple[str, ...]:
    """The article's only film, which "the … adaptation" must mean."""
    films = {e.id for e in row.document.entities if e.type in WORK_TYPES and e.type == "Film"}
    return tuple(films) if len(films) == 1 else ()
