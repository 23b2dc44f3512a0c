"""Credits named by nouns: "W director A", "A, author of W", "the W actress"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from allegedly.extract.credit.found import (
    FILLER_TAGS,
    Credit,
    ids_of,
    phrase,
    works_from,
)
from allegedly.extract.credit.subject import subject_people
from allegedly.extract.credit.term import CREW_NOUNS, CREW_WORDS, NOUNS, Term
from allegedly.extract.fact import DOUBTS
from allegedly.language.works.reference import works_at
from allegedly.language.works.unit import Row, listed

if TYPE_CHECKING:
    from spacy.tokens import Token

_OF = frozenset("of on in for behind".split())
_APOSTROPHES = frozenset({"'s", "’s", "'", "’"})
_QUOTES = frozenset({'"', "”", "“", "'", "’", "*", "_"})


def noun_term(row: Row, i: int) -> Term | None:
    """The credit that the noun at i names, singular or plural."""
    return NOUNS.get(row.lower(i)) or NOUNS.get(row.lower(i).removesuffix("s"))


def roles(row: Row) -> Iterator[Credit]:
    """W director A; the film's star, A; A, author of W; the W actress."""
    for i in range(len(row)):
        term = noun_term(row, i) if row.kind(i) == "word" else None
        if (
            term is None
            or row[i].tag[:2] not in ("NN", "JJ")
            or (row.lower(i).removesuffix("s") in CREW_NOUNS and row.lower(i - 1) not in CREW_WORDS)
            or (row.lower(i) == "stars" and row.lower(i + 1) in ("in", "opposite", "alongside", "as"))
            or any(row.lower(k) in DOUBTS for k in range(i - 3, i))
        ):
            continue
        term = _specified(row, i, term)
        at, works, owned = _works_before(row, i)
        if not works:
            at, works = _works_after(row, i)
        works = tuple(w for w in works if row.document.entity(w).type in term.fits)
        if works:
            yield from _with_people(row, i, term, works, at, owned)


def _specified(row: Row, i: int, term: Term) -> Term:
    """An executive producer is still a producer, but an assistant director is other crew."""
    before = row.lower(i - 1)
    if term.predicate == "worked_on" and term.role is None:
        start = i - 1 - (row.lower(i - 1) in CREW_WORDS and row.lower(i - 2) == "visual")
        return term._replace(role=phrase(row, start if before in CREW_WORDS else i, i))
    if before in (
        "assistant",
        "casting",
        "art",
        "music",
        "musical",
        "creative",
        "stunt",
        "line",
        "associate",
        "managing",
    ):
        return Term("worked_on", f"{before} {row.lower(i)}", term.fits)
    if before in ("executive", "co-executive") and term.predicate == "produced":
        return term._replace(role=f"{before} {row.lower(i)}")
    return term


def _works_before(row: Row, i: int) -> tuple[int, tuple[str, ...], bool]:
    """The work that modifies or owns the role noun: "the W star", "the movie's director"."""
    owned = False
    for j in range(i - 1, max(i - 7, -1), -1):
        if row.kind(j) == "work":
            return j, works_at(row, j), owned
        if row.lower(j) in _APOSTROPHES:
            owned = True
        elif owned and row.kind(j) == "word" and row[j].tag[:2] == "NN":
            return j, works_at(row, j), owned
        elif row.lower(j) == "its":
            return _its(row, j)
        elif row.kind(j) != "word" or not _joins(row, j):
            break
    return i, (), False


def _its(row: Row, j: int) -> tuple[int, tuple[str, ...], bool]:
    """What "its star" is the star of: the one work named before in the sentence."""
    before = [k for k in range(j) if row.kind(k) == "work"]
    return (
        (before[-1], row[before[-1]].ids, True) if len({row[k].ids for k in before}) == 1 else (j, (), True)
    )


def _joins(row: Row, j: int) -> bool:
    return (
        row[j].tag[:2] in ("JJ", "NN", "VB", "HY")
        or row.lower(j) in _QUOTES
        or row.lower(j) in ("and", "/", "-")
    )


def _works_after(row: Row, i: int) -> tuple[int, tuple[str, ...]]:
    """Author of the novel W; creator and star of W and V."""
    j = i + 1
    while row.lower(j) in ("and", ",", "/") and noun_term(row, j + 1):
        j += 2
    if row.lower(j) not in _OF:
        return i, ()
    at, works = works_from(row, j + 1)
    return (at[-1], works) if works else (i, ())


def _with_people(
    row: Row, i: int, term: Term, works: tuple[str, ...], at: int, owned: bool
) -> Iterator[Credit]:
    for finder in (_after_noun, _before_noun, _copular, _itself):
        found = finder(row, i, at, owned)
        if found:
            people, first, last, predicate = found
            span = row.span(min(first, at, i), max(last, at, i))
            token = row.token(predicate) if predicate is not None else None
            yield Credit(people, term, works, span, "role-noun", token, term.role)
            return


_Found = tuple[tuple[str, ...], int, int, int | None]


def _after_noun(row: Row, i: int, at: int, owned: bool) -> _Found | None:
    """W director A; W's director, A."""
    if at > i:
        return None
    j = i + 1
    while row.lower(j) in ("and", "/") and noun_term(row, j + 1):
        j += 2
    if row.lower(j) in (",", "(", "—", "–") and (owned or row.lower(i).endswith("s")):
        j += 1
    people = listed(row, j, "person") if row.lower(i).endswith("s") or owned else listed(row, j, "person")[:1]
    return (ids_of(row, people), people[0], people[-1], None) if people else None


def _before_noun(row: Row, i: int, at: int, owned: bool) -> _Found | None:
    """A, (the) W director; A, the author of W."""
    start = min(i, at)
    for j in range(start - 1, max(start - 8, -1), -1):
        if row.lower(j) in (",", "—", "–", "("):
            k = j - 1 - (row[j - 1].tag == "CD" and row.lower(j - 2) == ",") * 2 if j else -1
            if k >= 0 and row.kind(k) == "person":
                return row[k].ids, k, k, None
            return None
        if row.kind(j) != "word" or row[j].tag not in FILLER_TAGS:
            return None
    return None


def _copular(row: Row, i: int, at: int, owned: bool) -> _Found | None:
    """A is the director of W; A, as the movie's director; A became the star of W."""
    token = row.token(i)
    if token.dep_ in ("attr", "acomp") and token.head.lemma_ in ("be", "become", "remain"):
        for child in token.head.children:
            if child.dep_ == "nsubj":
                people = tuple(
                    p for p in row.document.referents(child) if row.document.entity(p).type == "Person"
                )
                first = row.at(child.i)
                if people and first is not None:
                    return people, first, i, row.at(token.head.i)
        verb = row.at(token.head.i)
        if verb is not None and token.head.dep_ == "conj":
            people, first = subject_people(row, verb)
            return (people, first, i, verb) if people and first is not None else None
    if row.lower(min(i, at) - 1) == "as" or row.lower(min(i, at) - 2) == "as":
        return _as_role(row, max(i, at)) or _served_as(row, token)
    return None


_SERVED = frozenset(
    "serve work hire fire sack drop oust replace credit return join bring tap name appoint announce step act".split()
)


def _served_as(row: Row, noun: Token) -> _Found | None:
    """A was fired (hired, brought in) as showrunner of W."""
    verb = noun.head.head
    at = row.at(verb.i)
    if noun.dep_ != "pobj" or noun.head.lower_ != "as" or verb.lemma_ not in _SERVED or at is None:
        return None
    people, first = subject_people(row, at)
    return (people, first, at, at) if len(people) == 1 and first is not None else None


def _as_role(row: Row, i: int) -> _Found | None:
    """As the movie's director, A …"""
    if row.lower(i + 1) == "," and row.kind(i + 2) == "person":
        return row[i + 2].ids, i + 2, i + 2, None
    return None


def _itself(row: Row, i: int, at: int, owned: bool) -> _Found | None:
    """The W actress, where the article makes clear who she is."""
    people = tuple(p for p in row[i].ids if row.document.entity(p).type == "Person")
    return (people, i, i, None) if len(people) == 1 else None
