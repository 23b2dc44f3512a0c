"""The notebook magic and what results look like in a notebook."""

import networkx as nx
import pandas as pd
import pyoxigraph as ox
import pytest
from IPython.core.interactiveshell import InteractiveShell

from allegedly.knowledge import Frame, KnowledgeGraph
from allegedly.query.said import Passage, Said, _passage

QUESTION = "SELECT DISTINCT ?person ?name { ?person a schema:Person ; rdfs:label ?name } ORDER BY ?name"


@pytest.fixture
def shell(small_graph, tmp_path, monkeypatch):
    """A shell with the extension loaded and the small graph as `kg`."""
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path))
    InteractiveShell.clear_instance()
    shell = InteractiveShell.instance()
    shell.history_manager.enabled = False
    shell.run_line_magic("load_ext", "allegedly")
    shell.user_ns["kg"] = small_graph
    yield shell
    shell.history_manager.end_session()
    InteractiveShell.clear_instance()


def ask(shell, line, cell):
    return shell.run_cell_magic("sparql", line, cell)


class TestAnswers:
    def test_sparql_gives_a_dataframe(self, shell):
        frame = ask(shell, "", QUESTION)
        assert isinstance(frame, pd.DataFrame)
        assert list(frame.name) == ["Ines Varga", "Lena Quill", "Mara Quill", "Odile Marsh", "Tobias Renn"]

    @pytest.mark.parametrize(
        ("cell", "rows"), [("who-sued-whom", 2), ('works-of person="ines varga"\n', 1), ("outcomes", 0)]
    )
    def test_a_saved_query_by_its_name(self, shell, cell, rows):
        assert len(ask(shell, "", cell)) == rows

    def test_kept_in_a_variable(self, shell):
        assert ask(shell, "kg --to people", QUESTION) is None
        assert len(shell.user_ns["people"]) == 5

    def test_network_of_what_the_answer_names(self, shell):
        by_iri = ask(shell, "--network", QUESTION)
        assert isinstance(by_iri, nx.MultiDiGraph)
        assert len(by_iri) == 5 and by_iri.number_of_edges() > 0
        by_label = ask(shell, "--network", "who-sued-whom")
        assert {"Mara Quill", "Tobias Renn"} <= {label for _, label in by_label.nodes(data="label")}
        assert all(edge["evidence"] for _, _, edge in by_label.edges(data=True))

    def test_page_of_what_the_answer_names(self, shell):
        frame = ask(shell, "--show", "who-sued-whom")
        assert isinstance(frame, Frame)
        assert "person/tobias-renn" in frame.page and "person/ines-varga" not in frame.page


class TestWhichGraph:
    def test_a_folder(self, shell, small_folder):
        del shell.user_ns["kg"]
        assert len(ask(shell, str(small_folder), QUESTION)) == 5
        assert len(ask(shell, "", QUESTION)) == 5, "the graph asked last is asked again"

    def test_the_only_one_whatever_its_name(self, shell):
        shell.user_ns["mine"] = shell.user_ns.pop("kg")
        assert len(ask(shell, "", QUESTION)) == 5


ERRORS = [
    ("", "SELECT ?x WHERE { ?x", "the query can't be parsed: line 2"),
    ("", "who-sued-whim", "no saved query 'who-sued-whim'; did you mean who-sued-whom"),
    ("", 'works-of person="Nobody Known"', "no named 'Nobody Known'"),
    ("", "works-of Mara", "can't read 'Mara'; a parameter is given as in"),
    ("", 'works-of person="Mara', "No closing quotation"),
    ("", "DELETE WHERE { ?s ?p ?o }", "updates are refused"),
    ("nowhere/out", QUESTION, "no graph at nowhere/out; build one with"),
    ("number", QUESTION, "number is a int; expected a graph"),
    ("--network --show", QUESTION, "ask for one of them"),
    ("--network", "ASK { ?s ?p ?o }", "the answer names no person"),
    ("--to 1x", QUESTION, "is no name for a variable"),
    ("--nonsense", QUESTION, "unrecognized arguments: --nonsense"),
]


@pytest.mark.parametrize(("line", "cell", "message"), ERRORS)
def test_an_error_is_one_line(shell, capsys, line, cell, message):
    shell.user_ns["number"] = 3
    done = shell.run_cell(f"%%sparql {line}\n{cell}")
    assert done.error_in_exec is not None
    said = capsys.readouterr()
    assert message in said.err + said.out
    assert "Traceback" not in said.err + said.out
    assert len((said.err + said.out).strip().splitlines()) <= 2


@pytest.mark.parametrize(("graphs", "message"), [(0, "there is no graph yet"), (2, "there are 2 graphs")])
def test_which_graph_is_never_guessed(shell, capsys, graphs, message):
    graph = shell.user_ns.pop("kg")
    for number in range(graphs):
        shell.user_ns[f"graph{number}"] = KnowledgeGraph(graph.store)
    shell.run_cell(f"%%sparql\n{QUESTION}")
    assert message in capsys.readouterr().err


class TestLooks:
    def test_a_statement_shows_its_words_in_their_line(self, small_graph):
        claim = small_graph.query('SELECT ?c { ?c al:content "hiding the film\'s profits"@en }')[0].c
        said = small_graph.statement(claim)
        assert (said.status, said.says, said.what) == ("alleged", "Mara Quill", "hiding the film's profits")
        shown = said._repr_html_()
        assert "<mark>accuses Renn of hiding the film&#x27;s profits</mark>" in shown
        assert "Quill, who directed The Glass Harbour, <mark>" in shown
        assert "Subscribe" not in shown, "another line of the text"
        assert repr(said).startswith("<Said: alleged by Mara Quill: hiding the film's profits: “accuses Renn")

    def test_an_event_shows_all_its_articles(self, small_graph):
        event = small_graph.query("SELECT ?e { ?e a al:Lawsuit ; al:date ?d } ORDER BY ?d ?e")
        shown = [small_graph.statement(row.e) for row in event]
        assert {passage.article for said in shown for passage in said.passages} == {
            "Quill sues Renn",
            "renn-answers",
        }

    def test_every_statement_of_the_graph_can_be_shown(self, small_graph):
        for row in small_graph.query("SELECT DISTINCT ?it { ?it al:evidence ?words }"):
            said = small_graph.statement(row.it)
            assert said.what and said.passages
            assert all(
                passage.words in said._repr_html_().replace("&#x27;", "'") for passage in said.passages
            )

    def test_a_name_is_no_statement(self, small_graph):
        with pytest.raises(Exception, match="is no statement"):
            small_graph.statement("Mara Quill")

    def test_a_card_shows_everything_about_a_person(self, small_graph):
        shown = small_graph["Mara Quill"]._repr_html_()
        for part in ("Also:", "Quill", "Works", "Cases", "Claims by", "Claims about", "In: Quill sues Renn"):
            assert part in shown
        assert "Quotes" in small_graph["Tobias Renn"]._repr_html_()

    def test_a_dispute_shows_its_timeline(self, small_graph):
        shown = small_graph["Mara Quill and Tobias Renn"]._repr_html_()
        assert "Timeline" in shown and "In: Quill sues Renn · renn-answers" in shown
        assert shown.index("2031-03") < shown.index("2031-05")

    def test_nothing_of_a_text_becomes_markup(self):
        bad = "<script>alert(1)</script>"
        passage = Passage(bad, bad, bad, bad, 0, 9)
        shown = Said("urn:x", bad, bad, bad, bad, 1.0, (passage,))._repr_html_()
        assert "<script" not in shown and shown.count("&lt;script&gt;") == 8

    def test_long_lines_are_cut_at_blanks(self):
        passage = _passage("a", "word " * 100 + "HERE" + " word" * 100, 500, 504)
        assert passage.before.startswith("… word ") and passage.after.endswith(" word …")
        assert passage.words == "HERE" and len(passage.before) < 170 > len(passage.after)


def test_everything_that_is_shown_is_escaped():
    bad = ox.Literal("<img src=x onerror=alert(1)>", language="en")
    store = ox.Store()
    person, graph = ox.NamedNode("urn:allegedly:person/x"), ox.NamedNode("urn:allegedly:article/a")
    for predicate, value in (
        ("http://www.w3.org/1999/02/22-rdf-syntax-ns#type", ox.NamedNode("https://schema.org/Person")),
        ("http://www.w3.org/2000/01/rdf-schema#label", bad),
        ("http://www.w3.org/2004/02/skos/core#altLabel", ox.Literal("<b>x</b>", language="en")),
    ):
        store.add(ox.Quad(person, ox.NamedNode(predicate), value, graph))
    kg = KnowledgeGraph(store)
    for shown in (kg[person.value]._repr_html_(), kg.query("SELECT ?o { ?s ?p ?o }")._repr_html_()):
        assert "<img" not in shown and "<b>" not in shown
