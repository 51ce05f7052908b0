"""Times of the clock, with their day and without."""


import pytest
from tests.steps import grows_in_proportion

from secondsource.model.articles import Article, Dated
from secondsource.reading.moments import find_moments
from secondsource.reading.sheets import lay_out


def read(text: str) -> list[tuple[str, str]]:
    """Words and value of the moments of a text published on Wednesday, 15 May 2024."""
    article = Article("a", "a.txt", text, published=Dated("2024-05-15", "day", "metadata"))
    return [(article.cut(m.span), m.value) for m in find_moments(lay_out(article))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The boat leaves at 8.30pm today.", [("8.30pm today", "2024-05-15T20:30")]),
        ("The bell rang at 8am this morning.", [("8am this morning", "2024-05-15T08:00")]),
        ("The bell rang yesterday at 6:15.", [("yesterday at 6:15", "2024-05-14T06:15")]),
        ("The bell rings at midnight tonight.", [("midnight tonight", "2024-05-15T24:00")]),
        ("The bell rang at nine this morning.", [("nine this morning", "2024-05-15T09:00")]),
        ("The bell rang at ten last night.", [("ten last night", "2024-05-14T22:00")]),
        ("The bell rang at two on Monday afternoon.", [("two on Monday afternoon", "2024-05-13T14:00")]),
        ("The bell rang at midday on Monday.", [("midday on Monday", "2024-05-13T12:00")]),
        # the same time in another zone is no second one
        ("It rang at 2215 (2015 GMT) on Monday.", [("2215 (2015 GMT) on Monday", "2024-05-13T22:15")]),
    ],
)
def test_a_time_and_its_day_are_one(text: str, expected: list[tuple[str, str]]) -> None:
    """One moment, not two."""
    assert expected == read(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At 18 hours it rang.", [("18 hours", "XXXX-XX-XXT18:00")]),
        ("It rang by 0630 hours.", [("0630 hours", "XXXX-XX-XXT06:30")]),
        ("It lasted 18 hours.", [("18 hours", "PT18H")]),
        ("It rings 24 hours a day.", []),  # no length
        ("He was on the 2030 sailing.", [("2030", "XXXX-XX-XXT20:30")]),  # no year
        ("It is the 2030 target.", [("2030", "2030")]),
        ("It rang at ten to three.", [("ten to three", "XXXX-XX-XXT02:50")]),
        ("It rang at 12 at night.", []),  # of either of two days
    ],
)
def test_a_time_alone_has_no_day(text: str, expected: list[tuple[str, str]]) -> None:
    """None is made up."""
    assert expected == read(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On Monday the boat left, and at 3 p.m. it sank.", "2024-05-13T15:00"),  # of its sentence
        ("At 3 p.m. the boat sank, and on Monday it was raised.", "2024-05-13T15:00"),
        ("The boat sank on Monday. Nobody knew. The call came at 3 p.m.", "2024-05-13T15:00"),  # of the second before
        ("The boat sank on Monday. Nobody knew. Days went by. At 3 p.m. it rang.", "XXXX-XX-XXT15:00"),  # too far back
        ("The owner said on Monday that the call came at 3 p.m.", "XXXX-XX-XXT15:00"),  # the day of saying is another
        ("On Monday the owner said the call came at 3 p.m.", "XXXX-XX-XXT15:00"),
        ("The boat sank on Monday night. The call came at 3 a.m.", "XXXX-XX-XXT03:00"),  # that is on Tuesday
        ("The boat sank on Monday night. The call came at 9 p.m.", "2024-05-13T21:00"),
        ("Crews worked overnight. The call came at 9 p.m.", "XXXX-XX-XXT21:00"),  # of which day is not said
        ("The boat sank on 3 May. The same day at 3 p.m. it was raised.", "2024-05-03T15:00"),
        ("It sank on Monday, 24 hours earlier than the tug. At 9 p.m. it rang.", "2024-05-13T21:00"),  # no step back
    ],
)
def test_a_time_takes_a_day_told_near_it(text: str, expected: str) -> None:
    """The day on which the event is told of, not that on which it was told."""
    found = [value for words, value in read(text) if ".m." in words or "p.m" in words]
    assert [expected] == found


@pytest.mark.parametrize(
    "piece", ["at 9 p.m. ", "at 2215 (2015 ", "31. 12. ", "on Monday and at 9 p.m. and ", "Monday will "]
)
def test_long_input_takes_steps_in_proportion(piece: str) -> None:
    """Four times the text takes no more than about four times the steps."""
    grows_in_proportion(read, lambda n: piece * (n // len(piece)), 1_000)
