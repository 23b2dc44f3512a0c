"""Who is married to whom, who speaks for whom, and whom an outlet spoke to."""

from __future__ import annotations

from collections.abc import Iterator

from allegedly.extract.relation.found import (
    APOSTROPHES,
    BODY,
    PERSON,
    Relation,
    adjacent_person,
    of_type,
    owner_before,
    past_epithet,
    people_at,
    person_before_comma,
    words_between,
)
from allegedly.language.works.unit import Row, listed

_SPOUSES = frozenset("husband wife spouse hubby widow widower ex-husband ex-wife".split())
_FORMER = frozenset("ex ex-husband ex-wife former late widow widower".split())
_MARRIED = frozenset("married marries wed weds marrying".split())
# Nouns for those who speak or act for a client.
AGENTS = frozenset(
    "lawyer attorney solicitor barrister counsel publicist manager agent spokesman spokeswoman spokesperson rep "
    "representative litigator".split()
)
_AGENCY = frozenset("law defense defence talent press firm".split())
_FOR = frozenset("for representing of".split())
_REPRESENT = frozenset(
    "represents represented representing reps repped manages managed managing defends defending".split()
)


def spouses(row: Row) -> Iterator[Relation]:
    """Ann Poe and her husband, Tom Reed; Poe's ex-wife Mia; Poe, who is married to Reed; Poe wed Reed."""
    for i in range(len(row)):
        word = row.lower(i)
        if word in _SPOUSES:
            yield from _spouse_noun(row, i)
        elif word in _MARRIED or (word == "divorced" and row[i].tag[:2] == "VB"):
            yield from _marriage(row, i)


def _spouse_noun(row: Row, i: int) -> Iterator[Relation]:
    owner = owner_before(row, i)
    role = "former" if any(w in _FORMER for w in (row.lower(i), row.lower(i - 1), row.lower(i - 2))) else None
    one = people_at(row, owner) if owner is not None else ()
    other = adjacent_person(row, i)
    if other is None and owner is not None:
        other = person_before_comma(row, owner)
    if owner is None and row.lower(i + 1) == "of" and row.kind(i + 2) == "person":
        one, owner = people_at(row, i + 2), i + 2
        other = person_before_comma(row, i - 1) if row[i - 1].tag == "DT" else person_before_comma(row, i)
    two = people_at(row, other) if other is not None else of_type(row, row[i].ids, PERSON)
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
    subject = _subject(row, i)
    other = people_at(row, after) if after < len(row) else ()
    if subject is not None and not other and row.lower(i - 1) not in _BE and row.lower(i + 1) != "to":
        yield from _couple(row, i, subject)
        return
    if subject is None or len(other) != 1:
        return
    people = people_at(row, subject)
    if len(people) == 1 and people != other:
        past = any(row.lower(k) in ("previously", "formerly", "once") for k in range(max(0, i - 3), i))
        role = "former" if row.lower(i) == "divorced" or past else None
        yield Relation(people, "spouse_of", other, row.span(subject, after), "married", row.token(i), role)


def _subject(row: Row, i: int) -> int | None:
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


def agents(row: Row) -> Iterator[Relation]:
    """Poe's lawyer Tom Reed; Tom Reed, an attorney for Poe; Reed, who represents Poe."""
    for i in range(len(row)):
        if (row.lower(i) in AGENTS or row.lower(i).removesuffix("s") in AGENTS) and row[i].tag[:2] == "NN":
            yield from _agent_noun(row, i)
        if row.lower(i) in _REPRESENT:
            yield from _represents(row, i)


def _agent_noun(row: Row, i: int) -> Iterator[Relation]:
    start = i
    while (
        start > 0
        and row.kind(start - 1) == "word"
        and row[start - 1].tag[:2] in ("NN", "JJ")
        and row.lower(start - 1) not in APOSTROPHES
    ):
        start -= 1
    client, end = _client(row, start, i)
    if client is None:
        return
    agent = adjacent_person(row, i)
    if agent is None and end > i:
        agent = adjacent_person(row, end)
    if agent is None or agent == client:
        first = min(start, client)
        first = first - 1 if row.lower(first - 1) in ("a", "an", "the") else first
        agent = person_before_comma(row, first)
    if agent is None or not people_at(row, agent):
        return
    clients = of_type(row, row[client].ids, PERSON | BODY)
    role = words_between(row, start, i)
    ends = (min(agent, client, i), max(agent, client, i))
    named = (
        listed(row, agent, "person")
        if row.lower(i).endswith("s") and row.kind(agent) == "person"
        else [agent]
    )
    people = tuple(id for k in named if k != client for id in people_at(row, k))
    yield Relation(people, "represents", clients, row.span(*ends), "agent-noun", None, role)


def _client(row: Row, start: int, i: int) -> tuple[int | None, int]:
    """(index of the client, where the client's phrase ends): the owner before, or who stands after "for"."""
    owner = owner_before(row, i)
    if owner is not None and row[owner].ids:
        return owner, i
    if start and row.kind(start - 1) == "body":
        return start - 1, i
    if row.lower(i + 1) in _FOR:
        j = i + 2
        while row.kind(j) == "word" and row[j].tag[:2] in ("DT", "JJ", "NN") and not row[j].ids and j < i + 6:
            j += 1
        if 0 <= j < len(row) and row[j].ids:
            return j, j
    return None, i


def _represents(row: Row, i: int) -> Iterator[Relation]:
    if row.lower(i + 1) == "by":
        return
    j = i + 1
    while (
        row.kind(j) == "word" and row[j].tag[:2] in ("DT", "NN", "IN", "JJ") and not row[j].ids and j < i + 6
    ):
        j += 1
    clients = [*listed(row, j, "person")] or ([j] if 0 <= j < len(row) and row[j].ids else [])
    subject = _subject(row, i)
    if (subject is None and row.lower(i - 1) == ",") or (row.lower(i - 1) == "who"):
        subject = person_before_comma(row, i) if row.lower(i - 1) != "who" else _antecedent(row, i - 1)
    if subject is None or not clients:
        return
    agents_ = of_type(row, row[subject].ids, PERSON | BODY)
    ids = tuple(id for k in clients for id in of_type(row, row[k].ids, PERSON | BODY))
    if len(agents_) == 1 and ids:
        yield Relation(
            agents_, "represents", ids, row.span(subject, clients[-1]), "represents-verb", row.token(i)
        )


def _antecedent(row: Row, i: int) -> int | None:
    """The person before "who", an age between dashes or commas skipped."""
    for j in range(i - 1, max(i - 5, -1), -1):
        if row.kind(j) == "person":
            return j
        if row.kind(j) != "word" or not (
            row.lower(j) in (",", "–", "—", "-", "(", ")") or row.lower(j).isdigit()
        ):
            return None
    return None


_TELL = frozenset("told tells telling".split())
_SPEAK = frozenset("speaking spoke speaks talking talked spoken".split())
_INTERVIEWS = frozenset("interview conversation sit-down chat q&a".split())


def interviews(row: Row) -> Iterator[Relation]:
    """Poe told Variety; speaking to Variety, Poe; in an interview with Variety; Variety interviewed Poe."""
    for i in range(len(row)):
        word = row.lower(i)
        if word in _TELL:
            yield from _told(row, i, i + 1)
        elif (word in _SPEAK and row.lower(i + 1) in ("to", "with")) or (
            word in _INTERVIEWS and row.lower(i + 1) in ("with", "for", "by")
        ):
            yield from _told(row, i, i + 2)
        elif word == "interviewed" and row.lower(i + 1) != "by":
            yield from _interviewed(row, i)


def _told(row: Row, i: int, start: int) -> Iterator[Relation]:
    at = _outlet(row, start)
    if at is None:
        return
    speaker = _speaker(row, i)
    outlets = of_type(row, row[at].ids, frozenset({"Outlet"}))
    if speaker is None:
        return
    people = people_at(row, speaker)
    if len(people) == 1 and outlets:
        yield Relation(outlets[:1], "interviewed", people, row.span(speaker, at), "told-outlet", row.token(i))


def _outlet(row: Row, start: int) -> int | None:
    for k in range(start, min(start + 4, len(row))):
        if of_type(row, row[k].ids, frozenset({"Outlet"})):
            return k
        if row.kind(k) != "word" or row[k].tag[:2] not in ("DT", "NN", "JJ"):
            return None
    return None


def _speaker(row: Row, i: int) -> int | None:
    """Who talks: the subject of the verb, of the verb above it, or the subject of the main clause."""
    token = row.token(i)
    for _ in range(5):
        for child in token.children:
            if child.dep_ in ("nsubj", "nsubjpass"):
                if child.tag_ in ("WP", "WDT") and token.dep_ == "relcl":
                    child = token.head
                at = row.at(child.i)
                if at is not None and len(people_at(row, at)) == 1 and not _is_staff(row, at):
                    return at
                return None
        if token.head is token:
            return None
        token = token.head
    return None


def _is_staff(row: Row, at: int) -> bool:
    """Is it a possessive ("Poe's rep told …") rather than the person?"""
    return row.lower(at + 1) in APOSTROPHES


def _interviewed(row: Row, i: int) -> Iterator[Relation]:
    at = next(
        (k for k in range(i - 1, max(i - 4, -1), -1) if of_type(row, row[k].ids, frozenset({"Outlet"}))), None
    )
    j = i + 1
    while row.kind(j) == "word" and row[j].tag[:2] in ("NN", "JJ", "DT") and not row[j].ids:
        j += 1
    if at is not None and len(people_at(row, j)) == 1:
        outlets = of_type(row, row[at].ids, frozenset({"Outlet"}))
        yield Relation(
            outlets[:1], "interviewed", people_at(row, j), row.span(at, j), "outlet-interviewed", row.token(i)
        )
