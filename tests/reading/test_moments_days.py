"""Days without their month, feasts, lists of days, centuries."""

import pytest

from secondsource.model.articles import Article, Dated
from secondsource.reading.moments import find_moments
from secondsource.reading.sheets import lay_out


def read(text: str) -> list[tuple[str, str]]:
    """Words and value of each moment, published on Monday, 26 July 2021."""
    article = Article("a", "a.txt", text, published=Dated("2021-07-26", "day", "metadata"))
    return [(text[m.span.start : m.span.end], m.value) for m in find_moments(lay_out(article))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We will vote on the 28th.", [("the 28th", "2021-07-28")]),  # of the running month
        ("We will vote on the 4th.", [("the 4th", "2021-08-04")]),  # gone by: of the next one
        ("The union met on the 31st.", [("the 31st", "2021-05-31")]),  # June has none
        ("It fell on the 3rd of this month.", [("the 3rd of this month", "2021-07-03")]),
        ("It fell on the 28th of last month.", [("the 28th of last month", "2021-06-28")]),
        ("Trams stop on the 26th floor.", []),  # a number in a row
        ("They went to the 11th Circuit.", []),
        ("It begins on the first of August.", [("the first of August", "2021-08-01")]),
        ("It began on the twenty-first of May 1998.", [("the twenty-first of May 1998", "1998-05-21")]),
        ("They met on 24 and 25 April.", [("24", "2021-04-24"), ("25 April", "2021-04-25")]),
        ("They met on April 24 and 25.", [("April 24", "2021-04-24"), ("25", "2021-04-25")]),
        ("They met on May 3-5, 2020.", [("May 3", "2020-05-03"), ("5, 2020", "2020-05-05")]),
        ("On May 3 and 5 people came.", [("May 3", "2021-05-03")]),  # the five are people
        ("It is open until 9 p.m. EST Nov. 9.", [("9 p.m. EST Nov. 9", "2021-11-09T21:00")]),
        ("The bells rang at two o’clock on Friday.", [("two o’clock on Friday", "2021-07-23T02:00")]),
        ("They left on Good Friday.", [("Good Friday", "2021-04-02")]),
        ("They left last Thanksgiving.", [("last Thanksgiving", "2020-11-26")]),
        ("They left on Easter Monday 2019.", [("Easter Monday 2019", "2019-04-22")]),
        ("The Christmas party was dull.", []),  # says no day
        ("In the 11th century it was a port.", [("the 11th century", "10")]),
        ("It closed in the nineties.", [("the nineties", "199")]),
        ("It runs to 31. 12. 2027.", [("31. 12. 2027", "2027-12-31")]),  # as it is printed on the Continent
        ("It opened on Friday 7. 5. 2021 at 9:30.", [("Friday 7. 5. 2021 at 9:30", "2021-05-07T09:30")]),
        ("It opened on Monday 2. 8. with a band.", [("Monday 2. 8.", "2021-08-02")]),
        ("It rose by 3. 4 of 10 fell.", []),
        ("They feared the year two thousand.", [("the year two thousand", "2000")]),
    ],
)
def test_days(text: str, expected: list[tuple[str, str]]) -> None:
    """Span without its preposition, and value."""
    assert expected == read(text)
