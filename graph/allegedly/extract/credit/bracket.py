"""What the works in brackets after a name are to the person: "Ann Poe (Lamp) will star"."""

from __future__ import annotations

from allegedly.extract.credit.prize import is_literary
from allegedly.extract.credit.term import NOUNS, Term
from allegedly.language.works.unit import Row

_ACTED = Term("acted_in", None, NOUNS["star"].fits)
_CASTING = frozenset("cast castmates co-stars stars starring joining actor actress actors".split())
_CAST = frozenset(
    "cast star co-star stars starring play plays portray portrays recur appear co-stars".split()
)
_PRIZES = frozenset("winners winner shortlist shortlisted longlist longlisted finalists".split())


def bracketed_works(row: Row, i: int) -> tuple[list[int], int]:
    """(the works that fill the bracket from unit i on, its end); none where it holds other words than separators."""
    found: list[int] = []
    for k in range(i, min(i + 30, len(row))):
        if row.lower(k) == ")":
            return found, k
        if row.kind(k) == "work":
            found.append(k)
        elif row.kind(k) == "person" or (row.lower(k) not in _BETWEEN and row.kind(k) == "word"):
            break
    return [], i


_BETWEEN = frozenset(", ; and & ' \" “ ” ‘ ’ 's ’s * _".split())


def bracket_term(row: Row, i: int, close: int, works: tuple[str, ...]) -> Term:
    """What the person at unit i did for the works in brackets that end at `close`: acted where they are cast or stand
    in a cast list, wrote in a list of book prizes, else work of some kind. What they will direct or write next does
    not say what they did before."""
    if _is_cast_next(row, close) or any(row.lower(k) in _CASTING for k in range(i)):
        return _ACTED
    return Term("wrote") if _is_book_prize(row, works) else Term("worked_on")


def _is_cast_next(row: Row, close: int) -> bool:
    """Is the first verb after the brackets one of casting, past further names and their brackets?"""
    k = close + 1
    while k < len(row):
        if row.lower(k) == "(":
            k = next((j for j in range(k, len(row)) if row.lower(j) == ")"), len(row)) + 1
            continue
        if row.lower(k) in _CAST:
            return True
        if row.kind(k) == "word" and row[k].tag not in _ON_THE_WAY and row.lower(k) not in _PLANS:
            return False
        k += 1
    return False


_ON_THE_WAY = frozenset("MD RB CC TO , CD DT".split())
_PLANS = frozenset(
    "have has had is are was were been be set tapped attached hired signed on join joins joined".split()
)


def _is_book_prize(row: Row, works: tuple[str, ...]) -> bool:
    """Is it a list of those who won a prize for books or are up for it?"""
    prized = any(row.lower(k) in _PRIZES for k in range(len(row)))
    books = {row.document.entity(id).type for id in works} <= {"Book", "Work"}
    return prized and books and is_literary(row.document)
