"""How wide words are, and how they are cut to fit."""

import hypothesis.strategies as st
import pytest
from hypothesis import given

from secondsource.show.page.text_width import fit, fit_lines, text_width

# (words, room in pixels at a size of 10, what is printed)
FITS = [
    ("The Bell", 100, "The Bell"),
    ("The Bell and the Tide", 58, "The Bell…"),
    ("The Bell", 5, ""),  # not even a letter
    ("", 50, ""),
    ("国際新聞", 42, "国際新聞"),
    ("国際新聞", 41, "国際新…"),
]


@pytest.mark.parametrize(("words", "room", "printed"), FITS)
def test_words_are_cut_to_their_room(words: str, room: float, printed: str) -> None:
    """With a sign where they are cut, and no blank before it."""
    assert fit(words, 10, room) == printed


@given(st.text(max_size=60), st.floats(0, 300))
def test_what_is_printed_has_room(text: str, room: float) -> None:
    """Whatever the letters."""
    assert text_width(fit(text, 12, room), 12) <= room + 1e-9


def test_two_lines_part_at_a_space() -> None:
    """The second is cut, the first is not; a word that fills more than a line stands alone."""
    assert fit_lines("Ferry company to cut all jobs", 10, (85, 50)) == ("Ferry company", "to cut a…")
    assert fit_lines("Short", 10, (80, 80)) == ("Short", "")
    assert fit_lines("Unbreakableword and more", 10, (50, 80)) == ("Unbrea…", "")
