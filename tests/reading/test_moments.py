"""Dates, times, lengths and repetitions of an article."""


import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.steps import grows_in_proportion

from secondsource.model.articles import Article, Dated, Furniture
from secondsource.model.readings import Moment
from secondsource.reading.moments import find_moments
from secondsource.reading.sheets import lay_out

MONDAY = "2021-07-26"


def moments(text: str, published: str | None = None) -> tuple[Moment, ...]:
    """The moments of a text."""
    dated = Dated(published, "day", "metadata") if published else None
    return find_moments(lay_out(Article("a", "a.txt", text, published=dated)))


def read(text: str, published: str | None = None) -> list[tuple[str, str]]:
    """Words and value of each."""
    return [(text[m.span.start : m.span.end], m.value) for m in moments(text, published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The talks ended on 26 July 2021.", [("26 July 2021", "2021-07-26")]),
        ("The talks ended on July 26, 2021.", [("July 26, 2021", "2021-07-26")]),
        ("It opened in Jan. 2020 with a vote.", [("Jan. 2020", "2020-01")]),
        ("Printed 2021-07-25 in Oslo.", [("2021-07-25", "2021-07-25")]),
        ("Printed 25/07/2021 in Oslo.", [("25/07/2021", "2021-07-25")]),
        ("Printed 03/04/2021 in Oslo.", [("03/04/2021", "2021-XX-XX")]),  # which is the month is not known
        ("The bridge fell on 31 February 2020.", [("February 2020", "2020-02")]),  # no such day
        ("The law passed in 2003.", [("2003", "2003")]),
        ("Some 2000 people came.", []),  # a count
        ("Growth slowed in the third quarter of 2019.", [("the third quarter of 2019", "2019-Q3")]),
        ("Growth slowed in Q3 2019.", [("Q3 2019", "2019-Q3")]),
        ("It grew in the first half of 2020.", [("the first half of 2020", "2020-H1")]),
        ("The war went on from 2014-2016.", [("2014", "2014"), ("2016", "2016")]),
        ("The port was built in the 1990s.", [("the 1990s", "199")]),
        ("The deal took 18 months.", [("18 months", "P18M")]),
        ("The deal took two weeks.", [("two weeks", "P2W")]),
        ("The strike lasted two and a half years.", [("two and a half years", "P2Y6M")]),
        ("The strike went on for several days.", [("several days", "PXD")]),
        ("They meet every Monday.", [("every Monday", "XXXX-WXX-1")]),
        ("They meet every other Monday.", [("every other Monday", "XXXX-WXX-1")]),
        ("They meet every other week.", [("every other week", "P2W")]),
        ("They march each July.", [("each July", "XXXX-07")]),
        ("They march every summer.", [("every summer", "XXXX-SU")]),
        ("Trains leave on Tuesday nights.", [("Tuesday nights", "XXXX-WXX-2TNI")]),
        ("A day-long strike ended a years-long truce.", [("day-long", "P1D"), ("years-long", "PXY")]),
        ("It took a couple of years.", [("a couple of years", "P2Y")]),
        ("It could take as long as a month.", [("a month", "P1M")]),
        ("Printed 03.04.2021 in Brno.", [("03.04.2021", "2021-04-03")]),  # day first wherever dots are written
        ("It fell in the last half of 1989.", [("the last half of 1989", "1989-H2")]),
        ("The mayor is now in Lima.", [("now", "PRESENT_REF")]),
        ("The mayor may march on Rome.", []),  # neither a month
        ("The 18-year-old won.", []),  # an age is a figure
        ("Three quarters of it burned.", []),  # a share
        ("It lasted a minute and a half.", [("a minute and a half", "PT1M30S")]),
        ("It stood a quarter of a century.", [("a quarter of a century", "P25Y")]),
        ("The ships leave within a fortnight.", [("a fortnight", "P2W")]),
        ("He left in the weeks before the vote.", [("the weeks", "PXW")]),
        ("He left as soon as he could.", []),
        ("A man in his 30s left.", []),  # an age
        ("She was born in '68.", [("'68", "1968")]),
        ("Bars shut on St: Patrick's Day.", []),  # the name of the day with any other mark raised KeyError
        ("Profit rose in the 1988 second quarter.", [("the 1988 second quarter", "1988-Q2")]),
    ],
)
def test_what_hangs_on_nothing(text: str, expected: list[tuple[str, str]]) -> None:
    """Read the same with and without a day of publication."""
    assert expected == read(text)
    assert expected == read(text, MONDAY)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a weekday with its date is that day, however it is called and whatever the hour before it
        ("It reopens at noon on Friday 6 August.", [("noon on Friday 6 August", "2021-08-06T12:00")]),
        ("It reopens at 9 a.m. on Friday, Aug. 6.", [("9 a.m. on Friday, Aug. 6", "2021-08-06T09:00")]),
        ("It reopens next Friday, August 6.", [("next Friday, August 6", "2021-08-06")]),
        ("It closed last Friday, 16 July.", [("last Friday, 16 July", "2021-07-16")]),
        ("It closed at noon on Friday.", [("noon on Friday", "2021-07-23T12:00")]),
    ],
)
def test_a_weekday_with_its_date(text: str, expected: list[tuple[str, str]]) -> None:
    """On Monday, 26 July 2021."""
    assert read(text, MONDAY) == expected


def test_a_short_weekday_alone_is_read() -> None:
    """No other word of time beside it: a list of hints that a sentence had to hold one of lacked "Tues"."""
    assert read("He left on Tues. and stayed away.", MONDAY) == [("Tues.", "2021-07-20")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor said Friday that all was well.", [("Friday", "2021-07-23")]),
        ("The mayor said on Monday that all was well.", [("Monday", "2021-07-26")]),  # of the day itself
        ("The plan will be announced on Friday.", [("Friday", "2021-07-30")]),
        ("The plan, to be announced Friday, is ready.", [("Friday", "2021-07-30")]),
        ("On Friday the two leaders will meet.", [("Friday", "2021-07-30")]),
        ("Friday’s vote comes at a bad time.", [("Friday", "2021-07-23")]),  # either way: the nearest
        ("The ceasefire begins at midnight on Friday.", [("midnight on Friday", "2021-07-30T24:00")]),
        ("The court ruled last Friday.", [("last Friday", "2021-07-23")]),
        ("The two sides agreed last April.", [("last April", "2021-04")]),
        ("They agreed to shift the mission back in April.", [("April", "2021-04")]),
        ("Elections will be held in October.", [("October", "2021-10")]),
        (
            "Bombs fell this February and June.",
            [("this February", "2021-02"), ("June", "2021-06")],
        ),
        ("The number was cut late last year.", [("late last year", "2020")]),
        ("The invasion began 18 years ago.", [("18 years ago", "2003")]),
        ("Earlier this month rockets fell.", [("Earlier this month", "2021-07")]),
        ("The minister resigned yesterday.", [("yesterday", "2021-07-25")]),
        ("Rail fares rise next week.", [("next week", "2021-W31")]),
        ("He asked her to Lodd for Friday.", [("Friday", "2021-07-30")]),  # "for": it is to come
        ("We strike unless talks open by Friday.", [("Friday", "2021-07-30")]),
        ("By Friday the water had fallen.", [("Friday", "2021-07-23")]),
        ("Late on Friday the talks ended.", [("Late on Friday", "2021-07-23")]),
        ("The offer had been set to end Friday.", [("Friday", "2021-07-23")]),
        ("The mill will close by 3 January.", [("3 January", "2022-01-03")]),  # a deadline lies ahead
        ("The mill closed last summer.", [("last summer", "2020-SU")]),  # said in summer: that of the year before
        ("The minister travels this weekend.", [("this weekend", "2021-W30-WE")]),
    ],
)
def test_what_hangs_on_publication(text: str, expected: list[tuple[str, str]]) -> None:
    """Published on Monday, 26 July 2021."""
    assert expected == read(text, MONDAY)


def test_without_a_publication_day_the_parts_stay_x() -> None:
    """The rule keeps what `resolve` needs."""
    (found,) = moments("The plan will be announced on Friday.")
    assert (
        found.value,
        found.edtf,
        found.anchor,
        found.rule,
    ) == ("XXXX-WXX-5", None, "publication", "weekday 5 ahead")


@pytest.mark.parametrize(
    ("text", "value", "edtf"),
    [
        ("The troops leave by the end of 2021.", "2021", "2021-12-31"),
        ("The troops leave by the end of the year.", "2021", "2021-12-31"),
        ("The troops left at the end of 2021.", "2021", "2021"),  # no deadline
        ("The grant lapsed at the end of 2020.", "2020", "2020-12-31"),  # a term that is over
        ("The troops left in about 2003.", "2003", "2003~"),
    ],
)
def test_deadlines_and_about(text: str, value: str, edtf: str) -> None:
    """A deadline is the last day; the value says the period."""
    (found,) = moments(text, MONDAY)
    assert (value, edtf) == (found.value, found.edtf)


def test_previous_anchors() -> None:
    """ "Three years later" counts from the date before it, across sentences."""
    text = "The army left in 2011. Three years later it came back."
    assert read(text, MONDAY) == [("2011", "2011"), ("Three years later", "2014")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fell on 3 May 2020. Two years afterwards it rose.", "2022"),
        ("It fell on 3 May 2020. The next morning it rose.", "2020-05-04TMO"),
        ("It fell on 3 May 2020. The following Friday it rose.", "2020-05-08"),
    ],
)
def test_later_is_counted_from_the_tale(text: str, expected: str) -> None:
    """ "Afterwards" and "the next morning" hang on the date before, not on the day of publication."""
    assert [m.value for m in moments(text, MONDAY)][-1] == expected


def test_counted_from_an_event() -> None:
    """ "Eight years after the war": a length, its rule says what it is counted from."""
    (found,) = moments("The army left eight years after the war.", MONDAY)
    assert (found.type, found.value, found.rule) == ("DURATION", "P8Y", "duration P8Y; after")


def test_furniture_is_not_read() -> None:
    """A date in a caption is not the article's."""
    text = "Photo of 2 May 2020.\nThe vote was on 3 May 2020."
    article = Article("a", "a.txt", text, furniture=(Furniture(0, 20, "caption"),))
    assert [m.value for m in find_moments(lay_out(article))] == ["2020-05-03"]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from("on Monday May 5, 2020 late last year two weeks ago the end of 3 p.m. every – ’s".split(" ")),
        max_size=25,
    )
)
def test_moments_are_ordered_and_apart(words: list[str]) -> None:
    """Whatever the words: spans in order, none shares a character, none has white space at its ends."""
    text = " ".join(words) or "x"
    last = 0
    for found in moments(text, MONDAY):
        assert last <= found.span.start
        assert text[found.span.start : found.span.end] == text[found.span.start : found.span.end].strip()
        last = found.span.end


@pytest.mark.parametrize(
    "piece", ["a", '"', "1 ", "on Monday ", "the end of ", "three years later ", "Jan. ", "2", "the 3rd ", "2021 "]
)
def test_long_input_takes_steps_in_proportion(piece: str) -> None:
    """The worst kinds of text, laid out and read: four times as much in no more than about four times the steps."""
    grows_in_proportion(moments, lambda n: piece * (n // len(piece)), 1_000)


@pytest.mark.parametrize("piece", ["a", "2"])
def test_a_word_without_an_end(piece: str) -> None:
    """Half a megabyte without a space is read to its end, and no date."""
    assert moments(piece * 500_000) == ()
