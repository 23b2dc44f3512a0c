"""Who is married to whom: "her husband, Tom Reed", "Poe, who is married to Reed"."""

from __future__ import annotations

from collections.abc import Iterator

from allegedly.extract.relation.found import (
    APOSTROPHES,
    PERSON,
    Relation,
    adjacent_person,
    is_pretended,
    of_type,
    owner_before,
    past_epithet,
    people_at,
    person_before_comma,
    verb_subject,
)
from allegedly.language.works.unit import Row

_SPOUSES = frozenset("husband wife spouse hubby widow widower ex-husband ex-wife".split())
_FORMER = frozenset("ex ex-husband ex-wife former late widow widower".split())
_MARRIED = frozenset("married marries wed weds marrying".split())


def spouses(row: Row) -> Iterator[Relation]:
    """Ann Poe and her husband, Tom Reed; Poe's ex-wife Mia; Poe, who is married to Reed; Poe wed Reed."""
    for i in range(len(row)):
        word = row.lower(i)
        if word in _SPOUSES and not is_pretended(row, i):
            yield from _spouse_noun(row, i)
        elif word in _MARRIED or (word == "divorced" and row[i].tag[:2] == "VB"):
            yield from _marriage(row, i)


def _spouse_noun(row: Row, i: int) -> Iterator[Relation]:
    before = i - 1
    while row.lower(before) in ("-", "ex", "former", "late", "then", "estranged"):
        before -= 1
    if row.lower(before) in _FROM and row.kind(i + 1) == "person":
        yield from _bare(row, i)
        return
    owner = owner_before(row, i)
    if owner is not None and row.lower(i + 1) in ("is", "was") and _is_former_ordinal(row, i):
        yield from _told_as(row, i, owner)
        return
    role = "former" if any(w in _FORMER for w in (row.lower(i), row.lower(i - 1), row.lower(i - 2))) else None
    one = people_at(row, owner) if owner is not None else ()
    other = adjacent_person(row, i)
    if other is None and owner is not None:
        other = person_before_comma(row, owner)
    partner = past_epithet(row, i + 2)
    if owner is None and row.lower(i + 1) == "of" and row.kind(partner) == "person":
        named = past_epithet(row, i + 3) if partner == i + 2 and row.kind(i + 3) == "word" else partner
        owner = named if row.kind(named) == "person" else partner
        one = people_at(row, owner)
        other = person_before_comma(row, i - 1) if row[i - 1].tag == "DT" else person_before_comma(row, i)
    if other is not None:
        two = people_at(row, other)
    elif owner is not None and row[owner].tag != "PRP$":  # "her husband" alone may be anybody's
        two = of_type(row, row[i].ids, PERSON)
    else:
        two = ()
    if len(two) == 1 and owner is not None and row[owner].tag == "PRP$" and _is_others_kin(row, two[0], one):
        row.document.abstain("spouse of an unclear possessive")
        return
    if len(one) == 1 and len(two) == 1 and one != two and owner is not None:
        ends = [owner, i, other if other is not None else i]
        yield Relation(one, "spouse_of", two, row.span(min(ends), max(ends)), "spouse-noun", None, role)


_BE = frozenset("is was are were be been being".split())


def _couple(row: Row, i: int, subject: int) -> Iterator[Relation]:
    """Ann Poe and Tom Reed married."""
    people = of_type(row, row.document.referents(row.token(subject)), PERSON)
    if len(people) == 2 and row[i].tag in ("VBD", "VBN", "VBP"):
        yield Relation(
            people[:1], "spouse_of", people[1:], row.span(subject, i), "couple-married", row.token(i)
        )


def _is_others_kin(row: Row, spouse: str, one: tuple[str, ...]) -> bool:
    """Does the spouse named after "his" or "her" share a surname with somebody else than the one it seems to mean?"""
    surname = row.document.entity(spouse).name.split()[-1]
    bearers = {
        e.id
        for e in row.document.entities
        if e.type == "Person" and e.id != spouse and e.name.split()[-1] == surname
    }
    return bool(bearers) and not bearers & set(one)


def _marriage(row: Row, i: int) -> Iterator[Relation]:
    after = i + 1 + (row.lower(i + 1) == "to")
    after = past_epithet(row, after)
    if row.kind(after) == "word" and row.lower(after + 2) == "the":
        after = past_epithet(row, after + 2)
    subject = verb_subject(row, i)
    other = people_at(row, after) if after < len(row) else ()
    if subject is not None and not other and row.lower(i - 1) not in _BE and row.lower(i + 1) != "to":
        yield from _couple(row, i, subject)
        return
    if subject is None and row.kind(i - 1) == "person":
        subject = i - 1
    if subject is None or len(other) != 1:
        return
    people = people_at(row, subject)
    if len(people) == 1 and people != other:
        past = any(row.lower(k) in ("previously", "formerly", "once") for k in range(max(0, i - 3), i))
        role = "former" if row.lower(i) == "divorced" or past else None
        yield Relation(people, "spouse_of", other, row.span(subject, after), "married", row.token(i), role)


_FROM = frozenset("from with by and to alongside against".split())


def _bare(row: Row, i: int) -> Iterator[Relation]:
    """Ann Poe split from husband Tom Reed: the sentence's subject and whoever is named by the bare noun."""
    people, other = _subject_of_sentence(row, i), people_at(row, i + 1)
    if len(people) == 1 and len(other) == 1 and people != other:
        former = any(row.lower(k) in _FORMER for k in (i, i - 1, i - 2))
        role = "former" if former else None
        yield Relation(people, "spouse_of", other, row.span(i - 1, i + 1), "spouse-bare", None, role)


def _subject_of_sentence(row: Row, i: int) -> tuple[str, ...]:
    """The one person who is the subject of the verb over the token, nobody else being named before it."""
    before = {people_at(row, k) for k in range(i) if row.kind(k) == "person"}
    own = row.token(i)
    while own.pos_ not in ("VERB", "AUX") and own.head != own:
        own = own.head
    pronoun = next((row.at(c.i) for c in own.children if c.dep_ == "nsubj" and c.pos_ == "PRON"), None)
    if pronoun is not None and row.lower(pronoun) in ("he", "she") and pronoun < i:
        return people_at(row, pronoun)
    token = row.token(i)
    while token.pos_ not in ("VERB", "AUX") and token.head != token:
        token = token.head
    at = row.at(token.i)
    subject = verb_subject(row, at) if at is not None else None
    people = people_at(row, subject) if subject is not None else ()
    return people if before <= {people} else ()


_PAST = frozenset("first second third late former ex previous then-".split())


def _is_former_ordinal(row: Row, i: int) -> bool:
    return any(row.lower(k) in _PAST for k in range(max(0, i - 2), i)) or row.lower(i).startswith("ex")


def _told_as(row: Row, i: int, owner: int) -> Iterator[Relation]:
    """Poe's first husband was the singer Tom Reed."""
    other = past_epithet(row, i + 2)
    one, two = people_at(row, owner), people_at(row, other)
    if len(one) == 1 and len(two) == 1 and one != two:
        span = row.span(owner, other)
        yield Relation(one, "spouse_of", two, span, "spouse-told-as", row.token(i + 1), "former")


def divorces(row: Row) -> Iterator[Relation]:
    """Poe filed for divorce from Reed; Poe's divorce from Reed; Poe and Reed finalised their divorce."""
    for i in range(1, len(row) - 1):
        if row.lower(i) not in ("divorce", "split", "separation") or row[i].tag[:2] != "NN":
            continue
        if row.lower(i + 1) == "from":
            yield from _divorce_from(row, i)
        elif row.lower(i) == "divorce":
            yield from _their_divorce(row, i)


def _divorce_from(row: Row, i: int) -> Iterator[Relation]:
    other = past_epithet(row, i + 2)
    two = people_at(row, other)
    owner = owner_before(row, i)
    if owner is not None:
        one, verb = people_at(row, owner), None
    else:
        verb = next((k for k in range(i - 1, max(i - 4, -1), -1) if row[k].tag[:2] == "VB"), None)
        owner = verb_subject(row, verb) if verb is not None else None
        one = people_at(row, owner) if owner is not None else ()
    if owner is not None and len(one) == 1 and len(two) == 1 and one != two and row.lower(i) == "divorce":
        role = "former" if verb is not None and row.lower(verb) in _DONE else None
        token = row.token(verb) if verb is not None else None
        yield Relation(one, "spouse_of", two, row.span(owner, other), "divorce-from", token, role)


_DONE = frozenset("finalized finalised completed settled concluded".split())


def _their_divorce(row: Row, i: int) -> Iterator[Relation]:
    """Poe and Reed finalised their divorce; the divorce of Poe and Reed; Poe and Reed's divorce."""
    pairs = [
        k
        for k in range(len(row) - 2)
        if row.kind(k) == "person" and row.lower(k + 1) == "and" and row.kind(k + 2) == "person"
    ]
    if len(pairs) != 1:
        return
    at = pairs[0]
    theirs = row.lower(i - 1) == "their" and at < i and row.lower(at + 3) not in APOSTROPHES
    of = row.lower(i + 1) in ("of", "between") and at == i + 2
    owned = row.lower(at + 3) in APOSTROPHES and at + 4 <= i <= at + 6
    if theirs or of or owned:
        verb = next((k for k in range(i - 1, max(i - 4, -1), -1) if row.lower(k) in _DONE), None)
        final = verb is not None or any(
            row.lower(k) in ("final", "finalized", "finalised") for k in range(len(row))
        )
        token = row.token(verb) if verb is not None else None
        role = "former" if final else None
        yield Relation(
            row[at].ids,
            "spouse_of",
            row[at + 2].ids,
            row.span(at, max(at + 2, i)),
            "couple-divorce",
            token,
            role,
        )
