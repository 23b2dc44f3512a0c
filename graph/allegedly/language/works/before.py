"""Titles that a cue precedes: "the film X", "an album called X", "star of X", "directed X"."""

from __future__ import annotations

from collections.abc import Iterator

from allegedly.language.works.debut import speaks_of_works
from allegedly.language.works.network import NETWORKS, NEWS_NETWORKS
from allegedly.language.works.person import may_be_title
from allegedly.language.works.sign import OPEN_MARKS, Sign, is_date, listed_after, title_at
from allegedly.language.works.title import Run, Words
from allegedly.language.works.type import KIND_TYPES, kind_type
from allegedly.model.annotation import WorkType

NEW = frozenset(
    "new latest recent upcoming forthcoming first second third fourth fifth next last previous hit debut own famous "
    "acclaimed best-selling bestselling seminal controversial popular classic award-winning breakthrough final "
    "original short parent unpublished solo self-titled posthumous".split()
)

NAMING = frozenset("titled entitled called named dubbed".split())

# Nouns of which "of X", "for X", "in X" or "to X" names the work, with the type they speak for.
PART_NOUNS: dict[str, tuple[str, float, WorkType | None]] = {
    "star": ("of", 2, None),
    "stars": ("of", 2, None),
    "co-star": ("of in on", 2, None),
    "cast": ("of", 2, None),
    "episode": ("of", 3, "TVSeries"),
    "episodes": ("of", 3, "TVSeries"),
    "season": ("of", 3, "TVSeries"),
    "seasons": ("of", 3, "TVSeries"),
    "finale": ("of", 2, "TVSeries"),
    "producer": ("on", 3, "TVSeries"),
    "producers": ("on", 3, "TVSeries"),
    "regular": ("on", 3, "TVSeries"),
    "creator": ("of", 2, "TVSeries"),
    "co-creator": ("of", 2, "TVSeries"),
    "showrunner": ("of on", 3, "TVSeries"),
    "author": ("of", 3, "Book"),
    "trailer": ("for of", 3, "Film"),
    "premiere": ("of", 2, None),
    "screening": ("of", 2, "Film"),
    "sequel": ("to", 3, None),
    "prequel": ("to", 3, None),
    "follow-up": ("to", 2.5, None),
    "makers": ("of", 1.5, None),
    "maker": ("of", 1.5, None),
    "staging": ("of", 2.5, "Play"),
    "shooting": ("on", 2, None),
    "spin-off": ("of", 3, "TVSeries"),
    "spinoff": ("of", 3, "TVSeries"),
    "remake": ("of", 3, None),
    "reboot": ("of", 3, None),
    "adaptation": ("of", 3, None),
    "version": ("of", 1.5, None),
    "production": ("of", 1, "Play"),
    "revival": ("of", 2, "Play"),
    "soundtrack": ("of to for", 2, "Film"),
    "filming": ("of for on", 1.5, None),
    "footage": ("of from", 1, None),
    "scene": ("in from", 2.5, None),
    "scenes": ("in from", 2.5, None),
    "set": ("of", 2, None),
    "sets": ("of", 2, None),
    "role": ("in on", 2, None),
    "roles": ("in on", 2, None),
    "performance": ("in", 1, None),
    "appearance": ("in on", 1, None),
    "debut": ("in with", 1.5, None),
    "stint": ("on", 1, "TVSeries"),
    "copies": ("of", 2, "Book"),
    "edition": ("of", 1, "Book"),
    "rights": ("to", 1, None),
    "script": ("for of", 2, "Film"),
    "screenplay": ("for of", 2, "Film"),
    "rendition": ("of", 2, "Music"),
    "video": ("for", 1, "Music"),
}

# Verbs with the words that may stand between them and the title.
CREDIT_VERBS: dict[str, tuple[str, float, WorkType | None]] = {
    **dict.fromkeys(
        ("starred", "stars", "starring", "co-starred", "co-stars", "co-starring"), ("in on", 3, None)
    ),
    **dict.fromkeys(("guest-starred", "guest-stars", "guest-starring"), ("in on", 3, "TVSeries")),
    **dict.fromkeys(("acted", "acts", "acting"), ("in on", 2, None)),
    **dict.fromkeys(("appeared", "appears", "appearing"), ("in on", 1, None)),
    **dict.fromkeys(("directed", "directs", "directing", "helmed", "co-directed"), ("", 2, "Film")),
    **dict.fromkeys(("wrote", "penned", "co-wrote", "authored"), ("", 2, None)),
    **dict.fromkeys(("worked", "works", "working"), ("on", 1, None)),
    **dict.fromkeys(
        ("hosted", "hosts", "hosting", "presents", "presented", "presenting"), ("", 1, "TVSeries")
    ),
    **dict.fromkeys(("narrated", "created", "co-created"), ("", 1, None)),
}


def after_kind(words: Words, i: int) -> Iterator[Sign]:
    """The movie X; his new album, X; the films X, Y and Z."""
    owned = i > 0 and (words.lower[i - 1] in ("'s", "’s") or words.tag[i - 1] == "PRP$")
    if (words.tag[i][:2] not in ("NN", "JJ") and not owned) or (words.capital[i] and i not in words.starts):
        return
    kind = kind_type(words.lower[i], words.lower[max(0, i - 3) : i])
    plural = words.lower[i] not in KIND_TYPES or words.lower[i] == "series"
    start, weight = i + 1, 3.0
    if start < len(words) and words.text[start] in (",", ":", "—", "–"):
        start += 1
        sequel = words.lower[i] in ("sequel", "follow-up", "prequel", "spin-off")
        if (
            not sequel
            and not _is_introduced(words, i)
            and not (start < len(words) and words.text[start] in OPEN_MARKS)
        ):
            return
        weight = 2.5
    elif start < len(words) and words.lower[start] in ("like", "including", "such") and plural:
        start += 1 + (words.lower[start] == "such")
    many = plural and words.lower[i] != "series"
    run = title_at(words, start, split_and=many)
    placed = (
        run is not None and words.lower[i] == "western" and words.label[run.first] in ("GPE", "LOC", "NORP")
    )
    if run and not placed and not is_date(words, run):
        if _is_maker(words, run):
            weight = 1.0
        closed = weight == 2.5 and words.text[run.last + 1 : run.last + 2] in ([","], ["."], ["("])
        yield Sign(run, "kind-noun", weight + 0.5 * closed, kind)
        for other in listed_after(words, run) if many else ():
            yield Sign(other, "kind-noun", weight, kind)


_MAKING = frozenset(
    "directed directs made makes wrote writes produced produces financed released sold bought published shot starred "
    "recorded promoted wanted loved hated owns owned".split()
)


def _is_maker(words: Words, run: Run) -> bool:
    """Is it whoever made the work ("the film Reed directed") rather than its title?"""
    after = words.lower[run.last + 1 : run.last + 2]
    return (
        bool(after)
        and after[0] in _MAKING
        and words.tag[run.last + 1] in ("VBD", "VBZ")
        and run.last - run.first < 2
    )


def _is_introduced(words: Words, i: int) -> bool:
    """Does a possessive or "new", "latest", "debut", … stand before the kind noun?"""
    near = words.lower[max(0, i - 4) : i]
    return any(w in NEW or w in ("'s", "’s", "his", "her", "their", "my") for w in near) or any(
        w.isdigit() and len(w) == 4 for w in near
    )


# Nouns for works that name other things as often: only a marked title counts after "called".
_LOOSE = frozenset(
    "program programme franchise feature short picture work column account volume tune".split()
)


def after_naming(words: Words, i: int) -> Iterator[Sign]:
    """A film called X, an album titled X."""
    near = words.lower[max(0, i - 8) : i]
    if not (i + 1 < len(words) and words.text[i + 1] in OPEN_MARKS):
        near = [w for w in near if w not in _LOOSE]
    kinds = [k for k in (kind_type(w) for w in near) if k]
    run = title_at(words, i + 1)
    if run and kinds and words.lower[i] != "named":
        yield Sign(run, "named-work", 3.0, kinds[-1])


_ON_AIR = (
    frozenset("presenter host star tv television radio actor actress programme show".split())
    | NETWORKS
    | NEWS_NETWORKS
)


def _is_on_air(words: Words, i: int) -> bool:
    """Is broadcasting spoken of in the twelve words before the verb?"""
    return any(word in _ON_AIR for word in words.lower[max(0, i - 12) : i])


def after_cue(words: Words, i: int, links: str, weight: float, kind: WorkType | None) -> Iterator[Sign]:
    """Star of X, trailer for X, role in X, starred in X, directed X."""
    at = i + 1
    allowed = links.split()
    if allowed:
        if at >= len(words) or words.lower[at] not in allowed:
            return
        if words.lower[at] == "on" and kind is None and not words.lower[i].startswith("work"):
            kind = "TVSeries"
        at += 1
    if at < len(words) and words.lower[at] in ("the", "a", "both") and not words.capital[at]:
        at += 1
    run = title_at(words, at, split_and=words.lower[at - 1] == "both")
    if run and not allowed and weight == 1 and run.first < run.last and _is_on_air(words, i):
        weight = 2.0
    if run and not is_date(words, run):
        weight += 0.5 * (may_be_title(words, run) and speaks_of_works(words, i))
        yield Sign(run, "work-cue", weight, kind)
        others = list(listed_after(words, run))
        shown = any(words.lower[k] in NETWORKS for r in others for k in range(max(0, r.first - 3), r.first))
        for other in others:
            yield Sign(other, "listed-programme" if shown else "listed", 2.0 if shown else weight - 0.5, kind)
