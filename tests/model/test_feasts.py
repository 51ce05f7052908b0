"""Feasts that move with the calendar."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.model.feasts import FEASTS, easter_sunday, feast_day


@pytest.mark.parametrize(
    ("name", "year", "expected"),
    [
        ("easter", 2000, date(2000, 4, 23)),
        ("easter", 2008, date(2008, 3, 23)),  # a very early one
        ("easter", 2038, date(2038, 4, 25)),  # the latest there is
        ("good-friday", 2021, date(2021, 4, 2)),
        ("easter-monday", 2024, date(2024, 4, 1)),
        ("pentecost", 2021, date(2021, 5, 23)),
        ("thanksgiving", 1999, date(1999, 11, 25)),
        ("thanksgiving", 2018, date(2018, 11, 22)),  # the first is a Thursday
    ],
)
def test_known_days(name: str, year: int, expected: date) -> None:
    """Days as the calendars print them."""
    assert expected == feast_day(name, year)


@given(st.integers(1583, 9999))
def test_easter_is_a_sunday_in_its_season(year: int) -> None:
    """Between 22 March and 25 April."""
    day = easter_sunday(year)
    assert day.isoweekday() == 7
    assert date(year, 3, 22) <= day <= date(year, 4, 25)


@given(st.sampled_from(FEASTS), st.integers(1, 9999))
def test_every_feast_lies_in_its_year(name: str, year: int) -> None:
    """None slips over the year's end."""
    assert feast_day(name, year).year == year


def test_an_unknown_feast_is_an_error() -> None:
    """A feast nobody computes has no day."""
    with pytest.raises(KeyError):
        feast_day("midsummer", 2021)
