"""Which words of two wordings differ."""

import hypothesis.strategies as st
import pytest
from hypothesis import given

from secondsource.show.page.word_changes import Run, word_changes

# (before, after, what only the first has, what only the second has, words that are the same)
WORDINGS = [
    ("The ferry sank on Monday.", "The ferry sank on Monday.", [], [], 5),
    # the work of a machine that exchanges words
    ("The ferry sank on Monday.", "The vessel sank on Tuesday.", ["ferry", "Monday."], ["vessel", "Tuesday."], 3),
    # words next to each other are one run
    ("It sank off Aldmoor in a storm.", "It sank at dawn in a storm.", ["off Aldmoor"], ["at dawn"], 5),
    ("It sank.", "It sank, he said.", [], ["he said."], 2),
    # case, quotation marks and points make no other word
    ("“Nobody knows,” she said.", '"nobody knows", She said', [], [], 4),
    ("one two three", "four five six", ["one two three"], ["four five six"], 0),
    # a sign by itself is a word, so that nothing is the same as nothing
    ("a – b", "a - b", [], [], 3),
    ("", "new", [], ["new"], 0),
]


@pytest.mark.parametrize(("before", "after", "gone", "new", "same"), WORDINGS)
def test_what_differs_is_marked(before: str, after: str, gone: list[str], new: list[str], same: int) -> None:
    """On each side the words that the other has not, and no more."""
    changes = word_changes(before, after)
    assert [run.text for run in changes.before if run.only] == gone
    assert [run.text for run in changes.after if run.only] == new
    assert changes.same == same


_WORDS = st.lists(st.sampled_from(["a", "b", "c", "A,", "“b”", "…", "\n", "  "]), max_size=30).map(" ".join)


@given(_WORDS, _WORDS)
def test_no_character_is_lost(before: str, after: str) -> None:
    """The runs together are the wording; the same number of words is plain on both sides."""
    changes = word_changes(before, after)
    assert "".join(run.text for run in changes.before) == before
    assert "".join(run.text for run in changes.after) == after
    for runs, text in ((changes.before, before), (changes.after, after)):
        only = sum(len(run.text.split()) for run in runs if run.only)
        assert only + changes.same == len(text.split())


def test_what_is_too_long_is_not_compared() -> None:
    """Thousands of words that are all alike take no time, and nothing is marked."""
    changes = word_changes("x " + "a b " * 5000, "y " + "b a a " * 5000)
    assert not changes.compared
    assert changes.before == (Run("x " + "a b " * 5000, False),)


def test_a_long_copy_is_compared_to_its_end() -> None:
    """What is the same at the beginning and the end does not count against the limit."""
    words = " ".join(f"w{n}" for n in range(5000))
    changes = word_changes(f"{words} black {words}", f"{words} white {words}")
    assert changes.compared
    assert [run.text for run in changes.before if run.only] == ["black"]
    assert (changes.same, changes.words) == (10000, 10001)
