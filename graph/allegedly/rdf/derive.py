"""The facts graph: plain triples of what articles assert, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from allegedly.rdf.iri import Iris
from allegedly.rdf.statement import Statement
from allegedly.rdf.term import is_symmetric, super_properties


def fact_quads(statements: Iterable[Statement], iris: Iris) -> Iterator[ox.Quad]:
    """Yield the triples of asserted statements in the facts graph, once each, in order of first assertion.

    Super-properties are materialised (who directed a work worked on it), symmetric ones both ways.
    """
    graph = iris.graph("facts")
    written: set[tuple[ox.NamedNode, ox.NamedNode, ox.NamedNode]] = set()
    for statement in statements:
        if statement.status != "asserted":
            continue
        for triple in _entailed(statement):
            if triple not in written:
                written.add(triple)
                yield ox.Quad(*triple, graph)


def _entailed(statement: Statement) -> Iterator[tuple[ox.NamedNode, ox.NamedNode, ox.NamedNode]]:
    for predicate in (statement.predicate, *super_properties(statement.predicate)):
        yield statement.subject, predicate, statement.object
        if is_symmetric(predicate):
            yield statement.object, predicate, statement.subject
