"""What is said that takes a stance without a word for it."""

import pytest

from secondsource.weigh.positions.implied import is_suspected, is_trusted, is_wanted, would_harm


@pytest.mark.parametrize(
    ("verb", "rest", "tag", "subject", "expected"),
    [
        ("want", "justice for the town", "NOUN", "we", True),
        ("needs", "the cash returned", "DET", "it", True),
        # what is wanted of oneself, by others, or with more to it
        ("want", "a boat to sail", "DET", "we", False),
        ("wants", "a boat", "DET", "he", False),
        ("want", "you home", "PRON", "we", False),
        ("would want", "a boat", "DET", "we", False),
    ],
)
def test_what_is_wanted_of_others(verb: str, rest: str, tag: str, subject: str, expected: bool) -> None:
    """In the first person, or a thing back."""
    assert expected == is_wanted(verb.split(), rest.split(), tag, subject.split())


@pytest.mark.parametrize(
    ("verb", "rest", "expected"),
    [
        ("has", "his “ full confidence", True),
        ("have", "our support", True),
        ("has", "full confidence", False),
        ("have n't", "our support", False),
        ("lost", "our support", False),
        ("", "", False),
    ],
)
def test_who_is_trusted(verb: str, rest: str, expected: bool) -> None:
    """Only by the speaker's own trust."""
    assert expected == is_trusted(verb.split(), rest.split())


@pytest.mark.parametrize(
    ("verb", "rest", "expected"),
    [
        ("is suspected", "of having helped", True),
        ("is suspected", "of having helped by the police", False),
        ("is not suspected", "of anything", False),
        ("suspected", "of theft", False),
        ("is suspected", "to be near", False),
    ],
)
def test_who_is_suspected_by_nobody_named(verb: str, rest: str, expected: bool) -> None:
    """A passive without its agent."""
    assert expected == is_suspected(verb.split(), rest.split())


@pytest.mark.parametrize(
    ("verb", "expected"), [("would ruin", True), ("would help", False), ("ruined", False), ("could ruin", False)]
)
def test_what_would_do_harm(verb: str, expected: bool) -> None:
    """A step that is not taken yet, and a verb that is rated low."""
    assert expected == would_harm(verb.split())
