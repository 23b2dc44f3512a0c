"""The vocabulary, read from the ontology: a term that the ontology does not declare is an AttributeError.

Modules that write quads bind their terms at import (`_STATUS = AL.status`), so a misspelt one never runs.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache
from typing import TypeAlias

import pyoxigraph as ox

from allegedly.resource import resource

Term: TypeAlias = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
ONTOLOGY_FILES = ("allegedly.ttl", "concepts.ttl")


def text_of(term: Term) -> str:
    """The IRI of a node, or the words of a literal.

    Raises: TypeError: a triple term, of which this graph has none.
    """
    if isinstance(term, ox.Triple):
        raise TypeError(f"expected a node or a literal, not the triple term {term}")
    return term.value


def node_of(term: Term | ox.DefaultGraph) -> ox.NamedNode:
    """The term as the IRI that it is.

    Raises: TypeError: it is none; nothing else can stand there in this graph.
    """
    if not isinstance(term, ox.NamedNode):
        raise TypeError(f"expected an IRI, not {term}")
    return term


class Namespace:
    """A closed set of IRIs with one prefix; `AL.status` is a NamedNode.

    Raises: AttributeError: the name is not declared; the message lists near ones.
    """

    def __init__(self, prefix: str, iri: str, names: frozenset[str]) -> None:
        self.prefix = prefix
        self.iri = iri
        self._terms = {name: ox.NamedNode(iri + name) for name in names}

    def __getattr__(self, name: str) -> ox.NamedNode:
        try:
            return self.__dict__["_terms"][name]
        except KeyError:
            near = ", ".join(get_close_matches(name, self.__dict__.get("_terms", ()))) or "nothing near"
            raise AttributeError(f"{self.prefix}:{name} is not in the ontology; it has {near}") from None

    def __getitem__(self, name: str) -> ox.NamedNode:
        return getattr(self, name)

    def __contains__(self, name: object) -> bool:
        return name in self._terms

    def __iter__(self) -> Iterator[ox.NamedNode]:
        """Its terms, in alphabetical order."""
        return iter(self._terms[name] for name in sorted(self._terms))


@cache
def ontology() -> tuple[ox.Quad, ...]:
    """All triples of the ontology and its concepts, in order of the files."""
    return tuple(
        quad
        for name in ONTOLOGY_FILES
        for quad in ox.parse(path=resource("ontology", name), format=ox.RdfFormat.TURTLE)
    )


PREFIXES = {
    "al": "https://w3id.org/allegedly/ns#",
    "oa": "http://www.w3.org/ns/oa#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "wd": "http://www.wikidata.org/entity/",
    "wdt": "http://www.wikidata.org/prop/direct/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_CORE = {
    "owl": {"ObjectProperty", "SymmetricProperty"},
    "rdf": {"type"},
    "rdfs": {"comment", "label", "subClassOf", "subPropertyOf"},
    "skos": {"altLabel", "prefLabel"},
    "xsd": {
        "anyURI",
        "date",
        "dateTime",
        "decimal",
        "gYear",
        "gYearMonth",
        "hexBinary",
        "integer",
        "token",
    },
}


def _namespace(prefix: str) -> Namespace:
    iri = PREFIXES[prefix]
    declared = {
        t.subject.value.removeprefix(iri)
        for t in ontology()
        if isinstance(t.subject, ox.NamedNode) and t.subject.value.startswith(iri)
    }
    return Namespace(prefix, iri, frozenset(declared | _CORE.get(prefix, set())) - {""})


AL, OA, PROV, SCHEMA = (_namespace(p) for p in ("al", "oa", "prov", "schema"))
OWL, RDF, RDFS, SKOS, XSD = (_namespace(p) for p in ("owl", "rdf", "rdfs", "skos", "xsd"))


def _above(term: ox.NamedNode, relation: ox.NamedNode) -> tuple[ox.NamedNode, ...]:
    above: list[ox.NamedNode] = []
    waiting = [term]
    while waiting:
        below = waiting.pop(0)
        for t in ontology():
            if t.subject == below and t.predicate == relation and t.object not in above:
                above.append(node_of(t.object))
                waiting.append(node_of(t.object))
    return tuple(above)


@cache
def super_properties(predicate: ox.NamedNode) -> tuple[ox.NamedNode, ...]:
    """The properties above this one that facts are written with too, nearest first."""
    return _above(predicate, RDFS.subPropertyOf)


@cache
def super_classes(class_: ox.NamedNode) -> tuple[ox.NamedNode, ...]:
    """The classes above this one, nearest first."""
    return _above(class_, RDFS.subClassOf)


@cache
def is_symmetric(predicate: ox.NamedNode) -> bool:
    """Does the property hold both ways, as marriage does?"""
    return any(
        t.subject == predicate and t.predicate == RDF.type and t.object == OWL.SymmetricProperty
        for t in ontology()
    )


@cache
def is_declared(term: ox.NamedNode) -> bool:
    """Is the term of the ontology, or of the core vocabularies that everything is written with?"""
    return any(term in set(names) for names in (AL, OA, PROV, SCHEMA, OWL, RDF, RDFS, SKOS, XSD))
