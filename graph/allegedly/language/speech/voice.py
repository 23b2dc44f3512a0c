"""Which entity an act of speaking belongs to: its source's own, a document's author, or the voice heard before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from typing import TYPE_CHECKING

from allegedly.language.document import Document, Mention
from allegedly.language.speech.accused import accused_before
from allegedly.language.speech.attribution import Attribution, attributions
from allegedly.language.speech.cue import FILINGS, PROXIES, RESULTS, UTTERANCES, cue_of
from allegedly.language.speech.filing import filer_in_text
from allegedly.language.speech.quotation import read_quotations
from allegedly.language.speech.source import owner_of, source_of, speakers_of
from allegedly.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_EPITHETS = frozenset(
    "expert star celebrity entertainer performer veteran native year-old father mother dad mum mom parent author "
    "analyst specialist woman man actor actress singer rapper comedian comic musician songwriter filmmaker director "
    "producer model presenter host novelist writer playwright designer athlete player footballer mogul businesswoman "
    "businessman politician lawmaker senator congressman congresswoman".split()
)
"""Nouns that mean somebody already speaking; "the source", "the official" may be anybody and are not among them."""

_NOUN_GENDERS = {
    **dict.fromkeys("actress mother mum mom woman businesswoman congresswoman".split(), "f"),
    **dict.fromkeys("father dad man businessman congressman".split(), "m"),
}
_GENDERS = {"he": "m", "she": "f"}
_MARKS = "“\"‘'«"
_NEAR = 40
"""Tokens within which "the filing" is the one that somebody just spoke in."""
_FAR = 3
"""Paragraphs on, quotations aside, in which the voice before is still the one that "she said" means."""

_ENDED = (".", "!", "?", "”", '"', "’", "…", ":")
"""How a paragraph ends that is no heading."""

Author = Callable[[Document, Mention], str | None]


class Voices:
    """Speakers of a document's attributions; `author` says whose a filing is, `without` what is switched off."""

    def __init__(self, document: Document, author: Author, without: frozenset[str] = frozenset()) -> None:
        self.document = document
        self.author = author
        self.without = without
        self._all = attributions(document)
        self._cues = [a.cue for a in self._all]
        self._known: dict[int, str | None] = {}

    def of(self, attribution: Attribution) -> str | None:
        """Id of the entity whose words they are, None when the text does not tell."""
        if attribution.cue not in self._known:
            self._known[attribution.cue] = None
            self._known[attribution.cue] = self._find(attribution)
        return self._known[attribution.cue]

    def _find(self, attribution: Attribution) -> str | None:
        if attribution.source is None:
            return None
        source = self.document.doc[attribution.source]
        mention = self.document.mention(source)
        if mention is not None and mention.kind == "proxy" and "proxy" in self.without:
            return None
        if source.lower_ in _GENDERS and "pronoun-speaker" not in self.without:
            return self._by_pronoun(attribution, source)
        if attribution.speakers:
            return attribution.speakers[0]
        lemma = source.lemma_.lower()
        if (
            (lemma in FILINGS or lemma == "it")
            and "document-author" not in self.without
            and (teller := self._told_in_filing(attribution, lemma))
        ):
            return teller
        if (
            mention is not None
            and mention.kind == "filing"
            and (author := self.author(self.document, mention))
        ):
            return author
        if lemma in FILINGS and "document-author" not in self.without:
            return filer_in_text(self.document, source)
        if lemma in UTTERANCES and "document-author" not in self.without:
            return self._author(source)
        if "pronoun-speaker" in self.without:
            return None
        if accused := accused_before(self.document, source):
            return accused
        return self._heard_before(attribution, source)

    def _told_in_filing(self, attribution: Attribution, lemma: str) -> str | None:
        """Who spoke in a filing just before ("In a petition filed on Monday, Poe says … The petition says")."""
        previous = self._previous(attribution)
        if previous is None or lemma == "it":
            return self._subject_filing(attribution) if lemma == "it" else None
        cue = self.document.doc[previous.cue]
        papers = [o for p in cue.children if p.dep_ == "prep" and p.lower_ == "in" for o in p.children]
        named = any(o.lemma_.lower() in FILINGS for o in papers)
        return self.of(previous) if named and cue.sent.end >= attribution.cue - _NEAR else None

    def _subject_filing(self, attribution: Attribution) -> str | None:
        """Whose the filing is that was the subject of the sentence before "It alleges"."""
        sentence = self.document.doc[attribution.cue].sent
        if sentence.start == 0:
            return None
        before = self.document.doc[sentence.start - 1].sent
        subject = next((c for c in before.root.children if c.dep_ in ("nsubj", "nsubjpass")), None)
        if subject is None or subject.lemma_.lower() not in FILINGS:
            return None
        mention = self.document.mention(subject)
        author = self.author(self.document, mention) if mention is not None else None
        return author or filer_in_text(self.document, subject)

    def _by_pronoun(self, attribution: Attribution, source: Token) -> str | None:
        """ "She said": the voice before, unless somebody else of that gender has come up outside of anybody's words."""
        antecedent = attribution.speakers[0] if len(attribution.speakers) == 1 else None
        before = self._heard_before(attribution, source)
        if before is None or before == antecedent:
            return antecedent
        previous = self._previous(attribution)
        if previous is not None and not self._rivals(previous, attribution, before, _GENDERS[source.lower_]):
            return before
        return antecedent

    def _rivals(self, previous: Attribution, attribution: Attribution, speaker: str, gender: str) -> bool:
        """Has anybody else of the gender been named between two cues, outside of what is said?"""
        quotations = read_quotations(self.document)
        stretch = Span(previous.cue_span.end, attribution.cue_span.start)
        said = (*previous.contents, *attribution.contents)
        for mention in self.document.mentions_within(stretch):
            if mention.kind == "pronoun" or speaker in mention.entities or len(mention.entities) != 1:
                continue
            if any(c.overlaps(mention.span) for c in said) or quotations.at(mention.span.start):
                continue
            if self._is_heading(mention.span):
                continue
            other = self.document.entity(mention.entities[0])
            if other.type == "Person" and self.document.gender(other.id) in (None, gender):
                return True
        return False

    def _is_heading(self, span: Span) -> bool:
        """Does the line over a span end like a heading?"""
        text = self.document.article.text
        end = text.find("\n", span.end)
        line = text[text.rfind("\n", 0, span.start) + 1 : end if end >= 0 else len(text)]
        return line.rstrip()[-1:] not in _ENDED

    def _author(self, noun: Token) -> str | None:
        """Whose "the statement" is: its owner's, else the last owner of a thing of that name."""
        for token in (noun, *self._earlier(noun)):
            owner = owner_of(token) or _teller_in(token)
            if owner is not None and owner != token and (ids := speakers_of(self.document, owner)):
                return ids[0] if len(ids) == 1 else None
            if owner is not None and (accused := accused_before(self.document, owner)):
                return accused
            if owner is not None and token == noun and owner.pos_ in ("NOUN", "PROPN"):
                return None
        return None

    def _earlier(self, noun: Token) -> list[Token]:
        """Nouns of the same name before, the last first."""
        quotations = read_quotations(self.document)
        same = [t for t in self.document.doc[: noun.i] if t.lemma_ == noun.lemma_ and t.pos_ == "NOUN"]
        return [t for t in reversed(same) if not quotations.at(t.idx)]

    def _heard_before(self, attribution: Attribution, source: Token) -> str | None:
        """The speaker of the attribution just before, when a pronoun or epithet without antecedent can mean them."""
        previous = self._previous(attribution)
        if previous is None:
            return None
        speaker = self.of(previous)
        if speaker is None:
            return None
        kind, word = self.document.entity(speaker).type, source.lower_
        if word in _GENDERS:
            fits = kind == "Person" and self.document.gender(speaker) in (None, _GENDERS[word])
        elif word == "they":
            head = self.document.doc[previous.source] if previous.source is not None else None
            fits = kind != "Person" or (
                head is not None and (head.tag_ == "NNS" or head.lemma_ in ("team", "camp"))
            )
        else:
            fits = (
                kind == "Person" and _is_definite(source) and self._is_called(speaker, source.lemma_.lower())
            )
        return speaker if fits else None

    def _is_called(self, person: str, noun: str) -> bool:
        """May the person be called by the noun: by a role of theirs, or by a general one that fits?"""
        roles = self.document.roles(person)
        if any(noun in role.split() for role in roles):
            return True
        gender = _NOUN_GENDERS.get(noun)
        return noun in _EPITHETS and self.document.gender(person) in (
            None,
            gender or self.document.gender(person),
        )

    def _previous(self, attribution: Attribution) -> Attribution | None:
        """The last act of speaking before, in the paragraphs near; what is told inside others' words is passed over."""
        at = bisect_left(self._cues, attribution.cue) - 1
        while at >= 0:
            other = self._all[at]
            if not self._is_near(other, attribution):
                return None
            if not self._is_inner(other) and self._can_speak(other):
                return other
            at -= 1
        return None

    def _is_near(self, other: Attribution, attribution: Attribution) -> bool:
        between = self.document.article.text[other.cue_span.end : attribution.cue_span.start]
        lines = [line.strip() for line in between.split("\n")[1:] if line.strip()]
        return sum(line[-1] in _ENDED and line[0] not in _MARKS for line in lines) <= _FAR

    def _is_inner(self, attribution: Attribution) -> bool:
        """Does its cue stand inside what another attribution says?"""
        at = bisect_left(self._cues, attribution.cue)
        near = self._all[max(0, at - 3) : at + 4]
        return any(c.contains(attribution.cue_span) for a in near if a is not attribution for c in a.contents)

    def _can_speak(self, attribution: Attribution) -> bool:
        if attribution.source is None:
            return False
        source = self.document.doc[attribution.source]
        if source.pos_ in ("PROPN", "PRON") or attribution.speakers or source.lemma_ in PROXIES:
            return True
        if self.of(attribution) is not None:
            return True
        spoken = attribution.direct or attribution.rule in ("clause", "parenthetical", "according-to")
        cue = self.document.doc[attribution.cue].lemma_
        return spoken and cue not in RESULTS and source.lemma_.lower() not in UTTERANCES


def _teller_in(noun: Token) -> Token | None:
    """Who "denied the claims in a statement", where the parser hung the statement on what is denied."""
    prep = noun.head
    if noun.dep_ != "pobj" or prep.lower_ != "in" or prep.head.dep_ != "dobj":
        return None
    verb = prep.head.head
    return source_of(verb) if cue_of(verb) is not None else None


def _is_definite(noun: Token) -> bool:
    return any(c.lower_ == "the" for c in noun.children)
