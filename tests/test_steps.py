"""The counter that tests of growth rest on: it sees loops of every kind, and no machine's load."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.steps import grows_in_proportion, steps

from secondsource.text.stems import stem

HERE = Path(__file__)


def loop(items: list[int]) -> int:
    total = 0
    for item in items:
        total += item
    return total


def halving(items: list[int]) -> int:
    return 0 if len(items) < 2 else halving(items[: len(items) // 2]) + halving(items[len(items) // 2 :]) + loop(items)


def nested(items: list[int]) -> int:
    total = 0
    for _ in items:
        total += loop(items)
    return total


def nested_on_one_line(items: list[int]) -> list[int]:
    return [a + b for a in items for b in items]


def counted(_item: int) -> int:
    return 1


LINEAR = [
    loop,
    halving,  # n log n
    lambda items: [item + 1 for item in items],
    lambda items: sum(item for item in items),
    lambda items: sorted(items, key=counted),
]
QUADRATIC = [
    nested,
    nested_on_one_line,
    lambda items: {a - b for a in items for b in items},
    lambda items: {a: sum(b for b in items) for a in items},
    lambda items: any(a < b < a for a in items for b in items),
    lambda items: [list(map(counted, items)) for _ in items],
]


@pytest.mark.parametrize("work", LINEAR)
def test_what_is_in_proportion_passes(work: Callable[[list[int]], object]) -> None:
    """Loops, comprehensions and sorting of all kinds."""
    grows_in_proportion(work, lambda n: list(range(n)), 30, within=HERE)


@pytest.mark.parametrize("work", QUADRATIC)
def test_what_is_quadratic_fails(work: Callable[[list[int]], object]) -> None:
    """Also where the square stands on one line, or in a function that C calls."""
    with pytest.raises(AssertionError, match="times those"):
        grows_in_proportion(work, lambda n: list(range(n)), 30, within=HERE)


@pytest.mark.parametrize("work", QUADRATIC)
def test_a_square_may_be_allowed(work: Callable[[list[int]], object]) -> None:
    """Where each is held against each on purpose; a cube is then still too much."""
    grows_in_proportion(work, lambda n: list(range(n)), 10, within=HERE, power=2)
    with pytest.raises(AssertionError, match="times those"):
        grows_in_proportion(lambda items: [work(items) for _ in items], lambda n: list(range(n)), 10, within=HERE, power=2)


@pytest.mark.parametrize(
    "work",
    [
        lambda items: [items.count(-1) for _ in items],
        lambda items: [items[n:] for n in items],
    ],
)  # fmt: skip
def test_what_c_does_is_not_seen(work: Callable[[list[int]], object]) -> None:
    """The bound of the method, as its docstring says: squares within C pass."""
    grows_in_proportion(work, lambda n: list(range(n)), 30, within=HERE)


def test_work_that_is_not_of_the_package_is_no_work() -> None:
    """A test that counts the wrong thing does not pass by counting nothing."""
    with pytest.raises(AssertionError, match="nothing of the package ran"):
        grows_in_proportion(loop, lambda n: list(range(n)), 30)


def test_the_same_work_takes_the_same_steps() -> None:
    """A loop has its turns, each of two lines, and as often as it is asked; lines of other files are none."""
    first = steps(lambda: loop(list(range(100))), within=HERE)
    assert first == steps(lambda: loop(list(range(100))), within=HERE)
    assert 200 <= first <= 210
    assert steps(lambda: loop(list(range(100)))) == 0


def test_what_is_remembered_is_counted_all_the_same() -> None:
    """A stem that was asked for before takes the steps of a new one."""
    first = steps(lambda: stem("walking"))
    assert first > 0
    assert first == steps(lambda: stem("walking"))


def test_another_tracer_is_put_back() -> None:
    """Also when the work fails: a debugger or a measurement of coverage goes on."""
    before = sys.gettrace()

    def mine(*_: object) -> None:
        return None

    sys.settrace(mine)
    try:
        with pytest.raises(ZeroDivisionError):
            steps(lambda: 1 // 0)
        assert sys.gettrace() is mine
    finally:
        sys.settrace(before)
