"""The shipped lists: what a form stands for, what lists a word is in."""

import pytest

from secondsource.reading.gazetteer import gazetteer


@pytest.mark.parametrize(
    ("surface", "name", "kind"),
    [
        ("US", "United States", "place"),
        ("U.S.", "United States", "place"),
        ("the United Nations", "United Nations", "organisation"),  # a leading article is no part of the name
        ("Kurdistan Workers’ Party", "Kurdistan Workers' Party", "group"),  # a typographic apostrophe
        ("Iraqi", "Iraq", None),  # the people of a place is no name
        ("Sana'a", "Sanaa", "place"),  # two forms of one capital
    ],
)
def test_find(surface: str, name: str, kind: str | None) -> None:
    """All forms of a listed bearer lead to one entry."""
    entry = gazetteer().find(surface)
    assert entry is not None
    assert (name, kind) == (entry.name, entry.kind)


@pytest.mark.parametrize("surface", ["us", "who", "Bridge", "is", ""])
def test_no_entry(surface: str) -> None:
    """Case matters: the pronoun is no country."""
    assert gazetteer().find(surface) is None


def test_match_takes_the_longest_form() -> None:
    """Of two forms that begin alike the longer one counts."""
    words = ["UN", "Security", "Council", "met"]
    hit = gazetteer().match(words, 0)
    assert hit is not None
    assert (hit[0], hit[1].name) == (3, "UN Security Council")


def test_memberships() -> None:
    """Lists that hold a word, or the form that it is a part of."""
    found = gazetteer().memberships(["Mayor", "Anna", "of", "New", "Zealand"])
    assert "title" in found[0]
    assert "given" in found[1]
    assert "common" in found[2]
    assert (found[3][-1], found[4][-1]) == ("B-country", "I-country")


def test_a_rank_is_a_title_that_the_recogniser_does_not_see() -> None:
    """Words of rank added after the training are titles; in the features they are not."""
    assert gazetteer().is_title("Executive")
    assert gazetteer().memberships(["Executive"]) == [()]
