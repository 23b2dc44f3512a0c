"""Titles in quotation marks and italics."""

from __future__ import annotations

from collections.abc import Iterator

from allegedly.language.works.company import in_company
from allegedly.language.works.season import marked_season
from allegedly.language.works.sign import OPEN_MARKS, Sign, listed_after, marked_run
from allegedly.language.works.title import Run, Words
from allegedly.language.works.type import kind_type
from allegedly.model.annotation import WorkType

_CREDITING = frozenset(
    "directed directing directs produced producing produces wrote writing writes penned edited editing created creating "
    "starred starring co-wrote co-directed co-produced helmed scored composed illustrated choreographed recorded "
    "released made direct produce write hosts hosted hosting presents presented sang sings performed co-created hit".split()
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
    if kind := _credited_after(words, run):
        yield Sign(run, "marked-credit", 3.0, kind if kind != "Work" else None)
        return
    if before and before[-1] == "in" and _is_played(words, run):
        yield Sign(run, "marked-credit", 3.0)
        return
    if marked_season(words, _close(words, run), run.first):
        yield Sign(run, "marked-season", 2.5, "TVSeries")
    if before and before[-1] in _LOOSE_KINDS:
        yield Sign(run, "marked-kind", 2.0, _LOOSE_KINDS[before[-1]])
    count = sum(words.text[k][0].isalnum() for k in range(run.first, run.last + 1))
    italic = words.text[i] in "*_"
    yield Sign(run, "marked-title", (1.5 if italic else 0.0) + (count > 1) + linked * 0.5)
    yield from in_company(words, run)


_BY = frozenset(
    "directed written produced created composed narrated illustrated edited choreographed starring scripted "
    "co-written co-directed helmed penned hosted".split()
)
_ACTING = frozenset(
    "plays played stars starred portrays portrayed co-stars co-starred playing portraying".split()
)


# Nouns that name works only before a marked title.
_LOOSE_KINDS: dict[str, WorkType | None] = {
    **dict.fromkeys(("competition", "procedural", "reality", "gameshow", "soap"), "TVSeries"),
    **dict.fromkeys(("cut", "tune", "anthem", "rap", "remix", "duet"), "Music"),
    **dict.fromkeys(("outing", "project", "pilot", "special", "title", "indie", "vehicle"), None),
}


def _credited_after(words: Words, run: Run) -> WorkType | None:
    """The type, where a credit or a kind of work comes right after: “W,” written by; “W,” a film by; “W,” which she wrote."""
    at = _close(words, run) + 1
    while at < len(words) and words.text[at] in (",", *OPEN_MARKS.values()):
        at += 1
    near = words.lower[at : at + 8]
    if near[:1] and near[0] in _BY:
        return "Work"
    if near[:1] == ["from"] and {"album", "ep", "lp", "mixtape"} & set(near[:6]):
        return "Music"
    if near[:1] and near[0] in ("which", "in") and any(w in _CREDITING | _ACTING for w in near):
        return "Work"
    if near[:1] and near[0] in ("a", "an", "the", "his", "her", "their"):
        stop = next(
            (k for k, w in enumerate(near) if k and words.tag[at + k][:2] not in ("NN", "JJ", "HY")), 8
        )
        return kind_type(near[stop - 1], near[1 : stop - 1]) if stop > 1 else None
    return None


def _is_played(words: Words, run: Run) -> bool:
    """In “W,” Ann Poe plays a clerk."""
    return any(w in _ACTING for w in words.lower[run.last + 1 : run.last + 9])


def _close(words: Words, run: Run) -> int:
    """Index of the last token before the separator after a marked title: its comma or mark."""
    at = run.last
    while at + 1 < len(words) and words.text[at + 1] in OPEN_MARKS.values():
        at += 1
    return at
