"""Titles before who made or shows them: "X, published by", "X launched on Steam", "X is at the Lyric until May", "X (2014)"."""

from __future__ import annotations

from collections.abc import Iterator

from allegedly.language.works.person import may_be_title
from allegedly.language.works.sign import OPEN_MARKS, Sign, is_date, is_year, run_ending
from allegedly.language.works.title import Words
from allegedly.language.works.type import kind_type
from allegedly.model.annotation import WorkType

_MADE_BY: dict[str, WorkType | None] = {
    **dict.fromkeys(("published", "illustrated", "translated"), "Book"),
    **dict.fromkeys(("directed", "co-directed", "helmed"), "Film"),
    **dict.fromkeys(
        ("written", "co-written", "penned", "narrated", "adapted", "produced", "composed", "created"), None
    ),
}
_CONSOLES = frozenset(
    "steam switch playstation ps4 ps5 xbox nintendo pc gamecube itch.io consoles android ios mobile".split()
)
_LAUNCHED = frozenset(
    "launched launches released arrived arrives landed lands debuted comes came shipped".split()
)
_HOUSES = frozenset(
    "theatre theater playhouse vic almeida donmar lyceum palladium globe lyric opera national everyman crucible coliseum".split()
)
_STAGED = frozenset("is runs opens plays transfers ran opened transferred closes closed".split())
MAKING = frozenset((*_MADE_BY, *_LAUNCHED, *_STAGED, "starring", "featuring"))


def before_made(words: Words, i: int) -> Iterator[Sign]:
    """X, published by Gannet; X, starring Ann Poe; X launched on Steam; X runs at the Lyric until May."""
    word = words.lower[i]
    after = words.lower[i + 1 : i + 2]
    comma = i > 1 and (
        words.text[i - 1] == "," or (words.text[i - 1] in OPEN_MARKS.values() and words.text[i - 2] == ",")
    )
    if comma and (after == ["by"] or (word == "starring" and i + 1 < len(words) and words.capital[i + 1])):
        end = i - 2 if words.text[i - 1] == "," else i - 1
        yield from _made(words, end, _MADE_BY.get(word), 2.5)
    elif (
        word in _LAUNCHED
        and after == ["on"]
        and words.lower[i + 2 : i + 3]
        and words.lower[i + 2] in _CONSOLES
    ):
        yield from _made(words, i - 1, "Game", 3.0)
    elif word in _STAGED and after == ["at"] and _is_house(words, i + 2):
        yield from _made(words, i - 1, "Play", 3.0)


def _made(words: Words, end: int, kind: WorkType | None, weight: float) -> Iterator[Sign]:
    run = run_ending(words, end) if end >= 0 else None
    if run and not is_date(words, run) and may_be_title(words, run):
        before = run.first - 1
        if before >= 0 and (words.lower[before] in ("by", "with", "former") or _is_calling(words, before)):
            return
        listed = weight < 3 and before >= 0 and words.text[before] == ","
        yield Sign(run, "made-by", weight - listed, kind)


def _is_calling(words: Words, k: int) -> bool:
    """Is it a noun that calls somebody something ("the singer X, produced by")?"""
    return words.tag[k] == "NN" and kind_type(words.lower[k]) is None


def _is_house(words: Words, i: int) -> bool:
    """Does a theatre's name begin here, with an end of the run after it?"""
    near = words.lower[i : i + 5]
    until = words.lower[i + 1 : i + 10]
    return any(w in _HOUSES for w in near) and any(
        w in ("until", "from", "till", "through", "to", "tonight") for w in until
    )


def dated(words: Words, i: int) -> Iterator[Sign]:
    """X (2014), when X is two words or more and no person's, place's or event's name."""
    if i < 2 or i + 2 >= len(words) or words.text[i + 2] != ")" or not is_year(words.text[i + 1]):
        return
    run = run_ending(words, i - 1)
    if run and run.first < run.last and may_be_title(words, run) and not is_date(words, run):
        labels = {words.label[k] for k in range(run.first, run.last + 1)}
        if not labels & {"EVENT", "LAW", "FAC", "DATE"}:
            yield Sign(run, "dated-title", 1.5)
