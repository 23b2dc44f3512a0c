"""Tells when an article was written, by its metadata or by a line of its own head: "Published: 21:14, 4 Oct 2023"."""

from __future__ import annotations

import re

from allegedly.language.document import Document
from allegedly.language.time import times
from allegedly.model import Article

_HEAD = 12
"""Lines; a byline's date stands above the text."""
_CLOCK = r"\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?\s*(?:[a-z]{2,4}\b)?"
_LEAD = re.compile(
    rf"(?:(?:first |originally )?(?:published|posted)\b\s*(?:on\b|:)?|by\b.{{3,60}}?)?[\s,|·•–—:-]*"
    rf"(?:{_CLOCK})?[\s,|·•–—-]*(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?)?[\s,|·•–—-]*(?:published on)?\s*",
    re.IGNORECASE,
)
_TAIL = re.compile(rf"[\s,|·•–—-]*(?:at\s+)?(?:{_CLOCK})?[\s,|·•–—-]*(?:by\s.{{3,40}})?", re.IGNORECASE)
_DAY = len("2023-10-04")


def written(document: Document) -> str | None:
    """The ISO date of the article, None where neither metadata nor a line of its head gives the day."""
    return document.article.metadata.published or _headed(document.article)


def _headed(article: Article) -> str | None:
    lines = [line.strip() for line in article.text[:2000].splitlines() if line.strip()]
    found = (_dated(line) for line in lines[:_HEAD])
    return next((iso for iso in found if iso is not None), None)


def _dated(line: str) -> str | None:
    """The day of a line that gives nothing but a date, a clock and a name."""
    for time in times(line):
        before, after = line[: time.span.start], line[time.span.end :]
        if time.iso and len(time.iso) == _DAY and _LEAD.fullmatch(before) and _TAIL.fullmatch(after):
            return time.iso
    return None
