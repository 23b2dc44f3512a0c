"""The page as a person uses it, in real Chromium."""

from __future__ import annotations

import re

import pytest


@pytest.fixture
def explorer(open_page, story_page):
    opened = open_page(story_page)
    yield opened
    assert not opened.errors
    assert [r for r in opened.requests if not r.startswith(("file:", "blob:"))] == []


def test_page_shows_the_graph_and_asks_no_network(explorer):
    assert explorer.summary() == "9 nodes, 9 links, 2 articles"
    assert len(explorer.requests) == 1
    drawn = explorer.page.evaluate(
        """() => {
          const canvas = document.querySelector("#near canvas");
          const pixels = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
          let n = 0;
          for (let i = 3; i < pixels.length; i += 4) n += pixels[i] > 0;
          return n;
        }"""
    )
    assert drawn > 2000


@pytest.mark.parametrize(
    ("words", "found"),
    [("mara", "Mara Quill"), ("quill", "Mara Quill"), ("zoe", "Mara Quill"), ("glass", "The Glass Harbour")],
)
def test_search_finds_names_and_aliases(explorer, words, found):
    explorer.search(words)
    assert explorer.chosen() == found


def test_search_suggests_and_says_when_nothing_is_found(explorer):
    explorer.page.fill("#search", "forg")
    assert explorer.page.locator("#suggestions li").count() == 2
    explorer.page.fill("#search", "xyzzy")
    assert "Nothing of that name" in explorer.text("#suggestions")


def test_next_result_by_key(explorer):
    explorer.search("forging")
    first = explorer.chosen()
    explorer.page.press("#search", "Enter")
    assert explorer.chosen() != first


def test_who_says_so_in_one_click(explorer):
    explorer.page.click("#right .linklist button:has-text('Mara Quill'):has-text('links')")
    panel = explorer.text("#right")
    assert "Mara Quill alleges: forging a page" in panel and "Alleged" in panel
    assert "The Marsh Courier, 2023-03-14" in panel and "rule rule-one" in panel
    marked = explorer.page.locator("#right mark").all_inner_texts()
    assert "forging a page of the contract" in marked
    assert "I never signed that page" in marked  # offsets hold behind a letter outside the basic plane


def test_links_lead_only_to_http(explorer):
    explorer.search("mara")
    link = explorer.page.locator("#right a").first
    assert link.get_attribute("href") == "https://news.example/harbour"
    assert "noopener" in link.get_attribute("rel")


def test_claim_stands_with_its_denial(explorer):
    explorer.search("forging a page")
    panel = explorer.text("#right")
    assert (
        panel.index("The claim")
        < panel.index("What Odo Farrow denies")
        < panel.index("Odo Farrow denies: forging anything")
    )


def test_dispute_is_told_as_a_story(explorer):
    explorer.page.click("#right .linklist button:has-text('Mara Quill and Odo Farrow')")
    panel = explorer.text("#right")
    assert explorer.chosen() == "Mara Quill and Odo Farrow" and explorer.summary().startswith("5 of 9 nodes")
    assert "Quill sued Farrow in March 2023" in panel and "Odo Farrow denies: forging anything" in panel


def test_click_on_a_node_and_on_a_line_of_the_picture(explorer):
    explorer.fragment("v=")
    nodes = explorer.page.evaluate("JSON.parse(document.getElementById('data-nodes').textContent)")
    cx, cy, scale = map(
        float, explorer.page.evaluate("new URLSearchParams(location.hash.slice(1)).get('v')").split(",")
    )
    box = explorer.page.locator("#stage").bounding_box()

    def on_screen(node):
        x, y = (node["x"] - cx) * scale, (node["y"] - cy) * scale
        return box["x"] + box["width"] / 2 + x, box["y"] + box["height"] / 2 + y

    (ax, ay), (bx, by) = on_screen(nodes[0]), on_screen(nodes[2])
    explorer.page.mouse.click(ax, ay)
    assert explorer.chosen() == "Mara Quill"
    explorer.page.mouse.click((ax + bx) / 2, (ay + by) / 2)
    assert explorer.chosen() == "Mara Quill directed The Glass Harbour"
    assert "Quill directed The Glass Harbour" in explorer.page.locator("#right mark").inner_text()
    assert "The article, in its own voice" in explorer.text("#right")


def test_filters_by_kind_status_and_article(explorer):
    explorer.page.uncheck("[data-facet=kind][data-value=claim]")
    assert explorer.summary().startswith("7 of 9 nodes")
    explorer.page.click("#chips button")
    explorer.page.click("[aria-label='Only Denied']")
    assert explorer.summary() == "2 of 9 nodes, 2 links, 2 articles"
    explorer.page.click("text=Show all")
    explorer.page.click("[aria-label='Only A second look']")
    assert explorer.summary().startswith("2 of 9 nodes")


def test_no_result_says_how_to_come_back(explorer):
    for kind in ("person", "work", "outlet", "event", "quote", "claim"):
        explorer.page.uncheck(f"[data-facet=kind][data-value={kind}]")
    explorer.page.click("#empty-clear")
    assert explorer.summary().startswith("9 nodes")


def test_permalink_brings_everything_back(explorer, open_page, story_page):
    explorer.search("odo farrow")
    explorer.page.uncheck("[data-facet=kind][data-value=quote]")
    fragment = explorer.fragment("no-kind", "v=", "s=")
    again = open_page(story_page, fragment)
    assert again.chosen() == "Odo Farrow"
    assert again.summary().startswith("8 of 9 nodes")
    assert again.page.evaluate("location.hash.split('v=')[1]") == fragment.split("v=")[1]


def test_nonsense_in_the_address_is_ignored(open_page, story_page):
    opened = open_page(
        story_page, "#s=<img src=x onerror=alert(1)>&v=a,b&t=1|2&near=9|x&path=a|b&p=article:x&e=%"
    )
    assert opened.summary().startswith("9 nodes") and not opened.errors and not opened.dialogs


def test_keyboard_alone(explorer):
    page = explorer.page
    page.keyboard.press("/")
    page.keyboard.type("mara")
    page.keyboard.press("Enter")
    assert explorer.chosen() == "Mara Quill"
    page.keyboard.press("Escape")
    page.focus("#stage")
    seen = {explorer.chosen()}
    for key in ("ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown") * 2:
        page.keyboard.press(key)
        seen.add(explorer.chosen())
    assert len(seen) > 2
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "right"
    page.keyboard.press("t")
    assert page.locator("#table tbody tr").count() == 10
    page.keyboard.press("Escape")
    assert page.locator("#table").is_hidden()
    page.keyboard.press("?")
    assert page.locator("dialog[open]").count() == 1
    page.keyboard.press("Escape")
    assert page.locator("dialog[open]").count() == 0


def test_focus_expand_and_path(explorer):
    explorer.search("glass harbour")
    explorer.page.keyboard.press("Escape")
    explorer.page.keyboard.press("f")
    assert explorer.summary().startswith("2 of 9 nodes")
    explorer.page.keyboard.press("e")
    assert explorer.summary().startswith("5 of 9 nodes")
    explorer.page.click("#tool-path")
    explorer.page.fill("dialog input >> nth=0", "The Glass Harbour")
    explorer.page.fill("dialog input >> nth=1", "Odo Farrow")
    explorer.page.click("dialog .primary")
    panel = explorer.text("#right")
    assert "1. Mara Quill – directed – The Glass Harbour" in panel and "3 steps" in panel
    assert "Quill directed The Glass Harbour" in explorer.page.locator("#right mark").first.inner_text()


def test_reading_marks_names_and_greys_the_rest(explorer):
    explorer.search("mara")
    explorer.page.click("text=Read in the article >> nth=0")
    assert explorer.page.locator("#reading .grey").inner_text() == "Advertisement"
    assert explorer.page.locator("#reading .m").count() == 2
    explorer.page.click("#reading .m.claim")
    assert explorer.chosen() == "alleged: forging a page"


def test_timeline_brush_filters(explorer):
    box = explorer.page.locator("#time svg").bounding_box()
    explorer.page.mouse.move(box["x"] + box["width"] - 30, box["y"] + 40)
    explorer.page.mouse.down()
    explorer.page.mouse.move(box["x"] + box["width"] - 5, box["y"] + 40, steps=3)
    explorer.page.mouse.up()
    assert explorer.summary().startswith("0 of 9 nodes")
    explorer.page.click("text=All times")
    assert explorer.summary().startswith("9 nodes")


def test_dark_follows_the_system_and_the_button(open_page, story_page):
    opened = open_page(story_page, color_scheme="dark")
    assert opened.page.evaluate("document.documentElement.dataset.theme") == "dark"
    dark = opened.page.evaluate("getComputedStyle(document.body).backgroundColor")
    opened.page.click("#tool-theme")
    assert opened.page.evaluate("getComputedStyle(document.body).backgroundColor") != dark


def test_phone_width(open_page, story_page):
    opened = open_page(story_page, viewport={"width": 390, "height": 844}, has_touch=True)
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= 390
    opened.page.click("[data-tab=left]")
    opened.search("odo farrow")
    assert opened.chosen() == "Odo Farrow" and opened.page.locator("#right").is_visible()
    opened.page.click("[data-tab=time]")
    assert opened.page.locator("#time svg").is_visible()


def test_taking_along(explorer):
    taken = {}
    for kind in ("csv", "svg", "png"):
        explorer.page.click("#tool-export")
        with explorer.page.expect_download() as download:
            explorer.page.click(f"[data-export={kind}]")
        taken[kind] = download.value.path().read_bytes()
    lines = taken["csv"].decode("utf-8-sig").splitlines()
    assert lines[0].startswith("Subject,Relation,Object,Status,Who says so") and len(lines) == 11
    assert "Mara Quill,alleges,alleged: forging a page,Alleged,Mara Quill" in "\n".join(lines)
    assert taken["png"].startswith(b"\x89PNG")
    assert re.search(rb"<svg[^>]+>.*Mara Quill.*</svg>", taken["svg"], re.S)


def _query(opened) -> str:
    opened.page.click("#tool-export")
    opened.page.click("[data-export=sparql]")
    query = opened.page.locator("dialog pre").text_content()
    opened.page.keyboard.press("Escape")
    return query


def test_query_gives_what_is_shown(open_page, small_graph):
    opened = open_page(small_graph.page())
    shown = opened.page.evaluate("JSON.parse(document.getElementById('data-statements').textContent)")
    words = {e[3] for s in shown for e in s["ev"]}
    found = {row["words"].value for row in small_graph.store.query(_query(opened))}
    assert words and words <= found
    opened.page.click("[aria-label='Only Alleged']")
    rows = list(small_graph.store.query(_query(opened)))
    assert {row["status"].value.rpartition("#")[2] for row in rows} == {"Alleged"}
    opened.page.click("text=Show all")
    opened.search("quill")
    opened.page.keyboard.press("Escape")
    opened.page.keyboard.press("f")
    name = opened.chosen()
    rows = list(small_graph.store.query(_query(opened)))
    assert 0 < len(rows) < len(list(small_graph.store.query(_query(open_page(small_graph.page())))))
    assert any(name in (row["subject"].value if row["subject"] else "") for row in rows)


@pytest.mark.parametrize("look", [{}, {"color_scheme": "dark"}, {"viewport": {"width": 390, "height": 844}}])
def test_axe_finds_nothing_serious(open_page, story_page, look):
    from axe_playwright_python.sync_playwright import Axe

    opened = open_page(story_page, **look)
    for step in ("", "mara", "table"):
        if step == "table":
            opened.page.evaluate("document.getElementById('tool-table').click()")
        elif step:
            opened.page.evaluate("document.querySelector('[data-tab=left]').click()")
            opened.search(step)
        found = Axe().run(opened.page).response["violations"]
        serious = [(v["id"], v["nodes"][0]["html"]) for v in found if v["impact"] in ("serious", "critical")]
        assert serious == []


def test_page_works_inside_a_saved_notebook(open_page, small_graph):
    saved = f"<!DOCTYPE html><meta charset=utf-8><title>notebook</title>{small_graph.show()._repr_html_()}"
    for _ in range(2):
        opened = open_page(saved, wait=False)
        frame = opened.page.frame_locator("iframe")
        frame.locator("#right .linklist button").first.wait_for()
        frame.locator("#right .linklist button:has-text('links')").first.click()
        assert frame.locator("#right mark").count() > 0
        assert not opened.errors and [r for r in opened.requests if r.startswith("http")] == []


def test_physics_on_request(explorer):
    explorer.page.click("#physics")
    explorer.page.wait_for_timeout(300)
    assert explorer.page.get_attribute("#physics", "aria-pressed") == "true"
    explorer.page.click("#physics")
    explorer.search("mara")
    assert explorer.chosen() == "Mara Quill"
