"""Records as plain values."""

import math
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.model.spans import Span
from secondsource.show.plain import handed_back, round_number, to_plain

TEXT = "Ada said so."


def cut(span: Span) -> str:
    return TEXT[span.start : span.end]


@dataclass(frozen=True)
class Pair:
    from_: Span | None
    to: tuple[float, ...]


NUMBERS = [
    (0.1234567891, 0.123457),  # six places
    (2500.0, 2500),  # a whole number has no point
    (-0.0000001, 0),
    (1e300, 1e300),  # too large for every whole number to exist: written as it is
    (math.inf, None),  # JSON has no infinity
    (math.nan, None),
]


@pytest.mark.parametrize(("value", "expected"), NUMBERS)
def test_numbers_are_rounded(value: float, expected: float | None) -> None:
    """Six places, whole numbers as such, null for what JSON cannot say."""
    rounded = round_number(value)
    assert expected == rounded
    assert type(expected) is type(rounded)


def test_span_has_its_words() -> None:
    """A span is its place and the exact slice."""
    assert to_plain(Span("a", 0, 3), cut) == {"article": "a", "start": 0, "end": 3, "text": "Ada"}


def test_from_is_written_without_its_underscore() -> None:
    """`from` is no name in Python, and is the key in the format."""
    assert to_plain(Pair(None, (0.5, 1.0)), cut) == {"from": None, "to": [0.5, 1]}


def test_mappings_go_by_key() -> None:
    """The order in which a mapping was filled is not seen."""
    assert list(to_plain({"b": 1, "a": 2}, cut)) == ["a", "b"]


JSON_VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=10,
)


@given(JSON_VALUES)
def test_what_came_in_is_handed_back(value: Any) -> None:
    """An input's own values are not rounded and not changed."""
    assert value == handed_back(value)


def test_what_json_cannot_write_is_null() -> None:
    """`1e999` in an article line is read as infinity."""
    assert handed_back({"x": [math.inf, 1.5]}) == {"x": [None, 1.5]}
