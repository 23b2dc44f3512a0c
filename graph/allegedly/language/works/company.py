"""Marked words in the company of words that speak of works: a star, a season, a network near "Words Like These"."""

from __future__ import annotations

from collections.abc import Iterator

from allegedly.language.works.network import NETWORKS
from allegedly.language.works.sign import OPEN_MARKS, Sign
from allegedly.language.works.title import Run, Words
from allegedly.model.annotation import WorkType

_COMPANY: dict[WorkType, str] = {
    "TVSeries": "episode episodes season seasons series show sitcom showrunner airs aired aired streaming stream streams "
    "premieres premiered network finale reruns spinoff spin-off reboot",
    "Film": "film films movie movies filmmaker cinema theaters box-office screenplay trailer sequel prequel biopic",
    "Book": "novel novels novelist memoir bestseller author publisher publishers book books paperback",
    "Music": "song songs album albums track tracks lyrics single singer rapper chart charts hit hits chorus sang",
    "Play": "musical playwright broadway",
    "Work": "star stars starred starring co-star co-stars actor actress actors cast director directed producer produced "
    "screenwriter writer creator audience audiences filming episode drama comedy thriller documentary podcast "
    "soundtrack role roles premiere host hosts hosted hosting judge streamer studio known fame credits oscar emmy "
    "emmys oscars bafta",
}
_CUES: dict[str, WorkType] = {word: kind for kind, words in _COMPANY.items() for word in words.split()}

# Before or after marked words that are a nickname, a slogan, an utterance or a name of something else.
_NAMING = frozenset(
    "as nicknamed dubbed aka alias so-called labeled labelled termed saying says said shouted shouting chanted chanting "
    "yelled yelling wrote tweeted read reads reading operation category word words phrase term caption hashtag slogan".split()
)
_THINGS = frozenset(
    "shirt t-shirt hat cap sign signs banner hashtag campaign movement rally button sticker pin charge theory doctrine "
    "defense defence rule law bill policy award said says shouted chanted chants".split()
)
_NEAR, _FAR, _WIDE = 6, 16, 80


def in_company(words: Words, run: Run) -> Iterator[Sign]:
    """The sign that marked words of two or more give where a word about works stands in their sentence."""
    if run.last == run.first or is_name_of_else(words, run):
        return
    cues = [(abs(k - run.first), _CUES[words.lower[k]]) for k in _around(words, run) if _is_cue(words, k)]
    cues += [(3, "TVSeries") for k in _around(words, run) if words.lower[k] in NETWORKS and words.capital[k]]
    if not cues:
        yield from _owned(words, run)
        return
    distance, kind = min(cues)
    yield Sign(
        run, "marked-in-company", 1.5 if distance <= _NEAR + run.last - run.first else 1.0, _typed(kind)
    )


def _owned(words: Words, run: Run) -> Iterator[Sign]:
    """The sign of marked words behind a possessive ("Ann Poe's “Lonely Bird”") in an article that speaks of works."""
    near = words.lower[max(0, run.first - _WIDE) : run.last + _WIDE]
    house = words.label[run.first - 3] == "ORG"
    if words.lower[run.first - 2] in ("'s", "’s") and (house or sum(word in _CUES for word in near) > 1):
        yield Sign(run, "marked-owned", 1.0)


def _is_cue(words: Words, k: int) -> bool:
    """Is it a listed word, and as a noun where it may be an adjective ("a single outing")?"""
    return words.lower[k] in _CUES and not (words.lower[k] == "single" and words.tag[k] == "JJ")


def _typed(kind: WorkType) -> WorkType | None:
    return None if kind == "Work" else kind


def _around(words: Words, run: Run) -> Iterator[int]:
    """Tokens of the same sentence and line outside the run, up to sixteen either way."""
    for step, start in ((-1, run.first - 1), (1, run.last + 1)):
        for k in range(start, start + step * _FAR, step):
            if not 0 <= k < len(words) or "\n" in words.text[k] or (words.text[k] in ".!?" and step < 0):
                break
            yield k
            if words.text[k] in ".!?" and words.text[k + 1 : k + 2] not in (["”"], ['"'], ["’"]):
                break


def is_uttered(words: Words, run: Run) -> bool:
    """Does a verb of speaking stand by the marks ("“Love Wins,” she said")?"""
    close = run.last + 1
    while close < len(words) and words.text[close] in ("”", '"', "’", "'", ",", "."):
        close += 1
    near = (*words.lower[max(0, run.first - 4) : run.first], *words.lower[close : close + 3])
    return any(word in _SPEAKING for word in near)


_SPEAKING = frozenset(
    "said says say wrote tweeted posted told asked replied added shouted captioned commented chanted texted read reads "
    "called calls".split()
)


def is_name_of_else(words: Words, run: Run) -> bool:
    """Is it a nickname between names, a slogan, what somebody shouted?"""
    open_, close = run.first - 1, run.last + 1
    while close < len(words) and (words.text[close] in OPEN_MARKS.values() or words.text[close] in ",."):
        close += 1
    before = words.lower[open_ - 1] if open_ > 0 else ""
    after = words.lower[close] if close < len(words) else ""
    inside_name = (
        open_ > 0
        and close == run.last + 2
        and close < len(words)
        and words.label[open_ - 1] == "PERSON"
        and words.capital[open_ - 1]
        and words.capital[close]
    )
    return before in _NAMING or after in _THINGS or inside_name
