"""Spaces guessed from words alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.text.spacing import guess_spaces
from secondsource.text.words import find_words


@pytest.mark.parametrize(
    "text",
    [
        "The board met on Monday, and the ferry (the old one) stopped.",  # stops and brackets
        "Morven's crew don't sail; they’ll walk, it’s said.",  # clitics, either apostrophe
        "The workers’ leader and the workers' leader",  # a plural possessive
        "A state-backed port/airport plan, page 3/4",  # hyphens and strokes
        "They paid $1.5 and £3 for 5% of it.",  # signs before and behind a number
        "“Nobody,” she said, “will go.”",  # curly marks
        'He said, "Nobody will go," and left.',  # straight marks, in pairs
        'will go."',  # a straight mark that an earlier sentence opened
        "Wages – and jobs – were cut.",  # a dash
        "DON'T STOP",
    ],
)
def test_as_printed(text: str) -> None:
    """The words with their spaces are the text again."""
    words = [w.text for w in find_words(text)]
    printed = "".join(w + " " * space for w, space in zip(words, guess_spaces(words), strict=True))
    assert text == printed


@pytest.mark.parametrize(
    "text",
    ["the 2019–2021 plan", "in 'the board' of"],  # an en dash in a range; a single straight mark that opens
)
def test_what_it_cannot_know(text: str) -> None:
    """What prints either way is taken for the likelier one: documented here, so that a better guess is noticed."""
    words = [w.text for w in find_words(text)]
    assert text != "".join(w + " " * space for w, space in zip(words, guess_spaces(words), strict=True))


@given(st.lists(st.sampled_from(["a", '"', "'", "'s", "n't", "-", "(", ")", ".", "“", "”", "$", ""])))
def test_one_for_each_word(words: list[str]) -> None:
    """As many as words, and nothing behind the last."""
    spaces = guess_spaces(words)
    assert len(spaces) == len(words)
    assert not any(spaces[-1:])
