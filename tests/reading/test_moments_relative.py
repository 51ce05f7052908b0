"""Dates counted from another day: from which, and how far."""

import pytest

from secondsource.model.articles import Article, Dated
from secondsource.reading.moments import find_moments
from secondsource.reading.sheets import lay_out


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained last night.", ("last night", "2021-07-25TNI", "publication")),  # the night of the day before
        ("They met this morning.", ("this morning", "2021-07-26TMO", "publication")),
        ("Snow fell overnight.", ("overnight", "2021-07-26TNI", "publication")),
        ("Rents fell in July of last year.", ("July of last year", "2020-07", "publication")),
        ("He had left the day before.", ("the day before", "XXXX-XX-XX", "previous")),  # before what was not told
        ("She came the week after.", ("the week after", "XXXX-WXX", "previous")),
        ("The next morning he left.", ("The next morning", "XXXX-XX-XXTMO", "previous")),
        ("Profit rose from the year-ago quarter.", ("the year-ago quarter", "XXXX-QX", "previous")),
    ],
)
def test_read(text: str, expected: tuple[str, str, str]) -> None:
    """Words, value and anchor, in an article of Monday, 26 July 2021."""
    article = Article("a", "a.txt", text, published=Dated("2021-07-26", "day", "metadata"))
    (found,) = find_moments(lay_out(article))
    assert expected == (article.cut(found.span), found.value, found.anchor)


def test_a_chain_hangs_on_the_date_told_before() -> None:
    """ "The day before", behind a date, is the one before that date."""
    text = "The mill closed on 5 May 2020. The owner had left the day before."
    assert [m.value for m in find_moments(lay_out(Article("a", "a.txt", text)))] == ["2020-05-05", "2020-05-04"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the last day of a period is that day, with "by" or without
        ("Patrols will stop on the last day of next month.", ("the last day of next month", "2019-06-30")),
        ("It ends by the final day of 2019.", ("the final day of 2019", "2019-12-31")),
    ],
)
def test_the_last_day_of_a_period(text: str, expected: tuple[str, str]) -> None:
    """A deadline in words; never the day before publication."""
    article = Article("a", "a", text, language="en", published=Dated("2019-05-14", "day", "metadata"))
    found = find_moments(lay_out(article))
    assert [(article.cut(m.span), m.edtf) for m in found] == [expected]


def test_the_last_day_of_something_else_is_no_date() -> None:
    """"The last day of the talks" is not yesterday."""
    article = Article("a", "a", "He left on the last day of the talks.", published=Dated("2019-05-14", "day", "metadata"))
    assert find_moments(lay_out(article)) == ()
