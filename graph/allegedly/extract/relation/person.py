"""Who speaks or acts for whom: "Poe's lawyer, Tom Reed", "Reed, who represents Poe"."""

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
    people_at,
    person_before_comma,
    verb_subject,
    words_between,
)
from allegedly.language.works.unit import Row, listed

# Nouns for those who speak or act for a client.
AGENTS = frozenset(
    "lawyer attorney solicitor barrister counsel publicist manager agent spokesman spokeswoman spokesperson rep "
    "representative litigator executor executrix".split()
)
_AGENCY = frozenset("law defense defence talent press firm".split())
_FOR = frozenset("for representing of".split())
_REPRESENT = frozenset(
    "represents represented representing reps repped manages managed managing defends defending".split()
)


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
    if client is None or (row.lower(i).startswith("manager") and row.kind(client) == "body"):
        return
    agent = adjacent_person(row, i)
    if agent is None and end > i:
        agent = adjacent_person(row, end)
    if agent is None or agent == client:
        first = min(start, client)
        first = first - 1 if row.lower(first - 1) in ("a", "an", "the", "as") else first
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
    if start and row.kind(start - 1) == "body" and row.lower(i) != "agent":
        return start - 1, i
    if row.lower(i + 1) in _FOR or (row.lower(i) in _TO and row.lower(i + 1) == "to"):
        j = _past_estate(row, i + 2)
        while row.kind(j) == "word" and row[j].tag[:2] in ("DT", "JJ", "NN") and not row[j].ids and j < i + 6:
            j += 1
        estate = row.lower(j + 1) in APOSTROPHES and row.lower(j + 2) == "estate"
        if 0 <= j < len(row) and row[j].ids and (estate or row.lower(j + 1) not in APOSTROPHES):
            return j, _past_place(row, j)
    return None, i


_TO = frozenset("counsel publicist manager".split())


def _past_estate(row: Row, j: int) -> int:
    """Index after "the estate of": who acts for an estate acts for whoever left it."""
    k = j + (row.lower(j) == "the")
    return k + 2 if row.lower(k) == "estate" and row.lower(k + 1) == "of" else j


def _past_place(row: Row, j: int) -> int:
    """Index of the last word of "in Manhattan" behind unit j; j itself when no place follows."""
    k = j + 1
    if row.lower(k) not in ("in", "of") or row.kind(k + 1) != "word" or row[k + 1].tag[:3] != "NNP":
        return j
    while row.kind(k + 1) == "word" and row[k + 1].tag[:3] == "NNP":
        k += 1
    return k


def _represents(row: Row, i: int) -> Iterator[Relation]:
    if row.lower(i + 1) == "by":
        return
    j = i + 1
    while (
        row.kind(j) == "word" and row[j].tag[:2] in ("DT", "NN", "IN", "JJ") and not row[j].ids and j < i + 6
    ):
        j += 1
    clients = represented_from(row, j)
    subject = verb_subject(row, i)
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


def represented_from(row: Row, j: int) -> list[int]:
    """Indices of the clients named from unit j on; "Poe's daughter, Mia Reed" is the daughter, unnamed nobody."""
    if not 0 <= j < len(row):
        return []
    clients = [*listed(row, j, "person")] or ([j] if row[j].ids else [])
    if clients and row.lower(clients[-1] + 1) in APOSTROPHES:
        clients = clients[:-1] + _kin_named(row, clients[-1] + 2)
    return clients


def _kin_named(row: Row, j: int) -> list[int]:
    """The people named after kin nouns: "('s) former nanny, Mia Reed, and his son, Tom Reed"."""
    found: list[int] = []
    while True:
        noun = j
        while (
            row.kind(noun) == "word" and row[noun].tag[:2] in ("JJ", "NN", "HY", "PR", "DT") and noun < j + 5
        ):
            noun += 1
        named = noun + (row.lower(noun) == ",")
        if noun == j or row.kind(named) != "person" or row.lower(named + 1) in APOSTROPHES:
            return found
        found.append(named)
        j = named + 1
        while row.lower(j) in (",", "and"):
            j += 1
        if j == named + 1 or row[min(j, len(row) - 1)].tag != "PRP$":
            return found


def _antecedent(row: Row, i: int) -> int | None:
    """The person before "who", an age between dashes or commas skipped, and the firm in "Poe of Poe & Holt, who"."""
    firm = i - 1 - (row.lower(i - 1) == ",")
    if row.kind(firm) == "body":
        at = firm - 2 if row.lower(firm - 1) in ("of", "at", "with") else firm
        if row.kind(at) == "person":
            return at
        while row.kind(at) == "word" and row[at].tag in ("NN", "DT", "JJ"):
            at -= 1
        return at - 1 if row.lower(at) == "," and row.kind(at - 1) == "person" else None
    for j in range(i - 1, max(i - 5, -1), -1):
        if row.kind(j) == "person":
            return j
        if row.kind(j) != "word" or not (
            row.lower(j) in (",", "–", "—", "-", "(", ")") or row.lower(j).isdigit()
        ):
            return None
    return None
