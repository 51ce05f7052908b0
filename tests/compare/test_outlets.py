"""Which outlet a name means."""

import pytest
from tests.compare.lineage_fixtures import article, plain, reading

from secondsource.compare.outlets import fullest_names, is_agency, is_brand, is_outlet, is_own


@pytest.mark.parametrize(
    ("name", "outlet", "expected"),
    [
        ("Callan Echo", "The Callan Echo", True),  # the article does not count
        ("Echo", "Callan Echo", True),  # its last word
        ("Callan", "Callan Echo", False),  # the town is not the paper
        ("cho", "Callan Echo", False),  # half a word
        ("", "Callan Echo", False),
    ],
)
def test_is_outlet(name: str, outlet: str, expected: bool) -> None:
    """The same name, or its last words."""
    assert expected == is_outlet(name, outlet)


def test_is_own() -> None:
    """The given outlet, the copyright line or the masthead."""
    assert is_own("Echo", reading(article("a", "Words.", outlet="Callan Echo")))
    assert is_own("Echo", plain("a", "Callan Echo\nNews | Tides\n\nThe lock is shut."))
    assert not is_own("Echo", plain("a", "The lock is shut, writes the Echo."))


def test_fullest_names() -> None:
    """Short forms and initials go to the one name that they are short for; to none where there are two."""
    names = [
        "Callan Echo",
        "the Echo",
        "Northern Press Bureau",
        "NPB",
        "Post",
        "Bay Post",
        "Morven Post",
        "The Bay Post",
        "Farwire",
        "Farwire Television",
        "Morven",
        "Farwire Trading",
    ]
    found = fullest_names(names)
    assert found["the Echo"] == "Callan Echo"
    assert found["NPB"] == "Northern Press Bureau"
    assert found["Post"] == "Post"
    assert found["Bay Post"] == found["The Bay Post"]
    assert found["Farwire"] == "Farwire Television"
    assert found["Morven"] == "Morven"


@pytest.mark.parametrize(
    ("name", "in_dateline", "expected"),
    [
        ("Reuters", False, True),
        ("Northern Press Bureau", True, True),  # called so, and in a dateline
        ("Northern Press Bureau", False, False),
        ("Callan Echo", True, False),
    ],
)
def test_is_agency(name: str, in_dateline: bool, expected: bool) -> None:
    """Known agencies; in a dateline also what is called an agency."""
    assert expected == is_agency(name, in_dateline=in_dateline)


@pytest.mark.parametrize(
    ("name", "outlet", "expected"),
    [
        ("KXT", "KXT (Web News)", True),
        ("Harbour Post", "The Harbour Post Online", True),
        ("Harbour", "Harbour Post Online", False),  # "Post" is of its name
        ("KXT", "KXT", False),  # nothing says what it is
        ("", "Web News", False),
    ],
)
def test_is_brand(name: str, outlet: str, expected: bool) -> None:
    """The name before words that say what an outlet is."""
    assert expected == is_brand(name, outlet)
