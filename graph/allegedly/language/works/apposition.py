"""Titles that an apposition calls a work: "X, a comedy about bees", "X, his 2019 thriller", "X, the drama for which"."""

from __future__ import annotations

from collections.abc import Iterator

from allegedly.language.works.person import looks_personal, looks_placed
from allegedly.language.works.sign import Sign, is_date, is_year, run_ending
from allegedly.language.works.title import Run, Words
from allegedly.language.works.type import kind_type

# Kinds of works that stand for no person or firm, even in an apposition ("Ann Poe, a hit").
_SURE = frozenset(
    "film movie series sitcom novel memoir album drama thriller documentary miniseries musical docuseries biopic dramedy "
    "romcom novella comedy rom-com mini-series docu-series podcast serial sequel prequel spin-off spinoff play song single "
    "ballad anthology anthem ep lp biography autobiography novelette bestseller paperback opera ballet tearjerker "
    "blockbuster slasher whodunit farce soap dramedy comedy-drama track trilogy picture-book debut adaptation reboot remake revival".split()
)
_UNSURE = frozenset("show game story collection hit book feature short programme picture".split())
# What may follow the kind where the sentence goes on about the work.
_FOLLOWING = frozenset(
    "about by starring set with for that which in from based published directed written featuring inspired chronicling "
    'following , . ; ) ( – — " ” co-written penned narrated produced recorded adapted to made on whose where telling '
    "exploring charting based-on out due opposite and".split()
)
_GAMES = frozenset(
    "video computer platform puzzle role-playing adventure strategy mobile shooter indie".split()
)
_OPENING = frozenset("a an his her their its".split())
_INSIDE = frozenset(
    {"JJ", "NN", "NNP", "CD", "HYPH", "VBG", "VBN", "RB", "JJS", ",", "AFX", "JJR", "NNS", "POS"}
)
_THE = frozenset("for that which in about with by starring where".split())


def apposed(words: Words, i: int) -> Iterator[Sign]:
    """X, an eight-episode limited series starring: the title before the comma (or its closing mark) before token i."""
    comma = _comma(words, i)
    end = comma - 1 if comma else None
    if i > 2 and comma is None and words.text[i - 1] in "”\"’'" and words.text[i - 2] == ",":
        end = i - 1
    if end is None or (head := _head(words, i)) is None:
        return
    run = _past_person(words, run_ending(words, end))
    if run is None or is_date(words, run) or _is_listed(words, run):
        return
    if looks_personal(words, run) or (run.first == run.last and looks_placed(words, run)):
        return
    yield Sign(run, "apposed-kind", 3.0, kind_type(words.lower[head], words.lower[i:head]))


def _past_person(words: Words, run: Run | None) -> Run | None:
    """The run less a person whom a small word parts from the title ("went to Ines Moor for Ladders of Dust")."""
    if run is None:
        return None
    for k in range(run.first + 1, run.last):
        if words.lower[k] in ("for", "in", "with", "on") and looks_personal(words, Run(run.first, k - 1)):
            return Run(k + 1, run.last)
    return run


def _comma(words: Words, i: int) -> int | None:
    """The comma or dash before token i; before its owner where token i is a possessive ("X, Netflix's adaptation")."""
    at = i - 1
    if words.lower[i] in ("'s", "’s"):
        while at > 0 and words.capital[at] and i - at < 4:
            at -= 1
    return at if at > 0 and words.text[at] in (",", "–", "—") else None


def _head(words: Words, i: int) -> int | None:
    """The token of the kind noun that heads the noun phrase that begins at i and is followed by what tells of works."""
    told = words.lower[i]
    if told not in _OPENING and told not in ("the", "'s", "’s"):
        return None
    for k in range(i + 1, min(i + 10, len(words) - 1)):
        word, after = words.lower[k], words.lower[k + 1]
        sure = word in _SURE or (word in _UNSURE and _is_told(words, i, k))
        if sure and not words.capital[k] and after in (_THE if told == "the" else _FOLLOWING):
            return k
        if words.tag[k] not in _INSIDE:
            return None
    return None


def _is_told(words: Words, i: int, k: int) -> bool:
    """Does something tell a work's "show" or "game" from others: a maker's pronoun, or what it is by or about?"""
    return (
        words.lower[i] in ("his", "her", "their")
        or words.lower[k + 1]
        in (
            "about",
            "by",
            "starring",
            "from",
        )
        or any(w in _GAMES for w in words.lower[i + 1 : k])
    )


def _is_listed(words: Words, run: Run) -> bool:
    """Does it stand behind a comma or open a sentence behind "in", so that it need not be what the apposition means?"""
    before = run.first - 1
    if before < 0 or is_year(words.text[run.last]):
        return False
    if words.text[before] == ",":
        return True
    return words.lower[before] in ("in", "at") and (
        before in words.starts or words.label[run.last] in ("GPE", "LOC", "FAC")
    )
