"""The axis of days: where things stand, how long they are, which labels fit."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.show.page.book import Book
from secondsource.show.page.edtf import Period, period_of
from secondsource.show.page.time_axis import (
    Axis,
    axis_over,
    fit,
    last_known_day,
    percent,
    publications,
    published_on,
)

from .plain_findings import dossier_of, entry

JUNE = Axis(date(2024, 6, 1).toordinal(), date(2024, 6, 30).toordinal())


def period(edtf: str) -> Period:
    """The days of a date that is known to be one."""
    found = period_of(edtf)
    assert found is not None
    return found


def place(text: str) -> float:
    """A place in a drawing as a number."""
    return float(text.removesuffix("%"))


@pytest.mark.parametrize(
    ("edtf", "shape", "x", "width"),
    [
        ("2024-06-16", "day", 51.67, 0),  # the middle of the 16th of thirty days
        ("2024-06-01/2024-06-15", "span", 0, 50),
        ("2024-06", "span", 0, 100),
        ("2024-06-29/2024-06-30", "span", 93.33, 6.67),
    ],
)
def test_a_day_is_a_tick_and_the_rest_as_long_as_it_is(edtf: str, shape: str, x: float, width: float) -> None:
    """Precision is drawn as extent."""
    bar = JUNE.bar(period(edtf), planned=False)
    assert (bar.shape, place(bar.x), place(bar.width)) == (shape, x, width)


def test_what_goes_on_runs_to_the_edge_and_says_so() -> None:
    """An open end, and one beyond the axis, are open in the drawing."""
    opened = Axis(JUNE.first, JUNE.last + 300).bar(period("2024-06/.."), planned=True)
    assert (opened.open_start, opened.open_end, opened.end, opened.planned) == (False, True, "100%", True)
    beyond = JUNE.bar(period("2024"), planned=False)
    assert (beyond.open_start, beyond.open_end, beyond.x, beyond.width) == (True, True, "0%", "100%")


def test_a_bar_can_always_be_seen() -> None:
    """A weekend on an axis of two thousand years is not a hair."""
    bar = Axis(1, date(2024, 12, 31).toordinal()).bar(period("2024-12-30/2024-12-31"), planned=False)
    assert place(bar.width) >= 2
    assert place(bar.x) + place(bar.width) <= 100


@given(st.dates(), st.integers(0, 4_000_000))
def test_labels_never_overlap_nor_leave_the_axis(first: date, length: int) -> None:
    """From a day to the whole calendar: a few ticks in order, all on the axis."""
    last = min(first.toordinal() + length, date.max.toordinal())
    ticks = Axis(first.toordinal(), last).ticks()
    assert fit(ticks)
    places = [place(tick.x) for tick in ticks]
    assert places == sorted(places)
    assert all(0 <= x <= 100 for x in places)


@pytest.mark.parametrize("days", [0, 6, 20, 60, 200, 700, 4000, 30_000, 700_000])
def test_every_axis_has_labels(days: int) -> None:
    """Whatever is drawn, a reader can tell when."""
    last = date(2024, 6, 15)
    assert axis_over([Period((last - timedelta(days)).toordinal(), last.toordinal())]).ticks()


def test_axis_stays_in_the_calendar() -> None:
    """The years 1 and 9999 have no air outside."""
    axis = axis_over([period("0001"), period("9999")])
    assert (axis.first, axis.last) == (1, date.max.toordinal())


def test_days_of_publication_stand_in_order_with_their_articles() -> None:
    """What is known to the month only is no day; a day off the axis is not on it."""
    entries = (entry("a", "2024-06-09"), entry("b", "2024-06-03"), entry("c", "2024-06-09"), entry("d", None))
    days = publications(Book(dossier_of((*entries, entry("e", "2023-01-01")))))
    on = published_on(JUNE, days)
    assert [(p.words, [a.id for a in p.articles]) for p in on] == [("3 June 2024", ["b"]), ("9 June 2024", ["a", "c"])]
    assert len(days) == 3


@pytest.mark.parametrize(
    ("as_of", "day", "known"),
    [("2024-07-01", "2024-06-09", "2024-07-01"), (None, "2024-06-09", "2024-06-09"), (None, None, None)],
)
def test_ahead_is_judged_by_the_day_that_is_known(as_of: str | None, day: str | None, known: str | None) -> None:
    """That of --as-of, else the last day of publication, else none."""
    found = last_known_day(Book(dossier_of((entry("a", day),), as_of=as_of)))
    assert found == (date.fromisoformat(known).toordinal() if known else None)


def test_places_are_short() -> None:
    """Two decimals of a percent are a tenth of a pixel."""
    assert [percent(x) for x in (0.0, 100.0, 12.5, 33.33333)] == ["0%", "100%", "12.5%", "33.33%"]
