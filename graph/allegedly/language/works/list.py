"""Titles after their owners, in lists, parts and prizes: "HBO's X", "works such as X and Y", "stars on X"."""

from __future__ import annotations

from collections.abc import Iterator

from allegedly.language.works.person import may_be_title
from allegedly.language.works.sign import Sign, is_date, listed_after, title_at
from allegedly.language.works.title import Words

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
            sure = may_be_title(words, found)
            yield Sign(found, "credits-list" if sure else "work-list", 2.0 + 0.5 * sure, None)
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
        if words.lower[k] in (".", ",", ";", ")", "for", "during", "against", "at") or words.tag[k] in (
            "VBD",
            "VBZ",
            "MD",
        ):
            return


_AWARDS = frozenset(
    "prize award awards medal oscar emmy grammy tony bafta olivier booker winner nomination nominated won awarded honoured honored "
    "winners nominees shortlisted finalists".split()
)


_AWARDED = frozenset("oscar emmy grammy tony bafta olivier booker pulitzer".split())
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
    if run and _AWARDED & set(words.lower[max(0, i - 2) : i]) and may_be_title(words, run):
        yield Sign(run, "award-list", 2.5)
    if run and not is_date(words, run) and run.last > run.first:
        book = any(
            w in ("fiction", "non-fiction", "poetry", "literary", "literature", "book", "novel") for w in near
        )
        yield Sign(run, "award-for", 2.5, "Book" if book else None)
