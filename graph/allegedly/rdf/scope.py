"""What describing one article's nodes needs: its graph, its nodes, and the passages that were pointed at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from allegedly.model import Annotation, Span
from allegedly.rdf.literal import decimal, token
from allegedly.rdf.resolution import Resolution
from allegedly.rdf.term import AL

Pair = tuple[ox.NamedNode, ox.NamedNode | ox.Literal]
Node = tuple[ox.NamedNode, Iterator[Pair]]

_READ_IN, _RULE, _CONFIDENCE, _EVIDENCE = AL.readIn, AL.rule, AL.confidence, AL.evidence
STATUS = {
    "asserted": AL.Asserted,
    "alleged": AL.Alleged,
    "denied": AL.Denied,
    "negated": AL.Negated,
    "threatened": AL.Threatened,
}


class Scope:
    """One article being described."""

    def __init__(self, annotation: Annotation, nodes: Resolution) -> None:
        self.annotation = annotation
        self.doc = annotation.doc
        self.nodes = nodes
        self.iris = nodes.iris
        self.graph = nodes.iris.article(annotation.doc)
        self.passages: set[Span] = set()

    def node(self, id: str) -> ox.NamedNode:
        """The node of one of the article's entities."""
        return self.nodes.entity(self.doc, id)

    def passage(self, span: Span) -> ox.NamedNode:
        """The node of a passage, which will be described with the others."""
        self.passages.add(span)
        return self.iris.span(self.doc, span)

    def provenance(self, rule: str, confidence: float, spans: Iterable[Span]) -> Iterator[Pair]:
        """What every item has: where it was read, by which rule, how surely, in which words."""
        yield _READ_IN, self.graph
        if rule:
            yield _RULE, token(rule)
        yield _CONFIDENCE, decimal(confidence)
        for span in spans:
            yield _EVIDENCE, self.passage(span)
