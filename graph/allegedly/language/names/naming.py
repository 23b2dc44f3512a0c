"""Finds the names in a document: runs of capitalised words, cut and labelled with spaCy's entities as one witness."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from allegedly.language.coreference.binding import quoted
from allegedly.language.names.description import apposed_noun
from allegedly.language.names.gender import is_given_name
from allegedly.language.names.name import Name
from allegedly.language.names.noble import STYLES, style_starts
from allegedly.language.names.office import (
    CALLINGS,
    KIN_NOUNS,
    POST_NOMINALS,
    TITLE_NOUNS,
    honorific,
    noun_gender,
)
from allegedly.language.names.outlet import COURT_WORDS, ORGANIZATION_WORDS
from allegedly.language.names.place import PLACES
from allegedly.language.names.run import ARTICLES, HYPHENS, Runs
from allegedly.language.names.word import is_word

if TYPE_CHECKING:
    from spacy.tokens import Doc

_OPEN_MARKS = frozenset('“ " ‘'.split())
_CLOSE_MARKS = frozenset('” " ’'.split())
_MARKS = frozenset("“ ” \" ‘ ’ ' ( )".split())
_BREAKS = frozenset(', . ; : ) ( and or who whom - – — " ”'.split())
_DASHES = frozenset("- – — --".split())
# What opens a sentence before a name without belonging to it.
_OPENERS = frozenset(
    "did does do is are was were can could would should has have had when while after before since though although if "
    "as at by for from in on with what why how where who just now then meanwhile also even only not no yes but and or "
    "so yet still because during despite like unlike both all some many most other another former once today "
    "yesterday tomorrow here there this that these those its his her their our my your".split()
)
# What no name begins with, wherever it stands, for all its capital in a title ("As Ann Poe", "Without Ann Poe").
_NEVER_FIRST = frozenset(
    "as at by from in on with without over after before into onto upon to and or but if because while when amid "
    "interim acting former ex del.".split()
)
# Words of offices between a body's name and the calling ("Senate Majority Leader", "FBI Special Agent").
_RANKS = frozenset(
    "majority minority special assistant deputy interim acting vice executive senior junior lead chief associate "
    "managing creative general prime foreign home finance interior justice health press district".split()
)
_ORDINAL = re.compile(r"\d+(st|nd|rd|th)")
_SPELLED = re.compile(r"[A-Z](-[A-Z])+")  # "U-S-A"


def find_names(doc: Doc, taken: frozenset[int] = frozenset()) -> tuple[Name, ...]:
    """The names of a document in order, none of them over a taken token (that of a work's title)."""
    return tuple(_Namer(doc, taken).names())


def _is_pageant(name: str) -> bool:
    """Is it where a beauty queen is from ("Miss Universe", "Miss France")?"""
    words = tuple(name.casefold().split())
    return words in PLACES or words in {("universe",), ("world",), ("earth",), ("international",), ("usa",)}


class _Namer(Runs):
    """Cuts runs into names and looks around each."""

    def __init__(self, doc: Doc, taken: frozenset[int]) -> None:
        super().__init__(doc, taken)
        self.quoted = quoted(doc)
        self.numbered: set[tuple[str, str]] = set()

    def names(self) -> Iterator[Name]:
        """Yield the names in order."""
        at = 0
        while at < len(self.texts):
            if not self.capital[at] or self._is_caption_label(at) or self._is_dateline(at):
                at += 1
                continue
            if style_starts(self.texts, at):
                last = yield from self._style(at)
                at = last + 1
                continue
            last = self.end_of_run(at)
            if self._is_numbered(at, last) or self._is_behind_article(at):
                at -= 1 if self.texts[at - 1] not in HYPHENS else 2
            for first, end in self._pieces(at, last):
                yield from self._named(first, end)
            at = last + 1

    def _style(self, at: int) -> Generator[Name, None, int]:
        """Yield the person called "Duchess of Harrow", after a duke that shares the place; give back the last token."""
        last = self.end_of_run(at + 2)
        place = tuple(self.texts[i] for i in range(at + 1, last + 1))
        if self.texts[at - 2 : at] == [self.texts[at - 2], "and"] and self.texts[at - 2].casefold() in STYLES:
            yield self._style_name(at - 2, at - 2, (self.texts[at - 2], *place))
        yield self._style_name(at, last, (self.texts[at], *place))
        return last

    def _style_name(self, first: int, last: int, words: tuple[str, ...]) -> Name:
        title = honorific(words[0])
        return Name(first, last, words, "PERSON", title, article=True, headline=self.headline[first])

    def _is_behind_article(self, i: int) -> bool:
        """Does an Arabic name's article in lower case stand before ("al-Hadi")?"""
        return (
            i > 1
            and self.texts[i - 1] in HYPHENS
            and self.texts[i - 2] in ARTICLES
            and not self.spaced[i - 1]
        )

    def _is_caption_label(self, i: int) -> bool:
        """Does one word with a colon open a line ("Trailer: …")?"""
        return i in self.starts and i + 1 < len(self.texts) and self.texts[i + 1] == ":"

    def _is_dateline(self, i: int) -> bool:
        """Is it the agency in "LEEDS (AP) —" at the head of a report?"""
        around = self.texts[i - 1 : i] + self.texts[i + 1 : i + 3]
        return len(around) == 3 and around[0] == "(" and around[1] == ")" and around[2] in _DASHES

    def _is_numbered(self, first: int, last: int) -> bool:
        """Does a number before belong to a body's name ("3 Mills Records", and "3 Mills" from then on)?"""
        if first == 0 or not self.texts[first - 1][0].isdigit():
            return False
        if _ORDINAL.fullmatch(self.texts[first - 1]):
            words = {text.casefold() for text in self.texts[first : last + 1]}
            return bool(words & COURT_WORDS) or self._ends_body(last)
        if not self.texts[first - 1].isdigit():
            return False
        pair = (self.texts[first - 1], self.texts[first])
        if first < last and self.texts[last].casefold() in ORGANIZATION_WORDS:
            self.numbered.add(pair)
        return pair in self.numbered

    def _pieces(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """Cut a run where spaCy sees two things side by side, and after an honorific or a calling."""
        cuts = {first}
        marks = [i for i in range(first, last + 1) if self.texts[i] in _MARKS]
        joined = range(marks[0], marks[-1] + 2) if len(marks) > 1 else range(0)
        for i in range(first + 1, last + 1):
            hyphened = self.texts[i] in HYPHENS or self.texts[i - 1] in HYPHENS
            if not hyphened and i not in joined and self._is_cut(i, first, last):
                cuts.add(i)
        bounds = [*sorted(cuts), last + 1]
        yield from ((a, b - 1) for a, b in pairwise(bounds))

    def _is_cut(self, i: int, first: int, last: int) -> bool:
        before = self.texts[i - 1]
        if self.texts[i] in {"'s", "’s"}:
            return False
        if (
            honorific(before)
            and not self._ends_body(last)
            and (i - 1 == first or not is_given_name(self.texts[i - 2]))
        ):
            return True
        if honorific(self.texts[i]) and i < last and not is_given_name(before) and not self._ends_body(last):
            return True
        if before.casefold() in TITLE_NOUNS and not self._ends_body(last):
            return True
        if before in {"'s", "’s", "'", "’"} or self.texts[i] in {"'s", "’s", "'", "’"}:
            return False
        left, right = self.ent_at.get(i - 1), self.ent_at.get(i)
        if left is None or right is None or left == right:
            return False
        return right.label_ == "PERSON" and (i - 1 > first or not is_given_name(before))

    def _ends_body(self, last: int) -> bool:
        return self.texts[last].casefold() in ORGANIZATION_WORDS | COURT_WORDS

    def _named(self, first: int, last: int) -> Iterator[Name]:
        """The name in a piece, without what only stands before it."""
        title = role = role_at = None
        first = self._without_opener(first, last)
        last = self._without_rank(first, last)
        if first > last or self._is_bare_calling(first, last) or self._fills_quotes(first, last):
            return
        if first > 0:
            title = honorific(self.texts[first - 1])
            role_at = self._role_before(first)
            role = self.doc[role_at].lemma_.casefold() if role_at is not None else None
        span = self.doc[first : last + 1]
        words = tuple(span.text.split())
        while len(words) > 1 and words[-1] in POST_NOMINALS:
            words = words[:-1]
        if not any(c.isalpha() for c in span.text) or _SPELLED.fullmatch(span.text):
            return
        if title == "miss" and _is_pageant(span.text):
            return
        yield Name(
            first,
            last,
            words,
            self._label(first, last),
            title,
            role,
            role_at,
            headline=self.headline[first],
            article=first > 0 and self.texts[first - 1] in {"the", "The"},
            quoted=self.quoted[first],
            opening=first in self.starts and first == last,
            called=called.lemma_.casefold() if (called := apposed_noun(last, self.doc)) is not None else None,
        )

    def _without_opener(self, first: int, last: int) -> int:
        """Where the name begins when a word that is no part of it stands before ("Rival Ann Poe", "of State Ann Poe")."""
        if self.texts[first] in {"of", "for"}:
            return first + 2
        if self.texts[first] in {"'s", "’s"}:
            return first + 1
        if self.texts[first].casefold() in _NEVER_FIRST:
            return self._without_opener(first + 1, last) if first < last else first + 1
        if first == last or first not in self.starts:
            return first
        if self.texts[first].casefold() in _OPENERS:
            return first + 1
        if first in self.ent_at or is_given_name(self.texts[first]):
            return first
        ent = self.ent_at.get(first + 1)
        glued = ent is not None and ent.label_ == "PERSON" and self.spaced[first]
        return first + 1 if glued and (last - first > 1 or is_word(self.texts[first], self.doc)) else first

    def _without_rank(self, first: int, last: int) -> int:
        """Where the name ends when the words of an office stand behind it ("Senate Majority" before "Leader")."""
        if not self.capital_at(last + 1):
            return last
        while first < last and self._is_calling(last):
            last -= 1
        while first <= last and self._is_calling(last + 1) and self.texts[last].casefold() in _RANKS:
            last -= 1
        return last

    def _fills_quotes(self, first: int, last: int) -> bool:
        """Is it alone between quotation marks: a nickname, a title or a scare quote?"""
        after = self.texts[last + 1] if last + 1 < len(self.texts) else ""
        return first > 0 and self.texts[first - 1] in _OPEN_MARKS and after in _CLOSE_MARKS

    def _is_bare_calling(self, first: int, last: int) -> bool:
        """Is it an office or calling with a capital, not a name ("Executive", "Judge" before a name)?"""
        if not all(self._is_calling(i) for i in range(first, last + 1)):
            return False
        if first == last and self.texts[last + 1 : last + 2] == ["."] and honorific(self.texts[first]):
            return True
        return last > first or self.capital_at(last + 1) or first not in self.ent_at

    def _is_calling(self, i: int) -> bool:
        return self.texts[i].casefold() in TITLE_NOUNS or honorific(self.texts[i]) is not None

    def _label(self, first: int, last: int) -> str:
        """The label of the entity that covers most of the name; the last word's when they tie."""
        covered: dict[str, int] = {}
        for i in range(first, last + 1):
            if (ent := self.ent_at.get(i)) is not None:
                covered[ent.label_] = covered.get(ent.label_, 0) + 1
        final = self.ent_at.get(last)
        return max(
            covered,
            key=lambda label: (covered[label], final is not None and final.label_ == label),
            default="",
        )

    def _role_before(self, first: int) -> int | None:
        """Index of the calling or kin noun right before a name ("actress Ann Poe", "his wife, Ann Poe")."""
        at = first - 1
        apart = self.texts[at] == "," and at > 0
        noun = self.texts[at - apart].casefold()
        if apart:
            return at - 1 if noun in KIN_NOUNS and self._is_apposed(first) else None
        kin = noun in KIN_NOUNS or noun.removesuffix("s") in KIN_NOUNS
        return at if kin or noun in CALLINGS or noun_gender(noun) else None

    def _is_apposed(self, first: int) -> bool:
        """Does the name end what the comma before it opened ("his wife, Ann Poe, said"; not "his wife, Poe will …")?"""
        end = self.end_of_run(first) + 1
        return end >= len(self.texts) or self.texts[end] in _BREAKS or self.doc[end].is_space
