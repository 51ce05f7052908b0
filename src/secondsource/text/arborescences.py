"""The cheapest way to hang every node of a directed graph under another one or under the root.

Goes in: nodes that can be sorted and the costs of arcs. Comes out: a parent for each node. Chu and Liu 1965, Edmonds
1967: take each node's cheapest arc; what runs in a circle becomes one node, and the rest is done again. Knows nothing
of what the nodes are.
"""

from collections.abc import Mapping

Node = str
ROOT: Node = ""
Cost = tuple[float, ...]


def cheapest(arcs: Mapping[tuple[Node, Node], float]) -> dict[Node, Node]:
    """The parent of each node in the cheapest arborescence under `ROOT`: `arcs` gives the cost of (parent, child).

    Of equal arcs the one that sorts first. Every node needs an arc from `ROOT`.

    Raises:
        ValueError: a node has none.
    """
    nodes = sorted({child for _, child in arcs})
    for node in nodes:
        if (ROOT, node) not in arcs:
            raise ValueError(f"{node!r} has no arc from the root")
    chosen = _solve({child: {p: (arcs[p, c], (p, c)) for p, c in arcs if c == child} for child in nodes})
    return {child: parent for parent, child in chosen}


_Arcs = dict[Node, dict[Node, tuple[float, tuple[Node, Node]]]]


def _solve(incoming: _Arcs) -> list[tuple[Node, Node]]:
    """The arcs, as they stand in the graph that was given, of the arborescence of a (shrunken) graph."""
    best = {c: min(ways.items(), key=lambda way: (round(way[1][0], 6), way[0])) for c, ways in incoming.items()}
    circle = _circle({c: parent for c, (parent, _) in best.items()})
    if not circle:
        return [arc for _, (_, arc) in best.values()]
    name = "\0" + min(circle)  # no node of the graph is called so
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
    found = _solve(shrunken)
    arcs = {arc for _, arc in (best[c][1] for c in circle)}
    for start, to in entered:
        arc = shrunken[to][start][1]
        if arc in found:
            arcs.discard(best[entered[start, to]][1][1])
    return found + sorted(arcs)


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
