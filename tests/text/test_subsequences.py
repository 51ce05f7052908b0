"""Common subsequences of encoded items, and heaviest increasing chains against brute force."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.text.subsequences import common, encode, increasing, match


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("ship wait lock", "ship lock", 2),  # one left out
        ("ship wait lock", "lock wait ship", 1),  # order counts
        ("", "ship", 0),
    ],
)
def test_common(left: str, right: str, expected: int) -> None:
    """The length of the longest common subsequence of items, whatever their length."""
    assert expected == common(encode(left.split()), encode(right.split()))


def test_common_under_the_least_is_nothing() -> None:
    """What is too little is not told."""
    assert common(encode(["a", "b"]), encode(["a", "c"]), least=2) == 0


def test_match_gives_positions_on_both_sides() -> None:
    """Positions in order, of equal items."""
    assert match(encode(["a", "b", "c"]), encode(["x", "a", "c"])) == [(0, 1), (2, 2)]


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(1, 5)), max_size=9))
def test_increasing_is_the_heaviest_chain(items: list[tuple[int, int]]) -> None:
    """Strictly increasing, in order, and no chain weighs more."""
    values, weights = [v for v, _ in items], [w for _, w in items]
    chain = increasing(values, weights)
    heaviest = max(
        sum(weights[i] for i in some)
        for n in range(len(items) + 1)
        for some in combinations(range(len(items)), n)
        if all(values[a] < values[b] for a, b in pairwise(some))
    )
    assert chain == sorted(chain)
    assert all(values[a] < values[b] for a, b in pairwise(chain))
    assert heaviest == sum(weights[i] for i in chain)
