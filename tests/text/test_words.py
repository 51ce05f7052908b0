"""Words with offsets: the cut that the tagger was trained on."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.steps import grows_in_proportion

from secondsource.text.words import find_words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # clitics stand alone, with either apostrophe
        ("Morven's don't it’s", ["Morven", "'s", "do", "n't", "it", "’s"]),
        # a plural possessive gives up its mark
        ("the workers’ rights", ["the", "workers", "’", "rights"]),
        # initials and titles keep their stops, a sentence end does not
        ("Gen. Orr left the U.S. base.", ["Gen.", "Orr", "left", "the", "U.S.", "base", "."]),
        # hyphens are words of their own
        ("state-backed", ["state", "-", "backed"]),
        # a number is one word with its separators, its unit another
        ("$1.5bn for 2,500 on the 21st", ["$", "1.5", "bn", "for", "2,500", "on", "the", "21st"]),
        # single quotation marks are no apostrophes
        ("'hello'", ["'", "hello", "'"]),
        # an apostrophe that Unicode counts among letters gave up itself and left a word of no characters
        ("a ʼ b", ["a", "ʼ", "b"]),
        ("", []),
    ],
)
def test_cut(text: str, expected: list[str]) -> None:
    """Each row is a kind of word that the next stages depend on."""
    assert expected == [w.text for w in find_words(text)]


@given(st.text(max_size=200))
def test_every_word_is_a_slice(text: str) -> None:
    """Words stand in order, never overlap, and leave out nothing but white space."""
    words = find_words(text)
    assert all(text[w.start : w.end] == w.text for w in words)
    assert all(a.end <= b.start for a, b in itertools.pairwise(words))
    covered = {i for w in words for i in range(w.start, w.end)}
    assert all(text[i].isspace() or not (text[i].isalnum()) for i in range(len(text)) if i not in covered)


def test_range_of_a_text() -> None:
    """Offsets point into the whole text, whatever part of it is cut."""
    assert [(w.start, w.end) for w in find_words("one two three", 4, 7)] == [(4, 7)]


@pytest.mark.parametrize("piece", ["a", "'", "1,", "U.", "\u00a0", "-"])
def test_no_pattern_runs_away(piece: str) -> None:
    """Half a megabyte of one piece is cut to its end, and nothing but space is left out."""
    text = piece * (500_000 // len(piece))
    assert sum(word.end - word.start for word in find_words(text)) == len(text.strip())


@pytest.mark.parametrize("piece", ["'", "-", "a-'", "a, "])
def test_many_words_take_steps_in_proportion(piece: str) -> None:
    """Four times the text takes four times the steps."""
    grows_in_proportion(find_words, lambda n: piece * n, 500)
