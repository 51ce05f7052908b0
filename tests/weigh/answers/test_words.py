"""What a word of a line means as it is asked and as it is told, on invented lines."""

import pytest

from secondsource.pipeline import _ask
from secondsource.weigh.answers.words import is_meaning, meaning_keys, opposite_keys
from secondsource.weigh.disputes.lines import Line, line_of


def read(text: str) -> Line:
    """One sentence as a line."""
    return line_of(_ask(text, None, None).reading.sheet.sentences[0], 0)


def place(line: Line, word: str) -> int:
    return next(i for i, token in enumerate(line.tokens) if token.text == word)


def meets(asked: str, word: str, told: str, other: str) -> bool:
    """Does the told word say the asked one?"""
    one, two = read(asked), read(told)
    return bool(meaning_keys(one, place(one, word), asked=True) & meaning_keys(two, place(two, other), asked=False))


MEETS = [
    # A synonym; a verb with its particle, which may stand apart.
    ("The council shut the bridge.", "shut", "The council closed the bridge.", "closed", True),
    ("The council cancelled the feast.", "cancelled", "The council called the feast off.", "called", True),
    ("The council cancelled the feast.", "cancelled", "The council called it a day, off duty.", "called", False),
    # What is told may be of a kind of what is asked, not the other way.
    ("The boat was old.", "boat", "The ferry was old.", "ferry", True),
    ("The ferry was old.", "ferry", "The boat was old.", "boat", False),
    # As a noun it means another thing than as a verb.
    ("The wind rose at noon.", "rose", "She bought a rose.", "rose", False),
    # A name means nothing.
    ("The man met Close.", "Close", "The shut gate held.", "shut", False),
]


@pytest.mark.parametrize(("asked", "word", "told", "other", "expected"), MEETS)
def test_what_is_told_says_what_is_asked(asked: str, word: str, told: str, other: str, expected: bool) -> None:
    """By table."""
    assert meets(asked, word, told, other) is expected


def test_opposites() -> None:
    """What stands against a word is what its opposite means."""
    rose, fell = read("Prices rose at noon."), read("Prices fell at noon.")
    assert opposite_keys(rose, place(rose, "rose")) & meaning_keys(fell, place(fell, "fell"), asked=True)
    assert not opposite_keys(rose, place(rose, "rose")) & meaning_keys(rose, place(rose, "rose"), asked=True)


def test_meanings_are_told_from_spellings() -> None:
    """By their mark."""
    line = read("The council shut the bridge.")
    keys = meaning_keys(line, place(line, "shut"), asked=False)
    assert keys
    assert all(map(is_meaning, keys))
    assert not is_meaning("shut")
