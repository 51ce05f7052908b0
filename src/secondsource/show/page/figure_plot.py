"""Readings of one quantity as marks on one scale.

Goes in: readings with their numbers. Comes out: places in percent of a drawing's width. A value is a dot, bounds are an
interval with end marks, "or more" and "or less" an arrow that is open to one side, "about" a hollow dot. Numbers
that no drawing can hold (not finite, too far apart for a float) have no scale, and their words stand alone.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ...model.findings import FigureReading, SeriesPoint
from .time_axis import Tick, fit, percent

# Where the least value is below this share of the greatest, the axis starts at zero: it costs little room.
_NEAR_ZERO = 0.4
# Room on each side, so that arrows and end marks have some.
_AIR = 0.08
_TICKS = 4
_LARGE = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))


@dataclass(frozen=True, slots=True)
class Scale:
    """The values from `low` to `high`; `step` is the distance of its ticks."""

    low: float
    high: float
    step: float

    @property
    def from_zero(self) -> bool:
        """Is zero at one of its ends?"""
        return self.low == 0 or self.high == 0

    @property
    def ends(self) -> str:
        """What it runs from and to, in words."""
        note = "" if self.from_zero or self.low < 0 < self.high else ", not from zero"
        return f"{say_number(self._round(self.low))} to {say_number(self._round(self.high))}{note}"

    @property
    def zero(self) -> str | None:
        """Where zero stands, if it lies between the ends."""
        return percent(self.x(0.0)) if self.low < 0 < self.high else None

    def x(self, value: float) -> float:
        """Where a value stands, 0 to 100."""
        return 100 * min(max((value - self.low) / (self.high - self.low), 0.0), 1.0)

    def ticks(self) -> tuple[Tick, ...]:
        """Round values, the finest whose labels stand beside each other."""
        for factor in (1, 2, 5, 10):
            step = factor * self.step
            first, last = math.ceil(self.low / step), math.floor(self.high / step)
            ticks = [self._tick(n * step) for n in range(first, last + 1)]
            if fit(ticks):
                return tuple(ticks)
        return ()

    def _tick(self, value: float) -> Tick:
        x = self.x(value)
        return Tick(percent(x), say_number(self._round(value)), "start" if x < 8 else "end" if x > 90 else "middle")

    def _round(self, value: float) -> float:
        return round(value, 1 - math.floor(math.log10(self.step)))


@dataclass(frozen=True, slots=True)
class Mark:
    """A reading on a scale: a dot at `x`, an interval from `begin` to `end`, either or both.

    `arrow`: "more" or "less" where one side is open; `about`: drawn hollow.
    """

    x: str | None
    begin: str | None
    end: str | None
    arrow: str | None
    about: bool


def bounds_of(reading: FigureReading | SeriesPoint) -> tuple[float, ...]:
    """The numbers of a reading that can be drawn."""
    numbers = (reading.value, reading.low, reading.high)
    return tuple(number for number in numbers if number is not None and math.isfinite(number))


def scale_over(numbers: Sequence[float]) -> Scale | None:
    """A scale that holds these numbers; None where they are all one, or too far apart for a float."""
    low, high = min(numbers, default=0.0), max(numbers, default=0.0)
    if low == high or not math.isfinite(high - low) or (high - low) < 1e-9 * max(abs(low), abs(high)):
        return None
    room = _AIR * (high - low)
    if 0 <= low <= _NEAR_ZERO * high:
        low, high = 0.0, high + room
    elif _NEAR_ZERO * low <= high <= 0:
        low, high = low - room, 0.0
    else:
        low, high = low - room, high + room
    return Scale(low, high, _step(high - low)) if math.isfinite(high - low) and _step(high - low) else None


def mark_reading(reading: FigureReading, scale: Scale) -> Mark | None:
    """A reading as it is drawn; None where it has no number."""
    numbers = bounds_of(reading)
    if not numbers:
        return None
    about = reading.modifier == "~"
    value, low, high = (n if n in numbers else None for n in (reading.value, reading.low, reading.high))
    if value is None and (low is None or high is None):
        return _open_mark(scale, numbers[0], "more" if high is None else "less")
    if reading.modifier in "<>" and value is not None and low is None and high is None:
        return _open_mark(scale, value, "more" if reading.modifier == ">" else "less")
    begin, end = (None, None) if low is None and high is None else (min(numbers), max(numbers))
    return Mark(_at(scale, value), _at(scale, begin), _at(scale, end), None, about)


def say_reading(reading: FigureReading) -> str:
    """A reading as numbers in words: "about 600", "300 to 400", "800 or more", "up 14"."""
    low, high = reading.low, reading.high
    if reading.value is not None:
        # ">" stands for "more than" and for "at least" (the printed words say which), "<" for "up to" as well
        words = {"~": "about {}", "<": "{} or less", ">": "{} or more", "up": "up {}", "down": "down {}"}
        return words.get(reading.modifier, "{}").format(say_number(reading.value))
    return say_bounds(low, high)


def say_bounds(low: float | None, high: float | None) -> str:
    """Bounds in words: "300 to 400", "300 or more", "400 or less"."""
    if low is not None and high is not None:
        return f"{say_number(low)} to {say_number(high)}"
    if low is not None:
        return f"{say_number(low)} or more"
    return f"{say_number(high)} or less" if high is not None else "no number"


def say_number(number: float) -> str:
    """A number for a reader: "2,500", "412 million"; nine figures at most, four of a fraction."""
    if not math.isfinite(number):
        return "no number"
    size = abs(number)
    if size >= 1e15 or 0 < size < 1e-4:
        return f"{number:.4g}"
    for limit, word in _LARGE:
        if size >= limit:
            return f"{number / limit:,.9g} {word}"
    return f"{number:.4g}" if 0 < size < 1 else f"{number:,.9g}"


def numbers_of(readings: Iterable[FigureReading | SeriesPoint]) -> list[float]:
    """All numbers of readings that can be drawn."""
    return [number for reading in readings for number in bounds_of(reading)]


def _open_mark(scale: Scale, value: float, arrow: str) -> Mark:
    return Mark(None, _at(scale, value), None, arrow, False)


def _at(scale: Scale, value: float | None) -> str | None:
    return None if value is None else percent(scale.x(value))


def _step(span: float) -> float:
    """The round distance (1, 2 or 5 times a power of ten) that gives a handful of ticks; 0 where there is none."""
    rough = span / _TICKS
    if rough < 1e-300:
        return 0.0
    power = 10.0 ** math.floor(math.log10(rough))
    return next(factor * power for factor in (1, 2, 5, 10) if factor * power >= rough)
