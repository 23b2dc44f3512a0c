"""Who does what a verb says: its subject in the parse, else the people right before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allegedly.extract.credit.found import ids_of, listed_back
from allegedly.language.works.unit import Row

if TYPE_CHECKING:
    from spacy.tokens import Token

# Words whose reach the parse cannot tell where it takes the verb for a noun.
_SCOPES = frozenset(
    "if unless whether long would could might may should said says say claims claimed reportedly allegedly not never "
    "no nor hardly once until suppose imagine rumour rumor denied denies".split()
)


def is_misread(row: Row, i: int) -> bool:
    """Is it the verb of "next stars in", which taggers take for a noun, in a sentence that states it plainly?"""
    several = row.lower(i) == "star" and row.kind(i - 1) == "person" and row.lower(i - 2) in ("and", "&")
    placed = (row.lower(i) == "stars" or several) and row.lower(i + 1) in (
        "in",
        "on",
        "opposite",
        "alongside",
        "as",
    )
    return placed and not any(unit.lower in _SCOPES for unit in row.units)


def subject_people(row: Row, i: int) -> tuple[tuple[str, ...], int | None]:
    """The people who do what the verb at unit i says, and the first unit that names them."""
    token = _subject(row.token(i))
    if token is not None:
        at = row.at(token.i)
        if at is not None and row.lower(at - 1) in _CONTRAST:
            return _before_contrast(row, at)
        ids = tuple(id for id in row.document.referents(token) if row.document.entity(id).type == "Person")
        if ids:
            return ids, at
        named = _described(token)
        ids = row.document.referents(named) if named is not None else ()
        if len(ids) == 1 and row.document.entity(ids[0]).type == "Person":
            return ids, row.at(named.i) if named is not None else None
    return _adjacent_subject(row, i)


def _described(noun: Token) -> Token | None:
    """Whom a common noun describes: "Poe is an editor who …", "Poe, an editor who …"."""
    if noun.dep_ == "appos":
        return noun.head
    if noun.dep_ == "attr" and noun.head.lemma_ == "be":
        return next((c for c in noun.head.children if c.dep_ == "nsubj"), None)
    return None


_CONTRAST = frozenset("not n't unlike than".split())


def _before_contrast(row: Row, at: int) -> tuple[tuple[str, ...], int | None]:
    """Who did it in "Poe, not Reed, (who) directed": the person before the comma before "not"."""
    first = next((k for k in range(at - 2, max(at - 5, -1), -1) if row.kind(k) == "person"), None)
    return (row[first].ids, first) if first is not None else ((), None)


def _subject(token: Token, depth: int = 0) -> Token | None:
    """The subject of a verb: its own, that of the verb it is coordinated with or depends on, or its antecedent."""
    for child in token.children:
        if child.dep_ in ("nsubj", "nsubjpass"):
            if child.tag_ in ("WP", "WDT"):
                return token.head if token.dep_ == "relcl" else None
            return child
        if child.dep_ == "aux":
            for below in child.children:
                if below.dep_ in ("nsubj", "nsubjpass"):
                    return below
    if depth < 3 and token.dep_ in ("conj", "xcomp", "advcl"):
        return _subject(token.head, depth + 1)
    return token.head if token.dep_ == "acl" and token.head.pos_ in ("NOUN", "PROPN") else None


_AUXILIARIES = frozenset(
    "has have had also previously recently who then is was who's famously once later , — – - ) (".split()
)


def _adjacent_subject(row: Row, i: int) -> tuple[tuple[str, ...], int | None]:
    """The person right before the verb, past auxiliaries and "who", where the parse found none."""
    j = i - 1
    while j >= 0 and row.lower(j) in _AUXILIARIES and row.kind(j) == "word" and not row[j].ids:
        j -= 1
    if j < 0:
        return _opening_subject(row, i)
    if row.kind(j) == "person":
        if row.lower(j - 1) in _CONTRAST:
            return _before_contrast(row, j)
        people = listed_back(row, j) if j == i - 1 else [j]
        return ids_of(row, people), people[0]
    ids = tuple(id for id in row[j].ids if row.document.entity(id).type == "Person")
    return (ids, j) if ids else _opening_subject(row, i)


def _opening_subject(row: Row, i: int) -> tuple[tuple[str, ...], int | None]:
    """Who "next stars in" W, where the verb was taken for a noun: the person that the sentence opens with."""
    if not is_misread(row, i) or row.lower(i - 1) not in ("next", ",", "currently", "also", "now"):
        return (), None
    ids = tuple(id for id in row[0].ids if row.document.entity(id).type == "Person")
    return (ids, 0) if ids else ((), None)
