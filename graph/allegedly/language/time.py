"""Dates in running text, to ISO 8601 of the precision that the text gives.

Absolute dates are read by their own patterns; relative ones ("on Thursday", "two years ago") by dateparser, on the
matched words only, from the article's date. Without that date they are nothing: no clock is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

import dateparser

from allegedly.model import Span

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|"
    r"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DAY = r"(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>1[89]\d\d|20\d\d)"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_ABSOLUTE = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_YEAR}-(?P<month>0[1-9]|1[0-2])-(?P<day>[0-3]\d)\b",
        rf"\b{_MONTH} {_DAY},? {_YEAR}\b",
        rf"\b{_DAY}(?: of)? {_MONTH},? {_YEAR}\b",
        rf"\b{_MONTH}(?: of)?,? {_YEAR}\b",
        rf"\b{_MONTH} {_DAY}\b(?!:)",
        rf"\b{_DAY}(?: of)? {_MONTH}\b",
        rf"(?:(?<=[Ii]n )|(?<=[Ss]ince )|(?<=ast )|(?<=[Tt]his )|(?<=arly )|(?<=[Ll]ate )|(?<=of )|(?<=uring )"
        rf"|(?<=[’']s )){_MONTH}(?![\w’'-]|,? \d)",
        rf"(?<![\d$£€.,/-]){_YEAR}(?![\d/–-]|[.,]\d|s\b| (?:per|people|percent)\b|%)",
    )
)
_RELATIVE = re.compile(
    rf"\b(?:yesterday|today|(?:last|this|on|late|early) {_WEEKDAY}|{_WEEKDAY}"
    r"|(?:last|this) (?:week|month|year)|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) "
    r"(?:day|week|month|year)s? ago)\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\b(an?|one|two|three|four|five|six|seven|eight|nine|ten)\b", re.IGNORECASE)
_COUNTS = {w: str(n) for n, w in enumerate("one two three four five six seven eight nine ten".split(), 1)}


@dataclass(frozen=True)
class Time:
    """A date that the text names; `iso` is `2024`, `2024-12` or `2024-12-07`, None where it can't be told."""

    span: Span
    iso: str | None


def times(text: str, anchor: str | None = None, offset: int = 0, *, ahead: bool = False) -> Iterator[Time]:
    """Yield the dates named in a text, in order; spans are shifted by `offset` code points.

    Args: anchor: the article's ISO date, from which dates without a year and relative ones are told; None if unknown.
        ahead: whether such dates are to come, as those of a planned hearing, or past.

    >>> [t.iso for t in times("in December 2024, on 7 May and in 1998", "2025-03-17")]
    ['2024-12', '2024-05-07', '1998']
    """
    found = sorted(
        (*_absolute(text, anchor, ahead), *_relative(text, anchor, ahead)), key=lambda t: (t[0], -t[1])
    )
    end = 0
    for start, stop, iso in found:
        if start >= end:
            yield Time(Span(start + offset, stop + offset), iso)
            end = stop


def _absolute(text: str, anchor: str | None, ahead: bool) -> Iterator[tuple[int, int, str | None]]:
    for pattern in _ABSOLUTE:
        for match in pattern.finditer(text):
            yield match.start(), match.end(), _iso(match.groupdict(), anchor, ahead)


def _iso(parts: dict[str, str | None], anchor: str | None, ahead: bool) -> str | None:
    month, day, year = parts.get("month"), parts.get("day"), parts.get("year")
    if month is None:
        return year
    number = int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1
    year = year or (_next_year if ahead else _latest_year)(number, int(day or 1), anchor)
    if year is None or (day and not _is_day(int(year), number, int(day))):
        return None
    return f"{year}-{number:02d}" + (f"-{int(day):02d}" if day else "")


def _latest_year(month: int, day: int, anchor: str | None) -> str | None:
    """The year of the last such date up to the article's; of a bare month's, only as precise as the anchor."""
    if anchor is None or len(anchor) < 7:
        return None
    year, known = int(anchor[:4]), (int(anchor[5:7]), int(anchor[8:10] or 31))
    return str(year if (month, day) <= known else year - 1)


def _next_year(month: int, day: int, anchor: str | None) -> str | None:
    """The year of the first such date from the article's on; a bare month may be the article's own."""
    if anchor is None or len(anchor) < 7:
        return None
    year, known = int(anchor[:4]), (int(anchor[5:7]), int(anchor[8:10] or 1))
    return str(year if (month, max(day, known[1] if day == 1 else day)) >= known else year + 1)


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _relative(text: str, anchor: str | None, ahead: bool) -> Iterator[tuple[int, int, str | None]]:
    for match in _RELATIVE.finditer(text):
        full = anchor[:10] if anchor and len(anchor) >= 10 else None
        yield match.start(), match.end(), _told(match[0].lower(), full, ahead) if full else None


def _settings(ahead: bool) -> dict[str, str | bool]:
    return {"PREFER_DATES_FROM": "future" if ahead else "past", "RETURN_AS_TIMEZONE_AWARE": False}


@lru_cache(maxsize=512)
def _told(words: str, anchor: str, ahead: bool) -> str | None:
    plain = re.sub(rf"\b(?:on|late|early|last|this) (?={_WEEKDAY})", "", words, flags=re.IGNORECASE)
    plain = _COUNTED.sub(lambda m: _COUNTS.get(m[0].lower(), "1"), plain)
    base = datetime.fromisoformat(anchor)
    found = dateparser.parse(plain, languages=["en"], settings={**_settings(ahead), "RELATIVE_BASE": base})
    if found is None or "week" in plain:
        return None
    if "year" in plain:
        return f"{found:%Y}"
    return f"{found:%Y-%m}" if "month" in plain else f"{found:%Y-%m-%d}"
