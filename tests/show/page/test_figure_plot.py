"""Readings as marks on a scale, and in words."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.show.page.figure_plot import (
    Mark,
    bounds_of,
    mark_reading,
    say_number,
    say_reading,
    scale_over,
)
from secondsource.show.page.time_axis import fit

from .plain_findings import reading

# (value, low, high, modifier, in words)
WORDS = [
    (600.0, None, None, "=", "600"),
    (600.0, None, None, "~", "about 600"),
    (9.0, None, None, ">", "9 or more"),  # "at least nine" and "more than nine" are both ">"
    (14.0, None, None, "<", "14 or less"),
    (14.0, None, None, "up", "up 14"),
    (6.0, None, None, "down", "down 6"),
    (None, 300.0, 400.0, "=", "300 to 400"),
    (None, 2000.0, None, "=", "2,000 or more"),
    (None, None, 50.0, "=", "50 or less"),
    (None, None, None, "=", "no number"),
    (math.nan, None, None, "=", "no number"),
]


@pytest.mark.parametrize(("value", "low", "high", "modifier", "words"), WORDS)
def test_readings_in_words(
    value: float | None, low: float | None, high: float | None, modifier: str, words: str
) -> None:
    """What the dossier says of the number, nothing more."""
    assert say_reading(reading(value=value, low=low, high=high, modifier=modifier)) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0.0, "0"), (-3.5, "-3.5"), (2500.0, "2,500"), (64.3, "64.3"), (2 / 3, "0.6667"), (412e6, "412 million"),
        (1.5e9, "1.5 billion"), (1e12, "1 trillion"), (1e12 + 1e6, "1.000001 trillion"), (1e300, "1e+300"),
        (123_456.0, "123,456"), (math.inf, "no number"),
    ],
)  # fmt: skip
def test_numbers_in_words(number: float, words: str) -> None:
    """As a newspaper writes them, and no two different ones alike."""
    assert say_number(number) == words


@pytest.mark.parametrize(
    ("numbers", "zero", "words"),
    [
        ([11.0, 14.0], False, "10.8 to 14.2, not from zero"),
        ([3.0, 1e12], True, "0 to 1.08 trillion"),  # near zero beside the other
        ([0.0, 5.0], True, "0 to 5.4"),
        ([-80.0, -3.0], True, "-86 to 0"),
        ([-5.0, 5.0], False, "-5.8 to 5.8"),  # zero lies within
        ([21_000.0, 22_000.0], False, "20,920 to 22,080, not from zero"),
    ],
)
def test_the_axis_says_where_it_begins(numbers: list[float], zero: bool, words: str) -> None:
    """At zero only where that costs little; else the page says that it does not."""
    scale = scale_over(numbers)
    assert scale is not None
    assert (scale.from_zero, scale.ends) == (zero, words)


def test_zero_is_drawn_where_it_lies_between() -> None:
    """Losses and gains part there."""
    scale = scale_over([-5.0, 5.0])
    assert scale is not None
    assert scale.zero == "50%"


@pytest.mark.parametrize("numbers", [[], [7.0], [7.0, 7.0], [-1e308, 1e308], [1e15, 1e15 + 0.125]])
def test_what_cannot_be_drawn_has_no_scale(numbers: list[float]) -> None:
    """None or one value, or ends that a float cannot tell apart or hold apart: words are enough."""
    assert scale_over(numbers) is None


MARKS = [
    ((150.0, None, None, "="), Mark("50%", None, None, None, False)),
    ((150.0, None, None, "~"), Mark("50%", None, None, None, True)),
    ((150.0, None, None, ">"), Mark(None, "50%", None, "more", False)),
    ((150.0, None, None, "<"), Mark(None, "50%", None, "less", False)),
    ((None, 150.0, None, "="), Mark(None, "50%", None, "more", False)),
    ((None, None, 150.0, "="), Mark(None, "50%", None, "less", False)),
    ((None, 100.0, 200.0, "="), Mark(None, "6.9%", "93.1%", None, False)),
    ((150.0, 100.0, 200.0, "="), Mark("50%", "6.9%", "93.1%", None, False)),
    ((math.nan, None, None, "="), None),
    ((None, None, None, "="), None),
]


@pytest.mark.parametrize(("numbers", "mark"), MARKS)
def test_marks(numbers: tuple[float | None, float | None, float | None, str], mark: Mark | None) -> None:
    """Dot, hollow dot, arrows, interval, and nothing where there is no number."""
    scale = scale_over([100.0, 200.0])
    assert scale is not None
    value, low, high, modifier = numbers
    assert mark_reading(reading(value=value, low=low, high=high, modifier=modifier), scale) == mark


NUMBERS = st.floats(allow_nan=True, allow_infinity=True)


@given(st.lists(st.tuples(NUMBERS, NUMBERS, NUMBERS, st.sampled_from("=~<>")), max_size=60))
def test_all_marks_lie_on_the_drawing(given_: list[tuple[float, float, float, str]]) -> None:
    """Whatever floats there are: places from 0 to 100, labels that fit, no NaN."""
    readings = [reading(value=v, low=lo, high=hi, modifier=m) for v, lo, hi, m in given_]
    scale = scale_over([n for r in readings for n in bounds_of(r)])
    if scale is None:
        return
    marks = [mark for r in readings if (mark := mark_reading(r, scale)) is not None]
    places = [p for m in marks for p in (m.x, m.begin, m.end) if p] + [tick.x for tick in scale.ticks()]
    assert all(0 <= float(p.removesuffix("%")) <= 100 for p in places)
    assert fit(scale.ticks())
    assert "nan" not in scale.ends
