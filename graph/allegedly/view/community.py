"""Which nodes belong together: the places of the overview, each with a name."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass

import igraph

from allegedly.view.data import Community, PageData

_SEED = 20241
_NAMING_KINDS = {"person": 3, "work": 2, "organization": 1, "court": 1, "outlet": 1, "event": 0}


@dataclass(frozen=True)
class Grouping:
    """For each node its community's index, and the communities, largest first."""

    of: list[int]
    communities: list[Community]


def group(data: PageData) -> Grouping:
    """Splits the graph into communities (multilevel modularity, fixed seed) and names each.

    A community that most of one dispute's nodes lie in bears the dispute's name; any other the names of the
    one or two nodes with the most links.
    Source: Blondel et al. 2008, Fast unfolding of communities in large networks.
    """
    graph = igraph.Graph(n=len(data.nodes), edges=[(e.source, e.target) for e in data.edges])
    with seeded():
        membership = graph.community_multilevel().membership
    sizes = Counter(membership)
    order = sorted(sizes, key=lambda c: (-sizes[c], membership.index(c)))
    rank = {community: i for i, community in enumerate(order)}
    of = [rank[c] for c in membership]
    return Grouping(of, _named(data, of, graph.degree()))


class seeded:
    """While it lasts igraph draws the same random numbers each time."""

    def __enter__(self) -> None:
        igraph.set_random_number_generator(random.Random(_SEED))

    def __exit__(self, *_: object) -> None:
        igraph.set_random_number_generator(random)


def _named(data: PageData, of: list[int], degree: list[int]) -> list[Community]:
    members: list[list[int]] = [[] for _ in range(max(of) + 1)]
    for node, community in enumerate(of):
        members[community].append(node)
    found = []
    for nodes in members:
        dispute = _dispute(data, nodes)
        name = data.disputes[dispute] if dispute is not None else _central(data, nodes, degree)
        found.append(Community(name, len(nodes), dispute=dispute is not None))
    return found


def _dispute(data: PageData, nodes: list[int]) -> int | None:
    """The dispute that at least a fifth of the nodes belong to, the most frequent one first."""
    counts = Counter(d for n in nodes if (d := data.nodes[n].dispute) is not None)
    if not counts:
        return None
    dispute, count = min(counts.items(), key=lambda item: (-item[1], item[0]))
    return dispute if count * 5 >= len(nodes) else None


def _central(data: PageData, nodes: list[int], degree: list[int]) -> str:
    ranked = sorted(nodes, key=lambda n: (-_weight(data, n, degree), data.nodes[n].label))
    return " · ".join(data.nodes[n].label for n in ranked[: 2 if len(nodes) > 2 else 1])


def _weight(data: PageData, node: int, degree: list[int]) -> int:
    return (degree[node] + 1) * _NAMING_KINDS.get(data.nodes[node].kind, -1)
