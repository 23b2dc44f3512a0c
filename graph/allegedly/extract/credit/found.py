"""A credit as the rules find it, and what rules about credits share."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from allegedly.extract.credit.term import Term
from allegedly.language.works.reference import spoken_of, works_at
from allegedly.language.works.unit import Row, listed
from allegedly.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True)
class Credit:
    """People (or bodies), works and what they did; `predicate` is the token whose standing decides, None for a name by role."""

    people: tuple[str, ...]
    term: Term
    works: tuple[str, ...]
    span: Span
    rule: str
    predicate: Token | None = None
    role: str | None = None


def phrase(row: Row, i: int, j: int) -> str | None:
    """The words from unit i to unit j without an article before them."""
    while i <= j and row.lower(i) in ("a", "an", "the", "his", "her", "its"):
        i += 1
    return row.span(i, j).of(row.document.article.text) if i <= j else None


# Words that may stand between a cue and a name: determiners, epithets, numbers.
FILLER_TAGS = frozenset("DT JJ JJR JJS NN NNS NNP NNPS CD PRP$ POS RB VBN VBG HYPH , `` '' PDT :".split())


def people_from(row: Row, i: int, *, bodies: bool = False) -> list[int]:
    """Indices of the people listed from unit i on, epithets before the first skipped ("by American artist Ann Poe")."""
    steps = 0
    while (
        row.kind(i) == "word" and steps < 6 and row[i].tag in FILLER_TAGS and row.lower(i) not in (",", ":")
    ):
        i, steps = i + 1, steps + 1
    found = [k for k in listed(row, i, "person") if row.lower(k + 1) not in ("'s", "’s")]
    if not found and bodies:
        found = listed(row, i, "body")
    return found


def listed_back(row: Row, i: int) -> list[int]:
    """Indices of the people listed up to unit i, in order."""
    found: list[int] = []
    while i >= 0 and row.kind(i) == "person":
        found.insert(0, i)
        i -= 1
        if row.lower(i) not in ("and", ",", "&"):
            break
        while row.lower(i) in ("and", ",", "&"):
            i -= 1
    return found


def ids_of(row: Row, indices: list[int]) -> tuple[str, ...]:
    """The entities that units stand for, in order, none twice."""
    found: list[str] = []
    for i in indices:
        found += [id for id in row[i].ids if id not in found]
    return tuple(found)


def works_from(row: Row, i: int) -> tuple[list[int], tuple[str, ...]]:
    """Units and ids of the works listed from unit i on; owners ("HBO's") and kind nouns between them skipped."""
    at: list[int] = []
    ids: list[str] = []
    while (found := next_work(row, i)) is not None:
        at.append(found)
        ids += [id for id in works_at(row, found) if id not in ids]
        after = _after_work(row, found)
        if after is None:
            break
        i = after
    return at, tuple(ids)


_AFTER_OWNER = frozenset("'s ’s ' ’ adaptation film movie series drama".split())


_EPITHET = re.compile(
    r"[\w’'.]+-(?:bound|based|led|backed|set|nominated|winning|listed|\w+listed|born|bred|produced|owned|starring|style|era)"
)


def is_epithet(name: str) -> bool:
    """Is it no title but a compound that stands before one: "Cannes-bound", "prize-nominated"?"""
    return _EPITHET.fullmatch(name) is not None


def next_work(row: Row, i: int, *, reach: int = 8) -> int | None:
    """Index of the first work from unit i on, with nothing but fillers and an owner's possessive before it."""
    for at in range(i, min(i + reach, len(row))):
        if row.kind(at) == "work" and is_epithet(row.span(at, at).of(row.document.article.text)):
            continue
        if row.kind(at) == "work" or works_at(row, at):
            return at
        owner = row.kind(at) in ("body", "person") and row.lower(at + 1) in _AFTER_OWNER
        link = row.lower(at) in ("of", "both", "include", "including", "as", "such") and at > i
        comma = row.lower(at) == "," and at == i
        if not (owner or link) and (row.kind(at) != "word" or row[at].tag not in FILLER_TAGS or comma):
            return None
        if row.lower(at) == "," and row.kind(at + 1) != "work" and row.lower(at + 1) not in _AFTER_COMMA:
            return None
    return None


_AFTER_COMMA = frozenset('" “ ‘ including such notably among titled called'.split())


def _after_work(row: Row, i: int) -> int | None:
    """Index after the separator that follows a listed work, None when the list ends."""
    j = i + 1
    while row.lower(j) in ('"', "”", "’", "'", "*", "_"):
        j += 1
    if row.lower(j) == "(":
        close = next((k for k in range(j, min(j + 10, len(row))) if row.lower(k) == ")"), None)
        j = close + 1 if close else j
    start = j
    while row.lower(j) in (",", "and", "&", ";", "or"):
        j += 1
    return j if j > start and row.lower(j) not in ("which", "who", "that") else None


def work_of(row: Row, i: int, term: Term) -> tuple[int | None, tuple[str, ...]]:
    """The work that the participle or noun at unit i is about: the one right before it, its head in the parse, the
    sentence's only or defined one, or the one that follows an opening participle."""
    if row.lower(i - 1) == "(":
        at = _right_before(row, i)
        return (at, works_at(row, at)) if at is not None else (None, ())
    for finder in (_right_before, _head_work, _defined_work, _only_before, _following_subject):
        at = finder(row, i)
        if at is None:
            continue
        ids = tuple(id for id in works_at(row, at) if row.document.entity(id).type in term.fits)
        if ids:
            return at, ids
    return None, ()


_LINKS = frozenset(
    ", and & was is were been has have also originally which that being co both be - executive it ( ) \" ” ’ '".split()
)


def topic_work(row: Row) -> tuple[str, ...]:
    """The one film or series that the three sentences before are about, else that one of them which leads the article."""
    return spoken_of(row, frozenset({"Film", "TVSeries"}))


def _right_before(row: Row, i: int) -> int | None:
    j = i - 1
    joined = False
    while j >= 0 and row.kind(j) == "word" and (row.lower(j) in _LINKS or row[j].tag in ("VBN", "RB")):
        if works_at(row, j):
            return j
        joined = joined or row.lower(j) == "and"
        j -= 1
    if j < 0 or not works_at(row, j):
        return None
    return _adapted(row, j) if joined and is_source(row, j) else j


_SOURCED = frozenset("taken adapted based drawn inspired derived".split())


def is_source(row: Row, i: int) -> bool:
    """Is the work at unit i what another was "adapted from" or "based on", named in the eight words before?"""
    return any(
        row.lower(k) in _SOURCED and row.lower(k + 1) in ("from", "on", "by", "upon")
        for k in range(max(0, i - 8), i)
    )


def _adapted(row: Row, source: int) -> int | None:
    """The nearest work before the one at `source`, which was made from it."""
    verb = next(k for k in range(source - 1, -1, -1) if row.lower(k) in _SOURCED)
    return next((k for k in range(verb - 1, -1, -1) if works_at(row, k)), None)


def _head_work(row: Row, i: int) -> int | None:
    token = row.token(i)
    for _ in range(4):
        if token.dep_ in ("acl", "relcl", "conj", "appos", "advcl", "prep", "pobj"):
            token = token.head
            at = row.at(token.i)
            if at is not None and at < i and works_at(row, at):
                return at
        else:
            break
    return None


def _defined_work(row: Row, i: int) -> int | None:
    """The subject of "W is a film … directed by": W stands first, a copula right after it or after its brackets."""
    for at in range(min(i, 4)):
        if row.kind(at) == "work":
            copula = any(row.lower(k) in ("is", "was", "are", "were") for k in range(at + 1, min(i, at + 40)))
            return at if copula else None
    return None


def _only_before(row: Row, i: int) -> int | None:
    before = [k for k in range(i) if works_at(row, k)]
    distinct = {works_at(row, k) for k in before}
    return before[-1] if len(distinct) == 1 else None


def _following_subject(row: Row, i: int) -> int | None:
    """Written by Ann Poe …, W follows a fisherman: the first work after the opening participle's comma."""
    if i > 1 or any(works_at(row, k) for k in range(i)):
        return None
    commas = [k for k in range(i, len(row)) if row.lower(k) == ","]
    for comma in commas:
        at = next_work(row, comma + 1, reach=4)
        if at is not None:
            return at
    return None
