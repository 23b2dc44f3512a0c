"""Who acts for whom, told the other way round: "represented by", "repped by", "Ann Poe of Poe & Holt, for Reed"."""

from __future__ import annotations

from collections.abc import Iterator

from allegedly.extract.relation.found import APOSTROPHES, BODY, PERSON, Relation, of_type, people_at
from allegedly.language.names.office import PERSON_NOUNS
from allegedly.language.works.unit import Row, listed

ACTING = frozenset("represented repped managed defended".split())
_PLEADING = frozenset("defending mitigating".split())
_SAYING = frozenset("said told says argued added asked claimed".split())
_LINKS = frozenset(", and & as well at with the law firm agency".split())


def represented(row: Row) -> Iterator[Relation]:
    """Poe is repped by CAA, Northgate Talent and attorney Tom Reed."""
    for i in range(1, len(row) - 2):
        if row.lower(i) not in ACTING or row.lower(i + 1) != "by":
            continue
        client = _passive_client(row, i)
        agents = agents_from(row, i + 2)
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


def agents_from(row: Row, i: int) -> list[int]:
    """Indices of people and bodies listed from unit i on, callings ("attorney") and places of work skipped."""
    found: list[int] = []
    for k in range(i, min(i + 24, len(row))):
        if row.kind(k) in ("person", "body"):
            if row.lower(k + 1) == "by" or (found and row.lower(k + 1) in ("is", "was", "are", "were")):
                break
            of = k - 1
            while row.lower(of) in ("the", "law", "firm", "agency"):
                of -= 1
            within = found and row.lower(of) in ("at", "of") and row.kind(of - 1) == "person"
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
        silk = i + (row.lower(i + 1) in ("kc", "qc"))
        if row.kind(i) != "person" or row.lower(silk + 1) not in ("of", "at", ","):
            continue
        at = silk + 1 if row.lower(silk + 1) == "," else silk + 3
        if at == silk + 3 and row.kind(silk + 2) != "body":
            continue
        firmless = at == silk + 1 and row.lower(at + 1) == "for"
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
    if at is None or row.lower(1) == "for":
        yield from _pleads_for(row)
        return
    verb = at + 1
    if row.lower(verb) not in _SAYING:
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


def _pleads_for(row: Row) -> Iterator[Relation]:
    """Mitigating for Reed, Ann Poe said …"""
    clients = people_at(row, 2) if row.lower(1) == "for" else ()
    if len(clients) == 1 and row.lower(3) == "," and row.kind(4) == "person" and row.lower(5) in _SAYING:
        yield Relation(row[4].ids, "represents", clients, row.span(2, 4), "pleading-for", row.token(5))


_COUNSEL = frozenset(
    "lawyer attorney solicitor barrister counsel publicist manager agent spokesman spokeswoman spokesperson rep "
    "representative litigator".split()
)


def on_behalf(row: Row) -> Iterator[Relation]:
    """Ann Poe, (speaking) on behalf of Tom Reed, said; the lawyer Ann Poe filed it on behalf of Reed."""
    for i in range(1, len(row) - 3):
        if row.lower(i) != "on" or row.lower(i + 1) != "behalf" or row.lower(i + 2) != "of":
            continue
        clients = of_type(row, row[i + 3].ids, PERSON | BODY)
        aside = i - 1 - (row.lower(i - 1) in ("speaking", "acting", "appearing", "writing", "arguing"))
        agent = aside - 1 if row.lower(aside) == "," and row.kind(aside - 1) == "person" else None
        token = None
        if agent is None:
            agent = next((k for k in range(i) if is_counsel(row, k)), None)
            token = row.token(i)
        if agent is None or len(clients) != 1 or row[agent].ids == clients or row.lower(i + 4) in APOSTROPHES:
            continue
        yield Relation(row[agent].ids, "represents", clients, row.span(agent, i + 3), "on-behalf-of", token)


def is_counsel(row: Row, k: int) -> bool:
    """Is it a person named by a calling that acts for others ("attorney Ann Poe"), or known by one in the article?"""
    return row.kind(k) == "person" and (
        row.lower(k - 1) in _COUNSEL or bool(row.document.roles(row[k].ids[0]) & _COUNSEL)
    )


def listed_counsel(row: Row) -> Iterator[Relation]:
    """For Northgate: Ann Poe and Tom Reed of Poe & Holt."""
    if len(row) < 4 or row.lower(0) not in ("for", "representing"):
        return
    at = 1 + (row.lower(1) == "the")
    clients = of_type(row, row[at].ids, PERSON | BODY)
    if clients and row.lower(at + 1) == ":" and row.kind(at + 2) == "person":
        people = tuple(id for k in listed(row, at + 2, "person") for id in row[k].ids)
        yield Relation(people, "represents", clients, row.span(at, at + 2), "counsel-heading")


AGENCIES = frozenset("caa uta wme icm gersh paradigm verve apa".split())


def signed(row: Row) -> Iterator[Relation]:
    """Poe is with (signed with) CAA: an agency by its name."""
    for i in range(1, len(row) - 1):
        if row.lower(i) != "with" or row.lower(i - 1) not in ("is", "signed", "signs", "are"):
            continue
        name = row.span(i + 1, i + 1).of(row.document.article.text).lower().split()
        client = i - 2
        while row.lower(client) in ("has", "have", "recently", "also", "who", "had"):
            client -= 1
        people = people_at(row, client)
        agency = name[0] in AGENCIES or name[-1] in ("talent", "agency", "management", "artists")
        if row.kind(i + 1) == "body" and agency and len(people) == 1:
            yield Relation(
                row[i + 1].ids, "represents", people, row.span(client, i + 1), "signed-with", row.token(i - 1)
            )
