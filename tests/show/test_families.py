"""Links as families: rows of trees, who is only named, who stands alone."""

import random
from collections.abc import Sequence

import pytest
from tests.lineages import make_link, make_origin

from secondsource.model.lineage import LineageLink, Origin
from secondsource.show.terminal.families import Families, Row, find_families


def families(
    *links: LineageLink, articles: str = "abcdef", origins: tuple[Origin, ...] = (), deepest: int = 9
) -> Families:
    return find_families(links, origins, articles, deepest=deepest)


def sketch(rows: Sequence[Row]) -> str:
    """A tree in a line: levels as digits, + where it goes on below, * and the node where its branches stand."""
    return " ".join(
        f"{0 if r.link is None else len(r.trail) + 1}{r.node}{'+' * r.goes_on}{f'*{r.elsewhere}' if r.elsewhere else ''}"
        for r in rows
    )


TREES = [
    # (links, how deep a tree may be, trees)
    # one took from another
    ([("a", "b", 0.5)], 9, ["0a 1b"]),
    # those who took the most stand first
    ([("a", "b", 0.2), ("a", "c", 0.9)], 9, ["0a 1c 1b"]),
    # a chain
    ([("a", "b", 0.5), ("b", "c", 0.5)], 9, ["0a 1b 2c"]),
    # two parents: below both, its own branches below the one it has most from
    ([("a", "c", 0.2), ("b", "c", 0.6), ("c", "d", 0.5)], 9, ["0b 1c 2d", "0a 1c*b"]),
    # two families, the larger first
    ([("a", "b", 0.9), ("c", "d", 0.1), ("c", "e", 0.1)], 9, ["0c 1d 1e", "0a 1b"]),
    # who gave the most stands first in a family
    ([("a", "c", 0.1), ("b", "c", 0.6)], 9, ["0b 1c", "0a 1c"]),
    # deeper than there is room: in a tree of its own
    ([("a", "b", 0.5), ("b", "c", 0.5), ("c", "d", 0.5)], 1, ["0a 1b+", "0b 1c+", "0c 1d"]),
    # a circle has no root, and is drawn all the same
    ([("a", "b", 0.5), ("b", "c", 0.5), ("c", "a", 0.5)], 9, ["0a 1b 2c 3a*c"]),
]


@pytest.mark.parametrize(("links", "deepest", "expected"), TREES)
def test_trees(links: list[tuple[str, str, float]], deepest: int, expected: list[str]) -> None:
    """Every link stands once, each below what was taken from."""
    found = families(*(make_link(*one) for one in links), deepest=deepest)
    assert expected == [sketch(tree) for tree in found.trees]
    assert len(links) == sum(row.link is not None for tree in found.trees for row in tree)


def test_guides_know_what_follows() -> None:
    """`trail` says for each level above whether a branch follows; `rank` and `of` say the same of the own level."""
    rows = families(make_link("a", "b", 0.9), make_link("b", "d"), make_link("a", "c", 0.1)).trees[0]
    assert [(r.node, r.trail, r.rank, r.of) for r in rows] == [
        ("a", (), 0, 1), ("b", (), 0, 2), ("d", (True,), 0, 1), ("c", (), 1, 2),
    ]  # fmt: skip


def test_no_direction_stands_below_the_smaller_id() -> None:
    """Of two siblings that share a text beside, the second stands below the first too, and below their original."""
    found = families(
        make_link("origin:npa", "a", 0.4, relation="same-original"),
        make_link("origin:npa", "b", 0.9, relation="same-original"),
        make_link("a", "b", 0.95, directed=False),
    )
    assert [sketch(tree) for tree in found.trees] == ["0origin:npa 1b 1a 2b"]


def test_names_are_no_text() -> None:
    """A credit draws no branch; where the named origin is one article at hand, it stands with that."""
    credit = make_link("origin:bell", "b", 0.01, relation="cites")
    one = make_origin("Bell", ("a", "is"), ("b", "credited"))
    two = make_origin("Bell", ("a", "is"), ("c", "is"), ("b", "credited"))
    for origins, node in (((), "origin:bell"), ((one,), "a"), ((two,), "origin:bell")):
        found = families(credit, origins=origins)
        assert (found.trees, found.named_by) == ((), {node: ("b",)})


def test_a_name_whose_text_is_not_at_hand_stays_an_origin() -> None:
    """The outlet has an article here, and another text of it is what two share: not the same node."""
    origin = make_origin("Bell", ("a", "is"), ("b", "credited"), ("c", "credited"))
    found = families(
        make_link("origin:bell", "b", relation="same-original"), make_link("origin:bell", "c", 0.01, relation="cites"),
        origins=(origin,),
    )  # fmt: skip
    assert found.named_by == {"origin:bell": ("c",)}


def test_quotations_and_who_stands_alone() -> None:
    """A common quotation is no branch; alone is who has no link at all."""
    quoting = make_link("a", "b", relation="cites", directed=False)
    found = families(quoting, make_link("origin:npa", "c", relation="cites"), articles="abcd")
    assert (found.trees, found.quoting, found.alone) == ((), (quoting,), ("d",))


def test_order_of_links_does_not_matter() -> None:
    """Shuffled links give the same families."""
    links = [make_link(a, b, 0.5) for a, b in ("ab", "ac", "bd", "cd", "ef", "ce")]
    expected = families(*links)
    for seed in range(10):
        random.Random(seed).shuffle(links)
        assert expected == families(*links)


def test_nothing() -> None:
    """No links, no articles."""
    assert find_families((), (), (), deepest=3).trees == ()


@pytest.mark.parametrize("shape", ["chain", "star"])
def test_thousands_of_links(shape: str) -> None:
    """Neither depth nor breadth breaks it: 5,000 versions of one article, 5,000 prints of one report."""
    names = [f"{n:05}" for n in range(5_001)]
    pairs = [(names[0] if shape == "star" else names[n], names[n + 1]) for n in range(5_000)]
    found = find_families([make_link(*pair) for pair in pairs], (), names, deepest=5)
    assert sum(row.link is not None for tree in found.trees for row in tree) == 5_000
    assert len(found.trees) == (1 if shape == "star" else 1_000)
