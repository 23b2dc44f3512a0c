"""Whom a claim is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allegedly.extract.claim.agent import AGENTS, agents, owners_of, passive_agents
from allegedly.extract.claim.conduct import is_undone, is_wrong
from allegedly.extract.claim.content import Piece
from allegedly.extract.claim.lexicon import ADJUDICATORS, BODIES, PERCEIVING, SPOUSES, SUFFERING
from allegedly.extract.claim.party import Parties
from allegedly.language.document import Document

if TYPE_CHECKING:
    from spacy.tokens import Token

    from allegedly.extract.claim.act import Act

_FIRST = frozenset({"i", "we", "me", "us", "myself", "ourselves"})
_THIRD = frozenset({"he", "she", "it", "they"})
_THINGS = frozenset({"it", "this", "that", "these", "those"})


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
        found = _by_subject(document, parties, act, piece)
        if found is not None:
            return found
    elif act.denies:
        return parties.clients.get(act.by or "", speaker)
    elif piece.is_clause and piece.head.tag_ in ("VBG", "VB"):
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
    return _other_party(document, parties, act, piece)


def _by_subject(document: Document, parties: Parties, act: Act, piece: Piece) -> tuple[str, ...] | None:
    """Whom a statement with a subject is about; None when the subject does not tell."""
    subject = piece.subject
    assert subject is not None, "only asked for statements that have one"
    speaker = (act.by,) if act.by else ()
    if subject.lower_ in _FIRST:
        return _failed_by(document, parties, act, piece) or speaker
    if act.denies and subject.lower_ in _THIRD:
        return speaker
    if _is_own_body(document, act, subject):
        return speaker
    if subject.lemma_.lower() in SPOUSES and not document.referents(subject):
        return _spouse(document, parties, act, subject)
    if other := (
        _client(document, parties, act, piece)
        or _other_side(document, parties, act, subject)
        or passive_agents(document, piece.head)
    ):
        return other
    if whom := agents(document, subject) or owners_of(document, subject):
        if whom == speaker and piece.head.lemma_.lower() in PERCEIVING:
            return _perceived(document, parties, act, piece)
        if whom == speaker and act.by and (subject.dep_ == "nsubjpass" or _is_done_to(piece)):
            return parties.all_opponents(act.by)
        return whom if not (act.direct and subject.lower_ in _THIRD and act.by in whom) else ()
    unresolved = not document.referents(subject)
    if unresolved and (
        act.denies or (subject.lower_ in _THIRD - {"it"} and is_undone(piece) and not act.direct)
    ):
        return parties.clients.get(act.by or "", speaker) if act.denies else speaker
    if act.strength == "strong" and piece.head.pos_ == "VERB" and subject.lower_ not in _THIRD:
        return parties.all_opponents(act.by) or None
    return None


def _perceived(document: Document, parties: Parties, act: Act, piece: Piece) -> tuple[str, ...]:
    """Of whom a witness tells by saying "she smelled alcohol on Poe": the party named."""
    named = [i for m in document.mentions_within(piece.span) for i in m.entities]
    return parties.disputing(tuple(dict.fromkeys(i for i in named if i != act.by)))[:1]


def _failed_by(document: Document, parties: Parties, act: Act, piece: Piece) -> tuple[str, ...]:
    """The opponent named in "I was not paid by Poe", "we never got what Poe had promised"."""
    passive = any(c.dep_ == "nsubjpass" for c in piece.head.children)
    if act.denies or not (passive or is_undone(piece)):
        return ()
    rivals = parties.all_opponents(act.by)
    givers = (c for t in piece.head.subtree if t.lower_ in ("by", "from") for c in t.children)
    return tuple(i for c in givers if c.dep_ == "pobj" for i in agents(document, c) if i in rivals)


def _other_party(document: Document, parties: Parties, act: Act, piece: Piece) -> tuple[str, ...]:
    """Whom a wrong is laid to that is told of a thing or of nobody: the speaker's opponent, else the one on trial."""
    if act.by is None and act.strength in ("strong", "sworn"):
        return parties.accused
    if piece.is_clause and (piece.subject is None or piece.subject.lower_ not in _THINGS):
        return ()
    if rival := parties.opponent(act.by) or parties.opponent(next(iter(parties.own(act.by)[1:]), None)):
        return rival
    judged = act.strength in ("firm", "sworn") or (
        act.by is not None and document.roles(act.by) & ADJUDICATORS
    )
    return parties.accused if judged and len(parties.accused) == 1 and act.by not in parties.accused else ()


def _client(document: Document, parties: Parties, act: Act, piece: Piece) -> tuple[str, ...]:
    """Whom a lawyer means by "my client", and by "he" when speaking of nobody else."""
    clients = parties.clients.get(act.by or "", (act.by,) if act.by else ())
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
    other = parties.opponent(act.by) or parties.spouses.get(act.by or "", ())
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


def _in_object(owner: Token) -> bool:
    """Is it whose the thing is that something is done to ("copied Poe's song")?"""
    thing = owner.head
    while thing.dep_ in ("conj", "pobj", "prep"):
        thing = thing.head
    return thing.dep_ == "dobj"


def _named(document: Document, piece: Piece) -> list[str]:
    """People and bodies named in the statement, in order; whom something is done to is not whom it is about."""
    found: list[str] = []
    for mention in document.mentions_within(piece.span):
        root = document.doc[mention.root]
        if root.dep_ in ("dobj", "dative") or (root.dep_ == "poss" and _in_object(root)):
            continue
        found += [i for i in mention.entities if document.entity(i).type in AGENTS and i not in found]
    return found
