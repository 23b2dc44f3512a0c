"""Finds the names in a document: runs of capitalised words, cut and labelled with spaCy's entities as one witness."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from allegedly.language.binding import quoted
from allegedly.language.headline import in_headlines
from allegedly.language.office import CALLINGS, KIN_NOUNS, TITLE_NOUNS, honorific, noun_gender
from allegedly.language.outlet import COURT_WORDS, JOINED_OUTLETS, OF_HEADS, ORGANIZATION_WORDS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

PARTICLES = frozenset(
    "de van von der den di da del della la le bin ibn al el ter dos du st. st y ap mac".split()
)
SUFFIXES = frozenset("jr jr. sr sr. ii iii iv esq esq.".split())
_HYPHENS = frozenset("-‐‑–")
# Capitalised words that are no names by themselves: the calendar, the first person, and what opens sentences.
_CALENDAR = frozenset(
    "january february march april may june july august september october november december jan feb apr jun jul aug sep "
    "sept oct nov dec monday tuesday wednesday thursday friday saturday sunday tue tues thu thur thurs fri christmas "
    "easter halloween thanksgiving".split()
)
_NO_NAMES = _CALENDAR | frozenset(
    "i i'm i've i'd i'll ok okay god lord jesus christ covid covid-19 mr mrs ms".split()
)
_OPEN_MARKS = frozenset('“ " ‘'.split())
_BREAKS = frozenset(', . ; : ) ( and or who whom - – — " ”'.split())
_DASHES = frozenset("- – — --".split())
_CLOSE_MARKS = frozenset('” " ’'.split())
# What opens a sentence before a name without belonging to it.
_OPENERS = frozenset(
    "did does do is are was were can could would should has have had when while after before since though although if "
    "as at by for from in on with what why how where who just now then meanwhile also even only not no yes but and or "
    "so yet still because during despite like unlike both all some many most other another former once today "
    "yesterday tomorrow here there this that these those its his her their our my your".split()
)
_SPELLED = re.compile(r"[A-Z](-[A-Z])+")  # "U-S-A"
_NAME_TAGS = frozenset(["NNP", "NNPS"])


@dataclass(frozen=True)
class Name:
    """One naming: token indices (`last` included), its words, and what stands around it as evidence.

    `label` is spaCy's label of the entity that covers it, "" without one; `title` the honorific before it;
    `role` the lemma of the calling noun at `role_at` that introduces it ("actress Ann Poe"); `headline` when it stands
    in one; `article` after "the"; `quoted` inside quotation marks; `opening` where a sentence's capital is due anyway.
    """

    first: int
    last: int
    words: tuple[str, ...]
    label: str = ""
    title: str | None = None
    role: str | None = None
    role_at: int | None = None
    headline: bool = False
    article: bool = False
    quoted: bool = False
    opening: bool = False

    @property
    def text(self) -> str:
        """The name as it is written, white space made single."""
        return " ".join(self.words)

    @cached_property
    def key(self) -> tuple[str, ...]:
        """The words in lower case, apostrophes made straight: equal for equal names."""
        return tuple(word.casefold().replace("’", "'") for word in self.words)


def find_names(doc: Doc, taken: frozenset[int] = frozenset()) -> tuple[Name, ...]:
    """The names of a document in order, none of them over a taken token (that of a work's title)."""
    return tuple(_Finder(doc, taken).names())


class _Finder:
    def __init__(self, doc: Doc, taken: frozenset[int]) -> None:
        self.doc = doc
        self.taken = taken
        self.texts = [token.text for token in doc]
        self.tags = [token.tag_ for token in doc]
        self.spaced = [bool(token.whitespace_) for token in doc]
        self.headline = in_headlines(doc)
        self.quoted = quoted(doc)
        self.ent_at = {i: ent for ent in doc.ents for i in range(ent.start, ent.end)}
        self.starts = self._sentence_starts()
        self.surnames = {t.text for e in doc.ents if e.label_ == "PERSON" and len(e) > 1 for t in e[1:]}
        self.numbered: set[tuple[str, str]] = set()
        self.capital = [self._is_capital(i) for i in range(len(doc))]

    def names(self) -> Iterator[Name]:
        at = 0
        while at < len(self.texts):
            if not self.capital[at] or self._is_caption_label(at) or self._is_dateline(at):
                at += 1
                continue
            last = self._end_of_run(at)
            if self._is_numbered(at, last):
                at -= 1
            for first, end in self._pieces(at, last):
                yield from self._named(first, end)
            at = last + 1

    def _is_caption_label(self, i: int) -> bool:
        """Does one word with a colon open a line ("Trailer: …")?"""
        return i in self.starts and i + 1 < len(self.texts) and self.texts[i + 1] == ":"

    def _is_dateline(self, i: int) -> bool:
        """Is it the agency in "LEEDS (AP) —" at the head of a report?"""
        around = self.texts[i - 1 : i] + self.texts[i + 1 : i + 3]
        return len(around) == 3 and around[0] == "(" and around[1] == ")" and around[2] in _DASHES

    def _is_numbered(self, first: int, last: int) -> bool:
        """Does a number before belong to a body's name ("3 Mills Records", and "3 Mills" from then on)?"""
        if first == 0 or not self.texts[first - 1].isdigit():
            return False
        pair = (self.texts[first - 1], self.texts[first])
        if first < last and self.texts[last].casefold() in ORGANIZATION_WORDS:
            self.numbered.add(pair)
        return pair in self.numbered

    def _sentence_starts(self) -> set[int]:
        """Indices of tokens that a capital says nothing about: first in a sentence, a quotation, after a colon."""
        starts = {sent.start for sent in self.doc.sents}
        for i, text in enumerate(self.texts[:-1]):
            if (
                text in {'"', "“", "‘", "'", ":", "-", "–", "—", "•", "*", "(", "…", "..."}
                or self.doc[i].is_space
            ):
                opened = text not in {":", "(", "-", "–", "—"} and (
                    i == 0 or self.spaced[i - 1] or i in starts
                )
                if opened or text == ":" or i in starts:
                    starts.add(i + 1)
        return starts

    def _is_capital(self, i: int) -> bool:
        text = self.texts[i]
        if i in self.taken or not text[0].isupper() or text[0] in "#@":
            return False
        if text.casefold() in _NO_NAMES:
            return (
                i > 0
                and text.casefold() in _CALENDAR
                and i in self.ent_at
                and self.ent_at[i].label_ in _NAMED
            )
        if i in self.starts:
            return self._is_named_start(i)
        return self.tags[i] in _NAME_TAGS or i in self.ent_at or self._is_capital_inside(i)

    def _is_capital_inside(self, i: int) -> bool:
        """Capitalised in mid-sentence without being tagged a name ("the Fair Housing Board")."""
        return (
            not self.headline[i]
            and self.texts[i][1:].islower()
            and self.tags[i] not in {"PRP", "DT", "UH", "WP"}
        )

    def _is_named_start(self, i: int) -> bool:
        if self.tags[i] in _NAME_TAGS:
            return True
        ent = self.ent_at.get(i)
        return (
            ent is not None
            and ent.label_ in _NAMED
            and self.tags[i] not in {"DT", "IN", "PRP$", "CC"}
            and (self.tags[i] != "NNS" or self.texts[i] in self.surnames)
        )

    def _end_of_run(self, first: int) -> int:
        last = first
        while (after := self._extension(last)) is not None:
            last = after
        return last

    def _extension(self, last: int) -> int | None:
        """Index up to which the run that ends at `last` goes on, None when it ends there."""
        n, texts = last + 1, self.texts
        if n >= len(texts) or (self.doc[n].is_sent_start and texts[n] not in _HYPHENS):
            return None
        if self.capital[n] and (self.spaced[last] or texts[last] in _HYPHENS):
            return n
        if texts[n] in _HYPHENS and not self.spaced[last] and not self.spaced[n] and n + 1 < len(texts):
            return n + 1 if self.capital[n + 1] or self._same_ent(last, n + 1) else None
        if texts[n].casefold() in PARTICLES and self._capital_at(n + 1):
            return n + 1
        if (
            texts[n].casefold() in PARTICLES
            and n + 2 < len(texts)
            and texts[n + 1] in PARTICLES
            and self._capital_at(n + 2)
        ):
            return n + 2
        if (
            texts[n] in {"&", "!"}
            and self._capital_at(n + 1)
            and (texts[n] == "&" or texts[last] in {"E", "Yahoo"})
        ):
            return n + 1
        if texts[n] == "," and n + 1 < len(texts) and texts[n + 1].casefold() in SUFFIXES:
            return n + 1
        if texts[n] == "." and not self.spaced[last] and texts[last] in {"Jr", "Sr"}:
            return n
        return self._extension_of_body(last)

    def _extension_of_body(self, last: int) -> int | None:
        """The same for names of bodies: "Department of Trade and Work", "Channel 5", and what spaCy joins."""
        n, texts = last + 1, self.texts
        if texts[n] in {"on", "of", "and"} and n + 1 < len(texts):
            joined = f"{texts[last]} {texts[n]} {texts[n + 1]}".casefold()
            if any(name.endswith(joined) for name in JOINED_OUTLETS):
                return n + 1
        if texts[n] == "/" and not self.spaced[last] and not self.spaced[n] and self._capital_at(n + 2):
            return (
                n + 1 if texts[n + 2].casefold() in ORGANIZATION_WORDS and self._capital_at(n + 1) else None
            )
        ent = self.ent_at.get(last)
        if ent is not None and ent.label_ in {"ORG", "FAC"} and ent.end - 1 > last and self._joins(n, ent):
            return next((i for i in range(n, ent.end) if self.capital[i] or texts[i].isdigit()), None)
        if texts[last].casefold() in OF_HEADS | COURT_WORDS and texts[n] in {"of", "for"}:
            step = n + 2 if n + 1 < len(texts) and texts[n + 1] == "the" else n + 1
            return step if self._capital_at(step) else None
        return None

    def _same_ent(self, a: int, b: int) -> bool:
        return a in self.ent_at and self.ent_at[a] is self.ent_at.get(b)

    def _joins(self, n: int, ent: Span) -> bool:
        if self.texts[n] == "and":
            return ent[-1].lower_ in ORGANIZATION_WORDS | _ENDS or bool(
                {"of", "for"} & {t.lower_ for t in ent}
            )
        return self.texts[n] in {"of", "for", "the", "in", "on", "+", "!"} or self.texts[n].isdigit()

    def _capital_at(self, i: int) -> bool:
        return i < len(self.texts) and self.capital[i]

    def _pieces(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """Cut a run where spaCy sees two things side by side, and after an honorific or a calling."""
        cuts = {first}
        for i in range(first + 1, last + 1):
            if (
                self.texts[i] not in _HYPHENS
                and self.texts[i - 1] not in _HYPHENS
                and self._is_cut(i, first, last)
            ):
                cuts.add(i)
        bounds = [*sorted(cuts), last + 1]
        yield from ((a, b - 1) for a, b in itertools.pairwise(bounds))

    def _is_cut(self, i: int, first: int, last: int) -> bool:
        before = self.texts[i - 1]
        if (
            honorific(before)
            and not self._ends_body(last)
            and (i - 1 == first or not _is_given(self.texts[i - 2]))
        ):
            return True
        if honorific(self.texts[i]) and i < last and not _is_given(before):
            return True
        if before.casefold() in TITLE_NOUNS and not self._ends_body(last):
            return True
        left, right = self.ent_at.get(i - 1), self.ent_at.get(i)
        if left is None or right is None or left == right:
            return False
        return right.label_ == "PERSON" and (i - 1 > first or not _is_given(before))

    def _ends_body(self, last: int) -> bool:
        return self.texts[last].casefold() in ORGANIZATION_WORDS | COURT_WORDS

    def _named(self, first: int, last: int) -> Iterator[Name]:
        """The name in a piece, without what only stands before it."""
        title = role = role_at = None
        first = self._without_opener(first, last)
        while first < last and self._capital_at(last + 1) and self._is_calling(last):
            last -= 1
        if self._is_bare_calling(first, last) or self._fills_quotes(first, last):
            return
        if first > 0:
            title = honorific(self.texts[first - 1])
            role_at = self._role_before(first)
            role = self.doc[role_at].lemma_.casefold() if role_at is not None else None
        span = self.doc[first : last + 1]
        words = tuple(span.text.split())
        if not any(c.isalpha() for c in span.text) or _SPELLED.fullmatch(span.text):
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
        )

    def _without_opener(self, first: int, last: int) -> int:
        """Where the name begins when an ordinary word opens the sentence before it ("Rival Ann Poe")."""
        if first == last or first not in self.starts:
            return first
        if self.texts[first].casefold() in _OPENERS:
            return first + 1
        if first in self.ent_at or _is_given(self.texts[first]):
            return first
        ent = self.ent_at.get(first + 1)
        return first + 1 if ent is not None and ent.label_ == "PERSON" and self.spaced[first] else first

    def _fills_quotes(self, first: int, last: int) -> bool:
        """Is it alone between quotation marks: a nickname, a title or a scare quote?"""
        after = self.texts[last + 1] if last + 1 < len(self.texts) else ""
        return first > 0 and self.texts[first - 1] in _OPEN_MARKS and after in _CLOSE_MARKS

    def _is_bare_calling(self, first: int, last: int) -> bool:
        """Is it an office or calling with a capital, not a name ("Executive", "Judge" before a name)?"""
        if not all(self._is_calling(i) for i in range(first, last + 1)):
            return False
        return last > first or self._capital_at(last + 1) or first not in self.ent_at

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
        return at if noun in KIN_NOUNS or noun in CALLINGS or noun_gender(noun) else None

    def _is_apposed(self, first: int) -> bool:
        """Does the name end what the comma before it opened ("his wife, Ann Poe, said"; not "his wife, Poe will …")?"""
        end = self._end_of_run(first) + 1
        return end >= len(self.texts) or self.texts[end] in _BREAKS or self.doc[end].is_space


_ENDS = frozenset(
    "enforcement exchange arts sciences technology development culture history services customs trade".split()
)
_NAMED = frozenset(["PERSON", "ORG", "GPE", "FAC", "PRODUCT", "WORK_OF_ART", "LOC", "NORP", "EVENT"])


def _is_given(word: str) -> bool:
    from allegedly.language.gender import is_given_name

    return is_given_name(word)
