"""Titles after the possessive of who shows or made them: "HBO's X", "Sony's X", "Ann Poe's X", "2016's X"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from allegedly.language.works.network import GAME_STUDIOS, NEWS_NETWORKS, network_start, studio_start
from allegedly.language.works.person import looks_like_body, looks_personal, looks_placed
from allegedly.language.works.sign import (
    OPEN_MARKS,
    Sign,
    is_date,
    is_year,
    listed_after,
    past_description,
    title_at,
)
from allegedly.language.works.title import Run, Words, without_venue
from allegedly.language.works.type import kind_type
from allegedly.model.annotation import WorkType

# Verbs and words that tell of a work's life, right after its title.
RELEASED = frozenset(
    "opens premieres premiered airs aired debuts debuted streams returns returned out stars starring grossed bowed "
    "screened launched launches hits featuring".split()
)
_COMPANY = frozenset(
    "film films movie cinema cinemas box-office novel novels book books album albums song songs single track tracks play "
    "theatre theater stage series season episode drama comedy thriller musical documentary festival prize award awards "
    "cast role roles voice star stars starring directed director screenplay publisher published".split()
)
_DEVICES = frozenset("playstation ps4 ps5 ps3 switch walkman xperia wii".split())
_PRIZED = frozenset(
    "won wins beat took opened opens premiered premieres debuted screened bowed topped earned".split()
)


def after_owner(words: Words, i: int) -> Iterator[Sign]:
    """HBO's X; Channel 4's new comedy X; Sony's X, out in May; 2016's X; Ann Poe's X won the top prize."""
    if words.text[i] not in ("'s", "’s", "'", "’") or not i or not words.glued[i]:
        return
    start = past_description(words, i + 1)
    run = title_at(words, start)
    if run is None or is_date(words, run):
        return
    if is_year(words.text[i - 1]):
        if words.lower[i - 2] in ("in", "for", "from", "with", "on", "of", "was", "is"):
            yield Sign(without_venue(words, run), "year-possessive", 2.5)
        return
    if not (_can_be_owned(words, run) or _is_played_in(words, i)):
        return
    marked = words.text[start] in OPEN_MARKS
    if network_start(words, i - 1) is not None:
        news = words.lower[i - 1] in NEWS_NETWORKS
        yield Sign(run, "network-possessive", 3.0 if not news or marked else 1.5, "TVSeries")
        for other in listed_after(words, run):
            yield Sign(other, "listed", 1.0, "TVSeries")
    elif studio_start(words, i - 1) is not None:
        named = words.lower[run.first] not in _DEVICES
        if named and (marked or start > i + 1 or _is_shown(words, run)):
            yield Sign(
                run, "studio-possessive", 3.0, "Game" if words.lower[i - 1] in GAME_STUDIOS else "Film"
            )
    elif words.capital[i - 1]:
        yield from _by_person(words, i, run)


def _can_be_owned(words: Words, run: Run) -> bool:
    """Is it no person, place, body or thing ("Netflix's Los Angeles office", "the BBC's Ann Poe")?"""
    if words.text[run.first - 1] in OPEN_MARKS:
        return True
    after = words.tag[run.last + 1] if run.last + 1 < len(words) else ""
    noun = words.lower[run.last + 1] if run.last + 1 < len(words) else ""
    thing = (
        after in ("NN", "NNS")
        and not kind_type(noun)
        and noun not in _TITLE_NOUNS
        and not words.glued[run.last + 1]
    )
    return not (
        thing or looks_personal(words, run) or looks_placed(words, run) or looks_like_body(words, run)
    ) and not (words.text[run.last].isupper() and run.first == run.last)


def _is_played_in(words: Words, i: int) -> bool:
    """Does somebody star or appear in what the owner has ("Ann Poe stars in Disney+'s X")?"""
    near = words.lower[max(0, i - 4) : i]
    return any(a in _PLAYS and b == "in" for a, b in pairwise(near))


_PLAYS = frozenset("star stars starred starring appears appeared appearing cast".split())
_TITLE_NOUNS = frozenset(
    "star stars creator finale episode season cast remake reboot adaptation spin-off franchise director showrunner "
    "premiere trailer host presenter judge contestant last".split()
)


def _is_shown(words: Words, run: Run) -> bool:
    """Does its release follow ("opens on Friday", ", out in May") or a voice or role come before?"""
    near = words.lower[run.last + 1 : run.last + 4]
    before = words.lower[max(0, run.first - 9) : run.first]
    return any(w in RELEASED for w in near) or any(
        w in ("voice", "role", "star", "starring", "stars", "cast") for w in before
    )


def _by_person(words: Words, i: int, run: Run) -> Iterator[Sign]:
    """Ann Poe's The Glass Harbour; Ann Poe's X won the top prize; Poe's “X” in company of words about works."""
    named = i > 1 and words.label[i - 1] == words.label[i - 2] == "PERSON"
    marked = words.text[run.first - 1] in OPEN_MARKS
    near = words.lower[max(0, i - 40) : i + 40]
    company = sum(word in _COMPANY for word in near)
    kind: WorkType | None = "Book" if any(w in _BOOKISH for w in near) else None
    article = words.text[run.first] in ("The", "A", "An") and run.last > run.first
    if (article and (named or company)) or (
        not marked and named and run.last > run.first and company and _is_prized(words, run)
    ):
        yield Sign(run, "author-possessive", 2.5, kind)


def _is_prized(words: Words, run: Run) -> bool:
    """Does it win, open or premiere, or do its publisher's brackets follow ("Ann Poe's X (Gannet)")?"""
    after = words.lower[run.last + 1 : run.last + 2]
    return bool(after) and after[0] in _PRIZED


_BOOKISH = frozenset(
    "novel novels book books fiction author authors literary bestseller publisher memoir".split()
)
