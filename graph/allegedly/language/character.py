"""Tells names of invented characters, which are no entities: whom somebody plays, and who is called a character."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allegedly.language.name import Name

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_PLAY = frozenset("play portray voice embody reprise".split())
_CAST = frozenset("star appear feature cast".split())
_CHARACTER = frozenset("character role protagonist heroine hero antihero superhero villain alter-ego".split())


def is_character(names: list[Name], doc: Doc) -> bool:
    """Is every naming that of a character ("plays Ryle", "her character Lily", "the role of Lily", "starred as Lily")?"""
    return all(_as_character(name, doc) for name in names)


def _as_character(name: Name, doc: Doc) -> bool:
    root = _first_conjunct(doc[name.first : name.last + 1].root)
    before = doc[name.first - 1] if name.first else None
    if before is not None and before.lemma_ in _CHARACTER:
        return True
    head = root.head
    if root.dep_ == "dobj":
        return head.lemma_ in _PLAY
    if root.dep_ == "pobj" and head.dep_ == "prep":
        if head.lower_ == "of":
            return head.head.lemma_ in _CHARACTER
        return head.lower_ == "as" and head.head.lemma_ in _CAST | _PLAY
    return root.dep_ == "appos" and head.lemma_ in _CHARACTER


def _first_conjunct(token: Token) -> Token:
    while token.dep_ == "conj":
        token = token.head
    return token
