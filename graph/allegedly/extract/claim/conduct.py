"""Which statements are about disputed conduct, and which deny it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allegedly.extract.claim.content import Piece
from allegedly.extract.claim.lexicon import (
    ACCOUNTS,
    ALLEGATIONS,
    BASELESS,
    EXCULPATING,
    FILINGS,
    IDLE,
    PLANNING,
    PROCEDURAL,
    PROCESSED,
    TRUTHS,
    WRONG_ADJECTIVES,
    WRONG_NOUNS,
    WRONG_PHRASES,
    WRONG_VERBS,
)
from allegedly.extract.claim.polarity import below, is_modal, is_negated

if TYPE_CHECKING:
    from spacy.tokens import Token

_REACH = frozenset(
    {"pobj", "amod", "prep", "pcomp", "xcomp", "dobj", "compound", "conj", "attr", "acomp", "agent"}
)
_ASIDE = frozenset({"advcl", "relcl", "ccomp", "nsubj", "nsubjpass", "parataxis", "advmod", "npadvmod"})
_HAPPENINGS = frozenset(
    "incident encounter event assault attack conversation meeting exchange thing fight".split()
)
_DONE = frozenset({"VBD", "VBN", "VBG"})


def is_wrong(piece: Piece) -> bool:
    """Do the head of a statement, or the words that complete it, name a wrong?"""
    return (
        _names_wrong(piece.head)
        or _is_wrong_phrase(piece.head)
        or any(
            _names_wrong(t)
            for t in below(piece.head, _REACH, 4)
            if t.dep_ not in _ASIDE or t.dep_ == "advmod"
        )
    )


def _is_wrong_phrase(head: Token) -> bool:
    """Does a harmless verb name a wrong together with what it takes ("slept with")?"""
    words = WRONG_PHRASES.get(head.lemma_.lower(), frozenset())
    return bool(words) and any(
        t.lemma_.lower() in words or t.lower_ in words for t in below(head, _REACH | {"advcl", "prt"}, 3)
    )


def is_idle(piece: Piece) -> bool:
    """Is it a clause about a wish, a state or something to come, which nobody could be blamed for?"""
    head = piece.head
    lemma = head.lemma_.lower()
    to_come = is_modal(head) or (lemma in PLANNING and head.tag_ in ("VBZ", "VBP"))
    if _is_procedure(head):
        return True
    return piece.is_clause and (to_come or (lemma in IDLE and not is_wrong(piece)))


def _is_procedure(head: Token) -> bool:
    lemma = head.lemma_.lower()
    deps = {c.dep_ for c in head.children}
    passive = bool(deps & {"nsubjpass", "auxpass"}) and "agent" not in deps
    return head.pos_ == "VERB" and (lemma in PROCEDURAL or (passive and lemma in PROCESSED))


def is_act(piece: Piece) -> bool:
    """Something done or left undone, not a state."""
    head = piece.head
    did = any(c.dep_ == "aux" and c.lower_ == "did" for c in head.children)
    return head.pos_ == "VERB" and (head.tag_ in _DONE or did)


def refutes(piece: Piece) -> bool:
    """Does it say of an allegation that it is baseless?"""
    subject = piece.subject
    told = ALLEGATIONS | FILINGS | ACCOUNTS
    if subject is None or (subject.lemma_.lower() not in told and subject.lower_ != "it"):
        return False
    said = (piece.head, *below(piece.head, _REACH, 2))
    return any(t.lemma_.lower() in BASELESS for t in said if t != subject)


def absolves(piece: Piece) -> bool:
    """Does it say that there was no wrong, or no truth in what is said ("there was no theft")?"""
    if _never_happened(piece):
        return True
    there = piece.head.head
    if piece.head.dep_ != "attr" or not any(c.dep_ == "expl" for c in there.children):
        return False
    told = (piece.head, *below(piece.head, _REACH, 2))
    wrong = any(_names_wrong(t) for t in (piece.head, *piece.head.children) if t.dep_ in ("attr", "amod"))
    return is_negated(there) and (wrong or any(t.lemma_.lower() in TRUTHS for t in told))


def _never_happened(piece: Piece) -> bool:
    """ "The incident never happened", "this did not take place"."""
    head = piece.head
    place = head.lemma_ == "take" and any(c.lemma_ == "place" for c in head.children)
    subject = piece.subject
    thing = subject is not None and (subject.lemma_.lower() in _HAPPENINGS or subject.pos_ == "PRON")
    return thing and (head.lemma_ in ("happen", "occur") or place) and is_negated(head)


def exculpates(piece: Piece) -> bool:
    """Does it say that somebody is innocent?"""
    return any(t.lemma_.lower() in EXCULPATING for t in (piece.head, *piece.head.children))


def is_undone(piece: Piece) -> bool:
    """Does it say that something was not done, or did not exist?"""
    return is_negated(piece.head) or absolves(piece)


def _names_wrong(token: Token) -> bool:
    lemma = token.lemma_.lower()
    if token.pos_ == "VERB":
        return lemma in WRONG_VERBS or token.lower_ in WRONG_VERBS
    if token.pos_ in ("NOUN", "PROPN"):
        return lemma in WRONG_NOUNS
    if token.pos_ == "ADV":
        return lemma.endswith("ly") and lemma[:-2] in WRONG_ADJECTIVES
    return token.pos_ == "ADJ" and lemma in WRONG_ADJECTIVES
