"""The nouns of the page: what the explorer shows, as plain values made from the dataset.

Everything that refers to something else does so by its index in the list it stands in. Offsets are UTF-16 code
units of the article's text, because the page's script counts those.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

Kind = Literal["person", "work", "organization", "outlet", "court", "event", "quote", "claim"]
Status = Literal["asserted", "alleged", "denied", "negated", "threatened"]
Layer = Literal["fact", "event", "quote", "claim"]

STATUSES: tuple[Status, ...] = ("asserted", "alleged", "denied", "negated", "threatened")


@dataclass
class Node:
    """One person, body, work, legal event, quotation or claim.

    `short` is the label for the picture where another is better there ("Lawsuit, 2024-12"); `text` is what a quotation or claim says in full; `detail` one line under the name ("Film", "former name …");
    `articles` where it stands; `date` ISO of the precision known; `dispute` an index or None. On a page that can ask its store for more, `links` is
    how many nodes the store links it with and `standing` in how many articles it stands.
    """

    iri: str
    label: str
    kind: Kind
    short: str = ""
    detail: str = ""
    text: str = ""
    aliases: tuple[str, ...] = ()
    articles: tuple[int, ...] = ()
    statements: tuple[int, ...] = ()
    status: Status | None = None
    date: str | None = None
    dispute: int | None = None
    community: int = 0
    x: float = 0.0
    y: float = 0.0
    links: int | None = None
    standing: int = 0


@dataclass
class Edge:
    """A line between two nodes: all statements of one status that link them in this direction."""

    source: int
    target: int
    label: str
    status: Status
    statements: tuple[int, ...] = ()
    articles: tuple[int, ...] = ()


@dataclass(frozen=True)
class Evidence:
    """The words of an article that a statement rests on."""

    article: int
    start: int
    end: int
    exact: str


@dataclass(frozen=True)
class Statement:
    """One thing that was read, with who says it; `headline` is worded so that no allegation reads as a fact.

    `by` is the node that says it, None when the article says it in its own voice or names nobody; where the node is
    not on the page, `who` is its name.
    """

    iri: str
    layer: Layer
    headline: str
    status: Status
    rule: str
    evidence: tuple[Evidence, ...]
    by: int | None = None
    nodes: tuple[int, ...] = ()
    who: str = ""


@dataclass(frozen=True)
class Mark:
    """A stretch of an article's text that stands for a node."""

    start: int
    end: int
    node: int


@dataclass
class ArticleData:
    """One article: what is known about it, its text, its marks and the spans that are no article text."""

    iri: str
    title: str
    outlet: str = ""
    url: str = ""
    date: str = ""
    author: str = ""
    text: str = ""
    boilerplate: tuple[tuple[int, int], ...] = ()
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True)
class Community:
    """A dispute or a group of closely linked nodes, as one place in the overview; a circle in the layout's units."""

    name: str
    size: int
    dispute: bool = False
    x: float = 0.0
    y: float = 0.0
    radius: float = 0.0


@dataclass
class PageData:
    """All that one page shows."""

    nodes: list[Node] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    articles: list[ArticleData] = field(default_factory=list)
    disputes: list[str] = field(default_factory=list)
    dispute_iris: list[str] = field(default_factory=list)
    communities: list[Community] = field(default_factory=list)
    title: str = "Allegedly"
    note: str = ""

    def neighbours(self) -> list[list[int]]:
        """For each node the nodes that an edge links it to, in the edges' order."""
        linked: list[list[int]] = [[] for _ in self.nodes]
        for edge in self.edges:
            linked[edge.source].append(edge.target)
            linked[edge.target].append(edge.source)
        return linked


def node_json(index: int, node: Node) -> dict[str, Any]:
    """A node as vis-network wants it (id, label, group, x, y) with the page's own keys; empty ones left out."""
    values = {
        "id": index,
        "label": node.label,
        "group": node.kind,
        "x": round(node.x, 1),
        "y": round(node.y, 1),
        "iri": node.iri,
        "c": node.community,
        "short": node.short,
        "detail": node.detail,
        "text": node.text,
        "alias": list(node.aliases),
        "a": list(node.articles),
        "st": list(node.statements),
        "status": node.status,
        "date": node.date,
        "d": node.dispute,
        "links": node.links,
        "in": node.standing if node.standing > len(node.articles) else None,
    }
    return {k: v for k, v in values.items() if k == "label" or v not in ("", None, [])}


def edge_json(index: int, edge: Edge) -> dict[str, Any]:
    """An edge as vis-network wants it (id, from, to, label) with the page's own keys."""
    return {
        "id": index,
        "from": edge.source,
        "to": edge.target,
        "label": edge.label,
        "status": edge.status,
        "st": list(edge.statements),
        "a": list(edge.articles),
    }


def statement_json(statement: Statement) -> dict[str, Any]:
    """A statement with its evidence as `[article, start, end, exact]`."""
    who = {"who": statement.who} if statement.who else {}
    return {
        "iri": statement.iri,
        "layer": statement.layer,
        "head": statement.headline,
        "status": statement.status,
        "rule": statement.rule,
        "by": statement.by,
        **who,
        "n": list(statement.nodes),
        "ev": [[e.article, e.start, e.end, e.exact] for e in statement.evidence],
    }


def article_json(article: ArticleData) -> dict[str, Any]:
    """What is known about an article, without its text."""
    return {
        "iri": article.iri,
        "title": article.title,
        "outlet": article.outlet,
        "url": article.url if article.url.startswith(("http://", "https://")) else "",
        "date": article.date,
        "author": article.author,
    }


def text_json(article: ArticleData) -> dict[str, Any]:
    """An article's text with its greyed spans and its marks."""
    return {
        "text": article.text,
        "grey": [list(s) for s in article.boilerplate],
        "marks": [[m.start, m.end, m.node] for m in article.marks],
    }


def status_counts(statements: Sequence[Statement]) -> dict[str, int]:
    """How many statements there are of each status, in the order of `STATUSES`, absent ones left out."""
    counts = {status: sum(s.status == status for s in statements) for status in STATUSES}
    return {status: n for status, n in counts.items() if n}
