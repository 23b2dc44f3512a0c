"""Titles by the parts people have in them: "played nurse Ann Poe in X", "the lead in X", "cast opposite Ann Poe in X"."""

from __future__ import annotations

from collections.abc import Iterator

from allegedly.language.works.network import network_start
from allegedly.language.works.person import looks_like_body, looks_personal, looks_placed, may_be_title
from allegedly.language.works.sign import Sign, is_date, listed_after, past_description, title_at
from allegedly.language.works.title import Run, Words
from allegedly.model.annotation import WorkType

PARTS = frozenset(
    "lead role roles part cameo turn cast seen attached performance performances fronted fronts".split()
)
_PLAYING = frozenset("play plays played playing portrays portrayed portraying voices voiced voicing".split())
_STOPS = frozenset(". ; ) : ( ”".split())
_LONG = 12


def lead_in(words: Words, i: int) -> Iterator[Sign]:
    """The lead in X; fronted X on ITV; cast opposite Ann Poe in X; a turn as Queen Ida in X; attached to star in X; a recurring part on X."""
    word = words.lower[i]
    if (
        word in ("lead", "part", "turn", "seen", "role", "roles", "performance", "performances")
        and words.tag[i][:2] == "VB"
        and word != "seen"
    ):
        return
    if word in ("lead", "part", "turn", "cameo") and words.lower[i + 1 : i + 2] not in (
        ["in"],
        ["on"],
        ["as"],
        ["of"],
    ):
        return
    if word in ("fronted", "fronts"):
        yield from _fronted(words, i)
        return
    span = _LONG if word in ("cast", "turn", "role", "part") else 2
    for k in range(i + 1, min(i + span, len(words) - 1)):
        if words.text[k] in _STOPS or words.tag[k] in ("VBD", "VBZ", "MD"):
            return
        if words.lower[k] in ("in", "on"):
            yield from _played(words, k)
            return


def _fronted(words: Words, i: int) -> Iterator[Sign]:
    """Fronted X on ITV."""
    run = title_at(words, i + 1)
    shown = run and words.lower[run.last + 1 : run.last + 2] in (["on"], ["for"])
    if (
        run
        and shown
        and may_be_title(words, run)
        and any(
            network_start(words, k) is not None for k in range(run.last + 2, min(run.last + 5, len(words)))
        )
    ):
        yield Sign(run, "part-played", 2.5, "TVSeries")


def character_in(words: Words, i: int) -> Iterator[Sign]:
    """Who played nurse Ann Poe in X for two years; two years as nurse Ann Poe in X: what a role was played in, when the role has a name."""
    if words.lower[i] == "as" and (i + 2 >= len(words) or words.capital[i + 1]):
        return
    named = False
    for k in range(i + 1, min(i + _LONG, len(words) - 1)):
        if (
            words.text[k] in _STOPS
            or words.tag[k] in ("VBD", "VBZ", "MD")
            or words.lower[k] in ("for", "with", "at", "against", "during")
        ):
            return
        if words.lower[k] in ("in", "on"):
            if named:
                yield from _played(words, k, lasting=bool(_LASTING & set(words.lower[max(0, i - 2) : i])))
            return
        named |= words.capital[k]


_LASTING = frozenset("years year seasons stint months".split())


def _played(words: Words, at: int, *, lasting: bool = False) -> Iterator[Sign]:
    """The title after "in" or "on", past what describes it; a place counts only where years of playing are told."""
    start = at + 1
    start += words.lower[start : start + 1] == ["the"] and not words.capital[start]
    start = past_description(words, start)
    run = title_at(words, start)
    if run is None or is_date(words, run) or looks_personal(words, run) or looks_like_body(words, run):
        return
    placed = looks_placed(words, run) and not lasting and not _is_dated(words, run)
    if placed or _goes_on(words, run):
        return
    series: WorkType | None = "TVSeries" if words.lower[at] == "on" or _is_dated(words, run) else None
    yield Sign(run, "part-played", 2.5, series)
    for other in listed_after(words, run):
        if may_be_title(words, other):
            yield Sign(other, "listed", 2.0)


def _is_dated(words: Words, run: Run) -> bool:
    """Do years of playing follow ("since 2015", "for two years"), as no place has them?"""
    near = words.lower[run.last + 1 : run.last + 5]
    return near[:1] in (["since"], ["for"]) and any(
        w.isdigit() or w in ("year", "years", "seasons", "series") for w in near
    )


def _goes_on(words: Words, run: Run) -> bool:
    """Is it only the first part of a longer description ("a role in Trump administration talks")?"""
    after = run.last + 1
    return after < len(words) and words.tag[after] in ("NN", "NNS", "POS") and not words.glued[after]
