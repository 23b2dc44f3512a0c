"""The SPARQL 1.1 Protocol and result formats, with the data of the invented articles.

The cases are those of the W3C's protocol test suite that apply to a read-only service, written anew.
"""

import csv
import io
import json
import xml.etree.ElementTree as ET

import httpx
import pyoxigraph as ox
import pytest

SELECT = "SELECT ?case ?who WHERE { ?case al:claimant ?who } ORDER BY ?case ?who"
ASK = "ASK { ?case al:claimant ?who }"
CONSTRUCT = "CONSTRUCT { ?case al:claimant ?who } WHERE { ?case al:claimant ?who }"
NONE = "ASK { GRAPH <urn:nowhere> { ?s ?p ?o } }"
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
DIRECT = {"Content-Type": "application/sparql-query"}


@pytest.fixture(scope="module")
def client(served):
    with httpx.Client(base_url=served.url, timeout=30) as client:
        yield client


def rows(response):
    assert response.status_code == 200, response.text
    return response.json()["results"]["bindings"]


@pytest.fixture(scope="module")
def expected(small_graph):
    return [tuple(str(v) for v in row) for row in small_graph.query(SELECT)]


def values(response):
    return [tuple(cell["value"] for cell in row.values()) for row in rows(response)]


@pytest.mark.parametrize("way", ["get", "form", "direct", "direct-utf8"])
def test_every_way_to_ask_gives_the_same_answer(client, expected, way):
    accept = {"Accept": "application/sparql-results+json"}
    response = {
        "get": lambda: client.get("/sparql", params={"query": SELECT}, headers=accept),
        "form": lambda: client.post("/sparql", data={"query": SELECT}, headers=accept),
        "direct": lambda: client.post("/sparql", content=SELECT, headers=accept | DIRECT),
        "direct-utf8": lambda: client.post(
            "/sparql",
            content=SELECT,
            headers=accept | {"Content-Type": "application/sparql-query; charset=UTF-8"},
        ),
    }[way]()
    assert response.headers["content-type"] == "application/sparql-results+json"
    assert values(response) == expected and expected


def test_json_xml_csv_and_tsv_say_the_same(client, expected):
    def ask(media):
        response = client.get("/sparql", params={"query": SELECT}, headers={"Accept": media})
        assert response.status_code == 200 and response.headers["content-type"].startswith(media)
        return response.text

    tag = "{http://www.w3.org/2005/sparql-results#}"
    results = ET.fromstring(ask("application/sparql-results+xml")).iter(f"{tag}result")
    assert [tuple(uri.text for uri in result.iter(f"{tag}uri")) for result in results] == expected
    head, *lines = csv.reader(io.StringIO(ask("text/csv")))
    assert head == ["case", "who"] and [tuple(line) for line in lines] == expected
    head, *lines = ask("text/tab-separated-values").rstrip("\n").split("\n")
    assert head == "?case\t?who"
    assert [tuple(cell.strip("<>") for cell in line.split("\t")) for line in lines] == expected


@pytest.mark.parametrize(
    ("media", "format"),
    [
        ("text/turtle", ox.RdfFormat.TURTLE),
        ("application/n-triples", ox.RdfFormat.N_TRIPLES),
        ("application/trig", ox.RdfFormat.TRIG),
        ("application/rdf+xml", ox.RdfFormat.RDF_XML),
    ],
)
def test_graphs_in_every_format(client, expected, media, format):
    response = client.get("/sparql", params={"query": CONSTRUCT}, headers={"Accept": media})
    assert response.status_code == 200 and response.headers["content-type"].startswith(media)
    pairs = sorted((q.subject.value, q.object.value) for q in ox.parse(response.content, format=format))
    assert pairs == sorted(set(expected))


@pytest.mark.parametrize(("query", "truth"), [(ASK, True), (NONE, False)])
def test_ask(client, query, truth):
    assert client.get("/sparql", params={"query": query}).json()["boolean"] is truth


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        ("text/csv;q=0.3, application/sparql-results+xml;q=0.9", "application/sparql-results+xml"),
        ("text/html, */*;q=0.1", "application/sparql-results+json"),
        ("application/json", "application/json"),
        (None, "application/sparql-results+json"),
    ],
)
def test_negotiation(client, accept, media):
    headers = {"Accept": accept} if accept else {}
    response = client.get("/sparql", params={"query": ASK}, headers=headers)
    assert response.headers["content-type"].startswith(media)


def bad(client, name):
    update = "CLEAR ALL"
    return {
        "no query": lambda: client.post("/sparql", data={"x": "y"}),
        "two queries": lambda: client.get("/sparql?query=ASK%20%7B%7D&query=ASK%20%7B%7D"),
        "no such type": lambda: client.post("/sparql", content=ASK, headers={"Content-Type": "text/plain"}),
        "no type": lambda: client.post("/sparql", content=ASK),
        "not utf-8": lambda: client.post("/sparql", content="ASK {}".encode("utf-16"), headers=DIRECT),
        "other charset": lambda: client.post("/sparql", content=ASK, headers={"Content-Type": DIRECT["Content-Type"] + "; charset=UTF-16"}),
        "put": lambda: client.put("/sparql", content=ASK, headers=DIRECT),
        "syntax": lambda: client.get("/sparql", params={"query": "SELECT * {"}),
        "prefix": lambda: client.get("/sparql", params={"query": "ASK { ?s foo:bar ?o }"}),
        "empty": lambda: client.get("/sparql", params={"query": " # nothing\n"}),
        "update by form": lambda: client.post("/sparql", data={"update": update}),
        "update by get": lambda: client.get("/sparql", params={"update": update}),
        "update direct": lambda: client.post("/sparql", content=update, headers={"Content-Type": "application/sparql-update"}),
        "update as query": lambda: client.get("/sparql", params={"query": "INSERT DATA { <urn:a> <urn:b> <urn:c> }"}),
        "load": lambda: client.get("/sparql", params={"query": "LOAD <http://127.0.0.1:9/x>"}),
        "service": lambda: client.get("/sparql", params={"query": "SELECT * { SERVICE SILENT <http://127.0.0.1:9/> { ?s ?p ?o } }"}),
        "no format": lambda: client.get("/sparql", params={"query": ASK}, headers={"Accept": "image/png"}),
        "bad graph": lambda: client.get("/sparql", params={"query": ASK, "default-graph-uri": "not an iri"}),
    }[name]()  # fmt: skip


@pytest.mark.parametrize(
    ("name", "status", "words"),
    [
        ("no query", 400, "0 queries"), ("two queries", 400, "2 queries"), ("no such type", 415, "text/plain"),
        ("no type", 415, "no type"), ("not utf-8", 400, "not UTF-8"), ("other charset", 415, "charset"),
        ("put", 405, ""), ("syntax", 400, "line 1"), ("prefix", 400, "foo:"), ("empty", 400, "empty"),
        ("update by form", 403, "read-only"), ("update by get", 403, "read-only"), ("update direct", 403, "read-only"),
        ("update as query", 400, "read-only"), ("load", 400, "read-only"), ("service", 400, "SERVICE"),
        ("no format", 406, "image/png"), ("bad graph", 400, "can't be answered"),
    ],
)  # fmt: skip
def test_what_is_refused_and_why(client, name, status, words):
    response = bad(client, name)
    assert response.status_code == status and words in response.text
    assert response.text.count("\n") <= 1


def test_the_words_of_refused_things_may_stand_in_strings_and_names(client):
    query = 'SELECT ("SERVICE <http://x/> { LOAD }" AS ?service) ?from { BIND("x" AS ?from) } # INSERT'
    assert len(rows(client.get("/sparql", params={"query": query}))) == 1


@pytest.fixture(scope="module")
def graphs(small_graph):
    return [
        row[0]
        for row in small_graph.query("SELECT DISTINCT ?g { GRAPH ?g { ?s al:claimant ?o } } ORDER BY ?g")
    ]


def count(client, pattern, **dataset):
    params = [
        ("query", f"SELECT (COUNT(*) AS ?n) {pattern}"),
        *((k.replace("_", "-"), v) for k, vs in dataset.items() for v in vs),
    ]
    return int(rows(client.get("/sparql", params=params))[0]["n"]["value"])


def test_datasets_of_the_protocol(client, graphs):
    one, two = graphs[:2]
    each = [count(client, "{ ?s ?p ?o }", default_graph_uri=[g]) for g in (one, two)]
    assert count(client, "{ ?s ?p ?o }", default_graph_uri=[one, two]) <= sum(each)
    assert count(client, "{ ?s ?p ?o }", default_graph_uri=[one, two]) >= max(each)
    assert count(client, "{ ?s ?p ?o }", named_graph_uri=[one]) == 0
    assert count(client, "{ GRAPH ?g { ?s ?p ?o } }", named_graph_uri=[one]) == each[0]
    assert count(client, "{ GRAPH ?g { ?s ?p ?o } }", default_graph_uri=[one]) == 0


def test_the_protocols_dataset_goes_before_the_querys(client, graphs):
    one, two = graphs[:2]
    in_query = f"FROM <{two}> {{ ?s ?p ?o }}"
    assert count(client, in_query, default_graph_uri=[one]) == count(
        client, "{ ?s ?p ?o }", default_graph_uri=[one]
    )
    assert count(client, in_query) == count(client, "{ ?s ?p ?o }", default_graph_uri=[two])


def test_service_description(client):
    response = client.get("/sparql", headers={"Accept": "text/turtle"})
    sd = "http://www.w3.org/ns/sparql-service-description#"
    triples = {
        (q.predicate.value, q.object.value) for q in ox.parse(response.content, format=ox.RdfFormat.TURTLE)
    }
    assert (f"{sd}supportedLanguage", f"{sd}SPARQL11Query") in triples
    assert (f"{sd}endpoint", str(client.base_url).rstrip("/") + "/sparql") in triples
    assert (f"{sd}resultFormat", "http://www.w3.org/ns/formats/SPARQL_Results_CSV") in triples


def test_no_page_elsewhere_may_read_answers(client):
    response = client.get("/sparql", params={"query": ASK}, headers={"Origin": "https://elsewhere.example"})
    assert "access-control-allow-origin" not in response.headers
    assert (
        client.get("/sparql", params={"query": ASK}, headers={"Host": "rebound.example"}).status_code == 400
    )


def test_clients_of_the_ecosystem(served, expected):
    from rdflib import URIRef
    from rdflib.plugins.stores.sparqlstore import SPARQLStore
    from SPARQLWrapper import CSV, JSON, POST, SPARQLWrapper

    wrapper = SPARQLWrapper(f"{served.url}/sparql")
    wrapper.setQuery(SELECT)
    wrapper.setReturnFormat(JSON)
    found = wrapper.queryAndConvert()["results"]["bindings"]
    assert [(row["case"]["value"], row["who"]["value"]) for row in found] == expected
    wrapper.setMethod(POST)
    wrapper.setReturnFormat(CSV)
    assert wrapper.queryAndConvert().decode().startswith("case,who")
    store = SPARQLStore(f"{served.url}/sparql")
    assert [(str(case), str(who)) for case, who in store.query(SELECT)] == expected
    triples = store.triples((None, URIRef("https://w3id.org/allegedly/ns#claimant"), None))
    assert sorted({(str(s), str(o)) for (s, _, o), _ in triples}) == sorted(set(expected))


def test_saved_questions_come_with_their_prefixes_and_values(client, small_graph):
    found = {q["name"]: q for q in client.get("/questions").json()}
    assert "PREFIX al:" in found["quotes-by"]["sparql"]
    name = next(iter(small_graph.query("SELECT ?n { ?p a schema:Person ; rdfs:label ?n } ORDER BY ?n")))[0]
    narrowed = {q["name"]: q for q in client.get("/questions", params={"speaker": name}).json()}
    assert narrowed["quotes-by"]["sparql"].count("VALUES ?speaker { <urn:allegedly:person/") == 1
    assert client.get("/questions", params={"speaker": "Nobody Atall"}).status_code == 404
    for question in found.values():
        response = client.get("/sparql", params={"query": question["sparql"]})
        assert response.status_code == 200, (question["name"], response.text)


def test_explorer_is_made_from_the_live_store(client):
    assert "<!doctype html" in client.get("/explorer").text[:200].lower()
    assert client.get("/explorer", params={"about": "Nobody Atall"}).status_code == 404


def test_answers_carry_no_cache_and_no_sniffing(client):
    headers = client.get("/sparql", params={"query": ASK}).headers
    assert (headers["cache-control"], headers["x-content-type-options"]) == ("no-store", "nosniff")
    assert json.loads(client.get("/sparql", params={"query": ASK}).text)
