"""The steps that the rules of moments are made of: so many periods on, the Friday before, the 26th, Good Friday.

In: a step's name and arguments, as `moments` documents them, and the ISO date it is counted from (a year, a month or a
day). Out: a TIMEX3 value, with X for what that date does not fix. Knows no options of rules and no EDTF.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta

from .feasts import feast_day

# ISO-TimeML codes of the seasons and what EDTF level 1 calls them; the month they begin in (meteorological, north).
SEASONS = {"SP": ("21", 3), "SU": ("22", 6), "FA": ("23", 9), "WI": ("24", 12)}
_UNKNOWN = {
    "D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX",
    "Y": "XXXX", "DE": "XXX", "CE": "XX",
}  # fmt: skip

# How much of a year may lie ahead of a day of the year that a verb of the past goes with ("said … until Jan. 14"): a
# third. Value F1 on TimeBank and AQUAINT: the nearest whatever the verb .800 and .741, so .802 and .759, always back
# .793 and .751.
_PAST_REACH = 1 / 3


class _OpenError(Exception):
    """The anchor does not fix this rule (a day asked of an anchor that is only a year, a year behind 9999)."""


def value_on(name: str, args: list[str], anchor: str | None) -> str:
    """The TIMEX3 value of the step `name` with its arguments, counted from the anchor's ISO date; X where that leaves
    it open or there is none.

    Raises:
        KeyError: no such step.
    """
    step, unknown = STEPS[name]
    if anchor is not None:
        try:
            return step(_Day(anchor), *args)
        except (_OpenError, OverflowError):
            pass
    return unknown(*args)


class _Day:
    """An ISO date that may lack its day or month; asking for what it lacks raises `_OpenError`."""

    __slots__ = ("_parts",)

    def __init__(self, text: str) -> None:
        match = re.match(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", text)
        if match is None:
            raise _OpenError
        self._parts = tuple(int(p) for p in match.groups() if p)

    @property
    def year(self) -> int:
        return self._parts[0]

    @property
    def month(self) -> int:
        if len(self._parts) < 2:
            raise _OpenError
        return self._parts[1]

    @property
    def day(self) -> date:
        if len(self._parts) < 3:
            raise _OpenError
        try:
            return date(*self._parts)
        except ValueError:
            raise _OpenError from None


def _shift(anchor: _Day, unit: str, count: str) -> str:
    n = int(count)
    if abs(n) > 9999:
        raise _OpenError
    if unit == "D":
        return str(anchor.day + timedelta(days=n))
    if unit in ("W", "WE"):
        year, week, _ = (anchor.day + timedelta(weeks=n)).isocalendar()
        return f"{year:04}-W{week:02}" + ("-WE" if unit == "WE" else "")
    if unit == "M":
        months = anchor.year * 12 + anchor.month - 1 + n
        return f"{_year(months // 12)}-{months % 12 + 1:02}"
    if unit == "Q":
        quarters = anchor.year * 4 + (anchor.month - 1) // 3 + n
        return f"{_year(quarters // 4)}-Q{quarters % 4 + 1}"
    if unit == "DE":
        return _year(anchor.year // 10 * 10 + 10 * n)[:3]
    if unit == "CE":
        return _year(anchor.year // 100 * 100 + 100 * n)[:2]
    return _year(anchor.year + n)


def _weekday(anchor: _Day, number: str, direction: str) -> str:
    today, wanted = anchor.day, int(number)
    back, ahead = (today.isoweekday() - wanted) % 7, (wanted - today.isoweekday()) % 7
    days = {
        "back": -back, "ahead": ahead, "last": -(back or 7), "next": ahead or 7, "this": wanted - today.isoweekday(),
        "near": -back if back <= ahead else ahead, "soon": -1 if ahead == 6 else ahead,
    }[direction]  # fmt: skip
    return str(today + timedelta(days=days))


def _weekend(anchor: _Day, direction: str) -> str:
    """The weekend: told on a weekday, that before ("back") or the coming one; on a Saturday or Sunday, the running."""
    days = anchor.day.isoweekday()
    past = days < 6 and (direction == "back" or (direction == "near" and days < 3))
    return _shift(anchor, "WE", "-1" if past else "0")


def _month(anchor: _Day, month: str, direction: str) -> str:
    return f"{_in_year(anchor.year, anchor.month, int(month), direction, 12)}-{int(month):02}"


def _quarter(anchor: _Day, quarter: str, direction: str) -> str:
    return f"{_in_year(anchor.year, (anchor.month + 2) // 3, int(quarter), direction, 4)}-Q{quarter}"


def _season(anchor: _Day, season: str, direction: str) -> str:
    begins = SEASONS[season][1]
    into = (anchor.month - begins) % 12
    if direction in ("last", "next") and into < 3:
        # "Last autumn", said in November, is that of the year before.
        begun = anchor.year - (1 if anchor.month < begins else 0)
        return f"{_year(begun + (1 if direction == 'next' else -1))}-{season}"
    now = anchor.month if direction != "this" else begins
    return f"{_in_year(anchor.year, now, begins, direction, 12)}-{season}"


def _half(anchor: _Day, half: str, direction: str) -> str:
    return f"{_in_year(anchor.year, 1, 1, direction, 2)}-H{half}"


def _day_of_year(anchor: _Day, day: str, direction: str) -> str:
    if direction.startswith("on"):  # "Tuesday 9 May": the nearest such day that is a Tuesday
        around = [anchor.year + n for n in range(-3, 4) if 1 <= anchor.year + n <= 9999]
        days = [date(y, int(day[:2]), int(day[3:])) for y in around if day != "02-29" or _is_leap(y)]
        fitting = [d for d in days if d.isoweekday() == int(direction[2:])]
        return str(min(fitting or days, key=lambda d: abs((d - anchor.day).days)))
    # At the day of the anchor itself, "back" and "ahead" are both today.
    here = anchor.day.strftime("%m-%d")
    months = (int(here[:2]) * 31 + int(here[3:]), int(day[:2]) * 31 + int(day[3:]))
    year = _in_year(anchor.year, months[0], months[1], direction, 12 * 31)
    return str(_existing(int(year), int(day[:2]), int(day[3:])))  # there may be no 29 February


def _day_of_month(anchor: _Day, day: str, direction: str) -> str:
    """The 26th: of the running month ("this"), or the nearest month that has such a day in that direction."""
    if direction == "this":
        return str(_existing(anchor.year, anchor.month, int(day)))
    today = anchor.day
    around = [today.year * 12 + today.month - 1 + n for n in (-2, -1, 0, 1, 2)]  # of two months running, one has a 31st
    days = [date(m // 12, m % 12 + 1, int(day)) for m in around if int(day) <= _length_of_month(m)]
    if direction == "back":
        return str(max(d for d in days if d <= today))
    if direction == "ahead":
        return str(min(d for d in days if d >= today))
    return str(min(days, key=lambda d: abs((d - today).days)))


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _existing(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise _OpenError from None


def _length_of_month(month: int) -> int:
    """Days of a month, counted from the year 0."""
    year, number = month // 12, month % 12 + 1
    if not 1 <= year < 9999:
        raise _OpenError
    return (date(year + number // 12, number % 12 + 1, 1) - timedelta(days=1)).day


def _feast(anchor: _Day, name: str, direction: str) -> str:
    if direction in ("lastyear", "this", "nextyear"):
        year = anchor.year + {"lastyear": -1, "this": 0, "nextyear": 1}[direction]
        return str(feast_day(name, int(_year(year))))
    today = anchor.day
    days = [feast_day(name, int(_year(today.year + n))) for n in (-1, 0, 1)]
    if direction in ("back", "last"):
        return str(max(d for d in days if d < today or (d == today and direction == "back")))
    if direction in ("ahead", "next"):
        return str(min(d for d in days if d > today or (d == today and direction == "ahead")))
    return str(min(days, key=lambda d: abs((d - today).days)))


def _in_year(year: int, now: int, wanted: int, direction: str, periods: int) -> str:
    """The year of that period (`now` and `wanted` number the `periods` of a year) which lies in this direction."""
    if direction == "past":
        ahead = (wanted - now) % periods
        direction = "ahead" if ahead <= _PAST_REACH * periods else "back"
    if direction == "near":
        apart = wanted - now
        return _year(year + (1 if apart < -periods / 2 else -1 if apart > periods / 2 else 0))
    if direction in ("back", "last"):
        return _year(year - 1 if wanted > now or (direction == "last" and wanted == now) else year)
    if direction in ("ahead", "next"):
        return _year(year + 1 if wanted < now or (direction == "next" and wanted == now) else year)
    return _year(year + {"lastyear": -1, "this": 0, "nextyear": 1}[direction])


def _year(number: int) -> str:
    if not 1 <= number <= 9999:
        raise _OpenError
    return f"{number:04}"


_Step = Callable[..., str]
STEPS: dict[str, tuple[_Step, _Step]] = {
    "shift": (_shift, lambda unit, _: _UNKNOWN[unit]),
    "weekday": (_weekday, lambda number, _: f"XXXX-WXX-{number}"),
    "weekend": (_weekend, lambda _: _UNKNOWN["WE"]),
    "month": (_month, lambda month, _: f"XXXX-{int(month):02}"),
    "quarter": (_quarter, lambda quarter, _: f"XXXX-Q{quarter}"),
    "half": (_half, lambda half, _: f"XXXX-H{half}"),
    "season": (_season, lambda season, _: f"XXXX-{season}"),
    "day": (_day_of_year, lambda day, _: f"XXXX-{day}"),
    "monthday": (_day_of_month, lambda day, _: f"XXXX-XX-{int(day):02}"),
    "feast": (_feast, lambda *_: _UNKNOWN["D"]),
}
