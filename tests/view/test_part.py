"""A part of a store is shown as the whole is, and is found without reading the whole."""

from __future__ import annotations

import pytest

from allegedly.errors import UnknownName
from allegedly.store import memory_store
from allegedly.view import fragment
from allegedly.view.assemble import page_data
from allegedly.view.known import MOST, mark, marks_in
from allegedly.view.neighbourhood import Neighbourhood
from allegedly.view.opening import opening
from allegedly.view.page import page_html, render
from allegedly.view.rows import Rows

QUILL, RENN = "urn:allegedly:person/mara-quill", "urn:allegedly:person/tobias-renn"


def nothing(iri: str) -> bool:
    return False


@pytest.fixture(scope="module")
def store(small_graph):
    return small_graph.store


def test_a_part_that_holds_everything_is_the_whole(store):
    whole, near = page_data(store), Neighbourhood(store)
    iris = [node.iri for node in whole.nodes]
    part = fragment.part_of(store, near, iris, near.between(iris, iris))
    for node in part.nodes:
        node.standing = 0
    assert set(near.kinds(iris)) == set(iris) and near.count == len(iris)
    assert (part.nodes, part.edges, part.statements) == (whole.nodes, whole.edges, whole.statements)
    assert (part.disputes, part.dispute_iris) == (whole.disputes, whole.dispute_iris)


def test_links_that_are_counted_are_those_that_are_drawn(store):
    whole, near = page_data(store), Neighbourhood(store)
    for i, others in enumerate(whole.neighbours()):
        drawn = {whole.nodes[other].iri for other in others if other != i}
        assert set(near.linked(whole.nodes[i].iri)) == drawn
    together = Neighbourhood(store)
    together.look_up(node.iri for node in whole.nodes)
    assert all(set(together.linked(n.iri)) == set(near.linked(n.iri)) for n in whole.nodes)


def test_asking_again_brings_all_neighbours_and_none_twice(store):
    shown, rounds = {QUILL}, 0
    while (part := fragment.near(store, QUILL, limit=2, has=shown.__contains__))["new"]:
        assert len(part["new"]) <= 2 and not shown & set(part["new"])
        shown |= set(part["new"])
        rounds += 1
    assert part["left"] == 0 and rounds > 2 and set(Neighbourhood(store).linked(QUILL)) <= shown


def test_what_is_brought_in_is_linked_with_what_is_there(store):
    part = fragment.near(store, RENN, limit=60, has=lambda iri: iri == QUILL)
    iris = [node["iri"] for node in part["nodes"]]
    quill = iris.index(QUILL)
    assert QUILL not in part["new"] and part["new"][0] == RENN
    ends = {iris[e["to"]] for e in part["edges"] if e["from"] == quill}
    assert any(":case/" in iri for iri in ends)


def test_an_allegation_brought_in_is_worded_as_one(store):
    part = fragment.near(store, QUILL, limit=60, has=nothing)
    claims = [s for s in part["statements"] if s["layer"] == "claim"]
    assert claims and all(s["status"] in ("alleged", "denied") and ("alleges" in s["head"] or "denies" in s["head"]) for s in claims)  # fmt: skip
    assert all(
        n["label"].startswith(("alleged: ", "denied: ")) for n in part["nodes"] if n["group"] == "claim"
    )


def test_an_article_brings_what_it_names_and_a_dispute_its_parties(store):
    article = fragment.near(store, "urn:allegedly:article/festival", limit=60, has=nothing)
    names = {n["label"] for n in article["nodes"] if n["iri"] in article["new"]}
    assert {"Ines Varga", "Low Water"} <= names and "Tobias Renn" not in names
    for dispute in page_data(store).dispute_iris:
        assert {QUILL, RENN} <= set(fragment.near(store, dispute, limit=60, has=nothing)["new"])
    assert fragment.near(store, "urn:allegedly:person/nobody", limit=9, has=nothing) is None


def test_texts_come_with_their_marks(store):
    whole = page_data(store)
    found = {text["iri"]: text for text in fragment.texts(store, [a.iri for a in whole.articles])}
    for article in whole.articles:
        text = found[article.iri]
        assert text["text"] == article.text and text["grey"] == [list(s) for s in article.boilerplate]
        marks = [[m.start, m.end, whole.nodes[m.node].iri] for m in article.marks]
        assert sorted(text["marks"]) == sorted(marks)


def test_offsets_are_the_pages_behind_a_letter_outside_the_basic_plane(small_nquads):
    store = memory_store(small_nquads.replace(b"Mara Quill sued", "😀 Mara Quill sued".encode()))
    whole, part = page_data(store), fragment.near(store, QUILL, limit=60, has=nothing)
    told = {(s.iri, e.start, e.end) for s in whole.statements for e in s.evidence}
    assert {(s["iri"], e[1], e[2]) for s in part["statements"] for e in s["ev"]} <= told


def test_nothing_reads_the_whole_store(store, monkeypatch):
    def refuse(*_):
        raise AssertionError("a part is asked for, and all is read")

    monkeypatch.setattr(Rows, "described", refuse)
    monkeypatch.setattr(Rows, "mentions", refuse)
    fragment.near(store, QUILL, limit=9, has=nothing)
    fragment.texts(store, ["urn:allegedly:article/festival"])
    fragment.things(store, [QUILL, "urn:allegedly:article/festival"], 9)
    assert len(opening(store, most=8).nodes) == 8


def test_a_large_store_opens_with_the_most_linked_and_says_so(store):
    page = opening(store, most=8)
    assert {"Mara Quill", "Tobias Renn"} <= {n.label for n in page.nodes}
    assert page.note.startswith("This page opens with 8 of 21 nodes: the most linked")
    assert page.edges and all(n.links is not None for n in page.nodes)
    assert page == opening(store, most=8)


def test_a_small_store_opens_whole(store):
    page = opening(store)
    assert len(page.nodes) == 21 and page.note == "" and all(a.text for a in page.articles)


def test_a_page_about_something_opens_with_what_is_near(store):
    page = opening(store, about=QUILL, most=6)
    assert page.title == "Around Mara Quill" and page.nodes[0].iri and len(page.nodes) == 6
    with pytest.raises(UnknownName):
        opening(store, about="urn:allegedly:person/nobody")


def test_who_says_it_keeps_his_name_when_he_is_not_on_the_page(store):
    page = opening(store, most=8)
    whole = {(s.iri, s.headline): s for s in page_data(store).statements}
    names = [n.label for n in page_data(store).nodes]
    for s in page.statements:
        by = whole[s.iri, s.headline].by
        said = page.nodes[s.by].label if s.by is not None else s.who
        assert said == ("" if by is None else names[by])


def test_only_a_live_page_may_ask_and_only_its_own_service(small_graph):
    file, live = page_html(small_graph), render(opening(small_graph.store), live="v1")
    policies = [html.split("Content-Security-Policy")[1].split(">")[0] for html in (file, live)]
    assert "connect-src" not in policies[0] and "connect-src &#39;self&#39;;" in policies[1]
    assert policies[0] == policies[1].replace("connect-src &#39;self&#39;; ", "")
    assert '"live":"v1"' in live and '"live"' not in file.split("data-about")[1].split("</script>")[0]


def test_marks_are_the_ones_the_page_computes():
    assert (
        mark("") == "811c9dc5"
        and mark("a") == "e40c292c"
        and len({mark(f"urn:x:{i}") for i in range(9999)}) == 9999
    )
    assert marks_in(mark("a") + mark("b")) == {mark("a"), mark("b")}
    for wrong in ("1", "x" * 8, "e40c292", "E40C292C", "e40c292c\n", "0" * 8 * (MOST + 1)):
        with pytest.raises(ValueError):
            marks_in(wrong)
