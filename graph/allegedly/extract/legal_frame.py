"""What one mention of a legal event says, before it is resolved: heads of its parties and where its details stand."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from allegedly.extract import legal_lexicon as lexicon
from allegedly.extract.legal_syntax import surface_subject
from allegedly.language.document import Document, Mention
from allegedly.language.factuality_lexicon import SAYS
from allegedly.model.annotation import EventType

if TYPE_CHECKING:
    from spacy.tokens import Token

_PARTY_TYPES = frozenset({"Person", "Organization", "Outlet", "Court"})


@dataclass
class Frame:
    """One mention of an event; tokens are heads of noun phrases.

    `trigger` names the event, `verb` is the verb that tells it (the trigger itself, or the one that governs a
    noun); `case` is the noun of the case that a later step disposes of ("dismissed the *suit*"), `complement` a
    further head of details ("found *liable* for", "ordered to *pay*"); `until` is the index of the next trigger in
    the sentence: what stands behind it tells of that one. A `lone` one shares its verb with others: only its
    complement's own party and sum are its.
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


def parties(document: Document, heads: list[Token]) -> tuple[str, ...]:
    """Ids of the people and bodies that the noun phrases stand for, in order; groups without a name are left out."""
    found: list[str] = []
    for head in heads:
        ids = _named_of(document, head) if _is_partitive(head) else _meant(document, head)
        for id in ids:
            if document.entity(id).type in _PARTY_TYPES and id not in found:
                found.append(id)
    return tuple(found)


def _meant(document: Document, head: Token) -> tuple[str, ...]:
    ids = _client(document, head) or document.referents(head) or _indirect(document, head)
    if not ids and head.lower_ in ("it", "they", "client"):
        return _speaker(document, head)
    if not ids and head.dep_ == "appos":
        return document.referents(head.head)
    return ids


def _speaker(document: Document, head: Token) -> tuple[str, ...]:
    """ "Poe's legal team said it would sue", "Poe's lawyer said his client had sued": whom the speaker acts for."""
    for verb in head.ancestors:
        if verb.pos_ == "VERB" and verb.lemma_ in SAYS:
            said = surface_subject(verb)
            if said is None or said == head:
                return ()
            own = _client(document, said) or _indirect(document, said)
            return own if head.lower_ == "client" else own or document.referents(said)
        if verb.dep_ in ("relcl", "acl", "advcl"):
            return ()
    return ()


def _named_of(document: Document, head: Token) -> tuple[str, ...]:
    """ "one of her bandmates, Poe": the apposition says which."""
    nouns = [head, *(t for c in head.children if c.dep_ == "prep" for t in c.children)]
    named = [c for n in nouns for c in n.children if c.dep_ == "appos" and c.pos_ == "PROPN"]
    return document.referents(named[0]) if len(named) == 1 else ()


def _is_partitive(head: Token) -> bool:
    """ "five of the seven", "some of them": nobody knows which."""
    of = any(c.dep_ == "prep" and c.lower_ == "of" for c in head.children)
    return of and (
        head.pos_ == "NUM" or head.lower_ in ("some", "many", "several", "most", "one", "two", "none")
    )


def is_stranger(document: Document, heads: list[Token]) -> bool:
    """Is somebody named here whom no entity stands for ("four women", "a former coach")?"""
    for head in heads:
        pointed = head.pos_ == "PRON" or is_definite(head) or any(c.dep_ == "poss" for c in head.children)
        if not pointed and not parties(document, [head]):
            return True
    return False


def _client(document: Document, head: Token) -> tuple[str, ...]:
    """Whom a named lawyer acts for: "Poe's attorney Jo Day", "Jo Day, a lawyer for Poe"."""
    for child in head.children:
        if child.lemma_.lower() in lexicon.COUNSEL and child.dep_ in ("compound", "nmod", "appos"):
            return _indirect(document, child)
    return ()


def _indirect(document: Document, head: Token) -> tuple[str, ...]:
    """An apposition's referent, or whom somebody acts for ("lawyers for Poe", "Poe's lawyer")."""
    if head.lemma_.lower() in lexicon.COUNSEL:
        for child in head.children:
            if child.dep_ == "poss":
                return document.referents(child)
            if child.dep_ == "prep" and child.lower_ in ("for", "of"):
                return tuple(i for t in child.children for i in document.referents(t))
    for child in head.children:
        if child.dep_ == "appos" and child.pos_ in ("PROPN", "NOUN"):
            return document.referents(child)
    return ()


def is_court(document: Document, token: Token | None) -> bool:
    """Does the noun phrase name a court, a judge or a jury?"""
    if token is None:
        return False
    if token.lemma_.lower() in lexicon.COURTS:
        return True
    titles = {c.lower_ for c in token.lefts if c.dep_ in ("compound", "nmod", "amod")}
    if titles & {"judge", "justice", "magistrate"}:
        return True
    appositions = {c.lemma_.lower() for c in token.children if c.dep_ == "appos"}
    ids = document.referents(token)
    if appositions & lexicon.COURTS or any(document.entity(i).type == "Court" for i in ids):
        return True
    return bool(ids) and {*ids} <= _judges(document)


_JUDGES: WeakKeyDictionary[Document, frozenset[str]] = WeakKeyDictionary()


def _judges(document: Document) -> frozenset[str]:
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
