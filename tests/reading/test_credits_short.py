"""Short forms of outlets that an article declares or uses."""

import pytest

from secondsource.reading.credits_short import find_short


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Northern News Agency (NNA) is new.", {"NNA": "Northern News Agency"}),  # declared
        ("The Northern Space Agency (NSA) is new.", {}),  # an agency of another kind
        ("The Northern News Agency (NWA) is new.", {}),  # other initials
        ("The Hill Courier is new.", {"Courier": "Hill Courier"}),  # its last word
        ("The Hill Courier and the Lisk Courier are new.", {}),  # two that end so
        ("The Washington Post is old.", {"Post": "The Washington Post"}),  # by the table's name
        ("Hill TV is new.", {}),  # every station is one
        ("It fell, according to XTB. An aide quoted by the agency agreed.", {"XTB": "XTB"}),  # called an agency
        ("It fell, according to XTB. The agency said so.", {}),  # which any agency may be
        ("XTB is new. An aide quoted by the agency agreed.", {}),  # nothing is credited to it
    ],
)
def test_find_short(text: str, expected: dict[str, str]) -> None:
    """Each way to a short form, and what looks like it."""
    assert expected == find_short(text, None)


def test_own_outlet_has_a_short_form() -> None:
    """The article's outlet need not be named in its text."""
    assert find_short("He told the Courier.", "Hill Courier") == {"Courier": "Hill Courier"}
    assert find_short("He told the Courier.", None) == {}


def test_called_too_late() -> None:
    """An agency two pages on is another one."""
    text = "It fell, according to XTB. " + "It fell again. " * 60 + "An aide quoted by the agency agreed."
    assert find_short(text, None) == {}
