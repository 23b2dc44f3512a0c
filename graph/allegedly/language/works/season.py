"""Titles that stand by a season or an episode: "season two of X", "the third series of X", "X season 3"."""

from __future__ import annotations

from collections.abc import Iterator

from allegedly.language.works.person import may_be_title
from allegedly.language.works.sign import OPEN_MARKS, Sign, is_date, run_ending, title_at
from allegedly.language.works.title import Words

SEASONS = frozenset("season seasons series episode episodes finale opener reunion".split())
_NUMBERS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve first second third fourth fifth sixth seventh eighth "
    "ninth tenth final last new next latest upcoming debut".split()
)
_OVER = frozenset("the a its and also is will has for with an upcoming return".split())


def in_season(words: Words, i: int) -> Iterator[Sign]:
    """Season two of X; the final series of X; X season three; “X” will end with its fourth season."""
    at = i + 1
    numbered = _is_number(words, i - 1)
    if at < len(words) and _is_number(words, at):
        numbered, at = True, at + 1
    sure = numbered or words.lower[i] != "series"
    if sure and words.lower[at : at + 1] in (["of"], ["on"]):
        at += 1 + (words.lower[at + 1 : at + 2] == ["the"] and not words.capital[at + 1])
        run = title_at(words, at)
        short = run and run.first == run.last and words.text[run.first].isupper()
        if (
            run
            and not is_date(words, run)
            and may_be_title(words, run)
            and not (short and numbered and len(words.text[run.first]) > 4)
        ):
            yield Sign(run, "season-of", 3.0, "TVSeries")
    yield from _before(words, i)


def _is_number(words: Words, i: int) -> bool:
    return 0 <= i < len(words) and (words.lower[i] in _NUMBERS or words.text[i].isdigit())


def _before(words: Words, i: int) -> Iterator[Sign]:
    """X's third season; X season three; X Season 3."""
    end = i - 1
    while end > 0 and _is_number(words, end) and not words.capital[end]:
        end -= 1
    possessive = end > 0 and words.lower[end] in ("'s", "’s", "’", "'")
    numbered = end < i - 1 or _is_number(words, i + 1)
    end -= possessive
    counted = words.lower[i] == "seasons" and not possessive  # "After three seasons" counts them
    if (
        end < 0
        or counted
        or words.text[end].isupper()
        or _is_number(words, end)
        or not numbered
        or words.lower[i] == "reunion"
        or words.text[end].isdigit()
    ):
        return
    run = run_ending(words, end)
    if run and not is_date(words, run) and may_be_title(words, run):
        yield Sign(run, "season-after", 2.5 if not possessive else 1.5, "TVSeries")


def marked_season(words: Words, close: int, first: int) -> bool:
    """Is a season spoken of after a marked title: “X” for a third season, “X” will conclude with its fourth season?"""
    stop = min(close + 12, len(words))
    for k in range(close + 1, stop):
        if "\n" in words.text[k] or words.text[k] in (".", *OPEN_MARKS):
            return False
        if words.lower[k] in ("season", "seasons", "series") and (
            _is_number(words, k - 1) or _is_number(words, k + 1)
        ):
            return True
    near = words.lower[max(0, first - 8) : first - 1]
    return any(w in ("season", "seasons", "episodes") for w in near) and near[-1:] in (["of"], ["to"], ["on"])
