"""Who takes on whom to act for them: "retained the litigator Ann Poe", "Poe, acting for Reed", "Reed by CAA"."""

from __future__ import annotations

from collections.abc import Iterator

from allegedly.extract.relation.agent import ACTING, AGENCIES, agents_from, is_counsel
from allegedly.extract.relation.found import (
    APOSTROPHES,
    BODY,
    PERSON,
    Relation,
    of_type,
    people_at,
    verb_subject,
)
from allegedly.extract.relation.person import AGENTS
from allegedly.language.works.unit import Row

_TAKEN = frozenset("retained hired engaged instructed retains hires".split())
_LAWYERS_ONLY = frozenset("retained instructed".split())
# Words of a sentence that is about a case, where somebody "appears for" a client and not for a club.
_CASE = frozenset(
    "kc qc barrister solicitor lawyer attorney firm llp court judge jury jurors tribunal hearing trial comment client "
    "statement suit lawsuit".split()
)


def _both(row: Row, i: int) -> tuple[str, ...]:
    return of_type(row, row[i].ids, PERSON | BODY) if 0 <= i < len(row) else ()


def gapped(row: Row) -> Iterator[Relation]:
    """Poe is repped by CAA; Reed by UTA and Lind by Gersh: the verb is understood again."""
    verb = next((k for k in range(len(row) - 1) if row.lower(k) in ACTING and row.lower(k + 1) == "by"), None)
    if verb is None:
        return
    for k in range(verb + 3, len(row) - 2):
        clients = _both(row, k)
        if row.kind(k) == "word" or row.lower(k + 1) != "by" or row.lower(k - 1) not in (";", ",", "and"):
            continue
        ids = tuple(id for at in agents_from(row, k + 2) for id in _both(row, at))
        if len(clients) == 1 and ids:
            yield Relation(
                ids, "represents", clients, row.span(k, k + 2), "represented-again", row.token(verb)
            )


def acting(row: Row) -> Iterator[Relation]:
    """Ann Poe, (who is) acting for Reed; Poe & Holt, the law firm acting for Reed; Poe, appearing for Reed."""
    for i in range(2, len(row) - 2):
        if row.lower(i) not in ("acting", "acts", "appearing", "appeared") or row.lower(i + 1) != "for":
            continue
        agent = _before_aside(row, i - 1)
        clients = _both(row, i + 2)
        in_case = any(row.lower(k) in _CASE for k in range(len(row)))
        if agent is None or len(clients) != 1 or row.lower(i + 3) in APOSTROPHES:
            continue
        if in_case or is_counsel(row, agent):
            yield Relation(
                _both(row, agent), "represents", clients, row.span(agent, i + 2), "acting-for", row.token(i)
            )


def _before_aside(row: Row, j: int) -> int | None:
    """Index of whoever an aside that ends at unit j is about: "Poe (of Poe & Holt), who is", "Poe, the law firm"."""
    while row.kind(j) == "word" and (
        row.lower(j) in ("who", "which", "that", "is", "was", "are") or row[j].tag in ("DT", "NN", "JJ")
    ):
        j -= 1
    if j < 1 or row.lower(j) != ",":
        return None
    j -= 1
    if row.lower(j) in ("kc", "qc"):
        j -= 1
    if row.kind(j) == "body" and row.lower(j - 1) in ("of", "at", "from") and row.kind(j - 2) == "person":
        j -= 2
    return j if j >= 0 and row.kind(j) in ("person", "body") else None


def retained(row: Row) -> Iterator[Relation]:
    """Poe has retained (attorney) Tom Reed; she hired Reed as her lawyer."""
    for i in range(1, len(row) - 1):
        if row.lower(i) not in _TAKEN or row[i].tag not in ("VBD", "VBN", "VBZ") or row.lower(i + 1) == "by":
            continue
        agent = i + 1
        while row.kind(agent) == "word" and row[agent].tag[:2] in ("DT", "JJ", "NN", "HY") and agent < i + 6:
            agent += 1
        if row.kind(agent) != "person" or row.lower(agent + 1) in APOSTROPHES:
            continue
        subject = verb_subject(row, i)
        clients = _taking(row, subject) if subject is not None and subject < i else ()
        if clients and (row.lower(i) in _LAWYERS_ONLY or _is_called_counsel(row, i, agent)):
            span = row.span(subject or 0, agent)
            yield Relation(people_at(row, agent), "represents", clients, span, "retained", row.token(i))


def _taking(row: Row, subject: int) -> tuple[str, ...]:
    """Those who are the subject, both of "Poe and Reed"."""
    clients = _both(row, subject)
    second = subject + 2
    if row.lower(subject + 1) == "and" and row.kind(second) in ("person", "body"):
        return clients + _both(row, second)
    return clients


def _is_called_counsel(row: Row, i: int, agent: int) -> bool:
    """Is the person called a lawyer or agent right there ("attorney Tom Reed", "Reed, a lawyer", "Reed as her agent")?"""
    before = any(row.lower(k) in AGENTS for k in range(i + 1, agent))
    after = row.lower(agent + 1) in (",", "as") and any(
        row.lower(k) in AGENTS for k in range(agent + 2, min(agent + 6, len(row)))
    )
    return before or after


def through_counsel(row: Row) -> Iterator[Relation]:
    """Poe, through counsel (Tom Reed …), denied it."""
    for i in range(2, len(row) - 3):
        if row.lower(i) not in ("through", "via") or row.lower(i + 1) not in ("counsel", "lawyers"):
            continue
        client = i - 1 - (row.lower(i - 1) == ",")
        clients = _both(row, client)
        agent = i + 2 + (row.lower(i + 2) in (",", "("))
        if len(clients) == 1 and people_at(row, agent) and row.kind(agent) == "person":
            yield Relation(
                people_at(row, agent), "represents", clients, row.span(client, agent), "through-counsel"
            )


def agency_signs(row: Row) -> Iterator[Relation]:
    """CAA has signed Ann Poe: an agency by its name."""
    for i in range(1, len(row) - 1):
        if row.lower(i) not in ("signed", "signs") or row.kind(i + 1) != "person":
            continue
        body = i - 1 - (row.lower(i - 1) in ("has", "have", "also"))
        if body < 0 or row.kind(body) != "body" or row.lower(i + 2) in APOSTROPHES:
            continue
        name = row.span(body, body).of(row.document.article.text).lower().split()
        if name[0] in AGENCIES or name[-1] in ("talent", "agency", "management"):
            yield Relation(
                row[body].ids,
                "represents",
                row[i + 1].ids,
                row.span(body, i + 1),
                "agency-signs",
                row.token(i),
            )


def brokered(row: Row) -> Iterator[Relation]:
    """The deal was negotiated (brokered) by Ann Poe (at CAA) on behalf of Reed."""
    for i in range(1, len(row) - 3):
        if row.lower(i) not in ("negotiated", "brokered") or row.lower(i + 1) != "by":
            continue
        agent = i + 2
        at = agent + 1 + 2 * (row.lower(agent + 1) in ("at", "of") and row.kind(agent + 2) == "body")
        if row.lower(at) == "on" and row.lower(at + 1) == "behalf" and row.lower(at + 2) == "of":
            at += 2
        elif row.lower(at) != "for":
            continue
        client = at + 1 + (row.lower(at + 1) == "the")
        clients = _both(row, client) if row.kind(client) in ("person", "body") else ()
        if people_at(row, agent) and len(clients) == 1 and row.lower(client + 1) not in APOSTROPHES:
            span = row.span(agent, client)
            yield Relation(people_at(row, agent), "represents", clients, span, "brokered", row.token(i))
