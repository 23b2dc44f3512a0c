"""Titles in the lists of book prizes: "the shortlist: W by Ann Poe, Ines Moor's V and U by Tom Reed"."""

from __future__ import annotations

from collections.abc import Iterator

from allegedly.language.works.sign import Sign, is_date, run_ending, title_at
from allegedly.language.works.title import Words

_LISTS = frozenset(
    "shortlist shortlisted longlist longlisted nominees finalists winners contenders titles novels books".split()
)
_PRIZES = frozenset(
    "prize award shortlist shortlisted longlist longlisted finalists winners winner nominees".split()
)
_BOOKS = frozenset(
    "novel novels book books fiction author authors novelist literary poetry memoir publisher".split()
)
_WIDE = 120


def shortlisted(words: Words, i: int) -> Iterator[Sign]:
    """W by Ann Poe; Ann Poe's W, in a line that lists titles in an article about a book prize."""
    if not _in_list(words, i):
        return
    if words.lower[i] == "by":
        named = i + 2 < len(words) and words.capital[i + 1] and words.capital[i + 2]
        run = run_ending(words, i - 1) if named and i else None
    else:
        owned = i and words.capital[i - 1] and words.label[i - 1] in ("PERSON", "ORG", "")
        run = title_at(words, i + 1, split_and=True) if owned else None
        if run and run.first == run.last and not (i > 1 and words.capital[i - 2]):
            return
    if run and not is_date(words, run):
        yield Sign(run, "shortlisted", 3.0, "Book")


def _in_list(words: Words, i: int) -> bool:
    """Does the line hold a word for such a list before token i, and the article words for prizes and books?"""
    start = i
    while start > 0 and "\n" not in words.text[start - 1] and i - start < 90:
        start -= 1
    if not any(w in _LISTS for w in words.lower[start:i]):
        return False
    near = words.lower[max(0, i - _WIDE) : i + _WIDE]
    return any(w in _PRIZES for w in near) and any(w in _BOOKS for w in near)
