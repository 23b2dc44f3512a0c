"""Which part of a graph a page shows: what is near one node, or the most linked nodes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from allegedly.view.data import ArticleData, Edge, Node, PageData, Statement

_HOPS = 2


def near(data: PageData, iri: str) -> set[int]:
    """Nodes within two steps of a person, body, work, event or article; of a dispute its events, claims and parties.

    Empty when nothing bears the IRI.
    """
    roots = [i for i, n in enumerate(data.nodes) if n.iri == iri]
    articles = [i for i, a in enumerate(data.articles) if a.iri == iri]
    if articles:
        return {i for i, n in enumerate(data.nodes) if articles[0] in n.articles}
    return _reach(data, roots, _HOPS)


def of_dispute(data: PageData, dispute: int) -> set[int]:
    """A dispute's events and claims with all that they link to."""
    return _reach(data, [i for i, n in enumerate(data.nodes) if n.dispute == dispute], 1)


def _reach(data: PageData, roots: Iterable[int], hops: int) -> set[int]:
    linked = data.neighbours()
    found = ring = set(roots)
    for _ in range(hops):
        ring = {other for node in ring for other in linked[node]} - found
        found = found | ring
    return found


def most_linked(data: PageData, count: int, *, first: str | None = None) -> set[int]:
    """The `count` nodes with the most links, that of IRI `first` before all; ties in the data's order."""
    linked = data.neighbours()
    order = sorted(range(len(data.nodes)), key=lambda i: (data.nodes[i].iri != first, -len(linked[i]), i))
    return set(order[:count])


def only(data: PageData, keep: set[int]) -> PageData:
    """The part of the data that the kept nodes make up, with new indices; nothing left out is in it anywhere."""
    nodes = {old: new for new, old in enumerate(sorted(keep))}
    edges = [e for e in data.edges if e.source in nodes and e.target in nodes]
    used = {s for e in edges for s in e.statements} | {
        i for i, s in enumerate(data.statements) if s.nodes and all(n in nodes for n in s.nodes)
    }
    statements = {old: new for new, old in enumerate(sorted(used))}
    standing = {a for n in keep for a in data.nodes[n].articles}
    standing |= {e.article for s in used for e in data.statements[s].evidence}
    articles = {old: new for new, old in enumerate(sorted(standing))}
    part = _Part(nodes, statements, articles, [n.label for n in data.nodes])
    return replace(
        data,
        nodes=[part.node(data.nodes[i]) for i in sorted(keep)],
        edges=[part.edge(e) for e in edges],
        statements=[part.statement(data.statements[i]) for i in sorted(used)],
        articles=[part.article(data.articles[i]) for i in sorted(standing)],
    )


class _Part:
    """Gives kept things their new indices."""

    def __init__(
        self, nodes: dict[int, int], statements: dict[int, int], articles: dict[int, int], names: list[str]
    ) -> None:
        self.nodes, self.statements, self.articles, self.names = nodes, statements, articles, names

    @staticmethod
    def _kept(indices: Iterable[int], kept: dict[int, int]) -> tuple[int, ...]:
        return tuple(kept[i] for i in indices if i in kept)

    def node(self, node: Node) -> Node:
        return replace(
            node,
            articles=self._kept(node.articles, self.articles),
            statements=self._kept(node.statements, self.statements),
        )

    def edge(self, edge: Edge) -> Edge:
        return replace(
            edge,
            source=self.nodes[edge.source],
            target=self.nodes[edge.target],
            statements=self._kept(edge.statements, self.statements),
            articles=self._kept(edge.articles, self.articles),
        )

    def statement(self, statement: Statement) -> Statement:
        by = None if statement.by is None else self.nodes.get(statement.by)
        return replace(
            statement,
            by=by,
            who=self.names[statement.by] if by is None and statement.by is not None else statement.who,
            nodes=self._kept(statement.nodes, self.nodes),
            evidence=tuple(replace(e, article=self.articles[e.article]) for e in statement.evidence),
        )

    def article(self, article: ArticleData) -> ArticleData:
        marks = (replace(m, node=self.nodes[m.node]) for m in article.marks if m.node in self.nodes)
        return replace(article, marks=tuple(marks))
