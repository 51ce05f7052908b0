"""Verbatim words that differ by more than a cut."""

import pytest
from tests.stories import gather

from secondsource.weigh.quotes.drift import differs

WHO = "said Captain Ilse Brandt."


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("We sail at dawn. The lock is safe.", "We sail at dawn. The lock is safe.", False),  # word for word
        ("We sail at dawn. The lock is safe.", "The lock is safe.", False),  # a sentence left out
        (
            "We sail at dawn with two crews. The lock is safe.",
            "We sail at dawn. The lock is safe.",
            False,
        ),  # cut at its end
        (
            "One. We sail at dawn with both crews.",
            "We sail at dawn with both crews. Two tugs help.",
            False,
        ),  # each its own
        ("We sail at dawn. So the lock is safe now.", "We sail at dawn. The lock is safe now.", True),  # a word put in
        ("We sail at dawn with two crews.", "We sail at dusk with two crews.", True),  # another word inside
        ("We sail at dawn with two crews.", "We sail at dawn with three.", True),  # both go on at the end
        ("We sail in the U.S. at dawn.", "We sail in the US at dawn.", False),  # printed otherwise, the same word
        ("We (the crews) sail at dawn.", "We sail at dawn.", False),  # what an editor puts in
        ("We sail at dawn.", "Our departure is early tomorrow.", True),  # two translations
    ],
)
def test_differs(left: str, right: str, expected: bool) -> None:
    """Each row is a way in which two papers print one statement."""
    evidence = gather(f"“{left}” {WHO}", f"“{right}” {WHO}")
    quotes = [[q for q in r.quotes if q.mode == "direct"] for r in evidence.readings]
    assert (expected, expected) == (differs(evidence, *quotes), differs(evidence, *quotes[::-1]))


def test_marked_words_beside_others_are_no_change() -> None:
    """Two papers that put other words of a statement in quotation marks are at one."""
    evidence = gather("Ilse Brandt said the lock was “safe enough”.", "Ilse Brandt said it was “a small repair”.")
    quotes = [[q for q in r.quotes if q.mode == "partial"] for r in evidence.readings]
    assert all(quotes)
    assert not differs(evidence, *quotes)
