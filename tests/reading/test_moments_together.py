"""Moments that are read together."""

import pytest

from secondsource.model.articles import Article, Dated
from secondsource.model.readings import Moment
from secondsource.reading.moments import find_moments
from secondsource.reading.sheets import lay_out


def moments(text: str) -> tuple[Moment, ...]:
    """The moments of a text published on 13 November 2024."""
    article = Article("a", "a.txt", text, published=Dated("2024-11-13", "day", "metadata"))
    return find_moments(lay_out(article))


@pytest.mark.parametrize(
    ("text", "values", "whole"),
    [
        ("The machines will go between April and July.", ["2025-04", "2025-07"], "2025-04/2025-07"),
        ("It was built between 2014 and 2017.", ["2014", "2017"], "2014/2017"),
        ("They met between 3 and 5 May 2020.", ["2020-05-03", "2020-05-05"], "2020-05-03/2020-05-05"),
    ],
)
def test_between_is_one_stretch(text: str, values: list[str], whole: str) -> None:
    """Each end keeps its value; the date of both is the whole."""
    found = moments(text)
    assert values == [m.value for m in found]
    assert [whole, whole] == [m.edtf for m in found]


def test_from_and_to_are_two_dates() -> None:
    """ "From 2014 to 2017" may be what changed between the two."""
    assert [m.edtf for m in moments("It grew from 2014 to 2017.")] == ["2014", "2017"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was shut from May to October 2020.", ["2020-05", "2020-10"]),  # the year stands once for both
        ("It was shut from November to March 2020.", ["2019-11", "2020-03"]),  # the turn of the year is passed
        ("It shut in May and October 2020.", ["2020-05", "2020-10"]),
        ("It shut on 28 May – 2 June 2020.", ["2020-05-28", "2020-06-02"]),
        ("It shut in May. October 2020 was dry.", ["2024-05", "2020-10"]),  # not joined
        ("It shut in the war of 2014-2018.", ["2014", "2018"]),
        ("The number is 555-2014-20181.", []),
    ],
)
def test_a_range_names_its_year_once(text: str, expected: list[str]) -> None:
    """Both ends lie in the year that stands with the last, or the first in the one before."""
    assert expected == [m.value for m in moments(text)]


def test_ends_that_do_not_fit_stay_apart() -> None:
    """An interval that would end before it begins is none."""
    assert [m.edtf for m in moments("It was open between 2017 and 2014.")] == ["2017", "2014"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It sank two days before Christmas.", ["2023-12-23", "2023-12-25"]),
        ("It sank three years after the fire in 2003.", ["2006", "2003"]),
        ("It sank two months after the long strike of May 2020.", ["2020-07", "2020-05"]),
        ("It sank three years after the fire.", ["P3Y"]),  # the fire has no date: a length
    ],
)
def test_counted_from_a_date(text: str, expected: list[str]) -> None:
    """A length before or after a date, or an event that bears one, is a date."""
    assert expected == [m.value for m in moments(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Profit rose in the third quarter to $5 million from $3 million a year ago.", ["2024-Q3", "2023-Q3"]),
        ("Profit rose in the third quarter. A year earlier there was a loss.", ["2024-Q3", "2023-Q3"]),
        ("Profit rose in the third quarter. The latest period had one sale.", ["2024-Q3", "2024-Q3"]),
        ("Profit rose in the third quarter. The chairman left a year ago.", ["2024-Q3", "2023"]),  # compares nothing
        ("Profit rose to $5 million from $3 million a year ago.", ["2023"]),  # no quarter is told
        ("In the year-ago third quarter it lost money.", ["2023-Q3"]),
    ],
)
def test_a_year_before_the_quarter_told(text: str, expected: list[str]) -> None:
    """What is set beside a quarter is the quarter of the year before."""
    assert expected == [m.value for m in moments(text)]


def test_the_quarter_told_is_forgotten() -> None:
    """Nine sentences on, "a year earlier" is the year again."""
    text = "Profit rose in the third quarter." + " The hall is red." * 8 + " It lost money a year earlier."
    assert [m.value for m in moments(text)] == ["2024-Q3", "2023"]


def test_a_quarter_to_come_is_not_told() -> None:
    """What is expected of the next quarter is no result."""
    text = "Profit rose in the third quarter. It will fall in the fourth quarter. A year earlier there was a loss."
    assert [m.value for m in moments(text)] == ["2024-Q3", "2024-Q4", "2023-Q3"]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The day before last Monday it rained.", "The day before last Monday", "2024-11-10"),
        ("It rained the week after 5 May 2020.", "the week after 5 May 2020", "2020-W20"),
        ("It rained on the eve of 3 May 2020.", "the eve of 3 May 2020", "2020-05-02"),
        ("It rained the day after the vote on 3 May 2020.", "3 May 2020", "2020-05-03"),  # the vote bears the date
    ],
)
def test_the_day_beside_a_date(text: str, words: str, value: str) -> None:
    """One moment, counted from the date."""
    (found,) = moments(text)
    assert (text[found.span.start : found.span.end], found.value) == (words, value)
