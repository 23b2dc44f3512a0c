"""The command line: what it prints, where, and its exit codes."""

import csv
import io
import json
import os
import subprocess
import sys

import pyoxigraph as ox
import pytest

from allegedly import __version__
from allegedly.cli import COMMANDS, main


@pytest.fixture
def run(capsys, monkeypatch, tmp_path):
    """Run a command in an empty folder: exit code, stdout, stderr."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments):
        with pytest.raises(SystemExit) as stop:
            main([str(a) for a in arguments])
        captured = capsys.readouterr()
        return stop.value.code, captured.out, captured.err

    return run


WRONG = [
    (["qery"], 2, "Did you mean 'query'"),
    (["query"], 2, "nothing to ask"),
    (["query", "who-sued"], 2, "did you mean who-sued-whom"),
    (
        ["query", "works-of", "--format", "xml"],
        2,
        "unknown format 'xml'; known: table, csv, tsv, json, markdown",
    ),
    (["query", "works-of", "--param", "person"], 2, "expected NAME=VALUE"),
    (["query", "works-of", "--nope"], 2, "allegedly query --help"),
    (["query", "works-of"], 1, "no graph in out/"),
    (["query", "gone.rq"], 1, "gone.rq can't be read"),
    (["view", "--max-nodes", "0"], 2, "--max-nodes"),
    (["stats", "nowhere"], 1, "allegedly build"),
    (["export", "--format", "dot"], 2, "unknown format 'dot'"),
    (["build"], 2, "allegedly build --help"),
    (["build", "missing.txt"], 2, "missing.txt"),
]
ON_A_GRAPH = [
    (["SELECT * { ?s ?p"], 1, "line 1, column"),
    (["works-of", "-p", "person=Mara Quil"], 2, "near matches: Mara Quill"),
    (["works-of", "-p", "person=quill"], 2, "may mean 2 things"),
    (["works-of", "-p", "who=Mara"], 2, "no parameter 'who'"),
    (["INSERT DATA { <urn:a> <urn:b> 1 }"], 1, "read-only"),
]


@pytest.mark.parametrize(("arguments", "code", "words"), WRONG)
def test_wrong_usage_and_failed_work_are_one_line(run, arguments, code, words):
    status, out, err = run(*arguments)
    assert (status, out) == (code, "")
    assert words in err
    assert err.startswith("allegedly: ") and err.count("\n") == 1


@pytest.mark.parametrize(("arguments", "code", "words"), ON_A_GRAPH)
def test_wrong_questions_are_one_line(run, small_folder, arguments, code, words):
    status, out, err = run("query", "--store", small_folder, *arguments)
    assert (status, out) == (code, "")
    assert words in err and err.count("\n") == 1


def test_help_of_every_command_has_examples(run):
    status, out, _ = run()
    assert status == 0
    for command in COMMANDS:
        name = command.__name__
        assert name in out
        code, text, _ = run(name, "--help")
        assert code == 0
        assert "Examples" in text and f"allegedly {name}" in text


def test_version(run):
    assert run("--version") == (0, f"allegedly {__version__}\n", "")


def test_query_list_needs_no_graph(run):
    status, out, err = run("query", "--list")
    assert (status, err) == (0, "")
    assert 'allegedly query works-of --param person="Mara Quill"' in out


def test_query_formats(run, small_folder):
    ask = ["query", "works-of", "-p", "person=MARA QUILL", "--store", small_folder]
    assert [row["work"] for row in csv.DictReader(io.StringIO(run(*ask, "-f", "csv")[1]))] == [
        "Low Water",
        "The Glass Harbour",
    ]
    assert run(*ask, "-f", "tsv")[1].startswith("name\twork\t")
    assert json.loads(run(*ask, "-f", "json")[1])[0]["credit"] == "directed"
    assert run(*ask, "-f", "markdown")[1].startswith("| name | work |")
    status, out, err = run(*ask)
    assert status == 0 and "The Glass Harbour" in out and err == "2 rows\n"


def test_query_from_stdin_and_from_a_file(run, small_folder, tmp_path, monkeypatch):
    sparql = "SELECT (COUNT(*) AS ?n) { ?a al:sued ?b }"
    (tmp_path / "mine.rq").write_text(sparql)
    monkeypatch.setattr(sys, "stdin", io.StringIO(sparql))
    expected = (0, "n\n2\n", "")
    assert run("query", "-", "-s", small_folder, "-f", "csv") == expected
    assert run("query", tmp_path / "mine.rq", "-s", small_folder, "-f", "csv") == expected


def test_out_is_the_default_store(run, small_folder, tmp_path):
    os.symlink(small_folder, tmp_path / "out")
    assert run("query", "ASK { ?s a al:Lawsuit }", "-f", "csv")[1] == "answer\nTrue\n"
    assert "quotations" in run("stats")[1]


def test_stats_counts(run, small_folder):
    lines = dict(
        line.rsplit(maxsplit=1) for line in run("stats", small_folder)[1].splitlines()[3:] if line.strip()
    )
    assert (lines[" people"], lines[" works"], lines[" disputes"]) == ("5", "3", "1")


def test_view_writes_a_page(run, small_folder, tmp_path):
    status, out, _ = run("view", small_folder, "--about", "mara quill", "-o", tmp_path / "mara.html")
    assert (status, out) == (0, f"{tmp_path / 'mara.html'}\n")
    assert "Mara Quill" in (tmp_path / "mara.html").read_text(encoding="utf-8")
    assert run("view", small_folder / "graph.nq", "-o", "-")[1].lower().startswith("<!doctype html>")


def test_export_to_stdout_and_file(run, small_folder, tmp_path):
    assert run("export", small_folder, "-f", "csv")[1].startswith("id,subject,predicate,")
    assert run("export", small_folder, "-f", "gexf", "-o", tmp_path / "g.gexf") == (0, "", "")
    assert (tmp_path / "g.gexf").read_text(encoding="utf-8").startswith("<?xml")


def test_validate_says_valid_or_lists_what_is_not(run, small_folder, small_graph, tmp_path):
    status, out, err = run("validate", small_folder)
    assert (status, err) == (0, "") and out.startswith("valid: ")
    base, al = "urn:allegedly:", "https://w3id.org/allegedly/ns#"
    leak = [ox.NamedNode(i) for i in (f"{base}person/mara-quill", f"{al}wrote", f"{base}work/silver-weir")]
    leaky = [*small_graph.store, ox.Quad(*leak, ox.NamedNode(f"{base}graph/facts"))]
    (tmp_path / "leaky.nq").write_bytes(ox.serialize(leaky, format=ox.RdfFormat.N_QUADS))
    status, out, err = run("validate", tmp_path / "leaky.nq")
    assert status == 1
    assert "silver-weir" in out and err.startswith("allegedly: the graph is not valid")


def test_build_end_to_end(run, tmp_path):
    (tmp_path / "news").mkdir()
    text = "Mara Quill sued Tobias Renn in March 2031. “I never touched the money,” Renn said.\n"
    (tmp_path / "news" / "suit.txt").write_text(text, encoding="utf-8")
    (tmp_path / "news" / "bad.json").write_text("{")
    status, out, err = run("build", "news")
    assert status == 1
    assert (
        out.startswith("1 article read; out/ holds 1:\n")
        and "legal events" in out
        and "out/graph.html" in out
    )
    assert "bad.json" in err and err.count("\n") == 1
    assert run("query", "ASK { ?q a schema:Quotation }", "-f", "csv")[1] == "answer\nTrue\n"


def test_interrupted_says_so(run, monkeypatch, small_folder):
    monkeypatch.setattr("allegedly.knowledge.answer", _interrupt)
    assert run("query", "same-words", "-s", small_folder) == (130, "", "allegedly: interrupted\n")


def _interrupt(*_, **__):
    raise KeyboardInterrupt


def test_a_closed_pipe_is_no_error(small_folder):
    command = (
        f"{sys.executable} -m allegedly query 'SELECT * {{ ?s ?p ?o }}' -f csv -s {small_folder} | head -1"
    )
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command], capture_output=True, text=True, timeout=60
    )
    assert (done.stdout, done.stderr) == ("s,p,o\n", "")
