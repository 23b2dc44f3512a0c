"""Credits in lists and brackets: casts, "Ann Poe (Lamp, Harbour)", "the clerk (Ann Poe)"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from allegedly.extract.credit.bracket import bracket_term, bracketed_works
from allegedly.extract.credit.found import Credit, ids_of, people_from, topic_work, work_of
from allegedly.extract.credit.noun import noun_term
from allegedly.extract.credit.term import NOUNS, Term
from allegedly.language.document import Document
from allegedly.language.works.reference import works_at
from allegedly.language.works.unit import Row, rows

ACTED = Term("acted_in", None, NOUNS["star"].fits)
_INTRODUCERS = frozenset(
    "including includes include of featuring features : — – with like are is comprises".split()
)


def casts(row: Row) -> Iterator[Credit]:
    """W has an all-star cast including A, B and C."""
    for i in range(len(row)):
        if row.lower(i) not in ("cast", "ensemble", "line-up"):
            continue
        j = i + 1
        while row.lower(j) in ("members", "member", "that", "which", "also", "ensemble"):
            j += 1
        if row.lower(j) not in _INTRODUCERS:
            continue
        people = people_from(row, j + 1)
        at, works = _cast_of(row, i)
        if people and works:
            yield Credit(
                ids_of(row, people), ACTED, works, row.span(at or i, people[-1]), "cast-list", row.token(i)
            )


def voices(row: Row) -> Iterator[Credit]:
    """W, with the voices of A and B."""
    for i in range(1, len(row) - 2):
        if row.lower(i) in ("voices", "voice", "vocals", "performances") and row.lower(i + 1) == "of":
            people = people_from(row, i + 2)
            at, works = work_of(row, i, ACTED)
            if people and works and at is not None:
                yield Credit(ids_of(row, people), ACTED, works, row.span(at, people[-1]), "voices-of")


def _cast_of(row: Row, i: int) -> tuple[int | None, tuple[str, ...]]:
    """The work whose cast it is: one named or meant before in the sentence, else what the article speaks of."""
    if any(works_at(row, k) for k in range(i)):
        return work_of(row, i, ACTED)
    return None, topic_work(row)


def brackets(row: Row) -> Iterator[Credit]:
    """Ann Poe (Lamp, Harbour): an actor's brackets are parts, anybody else's are work of some kind."""
    for i in range(len(row)):
        if row.kind(i) != "person" or row.lower(i + 1) != "(":
            continue
        works, close = bracketed_works(row, i + 2)
        if works:
            term = noun_term(row, i - 1) or bracket_term(row, i, close, ids_of(row, works))
            if term is not None:
                yield Credit(
                    row[i].ids, term, ids_of(row, works), row.span(i, works[-1] + 1), "credits-in-brackets"
                )


def synopses(row: Row) -> Iterator[Credit]:
    """W tells the story of a clerk, Mia Holt (Ann Poe): the person in brackets after a character plays in W."""
    told = next((i for i in range(1, len(row)) if row.lower(i) in _TELLING), None)
    works = next((k for k in range(told) if works_at(row, k)), None) if told is not None else None
    if works is None or told is None:
        return
    for i in range(told, len(row) - 1):
        if _is_bracketed(row, i) and row.kind(i - 2) == "person":
            role = row.span(i - 2, i - 2).of(row.document.article.text)
            span = row.span(works, i + 1)
            yield Credit(row[i].ids, ACTED, works_at(row, works), span, "synopsis", row.token(told), role)


_TELLING = frozenset(
    "tells follows stars centers centres chronicles depicts concerns revolves features about".split()
)


def characters(document: Document, credits: Iterable[Credit]) -> Iterator[Credit]:
    """The clerk (Ann Poe): people in brackets after a character, once two known cast members stand like that."""
    cast: Counter[str] = Counter()
    work_of_cast: dict[str, str] = {}
    for credit in credits:
        if credit.term.predicate == "acted_in" and len(credit.works) == 1:
            for person in credit.people:
                work_of_cast.setdefault(person, credit.works[0])
    pairs = [(row, i) for row in rows(document) for i in range(1, len(row) - 2) if _is_bracketed(row, i)]
    for row, i in pairs:
        cast.update(work_of_cast[p] for p in row[i].ids if p in work_of_cast)
    works = [work for work, count in cast.items() if count > 1]
    if len(works) != 1:
        return
    for row, i in pairs:
        role = document.article.text[slice(*row.span(i - 2, i - 2))] if row.kind(i - 2) == "person" else None
        if role and row[i - 2].ids[0] not in work_of_cast:
            yield Credit(
                row[i].ids, ACTED, (works[0],), row.span(i - 2, i + 1), "character-in-brackets", None, role
            )


def _is_bracketed(row: Row, i: int) -> bool:
    return row.kind(i) == "person" and row.lower(i - 1) == "(" and row.lower(i + 1) == ")"


def possessions(document: Document) -> Iterator[Credit]:
    """Ann Poe's new film, W: a credit only where the article says what Ann Poe does."""
    trades = professions(document)
    for row in rows(document):
        for i in range(len(row) - 2):
            people = tuple(p for p in row[i].ids if document.entity(p).type == "Person")
            possessive = row.lower(i + 1) in ("'s", "’s") or row[i].tag == "PRP$"
            if len(people) != 1 or not possessive or people[0] not in trades:
                continue
            at = _owned_screen(row, i + 1)
            if at is not None:
                yield Credit(people, trades[people[0]], works_at(row, at), row.span(i, at), "owner-by-trade")


def _owned_screen(row: Row, i: int) -> int | None:
    for k in range(i, min(i + 8, len(row))):
        if row.kind(k) == "work":
            types = {row.document.entity(id).type for id in row[k].ids}
            return k if types <= {"Film", "TVSeries"} and k > i + 1 else None
        if row.kind(k) != "word" or row[k].tag[:2] not in ("JJ", "NN", "PO", "HY", "CD", "VB", ","):
            return None
    return None


def professions(document: Document) -> dict[str, Term]:
    """Person → the credit that their trade stands for, where the article names one trade only."""
    found: dict[str, set[Term]] = {}
    for row in rows(document):
        for i in range(len(row)):
            term = noun_term(row, i) if row.kind(i) == "word" else None
            if term is None or term.predicate not in ("acted_in", "directed", "produced", "created"):
                continue
            owners = row[i].ids or (row[i + 1].ids if row.kind(i + 1) == "person" else ())
            for person in owners if len(owners) == 1 else ():
                found.setdefault(person, set()).add(term)
    return {person: next(iter(terms)) for person, terms in found.items() if len(terms) == 1}
