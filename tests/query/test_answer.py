"""SPARQL in, rows or one helpful line out."""

import pyoxigraph as ox
import pytest

from allegedly.errors import QueryError, UsageError

REFUSED = [
    ("", "empty"),
    ("   # only a comment\n", "empty"),
    ("INSERT DATA { <urn:a> <urn:b> 1 }", "read-only"),
    ("PREFIX x: <urn:x>\nDELETE WHERE { ?s ?p ?o }", "read-only"),
    ("LOAD <file:///etc/passwd>", "read-only"),
    ("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "SERVICE is refused"),
    ("SELECT * { service silent <http://127.0.0.1:9/> { ?s ?p ?o } }", "SERVICE is refused"),
    ("SELECT * { ?s ?p", "line 1, column"),
    ("SELECT ?s\nWHERE { ?s ?p ?o }\nLIMIT x", "line 3, column 7"),
    ("SELECT * { ?x foaf:name ?n }", "unknown prefix foaf:"),
    ("SELECT * { ?x foaf:name ?n }", "al, oa, owl"),
]
ANSWERED = [
    "SELECT ?service { ?service ?p 'SERVICE <http://127.0.0.1:9/> {}' } # SERVICE",
    "SELECT * { ?s <urn:SERVICE> ?o }",
    "PREFIX service: <urn:s:> SELECT * { ?s service:x ?o }",
    "PREFIX insert: <urn:s:> SELECT * { ?s insert:data ?o }",
    "BASE <urn:x:> SELECT * { ?s <p> ?o }",
]


@pytest.mark.parametrize(("sparql", "words"), REFUSED)
def test_refused_in_one_line(small_graph, sparql, words):
    with pytest.raises(QueryError) as error:
        small_graph.query(sparql)
    assert words in str(error.value)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("sparql", ANSWERED)
def test_words_that_look_like_service_are_no_service(small_graph, sparql):
    assert len(small_graph.query(sparql)) == 0


def test_a_plain_query_sees_all_graphs(small_graph):
    in_union = small_graph.query("SELECT ?a { ?a a schema:NewsArticle }")
    in_graphs = small_graph.query("SELECT DISTINCT ?a { GRAPH ?g { ?a a schema:NewsArticle } }")
    assert len(in_union) == len(in_graphs) == 3


def test_values_are_bound_not_pasted(small_graph):
    evil = '" } ; DROP ALL #'
    assert len(small_graph.query("SELECT ?x ?name { ?x rdfs:label ?name }", name=ox.Literal(evil))) == 0
    name = ox.Literal("Mara Quill", language="en")
    assert (
        small_graph.query("SELECT ?x ?name { ?x rdfs:label ?name }", name=name)[0].x
        == "urn:allegedly:person/mara-quill"
    )


def test_a_value_of_no_rdf_kind_is_refused(small_graph):
    with pytest.raises(UsageError, match="no value for a query"):
        small_graph.query("SELECT ?x { ?x ?y ?z }", x=object())


def test_ask_is_true_or_false(small_graph):
    assert small_graph.query("ASK { ?s a al:Lawsuit }")
    assert not small_graph.query("ASK { ?s a al:Verdict }")
    assert small_graph.query("ASK { ?s a al:Verdict }")[0].answer is False


def test_construct_gives_triples(small_graph):
    result = small_graph.query("CONSTRUCT { ?a al:sued ?b } WHERE { ?a al:sued ?b }")
    assert result.columns == ("subject", "predicate", "object")
    assert len(result) == 2


def test_all_columns_come_as_the_query_names_them(small_graph):
    for sparql in (
        "SELECT * { ?zeta ?beta ?alpha }",
        "PREFIX x: <urn:x>\nselect distinct * { ?zeta ?beta ?alpha }",
    ):
        assert small_graph.query(sparql).columns == ("zeta", "beta", "alpha")
