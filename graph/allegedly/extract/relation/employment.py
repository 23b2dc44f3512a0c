"""Who works for whom, told by verbs and by bare names: "joined the BBC", "was fired by", "CNN's Ann Poe", "Poe of the Globe"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from allegedly.extract.relation.found import (
    APOSTROPHES,
    Relation,
    bodies_at,
    is_maker,
    past_epithet,
    people_at,
)
from allegedly.language.works.unit import Row, listed

if TYPE_CHECKING:
    from spacy.tokens import Token

_WORKS = frozenset("works worked work working".split())
_JOINED = frozenset(
    "joined joins heads headed runs ran leads led founded co-founded chairs chaired owns edits edited".split()
)
_LEFT = frozenset("left quit departed exited".split())
_FIRED = frozenset("fired sacked hired employed dismissed ousted suspended appointed axed".split())
# Verbs of work that a body follows after "for", "at" or "with", a few words on: "anchors the news for".
_BUSY = frozenset("write report anchor edit coach consult correspond freelance teach lecture".split())
_BY_HEAD = frozenset("founded co-founded run led headed chaired owned".split())
_EMPLOYING = frozenset("fired sacked hired suspended ousted poached employs employed recruited".split())
_COUNSEL = frozenset(
    "represented repped lawyer lawyers attorney attorneys counsel solicitor barrister represents partner brokered "
    "negotiated".split()
)


def employed(row: Row) -> Iterator[Relation]:
    """Ann Poe worked at Northgate; she joined (left) the BBC; he was fired by the studio; Northgate hired Poe."""
    for i in range(len(row)):
        word = row.lower(i)
        if word in _WORKS and row.lower(i + 1) in ("at", "for") and not _is_wished(row, i):
            yield from _employment(row, i, i + 2, "works-at")
        elif word in _JOINED and row[i].tag[:2] == "VB":
            yield from _employment(row, i, i + 1, "joins")
        elif word in _LEFT and row[i].tag in ("VBD", "VBN"):
            yield from _leaving(row, i)
        elif word in _FIRED and row.lower(i + 1) in ("by", "from", "at"):
            yield from _employment(row, i, i + 2, "fired-by")
        elif _is_let_go(row, i):
            yield from _dropped(row, i)
        elif row.lemma(i) in _BUSY and row[i].tag[:2] == "VB":
            at = next((k for k in range(i + 1, min(i + 7, len(row))) if row.kind(k) != "word"), None)
            if at is not None and row.lower(at - 1) in ("for", "at", "with", "the"):
                yield from _employment(row, i, at, "busy-for")
        if word in _EMPLOYING and row[i].tag in ("VBD", "VBN", "VBZ"):
            yield from _employs(row, i)
        if word in _BY_HEAD and row.lower(i + 1) == "by":
            yield from _headed(row, i)


def _is_let_go(row: Row, i: int) -> bool:
    """Does "dropped by" or "let go by" end at unit i + 1?"""
    word = row.lower(i)
    return row.lower(i + 1) == "by" and (word == "dropped" or (word == "go" and row.lower(i - 1) == "let"))


# Last words of bodies that drop whom they never employed.
_NO_EMPLOYERS = frozenset("records recordings talent agency management music court caa uta wme".split())


def _dropped(row: Row, i: int) -> Iterator[Relation]:
    """Ann Poe was dropped (let go) by Northgate; not by her record label or agency."""
    for relation in _employment(row, i, i + 2, "dropped-by"):
        name = row.document.entity(relation.objects[0]).name
        if name.split()[-1].lower() not in _NO_EMPLOYERS:
            yield relation


_AFTER_LEAVING = frozenset(
    ". , in after last to for on when and earlier this amid following because over at as".split()
)


def _leaving(row: Row, i: int) -> Iterator[Relation]:
    """Ann Poe left Northgate (in May); not "left the court divided"."""
    subjects = [c for c in row.token(i).children if c.dep_ == "nsubj"]
    for relation in _employment(row, i, i + 1, "leaves") if subjects else ():
        at = next(k for k in range(i + 1, len(row)) if row[k].ids == relation.objects)
        named = row.at(subjects[0].i) == _subject(row, i) or subjects[0].tag_ == "WP"
        if named and row.lower(at + 1) in _AFTER_LEAVING and _is_employer(row, at):
            yield relation


def _is_wished(row: Row, i: int) -> bool:
    """Is it "refused to work for" rather than "used to work for"?"""
    return row.lower(i - 1) == "to" and row.lower(i - 2) not in (
        "used",
        "went",
        "came",
        "began",
        "continued",
        "continues",
    )


def _employment(row: Row, i: int, start: int, rule: str) -> Iterator[Relation]:
    at = start
    while (
        row.kind(at) == "word"
        and row[at].tag[:2] in ("DT", "JJ", "NN", "PR")
        and not bodies_at(row, at)
        and at < start + 4
    ):
        at += 1
    bodies = bodies_at(row, at) if at < len(row) else ()
    subject = _subject(row, i)
    if bodies and subject is not None and not is_maker(row, at):
        people = people_at(row, subject)
        yield Relation(people, "works_for", bodies[:1], row.span(subject, at), rule, row.token(i))


def _employs(row: Row, i: int) -> Iterator[Relation]:
    """Northgate fired (hired, suspended) Ann Poe."""
    j = i - 1
    while row.lower(j) in ("has", "had", "have", "recently", "then", "also", "which", "later", ","):
        j -= 1
    at = past_epithet(row, i + 1)
    named = row.kind(at) == "person" and row.lower(at + 1) not in APOSTROPHES
    if j >= 0 and named and _is_employer(row, j):
        yield Relation(row[at].ids, "works_for", row[j].ids, row.span(j, at), "employs", row.token(i))


def _headed(row: Row, i: int) -> Iterator[Relation]:
    """Northgate, founded by Ann Poe; Northgate was run by Poe and Reed."""
    j = i - 1
    while row.lower(j) in (
        ",",
        "is",
        "was",
        "been",
        "has",
        "which",
        "a",
        "the",
        "company",
        "production",
        "touring",
        "firm",
        "studio",
        "label",
        "originally",
        "then",
        "once",
    ):
        j -= 1
    people = listed(row, past_epithet(row, _past_late(row, i + 2)), "person")
    if j >= 0 and row.kind(j) == "body" and people and _is_employer(row, j):
        ids = tuple(id for k in people for id in row[k].ids)
        yield Relation(ids, "works_for", row[j].ids, row.span(j, people[-1]), "headed-by", row.token(i))


def _past_late(row: Row, i: int) -> int:
    """Index after "the late"."""
    return i + 2 if row.lower(i) == "the" and row.lower(i + 1) == "late" else i


def placed_with(row: Row) -> Iterator[Relation]:
    """CNN's Ann Poe; Ann Poe of the Boston Globe; Poe and Reed of (the law firm) Poe & Holt; Sgt Poe, of Dover Police,."""
    for i in range(len(row)):
        if row.kind(i) == "body" and row.lower(i + 1) in APOSTROPHES and row.kind(i + 2) == "person":
            yield Relation(row[i + 2].ids, "works_for", row[i].ids, row.span(i, i + 2), "body-possessive")
        elif row.kind(i) == "person":
            at = _body_of(row, i)
            if at is not None:
                people = _with_colleagues(row, i)
                ids = tuple(id for k in people for id in row[k].ids)
                yield Relation(ids, "works_for", row[at].ids, row.span(people[0], at), "person-of-body")
            elif (at := _set_off(row, i)) is not None:
                yield Relation(row[i].ids, "works_for", row[at].ids, row.span(i, at), "person-from-body")


def _body_of(row: Row, i: int) -> int | None:
    """Index of the body after "of" behind a person; after "at", "from" or "with" only where counsel is spoken of."""
    link = row.lower(i + 1)
    counsel = any(row.lower(k) in _COUNSEL for k in range(max(0, i - 8), i))
    if link != "of" and not (link in ("at", "from", "with") and counsel):
        return None
    at = i + 2
    while (
        row.lower(at) in ("the", "law", "firm", "los", "new", "agency", "charity", "publisher", "label")
        and row.kind(at) == "word"
    ):
        at += 1
    return at if _is_employer(row, at) and row.lower(at + 1) not in APOSTROPHES else None


def _with_colleagues(row: Row, i: int) -> list[int]:
    """Indices of the people who share the firm after the last of them: "A and B of Poe & Holt", counsel only."""
    joint = row.lower(i - 1) in ("and", "&") and row.kind(i - 2) == "person"
    counsel = any(row.lower(k) in _COUNSEL or row.lower(k) == ":" for k in range(i))
    first = i - 2 if joint and counsel else i
    return [k for k in range(first, i + 1) if row.kind(k) == "person"]


def _set_off(row: Row, i: int) -> int | None:
    """Sgt Ann Poe, of Northgate Police, said: the body between the commas after a person."""
    if row.lower(i + 1) != "," or row.lower(i + 2) not in ("of", "from", "at", "with"):
        return None
    at = i + 3 + (row.lower(i + 3) == "the")
    return at if _is_employer(row, at) and row.lower(at + 1) == "," else None


def _is_employer(row: Row, i: int) -> bool:
    return row.kind(i) == "body" and row.document.entity(row[i].ids[0]).type != "Court"


def _named_head(noun: Token) -> Token:
    """Whom a relative clause's common noun is an apposition to: "Poe, a writer who …" → Poe."""
    return noun.head if noun.dep_ == "appos" and noun.pos_ == "NOUN" else noun


def _subject(row: Row, i: int) -> int | None:
    """The one person who is the subject of the verb at i."""
    token = row.token(i)
    for verb in (token, token.head if token.dep_ in ("conj", "xcomp", "advcl") else token):
        for child in verb.children:
            if child.dep_ in ("nsubj", "nsubjpass"):
                if child.tag_ in ("WP", "WDT"):
                    child = _named_head(verb.head)
                at = row.at(child.i)
                if at is not None and len(people_at(row, at)) == 1:
                    return at
    before = i - 3 if row.lower(i - 1) == "-" and row.lower(i - 2) == "co" else i - 1
    return before if len(people_at(row, before)) == 1 else None


def former_employer(row: Row) -> Iterator[Relation]:
    """Ann Poe sued Northgate, her (former) employer; her employer, Northgate."""
    for i in range(2, len(row)):
        if row.lower(i) not in ("employer", "bosses"):
            continue
        owner = next((k for k in range(i - 1, max(i - 4, -1), -1) if row[k].tag == "PRP$"), None)
        people = people_at(row, owner) if owner is not None else ()
        if owner is None or len(people) != 1:
            continue
        after = i + 1 + (row.lower(i + 1) == ",")
        at = owner - 2 if row.lower(owner - 1) == "," and row.kind(owner - 2) == "body" else after
        if _is_employer(row, at):
            yield Relation(people, "works_for", row[at].ids, row.span(owner, at), "employer-of")
