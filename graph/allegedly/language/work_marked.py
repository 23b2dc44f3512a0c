"""Titles in quotation marks and italics."""

from __future__ import annotations

from collections.abc import Iterator

from allegedly.language.title import Run, Words
from allegedly.language.work_sign import OPEN_MARKS, Sign, listed_after, marked_run

_CREDITING = frozenset(
    "directed directing directs produced producing produces wrote writing writes penned edited editing created creating "
    "starred starring co-wrote co-directed co-produced helmed scored composed illustrated choreographed recorded "
    "released made direct produce write".split()
)

_CREDITED = frozenset(
    "director producer writer author creator star editor composer screenwriter actor actress singer illustrator "
    "choreographer narrator host lead credit credits part role cast worked appeared appears acted stars starred "
    "starring wrote directed produced plays played".split()
)


def marked(words: Words, i: int) -> Iterator[Sign]:
    """Words in quotation marks or italics that look like a title; the more so after "directed" or "director of"."""
    run = marked_run(words, i)
    if run is None:
        return
    before = words.lower[max(0, i - 4) : i]
    linked = bool(before) and before[-1] in ("in", "on", "from", "for", "of")
    credited = bool(before) and (before[-1] in _CREDITING or (linked and any(w in _CREDITED for w in before)))
    if credited:
        yield Sign(run, "marked-credit", 3.0)
        for other in listed_after(words, Run(run.first, _close(words, run))):
            yield Sign(other, "marked-credit", 2.0)
        return
    count = sum(words.text[k][0].isalnum() for k in range(run.first, run.last + 1))
    italic = words.text[i] in "*_"
    yield Sign(run, "marked-title", (1.5 if italic else 0.0) + (count > 1) + linked * 0.5)


def _close(words: Words, run: Run) -> int:
    """Index of the last token before the separator after a marked title: its comma or mark."""
    at = run.last
    while at + 1 < len(words) and words.text[at + 1] in OPEN_MARKS.values():
        at += 1
    return at
