"""Describes quotations and claims: the words, whose they are, and about whom."""

from __future__ import annotations

from collections.abc import Iterator

from allegedly.model import Claim, Quote
from allegedly.rdf.literal import english
from allegedly.rdf.scope import STATUS, Node, Pair, Scope
from allegedly.rdf.statement import spans_of
from allegedly.rdf.term import AL, RDF, RDFS, SCHEMA

_TYPE, _LABEL, _STATUS = RDF.type, RDFS.label, AL.status
_QUOTATION, _TEXT, _SPEAKER, _TOLD_TO = SCHEMA.Quotation, SCHEMA.text, AL.speaker, AL.toldTo
_APPEARS_IN, _ATTRIBUTION = AL.appearsIn, AL.attribution
_CLAIM, _CLAIMED_BY, _ABOUT, _CONTENT = AL.Claim, AL.claimedBy, AL.about, AL.content
_LABEL_LENGTH = 80


def quote_nodes(scope: Scope) -> Iterator[Node]:
    """Yield the article's quotations, each with its properties."""
    for quote in scope.annotation.quotes:
        node = scope.nodes.quote(scope.doc, quote)
        if not scope.nodes.is_retracted(node):
            yield node, _quote(quote, scope)


def _quote(quote: Quote, scope: Scope) -> Iterator[Pair]:
    words = scope.nodes.wording(scope.doc, quote)
    yield _TYPE, _QUOTATION
    yield _LABEL, english(shortened(words))
    yield _TEXT, english(words)
    if quote.speaker:
        yield _SPEAKER, scope.node(quote.speaker)
    if quote.outlet:
        yield _TOLD_TO, scope.node(quote.outlet)
    yield _APPEARS_IN, scope.graph
    for span in (quote.speaker_span, quote.cue_span):
        if span is not None:
            yield _ATTRIBUTION, scope.passage(span)
    yield from scope.provenance(quote.rule, quote.confidence, (quote.span,))


def claim_nodes(scope: Scope) -> Iterator[Node]:
    """Yield the article's claims, each with its properties."""
    for claim in scope.annotation.claims:
        node = scope.nodes.claim(scope.doc, claim)
        if not scope.nodes.is_retracted(node):
            yield node, _claim(claim, scope)


def _claim(claim: Claim, scope: Scope) -> Iterator[Pair]:
    yield _TYPE, _CLAIM
    yield _LABEL, english(shortened(claim.content))
    yield _CONTENT, english(claim.content)
    yield _STATUS, STATUS[claim.status]
    if claim.by:
        yield _CLAIMED_BY, scope.node(claim.by)
    for id in claim.about:
        yield _ABOUT, scope.node(id)
    yield from scope.provenance(claim.rule, claim.confidence, spans_of(claim))


def shortened(text: str) -> str:
    """The text on one line, cut at a word where it is longer than 80 characters."""
    line = " ".join(text.split())
    if len(line) <= _LABEL_LENGTH:
        return line
    cut = line[:_LABEL_LENGTH]
    return (cut.rpartition(" ")[0] or cut) + " …"
