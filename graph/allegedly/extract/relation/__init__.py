"""Reads relations between works, people and bodies."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from allegedly.extract.fact import make_fact, merged
from allegedly.extract.found import Found, Item
from allegedly.extract.relation import agent as relation_agent
from allegedly.extract.relation import bench as relation_bench
from allegedly.extract.relation import company as relation_company
from allegedly.extract.relation import counsel as relation_counsel
from allegedly.extract.relation import couple as relation_couple
from allegedly.extract.relation import employment as relation_employment
from allegedly.extract.relation import house as relation_house
from allegedly.extract.relation import interview as relation_interview
from allegedly.extract.relation import marriage as relation_marriage
from allegedly.extract.relation import office as relation_office
from allegedly.extract.relation import person as relation_person
from allegedly.extract.relation import release as relation_release
from allegedly.extract.relation import release_verb as relation_release_verb
from allegedly.extract.relation import spouse as relation_spouse
from allegedly.extract.relation import work as relation_work
from allegedly.extract.relation.found import Relation
from allegedly.language.document import Document
from allegedly.language.works.unit import Row, is_spoken, rows
from allegedly.model import WORK_TYPES, Fact

# Rule families, each to be switched off by its name.
FAMILIES: dict[str, tuple[Callable[[Row], Iterator[Relation]], ...]] = {
    "relation-release": (
        relation_release.possessed,
        relation_release.described,
        relation_release_verb.shown,
        relation_release_verb.releasing,
        relation_release_verb.runs,
        relation_release.placed,
        relation_release.bracketed,
        relation_release.made_for,
        relation_house.relative,
        relation_house.owned_kind,
        relation_house.published_with,
        relation_house.made_for_network,
    ),
    "relation-sequel": (relation_work.sequels,),
    "relation-basis": (relation_work.bases,),
    "relation-spouse": (
        relation_spouse.spouses,
        relation_spouse.divorces,
        relation_couple.couples,
        relation_couple.whose,
        relation_marriage.marriages,
        relation_marriage.opened,
    ),
    "relation-agent": (
        relation_person.agents,
        relation_agent.represented,
        relation_agent.of_firm,
        relation_agent.pleaders,
        relation_agent.on_behalf,
        relation_agent.listed_counsel,
        relation_agent.signed,
        relation_counsel.gapped,
        relation_counsel.acting,
        relation_counsel.retained,
        relation_counsel.through_counsel,
        relation_counsel.agency_signs,
        relation_counsel.brokered,
    ),
    "relation-office": (
        relation_office.posts,
        relation_office.chiefs,
        relation_office.named_to,
        relation_employment.employed,
        relation_employment.placed_with,
        relation_employment.former_employer,
        relation_company.founded,
        relation_bench.sitting,
        relation_company.started,
        relation_company.whose,
    ),
    "relation-interview": (relation_interview.interviews,),
}
_BODIES = frozenset({"Organization", "Outlet", "Court"})
_PEOPLE = frozenset({"Person"})
_OBJECTS = {
    "released_by": _BODIES - {"Court"},
    "sequel_to": WORK_TYPES,
    "based_on": WORK_TYPES | _PEOPLE,
    "spouse_of": _PEOPLE,
    "represents": _BODIES | _PEOPLE,
    "works_for": _BODIES,
    "interviewed": _PEOPLE,
}


def extract(document: Document, found: Found) -> Iterator[Item]:
    """Yield relations, one for each subject, predicate, object and status, in order of their spans; zero or more."""
    relations = [
        relation
        for row in rows(document)
        if not _in_character(row)
        for name, family in FAMILIES.items()
        if name not in found.without
        for rule in family
        for relation in rule(row)
        if not is_spoken(document, relation.span)
    ]
    facts = merged([fact for relation in relations for fact in _facts(document, relation)])
    facts = _one_spouse_each(document, facts)
    yield from sorted(_undirected_once(facts), key=lambda f: (f.span, f.p, f.s, f.o))


def _in_character(row: Row) -> bool:
    """Is the sentence about somebody "in the part of" a character, whose ties are invented?"""
    return any(
        row.lower(i) in ("part", "role", "guise") and row.lower(i + 1) == "of" and row.lower(i - 2) == "in"
        for i in range(2, len(row))
    )


def _facts(document: Document, relation: Relation) -> Iterator[Fact]:
    allowed = _OBJECTS[relation.predicate]
    for subject in relation.subjects:
        for object_ in relation.objects:
            if document.entity(object_).type not in allowed or not _may_be_subject(
                document, relation, subject
            ):
                continue
            triple = (subject, relation.predicate, object_)
            fact = make_fact(
                document, triple, relation.span, relation.rule, role=relation.role, predicate=relation.token
            )
            if fact:
                yield replace(fact, status="negated") if relation.negated else fact


def _may_be_subject(document: Document, relation: Relation, subject: str) -> bool:
    """A play is put on rather than released, and only people marry."""
    type_ = document.entity(subject).type
    if relation.predicate == "released_by":
        return type_ != "Play"
    return relation.predicate not in ("spouse_of", "works_for") or type_ == "Person"


def _one_spouse_each(document: Document, facts: list[Fact]) -> list[Fact]:
    """Without the present marriages of anybody who seems to have two: one of them is over or wrong, and which is unclear."""
    present = [f for f in facts if f.p == "spouse_of" and f.status == "asserted" and f.role != "former"]
    spouses: dict[str, set[str]] = {}
    for fact in present:
        spouses.setdefault(fact.s, set()).add(fact.o)
        spouses.setdefault(fact.o, set()).add(fact.s)
    unclear = {f for f in present if len(spouses[f.s]) > 1 or len(spouses[f.o]) > 1}
    for _ in unclear:
        document.abstain("two spouses at once")
    return [f for f in facts if f not in unclear]


def _undirected_once(facts: list[Fact]) -> Iterator[Fact]:
    """A marriage is one fact, whoever is named first."""
    seen: set[tuple[frozenset[str], str]] = set()
    for fact in facts:
        pair = (frozenset((fact.s, fact.o)), fact.status)
        if fact.p == "spouse_of" and pair in seen:
            continue
        if fact.p == "spouse_of":
            seen.add(pair)
        yield fact
