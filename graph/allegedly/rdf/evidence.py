"""Passages: where in which article something stands, by position and by words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from allegedly.model import Article, Span
from allegedly.rdf.iri import Iris
from allegedly.rdf.literal import count, english
from allegedly.rdf.term import OA, RDF

_TYPE = RDF.type
_SOURCE, _SELECTOR = OA.hasSource, OA.hasSelector
_START, _END, _EXACT = OA.start, OA.end, OA.exact
_PASSAGE, _POSITION, _QUOTE = OA.SpecificResource, OA.TextPositionSelector, OA.TextQuoteSelector


def passage_quads(article: Article, spans: Iterable[Span], iris: Iris) -> Iterator[ox.Quad]:
    """Yield the passage node and its two selectors for each span, in the article's own graph.

    Source: W3C Web Annotation Data Model, sections 4.2.4 and 4.2.5 (selectors).
    """
    graph = iris.article(article.doc)
    for span in spans:
        node = iris.span(article.doc, span)
        position = ox.NamedNode(f"{node.value};position")
        quote = ox.NamedNode(f"{node.value};quote")
        yield ox.Quad(node, _TYPE, _PASSAGE, graph)
        yield ox.Quad(node, _SOURCE, graph, graph)
        yield ox.Quad(node, _SELECTOR, position, graph)
        yield ox.Quad(node, _SELECTOR, quote, graph)
        yield ox.Quad(position, _TYPE, _POSITION, graph)
        yield ox.Quad(position, _START, count(span.start), graph)
        yield ox.Quad(position, _END, count(span.end), graph)
        yield ox.Quad(quote, _TYPE, _QUOTE, graph)
        yield ox.Quad(quote, _EXACT, english(span.of(article.text)), graph)
