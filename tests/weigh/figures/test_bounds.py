"""Bounds of printed numbers: what they allow, when two are one number, how telling a value is."""

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.model.findings import FigureReading
from secondsource.model.readings import Modifier
from secondsource.model.spans import Span
from secondsource.weigh.figures.bounds import (
    agree,
    all_agree,
    bounds,
    is_rounding,
    last_place,
    same_value,
    show_value,
    significant_digits,
    telling,
)

SPAN = Span("a", 0, 1)


def number(
    value: float | None, modifier: Modifier = "=", *, low: float | None = None, high: float | None = None
) -> FigureReading:
    """A number as printed."""
    return FigureReading(SPAN, value, low, high, modifier, None, None)


@pytest.mark.parametrize(
    ("value", "place", "digits"),
    [
        (2500, 100, 2),
        (26.4, 0.1, 3),
        (11, 1, 2),
        (600, 100, 1),
        (2.4e8, 1e7, 2),
        (0.05, 0.01, 1),
    ],
)
def test_the_last_place_is_the_last_digit_that_is_no_nought(value: float, place: float, digits: int) -> None:
    """Noughts behind are taken for rounding, noughts before for nothing."""
    assert pytest.approx(place) == last_place(value)
    assert digits == significant_digits(value)


@pytest.mark.parametrize(
    ("given_number", "expected"),
    [
        (number(2500), (2500, 2500)),
        (number(2500, "~"), (2450, 2550)),
        (number(26, ">"), (26, 27)),  # who counts 30 does not write "more than 26"
        (number(14, "<"), (0, 14)),
        (number(None, low=300, high=400), (300, 400)),
        (number(None, low=84, high=31), (31, 84)),  # ends in the order of print
        (number(None, low=200), (200, inf)),
        (number(None, high=200), (0, 200)),
    ],
)
def test_bounds_are_what_the_words_leave_open(given_number: FigureReading, expected: tuple[float, float]) -> None:
    """Half a last place around "about", one above "more than", all below "up to"."""
    assert expected == bounds(given_number)


@pytest.mark.parametrize(
    ("left", "right", "agrees", "one"),
    [
        (number(2500, "~"), number(2500), True, True),
        (number(26, ">"), number(26.4), True, True),
        (number(9, ">"), number(9), True, True),
        (number(14, "<"), number(9), True, False),  # below the limit, but no sign that it is the same number
        (number(20e6, ">"), number(23e6), True, False),  # inside the bounds, and another offer
        (number(11), number(14), False, False),
        (number(2500), number(2487), False, True),  # a rounding
        (number(None, low=300, high=400), number(350), True, False),
        (number(None, low=300, high=400), number(None, low=300, high=400), True, True),
        (number(5, "up"), number(5, "down"), False, False),
    ],
)
def test_agreeing_is_not_being_one_number(left: FigureReading, right: FigureReading, agrees: bool, one: bool) -> None:
    """Two numbers may both be right and still tell nothing of being one."""
    assert (agrees, one) == (agree(left, right), same_value(left, right))


def test_a_number_of_one_digit_is_no_rounding_of_another() -> None:
    """3,000 is not what 2,700 was rounded from; 2,500 may be what 2,487 was rounded to."""
    assert not is_rounding(number(3000), number(2700))
    assert is_rounding(number(2500), number(2487))


def test_all_agree_asks_every_pair() -> None:
    """11 and 14 both lie under "up to 14", but not under each other."""
    assert not all_agree([number(14, "<"), number(11), number(14)])
    assert all_agree([number(14, "<"), number(11)])


def test_longer_numbers_tell_more() -> None:
    """Small ones tell nothing, round hundreds less than others."""
    ordered = [number(7), number(40), number(41), number(600), number(1800)]
    assert [telling(n) for n in ordered] == [0, 0.25, 0.5, 0.75, 1]


PRINTED = st.builds(
    number,
    st.one_of(st.integers(0, 10**9).map(float), st.floats(0, 1e6, allow_nan=False)),
    st.sampled_from(["=", "~", "<", ">"]),
)


@given(PRINTED, PRINTED)
def test_verdicts_do_not_depend_on_the_order(left: FigureReading, right: FigureReading) -> None:
    """Symmetry of all three, and every number agrees with itself."""
    assert agree(left, right) == agree(right, left)
    assert same_value(left, right) == same_value(right, left)
    assert is_rounding(left, right) == is_rounding(right, left)
    assert agree(left, left)
    assert same_value(left, left)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (300.0, "300"),  # no decimals that nobody printed
        (26.4, "26.4"),
        (1_234_567.0, "1,234,567"),  # no "1.23457e+06"
        (2.4e8, "240,000,000"),
    ],
)
def test_a_number_is_shown_as_a_reader_writes_it(value: float, shown: str) -> None:
    """All its digits, thousands parted, no exponent."""
    assert show_value(value) == shown
