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
        ("He called it “the week after”.", ("the week after", "XXXX-WXX", "previous")),  # before a closing mark
        ("The next morning he left.", ("The next morning", "XXXX-XX-XXTMO", "previous")),
        ("They meet the week after next.", ("the week after next", "2021-W32", "publication")),
        ("He came the day before yesterday.", ("the day before yesterday", "2021-07-24", "publication")),
        ("They meet on Tuesday of next week.", ("Tuesday of next week", "2021-08-03", "publication")),
        ("Rents fell for the full year.", ("the full year", "2021", "publication")),
        ("Rents fell in the year ended in June.", ("the year", "P1Y", "none")),  # where it ends is told: a length
        ("It opens the week of August 6.", ("the week of August 6", "2021-W31", "publication")),
        ("It opens the week beginning 9 August.", ("the week beginning 9 August", "2021-W32", "publication")),
        ("It must be done by end of year.", ("end of year", "2021", "publication")),
        ("It grew over the past decade.", ("the past decade", "P1DE", "none")),  # ten years, not the nineties
        ("It fell in the last week of June.", ("the last week of June", "2021-06", "publication")),
        ("It fell half a century ago.", ("half a century ago", "1971", "publication")),
        ("It lasted half a decade.", ("half a decade", "P5Y", "none")),
        ("It rose 48 hours ago.", ("48 hours ago", "2021-07-24", "publication")),  # whole days
        ("It rose ten hours ago.", ("ten hours ago", "PT10H", "none")),
        ("It must be done before the month’s over.", ("the month’s over", "2021-07", "publication")),
        ("It fell days after the vote.", ("days", "PXD", "none")),
        ("It rose in the first half of last year.", ("the first half of last year", "2020-H1", "publication")),
        ("It rose in the last quarter of 2019.", ("the last quarter of 2019", "2019-Q4", "none")),
        ("It rose in the autumn of last year.", ("the autumn of last year", "2020-FA", "publication")),
        ("The boat left at 9.40pm.", ("9.40pm", "XXXX-XX-XXT21:40", "none")),  # no day was told, and none is made up
        ("It left at 4 in the morning.", ("4 in the morning", "XXXX-XX-XXT04:00", "none")),
        ("It left at half past ten.", ("half past ten", "XXXX-XX-XXT10:30", "none")),
        ("It left at a quarter to six.", ("a quarter to six", "XXXX-XX-XXT05:45", "none")),
        ("Profit rose from the year-ago quarter.", ("the year-ago quarter", "XXXX-QX", "previous")),
    ],
)
def test_read(text: str, expected: tuple[str, str, str]) -> None:
    """Words, value and anchor, in an article of Monday, 26 July 2021."""
    article = Article("a", "a.txt", text, published=Dated("2021-07-26", "day", "metadata"))
    found = find_moments(lay_out(article))[0]
    assert expected == (article.cut(found.span), found.value, found.anchor)


@pytest.mark.parametrize(
    "text",
    [
        "She was named player of the year.",
        "He is the day after next.",  # no such way to say it
        "In the week of the fire he left.",  # which week is not known
        "He sat to the left, half past caring.",
        "She took four in the morning paper.",
        "It happened in the year of the flood.",
    ],
)
def test_no_period_of_the_calendar(text: str) -> None:
    """What only looks like one of the forms above."""
    article = Article("a", "a.txt", text, published=Dated("2021-07-26", "day", "metadata"))
    assert find_moments(lay_out(article)) == ()


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
    """ "The last day of the talks" is not yesterday."""
    article = Article(
        "a", "a", "He left on the last day of the talks.", published=Dated("2019-05-14", "day", "metadata")
    )
    assert find_moments(lay_out(article)) == ()
