"""Folding, and the way back to the characters that were folded."""

from hypothesis import given
from hypothesis import strategies as st

from secondsource.text.folding import fold, fold_plain


def test_marks_spaces_and_case() -> None:
    """Typographic marks become plain, white space one space, letters small, soft hyphens nothing."""
    assert '"it\'s  -x" y'.replace("  ", " ") == fold_plain("“It’s \u00a0 –x” \n y\u00ad")


def test_found_text_is_cut_from_the_original() -> None:
    """What is found in the folded string is given as a range of the original."""
    text = "He said:  “Not\u00a0now”."
    folded = fold(text)
    start = folded.text.index('"not now"')
    assert text[slice(*folded.original(start, start + 9))] == "“Not\u00a0now”"


@given(st.text(max_size=100))
def test_places_rise_and_stay_inside(text: str) -> None:
    """Every folded character came from a character of the text, in order."""
    folded = fold(text)
    assert len(folded.places) == len(folded.text) + 1
    assert all(a <= b for a, b in zip(folded.places, folded.places[1:], strict=False))
    assert folded.places[-1] == len(text)


@given(st.text(max_size=60))
def test_folding_twice_changes_nothing(text: str) -> None:
    """A folded string is its own folding (but for characters whose small form has a small form of its own)."""
    once = fold_plain(text)
    assert fold_plain(once) == fold_plain(fold_plain(once))
