"""Dates of the dossier as a page draws and says them: EDTF level 1, and the few forms beyond it that dates arrive in.

Goes in: a date as it stands in the dossier (ISO 8601-2: `2021`, `2021-07`, `2021-07-26`, `2021-21` for a season,
`199X`, `2021-07-XX`, `2021-07-19/2021-07-25`, `2021/..`, `2021~`; `2021-W30` and `2021-Q3` of TIMEX3). Comes out: the
days it allows and how a person says it. What it does not know is no error: it has no days, and its words are itself.
"""

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

MONTHS = tuple(calendar.month_name)
# EDTF level 1 seasons, and the quarters and halves of level 2, by the month they begin in and how many they last
# (meteorological, north: as `model.moments` writes them).
_PARTS = {
    21: ("spring {}", 3, 3), 22: ("summer {}", 6, 3), 23: ("autumn {}", 9, 3), 24: ("winter {}", 12, 3),
    33: ("first quarter of {}", 1, 3), 34: ("second quarter of {}", 4, 3), 35: ("third quarter of {}", 7, 3),
    36: ("fourth quarter of {}", 10, 3), 40: ("first half of {}", 1, 6), 41: ("second half of {}", 7, 6),
}  # fmt: skip
_LETTERS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24, "Q1": 33, "Q2": 34, "Q3": 35, "Q4": 36, "H1": 40, "H2": 41}


@dataclass(frozen=True, slots=True)
class Period:
    """The days that a date allows, as ordinals of the Gregorian calendar (1 is 0001-01-01), both ends counted.

    `about`: the words say so, or a digit is not known. `open_start`, `open_end`: it goes on beyond what is said.
    """

    first: int
    last: int
    about: bool = False
    open_start: bool = False
    open_end: bool = False

    @property
    def days(self) -> int:
        """How many days long."""
        return self.last - self.first + 1


def period_of(edtf: str) -> Period | None:
    """The days that a date allows; None where the form is not known or no day is said."""
    parts = edtf.strip().split("/")
    about = bool(re.search(r"[~?%]", edtf))
    if len(parts) > 2:
        return None
    ends = [_read_end(part) for part in parts]
    if any(end is None and part not in ("", "..") for end, part in zip(ends, parts, strict=True)):
        return None
    first, last = ends[0], ends[-1]
    if first is None and last is None:
        return None
    start = first or last
    stop = last or first
    if start is None or stop is None or start[0] > stop[1]:
        return None
    return Period(start[0], stop[1], about, first is None, last is None)


def say_date(edtf: str) -> str:
    """A date as a person says it: "17 March 2019", "winter 2018/19", "about 1890", "24 to 25 July 2021"."""
    parts = edtf.strip().split("/")
    if period_of(edtf) is None:
        return edtf
    if len(parts) == 1:
        return _say_end(parts[0])
    first, last = parts
    if first in ("", ".."):
        return f"until {_say_end(last)}"
    if last in ("", ".."):
        return f"from {_say_end(first)}"
    return f"{_shortened(first, last)} to {_say_end(last)}"


def say_day(ordinal: int) -> str:
    """A day by its ordinal: "17 March 2019"."""
    day = date.fromordinal(ordinal)
    return f"{day.day} {MONTHS[day.month]} {day.year}"


def _read_end(text: str) -> tuple[int, int] | None:
    plain = re.sub(r"[~?%]", "", text)
    for pattern, read in _FORMS:
        found = re.fullmatch(pattern, plain, re.ASCII)
        if found:
            try:
                return read(found)
            except (ValueError, OverflowError, KeyError):
                return None
    return None


def _read_years(found: re.Match[str]) -> tuple[int, int]:
    low, high = int(found[0].replace("X", "0")), int(found[0].replace("X", "9"))
    return date(max(1, low), 1, 1).toordinal(), date(high, 12, 31).toordinal()


def _read_part(found: re.Match[str]) -> tuple[int, int]:
    part = int(found[2])
    _, month, length = _PARTS.get(part, ("", part, 1))
    return _months(int(found[1]), month, length)


def _months(year: int, month: int, length: int) -> tuple[int, int]:
    behind = month - 1 + length
    last_year, last_month = year + (behind - 1) // 12, (behind - 1) % 12 + 1
    last = date(last_year, last_month, calendar.monthrange(last_year, last_month)[1])
    return date(year, month, 1).toordinal(), last.toordinal()


def _read_day(found: re.Match[str]) -> tuple[int, int]:
    day = date(int(found[1]), int(found[2]), int(found[3])).toordinal()
    return day, day


def _read_week(found: re.Match[str]) -> tuple[int, int]:
    first = date.fromisocalendar(int(found[1]), int(found[2]), 1).toordinal()
    return first, first + 6


_FORMS: tuple[tuple[str, Callable[[re.Match[str]], tuple[int, int]]], ...] = (
    (r"\d{4}|\d{3}X|\d{2}XX|\dXXX", _read_years),
    (r"(\d{4})-(\d\d)(?:-XX)?", _read_part),
    (r"(\d{4})-(\d\d)-(\d\d)(?:T[0-9:.A-Z+-]{1,32})?", _read_day),
    (r"(\d{4})-XX(?:-XX)?", lambda found: _months(int(found[1]), 1, 12)),
    (r"(\d{4})-W(\d\d)(?:-WE)?", _read_week),
    (r"(\d{4})-(SP|SU|FA|WI|Q[1-4]|H[12])", lambda f: _months(int(f[1]), *_PARTS[_LETTERS[f[2]]][1:])),
)


def _say_end(text: str) -> str:
    plain = re.sub(r"[~?%]", "", text)
    words = _say_plain(plain)
    if re.search(r"[~%]", text):
        words = f"about {words}"
    return f"{words} (uncertain)" if re.search(r"[?%]", text) else words


def _say_plain(text: str) -> str:
    year, _, rest = text.partition("-")
    if not rest:
        if year.endswith("XX"):
            return f"{year.replace('X', '0')} to {year.replace('X', '9')}"
        return f"the {year.replace('X', '0')}s" if "X" in year else year
    if rest.startswith("XX"):
        return f"{year} (month not known)"
    if rest.startswith("W"):
        return f"week {int(rest[1:3])} of {year}"
    part = _LETTERS.get(rest) or int(rest[:2])
    if part in _PARTS:
        return _PARTS[part][0].format(f"{year}/{(int(year) + 1) % 100:02d}" if part == 24 else year)
    month = f"{MONTHS[part]} {year}"
    if len(rest) == 2:
        return month
    return f"{month} (day not known)" if rest[3:5] == "XX" else f"{int(rest[3:5])} {month}"


def _shortened(first: str, last: str) -> str:
    """The first of two days or months without the month and year that the last one says again."""
    if re.fullmatch(r"\d{4}-(?:0[1-9]|1[0-2])", first) and re.fullmatch(r"\d{4}-(?:0[1-9]|1[0-2])", last):
        return MONTHS[int(first[5:7])] if first[:4] == last[:4] else _say_end(first)
    if re.fullmatch(r"\d{4}-\d\d-\d\d", first) and re.fullmatch(r"\d{4}-\d\d-\d\d", last):
        if first[:7] == last[:7]:
            return str(int(first[8:]))
        if first[:4] == last[:4]:
            return f"{int(first[8:])} {MONTHS[int(first[5:7])]}"
    return _say_end(first)
