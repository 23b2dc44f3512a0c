"""A relation as the rules find it, and what rules about relations share."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from allegedly.language.names.office import PERSON_NOUNS
from allegedly.language.works.network import NETWORKS, NEWS_NETWORKS
from allegedly.language.works.reference import works_at
from allegedly.language.works.type import kind_type
from allegedly.language.works.unit import Row
from allegedly.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

APOSTROPHES = frozenset({"'s", "’s", "'", "’"})
QUOTES = frozenset({'"', "”", "“", "'", "’", "*", "_"})
PERSON = frozenset({"Person"})
BODY = frozenset({"Organization", "Outlet", "Court"})


@dataclass(frozen=True)
class Relation:
    """Subjects, predicate, objects; `token` is the predicate whose standing decides, None for a naming by role."""

    subjects: tuple[str, ...]
    predicate: str
    objects: tuple[str, ...]
    span: Span
    rule: str
    token: Token | None = None
    role: str | None = None
    negated: bool = False


def of_type(row: Row, ids: Iterable[str], types: frozenset[str]) -> tuple[str, ...]:
    """Those ids whose entities have one of the types."""
    return tuple(id for id in ids if row.document.entity(id).type in types)


def people_at(row: Row, i: int) -> tuple[str, ...]:
    """The people that the unit at i stands for."""
    return of_type(row, row[i].ids, PERSON) if 0 <= i < len(row) else ()


def bodies_at(row: Row, i: int) -> tuple[str, ...]:
    """The organizations, outlets and courts that the unit at i stands for."""
    return of_type(row, row[i].ids, BODY) if 0 <= i < len(row) else ()


def owner_before(row: Row, i: int) -> int | None:
    """Index of whoever a possessive before unit i names: "Poe's new", "her"; at most four words between."""
    for j in range(i - 1, max(i - 6, -1), -1):
        if row.lower(j) in APOSTROPHES:
            return j - 1 if j else None
        if row[j].tag == "PRP$":
            return j
        if row.kind(j) != "word" or (
            row[j].tag[:2] not in ("JJ", "NN", "CD", "VB", "HY", "RB", "AF") and row.lower(j) != "ex"
        ):
            return None
    return None


def adjacent_person(row: Row, i: int, *, comma: bool = True) -> int | None:
    """Index of the person named right after unit i, one comma with an epithet allowed."""
    j = i + 1
    if comma and row.lower(j) in (",", "—", "–", ":"):
        j = past_epithet(row, j + 1)
    return j if row.kind(j) == "person" else None


def past_epithet(row: Row, i: int) -> int:
    """Index after "the goalkeeper", where a person is named right after it; else i itself."""
    j = i
    if row.kind(i) in ("work", "body") and row.lower(i + 1) in PERSON_NOUNS and row.kind(i + 2) == "person":
        return i + 2
    while (
        row.kind(j) == "word"
        and j < i + 7
        and (row[j].tag[:2] in ("DT", "JJ", "NN", "HY", "PR") or row.lower(j) in PERSON_NOUNS)
        and (not people_at(row, j) or row.kind(j + 1) == "person")
    ):
        j += 1
    named = row.kind(j) == "person" and j > i and row.lower(j - 1) in PERSON_NOUNS
    return j if named else i


_PRETENDED = frozenset(
    "onscreen on-screen offscreen screen tv television telly stage soap fictional movie film work sitcom reel future "
    "prospective soon-to-be would-be imaginary fake pretend".split()
)


def is_pretended(row: Row, i: int) -> bool:
    """Is the husband or wife at unit i one of a story or yet to be ("her onscreen husband", "his would-be wife")?"""
    k = i - 1
    while row.kind(k) == "word" and row[k].tag[:2] in ("JJ", "NN", "HY", "MD", "VB", "IN", "RP"):
        if row.lower(k) in _PRETENDED:
            return True
        if row[k].tag[:2] in ("IN", "RP") and row.lower(k + 1) != "-" and row.lower(k - 1) != "-":
            return False
        k -= 1
    return False


def person_before_comma(row: Row, i: int) -> int | None:
    """Index of the person in "Ann Poe, 40, …" whose apposition begins at unit i."""
    j = i - 1
    if row.lower(j) not in (",", "—", "–", "("):
        return None
    if row.lower(j - 1).isdigit() and row.lower(j - 2) == ",":
        j -= 2
    return j - 1 if j and people_at(row, j - 1) else None


def verb_subject(row: Row, i: int) -> int | None:
    """Index of whoever is the subject of the verb at unit i, in the parse."""
    token = row.token(i)
    for verb in (token, token.head if token.dep_ in ("conj", "xcomp", "acomp") else token):
        for child in verb.children:
            if child.dep_ in ("nsubj", "nsubjpass"):
                if child.tag_ in ("WP", "WDT"):
                    child = verb.head
                at = row.at(child.i)
                if at is not None:
                    return at if row[at].ids else person_before_comma(row, at - (row[at - 1].tag == "DT"))
    return None


def words_between(row: Row, i: int, j: int) -> str | None:
    """The words from unit i to unit j, articles and possessives before them left out; None when there are none."""
    while i <= j and (
        row[i].tag in ("DT", "PRP$")
        or row.lower(i) in ("then", "former", "also", ",")
        or row.lower(i) in APOSTROPHES
    ):
        i += 1
    return row.span(i, j).of(row.document.article.text) if i <= j else None


def released(
    row: Row, works: tuple[str, ...], bodies: tuple[str, ...], ends: tuple[int, int], rule: str
) -> Relation:
    """The works are on or from the bodies."""
    return Relation(works, "released_by", bodies, row.span(*ends), rule)


_HOUSES = frozenset(
    "records recordings channel network tv fm books press pictures films studios plus".split()
)


def is_network(row: Row, i: int) -> bool:
    """Is the body at unit i one that airs, streams or brings out works, by its name?"""
    words = row.span(i, i).of(row.document.article.text).lower().split()
    return words[0] in NETWORKS | NEWS_NETWORKS or words[-1].endswith("+") or words[-1] in _HOUSES


def work_after(row: Row, i: int) -> int | None:
    """The work named from unit i on, adjectives, kind nouns, marks and "episodes of" before it skipped."""
    for k in range(i, min(i + 9, len(row))):
        if works_at(row, k):
            return k
        of = row.lower(k) in ("of", "to", "for") and row.lower(k - 1) in _PARTS
        plain = (
            row[k].tag[:2] in (":", "JJ", "NN", "DT", "CD", "HY", "VB", "PO", "PR") or row.lower(k) in QUOTES
        )
        comma = row.lower(k) == "," and kind_type(row.lower(k - 1)) is not None and k > i
        if row.kind(k) != "word" or not (plain or of or comma):
            return None
    return None


_PARTS = frozenset("episodes episode season seasons series order renewal pickup run rights".split())


def listed_works(row: Row, i: int) -> list[int]:
    """Indices of the works listed from unit i on ("X, “Y” and Z"), nothing but marks between them."""
    found = [i]
    while True:
        j = found[-1] + 1
        separated = False
        while row.lower(j) in QUOTES or row.lower(j) in (",", "and", "&"):
            separated |= row.lower(j) not in QUOTES
            j += 1
        if not separated or row.kind(j) != "work":
            return found
        found.append(j)


def is_maker(row: Row, k: int) -> bool:
    """Does the body only own or describe what follows ("host of NPR's W", "producer of the CBS drama W")?"""
    if row.lower(k + 1) in APOSTROPHES:
        return True
    j = k + 1
    while row.kind(j) == "word" and row[j].tag[:2] in ("JJ", "NN", "HY") and j < k + 5:
        if kind_type(row.lower(j)):
            return True
        j += 1
    return row.lower(k + 1) != "," and k + 1 < len(row) and work_after(row, k + 1) is not None
