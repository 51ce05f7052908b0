"""What a name says of "he" and "she"."""

import pytest

from secondsource.reading.speakers_gender import gender_of, leans


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Omar Hill", "he"),  # a listed name
        ("Susan Hill", "she"),
        ("Łucja Brandt", None),  # in no list
        ("Zoë Brandt", "she"),  # with an accent
        ("Jan Moss", None),  # of both
        ("Xenka Horáková", "she"),  # by the ending of the surname
        ("Omar Casanova", "he"),  # the given name goes before it
        ("Omar", None),  # a man's name alone may be a surname
        ("Anja", "she"),  # a woman's hardly
    ],
)
def test_gender_of(name: str, expected: str | None) -> None:
    """A listed given name, else an ending that women alone bear."""
    assert expected == gender_of(name.split())


@pytest.mark.parametrize(("name", "expected"), [("Lisanda Quill", "she"), ("Tormod Quill", None), ("Luka Quill", "he")])
def test_leans(name: str, expected: str | None) -> None:
    """Of unknown names those in "a" are likelier a woman's."""
    assert expected == leans(name.split())
