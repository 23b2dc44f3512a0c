"""A sign that a stretch is a title, and how titles are read off once a cue says where to look."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from allegedly.language.works.network import network_start, studio_start
from allegedly.language.works.title import DATE_WORDS, JOINERS, Run, Words, backward, forward
from allegedly.language.works.type import kind_type
from allegedly.model.annotation import WorkType

OPEN_MARKS = {'"': '"', "“": "”", "‘": "’", "'": "'", "`": "'", "*": "*", "_": "_", "«": "»"}


@dataclass(frozen=True)
class Sign:
    """One reason to take `run` for a title. `weight`: 3 is enough alone, 2 nearly, 1 is a hint."""

    run: Run
    rule: str
    weight: float
    type: WorkType | None = None


def listed_after(words: Words, run: Run) -> Iterator[Run]:
    """The titles coordinated after one: "X, Y and Z", marks and owners between them."""
    at = run.last + 1
    for _ in range(12):
        start = at
        while at < len(words) and (
            words.lower[at] in (",", "and", "&", ";") or words.text[at] in OPEN_MARKS.values()
        ):
            at += 1
        if (
            at == start
            or at >= len(words)
            or not any(w in (",", "and", "&", ";") for w in words.lower[start:at])
        ):
            return
        found = title_at(words, at, split_and=True)
        if found is None:
            return
        if words.lower[found.last + 1 : found.last + 2] in (["'s"], ["’s"]):
            return
        yield found
        at = found.last + 1


def title_at(words: Words, i: int, *, split_and: bool = False) -> Run | None:
    """The title that begins at token i, inside marks if it is marked (the marks are left out)."""
    if i < len(words) and words.text[i] in OPEN_MARKS:
        return marked_run(words, i)
    run = forward(words, i, split_and=split_and)
    owner = owner_end(words, run) if run else None
    return forward(words, owner + 1, split_and=split_and) if owner else run


def past_description(words: Words, start: int) -> int:
    """Past what only describes the title that follows: "A24-bound indie X", "hit crime drama X", "upcoming X"."""
    at = start
    while at < len(words) and at < start + 8 and not words.capital[at] and _describes(words, at):
        at += 1
    return at


def _describes(words: Words, at: int) -> bool:
    return (
        words.tag[at] in ("JJ", "HYPH", "VBN", "AFX", "JJS")
        or kind_type(words.lower[at]) is not None
        or words.lower[at] in _DESCRIBING
        or (words.text[at + 1 : at + 2] == ["-"] and words.glued[at + 1])
    )


_DESCRIBING = frozenset(
    "indie new upcoming forthcoming hit crime reality period family smash own latest debut".split()
)


def owner_end(words: Words, run: Run) -> int | None:
    """Index of the possessive mark of the network, studio, author or year that a run opens with ("HBO's X" names X)."""
    for k in range(run.first + 1, min(run.first + 4, run.last)):
        if words.lower[k] in ("'s", "’s"):
            network = network_start(words, k - 1) == run.first or studio_start(words, k - 1) == run.first
            network = network or (k - 1 == run.first and is_year(words.text[run.first]))
            author = k > run.first + 1 and words.label[k - 1] == words.label[k - 2] == "PERSON"
            return k if network or author else None
    return None


def marked_run(words: Words, i: int) -> Run | None:
    """The words between the mark at token i and its partner within 14 tokens, closing comma left out."""
    close = OPEN_MARKS[words.text[i]]
    if i + 1 >= len(words) or words.glued[i + 1] is False:
        return None
    for end in range(i + 1, min(i + 16, len(words))):
        if "\n" in words.text[end]:
            return None
        if words.text[end] == close and words.glued[end] and end > i + 1:
            last = end - 1 - (words.text[end - 1] in (",", "."))
            return Run(i + 1, last) if last > i and looks_titled(words, Run(i + 1, last)) else None
    return None


def looks_titled(words: Words, run: Run) -> bool:
    """Are all the words of a marked stretch capitalised but the small ones, as in a title?"""
    if not words.capital[run.first]:
        return False
    plain = [i for i in range(run.first, run.last + 1) if words.text[i].isalpha() and not words.capital[i]]
    named = any(words.text[i][0].isalnum() for i in range(run.first, run.last + 1))
    return named and all(words.lower[i] in JOINERS or words.lower[i] in _SMALL for i in plain)


_SMALL = frozenset(
    "from by as than about if it be no not up off out into over through upon till until de en".split()
)


def _is_modifier(words: Words, run: Run) -> bool:
    """Does the run only describe the kind noun after it ("the 1964 Ines Moor novel X", "a short Lamp Lane cartoon")?"""
    after = run.last + 1
    if after >= len(words) or words.tag[after][:2] != "NN" or not kind_type(words.lower[after]):
        return False
    name = all(words.label[k] in ("PERSON", "ORG", "DATE") for k in range(run.first, run.last + 1))
    return name or is_year(words.text[run.first])


def is_date(words: Words, run: Run) -> bool:
    if _is_modifier(words, run):
        return True
    return words.lower[run.first] in DATE_WORDS or (words.text[run.first].isdigit() and run.first == run.last)


def run_ending(words: Words, end: int) -> Run | None:
    """The title that ends at a token, or inside the closing mark there."""
    closers = set(OPEN_MARKS.values())
    if words.text[end] in closers:
        for start in range(end - 2, max(end - 16, -1), -1):
            if OPEN_MARKS.get(words.text[start]) == words.text[end]:
                return marked_run(words, start)
    return backward(words, end)


def is_year(text: str) -> bool:
    return len(text) == 4 and text.isdigit() and text[:2] in ("18", "19", "20")
