"""Titles that describe a noun of show business after them: "the X remake", "a second X film", "X bosses", "ex-X judge"."""

from __future__ import annotations

from collections.abc import Iterator

from allegedly.language.works.network import NETWORKS, network_start, studio_start
from allegedly.language.works.person import looks_like_body, looks_personal, looks_placed
from allegedly.language.works.sign import Sign, is_year, run_ending
from allegedly.language.works.title import DATE_WORDS, Run, Words
from allegedly.model.annotation import WorkType

NOUNS: dict[str, tuple[float, WorkType | None]] = {
    **dict.fromkeys("remake adaptation prequel sequel trilogy saga universe movies".split(), (2.5, None)),
    **dict.fromkeys(("reboot", "spin-off", "spinoff", "revival", "franchise", "spin-offs"), (2.5, None)),
    **dict.fromkeys(
        ("alum", "alums", "showrunner", "showrunners", "castmate", "castmates", "hitmaker"), (2.5, None)
    ),
    **dict.fromkeys(("film", "films", "movie"), (1.5, "Film")),
    **dict.fromkeys(("creator", "creators", "co-star", "co-stars", "star", "stars"), (2.0, None)),
    **dict.fromkeys(
        ("boss", "bosses", "judge", "presenter", "contestant", "host", "finalist"), (1.5, "TVSeries")
    ),
}
_FILMS = frozenset("film films movie movies".split())
_COUNTING = frozenset(
    "first second third fourth fifth sixth new next latest original upcoming recent last forthcoming".split()
)
# Fields, teams and parts of life that describe the same nouns ("the Premier League star").
_FIELDS = frozenset(
    "league football rugby cricket tennis united city town rovers athletic madrid barcelona olympics nba nfl premier "
    "champions super formula ufc wwe soap reality television tv radio instagram youtube tiktok oscar emmy grammy bafta "
    "tony academy fm radio news sports breaking stage screen soap pop rap rock film movie hollywood bollywood broadway marvel dc spice girls boys hip-hop bbc".split()
)


def before_called(words: Words, i: int) -> Iterator[Sign]:
    """The X remake; a second X film; X bosses; ex-X judge Ann Poe; X creator Ann Poe; the X star."""
    weight, kind = NOUNS[words.lower[i]]
    if (
        i == 0
        or words.capital[i]
        or words.lower[i + 1 : i + 2] in (["as"], ["in"], ["on"], ["with"], ["opposite"])
    ):
        return
    if words.lower[i] in ("stars", "host", "judge") and words.tag[i][:2] == "VB":
        return
    run = undescribed(words, run_ending(words, i - 1))
    if run is None or _is_dated(words, run) or not _is_free(words, run):
        return
    counted = words.lower[run.first - 1] in _COUNTING if run.first else False
    if words.lower[i] in _FILMS and not counted and run.first == run.last:
        return
    bare = words.label[run.last] in ("", "WORK_OF_ART") and run.first < run.last
    yield Sign(run, "called-by-work", weight + counted + 0.5 * bare, kind)


def _is_dated(words: Words, run: Run) -> bool:
    """Is it a year or a month ("the 2019 film"), or does it end with one ("X is a 2019 film")?"""
    return (
        is_year(words.text[run.first])
        or is_year(words.text[run.last])
        or words.lower[run.first] in DATE_WORDS
        or words.text[run.first].isdigit()
    )


def undescribed(words: Words, run: Run | None) -> Run | None:
    """The run less what only opens the sentence: "The", "Former", "Ex-", a network's name."""
    if run is None:
        return None
    first = run.first
    while (
        first < run.last
        and first in words.starts
        and (
            words.lower[first]
            in ("the", "a", "an", "former", "ex", "fellow", "new", "disgraced", "veteran", "late")
            or words.tag[first] in ("CC", "IN", "RB", "PRP$", "HYPH")
        )
    ):
        first += 1
    for k in range(first, run.last):
        if network_start(words, k) == first or studio_start(words, k) == first:
            after = k + 1 + (words.lower[k + 1] in ("'s", "’s"))
            return Run(after, run.last) if after <= run.last else None
    while first < run.last and first - 1 in words.starts and not words.capital[first]:
        first += 1
    return None if first == run.last and first in words.starts else Run(first, run.last)


def _is_free(words: Words, run: Run) -> bool:
    """Is it no person, place, body or field of sport and business?"""
    return not (is_of_field(words, run) or looks_personal(words, run) or looks_placed(words, run))


def is_of_field(words: Words, run: Run) -> bool:
    """Is it a team, a body, a network or a field that people are stars of?"""
    inner = words.lower[run.first : run.last + 1]
    told = inner[0] in _FIELDS or inner[-1] in _FIELDS or all(w in NETWORKS for w in inner)
    return told or looks_like_body(words, run)
