"""One article's annotation to the quads of its own named graph."""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox

from allegedly.model import Annotation
from allegedly.rdf.event import event_nodes
from allegedly.rdf.evidence import passage_quads
from allegedly.rdf.literal import date, digest_hex, english, uri
from allegedly.rdf.name import PUBLISHER, Reading, readings
from allegedly.rdf.resolution import Resolution
from allegedly.rdf.run import reading_activity
from allegedly.rdf.scope import STATUS, Node, Pair, Scope
from allegedly.rdf.speech import claim_nodes, quote_nodes
from allegedly.rdf.statement import Statement, statements
from allegedly.rdf.term import AL, PROV, RDF, RDFS, SCHEMA, SKOS, super_classes

_CLASS = {
    "Person": SCHEMA.Person,
    "Outlet": SCHEMA.NewsMediaOrganization,
    "Organization": SCHEMA.Organization,
    "Court": AL.Court,
    "Film": SCHEMA.Movie,
    "TVSeries": SCHEMA.TVSeries,
    "Book": SCHEMA.Book,
    "Music": SCHEMA.MusicRecording,
    "Play": SCHEMA.Play,
    "Game": SCHEMA.VideoGame,
    "Work": SCHEMA.CreativeWork,
}
_TYPE, _LABEL, _ALIAS = RDF.type, RDFS.label, SKOS.altLabel
_MENTIONED_IN, _READING, _MENTION, _READ_IN = AL.mentionedIn, AL.Reading, AL.mention, AL.readIn
_ARTICLE, _HEADLINE, _URL, _PUBLISHED = SCHEMA.NewsArticle, SCHEMA.headline, SCHEMA.url, SCHEMA.datePublished
_PUBLISHER, _AUTHOR, _TEXT, _SHA256 = SCHEMA.publisher, SCHEMA.author, SCHEMA.articleBody, SCHEMA.sha256
_BOILERPLATE, _SPAN_LIST = AL.boilerplate, AL.SpanList
_STATEMENT, _RDF_STATEMENT, _STATUS, _BY = AL.Statement, RDF.Statement, AL.status, AL.attributedTo
_SUBJECT, _PREDICATE, _OBJECT = RDF.subject, RDF.predicate, RDF.object
_ROLE, _ROLE_NAME, _RESTS_ON, _MADE_BY = SCHEMA.Role, SCHEMA.roleName, AL.restsOn, PROV.wasGeneratedBy


def article_quads(annotation: Annotation, nodes: Resolution) -> Iterator[ox.Quad]:
    """Yield all quads of the article's named graph, in a fixed order; a few may come twice.

    The graph is a function of the annotation and of the nodes that its names, events and words were resolved to,
    so putting an article's graph in place of its old one is all that ingesting it again takes.
    """
    scope = Scope(annotation, nodes)
    for subject, pairs in _nodes(scope):
        for predicate, value in pairs:
            yield ox.Quad(subject, predicate, value, scope.graph)
    yield from passage_quads(annotation.article, sorted(scope.passages), nodes.iris)


def _nodes(scope: Scope) -> Iterator[Node]:
    yield scope.graph, _article(scope)
    for reading in readings(scope.annotation):
        yield scope.node(reading.ids[0]), _entity(reading, scope)
        yield scope.iris.reading(scope.doc, reading.fragment), _reading(reading, scope)
    yield from event_nodes(scope)
    yield from quote_nodes(scope)
    yield from claim_nodes(scope)
    activity = reading_activity(scope.doc, scope.iris)
    for statement in statements(scope.annotation, scope.nodes):
        yield scope.iris.node("statement", statement.said), _statement(statement, activity, scope)


def _article(scope: Scope) -> Iterator[Pair]:
    article, metadata = scope.annotation.article, scope.annotation.article.metadata
    yield _TYPE, _ARTICLE
    yield _LABEL, english(metadata.title or article.doc)
    yield _SHA256, digest_hex(article.sha256)
    yield _TEXT, english(article.text)
    if metadata.title:
        yield _HEADLINE, english(metadata.title)
    if metadata.url:
        yield _URL, uri(metadata.url)
    published = date(metadata.published)
    if published is not None:
        yield _PUBLISHED, published
    if metadata.author:
        yield _AUTHOR, english(metadata.author)
    publisher = scope.nodes.publisher(scope.doc)
    if publisher is not None:
        yield _PUBLISHER, publisher
    if article.boilerplate:
        spans = " ".join(f"{start},{end}" for start, end in article.dropped)
        yield _BOILERPLATE, ox.Literal(spans, datatype=_SPAN_LIST)


def _entity(reading: Reading, scope: Scope) -> Iterator[Pair]:
    """The node as this article sees it; every article gives it the same label, its own form is another name."""
    yield _TYPE, _CLASS[reading.type]
    for class_ in super_classes(_CLASS[reading.type]):
        yield _TYPE, class_
    name = scope.nodes.name(scope.doc, reading.ids[0])
    yield _LABEL, english(name)
    for alias in (reading.name, *reading.aliases):
        if alias != name:
            yield _ALIAS, english(alias)
    if reading.ids != (PUBLISHER,):
        yield _MENTIONED_IN, scope.graph


def _reading(reading: Reading, scope: Scope) -> Iterator[Pair]:
    yield _TYPE, _READING
    yield _LABEL, english(reading.name)
    yield _READ_IN, scope.graph
    for span in reading.mentions:
        yield _MENTION, scope.passage(span)


def _statement(statement: Statement, activity: ox.NamedNode, scope: Scope) -> Iterator[Pair]:
    yield _TYPE, _STATEMENT
    yield _TYPE, _RDF_STATEMENT
    yield _SUBJECT, statement.subject
    yield _PREDICATE, statement.predicate
    yield _OBJECT, statement.object
    yield _STATUS, STATUS[statement.status]
    yield _MADE_BY, activity
    if statement.by is not None:
        yield _BY, statement.by
    if statement.role:
        yield _TYPE, _ROLE
        yield _ROLE_NAME, english(statement.role)
    if statement.rests_on is not None:
        yield _RESTS_ON, statement.rests_on
    yield from scope.provenance(statement.rule, statement.confidence, statement.spans)
