"""What an article says, one triple at a time, each with its status and its words.

A shortcut ("X sued Y") is a statement too: it rests on an event, a claim or a quotation that the article asserts,
so whatever stands in the facts graph has an asserted statement behind it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from allegedly.model import Annotation, Claim, Event, Fact, Quote, Span
from allegedly.rdf.identity import Resolution
from allegedly.rdf.iri import digest, slug
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
    SCHEMA.spouse: AL.formerSpouse,
    AL.represents: AL.formerlyRepresented,
    SCHEMA.worksFor: AL.formerlyWorkedFor,
}
_FORMER_WORDS = ("former", "ex", "ex-", "one-time", "onetime", "late", "then")
_SHORTCUT = {"Lawsuit": AL.sued, "Charge": AL.charged, "Settlement": AL.settledWith}
_CLAIMANT, _RESPONDENT, _FORUM = AL.claimant, AL.respondent, AL.forum
_ACCUSED, _REPORTED, _BASED_ON_AUTHOR = AL.accused, AL.reportedQuote, AL.basedOnWorkBy
STATUS = {
    "asserted": AL.Asserted,
    "alleged": AL.Alleged,
    "denied": AL.Denied,
    "negated": AL.Negated,
    "threatened": AL.Threatened,
}


@dataclass(frozen=True)
class Statement:
    """One triple as one article states it; `spans` is never empty, `rests_on` the node a shortcut follows from."""

    doc: str
    subject: ox.NamedNode
    predicate: ox.NamedNode
    object: ox.NamedNode
    status: str
    spans: tuple[Span, ...]
    rule: str
    confidence: float = 1.0
    by: ox.NamedNode | None = None
    role: str | None = None
    rests_on: ox.NamedNode | None = None

    @property
    def key(self) -> str:
        """Hash of what is said by whom in which article; where it is said is not part of it."""
        said = (self.subject.value, self.predicate.value, self.object.value, self.status, self.role)
        return digest(self.doc, *said, self.by and self.by.value, self.rests_on and self.rests_on.value)


def spans_of(item: Fact | Event | Claim) -> tuple[Span, ...]:
    """The item's evidence: its own span and all that it adds, in order, once each."""
    return tuple(sorted({item.span, *item.evidence}))


def statements(annotation: Annotation, nodes: Resolution) -> Iterator[Statement]:
    """Yield all that one article states, in the annotation's order: facts, then events, claims, quotes."""
    doc = annotation.doc
    authors = {e.id for e in annotation.entities if e.type == "Person"}
    for fact in annotation.facts:
        yield from _of_fact(doc, fact, nodes, object_is_person=fact.o in authors)
    for event in annotation.events:
        yield from _of_event(doc, event, nodes)
    for claim in annotation.claims:
        yield from _of_claim(doc, claim, nodes)
    for quote in annotation.quotes:
        yield from _of_quote(annotation, quote, nodes)


def _of_fact(doc: str, fact: Fact, nodes: Resolution, *, object_is_person: bool) -> Iterator[Statement]:
    subject, other = nodes.entity(doc, fact.s), nodes.entity(doc, fact.o)
    if subject == other:
        return
    predicate = _PROPERTY[fact.p]
    if predicate == SCHEMA.isBasedOn and object_is_person:
        predicate = _BASED_ON_AUTHOR
    if _is_former(fact.role):
        predicate = _FORMER.get(predicate, predicate)
    yield Statement(
        doc,
        subject,
        predicate,
        other,
        status=fact.status,
        spans=spans_of(fact),
        rule=fact.rule,
        confidence=fact.confidence,
        by=nodes.entity(doc, fact.by) if fact.by else None,
        role=fact.role,
    )


def _is_former(role: str | None) -> bool:
    """Does the role say that what it names is over?"""
    first = slug(role).split("-")[0] if role else ""
    return first in _FORMER_WORDS


def _of_event(doc: str, event: Event, nodes: Resolution) -> Iterator[Statement]:
    """The party slots of an asserted event and the shortcut between its parties; nothing for any other status."""
    if event.status != "asserted":
        return
    case = nodes.case(doc, event.id)
    slots = ((_CLAIMANT, event.claimant), (_RESPONDENT, event.respondent), (_FORUM, event.forum))
    spans, rule, confidence = spans_of(event), event.rule, event.confidence
    for slot, ids in slots:
        for party in ids:
            yield Statement(doc, case, slot, nodes.entity(doc, party), "asserted", spans, rule, confidence)
    if event.type in _SHORTCUT:
        yield from _shortcuts(doc, event, nodes)


def _shortcuts(doc: str, event: Event, nodes: Resolution) -> Iterator[Statement]:
    case = nodes.case(doc, event.id)
    for one in event.claimant:
        for other in event.respondent:
            ends = nodes.entity(doc, one), nodes.entity(doc, other)
            if ends[0] != ends[1]:
                yield Statement(
                    doc,
                    ends[0],
                    _SHORTCUT[event.type],
                    ends[1],
                    status="asserted",
                    spans=spans_of(event),
                    rule=event.rule,
                    confidence=event.confidence,
                    rests_on=case,
                )


def _of_claim(doc: str, claim: Claim, nodes: Resolution) -> Iterator[Statement]:
    """Who accused whom: that the claim was made is asserted, what it says is not.

    A claim that is about its own speaker too ("we were friends", "I paid her") accuses nobody.
    """
    if claim.status != "alleged" or claim.by is None:
        return
    speaker = nodes.entity(doc, claim.by)
    about = [nodes.entity(doc, one) for one in claim.about]
    if speaker in about:
        return
    for one in about:
        yield Statement(
            doc,
            speaker,
            _ACCUSED,
            one,
            status="asserted",
            spans=spans_of(claim),
            rule=claim.rule,
            confidence=claim.confidence,
            rests_on=nodes.claim(doc, claim),
        )


def _of_quote(annotation: Annotation, quote: Quote, nodes: Resolution) -> Iterator[Statement]:
    """Which outlets carried the words: the one they were given to and the article's own publisher."""
    doc = annotation.doc
    words = nodes.quote(doc, quote)
    outlets = [nodes.entity(doc, quote.outlet)] if quote.outlet else []
    publisher = nodes.publisher(annotation)
    if publisher is not None and publisher not in outlets:
        outlets.append(publisher)
    for outlet in outlets:
        yield Statement(
            doc,
            outlet,
            _REPORTED,
            words,
            status="asserted",
            spans=(quote.span,),
            rule=quote.rule,
            confidence=quote.confidence,
            rests_on=words,
        )
