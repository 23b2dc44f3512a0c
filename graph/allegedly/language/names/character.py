"""Tells names of invented characters, which are no entities: whom somebody plays, and who is called a character."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allegedly.language.names.name import Name
from allegedly.language.names.office import PERSON_NOUNS, honorific

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_PLAY = frozenset("play portray voice embody reprise".split())
_CAST = frozenset("star appear feature cast".split())
_CHARACTER = frozenset("character role protagonist heroine hero antihero superhero villain alter-ego".split())


def is_character(names: list[Name], doc: Doc) -> bool:
    """Is it brought in as a character ("plays Ryle", "her character Lily", "the role of Lily", "starred as Lily")?

    A given name alone before a player's name in brackets ("Lily (Mara Quill)") is a character's too; a full name there
    may be that of a real person who is portrayed, and so may one that the article calls by age or title.
    """
    if all(_is_cast_as(name, doc) or (name.title and _as_character(name, doc)) for name in names):
        return True
    if any(name.title for name in names):
        return False
    return any(_as_character(name, doc) for name in names) or (
        all(len(name.words) == 1 for name in names) and any(_has_player(name, doc) for name in names)
    )


def _is_cast_as(name: Name, doc: Doc) -> bool:
    """Does a player's name and "as" lead to it, with at most a calling between ("Ann Poe as Sheriff Lund")?"""
    at = name.first - 1
    while at > 1 and name.first - at < 5 and (doc[at].text == "." or _calls(doc[at])):
        at -= 1
    if at < 1 or doc[at].lower_ != "as" or _is_owning(name, doc):
        return False
    before = doc[at - 1]
    if before.text == "," and at > 1:
        before = doc[at - 2]
    return before.text == ")" or before.ent_type_ == "PERSON" or before.lemma_ in _CAST | _PLAY


def _calls(token: Token) -> bool:
    word = token.lower_
    return (
        honorific(word) is not None
        or word in PERSON_NOUNS
        or token.tag_ in ("JJ", "NN", "NNS", "VBN", "HYPH")
    )


def _is_owning(name: Name, doc: Doc) -> bool:
    return name.last + 1 < len(doc) and doc[name.last + 1].text in ("'s", "’s")


def _has_player(name: Name, doc: Doc) -> bool:
    after = name.last + 1
    return after + 1 < len(doc) and doc[after].text == "(" and doc[after + 1].ent_type_ == "PERSON"


def _as_character(name: Name, doc: Doc) -> bool:
    root = _outermost(doc[name.first : name.last + 1].root)
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


def _outermost(token: Token) -> Token:
    """The head of the coordination or apposition that the name is part of."""
    while token.dep_ in ("conj", "appos") and token.head.lemma_ not in _CHARACTER:
        token = token.head
    return token
