"""Who acts for whom, told the other way round: "represented by", "repped by", "Ann Poe of Poe & Holt, for Reed"."""

from __future__ import annotations

from collections.abc import Iterator

from allegedly.extract.relation.found import APOSTROPHES, BODY, PERSON, Relation, of_type, people_at
from allegedly.language.names.office import PERSON_NOUNS
from allegedly.language.works.unit import Row

_ACTING = frozenset("represented repped managed defended".split())
_PLEADING = frozenset("defending mitigating".split())
_SAYING = frozenset("said told says argued added asked claimed".split())
_LINKS = frozenset(", and & ; as well at with the".split())


def represented(row: Row) -> Iterator[Relation]:
    """Poe is repped by CAA, Northgate Talent and attorney Tom Reed."""
    for i in range(1, len(row) - 2):
        if row.lower(i) not in _ACTING or row.lower(i + 1) != "by":
            continue
        client = _passive_client(row, i)
        agents = _agents(row, i + 2)
        if client is None or not agents:
            continue
        ids = tuple(id for k in agents for id in of_type(row, row[k].ids, PERSON | BODY))
        clients = of_type(row, row[client].ids, PERSON | BODY)
        if len(clients) == 1:
            span = row.span(client, agents[-1])
            yield Relation(ids, "represents", clients, span, "represented-by", row.token(i))


def _passive_client(row: Row, i: int) -> int | None:
    """Who is represented: the subject of the passive, its antecedent in "Poe, who is repped by"."""
    token = row.token(i)
    for child in token.children:
        if child.dep_ in ("nsubj", "nsubjpass"):
            if child.tag_ in ("WP", "WDT"):
                child = token.head
            at = row.at(child.i)
            return at if at is not None and row[at].ids else None
    j = i - 1
    while row.lower(j) in ("is", "was", "are", "being", "also", "who", ","):
        j -= 1
    return j if j >= 0 and row[j].ids else None


def _agents(row: Row, i: int) -> list[int]:
    """Indices of people and bodies listed from unit i on, callings ("attorney") and places of work skipped."""
    found: list[int] = []
    for k in range(i, min(i + 24, len(row))):
        if row.kind(k) in ("person", "body"):
            within = found and row.lower(k - 1) in ("at", "of") and row.kind(k - 2) == "person"
            if not within:
                found.append(k)
        elif row.lower(k) in APOSTROPHES:
            return found[:-1]
        elif row.lower(k) not in _LINKS | {"of"} and row.lower(k).removesuffix("s") not in PERSON_NOUNS:
            break
    return found


def of_firm(row: Row) -> Iterator[Relation]:
    """Ann Poe of Poe & Holt, for Tom Reed, said: the person between "for" and the comma is the client."""
    for i in range(len(row) - 4):
        if row.kind(i) != "person" or row.lower(i + 1) not in ("of", "at", ","):
            continue
        at = i + 1 if row.lower(i + 1) == "," else i + 3
        if at == i + 3 and row.kind(i + 2) != "body":
            continue
        firmless = at == i + 1 and row.lower(at + 1) == "for"
        if firmless or row.lower(at) != "," or row.lower(at + 1) not in ("for", "representing", "defending"):
            continue
        clients = people_at(row, at + 2) if at + 2 < len(row) else ()
        if len(clients) == 1 and row.lower(at + 3) == ",":
            yield Relation(row[i].ids, "represents", clients, row.span(i, at + 2), "counsel-for")


def pleaders(row: Row) -> Iterator[Relation]:
    """Mitigating, Ann Poe said her client, Tom Reed, was sorry; … said that Reed was sorry."""
    if len(row) < 5 or row.lower(0) not in _PLEADING:
        return
    at = next((k for k in range(1, 6) if row.kind(k) == "person"), None)
    verb = at + 1 if at is not None and row.lower(at + 1) != "," else None
    if at is None or verb is None or row.lower(verb) not in _SAYING:
        return
    if people_at(row, 1) == people_at(row, at) or row.lower(1) == ",":
        others = [
            k for k in range(verb + 1, len(row)) if people_at(row, k) and people_at(row, k) != row[at].ids
        ]
        ids = {people_at(row, k) for k in others}
        if len(ids) == 1 and len(next(iter(ids))) == 1:
            yield Relation(
                row[at].ids,
                "represents",
                next(iter(ids)),
                row.span(at, others[0]),
                "pleading",
                row.token(verb),
            )
