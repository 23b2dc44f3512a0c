"""What the page needs from the dataset: every node with its properties, read once by SPARQL."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import pyoxigraph as ox

from allegedly.rdf.term import PREFIXES, RDFS, ontology, text_of

Values = dict[str, list[str]]
"""Prefixed property name (`al:status`) to its values' texts, in order."""

SLOTS = ("al:claimant", "al:respondent", "al:forum", "al:counterTo")
"""What an event's own node shows already, by its own evidence; statements of these are not shown beside it."""

_HEADER = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())
# One pattern beside the values: joined with a second one, Oxigraph 0.5 walked through the whole store (35 s, not 0.1).
_PROPERTIES = "SELECT ?n ?p ?o WHERE {{ {nodes} ?n ?p ?o {only} }}"
_DESCRIBED = "SELECT ?n ?p ?o WHERE {{ ?n {pattern} . ?n ?p ?o }}"
_READ = "SELECT ?n ?p ?o ?g WHERE {{ GRAPH ?g {{ ?n a {cls} ; ?p ?o }} }}"
PASSAGES = """SELECT ?e ?a ?start ?end ?exact WHERE {{ {evidence}
  ?e oa:hasSource ?a ; oa:hasSelector ?p, ?q . ?p oa:start ?start ; oa:end ?end . ?q oa:exact ?exact }}"""
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

    def select(self, sparql: str) -> ox.QuerySolutions:
        """The rows that answer a query; prefixes are declared."""
        found = self._store.query(_HEADER + sparql)
        assert isinstance(found, ox.QuerySolutions), "asked with SELECT"
        return found

    def entities(self) -> dict[str, Values]:
        """People, works and bodies that articles name, with their properties."""
        return self.described("al:mentionedIn ?article")

    def articles(self) -> dict[str, Values]:
        """The articles with their texts."""
        return self.described("a schema:NewsArticle")

    def amounts(self) -> dict[str, Values]:
        """The sums of money that events name."""
        return self.described("a schema:MonetaryAmount")

    def disputes(self) -> dict[str, Values]:
        """The disputes with their parties."""
        return self.described("a al:Dispute")

    def membership(self) -> dict[str, Values]:
        """Events with the dispute that they are part of."""
        return self.described("al:partOfDispute ?dispute")

    def described(self, pattern: str) -> dict[str, Values]:
        """All that the graphs together say of each node that a pattern selects, such as `"a al:Dispute"`."""
        return self._by_node(_DESCRIBED.format(pattern=pattern))

    def properties(self, iris: Iterable[str], *wanted: str) -> dict[str, Values]:
        """All that the graphs together say of some nodes, or only the wanted properties; what is no IRI is left out."""
        only = f"FILTER(?p IN ({', '.join(wanted)}))" if wanted else ""
        nodes = one_of("n", dict.fromkeys(filter(is_iri, iris)))
        return self._by_node(_PROPERTIES.format(nodes=nodes, only=only))

    def _by_node(self, sparql: str) -> dict[str, Values]:
        found: dict[str, Values] = {}
        for _, node, name, _, value in self._in_order(sparql):
            _add(found.setdefault(node, defaultdict(list)), name, value)
        return found

    def read(self, cls: str) -> dict[tuple[str, str], Values]:
        """What each graph for itself says of its nodes of a class: (node, graph) to properties."""
        return self._by_graph(_READ.format(cls=cls))

    def _by_graph(self, sparql: str) -> dict[tuple[str, str], Values]:
        found: dict[tuple[str, str], Values] = {}
        for graph, node, name, _, value in self._in_order(sparql):
            _add(found.setdefault((node, graph), defaultdict(list)), name, value)
        return found

    def _in_order(self, sparql: str) -> list[tuple[str, str, str, bool, str]]:
        """Graph (where asked), node, property, is it a literal, value; sorted here, which is ten times faster than there."""
        rows = self.select(sparql)
        graphs = any(variable.value == "g" for variable in rows.variables)
        return sorted(
            (
                row["g"].value if graphs else "",
                row["n"].value,
                row["p"].value,
                isinstance(row["o"], ox.Literal),
                row["o"].value,
            )
            for row in rows
        )

    def passages(self) -> dict[str, Passage]:
        """Every piece of evidence by its IRI."""
        return self.read_passages(PASSAGES.format(evidence=""))

    def read_passages(self, sparql: str) -> dict[str, Passage]:
        return {
            row["e"].value: Passage(
                row["a"].value, int(row["start"].value), int(row["end"].value), row["exact"].value
            )
            for row in self.select(sparql)
        }

    @staticmethod
    def short(iri: str) -> str:
        """An IRI with its prefix."""
        return shortened(iri)

    def mentions(self) -> list[tuple[str, str]]:
        """Which passage names which node."""
        return [(row["e"].value, row["node"].value) for row in self.select(_MENTIONS)]


def is_iri(text: str) -> bool:
    """May a text stand as an IRI?

    >>> is_iri("urn:allegedly:person/mara-quill"), is_iri("x> } #"), is_iri("")
    (True, False, False)
    """
    try:
        ox.NamedNode(text)
    except ValueError:
        return False
    return True


def one_of(variable: str, iris: Iterable[str]) -> str:
    """A VALUES block that binds a variable to each of some IRIs.

    Raises: ValueError: one of them is no IRI, so that no text can become part of a query.
    """
    return f"VALUES ?{variable} {{ {' '.join(str(ox.NamedNode(iri)) for iri in iris)} }}"


def _add(values: Values, property: str, value: str) -> None:
    name = shortened(property)
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
    return {shortened(text_of(t.subject)): text_of(t.object) for t in ontology() if t.predicate == RDFS.label}
