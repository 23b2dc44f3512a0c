"""Names that try to become markup stay text when the served page brings them in from its store."""

import pytest
from hostile import hostile_strings
from service import Served
from store_search import search_in_store, wait_for_nodes

from allegedly.model import Annotation, Article, Claim, Entity, Event, Fact, Quote, Span
from allegedly.rdf.graph import build_quads
from allegedly.serve.app import Service
from allegedly.store import nquads, write_store

NAMES = [s for s in hostile_strings() if "<" in s and s.isprintable() and len(s) < 90][:24]


@pytest.fixture(scope="module")
def hostile_folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hostile") / "out"
    folder.mkdir()
    write_store(folder / "store", nquads(build_quads([_article(i, name) for i, name in enumerate(NAMES)])))
    return folder


def _article(i: int, name: str) -> Annotation:
    words = f"it is {name} number {i}"
    text = f"{name} sued Mara Quill{i}. “{words},” {name} said. {name} directed The {name}."
    at = lambda piece: Span(text.index(piece), text.index(piece) + len(piece))  # noqa: E731
    suit, quote, credit = at(f"{name} sued Mara Quill{i}"), at(words), at(f"{name} directed")
    return Annotation(
        Article(f"story-{i}", text),
        (
            Entity("e1", "Person", name, mentions=(at(name),), rule=name),
            Entity("e2", "Person", f"Mara Quill{i}", mentions=(at(f"Mara Quill{i}"),), rule=name),
            Entity("e3", "Film", f"The {name}", mentions=(at(f"The {name}"),), rule=name),
        ),
        facts=(Fact("e1", "directed", "e3", credit, name, evidence=(credit,)),),
        events=(Event("v1", "Lawsuit", suit, name, ("e1",), ("e2",), evidence=(suit,)),),
        quotes=(Quote(words, quote, name, speaker="e1"),),
        claims=(Claim(words, quote, name, by="e1", about=("e2",), evidence=(quote,)),),
    )


def test_hostile_names_that_are_brought_in_stay_text(visit, hostile_folder):
    running = Served(Service(hostile_folder, workers=1))
    try:
        opened = visit(running, "max_nodes=2")
        page, nodes = opened.page, int(opened.summary().split()[0])
        for i, name in enumerate(NAMES):
            search_in_store(opened, f"mara quill{i}", f"Mara Quill{i}")
            nodes = wait_for_nodes(opened, nodes)
            assert opened.chosen() == f"Mara Quill{i}"
            page.wait_for_function(
                "(s) => document.querySelector('#right').textContent.includes(s)", arg=name
            )
            if i % 6 == 0:
                page.click("#right >> text=Read in the article >> nth=0")
                page.wait_for_selector("#reading .text")
                assert page.locator("#reading .text").text_content().startswith(name)
                page.click("text=Back to the graph")
        assert nodes > 3 * len(NAMES)
        foreign = "img,iframe,object,embed,base,math,video,audio,marquee,details,link,template,#right script,#reading script,#suggestions script"
        assert page.locator(foreign).count() == 0 and page.evaluate("window.hit") is None
        assert opened.dialogs == [] and opened.errors == []
        assert all(request.startswith(running.url) for request in opened.requests)
    finally:
        running.stop()
