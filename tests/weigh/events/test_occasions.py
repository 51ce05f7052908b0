"""Undated acts told next of the same actor, and those that another time, actor, or kind of act keeps undated."""

from itertools import permutations

import pytest
from tests.weigh.event_fixtures import DAY, story

from secondsource.weigh.timeline.timeline import weigh_timeline

_LEAD = "The High Court ruled on Tuesday that the harbour is public. "


def typed(*texts: str, day: str | None = DAY) -> list[tuple[str | None, str]]:
    """Date and type of the incidents of a story."""
    dated, undated = weigh_timeline(story(*texts, day=day))
    return sorted(((e.date, e.type) for e in (*dated, *undated) if e.type is not None), key=str)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # told next of the same body, by its name and by a pronoun
        (_LEAD + "By six votes to one the court annulled the fine on the port.", [("2031-05-13", "CONCEDE")]),
        (_LEAD + "The hall was full. By six votes to one the court annulled the fine.", [("2031-05-13", "CONCEDE")]),
        # a deadline ahead is no other day
        (
            _LEAD + "It ordered the port to return the papers by 23 May.",
            [("2031-05-13", "DEMAND")],
        ),
        # another body's act, an earlier one, a perfect, one with a day of its own
        (_LEAD + "The district council rejected the plan of the port.", [(None, "REJECT")]),
        (_LEAD + "The court had annulled the fine on the port.", [(None, "CONCEDE")]),
        (_LEAD + "The court annulled the fine once before.", [(None, "CONCEDE")]),
        (_LEAD + "On 2 April 2030 the court annulled the fine on the port.", [("2030-04-02", "CONCEDE")]),
        # an act of violence is never carried: there are many
        ("The army said on Tuesday that it was ready. The army shelled the port.", [(None, "ASSAULT")]),
    ],
)
def test_the_day_of_the_occasion_is_shared(text: str, expected: list[tuple[str | None, str]]) -> None:
    """By speech acts and rulings of one actor alone, where nothing moves the time."""
    assert expected == typed(text)


def test_what_lies_far_back_lends_no_day() -> None:
    """An act of last year is background, told in any order."""
    text = "The High Court ruled on 4 March 2030 that the harbour is public. The court annulled the fine on the port."
    assert typed(text) == [(None, "CONCEDE")]


def test_the_rule_says_how_and_the_words_are_those_that_date() -> None:
    """A reader sees whose day it is."""
    dated, _ = weigh_timeline(story(_LEAD + "By six votes to one the court annulled the fine on the port."))
    report = next(r for e in dated if e.type == "CONCEDE" for r in e.reports)
    assert report.rule.endswith("told next of the same actor, with no date of its own")
    assert report.expression is not None
    assert report.expression.end <= report.span.start


@pytest.mark.parametrize("order", list(permutations(range(2))))
def test_the_order_of_the_articles_changes_nothing(order: tuple[int, ...]) -> None:
    """The day comes from the same article whichever is handed over first."""
    texts = (_LEAD + "By six votes to one the court annulled the fine on the port.", "The sea was calm at Norra.")
    assert typed(*(texts[i] for i in order)) == [("2031-05-13", "CONCEDE")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a bench's vote is somebody's, and the same ruling by its verb and its object
        ("It was late. Her sentence is set aside by five votes to two.", [("2031-05-13", "CONCEDE")]),
        # another ruling: of the same verb, on another thing
        ("It was late. The election was set aside by five votes to two.", [("2031-05-13", "CONCEDE")]),
        # nobody's: it is left out
        ("It was late. Her sentence is set aside.", [("2031-05-13", "CONCEDE")]),
    ],
)
def test_one_ruling_in_two_articles(text: str, expected: list[tuple[str | None, str]]) -> None:
    """Told in the passive without the court, it has the day that the other article names."""
    dated = "The High Court on Tuesday set aside the sentence of the clerk."
    assert expected == typed(dated, text)


def test_a_ruling_that_another_article_dates_rests_on_both() -> None:
    """Take the article with the day away, and the event is no longer dated."""
    dated, _ = weigh_timeline(
        story("The High Court on Tuesday set aside her sentence.", "Her sentence is set aside by five votes to two.")
    )
    event = next(e for e in dated if e.type == "CONCEDE")
    assert (len(event.reports), list(event.rests_on)) == (2, ["a0", "a1"])
