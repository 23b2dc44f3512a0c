"""Runs of capitalised words, which names are made of, with the small words and marks that join them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from allegedly.language.names.gender import is_given_name
from allegedly.language.names.headline import in_headlines
from allegedly.language.names.name import PARTICLES, SUFFIXES
from allegedly.language.names.nickname import nickname_end
from allegedly.language.names.outlet import COURT_WORDS, JOINED_OUTLETS, OF_HEADS, ORGANIZATION_WORDS
from allegedly.language.names.word import is_word

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

HYPHENS = frozenset("-‐‑–")
# Capitalised words that are no names by themselves: the calendar and the first person.
_CALENDAR = frozenset(
    "january february march april may june july august september october november december jan feb apr jun jul aug sep "
    "sept oct nov dec monday tuesday wednesday thursday friday saturday sunday tue tues thu thur thurs fri christmas "
    "easter halloween thanksgiving".split()
)
_NO_NAMES = _CALENDAR | frozenset(
    "i i'm i've i'd i'll ok okay god lord jesus christ covid covid-19 mr mrs ms".split()
)
_NAME_TAGS = frozenset(["NNP", "NNPS"])
_PERFORMERS = frozenset(["DJ", "MC"])
_OPEN_TAGS = frozenset("NN NNS JJ VB VBN VBD VBP VBG FW UH RB".split())
_NAMED = frozenset(["PERSON", "ORG", "GPE", "FAC", "PRODUCT", "WORK_OF_ART", "LOC", "NORP", "EVENT"])
# Last words of offices whose names hold an "and".
_ENDS = frozenset(
    "enforcement exchange arts sciences technology development culture history services customs trade".split()
)
# Names of services written with capitals inside or a plus ("ITVBe", "TV+").
_MIXED = re.compile(r"[A-Z]+[a-z]+(?:[A-Z]+[a-z]*)+|[A-Z]{2,}[a-z]+|[A-Z][A-Za-z]+\+")
# Whose office, department or service is a body ("U.S. Attorney's Office").
_OFFICERS = frozenset(
    "attorney sheriff prosecutor coroner examiner solicitor marshal general governor mayor controller comptroller "
    "defender ombudsman commissioner clerk registrar".split()
)
# Who has a court, a college or an institute named after them, and what else belongs to a name behind "'s".
_OWNERS = frozenset(
    "magistrates king queen women men children people teachers writers actors lawyers publishers authors journalists "
    "directors producers veterans drivers players musicians workers nurses farmers students citizens voters boys girls "
    "patients prisoners residents shareholders investors".split()
)
_OWNED = frozenset("college hospital school church cathedral university bank bench court theatre".split())
# Articles before a hyphen in Arabic names ("al-Hadi").
ARTICLES = frozenset("al el ul".split())
_OFFICES = frozenset(["Office", "Department", "Service", "Offices"])
_COURT_LEVELS = frozenset(
    "federal state superior district bankruptcy family crown appeals circuit criminal".split()
)
_OPENING = frozenset(['"', "“", "‘", "'", ":", "-", "–", "—", "•", "*", "(", "…", "..."])


class Runs:
    """A doc's tokens as lists, and the runs of capitalised words among those that are not taken by a title."""

    def __init__(self, doc: Doc, taken: frozenset[int]) -> None:
        self.doc = doc
        self.taken = taken
        self.texts = [token.text for token in doc]
        self.tags = [token.tag_ for token in doc]
        self.spaced = [bool(token.whitespace_) for token in doc]
        self.headline = in_headlines(doc)
        self.ent_at = {i: ent for ent in doc.ents for i in range(ent.start, ent.end)}
        self.starts = self._sentence_starts()
        self.surnames = {t.text for e in doc.ents if e.label_ == "PERSON" and len(e) > 1 for t in e[1:]}
        self.capital = [self._is_capital(i) for i in range(len(doc))]

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
        if text in _PERFORMERS:
            return i + 1 < len(self.texts) and self.texts[i + 1][0].isupper()
        if i in self.starts:
            return self._is_named_start(i)
        return self.tags[i] in _NAME_TAGS or i in self.ent_at or self._is_capital_inside(i)

    def _is_capital_inside(self, i: int) -> bool:
        """Capitalised in mid-sentence without being tagged a name ("the Fair Housing Board")."""
        return (
            not self.headline[i]
            and (self.texts[i][1:].islower() or bool(_MIXED.fullmatch(self.texts[i])))
            and self.tags[i] not in {"PRP", "DT", "UH", "WP"}
        )

    def _is_named_start(self, i: int) -> bool:
        if self.tags[i] in _NAME_TAGS or self._is_unknown_before_name(i):
            return True
        ent = self.ent_at.get(i)
        return (
            ent is not None
            and ent.label_ in _NAMED
            and self.tags[i] not in {"DT", "IN", "PRP$", "CC"}
            and (self.tags[i] != "NNS" or self.texts[i] in self.surnames)
        )

    def _is_unknown_before_name(self, i: int) -> bool:
        """Is it no English word, with a capital after it ("Sinead" before "O'Rourke")?"""
        if self.tags[i] not in _OPEN_TAGS or i + 1 >= len(self.texts) or not self.spaced[i]:
            return False
        following = self.texts[i + 1][0].isupper() and self.tags[i + 1] in _NAME_TAGS
        return (
            following
            and self.texts[i].istitle()
            and len(self.texts[i]) > 2
            and not is_word(self.texts[i], self.doc)
        )

    def end_of_run(self, first: int) -> int:
        """Index of the last token of the run that begins at `first`."""
        last = first
        while (after := self._extension(last)) is not None:
            last = after
        return last

    def _extension(self, last: int) -> int | None:
        """Index up to which the run that ends at `last` goes on, None when it ends there."""
        n, texts = last + 1, self.texts
        if n >= len(texts) or (self.doc[n].is_sent_start and texts[n] not in HYPHENS):
            return None
        if self.capital[n] and (self.spaced[last] or texts[last] in HYPHENS):
            return n
        if texts[n] in HYPHENS and not self.spaced[last] and not self.spaced[n] and n + 1 < len(texts):
            return n + 1 if self.capital[n + 1] or self._same_ent(last, n + 1) else None
        if (end := self._end_of_nickname(n)) is not None:
            return end
        if texts[n].casefold() in ARTICLES and n + 2 < len(texts) and texts[n + 1] in HYPHENS:
            return n + 2 if self.texts[n + 2][0].isupper() else None
        if texts[n].casefold() in PARTICLES and self.capital_at(n + 1):
            return n + 1
        if (
            texts[n].casefold() in PARTICLES
            and n + 2 < len(texts)
            and texts[n + 1] in PARTICLES
            and self.capital_at(n + 2)
        ):
            return n + 2
        if (
            texts[n] in {"&", "!"}
            and self.capital_at(n + 1)
            and (texts[n] == "&" or texts[last] in {"E", "Yahoo"})
        ):
            return n + 1
        if texts[n] == "," and n + 1 < len(texts) and texts[n + 1].casefold() in SUFFIXES:
            return n + 1
        if texts[n] == "." and not self.spaced[last] and texts[last] in {"Jr", "Sr"}:
            return n
        return self._extension_of_body(last)

    def _end_of_nickname(self, n: int) -> int | None:
        """Index of the surname behind a nickname in quotation marks that opens at `n`."""
        end = None if self.headline[n] else nickname_end(self.texts, self.spaced, n)
        if end is None or end + 1 >= len(self.texts) or not self.texts[end + 1][0].isupper():
            return None
        before = self.texts[n - 1]
        personal = is_given_name(before) or (len(before) < 3 and before[0].isupper())
        labelled = any(i in self.ent_at and self.ent_at[i].label_ == "PERSON" for i in (n - 1, end + 1))
        bracketed = self.texts[n] == "("
        return end + 1 if (personal and (labelled or not bracketed)) or (labelled and not bracketed) else None

    def _extension_of_body(self, last: int) -> int | None:
        """The same for names of bodies: "Department of Trade and Work", "Channel 5", and what spaCy joins."""
        n, texts = last + 1, self.texts
        if (end := self._end_of_firm(last)) is not None:
            return end
        if texts[n] in {"on", "of", "and"} and n + 1 < len(texts):
            joined = f"{texts[last]} {texts[n]} {texts[n + 1]}".casefold()
            if any(name.endswith(joined) for name in JOINED_OUTLETS):
                return n + 1
        if texts[n] == "/" and not self.spaced[last] and not self.spaced[n] and self.capital_at(n + 2):
            return n + 1 if texts[n + 2].casefold() in ORGANIZATION_WORDS and self.capital_at(n + 1) else None
        if self._is_office(n) or self._is_owned_body(n) or self._is_placed_court(n):
            return n + 1
        if (
            texts[n] == "estate"
            and texts[last] in self.surnames
            and texts[n + 1 : n + 2] not in (["agent"], ["agents"])
        ):
            return n
        ent = self.ent_at.get(last)
        if ent is not None and ent.label_ in {"ORG", "FAC"} and ent.end - 1 > last and self._joins(n, ent):
            return next((i for i in range(n, ent.end) if self.capital[i] or texts[i].isdigit()), None)
        if texts[last].casefold() in OF_HEADS | COURT_WORDS and texts[n] in {"of", "for"}:
            step = n + 2 if n + 1 < len(texts) and texts[n + 1] == "the" else n + 1
            return step if self.capital_at(step) else None
        return None

    def _end_of_firm(self, last: int) -> int | None:
        """Where a firm's list of single surnames ends ("Slaughton, Vance & Moor"); None when this begins none.

        In a headline "&" joins people, and so it may behind a surname that the article knows.
        """
        i, texts = last, self.texts
        if self.headline[last] or texts[last] in self.surnames or (last and self.capital[last - 1]):
            return None
        while texts[i + 1 : i + 2] == [","] and self.capital_at(i + 2):
            i += 2
        return i + 2 if i > last and texts[i + 1 : i + 2] == ["&"] and self.capital_at(i + 2) else None

    def _is_office(self, n: int) -> bool:
        """Does "'s Office" at `n` go on with the name of an office ("County Sheriff's Office")?"""
        texts = self.texts
        owned = texts[n] in {"'s", "’s"} and texts[n - 1].casefold() in _OFFICERS
        return owned and n + 1 < len(texts) and texts[n + 1] in _OFFICES

    def _is_owned_body(self, n: int) -> bool:
        """Does "' Court" at `n` go on with a body's name ("Magistrates' Court", "King's College", "Women's Institute")?"""
        texts = self.texts
        if texts[n] not in {"'s", "’s", "'", "’"} or not self.capital_at(n + 1):
            return False
        before = texts[n - 1].casefold()
        owned = texts[n + 1].casefold() in _OWNED
        if before in _OWNERS:
            return owned or before not in ("king", "queen")
        ent = self.ent_at.get(n) if before not in ORGANIZATION_WORDS else None
        return ent is not None and ent.label_ == "ORG" and owned

    def _is_placed_court(self, n: int) -> bool:
        """Does "federal court" at `n` go on with a place ("Leeds federal court")?"""
        texts = self.texts
        placed = n - 1 in self.ent_at and self.ent_at[n - 1].label_ == "GPE"
        return placed and texts[n] in _COURT_LEVELS and texts[n + 1 : n + 2] == ["court"]

    def _same_ent(self, a: int, b: int) -> bool:
        return a in self.ent_at and self.ent_at[a] is self.ent_at.get(b)

    def _joins(self, n: int, ent: Span) -> bool:
        if self.texts[n] == "and":
            return ent[-1].lower_ in ORGANIZATION_WORDS | _ENDS or bool(
                {"of", "for"} & {t.lower_ for t in ent}
            )
        return self.texts[n] in {"of", "for", "the", "in", "on", "+", "!"} or self.texts[n].isdigit()

    def capital_at(self, i: int) -> bool:
        """Is there a token at `i`, and may it be part of a name?"""
        return i < len(self.texts) and self.capital[i]
