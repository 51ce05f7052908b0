"""The stretches that a timeline is cut into, so that years before and the days of the reports both have an axis.

Goes in: periods, and the days of publication. Comes out: stretches in order of time, each with a linear axis of its own
and the indices of the periods that stand on it. Cuts by distance from the days of publication, as one tells it: in
years, in months, in days.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from .edtf import Period, say_day
from .time_axis import Axis, axis_over

# Up to two weeks from the articles one counts in days, up to two years in months, up to thirty in years.
_REACH = (14, 2 * 365, 30 * 365)
# A date that is vaguer than this says nothing on an axis of days, of months, of years.
_LONGEST = (35, 3 * 365, 60 * 365)
# A stretch of fewer events joins its neighbour, as long as the axis does not grow beyond so many days.
_FEW, _JOINED = 3, (120, 6 * 365, 100 * 365)
# Articles further apart than this have no days in common: then distances are from the day in their middle.
_ONE_STORY = 90
_NAMES = {
    -3: "Long before", -2: "Years before", -1: "Months before", 0: "The days of the articles",
    1: "Months ahead", 2: "Years ahead", 3: "Far ahead",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the time with its axis; `members`: indices of the periods on it; `ends`: from when to when they are,
    as vaguely as one counts there."""

    name: str
    axis: Axis
    members: tuple[int, ...]
    ends: str


def cut_stretches(periods: Sequence[Period], published: Sequence[int]) -> tuple[Stretch, ...]:
    """The stretches of these periods, in order of time; the periods in order within each."""
    if not periods:
        return ()
    days = sorted(published) or sorted(p.first for p in periods)
    if not published or days[-1] - days[0] > _ONE_STORY:
        days = [days[len(days) // 2]]
    bands: dict[int, list[int]] = {}
    for n, period in enumerate(periods):
        bands.setdefault(_band(period, days[0], days[-1]), []).append(n)
    for outer in (-3, 3, -2, 2, -1, 1):
        _join(bands, outer, outer + (1 if outer < 0 else -1), periods)
    return tuple(_stretch(band, bands[band], periods, days) for band in sorted(bands))


def _band(period: Period, first: int, last: int) -> int:
    """How far from the days of publication a period begins, and no nearer than it is vague."""
    if period.first > last + _REACH[0]:
        distance, sign = period.first - last, 1
    else:
        distance, sign = max(0, first - period.first), -1
    near = sum(distance > reach for reach in _REACH)
    vague = sum(period.days > longest for longest in _LONGEST)
    return sign * max(near, vague)


def _join(bands: dict[int, list[int]], outer: int, inner: int, periods: Sequence[Period]) -> None:
    """One stretch of two neighbours where one of them has few events and the axis bears it."""
    if outer not in bands or inner not in bands or min(len(bands[outer]), len(bands[inner])) >= _FEW:
        return
    both = sorted(bands[outer] + bands[inner], key=lambda n: (periods[n].first, -periods[n].days, n))
    span = max(periods[n].last for n in both) - min(periods[n].first for n in both)
    if span <= _JOINED[abs(outer) - 1]:
        keep, drop = (inner, outer) if inner == 0 else (outer, inner)
        bands[keep] = both
        del bands[drop]


def _stretch(band: int, members: Sequence[int], periods: Sequence[Period], days: Sequence[int]) -> Stretch:
    ordered = sorted(members, key=lambda n: (periods[n].first, -periods[n].days, n))
    on = [periods[n] for n in ordered]
    if band == 0:
        on.append(Period(days[0], days[-1]))
    return Stretch(_NAMES[band], axis_over(on), tuple(ordered), _say_ends(on, abs(band)))


def _say_ends(periods: Sequence[Period], distance: int) -> str:
    """The first and the last day in words: of days, of months, of years."""
    words = [say_day(end) for end in (min(p.first for p in periods), max(p.last for p in periods))]
    begin, end = (" ".join(word.split()[min(distance, 2) :]) for word in words)
    return begin if begin == end else f"{begin} to {end}"

