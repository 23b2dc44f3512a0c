"""Whom the noun phrases of an event stand for: names, appositions, clients of lawyers, groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allegedly.extract.legal import lexicon as lexicon
from allegedly.extract.legal.frame import is_definite
from allegedly.extract.legal.series import coordinated, series
from allegedly.extract.legal.syntax import surface_subject
from allegedly.language.document import Document
from allegedly.language.standing.lexicon import SAYS

if TYPE_CHECKING:
    from spacy.tokens import Token

_PARTY_TYPES = frozenset({"Person", "Organization", "Outlet", "Court"})
_ALL = frozenset({"each", "both", "all", "every"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})


def parties(document: Document, heads: list[Token], *, named: bool = False) -> tuple[str, ...]:
    """Ids of the people and bodies that the noun phrases stand for, in order; groups without a name are left out.

    Args: named: whether only those count whom the phrase itself names, no pronouns and epithets.
    """
    found: list[str] = []
    for head in [h for h in heads if not named or _is_named(document, h)]:
        if _is_partitive(head):
            ids = _named_of(document, head)
        else:
            ids = _meant(document, head) + _all(document, series(document, head))
        for id in ids:
            if (
                document.entity(id).type in _PARTY_TYPES
                and id not in found
                and not _is_mere_source(document, id, head)
            ):
                found.append(id)
    return tuple(found)


def _is_mere_source(document: Document, id: str, head: Token) -> bool:
    """Is it an outlet that "the paper" may not mean, for all that its name does is to report or to be told?"""
    mention = document.mention(head)
    if document.entity(id).type != "Outlet" or mention is None or mention.kind == "name":
        return False
    named = [document.doc[m.root] for m in document.mentions if m.kind == "name" and id in m.entities]
    return bool(named) and all(_is_source(t) for t in named)


def _is_source(name: Token) -> bool:
    verb = name.head if name.dep_ in ("dobj", "dative", "nsubj") else name.head.head
    told = name.dep_ != "nsubj" and verb.lemma_ in ("tell", "speak", "interview", "accord", "confirm")
    return told or (name.dep_ == "nsubj" and verb.lemma_ in SAYS)


def _each(document: Document, heads: list[Token]) -> tuple[str, ...]:
    """Ids of all whom the heads stand for; a further head may be told by the name beside it."""
    found = [
        _all(document, [h]) or (_indirect(document, h) or _beside(document, h) if h != heads[0] else ())
        for h in heads
    ]
    return tuple(dict.fromkeys(i for ids in found for i in ids))


def _all(document: Document, heads: list[Token]) -> tuple[str, ...]:
    """Ids of all whom the heads stand for, each head taken by itself."""
    found = [m.entities for h in heads if (m := document.mention(h)) is not None]
    return tuple(dict.fromkeys(i for ids in found for i in ids))


def _is_named(document: Document, head: Token) -> bool:
    mention = document.mention(head)
    return mention is not None and mention.kind == "name"


def _meant(document: Document, head: Token) -> tuple[str, ...]:
    ids = _client(document, head) or _each(document, coordinated(head)) or _indirect(document, head)
    if head.pos_ == "PRON" and any(document.roles(i) & lexicon.COUNSEL for i in ids):
        return _speaker(document, head)
    ids = ids or _beside(document, head)
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
            counsel = [i for i in document.referents(said) if document.roles(i) & lexicon.COUNSEL]
            return own if head.lower_ == "client" or counsel else own or document.referents(said)
        if verb.dep_ in ("relcl", "acl", "advcl"):
            return ()
    return ()


def _named_of(document: Document, head: Token) -> tuple[str, ...]:
    """ "one of her bandmates, Poe": the apposition says which."""
    nouns = [head, *(t for c in head.children if c.dep_ == "prep" for t in c.children)]
    named = [c for n in nouns for c in n.children if c.dep_ == "appos" and c.pos_ == "PROPN"]
    if head.lower_ == "one" and not named:
        return _beside(document, nouns[-1])
    return document.referents(named[0]) if len(named) == 1 else ()


def _is_partitive(head: Token) -> bool:
    """ "five of the seven", "some of them": nobody knows which."""
    of = any(c.dep_ == "prep" and c.lower_ == "of" for c in head.children)
    return of and (
        head.pos_ == "NUM" or head.lower_ in ("some", "many", "several", "most", "one", "two", "none")
    )


def _beside(document: Document, head: Token) -> tuple[str, ...]:
    """ "the architect Poe", "her publisher, Poe Books,": a name right behind a common noun, however it was parsed."""
    doc = document.doc
    if head.pos_ not in ("NOUN", "ADJ") or head.i + 2 >= len(doc):
        return ()
    comma = doc[head.i + 1].text == ","
    if head.tag_ == "NNS" and not (comma and _one_of(head)):
        return ()
    mention = document.mention(doc[head.i + 1 + comma])
    if mention is None or mention.kind != "name" or mention.first != head.i + 1 + comma:
        return ()
    after = doc[mention.last + 1] if mention.last + 1 < len(doc) else None
    apart = after is None or after.is_punct or after.is_space or after.lower_ in ("and", "or")
    if comma and (not apart or doc[mention.root].dep_ in _SUBJECTS):
        return ()
    further = coordinated(doc[mention.root])[1:]
    others = [i for h in further for i in _all(document, [h]) or _indirect(document, h)]
    return tuple(dict.fromkeys((*mention.entities, *others)))


def _one_of(noun: Token) -> bool:
    return noun.head.lower_ == "of" and noun.head.head.lower_ == "one"


def is_stranger(document: Document, heads: list[Token]) -> bool:
    """Is somebody named here whom no entity stands for ("four women", "a former coach")?"""
    for head in heads:
        pointed = head.pos_ == "PRON" or is_definite(head) or any(c.dep_ == "poss" for c in head.children)
        pointed = pointed or any(c.lower_ in _ALL for c in head.lefts)
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
            return _each(document, coordinated(child))
    return ()


def is_counsel(document: Document, head: Token) -> bool:
    """Does somebody who "hired Poe, who won a judgment" or an article that calls Poe a lawyer say that Poe acted for others?"""
    hired = head.dep_ in ("dobj", "pobj") and head.head.lemma_ in _HIRES
    return hired or any(document.roles(i) & lexicon.COUNSEL for i in document.referents(head))


_HIRES = frozenset({"hire", "retain", "instruct", "engage", "appoint"})
