"""What a moment's rule means once its anchor is known.

In: a `Moment`, whose `rule` was written by `read`, and the day it hangs on. Out: the same moment with its TIMEX3
`value` (ISO-TimeML, ISO 24617-1) and its `edtf` (EDTF level 1, ISO 8601-2) filled in as far as that day fixes them;
what it does not fix stays X. Pure: reads no text and no clock.

A rule is `step` or `step; option; ...`, a step a name and its arguments:

    date 2021-07-26      fixed                      shift Y -1        whole periods from the anchor's own
    weekday 5 back       a Friday                   month 7 ahead     a July
    day 12-24 back       a day of the year          quarter 3 back    season SU this
    duration P3Y         set P1D                    ref PRESENT_REF

The direction: `back` the latest up to now, `ahead` the first from now on, `last` and `next` the same without the
current one, `this` the one of the running year or week, `near` the nearest on either side, `lastyear` and `nextyear`
the one of that year. Options: `T10:35` or `TEV` the time of day, `end` the last day of the period is meant (a
deadline), `about` the words say so, `after` and `before` the length is counted from an event.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from .readings import Moment

# ISO-TimeML codes of the seasons and what EDTF level 1 calls them; the month they begin in (meteorological, north).
_SEASONS = {"SP": ("21", 3), "SU": ("22", 6), "FA": ("23", 9), "WI": ("24", 12)}
_UNKNOWN = {
    "D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX",
    "Y": "XXXX", "DE": "XXX", "CE": "XX",
}  # fmt: skip


class _OpenError(Exception):
    """The anchor does not fix this rule (a day asked of an anchor that is only a year, a year behind 9999)."""


def resolve(moment: Moment, anchor: str | None) -> Moment:
    """The moment with the value and date that `anchor` (ISO 8601 date, month or year) gives it; X where it gives none.

    For the anchor "publication" this is the day of publication, for "previous" the date of the moment it hangs on.
    """
    value, edtf = evaluate(moment.rule, anchor if moment.anchor != "none" else None)
    return replace(moment, value=value, edtf=edtf)


def resolve_in_order(moments: Sequence[Moment], published: str | None) -> tuple[Moment, ...]:
    """An article's moments, in order of the text, each resolved against `published` or the dated one before it."""
    out: list[Moment] = []
    previous: str | None = None
    for moment in moments:
        found = resolve(moment, previous if moment.anchor == "previous" else published)
        if found.edtf and found.type in ("DATE", "TIME"):
            previous = _first_date(found.value, found.edtf) or previous
        out.append(found)
    return tuple(out)


def evaluate(rule: str, anchor: str | None) -> tuple[str, str | None]:
    """The TIMEX3 value and the EDTF date of a rule, given the anchor's ISO date.

    Raises:
        ValueError: no such rule.
    """
    step, *options = rule.split("; ")
    name, *args = step.split()
    if name in ("duration", "set", "ref"):
        return args[0], None
    if name == "date":
        value = args[0]
    elif name in _STEPS:
        value = _on_anchor(name, args, anchor)
    else:
        raise ValueError(f"no such rule: {rule!r}")
    edtf = edtf_of(value)
    if edtf and "end" in options:
        edtf = _last_day(edtf) or edtf
    if edtf and "about" in options and "/" not in edtf:
        edtf += "~"
    time = next((o for o in options if o.startswith("T")), "")
    return value + time if re.fullmatch(r"[\dX]{4}-[\dX]{2}-[\dX]{2}|XXXX-WXX-\d", value) else value, edtf


def edtf_of(value: str) -> str | None:
    """The EDTF level 1 form of a TIMEX3 date; None where parts of it are unknown."""
    value = value.split("T")[0]
    if re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", value):
        return value
    if re.fullmatch(r"\d{2,3}", value):  # TIMEX3 cuts a decade or century short: 199, 19
        return value.ljust(4, "X")
    week = re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value)
    try:
        if week:
            first = date.fromisocalendar(int(week[1]), int(week[2]), 6 if week[3] else 1)
            return f"{first}/{first + timedelta(days=1 if week[3] else 6)}"
    except (ValueError, OverflowError):
        return None
    part = re.fullmatch(r"(\d{4})-([QH])([1-4])", value)
    if part:
        length = 3 if part[2] == "Q" else 6
        last = int(part[3]) * length
        return f"{part[1]}-{last - length + 1:02}/{part[1]}-{last:02}" if last <= 12 else None
    season = re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value)
    return f"{season[1]}-{_SEASONS[season[2]][0]}" if season else None


def _on_anchor(name: str, args: list[str], anchor: str | None) -> str:
    step, unknown = _STEPS[name]
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
        "near": -back if back <= ahead else ahead,
    }[direction]  # fmt: skip
    return str(today + timedelta(days=days))


def _month(anchor: _Day, month: str, direction: str) -> str:
    return f"{_in_year(anchor.year, anchor.month, int(month), direction, 12)}-{int(month):02}"


def _quarter(anchor: _Day, quarter: str, direction: str) -> str:
    return f"{_in_year(anchor.year, (anchor.month + 2) // 3, int(quarter), direction, 4)}-Q{quarter}"


def _season(anchor: _Day, season: str, direction: str) -> str:
    begins = _SEASONS[season][1]
    now = anchor.month if direction != "this" else begins
    return f"{_in_year(anchor.year, now, begins, direction, 12)}-{season}"


def _day_of_year(anchor: _Day, day: str, direction: str) -> str:
    # At the day of the anchor itself, "back" and "ahead" are both today.
    here = anchor.day.strftime("%m-%d")
    months = (int(here[:2]) * 31 + int(here[3:]), int(day[:2]) * 31 + int(day[3:]))
    return f"{_in_year(anchor.year, months[0], months[1], direction, 12 * 31)}-{day}"


def _in_year(year: int, now: int, wanted: int, direction: str, periods: int) -> str:
    """The year of that period (`now` and `wanted` number the `periods` of a year) which lies in this direction."""
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


def _last_day(edtf: str) -> str | None:
    last = edtf.split("/")[-1]
    if re.fullmatch(r"\d{4}", last):
        return f"{last}-12-31"
    month = re.fullmatch(r"(\d{4})-(0[1-9]|1[0-2])", last)
    if month:
        year, number = int(month[1]), int(month[2])
        first_of_next = date(year + number // 12, number % 12 + 1, 1) if year < 9999 else date.max
        return str(first_of_next - timedelta(days=1))
    return last if re.fullmatch(r"\d{4}-\d\d-\d\d", last) else None


def _first_date(value: str, edtf: str) -> str | None:
    """The ISO date a later moment can be counted from; None for a decade, a season and the like."""
    match = re.fullmatch(r"(\d{4}(?:-(?:0[1-9]|1[0-2]))?(?:-\d\d)?)", edtf.rstrip("~").split("/")[0])
    if match is None:
        return None
    return value[:4] if re.fullmatch(r"\d{4}", value) else match[1]


_Step = Callable[..., str]
_STEPS: dict[str, tuple[_Step, _Step]] = {
    "shift": (_shift, lambda unit, _: _UNKNOWN[unit]),
    "weekday": (_weekday, lambda number, _: f"XXXX-WXX-{number}"),
    "month": (_month, lambda month, _: f"XXXX-{int(month):02}"),
    "quarter": (_quarter, lambda quarter, _: f"XXXX-Q{quarter}"),
    "season": (_season, lambda season, _: f"XXXX-{season}"),
    "day": (_day_of_year, lambda day, _: f"XXXX-{day}"),
}
