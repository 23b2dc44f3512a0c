"""Positions: the same each time, blocks and labels apart."""

from __future__ import annotations

import random

import pytest
from synthetic import synthetic

from allegedly.view.layout import pack, place, spread


def _placed(nodes: int, edges: int):
    data = synthetic(nodes, edges)
    place(data)
    return data


@pytest.mark.parametrize(("nodes", "edges"), [(1, 0), (2, 1), (60, 90), (900, 2000)])
def test_same_graph_same_places(nodes, edges):
    random.seed(1)
    first = _placed(nodes, edges)
    random.seed(2)
    again = _placed(nodes, edges)
    assert [(n.x, n.y, n.community) for n in first.nodes] == [(n.x, n.y, n.community) for n in again.nodes]
    assert first.communities == again.communities


def test_nothing_stands_on_something_else():
    data = _placed(120, 150)
    assert len({(round(n.x, 1), round(n.y, 1)) for n in data.nodes}) == len(data.nodes)
    assert all(abs(n.x) < 1e5 and abs(n.y) < 1e5 for n in data.nodes)


def test_spread_separates_boxes():
    boxes = [(100.0, 40.0)] * 9
    points = spread([(20.0 * (i % 3), 15.0 * (i // 3)) for i in range(9)], boxes)
    assert all(
        abs(ax - bx) >= 99 or abs(ay - by) >= 39 for i, (ax, ay) in enumerate(points) for bx, by in points[:i]
    )


def test_packed_circles_do_not_overlap():
    radii = [50.0, 30.0, 30.0, 20.0, 10.0, 10.0, 5.0]
    centres = pack(radii)
    for i, (x, y) in enumerate(centres):
        for j in range(i):
            assert ((x - centres[j][0]) ** 2 + (y - centres[j][1]) ** 2) ** 0.5 >= radii[i] + radii[j] - 0.01


def test_communities_bear_names_of_disputes_and_people():
    data = _placed(900, 2000)
    assert sum(c.size for c in data.communities) == len(data.nodes)
    assert any(c.dispute and c.name in data.disputes for c in data.communities)
    assert all(c.name for c in data.communities)


def test_empty_graph():
    assert _placed(0, 0).communities == []
