"""Whom a claim is about, and who is party to a dispute."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from allegedly.extract.claim_content import Piece, is_wrong
from allegedly.extract.claim_lexicon import STRONG
from allegedly.extract.found import Found
from allegedly.language.attribution import attributions
from allegedly.language.document import Document

if TYPE_CHECKING:
    from spacy.tokens import Token

    from allegedly.extract.claim_act import Act

_FIRST = frozenset({"i", "we", "me", "us", "myself", "ourselves"})
_THIRD = frozenset({"he", "she", "it", "they"})
_AGENTS = frozenset({"Person", "Organization", "Outlet"})


@dataclass(frozen=True)
class Parties:
    """Who is party to a dispute: the sides of legal events, accusers, accused and those who deny."""

    disputants: frozenset[str]

    @classmethod
    def of(cls, document: Document, found: Found) -> Parties:
        """The parties to the disputes of an article."""
        ids: set[str] = set()
        for event in found.events:
            ids |= {*event.claimant, *event.respondent}
        for attribution in attributions(document):
            cue = document.doc[attribution.cue].lemma_.lower()
            if cue in STRONG:
                ids |= {*attribution.targets}
            if cue in ("accuse", "deny", "allege"):
                ids |= {*attribution.speakers}
        return cls(frozenset(i for i in ids if document.entity(i).type in _AGENTS))

    def disputing(self, ids: tuple[str, ...]) -> tuple[str, ...]:
        """Those of the ids that are party to a dispute."""
        return tuple(i for i in ids if i in self.disputants)


def about(document: Document, act: Act, piece: Piece) -> tuple[str, ...]:
    """Ids of whom a statement is about: its subject, whose the subject is, whom else it names; empty when nobody."""
    subject = piece.subject
    speaker = (act.by,) if act.by else ()
    if subject is not None:
        if subject.lower_ in _FIRST or (act.denies and subject.lower_ in _THIRD):
            return speaker
        if agent := _passive_agent(document, piece.head):
            return agent
        if whom := _agents(document, subject) or _owners(document, subject):
            return whom if not (act.direct and subject.lower_ in _THIRD and act.by in whom) else ()
    elif act.denies or (piece.is_clause and piece.head.tag_ in ("VBG", "VB")):
        return speaker
    elif piece.is_clause:
        return ()
    elif owners := _owners(document, piece.head):
        return owners
    if not is_wrong(piece):
        return ()
    others = [i for i in _named(document, piece) if i != act.by]
    return (others[0],) if others else ()


def _passive_agent(document: Document, verb: Token) -> tuple[str, ...]:
    """Who did what is told in the passive voice."""
    for child in verb.children:
        if child.dep_ == "agent":
            return tuple(i for inner in child.children for i in _agents(document, inner))
    return ()


def _agents(document: Document, token: Token) -> tuple[str, ...]:
    return tuple(i for i in document.referents(token) if document.entity(i).type in _AGENTS)


def _owners(document: Document, token: Token) -> tuple[str, ...]:
    """Whose a thing is ("Poe's research", "the conduct of Poe", "harassment by Poe")."""
    for child in token.children:
        if child.dep_ == "poss" and (found := _agents(document, child)):
            return found
    for child in token.children:
        if child.dep_ in ("prep", "agent") and child.lower_ in ("of", "by", "against"):
            for inner in child.children:
                if inner.dep_ == "pobj" and (found := _agents(document, inner)):
                    return found
    return ()


def _named(document: Document, piece: Piece) -> list[str]:
    """People and bodies named in the statement, in order."""
    found: list[str] = []
    for mention in document.mentions_within(piece.span):
        found += [i for i in mention.entities if document.entity(i).type in _AGENTS and i not in found]
    return found
