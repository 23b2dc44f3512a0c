"""To which outlet words were given, or which outlet reported them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from allegedly.language.document import Document, Mention
from allegedly.language.speech.attribution import Attribution
from allegedly.language.speech.cue import UTTERANCES
from allegedly.language.speech.quotation import read_quotations
from allegedly.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_TALKS = frozenset(
    "tell talk speak chat interview interviewer sit-down interviewee conversation appearance appear inform reveal "
    "confirm confide admit exclusively joke explain insist recall guest sit open dish gush q&a profile podcast show".split()
)
"""Words of a talk with an outlet: what was said there later is said to it too."""

_WRITINGS = frozenset(
    "statement email e-mail letter comment piece essay column op-ed article report story post review "
    "write give provide send say deny note state add quote accord".split()
)
"""Words of a piece of writing given to or carried by an outlet: only what is said there."""

_CARRIES = frozenset(
    "obtain publish release share print air broadcast report see review acquire leak cite".split()
)
"""What an outlet does with somebody's words: "a statement obtained by X"."""

_PLACES = frozenset({"to", "with", "for", "in", "on", "by", "at", "from", "via"})
_PAST = re.compile(r"\b(?:at the time|previously|back in|earlier (?:this|in)|years? ago|in \d{4})\b", re.I)
_PRIVATE = re.compile(
    r"\b(?:wrote|tweeted|posted|instagram|facebook|twitter|tumblr|tiktok|in (?:a|an|his|her|their) (?:new |joint |separate "
    r"|lengthy |emotional |official )?(?:statement|letter|email|memo|post|tweet|video|filing|affidavit|speech))\b",
    re.I,
)
_OWN = re.compile(
    r"\b(?:to|told|tells) (?:us|this (?:newspaper|paper|magazine|website|site|publication))\b", re.I
)
_PRONOUNS = frozenset({"they", "he", "she", "we"})
_CLIMB = 5


class Outlets:
    """Outlets of a document's quotes, asked in the order of the text; remembers the talk that goes on."""

    def __init__(self, document: Document, without: frozenset[str]) -> None:
        self.document = document
        self.text = document.article.text
        self.without = without
        quotations = read_quotations(document)
        self._outlets = [
            m
            for m in document.mentions
            if len(m.entities) == 1
            and document.entity(m.entities[0]).type == "Outlet"
            and not quotations.speech_at(m.span.start)
        ]
        self._sentences = [Span(s.start_char, s.end_char) for s in document.sentences]
        self._talk: dict[str, str] = {}
        self._near: dict[str, tuple[str, int]] = {}
        self._last = ""
        self._read_to = 0

    def of(self, attribution: Attribution, speaker: str | None, at: int) -> str | None:
        """The outlet of a quote whose attribution is given; `at` is where the quote starts, a code point.

        The sentence of the cue is asked first, then the talk that the speaker is known to be having.
        """
        sentence = self._sentence(attribution.cue_span)
        self._listen(sentence.start)
        voice = speaker or self._unnamed(attribution)
        self._last = voice
        own = self._named(sentence, attribution)
        if own is not None:
            outlet, talks = own
            if talks and not _PAST.search(sentence.of(self.text)):
                self._talk[voice] = outlet
            self._near[voice] = (outlet, at)
            return outlet
        if (document := self._document(attribution)) is not None:
            return document
        if _PRIVATE.search(self._frame(sentence)):
            self._talk.pop(voice, None)
            return None
        if "outlet-carry" in self.without:
            return None
        return self._talk.get(voice) or self._just_now(voice, at)

    def _unnamed(self, attribution: Attribution) -> str:
        """A key for a voice without a name; "they" is the voice before."""
        noun = self._noun(attribution)
        return self._last if noun in _PRONOUNS and self._last.startswith("?") else f"?{noun}"

    def _just_now(self, voice: str, at: int) -> str | None:
        """The outlet of the voice's words in this paragraph or the one before."""
        outlet, position = self._near.get(voice, (None, 0))
        near = outlet is not None and len(re.findall(r"\n+", self.text[position:at])) <= 1
        return outlet if near else None

    def _noun(self, attribution: Attribution) -> str:
        """The word for a source without a name; "the insider" and "a source" are two voices."""
        return self.document.doc[attribution.source].lemma_.lower() if attribution.source is not None else ""

    def _document(self, attribution: Attribution) -> str | None:
        """ "The statement continued": the outlet named with that statement before."""
        noun = self._noun(attribution)
        if noun not in UTTERANCES or attribution.source is None:
            return None
        quotations = read_quotations(self.document)
        for token in reversed(self.document.doc[: attribution.source]):
            if token.lemma_.lower() == noun and token.pos_ == "NOUN" and not quotations.at(token.idx):
                named = self._named(self._sentence(self.document.span(token)), attribution)
                if named is not None:
                    return named[0]
                if any(c.lower_ in ("a", "an") for c in token.children):
                    return None
        return None

    def _frame(self, sentence: Span) -> str:
        """The sentence's words outside of quotation marks."""
        quotations = read_quotations(self.document)
        pieces, at = [], sentence.start
        for quotation in quotations.within(sentence):
            pieces.append(self.text[at : quotation.outer.start])
            at = quotation.outer.end
        return " ".join([*pieces, self.text[at : sentence.end]])

    def _sentence(self, span: Span) -> Span:
        return next((s for s in self._sentences if s.overlaps(span)), span)

    def _listen(self, end: int) -> None:
        """Take in the talks announced between the last question and `end`: "in an interview with X, Poe …"."""
        for mention in self._outlets:
            if self._read_to <= mention.span.start < end and self._licence(mention) == "talk":
                sentence = self._sentence(mention.span)
                if _PAST.search(sentence.of(self.text)) and not _is_asker(self.document, mention):
                    continue
                for person in self.document.mentions_within(sentence):
                    if (
                        len(person.entities) == 1
                        and self.document.entity(person.entities[0]).type == "Person"
                    ):
                        self._talk[person.entities[0]] = mention.entities[0]
        self._read_to = max(self._read_to, end)

    def _named(self, sentence: Span, attribution: Attribution) -> tuple[str, bool] | None:
        """(outlet, is it a talk?) of the sentence, None when it names none or several."""
        found: dict[str, bool] = {}
        for mention in self._outlets:
            if sentence.contains(mention.span) and mention.root != attribution.source:
                licence = self._licence(mention)
                if licence:
                    found.setdefault(mention.entities[0], licence == "talk")
        if not found and _OWN.search(self._frame(sentence)):
            found = dict.fromkeys((m.entities[0] for m in self._outlets), True)
        return next(iter(found.items())) if len(found) == 1 else None

    def _licence(self, mention: Mention) -> str | None:
        """Is the mention the place of a talk or of a writing, by the words that govern it?"""
        token = self.document.doc[mention.root]
        if token.dep_ in ("nsubj", "nsubjpass") and token.head.lemma_ in ({"interview"} | _CARRIES):
            return "talk" if token.head.lemma_ == "interview" else "writing"
        if token.dep_ in ("dobj", "dative") and token.head.lemma_ in ("tell", "inform"):
            return "talk"
        if token.dep_ in ("poss", "compound", "nmod") or token.dep_ in ("pobj", "dobj", "dative", "appos"):
            return _governor(token)
        return None


def _governor(token: Token) -> str | None:
    """Climb through prepositions and nouns to a word of talking or writing."""
    placed = token.dep_ in ("poss", "compound", "nmod")
    for _ in range(_CLIMB):
        if token.head == token or token.dep_ in ("nsubj", "nsubjpass", "ccomp", "advcl", "relcl"):
            return None
        token = token.head
        if token.dep_ in ("prep", "agent", "dative") and token.lower_ in _PLACES:
            placed = True
        if token.lemma_.lower() in _CARRIES and placed:
            return "writing" if _is_of_words(token) else None
        if token.lemma_.lower() in _TALKS and placed:
            return "talk"
        if token.lemma_.lower() in _WRITINGS and placed:
            return "writing"
    return None


def _is_of_words(verb: Token) -> bool:
    """Is it words that were obtained or released: a statement, a letter?"""
    things = [verb.head, *(c for c in verb.children if c.dep_ in ("dobj", "nsubjpass"))]
    if verb.dep_ == "relcl":
        things.append(verb.head)
    return any(t.lemma_.lower() in UTTERANCES for t in things)


def _is_asker(document: Document, mention: Mention) -> bool:
    token = document.doc[mention.root]
    return token.dep_ == "nsubj" and token.head.lemma_ == "interview"
