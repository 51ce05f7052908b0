"""Number phrases and what they say."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.reading.numbers import NUMBER, parse_number

PATTERN = re.compile(NUMBER, re.IGNORECASE | re.VERBOSE)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("2,500", 2500.0),
        ("1.5 million", 1_500_000.0),
        ("12,34,567.89", 1234567.89),  # groups of two, as in India
        ("10 1/2", 10.5),
        ("2½", 2.5),
        ("1/4", 0.25),
        ("eighteen", 18.0),
        ("forty-five", 45.0),
        ("two hundred and fifty thousand", 250_000.0),
        ("a hundred thirty million", 130_000_000.0),
        ("half a million", 500_000.0),
        ("three quarters billion", 750_000_000.0),
        ("two and a half", 2.5),
        ("five and a half million", 5_500_000.0),
        ("a million and a half", 1_500_000.0),
        ("two hundred and a half", 200.5),
        ("1.015 trillion", 1_015_000_000_000.0),  # 1014999999999.9999 where floats are multiplied
        ("412 000 000", 412_000_000.0),
        ("64,3", 64.3),
        ("5.2 mln", 5_200_000.0),
        ("and a half", None),
        ("two-thirds", 2 / 3),
        ("a quarter", 0.25),
        ("1/0", None),  # no number
        ("troops", None),
        ("", None),
    ],
)
def test_the_value_of_a_phrase(phrase: str, expected: float | None) -> None:
    """Digits, words, scales and fractions."""
    assert expected == parse_number(phrase)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("some 5,300 were", ["5,300"]),
        ("the 21st time", []),  # an ordinal
        ("two and three points", ["two", "three"]),  # "and" joins only behind a scale
        ("one hundred and two rooms", ["one hundred and two"]),
        ("in wartime someone", []),  # number words inside words
        ("5,3000 of them", []),  # a group that does not fit
        ("three 4-inch pipes", ["three", "4"]),
    ],
)
def test_where_numbers_stand(text: str, expected: list[str]) -> None:
    """What the pattern takes for one number."""
    assert expected == [m.group() for m in PATTERN.finditer(text)]


@given(st.integers(0, 10**15))
def test_printed_and_read_again(number: int) -> None:
    """A number printed with groups of three is that number."""
    assert number == parse_number(f"{number:,}")


@given(st.text(max_size=60))
def test_any_text_is_read_or_left(text: str) -> None:
    """Nothing that the pattern finds makes the parser fail."""
    for match in PATTERN.finditer(text):
        value = parse_number(match.group())
        assert value is None or value >= 0
