"""The vocabulary is closed, and slugs, dates and amounts come out one way only."""

import doctest
import importlib
import pkgutil

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

import allegedly.rdf
from allegedly.model import Article, Span
from allegedly.rdf.concept import concept_of
from allegedly.rdf.evidence import passage_quads
from allegedly.rdf.iri import Iris, article_id, slug
from allegedly.rdf.literal import amount, date, decimal, english
from allegedly.rdf.term import AL, OA, SCHEMA, is_symmetric, super_classes, super_properties


@pytest.mark.parametrize(("namespace", "name"), [(AL, "directd"), (SCHEMA, "Persona"), (OA, "begin")])
def test_a_misspelt_term_fails(namespace, name):
    with pytest.raises(AttributeError, match="is not in the ontology"):
        getattr(namespace, name)


def test_the_message_names_near_terms():
    with pytest.raises(AttributeError, match="directed"):
        _ = AL.directd


def test_what_follows_from_the_ontology():
    assert super_properties(AL.directed) == (AL.workedOn,)
    assert super_properties(AL.sued) == ()
    assert super_classes(AL.Court) == (SCHEMA.Organization,)
    assert is_symmetric(SCHEMA.spouse)
    assert not is_symmetric(AL.sued)


def test_doctests():
    for module in pkgutil.iter_modules(allegedly.rdf.__path__):
        result = doctest.testmod(importlib.import_module(f"allegedly.rdf.{module.name}"))
        assert result.failed == 0, module.name


@pytest.mark.parametrize(
    ("words", "concept"),
    [
        ("defamation", "cause-defamation"),
        ("Defamation", "cause-defamation"),
        ("alleged defamation", "cause-defamation"),
        ("two counts of rape", "cause-rape"),
        ("copyright", "cause-copyright-infringement"),
        ("sexual harassment", "cause-sexual-harassment"),
        ("a share of the profits", None),
        ("not defamation", None),
        ("defamation of a horse", None),
        ("", None),
        ("the", None),
    ],
)
def test_known_causes(words, concept):
    found = concept_of(words)
    assert (found and found.value.partition("#")[2]) == concept


@pytest.mark.parametrize(
    ("value", "digits"), [(1.0, "1"), (0.95, "0.95"), (0.123456, "0.1235"), (0.0, "0"), (0.7, "0.7")]
)
def test_decimals_come_back_from_a_store_as_written(value, digits):
    store, node = ox.Store(), Iris().node("x", "y")
    store.add(ox.Quad(node, AL.confidence, decimal(value), node))
    assert [q.object.value for q in store] == [digits]


@pytest.mark.parametrize("value", ["2031", "2031-04", "2031-04-09"])
def test_dates(value):
    assert date(value).value == value


@pytest.mark.parametrize(
    "value", [None, "", "last May", "2031-13", "2031-04-31", "2031-4-9", "20310409", "31-04"]
)
def test_no_dates(value):
    assert date(value) is None


@pytest.mark.parametrize("value", [None, "", "USD", "2000000", "USD two", "usd 5", "USD -5", "USD 1,000"])
def test_no_amounts(value):
    assert amount(value) is None


@given(st.text())
def test_any_text_has_a_slug_that_an_iri_can_hold(text):
    ox.NamedNode(Iris().base + "person/" + slug(text))
    assert slug(text)
    assert slug(slug(text)) == slug(text)


@given(st.text(), st.text())
def test_article_ids_never_collide_and_fit_an_iri(one, other):
    ox.NamedNode(Iris().article(one).value)
    assert one == other or article_id(one) != article_id(other)


@given(st.text(st.characters(exclude_categories=[])))
def test_literals_hold_any_text_at_the_same_length(text):
    assert len(english(text).value) == len(text)


@given(st.text(min_size=1), st.data())
def test_passages_give_back_their_words(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    quads = list(passage_quads(Article("a", text), [Span(start, end)], Iris()))
    again = list(ox.parse(ox.serialize(quads, format=ox.RdfFormat.N_QUADS), format=ox.RdfFormat.N_QUADS))
    values = {q.predicate: q.object.value for q in again}
    assert values[OA.exact] == text[int(values[OA.start]) : int(values[OA.end])]
