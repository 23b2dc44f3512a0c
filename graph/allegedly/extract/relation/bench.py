"""Which court a judge acts in: "Judge Ann Poe told jurors at Northgate Crown Court", "in the court. It was assigned to Judge Poe"."""

from __future__ import annotations

from collections.abc import Iterator

from allegedly.extract.relation.found import Relation, people_at
from allegedly.language.works.unit import Row, rows

_TITLES = frozenset("judge justice recorder magistrate chancellor sheriff".split())
_ACTING = frozenset(
    "told ruled said sentenced sentencing dismissed granted denied declined ordered wrote found set jailed rejected refused "
    "adjourned remanded warned directed allowed approved threw agreed fined gave handed scheduled".split()
)
# Courts above: who is called a judge in the article need not sit in the only one that is named.
_ABOVE = frozenset("appeal appeals supreme circuit".split())
_RANKS = frozenset("district superior magistrates county".split())


def sitting(row: Row) -> Iterator[Relation]:
    """Judge Ann Poe told the jury; the case was assigned to Judge Poe; before Judge Poe."""
    for i in range(1, len(row)):
        titled = row.lower(i - 1) in _TITLES and row.token(i - 1).text.istitle()
        assigned = _is_assigned(row, i)
        if row.kind(i) != "person" or not titled or not (assigned or _acts(row, i)):
            continue
        before = i - 1
        rank = set()
        while before > 0 and row.kind(before - 1) == "word" and row[before - 1].tag[:3] == "NNP":
            before -= 1
            rank.add(row.lower(before))
        if row.kind(before - 1) in ("body", "work") or row[before - 1].tag == "CD":
            continue
        found = _only_court(row, rank & _RANKS, before=assigned)
        if found is not None and len(people_at(row, i)) == 1:
            yield Relation(people_at(row, i), "works_for", (found,), row.span(i - 1, i), "sitting-judge")


def _is_assigned(row: Row, i: int) -> bool:
    """Is a case said to be before the judge?"""
    first = i - 1
    while row.kind(first - 1) == "word" and row[first - 1].tag[:3] == "NNP":
        first -= 1
    return row.lower(first - 1) in ("to", "before") and any(
        row.lower(k) in ("assigned", "pending") for k in range(max(0, first - 6), first)
    )


def _acts(row: Row, i: int) -> bool:
    """Does the judge rule here?"""
    after = i + 1
    while row.lower(after) in ("has", "had", "will", "is", "was", "also", "then", "who", "later"):
        after += 1
    return row.lower(after) in _ACTING


def _only_court(row: Row, rank: set[str], *, before: bool) -> str | None:
    """The one court of the sentence (or the one before), if it isn't one above and fits the judge's rank."""
    known = rows(row.document)
    at = next(k for k, other in enumerate(known) if other is row)
    courts = {
        unit.ids[0]
        for other in known[max(0, at - before) : at + 1]
        for unit in other.units
        if unit.kind == "body" and row.document.entity(unit.ids[0]).type == "Court"
    }
    if len(courts) != 1:
        return None
    (court,) = courts
    words = set(row.document.entity(court).name.lower().replace("’", "").replace("'", "").split())
    return court if not words & _ABOVE and "court" in words and rank <= words else None
