"""Describes legal events: type, status, parties, date, causes, amount."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import get_args

import pyoxigraph as ox

from allegedly.model import Event
from allegedly.model.annotation import EventType
from allegedly.rdf.concept import concept_of
from allegedly.rdf.literal import amount, date, english, number, token
from allegedly.rdf.scope import STATUS, Node, Pair, Scope
from allegedly.rdf.statement import is_event_retracted, spans_of
from allegedly.rdf.term import AL, RDF, RDFS, SCHEMA

_CLASS = {name: AL[name] for name in get_args(EventType)}
_TYPE, _LABEL, _EVENT, _STATUS, _BY = RDF.type, RDFS.label, AL.LegalEvent, AL.status, AL.attributedTo
_CLAIMANT, _RESPONDENT, _FORUM, _COUNTER = AL.claimant, AL.respondent, AL.forum, AL.counterTo
_DATE, _CAUSE_WORDS, _CAUSE, _AMOUNT = AL.date, AL.causeOfAction, AL.cause, AL.amount
_MONEY, _CURRENCY, _VALUE = SCHEMA.MonetaryAmount, SCHEMA.currency, SCHEMA.value


def event_nodes(scope: Scope) -> Iterator[Node]:
    """Yield the article's events and their amounts, each with its properties.

    The parties stand plainly on the event's node whatever its status: "this threatened suit has that claimant" says
    no more than the article. What follows from an event, such as who sued whom, follows from asserted ones only.
    """
    events = scope.annotation.events
    retracted = {e.id for e in events if is_event_retracted(scope.doc, e, scope.nodes)}
    for event in events:
        if event.id not in retracted:
            yield scope.nodes.case(scope.doc, event.id), _described(event, scope, retracted)
            yield from _money(event, scope)


def _described(event: Event, scope: Scope, retracted: set[str]) -> Iterator[Pair]:
    yield _TYPE, _CLASS[event.type]
    yield _TYPE, _EVENT
    yield _LABEL, english(scope.nodes.case_label(scope.doc, event.id))
    yield _STATUS, STATUS[event.status]
    if event.by:
        yield _BY, scope.node(event.by)
    for slot, ids in ((_CLAIMANT, event.claimant), (_RESPONDENT, event.respondent), (_FORUM, event.forum)):
        for id in ids:
            yield slot, scope.node(id)
    if event.counter_to and event.counter_to not in retracted:
        yield _COUNTER, scope.nodes.case(scope.doc, event.counter_to)
    yield from _particulars(event, scope)
    yield from scope.provenance(event.rule, event.confidence, spans_of(event))


def _particulars(event: Event, scope: Scope) -> Iterator[Pair]:
    happened = date(event.date)
    if happened is not None:
        yield _DATE, happened
    for cause in event.causes:
        yield _CAUSE_WORDS, english(cause)
        concept = concept_of(cause)
        if concept is not None:
            yield _CAUSE, concept
    sum = amount(event.amount)
    if sum is not None:
        yield _AMOUNT, _amount_node(*sum, scope)


def _amount_node(currency: str, units: str, scope: Scope) -> ox.NamedNode:
    return scope.iris.node("amount", f"{currency.lower()}-{units}")


def _money(event: Event, scope: Scope) -> Iterator[Node]:
    """The node of the event's amount: one for each sum, however many events it stands in."""
    sum = amount(event.amount)
    if sum is not None:
        currency, units = sum
        described = (
            (_TYPE, _MONEY),
            (_LABEL, english(f"{currency} {Decimal(units):,}")),
            (_CURRENCY, token(currency)),
            (_VALUE, number(units)),
        )
        yield _amount_node(currency, units, scope), iter(described)
