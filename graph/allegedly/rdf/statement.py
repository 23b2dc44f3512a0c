"""What an article says, one triple at a time, each with its status and its words.

A shortcut ("X sued Y") is a statement too: it rests on an event, a claim or a quotation that the article asserts,
so whatever stands in the facts graph has an asserted statement behind it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations, product

import pyoxigraph as ox

from allegedly.model import Annotation, Claim, Event, Fact, Quote, Span
from allegedly.rdf.iri import digest, slug
from allegedly.rdf.quotation import words_key
from allegedly.rdf.resolution import Resolution
from allegedly.rdf.term import AL, SCHEMA

_PROPERTY = {
    "directed": AL.directed,
    "acted_in": AL.actedIn,
    "wrote": AL.wrote,
    "produced": AL.produced,
    "created": AL.created,
    "performed": AL.performed,
    "worked_on": AL.workedOn,
    "released_by": AL.releasedBy,
    "sequel_to": AL.sequelTo,
    "based_on": SCHEMA.isBasedOn,
    "spouse_of": SCHEMA.spouse,
    "represents": AL.represents,
    "works_for": SCHEMA.worksFor,
    "interviewed": AL.interviewed,
}
_FORMER = {
    "spouse_of": AL.formerSpouse,
    "represents": AL.formerlyRepresented,
    "works_for": AL.formerlyWorkedFor,
}
_FORMER_WORDS = frozenset({"former", "formerly", "ex", "onetime", "erstwhile", "then", "previous", "past"})
_SHORTCUT = {"Lawsuit": AL.sued, "Charge": AL.charged, "Settlement": AL.settledWith}
_CLAIMANT, _RESPONDENT, _FORUM = AL.claimant, AL.respondent, AL.forum
_ACCUSED, _REPORTED, _BASED_ON_AUTHOR = AL.accused, AL.reportedQuote, AL.basedOnWorkBy


@dataclass(frozen=True)
class Statement:
    """One triple as one article states it; `spans` is never empty, `rests_on` the node a shortcut follows from.

    `said` is a hash of the article's own words for it: it stays the same when names are resolved otherwise, so that
    a correction of a statement outlives a correction of a name.
    """

    doc: str
    said: str
    subject: ox.NamedNode
    predicate: ox.NamedNode
    object: ox.NamedNode
    spans: tuple[Span, ...]
    rule: str
    confidence: float = 1.0
    status: str = "asserted"
    by: ox.NamedNode | None = None
    role: str | None = None
    rests_on: ox.NamedNode | None = None


def spans_of(item: Fact | Event | Claim) -> tuple[Span, ...]:
    """The item's evidence: its own span and all that it adds, in order, once each."""
    return tuple(sorted({item.span, *item.evidence}))


def statements(annotation: Annotation, nodes: Resolution) -> list[Statement]:
    """All that one article states, in the annotation's order: facts, then events, claims, quotes.

    What says the same twice is one statement with the evidence of both; what a person retracted is left out.
    """
    merged: dict[str, Statement] = {}
    for statement in _found(annotation, nodes):
        known = merged.get(statement.said)
        merged[statement.said] = statement if known is None else _joined(known, statement)
    return [
        s
        for s in merged.values()
        if not nodes.is_retracted(nodes.iris.node("statement", s.said), s.subject, s.rests_on)
    ]


def _joined(one: Statement, other: Statement) -> Statement:
    best = max(one, other, key=lambda s: (s.confidence, s.rule))
    return replace(best, spans=tuple(sorted({*one.spans, *other.spans})))


def _found(annotation: Annotation, nodes: Resolution) -> Iterator[Statement]:
    for fact in annotation.facts:
        yield from _of_fact(annotation.doc, fact, nodes)
    for event in annotation.events:
        if event.status == "asserted" and not is_event_retracted(annotation.doc, event, nodes):
            yield from _of_event(annotation.doc, event, nodes)
    for claim in annotation.claims:
        yield from _of_claim(annotation.doc, claim, nodes)
    for quote in annotation.quotes:
        yield from _of_quote(annotation.doc, quote, nodes)


def is_event_retracted(doc: str, event: Event, nodes: Resolution) -> bool:
    """Has a person taken the case out, or this article's account of it?"""
    account = ox.NamedNode(nodes.iris.base + nodes.event_path(doc, event.id))
    return nodes.is_retracted(nodes.case(doc, event.id), account)


def _of_fact(doc: str, fact: Fact, nodes: Resolution) -> Iterator[Statement]:
    subject, other = nodes.entity(doc, fact.s), nodes.entity(doc, fact.o)
    if subject == other:
        return
    ends = nodes.reading(doc, fact.s), nodes.reading(doc, fact.o)
    by = nodes.reading(doc, fact.by).fragment if fact.by else None
    yield Statement(
        doc,
        digest(doc, "fact", ends[0].fragment, fact.p, ends[1].fragment, fact.status, fact.role, by),
        subject,
        _property(fact, object_kind=ends[1].kind),
        other,
        spans_of(fact),
        fact.rule,
        fact.confidence,
        status=fact.status,
        by=nodes.entity(doc, fact.by) if fact.by else None,
        role=fact.role,
    )


def _property(fact: Fact, *, object_kind: str) -> ox.NamedNode:
    """The predicate's term, of the two or three it has the one that says no more than the article."""
    if fact.p == "based_on" and object_kind == "person":
        return _BASED_ON_AUTHOR
    return _FORMER[fact.p] if fact.p in _FORMER and _is_over(fact) else _PROPERTY[fact.p]


def _is_over(fact: Fact) -> bool:
    """Does the role say that it is over? "Late" does for a spouse ("late husband"), not for an office ("late-night host")."""
    first = slug(fact.role).split("-")[0] if fact.role else ""
    return first in _FORMER_WORDS or (fact.p == "spouse_of" and first == "late")


def _of_event(doc: str, event: Event, nodes: Resolution) -> Iterator[Statement]:
    """The party slots of an asserted event and the shortcut between its parties."""
    case, account = nodes.case(doc, event.id), nodes.event_path(doc, event.id)
    rest = (spans_of(event), event.rule, event.confidence)
    slots = ((_CLAIMANT, event.claimant), (_RESPONDENT, event.respondent), (_FORUM, event.forum))
    for slot, ids in slots:
        for id in ids:
            said = digest(doc, account, slot.value, nodes.reading(doc, id).fragment)
            yield Statement(doc, said, case, slot, nodes.entity(doc, id), *rest)
    if event.type in _SHORTCUT:
        yield from _shortcuts(doc, _SHORTCUT[event.type], event, nodes)


def _shortcuts(doc: str, predicate: ox.NamedNode, event: Event, nodes: Resolution) -> Iterator[Statement]:
    case, account = nodes.case(doc, event.id), nodes.event_path(doc, event.id)
    rest = (spans_of(event), event.rule, event.confidence)
    for one, other in _opposed(event):
        ends = nodes.entity(doc, one), nodes.entity(doc, other)
        if ends[0] != ends[1]:
            names = nodes.reading(doc, one).fragment, nodes.reading(doc, other).fragment
            said = digest(doc, account, predicate.value, *names)
            yield Statement(doc, said, ends[0], predicate, ends[1], *rest, rests_on=case)


def _opposed(event: Event) -> Iterator[tuple[str, str]]:
    """Who against whom; those who settled with each other stand on one side, as nobody is told to pay."""
    if event.type == "Settlement" and not event.respondent:
        return combinations(event.claimant, 2)
    return product(event.claimant, event.respondent)


def _of_claim(doc: str, claim: Claim, nodes: Resolution) -> Iterator[Statement]:
    """Who accused whom: that the claim was made is asserted, what it says is not.

    A claim that is about its own speaker too ("we were friends", "I paid her") accuses nobody, and an outlet that
    reports something does not accuse.
    """
    if claim.status != "alleged" or claim.by is None or nodes.reading(doc, claim.by).type == "Outlet":
        return
    node, speaker = nodes.claim(doc, claim), nodes.entity(doc, claim.by)
    if speaker in [nodes.entity(doc, id) for id in claim.about]:
        return
    for id in claim.about:
        said = digest(doc, node.value.removeprefix(nodes.iris.base), nodes.reading(doc, id).fragment)
        rest = (spans_of(claim), claim.rule, claim.confidence)
        yield Statement(doc, said, speaker, _ACCUSED, nodes.entity(doc, id), *rest, rests_on=node)


def _of_quote(doc: str, quote: Quote, nodes: Resolution) -> Iterator[Statement]:
    """Which outlets carried the words: the one they were given to and the article's own publisher."""
    words = nodes.quote(doc, quote)
    outlets = [nodes.entity(doc, quote.outlet)] if quote.outlet else []
    publisher = nodes.publisher(doc)
    if publisher is not None and publisher not in outlets:
        outlets.append(publisher)
    for place, outlet in enumerate(outlets):
        whose = nodes.reading(doc, quote.speaker).fragment if quote.speaker else None
        told_to = nodes.reading(doc, quote.outlet).fragment if quote.outlet else None
        said = digest(doc, "quote", words_key(quote.text), whose, told_to, place)
        rest = ((quote.span,), quote.rule, quote.confidence)
        yield Statement(doc, said, outlet, _REPORTED, words, *rest, rests_on=words)
