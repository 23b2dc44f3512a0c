"""What the page needs from the dataset: every node with its properties, read once by SPARQL."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import pyoxigraph as ox

from allegedly.rdf.term import PREFIXES, RDFS, ontology

Values = dict[str, list[str]]
"""Prefixed property name (`al:status`) to its values' texts, in order."""

_HEADER = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())
_DESCRIBED = "SELECT ?n ?p ?o WHERE {{ ?n {pattern} . ?n ?p ?o }} ORDER BY ?n ?p ?o"
_READ = "SELECT ?n ?p ?o ?g WHERE {{ GRAPH ?g {{ ?n a {cls} ; ?p ?o }} }} ORDER BY ?g ?n ?p ?o"
_PASSAGES = """SELECT ?e ?a ?start ?end ?exact WHERE {
  ?e oa:hasSource ?a ; oa:hasSelector ?p, ?q . ?p oa:start ?start ; oa:end ?end . ?q oa:exact ?exact }"""
_MENTIONS = "SELECT ?e ?node WHERE { ?r a al:Reading ; al:mention ?e ; al:refersTo ?node } ORDER BY ?e ?node"


@dataclass(frozen=True)
class Passage:
    """Words of an article; offsets are code points, end-exclusive."""

    article: str
    start: int
    end: int
    exact: str


class Rows:
    """Reads one store; every answer is in a fixed order."""

    def __init__(self, store: ox.Store) -> None:
        self._store = store

    def _select(self, sparql: str) -> Iterator[ox.QuerySolution]:
        return self._store.query(_HEADER + sparql)

    def described(self, pattern: str) -> dict[str, Values]:
        """All that the graphs together say of each node that a pattern selects, such as `"a al:Dispute"`."""
        found: dict[str, Values] = {}
        for row in self._select(_DESCRIBED.format(pattern=pattern)):
            _add(found.setdefault(row["n"].value, defaultdict(list)), row)
        return found

    def read(self, cls: str) -> dict[tuple[str, str], Values]:
        """What each graph for itself says of its nodes of a class: (node, graph) to properties."""
        found: dict[tuple[str, str], Values] = {}
        for row in self._select(_READ.format(cls=cls)):
            _add(found.setdefault((row["n"].value, row["g"].value), defaultdict(list)), row)
        return found

    def passages(self) -> dict[str, Passage]:
        """Every piece of evidence by its IRI."""
        return {
            row["e"].value: Passage(
                row["a"].value, int(row["start"].value), int(row["end"].value), row["exact"].value
            )
            for row in self._select(_PASSAGES)
        }

    @staticmethod
    def short(iri: str) -> str:
        """An IRI with its prefix."""
        return shortened(iri)

    def mentions(self) -> list[tuple[str, str]]:
        """Which passage names which node."""
        return [(row["e"].value, row["node"].value) for row in self._select(_MENTIONS)]


def _add(values: Values, row: ox.QuerySolution) -> None:
    name, value = shortened(row["p"].value), row["o"].value
    if name == "rdf:type":
        value = shortened(value)
    if value not in values[name]:
        values[name].append(value)


@cache
def shortened(iri: str) -> str:
    """An IRI with its prefix for short.

    >>> shortened("http://www.w3.org/2000/01/rdf-schema#label")
    'rdfs:label'
    """
    for prefix, start in PREFIXES.items():
        if iri.startswith(start):
            return f"{prefix}:{iri[len(start) :]}"
    return iri


@cache
def labels() -> dict[str, str]:
    """What the ontology calls its terms, by prefixed name."""
    return {shortened(t.subject.value): t.object.value for t in ontology() if t.predicate == RDFS.label}
