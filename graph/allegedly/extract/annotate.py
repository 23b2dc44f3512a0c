"""Runs the extractors over a document and puts their items in order."""

from __future__ import annotations

from dataclasses import replace

from allegedly.extract import claim, credit, legal, quote, relation, reported
from allegedly.extract.found import Extractor, Found
from allegedly.language.document import Document
from allegedly.model import WORK_TYPES, Annotation, Entity, Event

EXTRACTORS: tuple[Extractor, ...] = (
    credit.extract,
    relation.extract,
    legal.extract,
    quote.extract,
    reported.extract,
    claim.extract,
)
_STANDALONE = WORK_TYPES | {"Person", "Outlet"}


def annotate(document: Document, without: frozenset[str] = frozenset()) -> Annotation:
    """Everything the extractors read in a document, each layer in order of its spans.

    Organizations and courts that take part in nothing are left out; events are numbered v1, v2, … in order.

    Args: without: families of rules that are switched off, to measure what they bring.
    """
    found = Found(without=without)
    for extract in EXTRACTORS:
        for item in extract(document, found):
            found.add(item)
    events = _numbered(sorted(found.events, key=lambda v: v.span))
    return Annotation(
        article=document.article,
        entities=tuple(e for e in document.entities if _is_kept(e, found)),
        facts=tuple(sorted(found.facts, key=lambda f: (f.span, f.p, f.s, f.o))),
        events=events,
        quotes=tuple(sorted(found.quotes, key=lambda q: q.span)),
        claims=tuple(sorted(found.claims, key=lambda c: (c.span, c.content))),
        reported=tuple(sorted(found.reported, key=lambda r: r.content)),
        abstentions=dict(sorted(document.abstentions.items())),
    )


def _numbered(events: list[Event]) -> tuple[Event, ...]:
    number = {event.id: f"v{i}" for i, event in enumerate(events, 1)}
    return tuple(
        replace(event, id=number[event.id], counter_to=number.get(event.counter_to or "")) for event in events
    )


def _is_kept(entity: Entity, found: Found) -> bool:
    return entity.type in _STANDALONE or entity.id in _partakers(found)


def _partakers(found: Found) -> set[str]:
    ids: set[str | None] = set()
    for fact in found.facts:
        ids |= {fact.s, fact.o, fact.by}
    for event in found.events:
        ids |= {*event.claimant, *event.respondent, *event.forum, event.by}
    for quote_ in found.quotes:
        ids |= {quote_.speaker, quote_.outlet}
    for claim_ in found.claims:
        ids |= {claim_.by, *claim_.about}
    for reported_ in found.reported:
        ids.add(reported_.speaker)
    return {i for i in ids if i}
