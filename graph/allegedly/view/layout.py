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

from allegedly.view.community import Grouping, group, seeded
from allegedly.view.data import Community, PageData

Point = tuple[float, float]

_WHOLE = 500  # nodes; up to here connected parts read better than communities
_PRECISE = 120  # nodes; Kamada-Kawai takes 0.1 s here and grows with the cube
_EDGE = 150.0  # mean length of an edge, in the page's units (one unit is one pixel at zoom 1)
_BOX = {"quote": (96.0, 46.0), "claim": (120.0, 52.0)}
_ENTITY_BOX = (132.0, 62.0)
_GAP = 140.0  # between blocks
_MANY = 100  # blocks; beyond, only the last ones are tried as neighbours, which keeps 2,000 blocks under 2 s


def place(data: PageData) -> None:
    """Sets `x`, `y` and `community` of every node and `communities` of the data, in place."""
    grouping = group(data)
    blocks = _blocks(data, grouping)
    laid = [
        _block_layout(edges, [_BOX.get(data.nodes[n].kind, _ENTITY_BOX) for n in nodes])
        for nodes, edges in zip(blocks, _edges_of(data, blocks), strict=True)
    ]
    centres = pack([_radius(points) for points in laid])
    for nodes, points, (cx, cy) in zip(blocks, laid, centres, strict=True):
        for node, (x, y) in zip(nodes, points, strict=True):
            data.nodes[node].x, data.nodes[node].y = x + cx, y + cy
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
    return _centred(spread(_scaled(_layout(graph), edges), boxes))


def _layout(graph: igraph.Graph) -> list[Point]:
    start = graph.layout_circle()
    with seeded():
        if graph.vcount() <= _PRECISE:
            found = graph.layout_kamada_kawai(seed=start)
        else:
            grid = "grid" if graph.vcount() > 1000 else "nogrid"
            found = graph.layout_fruchterman_reingold(seed=start, niter=300, grid=grid)
    return [(x, y) for x, y in found]


def _scaled(points: list[Point], edges: Sequence[tuple[int, int]]) -> list[Point]:
    """The same picture, a little wider than high, with edges of the wanted mean length."""
    mean = sum(math.dist(points[a], points[b]) for a, b in edges) / len(edges)
    factor = _EDGE / mean if mean else 1.0
    return [(x * factor * 1.15, y * factor * 0.9) for x, y in points]


def spread(points: Sequence[Point], boxes: Sequence[tuple[float, float]], *, rounds: int = 60) -> list[Point]:
    """Pushes boxes apart until none covers another (or the rounds are over), moving each as little as needed.

    Args: points: centres; boxes: width and height of each, in the same units.
    """
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    cell = max((max(b) for b in boxes), default=1.0)
    for _ in range(rounds):
        cells: dict[tuple[int, int], list[int]] = defaultdict(list)
        for i in range(len(xs)):
            cells[int(xs[i] // cell), int(ys[i] // cell)].append(i)
        if not _push(xs, ys, boxes, cells):
            break
    return list(zip(xs, ys, strict=True))


def _push(
    xs: list[float],
    ys: list[float],
    boxes: Sequence[tuple[float, float]],
    cells: dict[tuple[int, int], list[int]],
) -> bool:
    """One round of pushing; True when something moved."""
    moved = False
    for (cx, cy), here in cells.items():
        near = [j for dx in (-1, 0, 1) for dy in (-1, 0, 1) for j in cells.get((cx + dx, cy + dy), ())]
        for i in here:
            for j in near:
                if i < j and _separate(xs, ys, (i, j), boxes):
                    moved = True
    return moved


def _separate(
    xs: list[float], ys: list[float], pair: tuple[int, int], boxes: Sequence[tuple[float, float]]
) -> bool:
    """Moves two boxes that overlap apart along the axis where less is needed."""
    i, j = pair
    over_x = (boxes[i][0] + boxes[j][0]) / 2 - abs(xs[i] - xs[j])
    over_y = (boxes[i][1] + boxes[j][1]) / 2 - abs(ys[i] - ys[j])
    if over_x <= 0.5 or over_y <= 0.5:
        return False
    along, over = (xs, over_x) if over_x < over_y else (ys, over_y)
    step = (over / 2 + 0.25) * (1 if along[i] >= along[j] else -1)
    along[i] += step
    along[j] -= step
    return True


def _grid(count: int) -> list[Point]:
    columns = max(1, math.ceil(math.sqrt(count * 1.6)))
    return _centred([(i % columns * 150.0, i // columns * 74.0) for i in range(count)])


def _centred(points: list[Point]) -> list[Point]:
    cx = (max(p[0] for p in points) + min(p[0] for p in points)) / 2
    cy = (max(p[1] for p in points) + min(p[1] for p in points)) / 2
    return [(x - cx, y - cy) for x, y in points]


def _radius(points: list[Point]) -> float:
    return max(math.hypot(x, y) for x, y in points) + _GAP / 2


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
            spot = (px + reach * math.cos(angle), py + reach * math.sin(angle) * 0.999)
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
