"""Feasts that move with the calendar: Easter and what hangs on it, Thanksgiving.

In: a year. Out: the day. Knows the Western (Gregorian) Easter and the American Thanksgiving; the Orthodox Easter and
feasts of the lunar calendars are not computed.
"""

from datetime import date, timedelta

# Feast -> days from Easter Sunday. Whit Monday and the like follow the Western churches' calendar.
EASTER_OFFSETS = {
    "ash-wednesday": -46, "palm-sunday": -7, "good-friday": -2, "easter": 0, "easter-monday": 1, "ascension": 39,
    "pentecost": 49,
}  # fmt: skip
FEASTS = (*EASTER_OFFSETS, "thanksgiving")


def feast_day(name: str, year: int) -> date:
    """The day of a feast of `FEASTS` in a year.

    Raises:
        KeyError: no such feast.
        ValueError: the year is not one of 1 to 9999.
    """
    if name == "thanksgiving":  # the fourth Thursday of November (5 U.S.C. 6103)
        first = date(year, 11, 1)
        return first + timedelta(days=(4 - first.isoweekday()) % 7 + 21)
    return easter_sunday(year) + timedelta(days=EASTER_OFFSETS[name])


def easter_sunday(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (anonymous algorithm, Nature 13 (1876), 487; Meeus 1991, ch. 8)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)
