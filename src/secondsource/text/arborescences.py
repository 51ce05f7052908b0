"""The cheapest way to hang every node of a directed graph under another one or under the root.

Goes in: nodes that can be sorted and the costs of arcs. Comes out: a parent for each node. Chu and Liu 1965, Edmonds
1967: take each node's cheapest arc; what runs in a circle becomes one node, and the rest is done again. Knows nothing
of what the nodes are.
"""

from collections.abc import Mapping
from dataclasses import dataclass

Node = str
Arc = tuple[Node, Node]
ROOT: Node = ""
# For each node the nodes an arc comes from: its cost, and the arc of the graph that was given.
_Arcs = dict[Node, dict[Node, tuple[float, Arc]]]


def cheapest(arcs: Mapping[tuple[Node, Node], float]) -> dict[Node, Node]:
    """The parent of each node in the cheapest arborescence under `ROOT`: `arcs` gives the cost of (parent, child).

    Of equal arcs the one that sorts first. Every node needs an arc from `ROOT`.

    Raises:
        ValueError: a node has none.
    """
    nodes = sorted({node for arc in arcs for node in arc} - {ROOT})
    for node in nodes:
        if (ROOT, node) not in arcs:
            raise ValueError(f"{node!r} has no arc from the root")
    incoming: _Arcs = {node: {} for node in nodes}
    for arc in sorted(arcs):
        incoming[arc[1]][arc[0]] = (arcs[arc], arc)
    return {child: parent for parent, child in sorted(_solve(incoming))}


@dataclass(frozen=True, slots=True)
class _Shrunken:
    """A graph in which a circle became one node: the best arcs before, the circle, the new graph, and at which node of
    the circle each of its arcs enters."""

    best: Mapping[Node, tuple[Node, tuple[float, Arc]]]
    circle: frozenset[Node]
    incoming: _Arcs
    entered: Mapping[tuple[Node, Node], Node]


def _solve(incoming: _Arcs) -> list[Arc]:
    """The arcs of the arborescence, as they stand in the graph that was given."""
    levels: list[_Shrunken] = []
    while True:
        best = {c: min(ways.items(), key=lambda way: (round(way[1][0], 6), way[0])) for c, ways in incoming.items()}
        circle = _circle({c: parent for c, (parent, _) in best.items()})
        if not circle:
            break
        levels.append(_shrink(incoming, best, circle, f"\0{len(levels):06}"))  # no node of the graph is called so
        incoming = levels[-1].incoming
    found = [arc for _, (_, arc) in best.values()]
    for level in reversed(levels):
        known = set(found)
        arcs = {level.best[c][1][1] for c in level.circle}
        for (start, to), child in level.entered.items():
            if level.incoming[to][start][1] in known:
                arcs.discard(level.best[child][1][1])
        found += sorted(arcs)
    return found


def _shrink(
    incoming: _Arcs, best: Mapping[Node, tuple[Node, tuple[float, Arc]]], circle: frozenset[Node], name: Node
) -> _Shrunken:
    """The graph with the circle as one node: an arc into it costs what it costs more than the one it replaces."""
    shrunken: _Arcs = {}
    entered: dict[tuple[Node, Node], Node] = {}
    for child, ways in incoming.items():
        for parent, (cost, arc) in ways.items():
            if parent in circle and child in circle:
                continue
            to, start = (name if child in circle else child), (name if parent in circle else parent)
            price = cost - best[child][1][0] if child in circle else cost
            known = shrunken.setdefault(to, {}).get(start)
            if known is None or (round(price, 6), arc) < (round(known[0], 6), known[1]):
                shrunken[to][start] = (price, arc)
                if child in circle:
                    entered[start, to] = child
    return _Shrunken(best, circle, shrunken, entered)


def _circle(parents: Mapping[Node, Node]) -> frozenset[Node]:
    """A circle of the parents, the one with the smallest node first met; empty where there is none."""
    done: set[Node] = set()
    for start in sorted(parents):
        path: list[Node] = []
        at = start
        while at in parents and at not in done:
            if at in path:
                return frozenset(path[path.index(at) :])
            path.append(at)
            at = parents[at]
        done.update(path)
    return frozenset()
