"""The head of a phrase, and what kind of noun speaks."""

import pytest

from secondsource.reading.speakers_words import head_of, is_someone, is_trade


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("the mayor of Hill Town", "mayor"),  # before a preposition
        ("paragraph 152 of the judgment", "paragraph"),  # past a number
        ("the official , who left", "official"),  # before a comma
        ("", ""),
    ],
)
def test_head_of(phrase: str, expected: str) -> None:
    """The noun that a phrase is about."""
    assert expected == head_of(phrase.split())


@pytest.mark.parametrize(
    ("word", "expected"),
    [("plumber", True), ("dentist", True), ("letter", False), ("officer", False), ("firm", False)],
)
def test_is_trade(word: str, expected: bool) -> None:
    """By the ending, but no document, nobody without a name, no body."""
    assert expected == is_trade(word)


@pytest.mark.parametrize(("phrase", "expected"), [("a neighbour", True), ("the firm", False), ("it", False)])
def test_is_someone(phrase: str, expected: bool) -> None:
    """A person without a name."""
    assert expected == is_someone(phrase.split())
