"""A good graph passes; each way to break it is found."""

from collections.abc import Callable
from dataclasses import replace

import pyoxigraph as ox
import pytest
from rdf_invented import echo, harbour

from allegedly.rdf.graph import build_quads
from allegedly.rdf.iri import Iris
from allegedly.rdf.term import PREFIXES
from allegedly.rdf.validate import ontology_problems, problems, validate
from allegedly.store import memory_store, nquads

IRIS = Iris()
FACTS, HARBOUR = IRIS.graph("facts"), IRIS.article("harbour")
MARA, ROAD = IRIS.node("person", "mara-quill"), IRIS.node("work", "salt-road")


def term(name: str) -> ox.NamedNode:
    prefix, _, local = name.partition(":")
    return ox.NamedNode(PREFIXES[prefix] + local)


@pytest.fixture(scope="module")
def good() -> list[ox.Quad]:
    return list(build_quads([harbour(), echo()]))


def test_a_good_graph_has_no_problems(good):
    assert problems(memory_store(nquads(good))) == []


def test_so_has_one_with_another_base():
    assert validate(build_quads([harbour()], base="https://example.org/")) == []


def without(predicate: str, kind: str) -> Callable[[list[ox.Quad]], list[ox.Quad]]:
    """Takes the property from all nodes of a kind."""

    def broken(quads: list[ox.Quad]) -> list[ox.Quad]:
        begin = IRIS.base + kind
        return [
            q for q in quads if not (q.predicate == term(predicate) and q.subject.value.startswith(begin))
        ]

    return broken


def with_value(predicate: str, kind: str, value) -> Callable[[list[ox.Quad]], list[ox.Quad]]:
    """Gives the first node of a kind one more value."""

    def broken(quads: list[ox.Quad]) -> list[ox.Quad]:
        node = min(
            (q for q in quads if q.subject.value.startswith(IRIS.base + kind)), key=lambda q: q.subject.value
        )
        return [*quads, ox.Quad(node.subject, term(predicate), value, node.graph_name)]

    return broken


def instead(predicate: str, change: Callable[[ox.Literal], ox.Literal]):
    """Changes every value of a property."""

    def broken(quads: list[ox.Quad]) -> list[ox.Quad]:
        return [
            ox.Quad(q.subject, q.predicate, change(q.object), q.graph_name)
            if q.predicate == term(predicate)
            else q
            for q in quads
        ]

    return broken


def longer(literal: ox.Literal) -> ox.Literal:
    return ox.Literal(literal.value + "!", language=literal.language)


def later(literal: ox.Literal) -> ox.Literal:
    return ox.Literal(str(int(literal.value) + 1), datatype=literal.datatype)


TEXT, ASSERTED = ox.Literal("x", language="en"), term("al:Asserted")


@pytest.mark.parametrize(
    ("broken", "message"),
    [
        (without("al:status", "statement/"), "exactly one of the five statuses"),
        (with_value("al:status", "statement/", term("al:Denied")), "exactly one of the five statuses"),
        (with_value("al:status", "statement/", term("al:Certain")), "exactly one of the five statuses"),
        (without("rdf:subject", "statement/"), "exactly one subject"),
        (without("rdf:predicate", "statement/"), "exactly one predicate"),
        (without("rdf:object", "statement/"), "exactly one object"),
        (with_value("rdf:object", "statement/", MARA), "exactly one object"),
        (without("al:evidence", "statement/"), "at least one passage"),
        (without("al:evidence", "claim/"), "at least one passage"),
        (without("al:evidence", "quote/"), "at least one passage"),
        (without("al:evidence", "case/"), "at least one passage"),
        (with_value("al:status", "claim/", ASSERTED), "never asserted"),
        (without("schema:text", "quote/"), "a quotation has words, in one form"),
        (with_value("schema:text", "quote/", TEXT), "in one form"),
        (without("al:appearsIn", "quote/"), "appears in an article"),
        (without("schema:sha256", "article/"), "SHA-256"),
        (without("rdfs:label", "person/"), "has one label"),
        (with_value("rdfs:label", "person/", TEXT), "has one label"),
        (with_value("al:date", "case/", ox.Literal("May", language="en")), "xsd:gYear"),
        (with_value("al:date", "case/", ox.Literal("2031-04-01T00:00:00Z", datatype=term("xsd:dateTime"))), "xsd:gYear"),
        (instead("oa:exact", longer), "is not the text there"),
        (instead("oa:start", later), "is not the text there"),
        (instead("schema:articleBody", lambda text: ox.Literal("x" + text.value, language="en")), "is not the text there"),
        (with_value("al:confidence", "claim/", ox.Literal("x")), "typed or tagged"),
        (with_value("al:mood", "claim/", TEXT), "does not declare this term"),
        (with_value("rdf:type", "claim/", term("al:Rumour")), "does not declare this term"),
        (with_value("al:about", "claim/", ox.BlankNode("b")), "has an IRI"),
        (lambda quads: [*quads, ox.Quad(MARA, term("al:directed"), ROAD, FACTS)], "no asserted statement says so"),
        (
            lambda quads: [*quads, ox.Quad(IRIS.node("person", "ida-fenn"), term("al:workedOn"), ROAD, HARBOUR)],
            "though no article asserts it",
        ),
    ],
)  # fmt: skip
def test_each_way_to_break_it_is_found(good, broken, message):
    found = [str(violation) for violation in validate(broken(good))]
    assert any(message in line for line in found), found


def test_a_lawsuit_without_parties():
    nobody = replace(harbour().events[0], claimant=(), respondent=())
    found = validate(build_quads([replace(harbour(), events=(nobody,))]))
    assert [violation.message for violation in found] == ["a lawsuit has a claimant or a respondent"]


def test_a_statement_with_an_undeclared_predicate(good):
    bad = [
        ox.Quad(q.subject, q.predicate, term("al:harmed"), q.graph_name)
        if q.predicate == term("rdf:predicate")
        else q
        for q in good
    ]
    assert any("declared in the ontology" in str(violation) for violation in validate(bad))


def test_a_violation_reads_as_one_line(good):
    (line,) = {str(v) for v in validate([*good, ox.Quad(MARA, term("al:directed"), ROAD, FACTS)])}
    assert line.startswith("fact: urn:allegedly:person/mara-quill: no asserted statement says so; found ")
    assert "\n" not in line


def test_the_ontology_describes_every_term():
    assert ontology_problems() == []


def test_a_default_graph_that_is_not_the_union_is_found(good):
    store = memory_store(nquads(good))
    store.add(ox.Quad(*map(ox.NamedNode, ("urn:a", "urn:b", "urn:c"))))
    assert any("default graph" in problem for problem in problems(store))
