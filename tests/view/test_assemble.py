"""From the store to what the page shows: nothing alleged is worded as a fact."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from types import SimpleNamespace

import pytest

from allegedly.errors import UnknownName
from allegedly.model import Annotation, Article, Claim, Entity, Event, Fact, Metadata, Quote, Span
from allegedly.view.article import Articles
from allegedly.view.assemble import page_data
from allegedly.view.page import page_html, write_page
from allegedly.view.rows import Passage

TEXT = (
    "😀 Mara Quill directed The Glass Harbour. Quill has not worked on Northgate Nights. "
    "Quill says Odo Farrow produced The Glass Harbour. Quill accused Farrow of forging a page. "
    "Farrow denied lying. “I never signed,” Quill told The Marsh Courier. Quill sued Farrow in March 2023. "
    "Farrow may sue Quill."
)


def _span(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def _annotation() -> Annotation:
    metadata = Metadata(
        url="https://news.example/harbour", published="2023-03-14", outlet="The Marsh Courier"
    )
    return Annotation(
        Article("harbour", TEXT, (), metadata),
        entities=(
            Entity("e1", "Person", "Mara Quill", ("Quill",), (_span("Mara Quill"),)),
            Entity("e2", "Person", "Odo Farrow", ("Farrow",), (_span("Odo Farrow"),)),
            Entity("e3", "Film", "The Glass Harbour", (), (_span("The Glass Harbour"),)),
            Entity("e4", "TVSeries", "Northgate Nights"),
            Entity("e5", "Outlet", "The Marsh Courier"),
        ),
        facts=(
            Fact("e1", "directed", "e3", _span("Mara Quill directed The Glass Harbour"), "r"),
            Fact(
                "e1",
                "worked_on",
                "e4",
                _span("Quill has not worked on Northgate Nights"),
                "r",
                status="negated",
            ),
            Fact("e2", "produced", "e3", _span("Odo Farrow produced"), "r", status="alleged", by="e1"),
        ),
        events=(
            Event("v1", "Lawsuit", _span("Quill sued Farrow"), "r", ("e1",), ("e2",), date="2023-03"),
            Event("v2", "Lawsuit", _span("Farrow may sue Quill"), "r", ("e2",), ("e1",), status="threatened"),
        ),
        quotes=(Quote("I never signed,", _span("I never signed,"), "r", "e1", "e5"),),
        claims=(
            Claim("forging a page", _span("Quill accused Farrow of forging a page"), "r", "e1", ("e2",)),
            Claim("lying", _span("Farrow denied lying"), "r", "e2", ("e2",), "denied"),
        ),
    )


@pytest.fixture(scope="module")
def kg():
    from allegedly.rdf.graph import build_quads
    from allegedly.store import memory_store, nquads

    return SimpleNamespace(store=memory_store(nquads(build_quads([_annotation()]))))


@pytest.fixture(scope="module")
def data(kg):
    return page_data(kg.store)


def _edges(data) -> set[tuple[str, str, str, str]]:
    return {(data.nodes[e.source].label, e.label, data.nodes[e.target].label, e.status) for e in data.edges}


def test_kinds_and_details(data):
    kinds = {n.label: (n.kind, n.detail) for n in data.nodes}
    assert kinds["Mara Quill"] == ("person", "")
    assert kinds["The Glass Harbour"] == ("work", "Film") and kinds["Northgate Nights"] == (
        "work",
        "TV series",
    )
    assert kinds["The Marsh Courier"] == ("outlet", "")


def test_standing_is_in_every_label(data):
    edges = _edges(data)
    assert ("Mara Quill", "directed", "The Glass Harbour", "asserted") in edges
    assert ("Mara Quill", "not so: worked on", "Northgate Nights", "negated") in edges
    assert ("Odo Farrow", "alleged: produced", "The Glass Harbour", "alleged") in edges
    assert ("Mara Quill", "alleges", "alleged: forging a page", "alleged") in edges
    assert ("Odo Farrow", "denies", "denied: lying", "denied") in edges
    words = {
        "alleged": ("alleg",),
        "denied": ("denie",),
        "negated": ("not so",),
        "threatened": ("threatened",),
    }
    for _, label, _, status in edges:
        assert status == "asserted" or any(word in label for word in words[status])
    for statement in data.statements:
        assert statement.status == "asserted" or any(w in statement.headline for w in words[statement.status])


def test_legal_events_are_nodes_with_their_parties(data):
    suit = next(n for n in data.nodes if n.kind == "event" and n.status == "asserted")
    threat = next(n for n in data.nodes if n.kind == "event" and n.status == "threatened")
    assert suit.short == "Lawsuit, 2023-03" and suit.date == "2023-03"
    assert threat.label.startswith("threatened: ") and threat.short == "threatened: Lawsuit"
    assert ("Mara Quill", "claimant in", suit.label, "asserted") in _edges(data)
    assert (suit.label, "against", "Odo Farrow", "asserted") in _edges(data)


def test_who_says_so(data):
    by = {s.headline: data.nodes[s.by].label if s.by is not None else None for s in data.statements}
    assert by["alleged: Odo Farrow produced The Glass Harbour"] == "Mara Quill"
    assert by["Mara Quill directed The Glass Harbour"] is None
    assert by["Mara Quill: “I never signed”"] == "Mara Quill"


def test_evidence_is_the_words_at_its_offsets(data):
    units = data.articles[0].text.encode("utf-16-le")
    assert data.statements
    for statement in data.statements:
        assert statement.evidence
        for e in statement.evidence:
            assert units[2 * e.start : 2 * e.end].decode("utf-16-le") == e.exact


def test_words_inside_other_words_are_shown_once():
    articles = Articles({"urn:a": defaultdict(list, {"schema:articleBody": ["Quill sued Farrow."]})}, {})
    whole, part = Passage("urn:a", 0, 17, "Quill sued Farrow"), Passage("urn:a", 6, 17, "sued Farrow")
    assert [e.exact for e in articles.evidence([part, whole, Passage("urn:b", 0, 1, "x")])] == [whole.exact]


def test_untitled_article_is_known_by_its_opening(data):
    article = data.articles[0]
    assert article.title.startswith("😀 Mara Quill directed") and article.outlet == "The Marsh Courier"
    assert article.url == "https://news.example/harbour"


def test_page_is_the_same_each_time_and_on_disk(kg, tmp_path):
    path = write_page(kg, tmp_path / "graph.html")
    assert path.read_bytes().decode() == page_html(kg)


def test_about_and_max_nodes(kg):
    whole = _nodes(page_html(kg))
    film = next(n for n in whole if n["label"] == "Northgate Nights")
    near = _nodes(page_html(kg, about=film["iri"]))
    assert 1 < len(near) <= len(whole)
    some = _nodes(page_html(kg, about=film["iri"], max_nodes=2))
    assert len(some) == 2 and film["label"] in {n["label"] for n in some}
    with pytest.raises(UnknownName):
        page_html(kg, about="urn:allegedly:person/nobody")


def test_left_out_is_left_out_everywhere(kg):
    html = page_html(kg, max_nodes=1)
    assert "Northgate Nights" not in re.search(r'id="data-statements">(.*?)</script>', html, re.S)[1]


def _nodes(html: str) -> list[dict]:
    return json.loads(re.search(r'id="data-nodes">(.*?)</script>', html, re.S)[1])
