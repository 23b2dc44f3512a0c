"""Graphs of invented names in any size, the same ones each time."""

from __future__ import annotations

import random

from allegedly.view.data import ArticleData, Edge, Evidence, Mark, Node, PageData, Statement

FIRST = "Mara Odo Ilse Tomas Greta Ansel Petra Lorne Wilma Idris Nell Caspar Vera Hugo Delia Ravi".split()
LAST = "Quill Farrow Brandt Okoye Lindqvist Marsh Tilden Voss Abara Crane Holt Sable Winter Dunmore".split()
WORKS = "Harbour Lantern Orchard Winter Ledger Compass Meadow Signal Furnace Parade".split()
SENTENCE = "{0} said that {1} had broken the agreement, and {1} denied it."
KIND_SHARE = (
    ("person",) * 5 + ("work",) * 2 + ("organization", "outlet", "event") + ("quote",) * 4 + ("claim",) * 3
)


def synthetic(nodes: int, edges: int, *, seed: int = 7, articles: int = 40) -> PageData:
    """A graph of communities, most edges inside one of them, every edge with a statement and its sentence."""
    rng = random.Random(seed)
    size = max(12, min(220, nodes // 8))
    found = PageData(title=f"{nodes:,} invented nodes")
    found.articles = [_article(i) for i in range(articles)]
    found.nodes = [_node(rng, i, articles) for i in range(nodes)]
    for _ in range(edges):
        a = rng.randrange(nodes)
        block = a // size * size
        b = (
            min(nodes - 1, block + int(size * rng.random() ** 2))
            if rng.random() < 0.93
            else rng.randrange(nodes)
        )
        if a != b:
            _link(found, a, b, rng)
    for block in range(0, nodes - 12, size * 3):
        first = -(-block // 12) * 12
        found.disputes.append(
            f"{found.nodes[first].label} and {found.nodes[min(first + 12, nodes - 1)].label}"
        )
    for i, node in enumerate(found.nodes):
        if node.kind in ("event", "claim") and (i // size) % 3 == 0 and found.disputes:
            node.dispute = min(i // size // 3, len(found.disputes) - 1)
    return found


def _node(rng: random.Random, i: int, articles: int) -> Node:
    kind = "person" if i % 12 == 0 else KIND_SHARE[rng.randrange(len(KIND_SHARE))]
    name = f"{rng.choice(FIRST)} {rng.choice(LAST)}"
    label = {
        "person": name,
        "work": f"The {rng.choice(WORKS)} {rng.choice(WORKS)}",
        "organization": f"{rng.choice(LAST)} Pictures",
        "outlet": f"The {rng.choice(LAST)} Courier",
        "event": "Lawsuit",
        "quote": "“I never signed that page”",
        "claim": "alleged: broke the agreement",
    }[kind]
    return Node(
        iri=f"urn:allegedly:{kind}/{i}",
        label=label,
        kind=kind,
        aliases=(label.split()[-1],) if kind == "person" else (),
        text=label if kind in ("quote", "claim") else "",
        status={"claim": "alleged", "event": "asserted"}.get(kind),
        articles=(i % articles,),
        date=f"20{10 + i % 15}-0{1 + i % 9}" if kind == "event" else None,
    )


def _article(i: int) -> ArticleData:
    text = (
        f"Notes of the day\n\n{SENTENCE.format(FIRST[i % 16], LAST[i % 14])} Nobody else was there.\n\nAd\n"
        * 6
    )
    return ArticleData(
        iri=f"urn:allegedly:article/{i}",
        title=f"Dispute over the harbour, part {i + 1}",
        outlet=f"The {LAST[i % 5]} Courier",
        url=f"https://news.example/{i}",
        date=f"2024-0{1 + i % 9}-1{i % 9}",
        text=text,
        boilerplate=((text.index("Ad\n"), text.index("Ad\n") + 2),),
        marks=(Mark(18, 22, i),),
    )


def _link(data: PageData, a: int, b: int, rng: random.Random) -> None:
    status = "alleged" if "claim" in (data.nodes[a].kind, data.nodes[b].kind) else "asserted"
    label = (
        "alleges" if status == "alleged" else rng.choice(("worked on", "acted in", "represents", "brings"))
    )
    article = a % len(data.articles)
    start = data.articles[article].text.index("said")
    evidence = Evidence(article, start, start + 40, data.articles[article].text[start : start + 40])
    at = len(data.statements)
    head = f"{data.nodes[a].label} {label} {data.nodes[b].label}"
    data.statements.append(
        Statement(f"urn:allegedly:statement/{at}", "fact", head, status, "invented", (evidence,), a, (a, b))
    )
    data.edges.append(Edge(a, b, label, status, (at,), (article,)))
    for n in (a, b):
        node = data.nodes[n]
        node.statements = (*node.statements, at)
