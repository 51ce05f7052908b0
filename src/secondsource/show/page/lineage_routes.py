"""The lines of a lineage drawing: which way each goes between the cards, so that none runs over a card or a name.

Goes in: a Graph and its Layout. Comes out: for each edge the gutters (the spaces between columns) that it goes through,
and its track in each. Lines of one giver share a track, so that what many took from one is a tree.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from .lineage_graph import Edge, Graph
from .lineage_layout import Layout, Slot


@dataclass(frozen=True, slots=True)
class Route:
    """The way of an edge. `gutter` is that before the taker's column; `leaves` that behind the giver's, where the line
    has to leave its row because a card stands in the way or it goes back; `beside`: both ends are left sides."""

    edge: Edge
    giver: Slot | None
    taker: Slot
    gutter: int
    leaves: int | None = None
    beside: bool = False


@dataclass(slots=True)
class Routes:
    """All ways; `tracks` by gutter and giver the number of the track, from the card outward; `widths` by gutter how
    many tracks it has; `ports` by card the edges at its left side, from above."""

    ways: list[Route]
    tracks: dict[tuple[int, str], int] = field(default_factory=dict)
    widths: dict[int, int] = field(default_factory=dict)
    ports: dict[str, list[Route]] = field(default_factory=dict)


def route(graph: Graph, layout: Layout) -> Routes:
    """A way for each edge."""
    routes = Routes([_way(edge, layout.slots) for edge in graph.edges])
    needs: dict[tuple[int, str], tuple[float, float]] = {}
    for way in routes.ways:
        rows = (way.giver.row if way.giver else -1.0, float(way.taker.row))
        _need(needs, way.gutter, way.edge.from_, min(rows), max(rows))
        if way.leaves is not None and way.giver is not None:
            _need(needs, way.leaves, way.edge.from_, way.giver.row, way.giver.row + 0.5)
        routes.ports.setdefault(way.taker.card.id, []).append(way)
        if way.beside and way.giver is not None:
            routes.ports.setdefault(way.giver.card.id, []).append(way)
    _assign(routes, needs)
    for node, ways in routes.ports.items():
        ways.sort(key=lambda w: (_other_row(w, node), w.edge.from_, w.edge.to))
    return routes


def _way(edge: Edge, slots: Mapping[str, Slot]) -> Route:
    taker, giver = slots[edge.to], slots.get(edge.from_)
    if giver is None:
        return Route(edge, None, taker, taker.column)
    if not edge.directed and giver.column > taker.column:
        # Without a direction a line runs to the right like the others.
        giver, taker = taker, giver
        edge = Edge(edge.to, edge.from_, edge.relation, edge.directed, edge.share, edge.number)
    if giver.column == taker.column:
        return Route(edge, giver, taker, taker.column, beside=True)
    between = range(giver.column + 1, taker.column)
    blocked = giver.column > taker.column or any(s.row == giver.row and s.column in between for s in slots.values())
    return Route(edge, giver, taker, taker.column, giver.column + 1 if blocked else None)


def _need(needs: dict[tuple[int, str], tuple[float, float]], gutter: int, giver: str, low: float, high: float) -> None:
    before = needs.get((gutter, giver), (low, high))
    needs[gutter, giver] = min(low, before[0]), max(high, before[1])


def _assign(routes: Routes, needs: dict[tuple[int, str], tuple[float, float]]) -> None:
    """First fit, the shortest lines next to the cards (Hashimoto and Stevens' left-edge rule for channels)."""
    taken: dict[tuple[int, int], list[tuple[float, float]]] = {}
    by_length = sorted(needs.items(), key=lambda n: (n[0][0], n[1][1] - n[1][0], n[1], n[0][1]))
    for (gutter, giver), (low, high) in by_length:
        track = 0
        while any(low <= end and begin <= high for begin, end in taken.get((gutter, track), ())):
            track += 1
        taken.setdefault((gutter, track), []).append((low, high))
        routes.tracks[gutter, giver] = track
        routes.widths[gutter] = max(routes.widths.get(gutter, 0), track + 1)


def _other_row(way: Route, node: str) -> float:
    if way.giver is None:
        return -1.0
    return float(way.taker.row if way.giver.card.id == node else way.giver.row)
