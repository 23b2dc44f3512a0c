"""Credits told by parts: "her role in W", "who originated the role of the clerk in W", "W, in which he had a cameo"."""

from __future__ import annotations

from collections.abc import Iterator

from allegedly.extract.credit.found import Credit, topic_work, works_from
from allegedly.extract.credit.subject import subject_people
from allegedly.extract.credit.term import NOUNS, Term
from allegedly.language.works.reference import works_at
from allegedly.language.works.unit import Row

ACTED = Term("acted_in", None, NOUNS["star"].fits)
_PARTS = frozenset(
    "role roles part performance performances turn portrayal stint appearance appearances cameo debut breakthrough".split()
)
# What somebody does with a part that was really theirs; an offer, an audition or a refusal is none of it.
_HAVING = frozenset(
    "have get win land earn secure score nab bag originate reprise play make take perform book clinch fill hold".split()
)


def parts(row: Row) -> Iterator[Credit]:
    """Her role as the clerk in W; his other major part was as a priest in the drama W; she landed a role on W."""
    for i in range(1, len(row)):
        if row.lower(i) not in _PARTS or row[i].tag[:2] != "NN":
            continue
        link = _link(row, i)
        if link is None:
            yield from _in_which(row, i)
            continue
        at, works = works_from(row, link + 1)
        owner = _owner(row, i)
        if owner is not None:
            people = tuple(p for p in row[owner].ids if row.document.entity(p).type == "Person")
            if len(people) == 1:
                yield Credit(people, ACTED, works, row.span(owner, at[-1]), "part-in")
            continue
        yield from _had(row, i, works, at[-1])


def _link(row: Row, i: int) -> int | None:
    """Index of the "in" or "on" that joins the part at unit i to works, within the clause."""
    for k in range(i + 1, min(i + 22, len(row))):
        if row.lower(k) in (".", ";", "who", "which"):
            return None
        if row.lower(k) in ("in", "on") and works_from(row, k + 1)[1]:
            return k
    return None


def _had(row: Row, i: int, works: tuple[str, ...], last: int) -> Iterator[Credit]:
    """She landed a (recurring) role: the subject of the verb that governs the part."""
    verb = _having_verb(row, i)
    people, first = subject_people(row, verb) if verb is not None else ((), None)
    if verb is not None and len(people) == 1 and first is not None:
        yield Credit(people, ACTED, works, row.span(first, last), "part-had", row.token(verb))


def _having_verb(row: Row, i: int) -> int | None:
    for k in range(i - 1, max(i - 8, -1), -1):
        if row.lemma(k) in _HAVING and row[k].tag[:2] == "VB":
            return k
        if row.kind(k) != "word" or row[k].tag[:2] not in ("JJ", "NN", "DT", "PR", "HY", "RB", "CD", "VB"):
            return None
    return None


def _in_which(row: Row, i: int) -> Iterator[Credit]:
    """W, in which he had a small role."""
    verb = _having_verb(row, i)
    if verb is None:
        return
    which = next(
        (k for k in range(verb - 1, max(verb - 5, 0), -1) if row.lower(k) in ("which", "where")), None
    )
    if which is None:
        return
    start = which - 1 - (row.lower(which - 1) in ("in", "on"))
    at = next((k for k in range(start, max(start - 4, -1), -1) if works_at(row, k)), None)
    people, first = subject_people(row, verb)
    if at is not None and len(people) == 1 and first is not None and first > which:
        yield Credit(people, ACTED, works_at(row, at), row.span(at, i), "part-in-which", row.token(verb))


def _owner(row: Row, i: int) -> int | None:
    for j in range(i - 1, max(i - 6, -1), -1):
        if row[j].tag == "PRP$":
            return j if row[j].ids else None
        if row.lower(j) in ("'s", "’s"):
            return j - 1 if j else None
        if row.kind(j) != "word" or row[j].tag[:2] not in ("JJ", "NN", "VB", "HY", "RB", "CD"):
            return None
    return None


_SCREEN_WORDS = frozenset(
    "show series film movie drama sitcom franchise pilot season cast comedy soap sequel".split()
)


def playing(row: Row) -> Iterator[Credit]:
    """Ann Poe, who plays Detective Holt, is leaving the show: the one work that the article is about here."""
    if not any(row.lower(k) in _SCREEN_WORDS for k in range(len(row))):
        return
    if any(row.kind(k) == "work" for k in range(len(row))):
        return
    for i in range(1, len(row) - 1):
        if row.lemma(i) not in ("play", "portray") or row[i].tag[:2] != "VB" or not _is_character(row, i + 1):
            continue
        who = next((k for k in range(i - 1, max(i - 4, 0), -1) if row.lower(k) == "who"), None)
        people, first = subject_people(row, i) if who is not None else ((), None)
        works = topic_work(row)
        if len(people) == 1 and first is not None and works:
            yield Credit(people, ACTED, works, row.span(first, i + 1), "plays-character", row.token(i))


def _is_character(row: Row, i: int) -> bool:
    """Does a part stand here: a name, a rank before one, or a role of the story?"""
    capital = row.document.doc[row[i].first].text[:1].isupper()
    return row.kind(i) == "person" or (capital and row[i].tag[:3] == "NNP")
