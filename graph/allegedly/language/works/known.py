"""Titles by which people are known: "known for X and Y", "fame for X", "broke out in X", "stage work includes X"."""

from __future__ import annotations

from collections.abc import Iterator

from allegedly.language.works.person import may_be_title
from allegedly.language.works.sign import OPEN_MARKS, Sign, is_date, listed_after, title_at
from allegedly.language.works.title import Run, Words

KNOWN = frozenset("known famous fame famed beloved recognised recognized remembered acclaimed".split())
BROKE = frozenset("broke rose shot breakout breakthrough".split())


def known_for(words: Words, i: int) -> Iterator[Sign]:
    """Best known for X and Y; known to millions from X; rose to fame in X; her breakout in X."""
    for k in range(i + 1, min(i + 8, len(words) - 1)):
        word = words.lower[k]
        if word in ("for", "from", "in", "on", "with") and words.tag[k] == "IN":
            if words.capital[k + 1] or words.text[k + 1] in OPEN_MARKS:
                yield from _titles(words, k + 1)
            return
        if words.tag[k] not in ("RB", "TO", "NN", "NNS", "RP", "DT", "IN", "JJ", "VB") or word in (
            "as",
            "that",
        ):
            return


def _titles(words: Words, at: int) -> Iterator[Sign]:
    run = title_at(words, at)
    if run is None or is_date(words, run) or not may_be_title(words, run) or _goes_on(words, run):
        return
    others = [other for other in listed_after(words, run) if may_be_title(words, other)]
    single = run.first == run.last
    for found in (run, *others):
        yield Sign(found, "known-for", 1.5 if single and not others else 2.5)


def _goes_on(words: Words, run: Run) -> bool:
    """Is the capitalised stretch only what a plain noun is described by ("known for Instagram posts")?"""
    after = run.last + 1
    return after < len(words) and words.tag[after] in ("NN", "NNS", "POS", "CD") and not words.glued[after]
