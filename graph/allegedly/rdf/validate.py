"""Does a graph keep what it has to keep? SHACL shapes, and beside them what SHACL can't see.

Checked in Python: passages (the words at the positions), facts (an asserted statement behind every plain triple),
leaks (nothing else than asserted stands plainly), form (no blank nodes, every literal typed or tagged, every term
declared).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

import pyoxigraph as ox
import pyshacl
import rdflib

from allegedly.rdf.derive import entailed
from allegedly.rdf.leak import leaks
from allegedly.rdf.term import AL, OA, PREFIXES, RDF, RDFS, SCHEMA, Term, is_declared, ontology, text_of
from allegedly.resource import resource

_SH = rdflib.Namespace("http://www.w3.org/ns/shacl#")


@dataclass(frozen=True, order=True)
class Violation:
    """What breaks which rule: the node's IRI, a message that says what was expected, and the value found."""

    check: str
    node: str
    message: str
    value: str = ""

    def __str__(self) -> str:
        found = f"; found {self.value}" if self.value else ""
        return f"{self.check}: {self.node}: {self.message}{found}"


def problems(store: ox.Store) -> list[str]:
    """What is wrong with the ontology and with the graph, one line each, in order; empty if nothing is."""
    return ontology_problems() + [str(violation) for violation in validate(store)]


def validate(graph: ox.Store | Iterable[ox.Quad]) -> list[Violation]:
    """Everything that is wrong with a graph, in order; empty if it conforms.

    Args: graph: a store or quads, all named graphs of them.
    """
    store = graph if isinstance(graph, ox.Store) else _store(graph)
    checks = (
        _shape_violations(store),
        _passages(store),
        _facts(store),
        _leaks(store),
        _form(store),
        _default_graph(store),
    )
    return sorted(set(chain.from_iterable(checks)))


def _store(quads: Iterable[ox.Quad]) -> ox.Store:
    store = ox.Store()
    store.bulk_extend(quads)
    return store


def _shape_violations(store: ox.Store) -> Iterator[Violation]:
    """What SHACL finds in the union of all graphs and the ontology.

    The ontology is part of the data, because pyshacl takes only classes and properties from an `ont_graph`.
    """
    _, report, _ = pyshacl.validate(
        _union(store),
        shacl_graph=rdflib.Graph().parse(resource("ontology", "shapes.ttl"), format="turtle"),
        inplace=True,
    )
    for result in report.subjects(rdflib.RDF.type, _SH.ValidationResult):
        node, message = report.value(result, _SH.focusNode), report.value(result, _SH.resultMessage)
        yield Violation("shape", str(node), str(message), str(report.value(result, _SH.value) or ""))


def _union(store: ox.Store) -> rdflib.Graph:
    """The union as an rdflib graph, without the long texts, which no shape looks into."""
    told = (
        (q.subject, q.predicate, _NO_TEXT if q.predicate == SCHEMA.articleBody else q.object) for q in store
    )
    return _rdflib(chain(told, (tuple(q)[:3] for q in ontology())))


_NO_TEXT = ox.Literal("", language="en")


def _rdflib(triples: Iterable[tuple]) -> rdflib.Graph:
    graph = rdflib.Graph()
    terms: dict[object, rdflib.term.Node] = {}
    for triple in triples:
        s, p, o = (terms.get(t) or terms.setdefault(t, _term(t)) for t in triple)
        graph.add((s, p, o))
    return graph


def _term(term: Term) -> rdflib.term.Node:
    if not isinstance(term, ox.Literal):
        return (rdflib.URIRef if isinstance(term, ox.NamedNode) else rdflib.BNode)(text_of(term))
    if term.language:
        return rdflib.Literal(term.value, lang=term.language)
    return rdflib.Literal(term.value, datatype=rdflib.URIRef(term.datatype.value))


def _passages(store: ox.Store) -> Iterator[Violation]:
    """A passage's exact words are the text at its positions."""
    texts = {
        _resource(q.subject): text_of(q.object)
        for q in store.quads_for_pattern(None, SCHEMA.articleBody, None)
    }
    for quad in store.quads_for_pattern(None, OA.hasSource, None):
        found = {
            p.predicate: text_of(p.object)
            for selector in store.quads_for_pattern(quad.subject, OA.hasSelector, None)
            for p in _described_by(selector.object, store)
        }
        text, exact = texts.get(_resource(quad.object), ""), found.get(OA.exact, "")
        start, end = (_position(found.get(term)) for term in (OA.start, OA.end))
        if not exact or text[start:end] != exact or not 0 <= start < end <= len(text):
            at = text[max(start, 0) : max(end, 0)]
            yield Violation("passage", text_of(quad.subject), f"{exact!r} is not the text there", repr(at))


def _resource(term: Term) -> ox.NamedNode | None:
    """The term if it is an IRI: a store that is checked may hold anything anywhere."""
    return term if isinstance(term, ox.NamedNode) else None


def _described_by(term: Term, store: ox.Store) -> Iterator[ox.Quad]:
    """Yield the quads about a term, none about one that is no IRI."""
    if node := _resource(term):
        yield from store.quads_for_pattern(node, None, None)


def _position(value: str | None) -> int:
    return int(value) if value is not None and value.isdecimal() else -1


def _facts(store: ox.Store) -> Iterator[Violation]:
    """Every plain triple of the facts graph follows from an asserted statement."""
    behind = {
        triple
        for quad in store.quads_for_pattern(None, AL.status, AL.Asserted)
        for triple in _entailed(quad.subject, store)
    }
    graphs = [graph for graph in store.named_graphs() if graph.value.endswith("graph/facts")]
    for quad in chain.from_iterable(store.quads_for_pattern(None, None, None, graph) for graph in graphs):
        if (quad.subject, quad.predicate, quad.object) not in behind:
            said = f"{quad.predicate} {quad.object}"
            yield Violation("fact", text_of(quad.subject), "no asserted statement says so", said)


def _entailed(statement: Term, store: ox.Store) -> Iterator[tuple[ox.NamedNode, ...]]:
    said = {q.predicate: q.object for q in _described_by(statement, store)}
    parts = [said.get(term) for term in (RDF.subject, RDF.predicate, RDF.object)]
    nodes = [part for part in parts if isinstance(part, ox.NamedNode)]
    if len(nodes) == len(parts):
        yield from entailed(*nodes)


def _leaks(store: ox.Store) -> Iterator[Violation]:
    for statement in leaks(store):
        yield Violation("leak", statement, "stands as a plain triple, though no article asserts it")


def _form(store: ox.Store) -> Iterator[Violation]:
    """No blank nodes, no untyped literals, no terms that the ontology does not declare."""
    predicates, classes = set(), set()
    for quad in store:
        predicates.add(quad.predicate)
        if quad.predicate == RDF.type:
            classes.add(quad.object)
        for term in (quad.subject, quad.object, quad.graph_name):
            if isinstance(term, ox.BlankNode):
                yield Violation("form", str(quad.subject), "every node has an IRI", str(term))
        if isinstance(quad.object, ox.Literal) and quad.object.datatype == _STRING:
            yield Violation("form", str(quad.subject), "a literal is typed or tagged", str(quad.object))
    for term in sorted(predicates | classes, key=str):
        if not is_declared(term):
            yield Violation("form", str(term), "the ontology does not declare this term")


def _default_graph(store: ox.Store) -> Iterator[Violation]:
    """The default graph is empty, or exactly the union of the named graphs."""
    default = {q.triple for q in store.quads_for_pattern(None, None, None, ox.DefaultGraph())}
    if not default:
        return
    union = {q.triple for q in store if not isinstance(q.graph_name, ox.DefaultGraph)}
    for triple in sorted(default ^ union, key=str):
        yield Violation(
            "form", str(triple.subject), "stands in the default graph and in a named one", str(triple)
        )


_STRING = ox.NamedNode(PREFIXES["xsd"] + "string")


def ontology_problems() -> list[str]:
    """What is wrong with the ontology's own files: terms without label or comment in English, broken references.

    Raises: SyntaxError: a file does not parse.
    """
    shapes = tuple(ox.parse(path=resource("ontology", "shapes.ttl"), format=ox.RdfFormat.TURTLE))
    triples = (*ontology(), *shapes)
    described = sorted({t.subject for t in triples if isinstance(t.subject, ox.NamedNode)}, key=str)
    problems: list[str] = []
    for term in described:
        for property in (RDFS.label, RDFS.comment):
            texts = [t.object for t in triples if t.subject == term and t.predicate == property]
            if [text.language for text in texts] != ["en"]:
                problems.append(
                    f"{term}: {len(texts)} {property.value.partition('#')[2]}s, expected one in English"
                )
    ours = {
        t.object for t in triples if isinstance(t.object, ox.NamedNode) and t.object.value.startswith(AL.iri)
    }
    problems += [f"{term} is used and not described" for term in sorted(ours - set(described), key=str)]
    return problems
