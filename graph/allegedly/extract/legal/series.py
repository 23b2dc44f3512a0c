"""Reads the list that a party opens ("Poe, the producer Doe and Northgate"), by its words: parsers lose lists early."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allegedly.language.document import Document, Mention

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_JOINS = frozenset({"and", "&"})
_INSIDE = frozenset({"DET", "PRON", "ADJ", "NOUN", "PROPN", "NUM", "PART", "ADP"})
_INNER = frozenset({"of", "at", "for", "behind", "from"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_VERBS = frozenset({"names", "claims", "charges", "accuses", "seeks", "alleges"})
"""Verbs whose finite forms the parser takes for nouns."""
_WORDS = 12
"""A member longer than this is no name with its description."""


def coordinated(head: Token) -> list[Token]:
    """The head and those that the parser coordinates with it, none across a verb of another clause."""
    found = [head]
    for other in head.conjuncts:
        low, high = sorted((head.i, other.i))
        if not any(t.tag_ in _FINITE or t.lower_ in _VERBS for t in head.doc[low + 1 : high]):
            found.append(other)
    return found + _before(head)


def _before(head: Token) -> list[Token]:
    """ "Poe and Doe." of which the parser made Poe a modifier of Doe."""
    return [
        c
        for c in head.children
        if c.dep_ == "nmod" and c.pos_ == head.pos_ == "PROPN" and any(g.lower_ == "and" for g in c.children)
    ]


def series(document: Document, head: Token) -> list[Token]:
    """Heads of the further members of the list that `head` opens; none unless "and" closes the list.

    What stands between commas without a name of its own describes the member before it.
    """
    doc, sentence_end = head.doc, head.sent.end
    mention = document.mention(head)
    at = (mention.last if mention is not None else head.i) + 1
    found: list[Token] = []
    while at < sentence_end and (doc[at].text == "," or doc[at].lower_ in _JOINS):
        while at < sentence_end and (doc[at].text == "," or doc[at].lower_ in _JOINS):
            at += 1
        closing = doc[at - 1].lower_ in _JOINS
        end = _member_end(document, at, sentence_end)
        member = _named(document, doc, at, end)
        if member is not None and not _begins_clause(doc, member, end, sentence_end):
            found.append(member)
        elif closing:
            return []
        if closing:
            return found
        at = end
    return []


def _member_end(document: Document, at: int, limit: int) -> int:
    """Where the noun phrase that begins at `at` ends: a preposition behind a name belongs to the sentence."""
    doc, end = document.doc, at
    while end < min(limit, at + _WORDS) and doc[end].pos_ in _INSIDE and doc[end].lower_ not in _JOINS:
        before = document.mention(doc[end - 1]) if end > at else None
        if doc[end].pos_ == "ADP" and (doc[end].lower_ not in _INNER or _is_name(before)):
            break
        end += 1
    return end


def _is_name(mention: Mention | None) -> bool:
    return mention is not None and mention.kind == "name"


def _named(document: Document, doc: Doc, first: int, end: int) -> Token | None:
    """The name that the member ends with, unless it only says whose or of what the member is."""
    mention = document.mention(doc[end - 1]) if end > first else None
    if mention is None or mention.last != end - 1 or mention.first < first or mention.kind != "name":
        return None
    before = doc[first : mention.first]
    return None if any(t.pos_ in ("ADP", "PART") for t in before) else doc[mention.root]


def _begins_clause(doc: Doc, member: Token, end: int, limit: int) -> bool:
    """ "sued Poe, and Doe left": what follows "and" is a clause, not a member."""
    if member.dep_ in ("nsubj", "nsubjpass") and member.head.i > member.i:
        return True
    following = next((t for t in doc[end:limit] if t.pos_ != "ADV"), None)
    return following is not None and following.tag_ in _FINITE
