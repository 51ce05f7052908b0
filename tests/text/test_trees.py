"""Trees of WordNet as they are shipped."""

import pytest

from secondsource.text.trees import Tree, read_tree

# A root, two kinds under it, and two kinds of the first.
SMALL = Tree((0, 0, 1, 1, 0), (0.0, 0.5, 0.75, 1.0, 0.8), ())


@pytest.mark.parametrize(
    ("left", "right", "telling", "expected"),
    [(2, 2, 0.0, 1.0), (2, 3, 0.0, 0.571), (2, 3, 0.6, 0.0), (2, 4, 0.0, 0.0), (0, 0, 0.0, 0.0)],
)
def test_what_two_places_have_in_common(left: int, right: int, telling: float, expected: float) -> None:
    """Twice what is nearest above both over what both say; nothing where that says too little."""
    assert SMALL.in_common(left, right, telling) == SMALL.in_common(right, left, telling) == expected


@pytest.mark.parametrize("name", ["kinds.txt.gz", "verbs.txt.gz"])
def test_every_place_leads_to_the_root(name: str) -> None:
    """What is above stands earlier in the walk, and says less."""
    tree = read_tree(name)
    assert len(tree.parents) == len(tree.content)
    assert all(tree.above(place)[-1] == 0 for place in range(len(tree.parents)))
    assert all(up <= place for place, up in enumerate(tree.parents))
