"""Sets of offsets as ranges."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from secondsource.text.ranges import contains, merge, overlap, positions

ranges = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=8)


@given(ranges)
def test_merged_is_the_same_set(found: list[tuple[int, int]]) -> None:
    """Merging keeps exactly the offsets, in disjoint ranges with a gap between them."""
    merged = merge(found)
    assert {i for a, b in found for i in range(a, b)} == {i for a, b in merged for i in range(a, b)}
    assert all(a[1] < b[0] for a, b in itertools.pairwise(merged))


@given(ranges, st.integers(0, 40), st.integers(0, 40))
def test_overlap_counts_offsets(found: list[tuple[int, int]], start: int, end: int) -> None:
    """The overlap is the number of shared offsets."""
    merged = merge(found)
    shared = {i for a, b in merged for i in range(a, b)} & set(range(start, end))
    assert len(shared) == overlap(merged, start, end)


@given(ranges, st.lists(st.tuples(st.integers(0, 3), st.integers(1, 4)), max_size=8))
def test_positions_are_those_that_overlap(found: list[tuple[int, int]], things: list[tuple[int, int]]) -> None:
    """The same things as asking each by itself, each once and in order."""
    merged, starts, ends, at = merge(found), [], [], 0
    for gap, length in things:
        starts.append(at + gap)
        ends.append(at := at + gap + length)
    told = positions(merged, starts, ends)
    expected = [n for n, (a, b) in enumerate(zip(starts, ends, strict=True)) if overlap(merged, a, b)]
    assert expected == [n for first, last in told for n in range(first, last)]
    assert all(first < last for first, last in told)


def test_contains() -> None:
    """The end of a range is not in it."""
    assert [contains([(2, 4)], i) for i in (2, 3, 4)] == [True, True, False]
