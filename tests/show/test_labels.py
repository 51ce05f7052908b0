"""What things are called: who is meant by words for a speaker that do not name him."""

import pytest

from secondsource.show.labels import say_speaker


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("it", "Northern Press Agency", "it (Northern Press Agency)"),
        ("the minister", "Ada Brook", "the minister (Ada Brook)"),
        ("Captain Brook", "Ada Brook", "Captain Brook"),  # one word in common names her
        ("the owner of it", "Bank of the North", "the owner of it (Bank of the North)"),  # "the" does not
        ("she", None, "she"),
    ],
)
def test_the_name_stands_behind_words_that_name_nobody(text: str, name: str | None, expected: str) -> None:
    """A name is added where the words hold none of it."""
    assert say_speaker(text, name) == expected
