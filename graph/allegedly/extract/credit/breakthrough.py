"""Credits told by a stint: "Ann Poe broke out in W", "made her name on W", "Poe, late of W"."""

from __future__ import annotations

from collections.abc import Iterator

from allegedly.extract.credit.found import Credit, works_from
from allegedly.extract.credit.oeuvre import known_term
from allegedly.extract.credit.subject import subject_people
from allegedly.language.works.unit import Row

_FORMER = frozenset("late formerly previously".split())
_SCREEN_TYPES = frozenset({"Film", "TVSeries"})


def breakthroughs(row: Row) -> Iterator[Credit]:
    """Poe broke out in W; Poe made her name on W; Poe got her big break with W."""
    for i in range(1, len(row) - 2):
        link = _broke_out(row, i)
        at, works = works_from(row, link + 1) if link is not None else ([], ())
        people, first = subject_people(row, i) if works else ((), None)
        if len(people) == 1 and first is not None:
            yield from _stint(row, people, works, (first, at[-1]), i)


def _broke_out(row: Row, i: int) -> int | None:
    """Index of the "in", "on" or "with" after the verb phrase at unit i that says who became known."""
    if row.lower(i) == "broke" and row.lower(i + 1) in ("out", "through"):
        end = i + 2
    elif row.lemma(i) in ("make", "get") and row[i + 1].tag == "PRP$":
        end = next((k + 1 for k in range(i + 2, min(i + 5, len(row))) if row.lower(k) in _BREAKS), 0)
    else:
        return None
    return end if end and row.lower(end) in ("in", "on", "with") else None


_BREAKS = frozenset("name break start breakthrough debut".split())


def alumni(row: Row) -> Iterator[Credit]:
    """Ann Poe, late of (NBC's) W."""
    for i in range(2, len(row) - 2):
        if row.lower(i) in _FORMER and row.lower(i + 1) == "of" and row.lower(i - 1) == ",":
            at, works = works_from(row, i + 2)
            if works and row.kind(i - 2) == "person":
                yield from _stint(row, row[i - 2].ids, works, (i - 2, at[-1]), None)


def _stint(
    row: Row, people: tuple[str, ...], works: tuple[str, ...], ends: tuple[int, int], verb: int | None
) -> Iterator[Credit]:
    """Credits in films and series: by the person's trade, acting where the article names none."""
    for work in works:
        term = known_term(row.document, people[0], work)
        if term and row.document.entity(work).type in _SCREEN_TYPES:
            token = row.token(verb) if verb is not None else None
            yield Credit(people, term, (work,), row.span(*ends), "breakthrough", token)
