"""Which way a date without its year or week lies, by the verb it hangs on."""

import pytest

from secondsource.model.articles import Article, Dated
from secondsource.reading.moments import find_moments
from secondsource.reading.sheets import lay_out


def values(text: str, published: str = "2024-03-06") -> list[str]:
    """The values of an article of Wednesday, 6 March 2024."""
    dated = Dated(published, "day", "metadata")
    return [m.value for m in find_moments(lay_out(Article("a", "a.txt", text, published=dated)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor said on Friday that the bridge is safe.", "2024-03-01"),
        ("The council will meet on Friday.", "2024-03-08"),
        ("Until Friday, they had not named her.", "2024-03-01"),  # looks back on what ended then
        ("The bridge stays closed until Friday.", "2024-03-08"),
        ("The court set Friday as the deadline.", "2024-03-01"),  # a verb of the past, not "is set to"
        ("The vote is set for Friday.", "2024-03-08"),
        ("The vote was planned for Friday.", "2024-03-08"),  # planned then, and still at hand: the nearest
        ("Neither he nor his wife could be reached on Friday.", "2024-03-01"),
        ("He could resign on Friday.", "2024-03-08"),
        ("They asked to stop the trial, but on Friday a judge refused.", "2024-03-01"),  # begins a clause of its own
        ("They asked to stop the trial on Friday.", "2024-03-08"),
        ("Ministers meet on Friday.", "2024-03-08"),  # the present, right before the day
        ("Ministers met on Friday.", "2024-03-01"),
        ("The vote is on Friday.", "2024-03-08"),
        ("Crews began to clear the road on Friday.", "2024-03-01"),  # told as a fact
        ("Crews are to clear the road on Friday.", "2024-03-08"),
        ("They held rallies to mark it on Tuesday.", "2024-03-05"),  # by its infinitive six days ahead: yesterday
        ("They will mark it on Tuesday.", "2024-03-12"),
    ],
)
def test_weekdays(text: str, expected: str) -> None:
    """Back with the past, ahead with what is planned or can be."""
    assert [expected] == values(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge fell on Sept. 20.", "2023-09-20"),  # over half a year ahead, and told in the past
        ("The bridge fell on Oct. 20.", "2023-10-20"),
        ("He was told to leave by April 14.", "2024-04-14"),  # told in the past, soon due
        ("They met to punish the firm for a spill in April.", "2023-04"),  # what is reacted to is over
        ("They met to pass a law in response to the flood in April.", "2023-04"),
        ("They met to plan a march in April.", "2024-04"),
        ("The bridge will close on Sept. 20.", "2023-09-20"),  # the nearest, for all verbs that point ahead
        ("It sold more in the year ended March 31.", "2023-03-31"),
        ("It fell last Oct. 20.", "2023-10-20"),
        ("It opened on Fri May 9.", "2025-05-09"),  # the nearest that is a Friday
        ("It opened on Friday, May 12.", "2023-05-12"),
        ("The vote on April 26 is open.", "2024-04-26"),
        ("The case is heard in May.", "2024-05"),  # the present passive says neither
        ("It was shut under a June agreement.", "2023-06"),
        ("They want to trade under a January agreement.", "2024-01"),  # the infinitive has nothing to do with it
    ],
)
def test_days_and_months(text: str, expected: str) -> None:
    """The nearest, but a verb of the past does not tell of what lies over four months ahead."""
    assert expected in values(text)


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("Rain fell over the weekend.", "2024-03-04", "2024-W09-WE"),  # told on Monday
        ("Rain fell over the weekend.", "2024-03-10", "2024-W10-WE"),  # told on its Sunday
        ("Rain will fall over the weekend.", "2024-03-04", "2024-W10-WE"),
        ("Rain fell this weekend.", "2024-03-04", "2024-W09-WE"),
    ],
)
def test_the_weekend(text: str, published: str, expected: str) -> None:
    """The one before a weekday, the running one of a Saturday or Sunday, with a verb of the past."""
    assert [expected] == values(text, published)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("They will soon leave.", ["FUTURE_REF"]), ("The spark soon became a fire.", [])],
)
def test_soon_of_the_past_is_no_future(text: str, expected: list[str]) -> None:
    """ "Soon" told in the past is no time from now."""
    assert expected == values(text)
