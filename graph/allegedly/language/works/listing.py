"""Titles on lines of their own in a list: "Slack Tide by Ines Moor (Gannet)", one such line after another."""

from __future__ import annotations

from collections.abc import Iterator

from allegedly.language.works.sign import OPEN_MARKS, Sign, marked_run
from allegedly.language.works.title import Run, Words

_BYLINES = frozenset(
    "photo photos photograph story report reporting words text interview video analysis review".split()
)
_LONGEST = 30


def listed_line(words: Words, i: int) -> Iterator[Sign]:
    """The title before "by" on a line that holds nothing but it, its maker and a bracket, beside another such line."""
    line = _line(words, i)
    run = _titled(words, line, i)
    if run is None:
        return
    if any(_is_listing(words, o, run) for o in (_before(words, line), _after(words, line)) if o):
        bracket = ")" in words.text[line.last - 1 : line.last + 1]
        yield Sign(run, "listed-line", 3.0, "Book" if bracket else None)


def _line(words: Words, i: int) -> Run:
    first = last = i
    while first > 0 and "\n" not in words.text[first - 1] and i - first < _LONGEST:
        first -= 1
    while last + 1 < len(words) and "\n" not in words.text[last + 1] and last - i < _LONGEST:
        last += 1
    return Run(first, last)


def _before(words: Words, line: Run) -> Run | None:
    return _line(words, line.first - 2) if line.first > 1 else None


def _after(words: Words, line: Run) -> Run | None:
    return _line(words, line.last + 2) if line.last + 2 < len(words) else None


def _is_listing(words: Words, line: Run, title: Run) -> bool:
    """Does the line list another work, rather than the same headline once more?"""
    if words.lower[line.first : line.first + 2] == words.lower[title.first : title.first + 2]:
        return False
    by = [k for k in range(line.first, line.last + 1) if words.lower[k] == "by"]
    return len(by) == 1 and _titled(words, line, by[0]) is not None


def _titled(words: Words, line: Run, by: int) -> Run | None:
    """The title from the line's start to "by", when a capitalised name and at most a bracket are all that follows."""
    first = line.first + (words.text[line.first] in ("•", "-", "–", "*", "·"))
    if by <= first or not words.capital[first] or words.lower[first] in _BYLINES:
        return None
    if words.text[first] in OPEN_MARKS:
        return marked_run(words, first)
    end = next((k for k in range(by, line.last + 1) if words.text[k] == "("), line.last + 1)
    name = range(by + 1, end)
    named = 0 < len(name) < 8 and all(
        words.capital[k] or words.text[k] in "-–.,&" or words.lower[k] == "and" for k in name
    )
    whole = end > line.last or words.text[line.last] == ")"
    return Run(first, by - 1) if named and whole else None
