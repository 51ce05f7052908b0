"""EDTF dates side by side: which hold which, and which says most.

In: EDTF level 1 dates as `model.moments` writes them (ISO 8601-2: `2021`, `2021-07`, `2021-07-26`, `2021-21` for a
season, `199X`, `2021-07-19/2021-07-25`, `2021~`). Out: the first and last day that each allows, and what two have in
common. Reads no text and knows no anchor.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

_QUALIFIERS = re.compile(r"[~?%]")
# First month of the seasons 21 to 24 of EDTF (meteorological, north), as `model.moments` writes them.
_SEASON_MONTH = {21: 3, 22: 6, 23: 9, 24: 12}
# What is no longer than this is a day, a month; longer is a quarter, a season, a year.
_DAY, _MONTH = 1, 31


@dataclass(frozen=True, slots=True)
class Extent:
    """The first and last day that a date allows."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days long, both ends counted."""
        return (self.last - self.first).days + 1

    def holds(self, other: "Extent") -> bool:
        """Does every day of `other` lie in this one?"""
        return self.first <= other.first and other.last <= self.last

    @property
    def is_day(self) -> bool:
        """Is it a single day?"""
        return self.days <= _DAY

    @property
    def is_coarse(self) -> bool:
        """Is it longer than a month, so that several events of a story may well lie in it?"""
        return self.days > _MONTH

    def apart(self, day: date) -> int:
        """How many days lie between this and `day`; 0 where it holds it."""
        if self.first <= day <= self.last:
            return 0
        return min(abs((self.first - day).days), abs((self.last - day).days))


def extent_of(edtf: str) -> Extent | None:
    """The days that an EDTF date allows; None for what is no closed date (an open end, an unknown year)."""
    ends = _QUALIFIERS.sub("", edtf).split("/")
    if not 1 <= len(ends) <= 2:
        return None
    try:
        first, last = _ends(ends[0]), _ends(ends[-1])
    except (ValueError, OverflowError):
        return None
    if first is None or last is None or first[0] > last[1]:
        return None
    return Extent(first[0], last[1])


def compatible(left: Extent, right: Extent) -> bool:
    """May both date one event: are they the same, or does one hold the other?"""
    return left.holds(right) or right.holds(left)


def precise_first(edtf: str) -> tuple[int, str]:
    """Sort key: the date that says most first; of equals the one without "about", then the earlier."""
    extent = extent_of(edtf)
    return (extent.days if extent else 10**6, edtf.replace("~", "~~"))


def _ends(text: str) -> tuple[date, date] | None:
    """First and last day of one EDTF date."""
    if re.fullmatch(r"\d{1,4}X{0,3}", text) and len(text) == 4:
        return date(max(1, int(text.replace("X", "0"))), 1, 1), date(int(text.replace("X", "9")), 12, 31)
    match = re.fullmatch(r"(\d{4})-(\d\d)(?:-(\d\d))?", text)
    if match is None:
        return None
    year, part = int(match[1]), int(match[2])
    if match[3]:
        day = date(year, part, int(match[3]))
        return day, day
    if part in _SEASON_MONTH:
        return _months(year, _SEASON_MONTH[part], 3)
    return _months(year, part, 1)


def _months(year: int, first: int, count: int) -> tuple[date, date]:
    begin = date(year, first, 1)
    last_month = first + count - 1
    end_year, end_month = (year, last_month) if last_month <= 12 else (year + 1, last_month - 12)
    return begin, date(end_year, end_month, calendar.monthrange(end_year, end_month)[1])


def after(day: date, days: int) -> date:
    """The day that lies `days` days on, the last there is where it would lie behind the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max
