"""The people and bodies that a noun phrase means: itself, its apposition, its owner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allegedly.language.document import Document

if TYPE_CHECKING:
    from spacy.tokens import Token

AGENTS = frozenset({"Person", "Organization", "Outlet"})


def agents(document: Document, token: Token) -> tuple[str, ...]:
    """Ids of the people and bodies that a phrase means; a name in apposition says it best."""
    for child in token.children:
        if child.dep_ == "appos" and (named := _of_type(document, child)):
            return named
    mention = document.mention(token)
    if mention is not None and mention.kind == "pronoun" and mention.root != token.i:
        return ()
    return _of_type(document, token)


def owners_of(document: Document, token: Token) -> tuple[str, ...]:
    """Whose a thing is ("Poe's research", "the conduct of Poe", "harassment by Poe")."""
    for child in token.children:
        if child.dep_ == "poss" and (found := agents(document, child)):
            return found
    for child in token.children:
        if child.dep_ in ("prep", "agent") and child.lower_ in ("of", "by", "against"):
            for inner in child.children:
                if inner.dep_ == "pobj" and (found := agents(document, inner) or owners_of(document, inner)):
                    return found
    return ()


def passive_agents(document: Document, verb: Token) -> tuple[str, ...]:
    """Who did what is told in the passive voice."""
    for child in verb.children:
        if child.dep_ == "agent":
            return tuple(i for inner in child.children for i in agents(document, inner))
    for child in verb.children:
        if (
            child.dep_ == "conj"
            and child.tag_ == "VBN"
            and not any(c.dep_ == "nsubjpass" for c in child.children)
        ):
            return passive_agents(document, child)
    return ()


def _of_type(document: Document, token: Token) -> tuple[str, ...]:
    return tuple(i for i in document.referents(token) if document.entity(i).type in AGENTS)
