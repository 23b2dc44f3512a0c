"""The served explorer as a person uses it, in real Chromium: it opens with a part and asks its store for more."""

import re
from collections.abc import Iterator

import pytest
from service import Served
from store_search import search_in_store, wait_for_nodes

from allegedly.rdf.graph import build_quads
from allegedly.serve.app import Service
from allegedly.store import nquads, swap_in, write_store
from chromium import Opened
from invented import annotations


@pytest.fixture
def explorer(visit, served) -> Iterator[Opened]:
    opened = visit(served)
    yield opened
    assert not opened.errors and not opened.dialogs
    assert all(request.startswith((f"{served.url}/explorer", "blob:")) for request in opened.requests)


def test_page_opens_with_a_part_and_says_so(explorer):
    assert explorer.summary().startswith("4 nodes")
    assert "This page opens with 4 of 21 nodes" in explorer.text("#right")
    assert len(explorer.requests) == 1


def test_search_finds_what_only_the_store_has_and_brings_it_in_with_its_sentences(explorer):
    search_in_store(explorer, "varga", "Ines Varga")
    wait_for_nodes(explorer, 4)
    assert explorer.chosen() == "Ines Varga"
    assert explorer.page.inner_text("#live").endswith("brought in with Ines Varga")
    explorer.page.wait_for_selector("#right blockquote:has-text('which Mara Quill directed')")
    assert "Varga wrote Low Water" in explorer.page.locator("#right mark").all_inner_texts()[0]
    assert "Asserted" in explorer.text("#right") and "rule by-hand" in explorer.text("#right")
    explorer.page.click("#right >> text=Read in the article >> nth=0")
    assert explorer.page.inner_text("#reading .text").startswith("Ines Varga and Lena Quill")
    assert "Varga wrote Low Water" in "".join(explorer.page.locator("#reading .here").all_inner_texts())


def test_a_quotation_is_found_by_its_words(explorer):
    search_in_store(explorer, "tide did", "The tide did the work")
    wait_for_nodes(explorer, 4)
    assert "The tide did the work" in explorer.chosen()
    assert "Lena Quill" in explorer.text("#right .who")


def test_an_article_that_is_all_on_the_page_is_opened(visit, served):
    opened = visit(served, "")
    search_in_store(opened, "presented", "Ines Varga and Lena Quill")
    opened.page.wait_for_selector("#reading .text")
    assert opened.summary().startswith("21 nodes") and not opened.errors


def test_neighbours_come_by_button_and_by_key_until_all_are_there(explorer):
    explorer.search("tobias renn")
    button = explorer.page.locator("#right [data-key=near]")
    count = int(re.search(r"\((\d+) not shown\)", button.inner_text())[1])
    before = int(explorer.summary().split()[0])
    button.click()
    assert wait_for_nodes(explorer, before) - before >= count
    assert "All that the store links it with is on the page" in explorer.text("#right")
    statuses = {s.strip() for s in explorer.page.locator("#right .badge").all_inner_texts()}
    assert {"Asserted", "Alleged", "Denied", "Threatened"} <= statuses
    explorer.search("mara quill")
    explorer.page.keyboard.press("Escape")
    shown = int(explorer.summary().split()[0])
    explorer.page.keyboard.press("m")
    wait_for_nodes(explorer, shown)


def test_what_is_there_keeps_its_place(explorer):
    before = _places(explorer)
    explorer.search("tobias renn")
    explorer.page.click("#right [data-key=near]")
    count = wait_for_nodes(explorer, 4)
    after = _places(explorer)
    assert len(before) == 4 and len(after) == count
    assert (
        max(
            abs(a - b)
            for one, other in zip(before, after, strict=False)
            for a, b in zip(one, other, strict=True)
        )
        < 3
    )
    apart = [
        (a, b)
        for i, a in enumerate(after)
        for b in after[:i]
        if abs(a[0] - b[0]) < 20 and abs(a[1] - b[1]) < 20
    ]
    assert apart == []


def _places(opened: Opened) -> list[tuple[float, float]]:
    """Where each node of the page is drawn, in the graph's own units, in the order in which they came."""
    page = opened.page
    page.click("#zoom-fit")
    page.wait_for_timeout(600)
    with page.expect_download() as download:
        page.evaluate("document.querySelector('[data-export=svg]').click()")
    svg = download.value.path().read_text("utf-8")
    camera = opened.fragment("v=").split("v=")[1].split("&")[0].replace("%2C", ",")
    cx, cy, scale = map(float, camera.split(","))
    box = page.locator("#stage").bounding_box()
    found = []
    for points, x, y in re.findall(r'<(?:polygon points="([^"]+)"|circle cx="([^"]+)" cy="([^"]+)")', svg):
        corners = [tuple(map(float, point.split(","))) for point in (points or f"{x},{y}").split()]
        mean = [sum(corner[k] for corner in corners) / len(corners) for k in (0, 1)]
        found.append(((mean[0] - box["width"] / 2) / scale + cx, (mean[1] - box["height"] / 2) / scale + cy))
    return found


def test_a_mark_of_what_is_elsewhere_brings_it_in(explorer):
    explorer.search("tobias renn")
    explorer.page.click("#right >> text=Read in the article >> nth=0")
    explorer.page.wait_for_selector("#reading .text")
    mark = explorer.page.locator("#reading .m.elsewhere").first
    assert "In the store" in mark.get_attribute("title")
    mark.press("Enter")
    wait_for_nodes(explorer, 4)
    assert explorer.page.locator("#reading").is_hidden() and explorer.chosen() == "Mara Quill"


def test_a_link_to_what_is_not_on_the_page_brings_it_in(visit, served):
    opened = visit(served, "max_nodes=4#s=urn:allegedly:person/ines-varga")
    wait_for_nodes(opened, 4)
    assert opened.chosen() == "Ines Varga" and not opened.errors


def test_filters_table_and_timeline_know_what_was_brought_in(explorer):
    search_in_store(explorer, "varga", "Ines Varga")
    wait_for_nodes(explorer, 4)
    assert "Low Water" in _names(explorer)
    explorer.page.click("#tool-table")
    assert "Varga wrote Low Water" in explorer.text("#table")
    explorer.page.keyboard.press("Escape")
    explorer.page.click("[aria-label='Only Works']")
    assert "nodes" in explorer.summary() and " of " in explorer.summary()


def _names(opened: Opened) -> str:
    opened.page.fill("#search", "low water")
    return opened.text("#suggestions")


def test_a_store_built_anew_is_told_and_nothing_of_it_is_mixed_in(visit, tmp_path):
    folder, new = tmp_path / "out", tmp_path / "new"
    first, *others = annotations()
    for place, articles in ((folder, [first, *others]), (new, others)):
        place.mkdir()
        write_store(place / "store", nquads(build_quads(articles)))
    running = Served(Service(folder, workers=1))
    try:
        opened = visit(running)
        opened.search("tobias renn")
        summary = opened.summary()
        swap_in(new, folder)
        opened.page.click("#right [data-key=near]")
        opened.page.wait_for_selector("#told:has-text('built anew')")
        assert opened.summary() == summary and opened.chosen() == "Tobias Renn"
        with opened.page.expect_navigation():
            opened.page.click("#told button:has-text('Reload')")
        opened.ready()
        assert opened.chosen() == "Tobias Renn" and opened.text("#told") == "" and not opened.errors
    finally:
        running.stop()


def test_a_service_that_is_busy_or_gone_loses_nothing(visit, served):
    opened = visit(served)
    page = opened.page
    opened.search("tobias renn")
    shown = [opened.summary(), *page.locator("#right h2, #right h4, #right mark").all_inner_texts()]
    page.route(
        "**/explorer/near*",
        lambda r: r.fulfill(status=503, body="<b>all workers are busy</b>", content_type="text/plain"),
    )
    page.click("#right [data-key=near]")
    page.wait_for_selector("#told:has-text('could not answer in time')")
    assert "<b>all workers are busy</b>" in opened.text("#told")
    page.unroute("**/explorer/near*")
    page.route("**/explorer/near*", lambda r: r.abort())
    page.click("#told button:has-text('Try again')")
    page.wait_for_selector("#told:has-text('does not answer')")
    page.wait_for_selector("#right [data-key=near]")
    assert [opened.summary(), *page.locator("#right h2, #right h4, #right mark").all_inner_texts()] == shown
    page.unroute("**/explorer/near*")
    page.click("#told button:has-text('Try again')")
    wait_for_nodes(opened, 4)
    assert opened.text("#told") == "" and page.get_attribute("#told", "aria-live") == "polite"


@pytest.mark.parametrize("look", [{}, {"color_scheme": "dark"}, {"viewport": {"width": 390, "height": 844}}])
def test_axe_finds_nothing_serious(visit, served, look):
    from axe_playwright_python.sync_playwright import Axe

    opened = visit(served, **look)
    opened.page.evaluate("document.querySelector('[data-tab=left]').click()")
    opened.page.fill("#search", "quill")
    opened.page.wait_for_selector("#suggestions li.group:has-text('In the store')")
    for step in ("results", "message"):
        if step == "message":
            opened.page.route("**/explorer/near*", lambda r: r.fulfill(status=503, body="busy"))
            opened.page.press("#search", "Enter")
            opened.page.evaluate("document.querySelector('#right [data-key=near]').click()")
            opened.page.wait_for_selector("#told p", state="attached")
        found = Axe().run(opened.page).response["violations"]
        serious = [(v["id"], v["nodes"][0]["html"]) for v in found if v["impact"] in ("serious", "critical")]
        assert serious == []
