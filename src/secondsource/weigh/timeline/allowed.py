"""Which dates of a story's reports allow one event.

In: reports (`Told`). Out: for two of them whether their dates do, and all pairs of whom it is true. Many reports have
one date: each two dates are held against each other once, and only where they are not far apart.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..events.told import Told
from .dates import Extent, compatible

_LATER = 10  # "three weeks later" is no day: so many days on either side are allowed where weeks are counted
_WITHIN = 3  # two accounts of "within two weeks" may be written so many days apart
_WEEKS_ON = re.compile(r"counted from the date before it[^(]{0,40}\(shift W -?\d")


class _When(NamedTuple):
    """A date: its days, whether it is told as "within two weeks", and whether it is counted in weeks from another."""

    extent: Extent
    within: bool
    counted: bool


class Allowed:
    """Which of the dated reports have dates that allow one event. (In 40 articles 624 reports had 70
    dates: 143,000 pairs of them lay less than eleven days apart, 27,000 allowed each other.)"""

    def __init__(self, told: Sequence[Told]) -> None:
        held: dict[_When, list[int]] = {}
        for i, one in enumerate(told):
            if one.extent is not None:
                held.setdefault(_when(one.extent, one.rule), []).append(i)
        dates = sorted(held, key=lambda when: when.extent.first)
        self._held = [held[when] for when in dates]
        self._date_of = {i: n for n, reports in enumerate(self._held) for i in reports}
        self._pairs = frozenset(_pairs(dates))

    def are_one(self, i: int, j: int) -> bool:
        """Do the dates of two dated reports, `i` before `j`, allow one event?"""
        return (self._date_of[i], self._date_of[j]) in self._pairs

    def pairs(self) -> Iterator[tuple[int, int]]:
        """The pairs of reports of which it is true, in no order."""
        for a, b in self._pairs:
            later = self._held[b]
            for i in self._held[a]:
                yield from ((i, j) for j in later[bisect_right(later, i) :])


def _when(extent: Extent, rule: str) -> _When:
    return _When(extent, rule.startswith("within "), _WEEKS_ON.match(rule) is not None)


def _pairs(dates: Sequence[_When]) -> Iterator[tuple[int, int]]:
    """The dates that allow each other, in the order in which their reports may stand; `dates` by their first days."""
    for a, one in enumerate(dates):
        for b in range(a, len(dates)):
            if _far(one.extent, dates[b].extent):
                break  # those behind it begin later still
            if _allow(one, dates[b]):
                yield a, b
            if _allow(dates[b], one):
                yield b, a


def _allow(one: _When, other: _When) -> bool:
    if one.within and other.within:
        return one.extent.apart(other.extent.first) <= _WITHIN
    return compatible(one.extent, other.extent) or _about(one, other) or _about(other, one)


def _far(one: Extent, later: Extent) -> bool:
    """Are two stretches of time further apart than any two readings of one date may be?"""
    return (later.first - one.last).days > _LATER


def _about(one: _When, other: _When) -> bool:
    """Is one counted in weeks from another date ("three weeks later"), and the other a day near what it comes to?"""
    return one.counted and other.extent.is_day and one.extent.apart(other.extent.first) <= _LATER
