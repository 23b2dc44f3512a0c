"""Nodes, edges and statements as they are gathered: each node once, edges of the same ends and status merged."""

from __future__ import annotations

from dataclasses import replace

from allegedly.view.data import Edge, Node, PageData, Statement, Status


class GraphBuilder:
    """Collects what a page shows; indices are given in order of arrival."""

    def __init__(self) -> None:
        self.data = PageData()
        self.at: dict[str, int] = {}
        self._merged: dict[tuple[int, int, Status], tuple[list[str], list[int]]] = {}

    def node(self, node: Node) -> int:
        """Index of the node of that IRI; a node that is there already gets the new one's articles."""
        index = self.at.setdefault(node.iri, len(self.data.nodes))
        if index == len(self.data.nodes):
            self.data.nodes.append(node)
        held = self.data.nodes[index]
        held.articles = tuple(sorted({*held.articles, *node.articles}))
        return index

    def find(self, iri: str) -> int | None:
        """Index of a node, None when the page has none of that IRI."""
        return self.at.get(iri)

    def statement(self, statement: Statement) -> int:
        """Adds a statement; it stands behind its nodes."""
        self.data.statements.append(statement)
        index = len(self.data.statements) - 1
        for node in statement.nodes:
            self._attach(node, index)
        return index

    def link(self, ends: tuple[int | None, int | None], label: str, status: Status, statement: int) -> None:
        """An edge from one node to another, if both are there; the statement stands behind it and its ends."""
        source, target = ends
        if source is None or target is None:
            return
        labels, statements = self._merged.setdefault((source, target, status), ([], []))
        if label not in labels:
            labels.append(label)
        if statement not in statements:
            statements.append(statement)
        self._attach(source, statement)
        self._attach(target, statement)

    def finish(self) -> PageData:
        """The data with its edges."""
        about: dict[int, set[int]] = {}
        for (source, target, status), (labels, statements) in self._merged.items():
            articles = {e.article for s in statements for e in self.data.statements[s].evidence}
            label = ", ".join(_without_bare(labels))
            edge = Edge(source, target, label, status, tuple(statements), tuple(sorted(articles)))
            self.data.edges.append(edge)
            for statement in statements:
                about.setdefault(statement, set()).update((source, target))
        for index, nodes in about.items():
            held = self.data.statements[index]
            self.data.statements[index] = replace(held, nodes=tuple(sorted({*held.nodes, *nodes})))
        return self.data

    def _attach(self, node: int, statement: int) -> None:
        held = self.data.nodes[node]
        if not held.statements or held.statements[-1] != statement:
            held.statements = (*held.statements, statement)


def _without_bare(labels: list[str]) -> list[str]:
    """The labels without those that another says with a role.

    >>> _without_bare(["worked on", "worked on (gaffer)", "wrote"])
    ['worked on (gaffer)', 'wrote']
    """
    return [label for label in labels if not any(other.startswith(f"{label} (") for other in labels)]
