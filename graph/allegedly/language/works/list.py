"""Titles after their owners, in lists, parts and prizes: "HBO's X", "works such as X and Y", "stars on X"."""

from __future__ import annotations

from collections.abc import Iterator

from allegedly.language.works.before import _NEW
from allegedly.language.works.network import NETWORKS, NEWS_NETWORKS
from allegedly.language.works.sign import Sign, is_date, listed_after, title_at
from allegedly.language.works.title import Words, forward
from allegedly.language.works.type import KIND_TYPES


def after_owner(words: Words, i: int) -> Iterator[Sign]:
    owner = words.lower[i - 1] if i else ""
    if (owner not in NETWORKS and owner not in NEWS_NETWORKS) or not words.capital[i - 1]:
        return
    start = i + 1
    while (
        start < len(words)
        and start < i + 5
        and not words.capital[start]
        and (words.tag[start] == "JJ" or words.lower[start] in _NEW or words.lower[start] in KIND_TYPES)
    ):
        start += 1
    run = title_at(words, start)
    if run:
        yield Sign(run, "network-possessive", 3.0 if owner in NETWORKS else 1.5, "TVSeries")
        for other in listed_after(words, run):
            yield Sign(other, "listed", 1.0, "TVSeries")


def after_author(words: Words, i: int) -> Iterator[Sign]:
    """Ann Poe's The Glass Harbour: a full name's possessive before a capitalised article."""
    named = i > 1 and words.label[i - 1] == words.label[i - 2] == "PERSON"
    if named and i + 1 < len(words) and words.text[i + 1] in ("The", "A", "An"):
        run = forward(words, i + 1)
        if run and run.last > run.first:
            near = words.lower[max(0, i - 40) : i + 40]
            yield Sign(run, "author-possessive", 2.5, "Book" if any(w in _BOOKISH for w in near) else None)


_BOOKISH = frozenset(
    "novel novels book books fiction author authors literary bestseller publisher memoir".split()
)

# Nouns for works in general, whose "such as" or "like" lists titles.
PLURALS = frozenset(
    "content programming titles originals hits productions projects credits works shows fare".split()
)

_LISTING = frozenset("like including include such".split())


def after_plural(words: Words, i: int) -> Iterator[Sign]:
    """Works such as X, Y and Z; credits include X."""
    for k in range(i + 1, min(i + 6, len(words))):
        if words.lower[k] not in _LISTING:
            continue
        run = title_at(words, k + 1 + (words.lower[k] == "such"), split_and=True)
        for found in (run, *listed_after(words, run)) if run else ():
            yield Sign(found, "work-list", 2.0, None)
        return


PLAYING = frozenset(
    "star stars starred starring play plays played playing portrays portrayed portraying".split()
)


def part_in(words: Words, i: int) -> Iterator[Sign]:
    """Stars as the clerk Ann Poe on X; playing Ann Poe in X."""
    for k in range(i + 2, min(i + 13, len(words))):
        if words.lower[k] in ("in", "on") and k + 1 < len(words):
            run = title_at(words, k + 1)
            if run and not is_date(words, run):
                yield Sign(run, "part-in-work", 2.0, "TVSeries" if words.lower[k] == "on" else None)
            return
        if words.text[k] in (".", ",", ";", ")") or words.tag[k] in ("VBD", "VBZ", "MD"):
            return


_AWARDS = frozenset(
    "prize award awards medal oscar emmy grammy tony bafta winner nomination nominated won awarded honoured honored "
    "winners nominees shortlisted finalists".split()
)


_WINNERS = frozenset("winners winner nominees shortlisted finalists recipients".split())

# What prizes are for, by their own names ("the Prize for Excellence in …").
_MERITS = frozenset(
    "excellence outstanding best achievement lifetime distinguished services service contribution contributions peace "
    "literature fiction nonfiction poetry drama journalism reporting courage bravery innovation leadership public "
    "investigative international young emerging most".split()
)


def awarded_for(words: Words, i: int) -> Iterator[Sign]:
    """The prize was awarded to Ann Poe for X."""
    near = words.lower[max(0, i - 14) : i]
    if not any(w in _AWARDS for w in near) or "." in near[-4:]:
        return
    run = title_at(words, i + 1)
    if run and words.lower[run.first] in _MERITS:
        return
    if (
        run
        and words.text[i - 1] == ","
        and words.label[i - 2] == "PERSON"
        and any(w in _WINNERS for w in near)
    ):
        bookish = any(w in _BOOKISH for w in words.lower[max(0, i - 120) : i + 120])
        yield Sign(run, "award-list", 3.0, "Book" if bookish else None)
    if run and not is_date(words, run) and run.last > run.first:
        book = any(
            w in ("fiction", "non-fiction", "poetry", "literary", "literature", "book", "novel") for w in near
        )
        yield Sign(run, "award-for", 2.5, "Book" if book else None)
