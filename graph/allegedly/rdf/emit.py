"""One article's annotation to the quads of its own named graph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from allegedly.model import Annotation, Article, Claim, Entity, Event, Quote, Span
from allegedly.rdf.concept import concept_of
from allegedly.rdf.evidence import passage_quads
from allegedly.rdf.identity import Resolution, plain_words
from allegedly.rdf.literal import amount, count, date, decimal, english, token
from allegedly.rdf.statement import STATUS, Statement, spans_of, statements
from allegedly.rdf.term import AL, PROV, RDF, RDFS, SCHEMA, SKOS, XSD

Pair = tuple[ox.NamedNode, ox.NamedNode | ox.Literal]

_CLASSES = {
    "Person": (SCHEMA.Person,),
    "Outlet": (SCHEMA.NewsMediaOrganization, SCHEMA.Organization),
    "Organization": (SCHEMA.Organization,),
    "Court": (AL.Court, SCHEMA.Organization),
    "Film": (SCHEMA.Movie, SCHEMA.CreativeWork),
    "TVSeries": (SCHEMA.TVSeries, SCHEMA.CreativeWork),
    "Book": (SCHEMA.Book, SCHEMA.CreativeWork),
    "Music": (SCHEMA.MusicRecording, SCHEMA.CreativeWork),
    "Play": (SCHEMA.Play, SCHEMA.CreativeWork),
    "Game": (SCHEMA.VideoGame, SCHEMA.CreativeWork),
    "Work": (SCHEMA.CreativeWork,),
}
_EVENTS = {
    name: AL[name]
    for name in ("Lawsuit", "Complaint", "Charge", "Trial", "Verdict", "Sentence", "Settlement")
    + ("Dismissal", "Ruling", "Appeal")
}
_TYPE, _LABEL, _ALIAS = RDF.type, RDFS.label, SKOS.altLabel
_SUBJECT, _PREDICATE, _OBJECT = RDF.subject, RDF.predicate, RDF.object
_STATUS, _BY, _EVIDENCE, _READ_IN = AL.status, AL.attributedTo, AL.evidence, AL.readIn
_RULE, _CONFIDENCE, _RESTS_ON, _MADE_BY = AL.rule, AL.confidence, AL.restsOn, PROV.wasGeneratedBy
_STATEMENT, _RDF_STATEMENT, _ROLE, _ROLE_NAME = AL.Statement, RDF.Statement, SCHEMA.Role, SCHEMA.roleName
_MENTIONED_IN = AL.mentionedIn
_ARTICLE, _HEADLINE, _URL, _PUBLISHED = SCHEMA.NewsArticle, SCHEMA.headline, SCHEMA.url, SCHEMA.datePublished
_PUBLISHER, _AUTHOR, _TEXT, _SHA256 = SCHEMA.publisher, SCHEMA.author, SCHEMA.articleBody, SCHEMA.sha256
_BOILERPLATE, _SPAN_LIST, _ANY_URI, _HEX = AL.boilerplate, AL.SpanList, XSD.anyURI, XSD.hexBinary
_LEGAL_EVENT, _CLAIMANT, _RESPONDENT, _FORUM = AL.LegalEvent, AL.claimant, AL.respondent, AL.forum
_DATE, _CAUSE_WORDS, _CAUSE, _AMOUNT, _COUNTER = AL.date, AL.causeOfAction, AL.cause, AL.amount, AL.counterTo
_MONEY, _CURRENCY, _VALUE = SCHEMA.MonetaryAmount, SCHEMA.currency, SCHEMA.value
_QUOTATION, _WORDS, _SPEAKER, _TOLD_TO, _APPEARS = (
    SCHEMA.Quotation,
    SCHEMA.text,
    AL.speaker,
    AL.toldTo,
    AL.appearsIn,
)
_CLAIM, _CLAIMED_BY, _ABOUT, _CONTENT = AL.Claim, AL.claimedBy, AL.about, AL.content
_LABEL_LENGTH = 80


def article_quads(annotation: Annotation, nodes: Resolution) -> Iterator[ox.Quad]:
    """Yield all quads of the article's named graph; some may come twice, in a fixed order.

    The graph is a function of the annotation and of the nodes that its names, events and words were resolved to,
    so putting an article's graph in place of its old one is all that ingesting it again takes.
    """
    emitter = _Emitter(annotation, nodes)
    graph = emitter.graph
    for subject, pairs in emitter.described():
        for predicate, value in pairs:
            yield ox.Quad(subject, predicate, value, graph)
    yield from passage_quads(annotation.article, sorted(emitter.passages), nodes.iris)


class _Emitter:
    """Describes one article node by node and remembers which passages it pointed at."""

    def __init__(self, annotation: Annotation, nodes: Resolution) -> None:
        self.annotation = annotation
        self.doc = annotation.doc
        self.nodes = nodes
        self.iris = nodes.iris
        self.graph = nodes.iris.article(annotation.doc)
        self.made_by = nodes.iris.node("reading", self.graph.value.rpartition("/")[2])
        self.passages: set[Span] = set()

    def described(self) -> Iterator[tuple[ox.NamedNode, Iterable[Pair]]]:
        """Every node with its properties."""
        yield self.graph, self._article(self.annotation.article)
        for entity in self.annotation.entities:
            yield self.nodes.entity(self.doc, entity.id), self._entity(entity)
        for event in self.annotation.events:
            yield self.nodes.case(self.doc, event.id), self._event(event)
            yield from self._money(event)
        for quote in self.annotation.quotes:
            yield self.nodes.quote(self.doc, quote), self._quote(quote)
        for claim in self.annotation.claims:
            yield self.nodes.claim(self.doc, claim), self._claim(claim)
        for statement in merged(statements(self.annotation, self.nodes)):
            yield self.iris.node("statement", statement.key), self._statement(statement)

    def _node(self, id: str) -> ox.NamedNode:
        return self.nodes.entity(self.doc, id)

    def _article(self, article: Article) -> Iterator[Pair]:
        metadata = article.metadata
        yield _TYPE, _ARTICLE
        yield _LABEL, english(metadata.title or article.doc)
        yield _SHA256, ox.Literal(article.sha256, datatype=_HEX)
        yield _TEXT, english(article.text)
        if metadata.title:
            yield _HEADLINE, english(metadata.title)
        if metadata.url:
            yield _URL, ox.Literal(metadata.url, datatype=_ANY_URI)
        published = date(metadata.published)
        if published is not None:
            yield _PUBLISHED, published
        if metadata.author:
            yield _AUTHOR, english(metadata.author)
        publisher = self.nodes.publisher(self.annotation)
        if publisher is not None:
            yield _PUBLISHER, publisher
        if article.boilerplate:
            spans = " ".join(f"{start},{end}" for start, end in article.dropped)
            yield _BOILERPLATE, ox.Literal(spans, datatype=_SPAN_LIST)

    def _entity(self, entity: Entity) -> Iterator[Pair]:
        for class_ in _CLASSES[entity.type]:
            yield _TYPE, class_
        yield _LABEL, english(entity.name)
        for alias in entity.aliases:
            yield _ALIAS, english(alias)
        yield _MENTIONED_IN, self.graph

    def _provenance(self, rule: str, confidence: float, spans: Iterable[Span]) -> Iterator[Pair]:
        """What every item has: where it was read, by which rule, how surely, in which words."""
        yield _READ_IN, self.graph
        if rule:
            yield _RULE, token(rule)
        yield _CONFIDENCE, decimal(confidence)
        for span in spans:
            self.passages.add(span)
            yield _EVIDENCE, self.iris.span(self.doc, span)

    def _statement(self, statement: Statement) -> Iterator[Pair]:
        yield _TYPE, _STATEMENT
        yield _TYPE, _RDF_STATEMENT
        yield _SUBJECT, statement.subject
        yield _PREDICATE, statement.predicate
        yield _OBJECT, statement.object
        yield _STATUS, STATUS[statement.status]
        yield _MADE_BY, self.made_by
        if statement.by is not None:
            yield _BY, statement.by
        if statement.role:
            yield _TYPE, _ROLE
            yield _ROLE_NAME, english(statement.role)
        if statement.rests_on is not None:
            yield _RESTS_ON, statement.rests_on
        yield from self._provenance(statement.rule, statement.confidence, statement.spans)

    def _event(self, event: Event) -> Iterator[Pair]:
        yield _TYPE, _EVENTS[event.type]
        yield _TYPE, _LEGAL_EVENT
        yield _LABEL, english(self.nodes.case_label(self.doc, event))
        yield _STATUS, STATUS[event.status]
        if event.by:
            yield _BY, self._node(event.by)
        slots = ((_CLAIMANT, event.claimant), (_RESPONDENT, event.respondent), (_FORUM, event.forum))
        for slot, ids in slots:
            for id in ids:
                yield slot, self._node(id)
        happened = date(event.date)
        if happened is not None:
            yield _DATE, happened
        for cause in event.causes:
            yield _CAUSE_WORDS, english(cause)
            concept = concept_of(cause)
            if concept is not None:
                yield _CAUSE, concept
        if amount(event.amount):
            yield _AMOUNT, self._amount_node(event)
        if event.counter_to:
            yield _COUNTER, self.nodes.case(self.doc, event.counter_to)
        yield from self._provenance(event.rule, event.confidence, spans_of(event))

    def _amount_node(self, event: Event) -> ox.NamedNode:
        currency, number = amount(event.amount) or ("", 0)
        return self.iris.node("amount", f"{currency.lower()}-{number}")

    def _money(self, event: Event) -> Iterator[tuple[ox.NamedNode, Iterable[Pair]]]:
        found = amount(event.amount)
        if found:
            currency, number = found
            yield (
                self._amount_node(event),
                (
                    (_TYPE, _MONEY),
                    (_LABEL, english(f"{currency} {number:,}")),
                    (_CURRENCY, token(currency)),
                    (_VALUE, ox.Literal(str(number), datatype=XSD.decimal)),
                ),
            )

    def _quote(self, quote: Quote) -> Iterator[Pair]:
        words = plain_words(quote.text)
        yield _TYPE, _QUOTATION
        yield _LABEL, english(_shortened(words))
        yield _WORDS, english(words)
        if quote.speaker:
            yield _SPEAKER, self._node(quote.speaker)
        if quote.outlet:
            yield _TOLD_TO, self._node(quote.outlet)
        yield _APPEARS, self.graph
        yield from self._provenance(quote.rule, quote.confidence, (quote.span,))

    def _claim(self, claim: Claim) -> Iterator[Pair]:
        yield _TYPE, _CLAIM
        yield _LABEL, english(_shortened(claim.content))
        yield _CONTENT, english(claim.content)
        yield _STATUS, STATUS[claim.status]
        if claim.by:
            yield _CLAIMED_BY, self._node(claim.by)
        for one in claim.about:
            yield _ABOUT, self._node(one)
        yield from self._provenance(claim.rule, claim.confidence, spans_of(claim))


def merged(found: Iterable[Statement]) -> list[Statement]:
    """The statements of one article, those that say the same made one with all their evidence."""
    by_key: dict[str, Statement] = {}
    for statement in found:
        known = by_key.get(statement.key)
        by_key[statement.key] = statement if known is None else _joined(known, statement)
    return list(by_key.values())


def _joined(one: Statement, other: Statement) -> Statement:
    from dataclasses import replace

    best = max(one, other, key=lambda s: (s.confidence, s.rule))
    return replace(best, spans=tuple(sorted({*one.spans, *other.spans})))


def _shortened(text: str) -> str:
    """The text on one line, cut at a word where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= _LABEL_LENGTH else line[:_LABEL_LENGTH].rpartition(" ")[0] + " …"
