"""The explorer's page opened in Chromium, and a story to show on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from allegedly.view.data import ArticleData, Edge, Evidence, Mark, Node, PageData, Statement
from allegedly.view.page import render
from chromium import Opened


@pytest.fixture
def open_page(browser, tmp_path: Path) -> Iterator[Callable[..., Opened]]:
    contexts = []

    def open_(html: str | Path, fragment: str = "", *, wait: bool = True, **options) -> Opened:
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 720}, **options})
        contexts.append(context)
        path = html if isinstance(html, Path) else tmp_path / "graph.html"
        if not isinstance(html, Path):
            path.write_text(html, encoding="utf-8")
        return Opened(context).goto(path, fragment, wait=wait)

    yield open_
    for context in contexts:
        context.close()


TEXT = (
    "Quill sues Farrow over the harbour\n\n"
    "Mara Quill accused Odo Farrow of forging a page of the contract 😀, a filing says. "
    "Farrow denied forging anything. “I never signed that page,” Quill told The Marsh Courier. "
    "Quill directed The Glass Harbour.\n\nAdvertisement\n\nQuill sued Farrow in March 2023.\n"
)


def _at(words: str) -> tuple[int, int, str]:
    start = len(TEXT[: TEXT.index(words)].encode("utf-16-le")) // 2
    return start, start + len(words.encode("utf-16-le")) // 2, words


@pytest.fixture(scope="session")
def story() -> PageData:
    """Two people, a film, an outlet, a lawsuit, a quotation, a claim and its denial, in one article of two."""
    data = PageData(disputes=["Mara Quill and Odo Farrow"])
    data.articles = [
        ArticleData(
            iri="urn:allegedly:article/harbour",
            title="Quill sues Farrow over the harbour",
            outlet="The Marsh Courier",
            url="https://news.example/harbour",
            date="2023-03-14",
            text=TEXT,
            boilerplate=(_at("Advertisement")[:2],),
            marks=(Mark(*_at("Mara Quill")[:2], 0), Mark(*_at("forging a page of the contract")[:2], 6)),
        ),
        ArticleData(
            iri="urn:allegedly:article/second", title="A second look", outlet="The Tilden Post", text="Odo."
        ),
    ]
    rows = (
        ("person/mara-quill", "Mara Quill", "person", {"aliases": ("Quill", "Zoë Quill")}),
        ("person/odo-farrow", "Odo Farrow", "person", {"articles": (0, 1)}),
        ("work/glass-harbour", "The Glass Harbour", "work", {"detail": "Film"}),
        ("org/marsh-courier", "The Marsh Courier", "outlet", {}),
        (
            "case/one",
            "Mara Quill v. Odo Farrow",
            "event",
            {"status": "asserted", "date": "2023-03", "dispute": 0},
        ),
        ("quote/one", "“I never signed that page”", "quote", {"text": "“I never signed that page”"}),
        ("claim/one", "alleged: forging a page", "claim", {"status": "alleged", "dispute": 0}),
        ("claim/two", "denied: forging anything", "claim", {"status": "denied", "dispute": 0}),
        ("person/ilse-voss", "Ilse Voss", "person", {"articles": (1,)}),
    )
    data.nodes = [Node(f"urn:allegedly:{i}", n, k, **{"articles": (0,), **more}) for i, n, k, more in rows]
    _statements(data)
    return data


def _statements(data: PageData) -> None:
    rows = (
        (
            "fact",
            "Mara Quill directed The Glass Harbour",
            "asserted",
            "Quill directed The Glass Harbour",
            None,
        ),
        ("claim", "Mara Quill alleges: forging a page", "alleged", "forging a page of the contract", 0),
        ("claim", "Odo Farrow denies: forging anything", "denied", "Farrow denied forging anything", 1),
        ("quote", "Mara Quill: “I never signed that page”", "asserted", "I never signed that page", 0),
        ("event", "Mara Quill v. Odo Farrow", "asserted", "Quill sued Farrow in March 2023", None),
    )
    links = (
        (0, 2, "directed", 0),
        *((0, 6, "alleges", 1), (6, 1, "alleged, about", 1), (1, 7, "denies", 2), (7, 1, "denied, about", 2)),
        *((0, 5, "said", 3), (5, 3, "told to", 3), (0, 4, "claimant in", 4), (4, 1, "against", 4)),
    )
    for i, (layer, head, status, words, by) in enumerate(rows):
        evidence = (Evidence(0, *_at(words)),)
        data.statements.append(
            Statement(f"urn:allegedly:statement/{i}", layer, head, status, "rule-one", evidence, by)
        )
    for source, target, label, statement in links:
        status = data.statements[statement].status
        data.edges.append(Edge(source, target, label, status, (statement,), (0,)))
        for node in (source, target):
            held = data.nodes[node]
            held.statements = tuple(dict.fromkeys([*held.statements, statement]))


@pytest.fixture(scope="session")
def story_page(story: PageData, tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("page") / "story.html"
    path.write_text(render(story), encoding="utf-8")
    return path
