"""A hundred questions over ten articles, answered alike by Oxigraph, by rdflib, and by whoever reads the articles."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

import pytest
import question_articles
import rdflib
from question import TOPICS, Question, comparable, questions

from allegedly.knowledge import KnowledgeGraph
from allegedly.rdf.term import PREFIXES

# rdflib's own parser and engine use what rdflib has deprecated.
pytestmark = pytest.mark.filterwarnings("ignore:Dataset:DeprecationWarning")

QUESTIONS = questions()
EMPTY = 3
"""How many questions have no answer because that is the point."""


@pytest.fixture(scope="module")
def graph() -> KnowledgeGraph:
    return question_articles.graph()


@pytest.fixture(scope="module")
def dataset() -> rdflib.Dataset:
    """The same graph in rdflib alone."""
    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(data=question_articles.quads().decode(), format="nquads")
    for prefix, iri in PREFIXES.items():
        dataset.bind(prefix, iri, replace=True)
    return dataset


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: f"{q.topic}: {q.question}")
class TestAnswer:
    """Each engine's rows are those worked out from the articles."""

    def test_by_oxigraph(self, graph, question):
        found = comparable(graph.query(question.sparql), is_ordered=question.is_ordered)
        assert found == comparable(question.rows, is_ordered=question.is_ordered)

    def test_by_rdflib(self, dataset, question):
        found = comparable(_rdflib_rows(dataset, question), is_ordered=question.is_ordered)
        assert found == comparable(question.rows, is_ordered=question.is_ordered)

    def test_as_dataframe(self, graph, question):
        frame = graph.query(question.sparql).to_dataframe()
        assert len(frame) == len(question.rows)


def test_the_dataset_over_the_store_answers_too(graph):
    """`kg.dataset` hands SPARQL to Oxigraph unless it is told not to."""
    question = QUESTIONS[0]
    expected = comparable(question.rows, is_ordered=False)
    for handed_on in (True, False):
        rows = graph.dataset.query(question.sparql, use_store_provided=handed_on)
        assert comparable(([str(term) for term in row] for row in rows), is_ordered=False) == expected


def test_there_are_a_hundred():
    assert len(QUESTIONS) == 100
    assert all(count >= 7 for count in Counter(q.topic for q in QUESTIONS).values())
    assert {q.topic for q in QUESTIONS} == set(TOPICS)


@pytest.mark.parametrize("what", ["question", "sparql"])
def test_none_is_asked_twice(what):
    asked = Counter(" ".join(getattr(question, what).split()) for question in QUESTIONS)
    assert [text for text, times in asked.items() if times > 1] == []


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: q.question)
def test_is_well_formed(question):
    """English that ends in a question mark; DISTINCT, since a triple stands once in each graph that has it."""
    assert question.question.endswith("?")
    assert question.sparql.startswith("ASK") or "DISTINCT" in question.sparql
    assert len({len(row) for row in question.rows}) <= 1
    assert "LIMIT" not in question.sparql


def test_only_where_it_is_the_point_is_there_no_answer():
    assert sum(not question.rows for question in QUESTIONS) == EMPTY


def test_the_articles_keep_every_promise(graph):
    assert graph.problems() == []


def _rdflib_rows(dataset: rdflib.Dataset, question: Question) -> list[tuple[object, ...]]:
    result = dataset.query(question.sparql)
    if result.type == "ASK":
        return [(bool(result.askAnswer),)]
    return [tuple(_value(term) for term in row) for row in result]


def _value(term: rdflib.term.Node | None) -> object:
    if isinstance(term, rdflib.Literal) and isinstance(term.value, int | float | Decimal):
        return term.value
    return None if term is None else str(term)
