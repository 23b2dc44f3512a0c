"""Saved queries: their headers hold, and each answers what it says."""

import re

import pyoxigraph as ox
import pytest

from allegedly.errors import UnknownName, UsageError
from allegedly.query.saved import parse, saved_queries, saved_query

NEEDED = {"evidence": {"statement": "case/"}, "quotes-with": {"words": "money"}}

ANSWERS = [
    ("who-sued-whom", {}, {("Mara Quill", "Tobias Renn", "2031-03"), ("Tobias Renn", "Mara Quill", "2031-05")}),
    ("who-sued-whom", {"party": "Northgate Pictures"}, set()),
    ("works-of", {"person": "varga"}, {("Ines Varga", "Low Water", "film", "wrote")}),
    ("works-of", {"person": "Odile Marsh"}, set()),
    ("credits-of", {"work": "glass harbour"}, {("The Glass Harbour", "directed"), ("The Glass Harbour", "acted in")}),
    ("credits-of", {"work": "Silver Weir"}, set()),
    ("shared-works", {"person": "mara quill", "other": "ines varga"}, {("Low Water", "Mara Quill", "directed")}),
    ("shared-works", {"person": "tobias renn", "other": "ines varga"}, set()),
    ("quotes-by", {"speaker": "lena quill"}, {("Lena Quill", "The tide did the work", "Harbour Weekly")}),
    ("quotes-with", {"words": "TOUCHED the money"}, {("Tobias Renn", "I never touched the money", "Tidewater Post")}),
    ("quotes-with", {"words": "nothing like it"}, set()),
    ("quotes-about", {"person": "mara quill"}, {("Tobias Renn", "Mara Quill", "Mara Quill made it all up")}),
    ("quotes-about", {"person": "Tobias Renn"}, set()),
    ("same-words", {}, {("I never touched the money", "Tobias Renn", 2)}),
    ("claims-about", {"person": "mara quill"}, {("Mara Quill", "Tobias Renn", "alleged", "made it all up")}),
    ("claims-by", {"person": "mara quill"}, {("Mara Quill", "alleged", "Tobias Renn", "hiding the film's profits")}),
    ("who-accused-whom", {"person": "mara quill"}, {("Mara Quill", "Tobias Renn", 1), ("Tobias Renn", "Mara Quill", 1)}),
    ("denials", {"person": "Tobias Renn"}, {("Tobias Renn", "denied", "hiding anything")}),
    ("denials", {"person": "Mara Quill"}, set()),
    ("disputes", {}, {("Mara Quill and Tobias Renn",)}),
    ("legal-events", {"since": "2031-04"}, {("2031-05", "Tobias Renn v. Mara Quill (lawsuit, 2031-05)", "asserted")}),
    ("legal-events", {"until": "2030"}, set()),
    ("legal-events", {"party": "Northgate Pictures"}, {(None, "Northgate Pictures v. Tobias Renn (threatened lawsuit)", "threatened")}),
    ("outcomes", {}, set()),
    ("who-represents-whom", {"party": "renn"}, {("Odile Marsh", "lawyer", "Tobias Renn", "now")}),
    ("in-several-articles", {}, {("Mara Quill", "person", 3), ("Tobias Renn", "person", 2), ("Northgate Pictures", "organization", 2)}),
    ("unproven", {"article": "festival"}, set()),
]  # fmt: skip


def test_there_are_questions_enough():
    assert len(saved_queries()) >= 20


@pytest.mark.parametrize("name", saved_queries())
def test_header(name):
    saved = saved_query(name)
    assert saved.title.endswith(".")
    select = saved.sparql[: saved.sparql.index("WHERE")]
    for parameter in saved.parameters:
        assert parameter.description and parameter.example
        assert re.search(rf"\?{parameter.name}\b", select), "a parameter must stand in the SELECT line"


@pytest.mark.parametrize("name", saved_queries())
def test_runs_on_the_small_graph(small_graph, name):
    values = dict(NEEDED.get(name, {}))
    if name == "evidence":
        values["statement"] = small_graph.query("SELECT ?s { ?s a al:Lawsuit } ORDER BY ?s")[0].s
    result = small_graph.query(name, **values)
    assert result.title == saved_query(name).title
    assert not set(result.columns) & saved_query(name).hidden
    assert len(result) or name == "outcomes"


@pytest.mark.parametrize(("name", "parameters", "expected"), ANSWERS)
def test_answers(small_graph, name, parameters, expected):
    rows = {tuple(row) for row in small_graph.query(name, **parameters)}
    cut = {row[: len(next(iter(expected)))] for row in rows} if expected else rows
    assert cut == expected


def test_article_tells_everything_in_order(small_graph):
    rows = small_graph.query("article", article="renn-answers")
    assert [row.layer for row in rows] == [
        "event",
        "event",
        "fact",
        "fact",
        "quote",
        "fact",
        "claim",
        "quote",
    ]
    assert rows.column("start") == sorted(rows.column("start"))
    assert ("alleged", "Mara Quill wrote Silver Weir", "Tobias Renn") in {
        (r.status, r.what, r.says) for r in rows
    }


def test_unproven_and_facts_share_nothing(small_graph):
    unproven = {row.what for row in small_graph.query("unproven")}
    facts = {f"{row.subject} {row.fact} {row.object}" for row in small_graph.query("facts-about")}
    assert len(unproven) == 6
    assert not unproven & facts


def test_evidence_shows_the_words_in_context(small_graph):
    event = small_graph.query("SELECT ?e { ?e a al:Lawsuit ; al:status al:Threatened }")[0].e
    row = small_graph.evidence(event)[0]
    assert row.words == "Northgate Pictures threatened to sue Renn"
    assert row.words in row.context
    assert row.end - row.start == len(row.words)


def test_timeline_of_a_dispute_and_of_a_party(small_graph):
    of_dispute = small_graph.query("timeline", dispute="Mara Quill and Tobias Renn")
    assert of_dispute.column("date") == ["2031-03", "2031-05"]
    assert [tuple(r) for r in small_graph.query("timeline", party="mara quill")] == [
        tuple(r) for r in of_dispute
    ]


WRONG = [
    ("works-of", {"who": "Mara"}, "no parameter 'who'; it takes person"),
    ("same-words", {"who": "Mara"}, "it takes none"),
    ("quotes-with", {}, "needs the parameter words"),
    ("legal-events", {"since": "last May"}, "is no date"),
    ("legal-events", {"since": "2031-13"}, "is no date"),
]


@pytest.mark.parametrize(("name", "parameters", "words"), WRONG)
def test_wrong_parameters(small_graph, name, parameters, words):
    with pytest.raises(UsageError, match=re.escape(words)):
        small_graph.query(name, **parameters)


def test_an_unknown_name_lists_near_ones():
    with pytest.raises(UnknownName, match="did you mean who-sued-whom"):
        saved_query("who-sued")
    with pytest.raises(UnknownName, match="known: article, claims-about"):
        saved_query("zzzz")


def test_a_header_that_cannot_be_read_is_an_error():
    with pytest.raises(UsageError, match="can't read 'param person entity'"):
        parse("mine", "# Title.\n# param person entity\nSELECT * {}\n")
    with pytest.raises(UsageError, match="has no title"):
        parse("mine", "SELECT * {}\n")


def test_numbers_are_typed(small_graph):
    text = "# Starts.\n# param n: number; where; example: 3\nSELECT ?n ?p { ?p oa:start ?n }\n"
    assert parse("mine", text).values({"n": "2.5"}, small_graph.names)["n"].value == "2.5"
    with pytest.raises(UsageError, match="is no number"):
        small_graph.query(text, n="many")


@pytest.mark.parametrize("name", saved_queries())
def test_a_given_entity_stands_where_plans_are_made_from(small_graph, name):
    """At the head of the outermost WHERE, and nowhere for other values; the answer stays what it was."""
    saved = saved_queries()[name]
    given = {p.name: ox.NamedNode("urn:x") for p in saved.parameters if p.type == "entity"}
    heads = [f"VALUES ?{name} {{ <urn:x> }}" for name in given]
    planned = saved.planned(given)
    assert [head for head in heads if planned.count(head) != 1] == []
    assert planned.replace("".join(f" {head}" for head in heads), "") == saved.sparql
    assert saved.planned({"words": ox.Literal("x")}) == saved.sparql


def test_a_query_that_is_all_subselect_is_left_as_it_is():
    saved = parse("own", "# Mine\nSELECT ?who WHERE { SELECT ?who WHERE { ?who a ?what } }")
    assert saved.planned({"who": ox.NamedNode("urn:x")}) == saved.sparql
