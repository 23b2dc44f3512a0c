"""Noun phrases that stand for somebody without a name: "the actress", "the couple", "Quill's lawyers", "the complaint"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from allegedly.language.names.office import KIN_NOUNS, PERSON_NOUNS, Gender, noun_gender

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Sort = Literal["person", "kin", "client", "people", "pair", "body", "outlet", "work", "proxy", "filing"]

PROXY_NOUNS = frozenset(
    "team lawyer attorney counsel solicitor barrister spokesperson spokesman spokeswoman rep representative publicist "
    "camp agent advocate litigator".split()
)
"""Who speaks for somebody else."""

FILING_NOUNS = frozenset(
    "lawsuit suit complaint filing countersuit counterclaim petition motion affidavit declaration brief papers "
    "documents document indictment".split()
)
"""Papers that stand for who filed them."""

OUTLET_NOUNS = frozenset(
    "outlet newspaper magazine tabloid publication paper site website agency network broadcaster programme program "
    "show podcast journal".split()
)
BODY_NOUNS = frozenset(
    "company studio label firm corporation organization organisation network channel streamer publisher broadcaster "
    "distributor university college school hospital bank union association institute foundation charity agency "
    "department group club team startup retailer conglomerate platform service business court tribunal board".split()
)
WORK_NOUNS = frozenset(
    "film movie series show sitcom drama documentary book novel memoir album song single play musical game sequel "
    "adaptation comedy thriller picture record".split()
)
PAIR_NOUNS = frozenset("couple pair duo twosome".split())
BODY_KINDS = {
    "court": {"Court"},
    "tribunal": {"Court"},
    "outlet": {"Outlet"},
    "newspaper": {"Outlet"},
    "magazine": {"Outlet"},
    "tabloid": {"Outlet"},
    "publication": {"Outlet"},
}

_DEFINITE = frozenset("the this that these those both".split())
_OPEN = frozenset("a an another some any no every each other many several most few".split())
_FILING_MODIFIERS = frozenset("court legal".split())
# Callings that come to the same, so that "the singer" may be whom the article called a songwriter.
_ALIKE = (
    frozenset(
        "actor actress star co-star costar superstar lead performer starlet celebrity entertainer celeb legend icon".split()
    ),
    frozenset(
        "singer songstress rapper musician songwriter singer-songwriter vocalist artist performer star superstar popstar "
        "crooner hitmaker frontman guitarist drummer bassist composer".split()
    ),
    frozenset("director co-director filmmaker film-maker moviemaker auteur".split()),
    frozenset(
        "writer author novelist co-author co-writer screenwriter scriptwriter playwright dramatist poet columnist "
        "journalist critic blogger memoirist biographer".split()
    ),
    frozenset(
        "businessman businesswoman mogul tycoon magnate executive exec boss billionaire entrepreneur ceo chairman "
        "founder co-founder owner investor chief media".split()
    ),
    frozenset("lawyer attorney barrister solicitor counsel prosecutor".split()),
    frozenset("judge justice magistrate".split()),
    frozenset(
        "expert professor scientist climatologist academic researcher scholar historian economist psychologist".split()
    ),
    frozenset("footballer player striker midfielder athlete goalkeeper quarterback sportsman".split()),
    frozenset("host presenter anchor broadcaster newsreader newscaster personality".split()),
    frozenset(
        "politician senator congressman congresswoman lawmaker governor mayor president minister leader".split()
    ),
    frozenset("comedian comic comedienne".split()),
    frozenset("producer showrunner creator co-creator".split()),
)


@dataclass(frozen=True)
class Nominal:
    """One such phrase: its head, its sort, the lemma of its head, the gender the head tells, and how many it means."""

    head: int
    first: int
    last: int
    sort: Sort
    lemma: str
    gender: Gender | None = None
    plural: bool = False
    owner: int | None = None


def alike(role: str) -> frozenset[str]:
    """The role nouns that may describe the same person as `role`, itself included."""
    return frozenset({role}).union(*(group for group in _ALIKE if role in group))


def nominals(doc: Doc, named: frozenset[int]) -> list[Nominal]:
    """The nominals of a doc in order; a noun that leads into a name ("actress Ann Poe") or stands in one is none.

    Args: named: indices of tokens in names.
    """
    found = (_nominal(token, named) for token in doc if token.tag_ in _NOUN_TAGS and token.i not in named)
    actresses = any(token.lemma_.casefold() == "actress" for token in doc)
    return [_contrasted(nominal) if actresses else nominal for nominal in found if nominal is not None]


def _contrasted(nominal: Nominal) -> Nominal:
    """In an article that says "actress" an "actor" is a man."""
    return replace(nominal, gender="m") if nominal.lemma == "actor" else nominal


_NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "CD", "DT"})


def _nominal(token: Token, named: frozenset[int]) -> Nominal | None:
    lemma = _lemma(token)
    if token.dep_ in ("compound", "amod", "nmod") and token.head.i > token.i and token.nbor().tag_ != "RB":
        return None
    if token.lower_ == "ex" and token.i + 1 < len(token.doc) and token.doc[token.i + 1].text == "-":
        return None
    owner = _owner(token)
    first = _first(token, owner)
    if first is None:
        return None
    sort = _sort(token, lemma, owner)
    if sort is None:
        return None
    plural = token.tag_ in ("NNS", "NNPS")
    return Nominal(token.i, first, token.i, sort, lemma, noun_gender(lemma), plural, owner)


def _lemma(token: Token) -> str:
    """The noun as the lexicons have it: with its "ex-", and "year-old" for ages."""
    lemma = token.lemma_.casefold() if token.tag_ != "CD" else token.lower_
    if token.i > 1 and token.doc[token.i - 1].text == "-":
        before = token.doc[token.i - 2].lower_
        if (before, lemma) == ("year", "old"):
            return "year-old"
        if before == "ex":
            return f"ex-{lemma}"
    return lemma


def _owner(token: Token) -> int | None:
    """Index of whose it is: the possessor, or after "for" and "of" behind a proxy or kin noun."""
    at = token.i
    prefix = [token.doc[at - 2]] if at > 1 and token.doc[at - 1].text == "-" else []
    for child in (c for head in (token, *prefix) for c in head.children):
        if child.dep_ == "poss" and child.i < at:
            return child.i
    lemma = token.lemma_.casefold()
    if lemma in PROXY_NOUNS or lemma in KIN_NOUNS:
        for child in token.children:
            if child.dep_ == "prep" and child.lower_ in ("for", "of", "representing"):
                return next((c.i for c in child.children if c.dep_ == "pobj"), None)
            if child.dep_ == "acl" and child.lemma_ == "represent":
                return next((c.i for c in child.children if c.dep_ == "dobj"), None)
    return None


def _first(token: Token, owner: int | None) -> int | None:
    """Where a definite or owned phrase begins, None when it is neither."""
    left = list(token.lefts)
    for child in left:
        if child.lower_ in _DEFINITE and child.dep_ in ("det", "predet", "nmod"):
            return child.i
    if owner is not None:
        return (
            min(owner_edge, token.i)
            if (owner_edge := token.doc[owner].left_edge.i) < token.i
            else token.left_edge.i
        )
    if any(child.lower_ in _OPEN for child in left):
        return None
    if token.lemma_.casefold() in FILING_NOUNS and any(c.lower_ in _FILING_MODIFIERS for c in left):
        return left[0].i
    return None


def _sort(token: Token, lemma: str, owner: int | None) -> Sort | None:
    if lemma in PROXY_NOUNS and owner is not None:
        return "proxy"
    if lemma in FILING_NOUNS:
        return "filing"
    if lemma in PAIR_NOUNS:
        return "pair"
    if lemma in KIN_NOUNS and owner is not None:
        return "kin"
    if lemma == "client" and owner is not None and token.tag_ == "NN":
        return "client"
    if lemma in PERSON_NOUNS or lemma.endswith("year-old"):
        return "people" if token.tag_ in ("NNS", "NNPS") else "person"
    if lemma in ("two", "pair") and not list(token.rights):
        return "pair"
    if lemma in ("outlet", "newspaper", "magazine", "tabloid", "publication", "paper", "site", "website"):
        return "outlet"
    if lemma in BODY_NOUNS:
        return "body"
    return None
