"""Dates of the dossier: which days they allow, how they are said."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.show.page.edtf import period_of, say_date, say_day

# (as it stands in the dossier, first and last day, as it is said)
KNOWN = [
    ("2021", "2021-01-01", "2021-12-31", "2021"),
    ("2021-07", "2021-07-01", "2021-07-31", "July 2021"),
    ("2024-02", "2024-02-01", "2024-02-29", "February 2024"),  # a leap year
    ("2021-07-26", "2021-07-26", "2021-07-26", "26 July 2021"),
    ("2021-07-26T10:30", "2021-07-26", "2021-07-26", "26 July 2021"),
    ("2021-07/2021-09", "2021-07-01", "2021-09-30", "July to September 2021"),
    ("2021-07-24/2021-07-25", "2021-07-24", "2021-07-25", "24 to 25 July 2021"),
    ("2021-07-30/2021-08-02", "2021-07-30", "2021-08-02", "30 July to 2 August 2021"),
    ("2021-12-30/2022-01-02", "2021-12-30", "2022-01-02", "30 December 2021 to 2 January 2022"),
    ("1967/2000", "1967-01-01", "2000-12-31", "1967 to 2000"),
    ("2021-W30", "2021-07-26", "2021-08-01", "week 30 of 2021"),
    ("2021-21", "2021-03-01", "2021-05-31", "spring 2021"),
    ("2018-24", "2018-12-01", "2019-02-28", "winter 2018/19"),
    ("1999-24", "1999-12-01", "2000-02-29", "winter 1999/00"),
    ("2021-Q3", "2021-07-01", "2021-09-30", "third quarter of 2021"),
    ("2021-41", "2021-07-01", "2021-12-31", "second half of 2021"),
    ("196X", "1960-01-01", "1969-12-31", "the 1960s"),
    ("19XX", "1900-01-01", "1999-12-31", "1900 to 1999"),
    ("2021-XX", "2021-01-01", "2021-12-31", "2021 (month not known)"),
    ("2021-07-XX", "2021-07-01", "2021-07-31", "July 2021 (day not known)"),
    ("0001", "0001-01-01", "0001-12-31", "0001"),
    ("9999", "9999-01-01", "9999-12-31", "9999"),
]


@pytest.mark.parametrize(("edtf", "first", "last", "words"), KNOWN)
def test_dates_are_as_long_as_they_are_vague(edtf: str, first: str, last: str, words: str) -> None:
    """Both ends counted, and in the words of a person."""
    period = period_of(edtf)
    assert period is not None
    assert (date.fromordinal(period.first), date.fromordinal(period.last)) == (
        date.fromisoformat(first), date.fromisoformat(last),
    )  # fmt: skip
    assert say_date(edtf) == words


@pytest.mark.parametrize(
    ("edtf", "about", "words"),
    [
        ("1890~", True, "about 1890"),
        ("2019-05-28~", True, "about 28 May 2019"),
        ("2019-05?", True, "May 2019 (uncertain)"),
        ("2019%", True, "about 2019 (uncertain)"),
        ("2019", False, "2019"),
    ],
)
def test_about_is_kept(edtf: str, about: bool, words: str) -> None:
    """The mark that a date is vague is drawn and said."""
    period = period_of(edtf)
    assert (period.about if period else None, say_date(edtf)) == (about, words)


@pytest.mark.parametrize(
    ("edtf", "ends", "words"),
    [
        ("2021/..", (False, True), "from 2021"),
        ("2021-03/", (False, True), "from March 2021"),
        ("../2021", (True, False), "until 2021"),
    ],
)
def test_open_ends_are_open(edtf: str, ends: tuple[bool, bool], words: str) -> None:
    """What goes on has an end that is not known."""
    period = period_of(edtf)
    assert period is not None
    assert ((period.open_start, period.open_end), say_date(edtf)) == (ends, words)


@pytest.mark.parametrize(
    "text",
    ["", "/", "../..", "soon", "2021-13", "2021-02-30", "2021-W99", "-0044", "0000", "20210", "2021/2020", "1/2/3",
     "9999-24", "２０２１", "2021-07-26T" + "1" * 99, "<b>2021</b>"],
)  # fmt: skip
def test_what_is_not_known_is_said_as_it_is(text: str) -> None:
    """No days, no crash, its own words."""
    assert period_of(text) is None
    assert say_date(text) == text


@given(st.text(alphabet="0123456789-/XW~?%.Q", max_size=24))
def test_no_text_breaks_it(text: str) -> None:
    """Whatever looks like a date has days in order, or none; and words."""
    period = period_of(text)
    assert period is None or 1 <= period.first <= period.last <= date.max.toordinal()
    assert isinstance(say_date(text), str)


@given(st.dates())
def test_a_day_is_said_as_it_is_read(day: date) -> None:
    """Both ways to say a day are one."""
    if day.year >= 1000:  # a person says no noughts before a year
        assert say_date(day.isoformat()) == say_day(day.toordinal())
