"""What a printed number allows: the bounds of a reading, whether two can both be right, how telling a value is.

In: numbers as printed (value, low, high, modifier). Out: bounds and verdicts. Knows no texts and no articles.
"""

from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache
from itertools import combinations
from math import inf
from typing import Protocol

from secondsource.model.readings import Modifier

_EXACT = 1e-9  # two parses of one printed number differ by less than this part of it
NEAR = 0.05  # a number of two printed digits is within a twentieth of what it was rounded from


class Printed(Protocol):
    """A number as printed: `Figure` and `FigureReading` are both."""

    @property
    def value(self) -> float | None: ...
    @property
    def low(self) -> float | None: ...
    @property
    def high(self) -> float | None: ...
    @property
    def modifier(self) -> Modifier: ...


@lru_cache(maxsize=65536)  # a story of 40 articles asks 100,000 times for its 1,000 numbers
def last_place(value: float) -> float:
    """The unit of the last significant digit: 100 of 2,500, 0.1 of 26.4, 1 of 11."""
    return float(Decimal(1).scaleb(int(_decimal(value).as_tuple().exponent)))


@lru_cache(maxsize=65536)
def significant_digits(value: float) -> int:
    """How many digits are printed before the noughts: 2 of 2,500, 3 of 26.4, 1 of 600."""
    return len(_decimal(value).as_tuple().digits)


def show_value(value: float) -> str:
    """A number for a reader, thousands parted: "1,234,567", "26.4"."""
    return f"{value:,.12g}"


def _decimal(value: float) -> Decimal:
    return Decimal(format(value, ".12g")).normalize()


def bounds(number: Printed) -> tuple[float, float]:
    """The least and the greatest value that the words leave open, both included.

    "About" leaves half a unit of the last printed digit to either side ("about 2,500": 2,450 to 2,550), of a single
    digit a quarter: between "about 70" and "about 80" one says 75 (favoured round numbers are 1, 2, 2.5 and 5 times a
    power of ten: Jansen and Pollmann 2001). "More than" leaves one whole unit ("more than 26 %": up to 27; who counts
    30 does not write it), "up to" everything below.
    """
    return _bounds(number.value, number.low, number.high, number.modifier)


@lru_cache(maxsize=65536)
def _bounds(value: float | None, least: float | None, most: float | None, modifier: Modifier) -> tuple[float, float]:
    if value is None:
        ends = [e for e in (least, most) if e is not None]
        low = least if least is not None else 0.0
        return (min(low, *ends), max(ends)) if most is not None else (low, inf)
    unit = last_place(value)
    if modifier == "~":
        slack = unit / 4 if significant_digits(value) == 1 and abs(value) >= 10 else unit / 2
        return value - slack, value + slack
    if modifier == ">":
        return value, value + unit
    if modifier == "<":
        return min(0.0, value), value
    return value, value


def agree(left: Printed, right: Printed) -> bool:
    """Is there a value that both leave open? An increase and a decrease never agree."""
    if left.modifier != right.modifier and {left.modifier, right.modifier} == {"up", "down"}:
        return False
    (a, b), (c, d) = bounds(left), bounds(right)
    slack = _EXACT * max(1.0, *[abs(x) for x in (a, b, c, d) if x != inf])
    return a <= d + slack and c <= b + slack


def is_rounding(left: Printed, right: Printed) -> bool:
    """Is one value the other, rounded to two digits or more ("26" and "26.4", "2,500" and "2,487")?"""
    if left.value is None or right.value is None or not {left.modifier, right.modifier} <= {"=", "~"}:
        return False
    coarse = max((left.value, right.value), key=last_place)
    return significant_digits(coarse) >= 2 and 2 * abs(left.value - right.value) <= last_place(coarse)


def same_value(left: Printed, right: Printed) -> bool:
    """May the two be prints of one number: equal, rounded from each other, or near and inside each other's bounds?

    "More than 26 %" and "26.4 %" may; that 23 million is more than "at least 20 million" is no sign that it is meant.
    """
    if left.value is None or right.value is None:
        return left.value is right.value and bounds(left) == bounds(right)
    if abs(left.value - right.value) <= _EXACT * max(1.0, abs(left.value)):
        return agree(left, right)
    near = abs(left.value - right.value) <= NEAR * max(abs(left.value), abs(right.value))
    return near and (is_rounding(left, right) or agree(left, right))


def all_agree(numbers: Iterable[Printed]) -> bool:
    """Does every pair agree?"""
    return all(agree(a, b) for a, b in combinations(numbers, 2))


def telling(number: Printed) -> float:
    """How unlikely it is that two counts of different things show this number, from 0 (small ones) to 1.

    Ones to twelves, which news writes for anything, tell nothing; hundreds with two digits before the noughts most.
    """
    value = number.value if number.value is not None else number.high
    if value is None:
        return 0.0
    digits, size = significant_digits(value), abs(value)
    if size >= 100:
        return 1.0 if digits >= 2 else 0.75
    if size > 12 or value != int(value):
        return 0.5 if digits >= 2 else 0.25
    return 0.0
