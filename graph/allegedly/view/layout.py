"""Where each node stands: computed beforehand, the same for the same graph, so that the page needs no physics.

Each block of the graph (a connected part of a small graph, a community of a large one) is laid out by itself,
spread until no two labels cover one another, and the blocks are packed as circles around the largest.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

import igraph
import numpy as np

from allegedly.view.community import Grouping, group, seeded
from allegedly.view.data import Community, PageData

Point = tuple[float, float]

_WHOLE = 800  # nodes; up to here connected parts read better than communities
_PRECISE = 120  # nodes; Kamada-Kawai takes 0.1 s here and grows with the cube
_EDGE = 150.0  # mean length of an edge, in the page's units (one unit is one pixel at zoom 1)
_BOX = {"quote": (34.0, 30.0), "claim": (46.0, 38.0)}  # their labels show only from near
_ENTITY_BOX = (112.0, 56.0)
_QUOTE, _LEAF = 0.42, 0.62  # length of an edge to a quotation, to a node with no other edge; others are 1
_CROWD = 1500  # nodes
_ROUNDS, _FEW_ROUNDS = 160, 10  # of pushing; few where one sees no single label at first
_FILL = 0.45  # of a block's area that its labels may cover before they are pushed apart
_GAP = 90.0  # between blocks
_SCREEN = 1.25  # width of the graph's part of the page to its height
_MANY = 100  # blocks; beyond, only the last ones are tried as neighbours, which keeps 2,000 blocks under 2 s


def place(data: PageData) -> None:
    """Sets `x`, `y` and `community` of every node and `communities` of the data, in place."""
    if not data.nodes:
        return
    grouping = group(data)
    blocks = _blocks(data, grouping)
    laid = [
        _block_layout(edges, [_BOX.get(data.nodes[n].kind, _ENTITY_BOX) for n in nodes])
        for nodes, edges in zip(blocks, _edges_of(data, blocks), strict=True)
    ]
    centres = _shelves(laid) if len(data.nodes) <= _WHOLE else pack([_radius(points) for points in laid])
    for nodes, points, (cx, cy) in zip(blocks, laid, centres, strict=True):
        for index, (x, y) in zip(nodes, points, strict=True):
            data.nodes[index].x, data.nodes[index].y = x + cx, y + cy
    for node, community in zip(data.nodes, grouping.of, strict=True):
        node.community = community
    data.communities = _circles(data, grouping.communities)


def _blocks(data: PageData, grouping: Grouping) -> list[list[int]]:
    """Node indices of each block, largest block first; nodes without an edge make one block, the last."""
    linked = {end for edge in data.edges for end in (edge.source, edge.target)}
    if len(data.nodes) <= _WHOLE:
        graph = igraph.Graph(n=len(data.nodes), edges=[(e.source, e.target) for e in data.edges])
        label = graph.connected_components().membership
    else:
        label = grouping.of
    parts: dict[int, list[int]] = defaultdict(list)
    for node in range(len(data.nodes)):
        parts[label[node] if node in linked else -1].append(node)
    alone = parts.pop(-1, [])
    return [*sorted(parts.values(), key=lambda p: (-len(p), p[0])), *([alone] if alone else [])]


def _edges_of(data: PageData, blocks: list[list[int]]) -> list[list[tuple[int, int]]]:
    """For each block its inner links, each once and in order, as positions in the block."""
    at = {node: (b, i) for b, nodes in enumerate(blocks) for i, node in enumerate(nodes)}
    found: list[set[tuple[int, int]]] = [set() for _ in blocks]
    for edge in data.edges:
        (b, i), (other, j) = at[edge.source], at[edge.target]
        if b == other and i != j:
            found[b].add((min(i, j), max(i, j)))
    return [sorted(edges) for edges in found]


def _block_layout(edges: list[tuple[int, int]], boxes: list[tuple[float, float]]) -> list[Point]:
    """Positions of one block's nodes around (0, 0)."""
    if not edges:
        return _grid(len(boxes))
    graph = igraph.Graph(n=len(boxes), edges=edges)
    return _centred(spread(_scaled(_layout(graph, boxes), edges, boxes), boxes))


def _layout(graph: igraph.Graph, boxes: Sequence[tuple[float, float]]) -> list[Point]:
    start = graph.layout_circle()
    with seeded():
        if graph.vcount() <= _PRECISE:
            lengths = [
                _LEAF if boxes[a][1] < 36 or boxes[b][1] < 36 else 1.0 for a, b in graph.get_edgelist()
            ]
            found = graph.layout_kamada_kawai(seed=start, weights=lengths)
        else:
            grid = "grid" if graph.vcount() > 150 else "nogrid"
            found = graph.layout_fruchterman_reingold(seed=start, niter=150, grid=grid)
    return [(x, y) for x, y in found]


def _lengths(graph: igraph.Graph, boxes: Sequence[tuple[float, float]]) -> list[float]:
    """How long each edge should be: what hangs on one node only stands near it, which leaves the middle its room."""
    degree = graph.degree()
    quotes = {i for i, box in enumerate(boxes) if box == _BOX["quote"]}
    return [
        _QUOTE if a in quotes or b in quotes else _LEAF if min(degree[a], degree[b]) == 1 else 1.0
        for a, b in graph.get_edgelist()
    ]


def _scaled(
    points: list[Point], edges: Sequence[tuple[int, int]], boxes: Sequence[tuple[float, float]]
) -> list[Point]:
    """The same picture in a screen's proportions, with edges of the wanted mean length and room for the labels."""
    points = _squared(points)
    mean = sum(math.dist(points[a], points[b]) for a, b in edges) / len(edges)
    width, height = _extent(points)
    room = math.sqrt(sum(w * h for w, h in boxes) / _FILL / (width * height))
    factor = max(_EDGE / mean, room) if mean else 1.0
    return [(x * factor, y * factor) for x, y in points]


def _extent(points: Sequence[Point]) -> tuple[float, float]:
    """Width and height of a picture; neither is taken for less than a fifth of the other."""
    width, height = (max(p[k] for p in points) - min(p[k] for p in points) for k in (0, 1))
    return max(width, height / 5, 1e-9), max(height, width / 5, 1e-9)


def _squared(points: list[Point]) -> list[Point]:
    """The picture stretched (by 1.6 at most) towards the screen's proportions, its longer side laid across."""
    width, height = _extent(points)
    if height > width:
        points, width, height = [(y, x) for x, y in points], height, width
    stretch = min(1.6, max(1.0, width / height / _SCREEN))
    return [(x, y * stretch) for x, y in points]


def spread(points: Sequence[Point], boxes: Sequence[tuple[float, float]]) -> list[Point]:
    """Pushes boxes apart until none covers another (or the rounds are over), each along the axis where less is needed.

    Blocks of more than `_CROWD` are left as they are: one sees only a part of them at a time, and the page draws no
    label over another anyway.
    Args: points: centres; boxes: width and height of each, in the same units.
    """
    if len(points) > _CROWD:
        return list(points)
    at, size = np.array(points, dtype=float), np.array(boxes, dtype=float)
    one, other = np.triu_indices(len(at), k=1)
    need = (size[one] + size[other]) / 2
    for _ in range(_ROUNDS if len(at) <= _PRECISE else _FEW_ROUNDS):
        away = at[one] - at[other]
        over = need - np.abs(away)
        pairs = np.flatnonzero((over[:, 0] > 0.5) & (over[:, 1] > 0.5))
        if not len(pairs):
            break
        axis = over[pairs].argmin(axis=1)
        step = over[pairs, axis] * 0.3 * np.where(away[pairs, axis] < 0, -1, 1)
        np.add.at(at, (one[pairs], axis), step)
        np.add.at(at, (other[pairs], axis), -step)
    return [(float(x), float(y)) for x, y in at]


def _grid(count: int) -> list[Point]:
    columns = max(1, math.ceil(math.sqrt(count * 1.6)))
    return _centred([(i % columns * 150.0, i // columns * 74.0) for i in range(count)])


def _centred(points: list[Point]) -> list[Point]:
    cx = (max(p[0] for p in points) + min(p[0] for p in points)) / 2
    cy = (max(p[1] for p in points) + min(p[1] for p in points)) / 2
    return [(x - cx, y - cy) for x, y in points]


def _radius(points: list[Point]) -> float:
    return max(math.hypot(x, y) for x, y in points) + _GAP / 2


def _shelves(blocks: Sequence[list[Point]]) -> list[Point]:
    """Centres for blocks set in rows from the top, in order, all rows together about as wide as a screen."""
    sizes = [
        tuple(max(p[k] for p in b) - min(p[k] for p in b) + _ENTITY_BOX[k] + _GAP for k in (0, 1))
        for b in blocks
    ]
    limit = max(max(w for w, _ in sizes), math.sqrt(sum(w * h for w, h in sizes) * _SCREEN) * 1.1)
    rows: list[list[int]] = [[]]
    for i, (width, _) in enumerate(sizes):
        if rows[-1] and sum(sizes[j][0] for j in rows[-1]) + width > limit:
            rows.append([])
        rows[-1].append(i)
    return _row_centres(rows, sizes)


def _row_centres(rows: list[list[int]], sizes: Sequence[tuple[float, ...]]) -> list[Point]:
    centres: dict[int, Point] = {}
    top = 0.0
    for row in rows:
        left = -sum(sizes[i][0] for i in row) / 2
        for i in row:
            centres[i] = (left + sizes[i][0] / 2, top + sizes[i][1] / 2)
            left += sizes[i][0]
        top += max((sizes[i][1] for i in row), default=0.0)
    return [centres[i] for i in range(len(sizes))]


def pack(radii: Sequence[float]) -> list[Point]:
    """Centres of circles that don't overlap, the first at (0, 0), each next as near to it as it fits.

    >>> pack([10, 5]) == [(0.0, 0.0), (15.0, 0.0)]
    True
    """
    placed: list[Point] = []
    for i, radius in enumerate(radii):
        placed.append(_fit(placed, radii, radius) if i else (0.0, 0.0))
    return placed


def _fit(placed: list[Point], radii: Sequence[float], radius: float) -> Point:
    """The free place touching one of the placed circles that is nearest to the middle."""
    best: tuple[float, Point] | None = None
    steps, first = (48, 0) if len(placed) < _MANY else (12, len(placed) - _MANY)
    for (px, py), other in zip(placed[first:], radii[first:], strict=False):
        reach = other + radius
        for step in range(steps):
            angle = step * math.tau / steps
            spot = (px + reach * math.cos(angle), py + reach * math.sin(angle))
            far = math.hypot(spot[0] * 0.8, spot[1])  # screens are wider than high
            if (best is None or far < best[0] - 1e-6) and _is_free(spot, radius, placed, radii):
                best = (far, spot)
    return best[1] if best else (0.0, 0.0)


def _is_free(spot: Point, radius: float, placed: list[Point], radii: Sequence[float]) -> bool:
    return all(
        math.hypot(spot[0] - x, spot[1] - y) >= radius + other - 1e-3
        for (x, y), other in zip(placed, radii, strict=False)
    )


def _circles(data: PageData, communities: list[Community]) -> list[Community]:
    """The communities with the circle that holds nine tenths of their nodes."""
    members: dict[int, list[Point]] = defaultdict(list)
    for node in data.nodes:
        members[node.community].append((node.x, node.y))
    found = []
    for i, community in enumerate(communities):
        points = members[i]
        x, y = (sum(p[k] for p in points) / len(points) for k in (0, 1))
        reach = sorted(math.hypot(px - x, py - y) for px, py in points)
        radius = reach[min(len(reach) - 1, len(reach) * 9 // 10)] + 40
        found.append(replace(community, x=round(x, 1), y=round(y, 1), radius=round(radius, 1)))
    return found
