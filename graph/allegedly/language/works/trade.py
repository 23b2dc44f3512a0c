"""Titles as the trade press brings them in: "X, from writer Ann Poe", "X, a limited series", "a series order to X"."""

from __future__ import annotations

from collections.abc import Iterator

from allegedly.language.works.sign import Sign, is_date, past_description, run_ending, title_at
from allegedly.language.works.title import Words

MAKERS = frozenset(
    "writer director creator creators filmmaker showrunner showrunners screenwriter author".split()
)
RENEWING = frozenset("renewed renews cancelled canceled cancels axed axes greenlit greenlights".split())


def before_makers(words: Words, i: int) -> Iterator[Sign]:
    """X, from writer-director Ann Poe: the title before the comma before "from"."""
    if i < 2 or words.lower[i + 1 : i + 2] == [] or words.text[i - 1] != ",":
        return
    if words.lower[i + 1] in MAKERS:
        run = run_ending(words, i - 2)
        if run and not is_date(words, run):
            yield Sign(run, "from-makers", 3.0)


def ordered(words: Words, i: int) -> Iterator[Sign]:
    """A series order to X; renewed (its drama) X."""
    at = i + 1
    if words.lower[i] == "order":
        if words.lower[i - 1] not in ("series", "pilot", "season") or words.lower[at : at + 1] not in (
            ["to"],
            ["for"],
        ):
            return
        at += 1
    run = title_at(words, at)
    if run and not is_date(words, run):
        yield Sign(run, "ordered", 3.0, "TVSeries")


def next_seen(words: Words, i: int) -> Iterator[Sign]:
    """Ann Poe will next be seen in X."""
    for k in range(i + 1, min(i + 4, len(words) - 1)):
        if words.lower[k] in ("seen", "star", "stars", "appear", "appears") and words.lower[k + 1] in (
            "in",
            "on",
        ):
            run = title_at(words, past_description(words, k + 2))
            if run and not is_date(words, run):
                yield Sign(run, "next-seen", 3.5)
            return


def of_author(words: Words, i: int) -> Iterator[Sign]:
    """The novelist Ann Poe, whose X won: a capitalised stretch right after "whose"."""
    near = words.lower[max(0, i - 7) : i]
    if any(w in ("novelist", "author", "writer", "poet", "playwright") for w in near):
        run = title_at(words, i + 1)
        if run and run.last > run.first:
            yield Sign(run, "whose-work", 3.0, None if "playwright" in near else "Book")
