"""Ids and keys of names."""

import pytest

from secondsource.model.identifiers import outlet_key


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("The Callan Echo", "callan-echo"),
        ("Callan Online News", "callan-news"),  # one outlet, by another way
        ("CALLAN NEWS (Web)", "callan-news"),
        ("Callan.com", "callan"),
        ("Digital Journal", "digital-journal"),  # a name begins with what it is called by
        ("Online", "online"),
        ("", ""),
    ],
)
def test_outlet_key(name: str, expected: str) -> None:
    """Names of one outlet have one key."""
    assert expected == outlet_key(name)
