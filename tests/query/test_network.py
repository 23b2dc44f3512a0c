"""The network and the exports: nothing unproven looks like a fact in them either."""

import csv
import io
import json
import xml.etree.ElementTree as ET

import networkx
import pytest

from allegedly.export import FORMATS

MARA, RENN = "urn:allegedly:person/mara-quill", "urn:allegedly:person/tobias-renn"


@pytest.fixture(scope="module")
def network(small_graph) -> networkx.MultiDiGraph:
    return small_graph.network()


def test_nodes_carry_what_they_are(network):
    assert network.nodes[MARA] == {
        "label": "Mara Quill",
        "type": "Person",
        "kind": "entity",
        "aliases": ("Quill",),
        "articles": 3,
    }
    kinds = {data["kind"] for _, data in network.nodes(data=True)}
    assert kinds == {"entity", "event", "quotation", "claim"}
    threatened = [data["label"] for _, data in network.nodes(data=True) if data.get("status") == "threatened"]
    assert threatened == ["Northgate Pictures v. Tobias Renn (threatened lawsuit)"]


def test_edges_carry_status_article_and_words(network):
    suits = [data for _, _, data in network.out_edges(MARA, data=True) if data["predicate"] == "sued"]
    assert {(d["status"], d["article"], d["evidence"]) for d in suits} == {
        ("asserted", "Quill sues Renn", "Mara Quill sued Tobias Renn"),
        ("asserted", "renn-answers", "Mara Quill's lawsuit"),
    }
    written = [data for *_, data in network.edges(data=True) if data["predicate"] == "wrote"]
    assert {(d["status"], d["attributed_to"]) for d in written} == {
        ("asserted", None),
        ("alleged", "Tobias Renn"),
    }


def test_parties_of_a_threatened_suit_are_no_asserted_edges(network):
    threatened = next(node for node, data in network.nodes(data=True) if data.get("status") == "threatened")
    edges = network.out_edges(threatened, data=True)
    assert {(data["predicate"], data["status"]) for *_, data in edges} == {
        ("claimant", "threatened"),
        ("respondent", "threatened"),
    }


def test_every_edge_has_its_sentence(network):
    assert all(
        data["evidence"] and data["article"] and data["statement"] for *_, data in network.edges(data=True)
    )


@pytest.mark.parametrize("name", FORMATS)
def test_exports_are_the_same_each_time(small_graph, small_on_disk, name):
    assert FORMATS[name](small_graph) == FORMATS[name](small_on_disk)


def test_graphml_and_gexf_read_back(small_graph, network, tmp_path):
    for name, read in (("graphml", networkx.read_graphml), ("gexf", networkx.read_gexf)):
        file = tmp_path / f"graph.{name}"
        file.write_text(FORMATS[name](small_graph), encoding="utf-8")
        ET.parse(file)
        back = read(file)
        assert (len(back), back.number_of_edges()) == (len(network), network.number_of_edges())


def test_cytoscape_and_lines_are_json(small_graph, network):
    elements = json.loads(FORMATS["cytoscape"](small_graph))["elements"]
    assert len(elements["edges"]) == network.number_of_edges()
    rows = [json.loads(line) for line in FORMATS["jsonl"](small_graph).splitlines()]
    assert {row["status"] for row in rows} == {"asserted", "alleged", "negated"}


def test_csv_has_a_row_for_each_statement(small_graph):
    rows = list(csv.DictReader(io.StringIO(FORMATS["csv"](small_graph))))
    assert len(rows) == small_graph.query("SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s a al:Statement }")[0].n
    assert all(row["evidence"] for row in rows)
