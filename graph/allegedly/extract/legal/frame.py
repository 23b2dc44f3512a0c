"""What one mention of a legal event says, before it is resolved: heads of its parties and where its details stand."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from allegedly.extract.legal import lexicon as lexicon
from allegedly.language.document import Document, Mention
from allegedly.model.annotation import EventType

if TYPE_CHECKING:
    from spacy.tokens import Span as DocSpan
    from spacy.tokens import Token


@dataclass
class Frame:
    """One mention of an event; tokens are heads of noun phrases.

    `trigger` names the event, `verb` is the verb that tells it (the trigger itself, or the one that governs a
    noun); `case` is the noun of the case that a later step disposes of ("dismissed the *suit*"), `complement` a
    further head of details ("found *liable* for", "ordered to *pay*"); `until` is the index of the next trigger in
    the sentence: what stands behind it tells of that one. A `lone` one shares its verb with others: only its
    complement's own party and sum are its. An `additional` one only adds to an event told elsewhere.
    """

    type: EventType
    trigger: Token
    rule: str
    verb: Token | None = None
    claimants: list[Token] = field(default_factory=list)
    respondents: list[Token] = field(default_factory=list)
    case: Token | None = None
    complement: Token | None = None
    counter: bool = False
    anaphoric: bool = False
    planned: bool = False
    lone: bool = False
    additional: bool = False
    mutual: bool = False
    until: int = 1 << 30

    @property
    def scopes(self) -> tuple[Token, ...]:
        """The tokens whose dependents hold cause, forum, amount and date; the nearest first."""
        found = [self.trigger]
        found += [c for c in self.trigger.children if c.dep_ in ("acl", "relcl") and c.tag_ == "VBN"]
        if self.verb is not None and self.verb not in found:
            found.append(self.verb)
        found += [t for t in (self.complement, self.case) if t is not None and t not in found]
        if self.trigger.dep_ == "relcl" and self.trigger.head.lemma_ in lexicon.DECISIONS:
            found.append(self.trigger.head)
        return tuple(found)

    @property
    def stretch(self) -> list[Token]:
        """The words behind the trigger up to the next clause or event, for phrases that the parser hung elsewhere."""
        found: list[Token] = []
        for token in self.trigger.doc[self.trigger.i + 1 : min(self.trigger.sent.end, self.until)]:
            if token.tag_ in ("VBD", "VBZ", "VBP", "MD", "WDT", "WP") or token.text in (";", "“", '"'):
                break
            found.append(token)
        return found

    def owns(self, token: Token) -> bool:
        """Does a dependent of a scope tell of this event, and not of one named after it?"""
        return token.i < self.until


def is_court(document: Document, token: Token | None) -> bool:
    """Does the noun phrase name a court, a judge or a jury?"""
    if token is None:
        return False
    if token.lemma_.lower() in lexicon.COURTS:
        return True
    if token.tag_ == "PRP" and token.sent.start > 0:
        return _is_told_of_court(document, token.doc[token.sent.start - 1].sent)
    titles = {c.lower_ for c in token.lefts if c.dep_ in ("compound", "nmod", "amod")}
    if titles & {"judge", "justice", "magistrate"}:
        return True
    appositions = {c.lemma_.lower() for c in token.children if c.dep_ == "appos"}
    ids = document.referents(token)
    if appositions & lexicon.COURTS or any(document.entity(i).type == "Court" for i in ids):
        return True
    return bool(ids) and {*ids} <= judges(document)


def _is_told_of_court(document: Document, sentence: DocSpan) -> bool:
    """Is the sentence before about a court, so that its "they" or "she" may be one?"""
    subject = next((c for c in sentence.root.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    return subject is not None and subject.tag_ != "PRP" and is_court(document, subject)


_JUDGES: WeakKeyDictionary[Document, frozenset[str]] = WeakKeyDictionary()


def judges(document: Document) -> frozenset[str]:
    """Ids of those whom the article calls a judge anywhere."""
    if document not in _JUDGES:
        titled = (m for m in document.mentions if m.kind == "name" and _has_title(document, m))
        _JUDGES[document] = frozenset(i for m in titled for i in m.entities)
    return _JUDGES[document]


def _has_title(document: Document, mention: Mention) -> bool:
    doc = document.doc
    words = {doc[mention.first].lower_, doc[max(0, mention.first - 1)].lower_}
    return bool(words & {"judge", "justice", "magistrate"})


def is_definite(noun: Token) -> bool:
    """Does "the", "this" or "that" point back to an event told elsewhere?"""
    return any(c.lower_ in ("the", "this", "that", "these", "those", "both", "such") for c in noun.lefts)
