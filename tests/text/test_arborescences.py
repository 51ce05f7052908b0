"""The cheapest arborescence: circles, circles of circles, ties, and what must hold for any graph."""

from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.steps import grows_in_proportion

from secondsource.text.arborescences import ROOT, cheapest

Arcs = dict[tuple[str, str], float]


def rooted(price: float, arcs: Arcs) -> Arcs:
    """The arcs, with one from the root to every node at one price."""
    return {(ROOT, node): price for pair in arcs for node in pair} | arcs


def total(parents: dict[str, str], arcs: Arcs) -> float:
    return sum(arcs[parent, child] for child, parent in parents.items())


def reaches_root(node: str, parents: dict[str, str]) -> bool:
    for _ in range(len(parents)):
        node = parents[node]
        if node == ROOT:
            return True
    return False


def brute_force(arcs: Arcs) -> float:
    """The cost of the cheapest of all assignments of parents that lead every node to the root."""
    nodes = sorted({child for _, child in arcs})
    ways = [[p for p, c in sorted(arcs) if c == node] for node in nodes]
    trees = (dict(zip(nodes, way, strict=True)) for way in product(*ways))
    return min(total(tree, arcs) for tree in trees if all(reaches_root(n, tree) for n in nodes))


@pytest.mark.parametrize(
    ("arcs", "expected"),
    [
        # nothing, and one node
        ({}, {}),
        ({(ROOT, "a"): 5}, {"a": ROOT}),
        # no circle: each under its cheapest
        (rooted(9, {("a", "b"): 2, ("b", "c"): 2, ("a", "c"): 3}), {"a": ROOT, "b": "a", "c": "b"}),
        # the root itself may be the cheapest
        (rooted(1, {("a", "b"): 2, ("b", "a"): 3}), {"a": ROOT, "b": ROOT}),
        # a negative cost is a cost like another
        (rooted(9, {("a", "b"): -2, ("b", "a"): 1}), {"a": ROOT, "b": "a"}),
        # a circle of two, entered where that costs least: 9 + 1 against 9 + 2
        (rooted(9, {("a", "b"): 1, ("b", "a"): 2}), {"a": ROOT, "b": "a"}),
        # of a circle the arc that is given up tells, not the one that enters: c, though its own arc is the dearest
        (
            {(ROOT, "a"): 10, (ROOT, "b"): 10, (ROOT, "c"): 12, ("a", "b"): 1, ("b", "c"): 5, ("c", "a"): 1},
            {"a": "c", "b": "a", "c": ROOT},
        ),
        # a circle entered from a node outside it, not from the root
        (
            rooted(20, {("a", "b"): 1, ("b", "a"): 1, ("x", "b"): 4, ("x", "a"): 6}),
            {"a": "b", "b": "x", "x": ROOT},
        ),
        # two circles, one entered from the other
        (
            rooted(20, {("a", "b"): 1, ("b", "a"): 1, ("c", "d"): 1, ("d", "c"): 1, ("b", "c"): 3}) | {(ROOT, "a"): 15},
            {"a": ROOT, "b": "a", "c": "b", "d": "c"},
        ),
        # a circle within a circle: a and b, and the pair with c
        (
            rooted(30, {("a", "b"): 1, ("b", "a"): 1, ("b", "c"): 2, ("c", "a"): 3}) | {(ROOT, "c"): 20},
            {"a": "c", "b": "a", "c": ROOT},
        ),
        # three deep: (a b), ((a b) c), (((a b) c) d); the root is cheapest at d
        (
            rooted(50, {("a", "b"): 1, ("b", "a"): 1, ("b", "c"): 2, ("c", "a"): 3, ("c", "d"): 4, ("d", "b"): 6})
            | {(ROOT, "d"): 30},
            {"a": "b", "b": "d", "c": "b", "d": ROOT},
        ),
        # what hangs on a node of a circle stays on that node
        (rooted(9, {("a", "b"): 1, ("b", "a"): 2, ("b", "k"): 1}), {"a": ROOT, "b": "a", "k": "b"}),
        # an arc from a node to itself is never taken
        (rooted(9, {("a", "a"): 0, ("a", "b"): 1}), {"a": ROOT, "b": "a"}),
    ],
)
def test_small_graphs(arcs: Arcs, expected: dict[str, str]) -> None:
    """The parents of each node."""
    assert expected == cheapest(arcs)


@pytest.mark.parametrize(
    ("arcs", "expected"),
    [
        # of equal parents the one that sorts first, the root before all
        (rooted(9, {("a", "c"): 2, ("b", "c"): 2}), {"a": ROOT, "b": ROOT, "c": "a"}),
        (rooted(2, {("a", "b"): 2}), {"a": ROOT, "b": ROOT}),
        # a circle that may be opened anywhere: at its smallest node
        (rooted(9, {("a", "b"): 1, ("b", "c"): 1, ("c", "a"): 1}), {"a": ROOT, "b": "a", "c": "b"}),
        # costs that differ by an error of addition are equal
        (rooted(9, {("a", "c"): 0.1 + 0.2, ("b", "c"): 0.3}), {"a": ROOT, "b": ROOT, "c": "a"}),
    ],
)
def test_ties(arcs: Arcs, expected: dict[str, str]) -> None:
    """Of equal trees always the same."""
    assert expected == cheapest(arcs)


@pytest.mark.parametrize(
    "arcs",
    [
        {("a", "b"): 1.0, (ROOT, "a"): 2.0},  # b under a alone
        {("a", "b"): 1.0, ("b", "a"): 1.0},  # a circle that nothing enters
        {("a", "b"): 1.0, (ROOT, "b"): 9.0},  # a is only ever a parent
    ],
)
def test_a_node_without_an_arc_from_the_root(arcs: Arcs) -> None:
    """Refused, also where a tree could be found."""
    with pytest.raises(ValueError, match="root"):
        cheapest(arcs)


@st.composite
def graphs(draw: st.DrawFn) -> Arcs:
    """Up to five nodes, every one under the root, small whole costs so that many are equal."""
    nodes = "abcde"[: draw(st.integers(1, 5))]
    costs = st.integers(0, 12)
    arcs: Arcs = {(ROOT, node): draw(costs) + draw(st.sampled_from([0, 20])) for node in nodes}
    pairs = [(p, c) for p in nodes for c in nodes if p != c]
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    return arcs | {pair: draw(costs) for pair in chosen}


@given(graphs())
def test_nothing_is_cheaper(arcs: Arcs) -> None:
    """The same cost as the best of all assignments; every node has one parent and reaches the root."""
    found = cheapest(arcs)
    assert {child for _, child in arcs} == set(found)
    assert all(reaches_root(node, found) for node in found)
    assert brute_force(arcs) == total(found, arcs)


@given(graphs(), st.randoms(use_true_random=False))
def test_the_order_of_the_arcs_never_matters(arcs: Arcs, random: object) -> None:
    """The same parents, not only the same cost."""
    items = list(arcs.items())
    random.shuffle(items)  # type: ignore[attr-defined]
    assert cheapest(arcs) == cheapest(dict(items))


@pytest.mark.parametrize("nodes", [100, 1010])
def test_many_nodes_that_shrink_one_by_one(nodes: int) -> None:
    """Neighbours that all run in circles (prints of one text, undated) end, however deep the circles lie in others."""
    found = cheapest(circles(nodes))
    assert [name for name, parent in found.items() if parent == ROOT] == ["n00000"]


def test_every_node_that_goes_costs_one_look_at_the_arcs() -> None:
    """The square of the nodes (Chu, Liu and Edmonds), not their cube."""
    grows_in_proportion(cheapest, circles, 40, power=2)


def circles(nodes: int) -> Arcs:
    """Nodes that are cheapest told from their neighbours, those from theirs."""
    names = [f"n{i:05}" for i in range(nodes)]
    arcs = {(ROOT, name): 10_000.0 for name in names}
    for i, (one, other) in enumerate(pairwise(names)):
        arcs[one, other] = arcs[other, one] = float(i)
    return arcs
