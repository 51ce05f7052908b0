"""What names of outlets look like."""

import pytest

from secondsource.model.outlet_names import is_known_agency


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Reuters", True),
        ("The Associated Press", True),
        ("AFP", True),
        ("Callan Press", False),
        ("", False),
    ],
)
def test_known_agencies(name: str, expected: bool) -> None:
    """The agencies of the table, with or without their article."""
    assert is_known_agency(name) == expected
