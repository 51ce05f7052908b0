"""Folding: what is compared of a string."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.text.folding import fold_plain


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Ferry” ‘late’", "\"ferry\" 'late'"),  # typographic quotation marks
        ("one–two‑three", "one-two-three"),  # dashes and hyphens
        (" a\u00a0 b\n c\t", "a b c"),  # white space of every kind, trimmed
        ("soft\u00adhyphen\u200b", "softhyphen"),  # characters that nobody sees
        ("HARBOUR", "harbour"),
        ("\u00ad", ""),
    ],
)
def test_folded(text: str, expected: str) -> None:
    """Marks plain, white space single, letters small."""
    assert expected == fold_plain(text)


@given(st.text(max_size=60))
def test_a_folded_string_is_trimmed_and_single_spaced(text: str) -> None:
    """Whatever the string, no white space but single spaces between words is left."""
    folded = fold_plain(text)
    assert folded == " ".join(folded.split())
    assert not set("’‘“”–—\u00ad\u200b") & set(folded)


@given(st.text(alphabet="aB ’“–\u00a0\u00adé", max_size=60))
def test_folding_twice_changes_nothing(text: str) -> None:
    """A folded string is its own folding."""
    once = fold_plain(text)
    assert fold_plain(once) == once
