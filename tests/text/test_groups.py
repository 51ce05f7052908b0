"""Groups: what is joined is one group, whatever the order of the joins."""

from hypothesis import given
from hypothesis import strategies as st

from secondsource.text.groups import Groups

PAIRS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=12)


def joined(pairs: list[tuple[int, int]]) -> dict[int, list[int]]:
    groups = Groups(range(10))
    for left, right in pairs:
        groups.join(left, right)
    return groups.members()


def test_joined_items_are_one_group_under_its_smallest() -> None:
    """Through a third item too; what nobody joined stands alone."""
    groups = Groups("abcd")
    for left, right in ("dc", "ca"):
        groups.join(left, right)
    assert groups.members() == {"a": ["a", "c", "d"], "b": ["b"]}


def test_joining_tells_whether_it_changed_anything() -> None:
    """Items need not be given before; a pair of one group is joined already, an item with itself always."""
    groups: Groups[str] = Groups()
    told = [groups.join("a", "b"), groups.join("b", "c"), groups.join("c", "a"), groups.join("d", "d")]
    assert told == [True, True, False, False]
    assert groups.find("c") == "a"


@given(PAIRS)
def test_the_order_of_joins_does_not_matter(pairs: list[tuple[int, int]]) -> None:
    """Backwards and with sides exchanged it is the same."""
    assert joined(pairs) == joined([(b, a) for a, b in reversed(pairs)])


@given(PAIRS)
def test_groups_part_the_items(pairs: list[tuple[int, int]]) -> None:
    """Every item stands in one group, its representative is its smallest, and no pair is parted."""
    found = joined(pairs)
    assert list(range(10)) == sorted(i for group in found.values() for i in group)
    assert all(top == min(group) for top, group in found.items())
    assert all(any(a in g and b in g for g in found.values()) for a, b in pairs)


def test_a_long_chain_is_found_fast() -> None:
    """A hundred thousand items joined one after the other, from either end, are one group."""
    for numbers in (range(100_000), range(99_999, -1, -1)):
        groups: Groups[int] = Groups()
        for i in numbers[1:]:
            groups.join(i, numbers[0])
        assert len(groups.members()) == 1
