"""No text of an article can become markup, attribute, script, style or address, whatever field it stands in."""

from __future__ import annotations

import json
import re

import pytest
from hostile import hostile_strings

from allegedly.view.data import ArticleData, Community, Edge, Evidence, Mark, Node, PageData, Statement
from allegedly.view.page import render

STRINGS = hostile_strings()
_KINDS = ("person", "work", "organization", "outlet", "court", "event", "quote", "claim")


def test_there_are_enough():
    assert len(STRINGS) >= 200


def _page(strings: list[str]) -> PageData:
    """Every string in every field: two nodes, a line, a statement, an article and a dispute each."""
    data = PageData(title=strings[0], note=strings[-1], disputes=list(strings))
    for i, s in enumerate(strings):
        text = s or "x"
        iri = f"urn:x:{i}:{s}"
        data.articles.append(
            ArticleData(
                iri + "a", s, outlet=s, url=s, date=s, author=s, text=text, marks=(Mark(0, len(text), 2 * i),)
            )
        )
        for part in (0, 1):
            data.nodes.append(
                Node(
                    f"{iri}{part}",
                    s,
                    _KINDS[(i + 3 * part) % 8],
                    short=s,
                    detail=s,
                    text=s,
                    aliases=(s, s + "!"),
                    articles=(i,),
                    statements=(i,),
                    date=s,
                    dispute=i,
                    status="alleged" if part else None,
                )
            )
        evidence = (Evidence(i, 0, len(text.encode("utf-16-le", "surrogatepass")) // 2, text),)
        data.statements.append(
            Statement(iri, "fact", s, "alleged", s, evidence, by=2 * i, nodes=(2 * i, 2 * i + 1))
        )
        data.edges.append(Edge(2 * i, 2 * i + 1, s, "alleged", (i,), (i,)))
    data.communities = [Community(s, 2) for s in strings]
    return data


@pytest.fixture(scope="module")
def hostile_html() -> str:
    return render(_page(STRINGS))


def test_document_has_no_markup_but_its_own(hostile_html):
    body = re.sub(r"<script.*?</script>|<style>.*?</style>", "", hostile_html, flags=re.S)
    assert not re.search(r"\son\w+=|<(img|iframe|object|embed|base|link|form|svg)\b", body)
    blocks = re.findall(r'<script type="application/json" id="([\w-]+)">(.*?)</script>', hostile_html, re.S)
    assert len(blocks) == 5 + len(STRINGS) and not any(set("<>&") & set(text) for _, text in blocks)
    assert [n["label"] for n in json.loads(dict(blocks)["data-nodes"])][::2] == STRINGS


def test_policy_allows_nothing_from_outside(hostile_html):
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', hostile_html)[1].replace("&#39;", "'")
    assert policy.startswith("default-src 'none'; script-src 'sha256-") and "base-uri 'none'" in policy
    assert "unsafe" not in policy and "http" not in policy and "*" not in policy


WALK = """
() => {
  const wrong = [];
  const shown = { table: 0, panel: 0, read: 0 };
  const foreign = () => document.querySelectorAll("img,iframe,object,embed,base,math,video,audio,marquee,details,link,template,plaintext,xmp").length
    + [...document.querySelectorAll("body *")].filter((e) => [...e.attributes].some((a) => /^on/i.test(a.name))).length
    + [...document.querySelectorAll("a[href]")].filter((a) => !/^https?:$/.test(a.protocol)).length
    + document.querySelectorAll("style").length - 1;
  const statements = JSON.parse(document.getElementById("data-statements").textContent);
  const articles = JSON.parse(document.getElementById("data-about").textContent).articles;
  document.getElementById("tool-table").click();
  for (const more of [1, 2, 3]) document.querySelector("#table .card button")?.click();
  const rows = [...document.querySelectorAll("#table tbody tr")];
  rows.slice(0, statements.length).forEach((row, i) => {
    const s = statements[i].head;
    const row_ = row.querySelectorAll("td");
    if (row_[0].textContent === s && row_[1].textContent === s && row_[6].textContent === s) shown.table++;
    else wrong.push(["table", s, row.textContent]);
    row.querySelector("button").click();
    const panel = document.getElementById("right");
    if (panel.querySelector("h4").textContent === s && panel.querySelector("blockquote").textContent.includes(s.trim())) shown.panel++;
    else wrong.push(["panel", s, panel.textContent.slice(0, 200)]);
    if (i % 3 === 0 || foreign()) {
      panel.querySelector(".statement .links button").click();
      const reading = document.getElementById("reading");
      if (reading.querySelector("h3").textContent === articles[i].title && reading.querySelector(".text").textContent === (s || "x")) shown.read++;
      else wrong.push(["reading", s, reading.textContent.slice(0, 200)]);
      if (foreign()) wrong.push(["foreign", s]);
    }
  });
  for (const button of document.querySelectorAll("#facets fieldset > button")) button.click();
  document.querySelector("[aria-label^='Only ']").click();
  document.querySelector("[data-export=sparql]").click();
  document.getElementById("dialog").close();
  document.getElementById("tool-path").click();
  document.getElementById("dialog").close();
  if (foreign()) wrong.push(["foreign", "at the end"]);
  return { wrong, shown, hit: window.hit };
}
"""


def test_every_string_is_shown_as_text_and_none_runs(open_page, hostile_html):
    opened = open_page(hostile_html)
    found = opened.page.evaluate(WALK)
    assert found["wrong"] == []
    assert found["shown"] == {"table": len(STRINGS), "panel": len(STRINGS), "read": -(-len(STRINGS) // 3)}
    assert found.get("hit") is None and opened.dialogs == [] and opened.errors == []
    assert len(opened.requests) == 1


def test_a_search_for_each_shows_it_as_text(open_page, hostile_html):
    opened = open_page(hostile_html)
    found = opened.page.evaluate(
        """(strings) => strings.map((s) => {
          const input = document.getElementById("search");
          input.focus();
          input.value = s;
          input.dispatchEvent(new Event("input"));
          return document.querySelectorAll("#suggestions *").length > 0
            && !document.querySelector("#suggestions :not(li, span, svg, circle, polygon)");
        })""",
        STRINGS[:60],
    )
    assert all(found) and opened.page.evaluate("window.hit") is None and len(opened.requests) == 1
