"""Titles that a cue follows: "the X star", "X premiered", "X (2018)", "Ann Poe (X, Y)"."""

from __future__ import annotations

from collections.abc import Iterator

from allegedly.language.names.office import honorific
from allegedly.language.works.called import is_of_field, undescribed
from allegedly.language.works.sign import OPEN_MARKS, Sign, is_year, run_ending, title_at
from allegedly.language.works.title import Run, Words
from allegedly.model.annotation import WorkType

BACK_NOUNS: dict[str, tuple[float, WorkType | None]] = {
    **dict.fromkeys(("star", "stars", "co-star", "co-stars", "alum", "alums", "alumni"), (2.0, "TVSeries")),
    **dict.fromkeys(("actor", "actress", "actors"), (2.0, "TVSeries")),
    **dict.fromkeys(("showrunner", "sitcom"), (2.0, "TVSeries")),
    **dict.fromkeys(("reboot", "spinoff", "spin-off", "franchise"), (2.0, None)),
    **dict.fromkeys(("trailer", "sequel", "prequel", "remake"), (2.0, "Film")),
    **dict.fromkeys(("director", "filmmaker", "screenwriter"), (1.0, "Film")),
    **dict.fromkeys(("author", "novelist"), (1.5, "Book")),
    **dict.fromkeys(("singer", "hitmaker", "songstress", "crooner", "rapper"), (2.0, "Music")),
    **dict.fromkeys(("creator", "finale", "cast", "castmate", "castmates", "contestant"), (1.5, "TVSeries")),
    **dict.fromkeys(("presenter", "host"), (1.5, "TVSeries")),
    **dict.fromkeys(("creators", "showrunners", "judge"), (1.0, "TVSeries")),
    "producer": (1.0, None),
    **dict.fromkeys(("directors", "cinematographer", "filmmakers"), (1.0, "Film")),
    **dict.fromkeys(("authors", "novelists"), (1.0, "Book")),
    **dict.fromkeys(("composer", "editor", "writer", "writers", "scribe", "actors"), (1.0, None)),
}

AFTER_VERBS: dict[str, tuple[float, WorkType | None]] = {
    **dict.fromkeys(("premiered", "premieres", "airs", "aired"), (2.5, "TVSeries")),
    **dict.fromkeys(("stars", "starring"), (2.5, None)),
    "debuted": (1.0, None),
    "streams": (1.5, None),
    "streaming": (1.0, None),
    "follows": (1.0, None),
    "grossed": (2.0, "Film"),
    "directed": (2.5, "Film"),
    "written": (1.0, None),
    "produced": (1.5, None),
    "released": (1.0, None),
    "published": (1.0, "Book"),
    "illustrated": (2.0, "Book"),
    "adapted": (1.0, None),
    "starred": (1.0, None),
}

_BETWEEN_VERB = frozenset(
    "which is was were are be been has have had co-written originally also first will had".split()
)


def before_noun(words: Words, i: int) -> Iterator[Sign]:
    """The X star; the "X" singer; X director Ann Poe."""
    weight, kind = BACK_NOUNS[words.lower[i]]
    if words.lower[i] == "stars" and (words.tag[i][:2] == "VB" or words.lower[i + 1 : i + 2] in _AFTER_STARS):
        return
    if i == 0 or (words.capital[i] and i not in words.starts):
        return
    if words.lower[i] in ("presenter", "host", "producer", "judge") and words.lower[i - 1] in _STATIONS:
        return
    if words.lower[i] == "judge" and "court" in words.lower:  # a judge of law, for all that is known
        return
    run = undescribed(words, _without_opener(words, run_ending(words, i - 1)))
    if (
        run
        and run.first == run.last
        and words.lower[i] in _CALLINGS
        and words.text[i - 1] not in OPEN_MARKS.values()
    ):
        return
    if run and is_of_field(words, run) and words.text[run.first - 1] not in OPEN_MARKS:
        return
    if run and (run.first < run.last or words.lower[i - 1] not in _FIELDS):
        described = weight >= 2 and run.first and words.tag[run.first - 1] in ("DT", "JJ", "CD", "PRP$", "NN")
        aged = words.lower[run.first - 1] == "old"
        named = i + 1 < len(words) and words.capital[i + 1] and words.label[i + 1] == "PERSON"
        bonus = 0.5 * aged + 1.0 * (named and weight < 2 and run.first < run.last)
        yield Sign(run, "described-by-work" if described else "work-modifier", weight + bonus, kind)


# Last words of stations, whose hosts are no hosts of a programme of that name.
_STATIONS = frozenset(
    "news radio fm sport sports tv television one two network channel nation daily tonight".split()
)

# Capitalised at the start of a sentence only, and no part of a title after it ("Former ITV presenter").
_SENTENCE_OPENERS = frozenset(
    "former ex veteran disgraced embattled one-time fellow late pictured exclusive".split()
)


def _without_opener(words: Words, run: Run | None) -> Run | None:
    if (
        run
        and run.first < run.last
        and run.first in words.starts
        and words.lower[run.first] in _SENTENCE_OPENERS
    ):
        after = run.first + 1 + (words.text[run.first + 1] in (":", "-"))
        return Run(after, run.last) if after <= run.last else None
    return run


# What a star may be one of, at a line's start with a capital ("Stage star cleared").
_FIELDS = frozenset(
    "stage screen soap pop rap rock tv television film movie reality radio sport theatre country".split()
)
# People whom a single plain word before them rather places than credits ("the Leicester singer").
_CALLINGS = frozenset(
    "singer actor actress rapper crooner songstress novelist author director filmmaker".split()
)
_AFTER_STARS = (["as"], ["in"], ["on"], ["alongside"], ["opposite"])

_BE_FORMS = frozenset("is was are were be been being".split())

_PARTICIPLES = frozenset("produced directed written illustrated published adapted starred".split())


def before_verb(words: Words, i: int) -> Iterator[Sign]:
    """X premiered; X, directed by; X was released."""
    weight, kind = AFTER_VERBS[words.lower[i]]
    end = i - 1
    while end > 0 and words.lower[end] in _BETWEEN_VERB:
        end -= 1
    if (
        end > 0
        and words.text[end] == ","
        and words.lower[i] in ("directed", "written", "starring", "illustrated", "published")
    ):
        end -= 1
    elif end == i - 1 and words.lower[i] in (
        "directed",
        "written",
        "released",
        "published",
        "adapted",
        "starred",
    ):
        return
    if words.lower[i] == "stars" and not (i + 1 < len(words) and words.capital[i + 1]):
        return
    run = run_ending(words, end) if end >= 0 else None
    if run:
        rule = "premiere-verb" if weight == 2.5 and words.lower[i] != "starring" else "work-verb"
        yield Sign(run, rule, weight, kind)


def before_year(words: Words, i: int) -> Iterator[Sign]:
    """X (2018)."""
    if i + 2 < len(words) and words.text[i + 2] == ")" and is_year(words.text[i + 1]) and i:
        run = run_ending(words, i - 1)
        if run:
            yield Sign(run, "year-in-brackets", 1.5)


def in_brackets(words: Words, i: int) -> Iterator[Sign]:
    """Ann Poe (X, Y): titles in brackets after a person."""
    if i < 2 or not words.capital[i - 1] or not words.capital[i - 2]:
        return
    if _is_maker(words, i - 1):
        return
    runs, at = [], i + 1
    while run := title_at(words, at, split_and=True):
        runs.append(run)
        at = run.last + 1
        while at < len(words) and (
            words.text[at] in (",", "and", "&", ";") or words.text[at] in OPEN_MARKS.values()
        ):
            at += 1
    if not runs or at >= len(words) or words.text[at] != ")":
        return
    shaped = any(
        words.lower[k] in ("the", "of", "a", "'s", "’s") for r in runs for k in range(r.first, r.last + 1)
    )
    if len(runs) > 1 or shaped or _is_lone_credit(words, i, runs[0]):
        for run in runs:
            yield Sign(run, "credits-in-brackets", 2.0 + shaped)


_CASTING = frozenset(
    "cast actor actress actors star stars co-star co-stars castmates starring joining direct directing director writer "
    "winner winners shortlist shortlisted longlist nominees finalists showrunner emmy oscar".split()
)


def _is_maker(words: Words, end: int) -> bool:
    """Does "by" lead to the name that ends at a token, so that brackets hold the publisher ("X by Ann Poe (Gannet)")?"""
    first = end
    while first > 0 and (words.capital[first - 1] or words.text[first - 1] == "-"):
        first -= 1
    return first > 0 and words.lower[first - 1] == "by"


def _is_lone_credit(words: Words, i: int, run: Run) -> bool:
    """Can one bare word in brackets be a credit: in a sentence about a cast, and no name, place or abbreviation?"""
    near = words.lower[max(0, i - 25) : i + 12]
    word = words.text[run.first]
    if run.last > run.first and honorific(words.text[run.first]) is None:
        labels = {words.label[k] for k in range(run.first, run.last + 1)}
        return not labels & {"PERSON", "GPE", "DATE"} and any(w in _CASTING for w in near)
    plain = run.first == run.last and words.label[run.first] == "" and word.istitle() and len(word) > 3
    return plain and any(w in _CASTING for w in near) and not any(w.isdigit() for w in words.text[run.first])
