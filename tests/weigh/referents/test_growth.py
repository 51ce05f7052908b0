"""Threads of one thing grow together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.model.spans import Span
from secondsource.weigh.referents.found import Sign
from secondsource.weigh.referents.growth import grow
from secondsource.weigh.referents.threads import Thread
from secondsource.weigh.referents.uses import Use


def thread(key: str, *, named: bool = False, plural: bool = False, at: int = 0) -> Thread:
    """A thread of one use."""
    text = key.title() if named else key
    none: frozenset[str] = frozenset()
    here = Span("a", at, at + 5)
    use = Use(here, text, key, named, plural, "none", none, False, 0, none, 0, 0, none, here)
    return Thread(key, named, plural, (use,))


def keys(threads: list[Thread], signs: list[Sign]) -> list[list[str]]:
    """The heads that stand together."""
    pairs: dict[tuple[int, int], list[Sign]] = {}
    for sign in signs:
        pairs.setdefault((sign.left, sign.right), []).append(sign)
    return [[t.key for t in group.threads] for group in grow(threads, pairs)]


PLANT, WORKS, SITES = thread("plant"), thread("works"), thread("site", plural=True)
VARN, ORSEL = thread("varn", named=True), thread("orsel", named=True)


@pytest.mark.parametrize(
    ("threads", "signs", "expected"),
    [
        # one strong sign
        ([PLANT, WORKS], [Sign(0, 1, "aligned", 0.8, "")], [["plant", "works"]]),
        # two weak ones of one kind are one coincidence
        (
            [PLANT, WORKS],
            [Sign(0, 1, "shared role", 0.4, ""), Sign(0, 1, "shared role", 0.4, "")],
            [["plant"], ["works"]],
        ),
        # of two kinds they are enough
        (
            [PLANT, WORKS],
            [Sign(0, 1, "same argument in one fact", 0.4, ""), Sign(0, 1, "modifiers alike", 0.3, "")],
            [["plant", "works"]],
        ),
        # what stands side by side is two things
        (
            [PLANT, WORKS],
            [Sign(0, 1, "aligned", 0.8, ""), Sign(0, 1, "side by side", -1.5, "")],
            [["plant"], ["works"]],
        ),
        # one and many
        ([PLANT, SITES], [Sign(0, 1, "aligned", 0.8, "")], [["plant"], ["site"]]),
        # a name needs a sentence that says so
        ([VARN, PLANT], [Sign(0, 1, "aligned", 0.8, ""), Sign(0, 1, "shared role", 0.3, "")], [["varn"], ["plant"]]),
        ([VARN, PLANT], [Sign(0, 1, "apposition", 0.9, "")], [["varn", "plant"]]),
        # what heads mean counts by the mean: the third is like one of two
        (
            [PLANT, WORKS, thread("mill")],
            [
                Sign(0, 1, "aligned", 0.8, ""),
                Sign(1, 2, "alike", 0.3, ""),
                Sign(1, 2, "both known", 0.4, ""),
            ],
            [["plant", "works"], ["mill"]],
        ),
        # but of two that mean the same it counts as what sentences state does
        (
            [PLANT, WORKS, thread("mill")],
            [
                Sign(0, 1, "aligned", 0.8, ""),
                Sign(1, 2, "alike", 0.5, ""),
                Sign(1, 2, "both known", 0.15, ""),
            ],
            [["plant", "works", "mill"]],
        ),
        # who is said to be called so bears both names
        ([VARN, ORSEL], [Sign(0, 1, "called", 0.9, "")], [["varn", "orsel"]]),
        (
            [PLANT, WORKS, thread("mill")],
            [
                Sign(0, 1, "aligned", 0.8, ""),
                Sign(1, 2, "aligned", 0.7, ""),
            ],
            [["plant", "works", "mill"]],
        ),
        # one noun beside two names: it goes with the surer one, the names stay apart
        (
            [VARN, ORSEL, PLANT],
            [Sign(0, 2, "apposition", 0.9, ""), Sign(1, 2, "apposition", 0.9, ""), Sign(1, 2, "apposition", 0.9, "")],
            [["varn"], ["orsel", "plant"]],
        ),
    ],
)
def test_growth(threads: list[Thread], signs: list[Sign], expected: list[list[str]]) -> None:
    """Which threads are joined by which signs."""
    assert expected == keys(threads, signs)


@given(
    st.lists(
        st.tuples(st.integers(0, 5), st.integers(0, 5), st.sampled_from(["aligned", "apposition", "side by side"])),
        max_size=12,
    )
)
def test_every_thread_stands_in_one_group(pairs: list[tuple[int, int, str]]) -> None:
    """Whatever the signs, growth ends, no thread is lost and none stands twice; names are never joined."""
    threads = [thread(f"t{n}", named=n < 2, at=10 * n) for n in range(6)]
    weight = {"aligned": 0.8, "apposition": 0.9, "side by side": -1.5}
    signs = [Sign(min(a, b), max(a, b), kind, weight[kind], "") for a, b, kind in pairs if a != b]
    found = keys(threads, signs)
    assert sorted(t.key for t in threads) == sorted(k for group in found for k in group)
    assert not any({"t0", "t1"} <= set(group) for group in found)
