"""Titles that a maker's run of works brings in: "her debut, X,", "then came X", "next up is X"."""

from __future__ import annotations

from collections.abc import Iterator

from allegedly.language.works.person import may_be_title
from allegedly.language.works.sign import OPEN_MARKS, Sign, is_date, title_at
from allegedly.language.works.title import Words

_OWNERS = frozenset("his her their whose 's ’s".split())
_TALK = frozenset(
    "film films movie novel novels book books album albums series drama play television filmmaker director author "
    "novelist actor actress star singer cinema theatre".split()
)
_ORDER = frozenset("debut second third fourth fifth latest previous last".split())
_WIDE = 60


def own_debut(words: Words, i: int) -> Iterator[Sign]:
    """Her debut, X, won a prize; his second, X (2014)."""
    if words.lower[i] not in _ORDER or words.lower[i + 1 : i + 2] != [","]:
        return
    near = words.lower[max(0, i - 3) : i]
    run = title_at(words, i + 2)
    if run is None or not _OWNERS & set(near) or is_date(words, run) or not may_be_title(words, run):
        return
    closed = words.text[run.last + 1 : run.last + 2]
    if (closed and closed[0] in (",", ".", "(", ";", *OPEN_MARKS.values())) and speaks_of_works(words, i):
        yield Sign(run, "own-debut", 2.5)


def came_next(words: Words, i: int) -> Iterator[Sign]:
    """Then came X; next up is X; up next is X."""
    before = words.lower[max(0, i - 2) : i]
    came = words.lower[i] == "came" and before[-1:] in (["then"], ["next"])
    upcoming = (
        words.lower[i] in ("is", "are", "was", "comes")
        and "next" in before
        and ("up" in before or words.lower[i] == "comes")
    )
    if not (came or upcoming):
        return
    run = title_at(words, i + 1)
    if run and not is_date(words, run) and may_be_title(words, run) and speaks_of_works(words, i):
        yield Sign(run, "came-next", 2.5)


def speaks_of_works(words: Words, i: int) -> bool:
    """Do two words or more about works and their makers stand within sixty tokens?"""
    return sum(word in _TALK for word in words.lower[max(0, i - _WIDE) : i + _WIDE]) > 1
