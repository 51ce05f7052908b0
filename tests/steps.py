"""How much work code takes, counted and not timed: the same on every machine, idle or not.

A step is a line of the package that runs. Each turn of a loop is one at least, that of a comprehension or a generator
too. **What C does in one line is one step**, however long it takes: a regular expression, `x in list`, a slice, a join, a
sort without a key, numpy, rapidfuzz. A regular expression that runs away is found by a text so long that it would never
end, and by `timeout` in pyproject.toml.
"""

import sys
from collections.abc import Callable
from functools import _lru_cache_wrapper
from pathlib import Path
from types import FrameType
from typing import Any, TypeVar

import secondsource

PACKAGE = Path(secondsource.__file__).parent
# Four times the input: a square is sixteen times the steps, far from what is allowed.
TIMES = 4
# What may be had beyond proportion: n log n of 100 and of 400 differs by 4 × 1.3. A square that takes a ninth of the
# steps at the smaller size is beyond it: (16 × 1/9 + 4 × 8/9) > 4 × 1.3.
SLACK = 1.3

Given = TypeVar("Given")


def steps(work: Callable[[], object], *, within: Path = PACKAGE) -> int:
    """The lines that run in files at or under `within` while `work` does; what is remembered of words is forgotten first.

    Tables and weights that are opened meanwhile are counted: let them be opened before.
    """
    _forget()
    folder = str(within)
    counted = 0

    def line(_frame: FrameType, event: str, _value: Any) -> None:
        nonlocal counted
        counted += event == "line"

    def enter(frame: FrameType, _event: str, _value: Any) -> Callable[..., Any] | None:
        return line if frame.f_code.co_filename.startswith(folder) else None

    before = sys.gettrace()
    sys.settrace(enter)
    try:
        work()
    finally:
        sys.settrace(before)
    return counted


def grows_in_proportion(
    work: Callable[[Given], object],
    given: Callable[[int], Given],
    size: int,
    *,
    power: float = 1,
    within: Path = PACKAGE,
) -> None:
    """Assert that four times the input takes no more than about four times the steps: nothing in it is quadratic.

    `given` makes the input of a size, uncounted, and anew for each run, as an input may remember what was asked of it;
    `work` reads it. A first run of both sizes, uncounted, opens tables and weights, and has objects that live as long
    as the process remember their words (the tagger's, `Openings`). `size` is one at which a square would show: that
    of a pass over everything that is begun anew at every word shows from some dozens of words on. `power` is that of
    the size with which the steps may grow: 2 where each is held against each, which the test then gives a reason for.
    """
    for times in (1, TIMES):
        work(given(times * size))
    small, large = given(size), given(TIMES * size)
    one = steps(lambda: work(small), within=within)
    many = steps(lambda: work(large), within=within)
    assert one > 0, "nothing of the package ran"
    assert many <= TIMES**power * SLACK * one, f"{many:,} steps, {many / one:.1f} times those of a {TIMES}th of it"


def _forget() -> None:
    """Empty what is remembered of words and sentences (`lru_cache` with a bound); tables (`cache`) stay."""
    modules = [module for name, module in sys.modules.items() if name.split(".")[0] == "secondsource"]
    for value in [value for module in modules for value in vars(module).values()]:
        if isinstance(value, _lru_cache_wrapper) and value.cache_parameters()["maxsize"] is not None:
            value.cache_clear()
