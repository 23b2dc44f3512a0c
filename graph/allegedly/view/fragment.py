"""What the served page asks the store for while it is open: a neighbourhood, things found, an article's text.

Each answer is made of the named nodes alone and has the form of the page's own data, so the page shows both alike.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import pyoxigraph as ox

from allegedly.view.article import Articles
from allegedly.view.assemble import assembled
from allegedly.view.data import PageData, article_json, edge_json, node_json, statement_json, text_json
from allegedly.view.neighbourhood import ITEMS, Neighbourhood
from allegedly.view.part import Part
from allegedly.view.rows import PASSAGES, Passage, Rows, one_of

_OTHERS = {"schema:NewsArticle", "al:Dispute"}
"""What a search finds beside nodes; choosing it brings its nodes."""


def part_of(
    store: ox.Store, near: Neighbourhood, nodes: Sequence[str], statements: Sequence[str] = ()
) -> PageData:
    """The page's data of some nodes, of the statements, and of the names these refer to."""
    kinds = near.kinds(nodes)
    items = [n for n in nodes if kinds.get(n) in ITEMS]
    rows = Part(store, [n for n in nodes if kinds.get(n) not in ITEMS], [*items, *statements])
    data = assembled(rows)
    for node in data.nodes:
        node.standing = rows.standing.get(node.iri, 0)
    return data


def count_links(data: PageData, near: Neighbourhood, nodes: Iterable[str]) -> None:
    """Sets of these nodes how many others the store links them with."""
    wanted = set(nodes)
    near.look_up(nodes)
    for node in data.nodes:
        if node.iri in wanted:
            node.links = len(near.linked(node.iri))


def near(store: ox.Store, iri: str, *, limit: int, has: Callable[[str], bool]) -> dict[str, Any] | None:
    """What is near a node, an article or a dispute and not yet on a page; None when nothing bears the IRI.

    Args: limit: new nodes at most; has: is the node of an IRI on the page?
    """
    neighbourhood = Neighbourhood(store)
    found = neighbourhood.near(iri, limit=limit, has=has)
    if found is None:
        return None
    data = part_of(store, neighbourhood, [*found.nodes, *found.known], found.statements)
    count_links(data, neighbourhood, found.nodes)
    return {"root": iri, "new": found.nodes, "left": found.left, **_json(data)}


def _json(data: PageData) -> dict[str, Any]:
    return {
        "nodes": [node_json(i, node) for i, node in enumerate(data.nodes)],
        "edges": [edge_json(i, edge) for i, edge in enumerate(data.edges)],
        "statements": [statement_json(s) for s in data.statements],
        "articles": [article_json(a) for a in data.articles],
        "disputes": [list(pair) for pair in zip(data.dispute_iris, data.disputes, strict=True)],
    }


def things(store: ox.Store, iris: Sequence[str], most: int) -> list[dict[str, Any]]:
    """What a list shows of the first so many that are nodes, articles or disputes: IRI, kind, name and one line more."""
    classes, neighbourhood = Rows(store).properties(iris, "rdf:type"), Neighbourhood(store)
    nodes = neighbourhood.kinds(iris)
    kept = [
        iri for iri in iris if iri in nodes or (iri in classes and _OTHERS & set(classes[iri]["rdf:type"]))
    ][:most]
    data = part_of(store, neighbourhood, [iri for iri in kept if iri in nodes])
    found = {n.iri: _thing(n.iri, n.kind, n.label, n.detail) for n in data.nodes}
    rest = [iri for iri in kept if iri not in nodes]
    found |= {
        a.iri: _thing(a.iri, "article", a.title, a.outlet or a.date) for a in _articles(store, rest).list
    }
    for iri, values in Rows(store).properties(rest, "rdfs:label").items():
        if iri not in found:
            found[iri] = _thing(iri, "event", (values["rdfs:label"] or [iri])[0], "Dispute")
    return [found[iri] for iri in kept if iri in found]


def _thing(iri: str, kind: str, name: str, detail: str) -> dict[str, Any]:
    return {"iri": iri, "group": kind, "label": name, "detail": detail}


def texts(store: ox.Store, iris: Sequence[str]) -> list[dict[str, Any]]:
    """The texts of articles with their greyed spans and marks, these with the IRIs of what they stand for."""
    articles = _articles(store, iris)
    nodes: dict[str, int] = {}
    for article in articles.list:
        marks = list(_marks(store, article.iri))
        articles.mark((passage, nodes.setdefault(iri, len(nodes))) for passage, iri in marks)
    names = list(nodes)
    shown = set(Neighbourhood(store).kinds(names))
    found = []
    for article in articles.list:
        text = text_json(article)
        text["marks"] = [[start, end, names[n]] for start, end, n in text["marks"] if names[n] in shown]
        found.append({"iri": article.iri, **text})
    return found


def _articles(store: ox.Store, iris: Iterable[str]) -> Articles:
    """Those of the IRIs that are articles."""
    rows = Rows(store)
    found = rows.properties(iris)
    articles = {iri: v for iri, v in found.items() if "schema:NewsArticle" in v["rdf:type"]}
    publishers = rows.properties({p for v in articles.values() for p in v["schema:publisher"]})
    return Articles(articles, {iri: v["rdfs:label"][0] for iri, v in publishers.items() if v["rdfs:label"]})


def _marks(store: ox.Store, article: str) -> list[tuple[Passage, str]]:
    """The passages of an article with what they name or are the words of, step by step: each step is one look-up."""
    rows = Rows(store)
    passages = rows.read_passages(PASSAGES.format(evidence=f"BIND({ox.NamedNode(article)} AS ?a)"))
    listed = one_of("e", passages)
    rests = [
        (row["e"].value, row["n"].value)
        for row in rows.select(f"SELECT ?e ?n {{ {listed} ?n al:evidence ?e }}")
    ]
    named = [
        (row["e"].value, row["r"].value)
        for row in rows.select(f"SELECT ?e ?r {{ {listed} ?r al:mention ?e }}")
    ]
    meant = rows.properties({reading for _, reading in named}, "al:refersTo")
    known = [(e, node) for e, reading in named if reading in meant for node in meant[reading]["al:refersTo"]]
    return [(passages[e], node) for e, node in [*rests, *known]]
