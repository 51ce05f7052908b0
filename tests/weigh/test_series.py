"""A quantity over time: which figures make one, and what is no series."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.weigh.figure_fixtures import PRESENT, story

from secondsource.model.lineage import Lineage
from secondsource.weigh.evidence import Evidence
from secondsource.weigh.figures.figures import weigh_figures
from secondsource.weigh.series import weigh_series

DATES = {
    "in 2019": "2019",
    "in 2021": "2021",
    "in May": "2031-05",
    "on 3 May": "2031-05-03",
    "in August": "2031-08",
    "now": PRESENT,
}
PEAK = "The Ruvian force peaked at [6,450|6450||force] in 2019 and was cut to [3,150|3150||force] in 2021."
NOW = "There are [about 1,840 troops|~1840|troop|troops] now. The army cut the force from [3,150|3150] to [1,840|1840]."


def points(*articles: str, published: dict[str, str] | None = None) -> list[list[tuple[str, float | None, int]]]:
    """Date, value and number of reports of the points of every series."""
    evidence = story(*articles, dates=DATES, published=published)
    found = weigh_series(evidence, weigh_figures(evidence))
    return [[(p.date, p.value, len(p.reports)) for p in s.points] for s in found]


def test_a_change_and_the_joins_over_articles_make_one_series() -> None:
    """6,450 → 3,150 in one article, 3,150 → 1,840 in the other."""
    expected = [[("2019", 6450.0, 1), ("2021", 3150.0, 1), ("2031-05-04", 1840.0, 1)]]
    assert expected == points(PEAK, NOW, published={"b": "2031-05-04"})


def test_two_articles_report_one_point() -> None:
    """The same value for the same date is one point with two reports."""
    expected = [[("2019", 6450.0, 2), ("2021", 3150.0, 2)]]
    assert expected == points(PEAK, PEAK)


def test_conflicting_points_stand_side_by_side() -> None:
    """Two values for one date are two points, the smaller first."""
    other = "The Ruvian force peaked at [6,450|6450||force] in 2019 and was cut to [3,350|3350||force] in 2021."
    changes = "The force was cut from [6,450|6450||force] to [3,350|3350||force]."
    found = points(PEAK, other, changes)
    assert [p for s in found for p in s if p[0] == "2021"] == [("2021", 3150.0, 1), ("2021", 3350.0, 1)]


@pytest.mark.parametrize(
    "text",
    [
        # one date
        "The force stood at [6,450|6450||force] in 2019.",
        # one time in two precisions
        "The harbour lost [40 boats|40|boat|boats] in May. On the quay it lost [40 boats|40|boat|boats] on 3 May.",
        # two events are no course of one quantity
        "Bombs killed [40 people|40|person|people] in May and [55 people|55|person|people] in August.",
        # two quantities of one sentence
        "It had [40 boats|40|boat|boats] in 2019 and [900 sailors|900|sailor|sailors] in 2021.",
        # a change without dates
        "The force was cut from [6,450|6450||force] to [3,150|3150||force].",
    ],
)
def test_what_is_no_series(text: str) -> None:
    """Two dates of one quantity, or nothing."""
    assert points(text) == []


def test_a_series_says_why_and_what_it_rests_on() -> None:
    """The ids of its figures, the change and the dates."""
    evidence = story(PEAK, "A gull sang.", dates=DATES)
    figures = weigh_figures(evidence)
    (series,) = weigh_series(evidence, figures)
    assert tuple(sorted(f.id for f in figures)) == series.figures
    assert series.rests_on == ("a",)
    assert {r.name for r in series.reasons} == {"change", "dates"}
    assert "values for 2019, 2021" in [r.detail for r in series.reasons]


@given(st.randoms(use_true_random=False))
def test_the_order_of_readings_and_figures_changes_nothing(shuffler: random.Random) -> None:
    """The same articles give the same series."""
    evidence = story(PEAK, NOW, PEAK, dates=DATES, published={"b": "2031-05-04"})
    expected = weigh_series(evidence, weigh_figures(evidence))
    readings = list(evidence.readings)
    shuffler.shuffle(readings)
    again = Evidence.gather(readings, evidence.resolved, Lineage())
    assert expected == weigh_series(again, weigh_figures(again))
    assert expected
