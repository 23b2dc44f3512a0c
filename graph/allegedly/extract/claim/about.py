"""Whom a claim is about, and who is party to a dispute."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from allegedly.extract.claim.agent import AGENTS, agents, owners_of, passive_agents
from allegedly.extract.claim.conduct import is_wrong
from allegedly.extract.claim.content import Piece
from allegedly.extract.claim.lexicon import BODIES, SPOUSES, STRONG, SUFFERING
from allegedly.extract.found import Found
from allegedly.language.document import Document
from allegedly.language.speech.attribution import attributions

if TYPE_CHECKING:
    from spacy.tokens import Token

    from allegedly.extract.claim.act import Act

_FIRST = frozenset({"i", "we", "me", "us", "myself", "ourselves"})
_THIRD = frozenset({"he", "she", "it", "they"})
_FILED = frozenset({"Lawsuit", "Complaint"})
_ACCUSES = frozenset({"accuse", "deny", "allege"})


@dataclass(frozen=True)
class Parties:
    """Who is party to a dispute: the sides of legal events, accusers, accused and those who deny.

    `opponents`: who is in dispute with whom; `clients`: for whom a lawyer or publicist speaks; `spouses`: who is married to whom;
    `filers`: who filed suits and complaints.
    """

    disputants: frozenset[str]
    opponents: Mapping[str, frozenset[str]]
    clients: Mapping[str, tuple[str, ...]]
    spouses: Mapping[str, tuple[str, ...]]
    filers: tuple[str, ...]

    @classmethod
    def of(cls, document: Document, found: Found) -> Parties:
        """The parties to the disputes of an article."""
        pairs = [(v.claimant, v.respondent) for v in found.events]
        others: set[str] = set()
        for attribution in attributions(document):
            cue = document.doc[attribution.cue].lemma_.lower()
            if cue in _ACCUSES:
                pairs.append((attribution.speakers[:1], attribution.targets))
            elif cue in STRONG:
                others |= {*attribution.targets}
        opponents: dict[str, set[str]] = {}
        for left, right in pairs:
            for a, b in ((a, b) for a in left for b in right if a != b):
                opponents.setdefault(a, set()).add(b)
                opponents.setdefault(b, set()).add(a)
        ids = others.union(*(p for pair in pairs for p in pair))
        return cls(
            frozenset(i for i in ids if document.entity(i).type in AGENTS),
            {i: frozenset(o) for i, o in opponents.items()},
            {f.s: (f.o,) for f in found.facts if f.p == "represents" and f.status == "asserted"},
            {a: (b,) for f in found.facts if f.p == "spouse_of" for a, b in ((f.s, f.o), (f.o, f.s))},
            tuple(dict.fromkeys(i for v in found.events if v.type in _FILED for i in v.claimant)),
        )

    def own(self, id: str | None) -> tuple[str, ...]:
        """Somebody and whom they speak for."""
        return (id, *self.clients.get(id, ())) if id else ()

    def opponent(self, id: str | None) -> tuple[str, ...]:
        """Whom somebody is in dispute with, when it is with one only."""
        found = self.opponents.get(id or "", frozenset())
        return tuple(found) if len(found) == 1 else ()

    def all_opponents(self, id: str | None) -> tuple[str, ...]:
        """Everybody whom somebody is in dispute with, in order of id."""
        return tuple(sorted(self.opponents.get(id or "", ())))

    def filer(self, others: tuple[str, ...]) -> tuple[str, ...]:
        """The one who filed a suit or a complaint, of those who are not `others`."""
        left = tuple(i for i in self.filers if i not in others)
        return left if len(left) == 1 else ()

    def disputing(self, ids: tuple[str, ...]) -> tuple[str, ...]:
        """Those of the ids that are party to a dispute."""
        return tuple(i for i in ids if i in self.disputants)


def about(document: Document, parties: Parties, act: Act, piece: Piece) -> tuple[str, ...]:
    """Ids of whom a statement is about: its subject, whose the subject is, whom else it names; empty when nobody."""
    subject = piece.subject
    speaker = (act.by,) if act.by else ()
    if _suffers(piece):
        others = [
            i for i in _named(document, piece) if i not in (speaker + agents(document, subject or piece.head))
        ]
        return tuple(others[:1]) or parties.all_opponents(act.by)
    if subject is not None:
        if subject.lower_ in _FIRST or (act.denies and subject.lower_ in _THIRD):
            return speaker
        if clients := _client(document, parties, act, piece):
            return clients
        if _is_own_body(document, act, subject):
            return speaker
        if subject.lemma_.lower() in SPOUSES and not document.referents(subject):
            return _spouse(document, parties, act, subject)
        if other := _other_side(document, parties, act, subject):
            return other
        if agent := passive_agents(document, piece.head):
            return agent
        if whom := agents(document, subject) or owners_of(document, subject):
            if whom == speaker and act.by and (subject.dep_ == "nsubjpass" or _is_done_to(piece)):
                return parties.opponent(act.by)
            return whom if not (act.direct and subject.lower_ in _THIRD and act.by in whom) else ()
        if act.denies and act.by and not document.referents(subject):
            return speaker
        if act.strength == "strong" and piece.head.pos_ == "VERB" and not document.referents(subject):
            return parties.opponent(act.by)
    elif act.denies or (piece.is_clause and piece.head.tag_ in ("VBG", "VB")):
        return speaker
    elif piece.is_clause:
        return ()
    elif owners := owners_of(document, piece.head):
        return owners
    if not is_wrong(piece):
        return ()
    others = [i for i in _named(document, piece) if i != act.by]
    if others:
        return (others[0],)
    return () if piece.is_clause else parties.opponent(act.by)


def _client(document: Document, parties: Parties, act: Act, piece: Piece) -> tuple[str, ...]:
    """Whom a lawyer means by "my client", and by "he" when speaking of nobody else."""
    clients = parties.clients.get(act.by or "", ())
    subject = piece.subject
    if subject is None or not clients:
        return ()
    meant = document.referents(subject)
    return clients if subject.lemma_.lower() == "client" and meant in ((), (act.by,), clients) else ()


def _is_own_body(document: Document, act: Act, subject: Token) -> bool:
    """Is an unresolved "the company" the body that speaks?"""
    known = act.by is not None and document.entity(act.by).type in ("Organization", "Outlet")
    return known and subject.lemma_.lower() in BODIES and not document.referents(subject)


def _spouse(document: Document, parties: Parties, act: Act, subject: Token) -> tuple[str, ...]:
    """Whom an unresolved "her husband" means: the spouse of "her", or of who speaks."""
    owner = next((c for c in subject.children if c.dep_ == "poss"), None)
    whose = agents(document, owner) if owner is not None else ()
    return parties.spouses.get(next(iter(whose), act.by or ""), ())


def _other_side(document: Document, parties: Parties, act: Act, subject: Token) -> tuple[str, ...]:
    """Whom an unresolved "he" or "she" means in an accusation: the one opponent, if of that gender."""
    if subject.lower_ not in ("he", "she") or document.referents(subject):
        return ()
    other = parties.opponent(act.by)
    gender = "m" if subject.lower_ == "he" else "f"
    return other if other and document.gender(other[0]) == gender else ()


def _is_done_to(piece: Piece) -> bool:
    """Is "had been underpaid" a passive that the parser took for an adjective?"""
    been = any(c.lower_ in ("been", "being") for c in (piece.head, *piece.head.children))
    return been and any(
        c.dep_ == "acomp" and c.lower_.endswith(("ed", "paid", "en")) for c in piece.head.children
    )


def _suffers(piece: Piece) -> bool:
    """Is the subject the one who was wronged ("suffered abuse at the hands of", "is a victim of")?"""
    attributes = (c.lemma_.lower() for c in piece.head.children if c.dep_ == "attr")
    return piece.head.lemma_.lower() in SUFFERING or any(a in SUFFERING for a in attributes)


def _named(document: Document, piece: Piece) -> list[str]:
    """People and bodies named in the statement, in order; whom something is done to is not whom it is about."""
    found: list[str] = []
    for mention in document.mentions_within(piece.span):
        if document.doc[mention.root].dep_ in ("dobj", "dative"):
            continue
        found += [i for i in mention.entities if document.entity(i).type in AGENTS and i not in found]
    return found
