"""What the served page opens with: all of a small store, of a large one the most linked or what is near a name."""

from __future__ import annotations

import pyoxigraph as ox

from allegedly.errors import UnknownName
from allegedly.view import scope
from allegedly.view.assemble import page_data
from allegedly.view.data import PageData
from allegedly.view.fragment import count_links, part_of, things
from allegedly.view.neighbourhood import Neighbourhood

MOST = 500
"""Nodes that a page opens with: what vis-network draws at 59 frames a second without a GPU."""


def opening(store: ox.Store, *, about: str | None = None, most: int = MOST) -> PageData:
    """The data of a page that asks the store for the rest; every node knows how many others the store links it with.

    Args: about: IRI of a node, an article or a dispute, what is near it; most: how many nodes at most.
    Raises: UnknownName: nothing in the store bears that IRI.
    """
    neighbourhood = Neighbourhood(store)
    if about is None and neighbourhood.count <= most:
        return _whole(store, neighbourhood)
    nodes = neighbourhood.within(about, most) if about is not None else neighbourhood.most_linked(most)
    if not nodes:
        raise UnknownName(f"nothing in this graph has the IRI {about}; give the name or IRI of one that has")
    data = part_of(store, neighbourhood, nodes, neighbourhood.between(nodes, nodes))
    count_links(data, neighbourhood, nodes)
    wanted = set(nodes)
    part = scope.only(data, {i for i, node in enumerate(data.nodes) if node.iri in wanted})
    for article in part.articles:
        article.text = ""
    part.title = _title(store, about) if about is not None else data.title
    part.note = _note(len(part.nodes), neighbourhood.count, about)
    return part


def _whole(store: ox.Store, neighbourhood: Neighbourhood) -> PageData:
    data = page_data(store)
    count_links(data, neighbourhood, [node.iri for node in data.nodes])
    return data


def _title(store: ox.Store, about: str) -> str:
    thing = things(store, [about], 1)[0]
    return thing["label"] if thing["detail"] == "Dispute" else f"Around {thing['label']}"


def _note(shown: int, whole: int, about: str | None) -> str:
    which = "the most linked and what links them" if about is None else "what is near"
    return (
        f"This page opens with {shown:,} of {whole:,} nodes: {which}. Search finds the others in the store."
    )
