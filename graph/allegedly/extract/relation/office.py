"""Who works for whom: offices and employment."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from allegedly.extract.fact import DOUBTS
from allegedly.extract.relation.found import (
    APOSTROPHES,
    PERSON,
    Relation,
    adjacent_person,
    bodies_at,
    is_maker,
    is_network,
    of_type,
    people_at,
    person_before_comma,
    words_between,
)
from allegedly.language.works.unit import Row

if TYPE_CHECKING:
    pass

# Nouns for somebody who holds a post in a body.
OFFICES = frozenset(
    "professor lecturer fellow scholar academic researcher scientist dean chancellor provost teacher president "
    "vice-president chairman chairwoman chairperson chair ceo cfo coo cto cmo chief executive exec boss head founder "
    "co-founder cofounder owner co-owner partner director manager editor reporter correspondent journalist columnist "
    "critic anchor presenter host publisher producer coach captain striker midfielder defender goalkeeper forward "
    "quarterback treasurer secretary commissioner superintendent officer employee staffer worker analyst strategist "
    "economist engineer developer designer consultant counsel prosecutor attorney detective inspector sergeant agent "
    "judge justice magistrate minister senator member principal leader curator librarian administrator assistant "
    "vice supervisor investigator psychologist psychiatrist doctor physician surgeon nurse expert adviser advisor "
    "recorder vp svp evp".split()
)
_ARTISTIC = frozenset("director producer host presenter writer star".split())
_JUDICIAL = frozenset("judge justice magistrate recorder".split())
_AT = frozenset("of at for with in from".split())
_NAMED = frozenset({"name", "appoint", "elect", "promote", "make"})


def posts(row: Row) -> Iterator[Relation]:
    """Ann Poe, a professor of law at Leeds; Northgate chief executive Ann Poe; Northgate's president, Ann Poe."""
    for i in range(len(row)):
        if row.lower(i) not in OFFICES or row[i].tag[:2] not in ("NN", "JJ") or row.lower(i + 1) in OFFICES:
            continue
        if any(row.lower(k) in DOUBTS for k in range(i - 3, i)):
            continue
        start = _post_start(row, i)
        of_body = list(_post_of(row, start, i))
        yield from of_body
        if not of_body or row.lower(start - 1) in APOSTROPHES:
            yield from _post_by(row, start, i)


def _post_start(row: Row, i: int) -> int:
    """Where the noun phrase that the office heads begins."""
    j = i
    while (
        j > 0
        and row.kind(j - 1) == "word"
        and (
            row[j - 1].tag[:2] in ("NN", "JJ", "HY")
            or (row.lower(j - 1) in ("co", "vice") and row.lower(j) == "-")
            or (row.lower(j - 1) in ("and", "&") and row.lower(j - 2) in OFFICES)
        )
        and row.lower(j - 1) not in APOSTROPHES
    ):
        j -= 1
    return j


def _post_of(row: Row, start: int, i: int) -> Iterator[Relation]:
    """The office with "of", "at" or "for" a body after it."""
    at, last = _body_after(row, i)
    if at is None:
        return
    found = _holder(row, start, i, at)
    if found is not None:
        holder, token = found
        role = words_between(row, start, last)
        bodies = _fitting(row, i, bodies_at(row, at))
        people = people_at(row, holder)
        yield Relation(people, "works_for", bodies, row.span(holder, at), "office-at", token, role)


def _body_after(row: Row, i: int) -> tuple[int | None, int]:
    """(index of the body, index of the role's last word): "professor of law at X" → X, "law"."""
    last = i
    named = row.kind(i + 1) == "person" and row.lower(i + 2) in ("of", "at", "for", "from")
    for k in range(i + 1 + named, min(i + 9, len(row))):
        if bodies_at(row, k) and row.lower(k - 1) in _AT | {"the"}:
            return (None, last) if is_maker(row, k) else (k, last)
        word = row.lower(k)
        if row.kind(k) != "word" or (
            row[k].tag[:2] not in ("NN", "JJ", "DT", "HY", "PR") and word not in _AT | {"and", "&", "-"}
        ):
            return None, last
        if word not in _AT and word != "the":
            last = k
    return None, last


def _holder(row: Row, start: int, i: int, at: int):
    """(index of who holds the office, the predicate's token or None)."""
    first = start - 1 if row.lower(start - 1) in ("a", "an", "the", "then", "former", "its") else start
    while row.lower(first - 1) in ("a", "an", "the", "then", "now", "also", "former"):
        first -= 1
    before = person_before_comma(row, first)
    if before is not None:
        return before, None
    after = adjacent_person(row, at)
    if after is not None and row.lower(at + 1) != ":":
        return after, None
    direct = adjacent_person(row, i, comma=False)
    if direct is not None:
        return direct, None
    return _copular(row, i)


def _copular(row: Row, i: int):
    token = row.token(i)
    head = token.head
    if (
        (token.dep_ == "attr" and head.lemma_ in ("be", "become", "remain"))
        or (token.dep_ == "pobj" and head.lower_ == "as" and head.head.lemma_ in _SERVING)
        or (token.dep_ == "pobj" and head.lower_ == "to" and head.head.lower_ in _RAISED)
        or (token.dep_ in ("oprd", "attr", "dobj") and head.lemma_ in _NAMED and head.tag_ == "VBN")
    ):
        verb = head.head if token.dep_ == "pobj" else head
        for child in verb.children:
            if child.dep_ in ("nsubj", "nsubjpass"):
                child = verb.head if child.tag_ in ("WP", "WDT") and verb.dep_ == "relcl" else child
                at = row.at(child.i)
                people = of_type(row, row.document.referents(child), PERSON)
                if at is not None and len(people) == 1 and people_at(row, at):
                    return at, verb
    return None


_SERVING = frozenset(
    "work serve hire appoint join step resign retire quit act return name oust fire replace employ promote elect start "
    "begin leave announce tap recruit".split()
)


_RAISED = frozenset("upped promoted elevated appointed named raised".split())


def _post_by(row: Row, start: int, i: int) -> Iterator[Relation]:
    """A body before the office: "Northgate chief executive Ann Poe", "Northgate's president, Ann Poe"."""
    its = start > 0 and row[start - 1].tag == "PRP$"
    owned = row.lower(start - 1) in APOSTROPHES or its
    at = start - 2 if owned and not its else start - 1
    bodies = _fitting(row, i, bodies_at(row, at)) if at >= 0 and (row.kind(at) == "body" or owned) else ()
    if bodies and _plays_in_league(row, at, i):
        return
    if not bodies or (row.lower(i) in _ARTISTIC and not owned and not _is_newsroom(row, at, i)):
        return
    role = words_between(row, start, i)
    holder = adjacent_person(row, i, comma=owned)
    if holder is None:
        holder = person_before_comma(row, at) or person_before_comma(row, at - 1)
    people = people_at(row, holder) if holder is not None else of_type(row, row[i].ids, PERSON)
    if len(people) == 1:
        first = min(at, holder) if holder is not None else at
        last = max(i, holder) if holder is not None else i
        yield Relation(people, "works_for", bodies, row.span(first, last), "office-of-body", None, role)


_PLAYERS = frozenset("captain striker midfielder defender goalkeeper forward quarterback coach".split())
_LEAGUES = frozenset("league nfl nba nhl mlb mls wnba championship bundesliga".split())


def _plays_in_league(row: Row, at: int, i: int) -> bool:
    """Is the body the league of a player or coach, who works for a club in it?"""
    name = row.document.entity(row[at].ids[0]).name.lower().split()
    return row.lower(i) in _PLAYERS and name[-1] in _LEAGUES


def _is_newsroom(row: Row, at: int, i: int) -> bool:
    """Is it a director of a body, or a host or producer of an outlet rather than of a programme?"""
    outlet = row.document.entity(row[at].ids[0]).type == "Outlet" or is_network(row, at)
    return row.lower(i) == "director" or (
        outlet and row.lower(i) in ("host", "presenter", "producer", "star")
    )


def _fitting(row: Row, i: int, bodies: tuple[str, ...]) -> tuple[str, ...]:
    """A judge sits in a court only; other posts are not in courts."""
    judicial = row.lower(i) in _JUDICIAL
    return tuple(
        b
        for b in bodies
        if (row.document.entity(b).type == "Court") == judicial
        and row.document.entity(b).name.split()[-1].lower() not in _CAUCUSES
    )[:1]


# Last words of what leaders lead without being employed by it ("Senate Majority Leader").
_CAUCUSES = frozenset("majority minority speaker caucus democrats republicans tories opposition whip".split())


_CHIEFS = frozenset("ceo cfo coo chairman chairwoman".split())


def named_to(row: Row) -> Iterator[Relation]:
    """Northgate named (hired, promoted) Ann Poe its president."""
    for i in range(1, len(row) - 3):
        if row.lemma(i) not in _NAMED | {"hire", "tap", "install"} or row[i].tag not in ("VBD", "VBN", "VBZ"):
            continue
        body = i - 1 - (row.lower(i - 1) in ("has", "have", "had"))
        holder = i + 1
        office = next(
            (k for k in range(holder + 1, min(holder + 7, len(row))) if row.lower(k) in OFFICES), None
        )
        if body < 0 or row.kind(body) != "body" or row.kind(holder) != "person" or office is None:
            continue
        if all(row.kind(k) == "word" and row.lower(k) != "," for k in range(holder + 1, office)):
            bodies = _fitting(row, office, row[body].ids)
            role = words_between(row, holder + 1 + (row.lower(holder + 1) in ("as", "to")), office)
            span = row.span(body, office)
            yield Relation(row[holder].ids, "works_for", bodies, span, "named-to", row.token(i), role)


def chiefs(row: Row) -> Iterator[Relation]:
    """On Northgate's earnings call, CEO Ann Poe: the one company of the sentence, named before as an owner."""
    for i in range(1, len(row) - 1):
        if row.lower(i) not in _CHIEFS or row.kind(i + 1) != "person" or row.lower(i - 1) not in (",", "the"):
            continue
        bodies = [k for k in range(len(row)) if row.kind(k) == "body"]
        if (
            len({row[k].ids for k in bodies}) == 1
            and bodies[0] < i
            and row.lower(bodies[0] + 1) in APOSTROPHES
        ):
            yield Relation(
                row[i + 1].ids,
                "works_for",
                row[bodies[0]].ids,
                row.span(bodies[0], i + 1),
                "chief-of-sentence",
                None,
                row.token(i).text,
            )
