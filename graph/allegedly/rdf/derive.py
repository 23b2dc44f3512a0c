"""The facts graph: plain triples of what articles assert, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from allegedly.rdf.iri import Iris
from allegedly.rdf.statement import Statement
from allegedly.rdf.term import is_symmetric, super_properties

Triple = tuple[ox.NamedNode, ox.NamedNode, ox.NamedNode]


def fact_quads(statements: Iterable[Statement], iris: Iris) -> Iterator[ox.Quad]:
    """Yield what asserted statements entail, in the facts graph, once each, in order of first assertion."""
    graph = iris.graph("facts")
    written: set[Triple] = set()
    for statement in statements:
        if statement.status == "asserted":
            for triple in entailed(statement.subject, statement.predicate, statement.object):
                if triple not in written:
                    written.add(triple)
                    yield ox.Quad(*triple, graph)


def entailed(subject: ox.NamedNode, predicate: ox.NamedNode, object: ox.NamedNode) -> Iterator[Triple]:
    """Yield the triple and what follows: with the properties above (who directed a work worked on it), and the other
    way round where the property holds both ways.
    """
    for property in (predicate, *super_properties(predicate)):
        yield subject, property, object
        if is_symmetric(property):
            yield object, property, subject
