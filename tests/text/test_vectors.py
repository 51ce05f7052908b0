"""How near two words are in use."""

import pytest

from secondsource.text.vectors import has_vector, nearness


@pytest.mark.parametrize(
    ("one", "other", "further"),
    [
        ("papers", "documents", "harbour"),
        ("shops", "store", "minister"),
        ("bomb", "blast", "subsidy"),
        ("protested", "marched", "harvested"),
        ("combat", "fighting", "baking"),
    ],
)
def test_words_of_one_matter_are_nearer(one: str, other: str, further: str) -> None:
    """By table: near enough to be a sign, and nearer than a word of another matter."""
    assert nearness(one, other) > 0.45 > nearness(one, further)


def test_opposites_are_near_too() -> None:
    """Which is why nearness alone joins nothing."""
    assert nearness("rose", "fell") > 0.7


def test_a_word_and_itself_and_both_ways() -> None:
    assert nearness("Ferry", "ferry") == 1.0
    assert nearness("ferry", "ship") == nearness("ship", "ferry") < 1


@pytest.mark.parametrize("word", ["", "x", "Xyloqant", "...", "\u202e", "a" * 10_000])
def test_what_has_no_vector_is_near_to_nothing(word: str) -> None:
    assert not has_vector(word)
    assert nearness(word, "ferry") == nearness("ferry", word) == 0.0


def test_a_form_that_is_not_listed_is_found_by_its_base() -> None:
    """ "Surveyors" is in the table; "co-operative" stands there without its hyphen."""
    assert has_vector("surveyors")
    assert has_vector("co-operative")
