"""Which names of which articles are one, as tables: as many that stay apart as that meet."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdf_invented import naming

from allegedly.model import Annotation, Fact, Metadata, Span
from allegedly.rdf.resolution import Resolution

FILM = ("Film", "The Glass Harbour")


def nodes(*articles: Annotation) -> list[str]:
    """The node of each article's e1."""
    resolution = Resolution(articles)
    return [resolution.path(article.doc, "e1") for article in articles]


def pair(one, other, *, shared: bool = False) -> list[str]:
    more = (FILM,) if shared else ()
    return nodes(naming("a", one, *more), naming("b", other, *more))


@pytest.mark.parametrize(
    ("one", "other", "node"),
    [
        (("Person", "Mara Quill"), ("Person", "Mara Quill"), "person/mara-quill"),
        (("Person", "Zoë O’Hara"), ("Person", "Zoe O'Hara"), "person/zoe-ohara"),
        (("Person", "J. K. Marsh"), ("Person", "J.K. Marsh"), "person/j-k-marsh"),
        (("Outlet", "The Tidewater Post"), ("Outlet", "Tidewater Post"), "org/tidewater-post"),
        (("Outlet", "Tidewater Post"), ("Organization", "Tidewater Post"), "org/tidewater-post"),
        (
            ("Organization", "Northgate Pictures Inc."),
            ("Organization", "Northgate Pictures"),
            "org/northgate-pictures",
        ),
        (("Court", "Tidewater County Superior Court"),) * 2 + ("org/tidewater-county-superior-court",),
        (("Person", "Dr. Mara Quill"), ("Person", "Mara Quill"), "person/mara-quill"),
        (("Outlet", "The Sentinel"), ("Outlet", "The Sentinel"), "org/sentinel"),
        (("Film", "Salt Road"), ("Film", "Salt Road"), "work/salt-road"),
        (("Film", "Salt Road"), ("Work", "Salt Road"), "work/salt-road"),
        (("Organization", "Harbour TV+"), ("Organization", "Harbour TV+"), "org/harbour-tv-plus"),
        (("Organization", "Cold Light Studios", ("CLS",)), ("Organization", "CLS"), "org/cold-light-studios"),
        (("Person", "Mara Quill", ("Mara Quill-Hart",)), ("Person", "Mara Quill-Hart"), "person/mara-quill"),
    ],
)
def test_the_same_in_both_articles(one, other, node):
    assert pair(one, other) == [node, node]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Person", "Mara Quill"), ("Person", "Mara Quint")),
        (("Person", "Mara Quill"), ("Person", "Dara Quill")),
        (("Person", "Mara Quill"), ("Person", "Quill")),
        (("Person", "Quill"), ("Person", "Quill")),
        (("Person", "Mara Quill", ("Ida Fenn",)), ("Person", "Ida Fenn")),
        (("Person", "Judge Quill"), ("Person", "Judge Quill")),
        (("Person", "Mara Quill"), ("Person", "Dr. Quill")),
        (("Outlet", "The Post"), ("Outlet", "The Post")),
        (("Outlet", "The Post"), ("Outlet", "The Tidewater Post")),
        (("Person", "Mara Quill"), ("Person", "Mara Quill Jr.")),
        (("Person", "Mara Quill"), ("Person", "Mara J. Quill")),
        (("Person", "Mara Quill"), ("Organization", "Mara Quill")),
        (("Person", "Mara Quill"), ("Work", "Mara Quill")),
        (("Film", "Salt Road"), ("Book", "Salt Road")),
        (("Film", "Salt Road"), ("TVSeries", "Salt Road")),
        (("Film", "The Thaw"), ("Film", "Thaw")),
        (("Organization", "Harbour TV"), ("Organization", "Harbour TV+")),
        (("Court", "Superior Court"), ("Court", "Superior Court")),
        (("Organization", "Cold Light Studios", ("Light",)), ("Organization", "Light")),
    ],
)
def test_not_the_same(one, other):
    first, second = pair(one, other)
    assert first != second


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Person", "Mara Quill"), ("Person", "Quill")),
        (("Person", "Mara Quill", ("Mara",)), ("Person", "Mara")),
        (("Person", "Quill"), ("Person", "Quill")),
        (("Person", "Mara Quill"), ("Person", "Judge Quill")),
        (("Outlet", "The Post"), ("Outlet", "The Post")),
        (("Person", "Mara Quill"), ("Person", "Mara J. Quill")),
        (("Court", "Superior Court"), ("Court", "Superior Court")),
    ],
)
def test_the_same_only_where_both_articles_name_another(one, other):
    first, second = pair(one, other, shared=True)
    assert first == second


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Person", "Mara Quill"), ("Person", "Quint")),
        (("Person", "Mara Quill", ("Fenn",)), ("Person", "Fenn")),
        (("Person", "Mara Quill", ("Ida Fenn",)), ("Person", "Ida Fenn")),
        (("Person", "Mara Quill"), ("Person", "Mara Quill Jr.")),
        (("Person", "Mara J. Quill"), ("Person", "Mara P. Quill")),
        (("Film", "Salt Road"), ("Book", "Salt Road")),
    ],
)
def test_not_the_same_even_so(one, other):
    first, second = pair(one, other, shared=True)
    assert first != second


def test_a_bare_name_of_two_bearers_is_neither():
    bare, mara, otto = nodes(
        naming("a", ("Person", "Quill"), FILM),
        naming("b", ("Person", "Mara Quill"), FILM),
        naming("c", ("Person", "Otto Quill"), FILM),
    )
    assert len({bare, mara, otto}) == 3


def test_a_bare_name_is_nobody_whom_its_own_article_names_in_full():
    one = naming("a", ("Person", "Quill"), ("Person", "Mara Quill"), FILM)
    bare, full = nodes(one, naming("b", ("Person", "Mara Quill"), FILM))
    assert bare == "person/quill"
    assert full == "person/mara-quill"


def test_an_outlet_is_no_context():
    post = ("Outlet", "The Tidewater Post")
    first, second = nodes(naming("a", ("Person", "Mara Quill"), post), naming("b", ("Person", "Quill"), post))
    assert first != second


@pytest.mark.parametrize(("predicate", "same"), [("directed", True), ("acted_in", False)])
def test_film_and_series_meet_over_a_shared_credit(predicate, same):
    credit = (Fact("e2", "directed", "e1", Span(0, 1), "test"),)
    film = naming("a", ("Film", "Salt Road"), ("Person", "Mara Quill"), facts=credit)
    series = naming("b", ("TVSeries", "Salt Road"), ("Person", "Mara Quill"))
    series = replace(series, facts=(replace(credit[0], p=predicate),))
    first, second = nodes(film, series)
    assert (first == second) is same
    if not same:
        assert {first, second} == {"work/salt-road-film", "work/salt-road-tvseries"}


def test_an_alleged_credit_joins_nothing():
    credit = (Fact("e2", "directed", "e1", Span(0, 1), "test", status="alleged"),)
    film = naming("a", ("Film", "Salt Road"), ("Person", "Mara Quill"), facts=credit)
    series = naming("b", ("TVSeries", "Salt Road"), ("Person", "Mara Quill"), facts=credit)
    first, second = nodes(film, series)
    assert first != second


def test_two_works_of_one_title_in_one_article():
    one = naming("a", ("Film", "Salt Road"), ("Book", "Salt Road"))
    resolution = Resolution([one])
    assert [resolution.path("a", id) for id in ("e1", "e2")] == ["work/salt-road-film", "work/salt-road-book"]


def test_the_publisher_is_the_outlet_that_others_name():
    one = naming("a", ("Outlet", "The Tidewater Post"))
    other = naming("b", ("Person", "Mara Quill"))
    published = replace(other, article=replace(other.article, metadata=Metadata(outlet="Tidewater Post")))
    resolution = Resolution([one, published])
    assert resolution.publisher("b").value == "urn:allegedly:org/tidewater-post"
    assert resolution.publisher("a") is None


def test_the_label_is_the_form_that_most_articles_use():
    forms = ["Tidewater Post", "The Tidewater Post", "The Tidewater Post"]
    resolution = Resolution([naming(f"d{i}", ("Outlet", form)) for i, form in enumerate(forms)])
    assert resolution.names["org/tidewater-post"] == "The Tidewater Post"


def test_every_choice_says_why():
    resolution = Resolution(
        [naming("a", ("Person", "Mara Quill"), FILM), naming("b", ("Person", "Quill"), FILM)]
    )
    why = {reading.name: choice for reading, choice in resolution.choices.items()}
    assert why["Quill"].rule == "bare-name"
    assert "the-glass-harbour" in why["Quill"].because
    assert all(choice.because and 0 < choice.score <= 1 for choice in why.values())


NAMES = st.sampled_from(["Quill", "Mara Quill", "Mara J. Quill", "Otto Quill", "Fenn", "Ida Fenn", "Mara"])
TYPES = st.sampled_from(["Person", "Film", "TVSeries", "Work", "Outlet", "Court"])
ARTICLES = st.lists(st.lists(st.tuples(TYPES, NAMES), max_size=5, unique=True), min_size=1, max_size=5)


@settings(max_examples=60, deadline=None)
@given(ARTICLES, st.randoms(use_true_random=False))
def test_no_order_matters_and_kinds_never_mix(named, random):
    articles = [naming(f"d{i}", *each) for i, each in enumerate(named)]
    shuffled = list(articles)
    random.shuffle(shuffled)
    one, other = Resolution(articles), Resolution(shuffled)
    for reading, choice in one.choices.items():
        assert choice == other.choices[reading]
        assert choice.node.startswith(f"{reading.kind}/")


@settings(max_examples=60, deadline=None)
@given(ARTICLES)
def test_names_that_one_article_keeps_apart_stay_apart(named):
    articles = [naming(f"d{i}", *each) for i, each in enumerate(named)]
    resolution = Resolution(articles)
    for article in articles:
        paths = {}
        for entity in article.entities:
            reading = resolution.reading(article.doc, entity.id)
            paths.setdefault(resolution.path(article.doc, entity.id), set()).add(reading.key)
        assert all(len(keys) == 1 for keys in paths.values())
