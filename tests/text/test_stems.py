"""Stems and content words."""

import pytest

from secondsource.text.stems import is_content, stem


@pytest.mark.parametrize(("left", "right"), [("withdrew", "withdrew"), ("agreed", "agrees"), ("Troops", "troop")])
def test_one_stem(left: str, right: str) -> None:
    """Inflections of one word share a stem, whatever their case."""
    assert stem(left) == stem(right)


@pytest.mark.parametrize(
    ("word", "expected"), [("the", False), ("’s", False), ("They", False), ("2,500", True), ("harbour", True), ("–", False)]
)
def test_content(word: str, expected: bool) -> None:
    """Function words and marks say nothing about what a sentence is about; numbers do."""
    assert expected == is_content(word)
