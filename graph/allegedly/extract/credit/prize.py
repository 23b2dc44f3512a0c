"""Credits told by prizes: "the prize went to Ann Poe for W", "Poe won best actress for W", "the shortlist: W by Ann Poe"."""

from __future__ import annotations

from collections.abc import Iterator

from allegedly.extract.credit.found import Credit, works_from
from allegedly.extract.credit.noun import noun_term
from allegedly.extract.credit.subject import subject_people
from allegedly.extract.credit.term import Term
from allegedly.language.document import Document
from allegedly.language.works.unit import Row

_AWARDS = frozenset(
    "prize prizes award awards medal oscar emmy grammy tony bafta winner winners nomination nominated won awarded wins win "
    "shortlist shortlisted longlist longlisted nominees finalists finalist honoured honored recipients".split()
)
_LITERARY = frozenset(
    "novel novels fiction non-fiction nonfiction poetry book books literary literature author authors novelist biography "
    "memoir translated translation publisher".split()
)
_WON = frozenset(
    "win take receive scoop collect claim accept share earn land nominate shortlist longlist recognize honor".split()
)
_SCREEN_PRIZES = frozenset("oscar emmy tony bafta globe globes sag oscars emmys grammy".split())
_SCREEN_NAMES = _SCREEN_PRIZES | {"academy", "academy award", "golden globe", "baftas"}
_BY_TYPE = {"Book": Term("wrote"), "Music": Term("performed")}


def awards(row: Row) -> Iterator[Credit]:
    """The prize went to Ann Poe for W; Poe won best actress for W; winners include Ann Poe, for W."""
    if not any(row.lower(k) in _AWARDS for k in range(len(row))):
        return
    for i in range(1, len(row) - 1):
        at, works = works_from(row, i + 1) if row.lower(i) == "for" else ([], ())
        if not works:
            continue
        found = _winner(row, i)
        if found is None:
            continue
        people, first, verb = found
        prize = _prize_term(row, i)
        screen = any(row.span(k, k).of(row.document.article.text).lower() in _SCREEN_NAMES for k in range(i))
        for work in works:
            kind = row.document.entity(work).type
            term = prize or (None if screen and kind != "Music" else _of_type(row, kind))
            if term and kind in term.fits:
                token = row.token(verb) if verb is not None else None
                yield Credit(people, term, (work,), row.span(first, at[-1]), "award-for", token)


def _of_type(row: Row, kind: str) -> Term | None:
    """What a work of this type is prized for where nothing says it."""
    return _BY_TYPE.get(kind) or (_BY_TYPE["Book"] if kind == "Work" and is_literary(row.document) else None)


def _prize_term(row: Row, i: int) -> Term | None:
    """What the prize is for ("best actor"), in the eight words before "for" at unit i."""
    for k in range(max(0, i - 8), i):
        if row.lower(k) in ("best", "outstanding", "supporting", "leading", "lead"):
            term = next((t for j in range(k + 1, min(k + 5, i)) if (t := noun_term(row, j))), None)
            if term:
                return term
    return next(
        (t for k in range(max(0, i - 8), i) if (t := noun_term(row, k)) and t.predicate != "acted_in"), None
    )


def _winner(row: Row, i: int) -> tuple[tuple[str, ...], int, int | None] | None:
    """(who won, unit that names them, verb or None): named right before "for", else the subject of winning."""
    for k in range(i - 1, max(i - 4, -1), -1):
        if row.kind(k) == "person" and row.span(k, k).of(row.document.article.text).lower() not in _AWARDS:
            return row[k].ids, k, None
    for k in range(i - 1, max(i - 14, -1), -1):
        if row.lemma(k) in _WON and row[k].tag[:2] == "VB":
            people, first = subject_people(row, k)
            return (people, first, k) if len(people) == 1 and first is not None else None
        named = row.span(k, k).of(row.document.article.text).lower()
        if (row.kind(k) == "person" and named not in _AWARDS) or named in (";", "and"):
            return None
    return None


def is_literary(document: Document) -> bool:
    """Does the article speak of books more than once, and of no prize for the screen?"""
    if any(token.lower_ in _SCREEN_PRIZES for token in document.doc):
        return False
    return sum(token.lower_ in _LITERARY for token in document.doc) > 1
