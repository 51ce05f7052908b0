"""Synonyms by the shipped table: what is one, what is none, in which form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.text.synonyms import are_opposites, are_synonyms, meanings_of, synsets_of

SAME = [
    # One synset, in any form: regular, irregular, doubled, plural, in capitals.
    ("shut", "closed"), ("Shutting", "CLOSE"), ("bought", "purchases"), ("stopped", "halting"), ("begun", "started"),
    # A verb and its noun, a cause and what it brings about.
    ("arrived", "arrival"), ("exploded", "explosion"), ("killed", "died"),
    # A verb with its particle.
    ("cancelled", "called off"),
    # Adjectives.
    ("big", "larger"),
]  # fmt: skip
OTHER = [
    ("shut", "open"), ("bought", "sold"), ("ferry", "school"), ("called", "cancelled"),
    # Over "employ" all three would be one.
    ("employer", "employee"), ("killer", "killed"),
    # A kind of it is not the same.
    ("ferry", "boat"),
    # No words of English, or no words.
    ("zxqv", "zxqv"), ("", ""), (" ", "off"),
]  # fmt: skip
OPPOSITE = [("rose", "fell"), ("accepted", "refusing"), ("arrive", "left"), ("opened", "shut"), ("won", "lost")]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_synonyms(one: str, other: str) -> None:
    """By table, both ways."""
    assert are_synonyms(one, other)
    assert are_synonyms(other, one)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_no_synonyms(one: str, other: str) -> None:
    """By table, both ways."""
    assert not are_synonyms(one, other)
    assert not are_synonyms(other, one)


@pytest.mark.parametrize(("one", "other"), OPPOSITE)
def test_opposites(one: str, other: str) -> None:
    """By table, both ways; opposites are no synonyms."""
    assert are_opposites(one, other, "verb")
    assert are_opposites(other, one, "verb")
    assert not are_opposites(one, one, "verb")


def test_a_kind_of_it() -> None:
    """A ferry is a boat, a boat is no ferry."""
    ferry, boat = meanings_of("ferry", "noun"), meanings_of("boat", "noun")
    assert ferry.wider & boat.own
    assert not boat.wider & ferry.own


def test_by_part() -> None:
    """A word has the synsets of the part that is asked, and without one those of all."""
    parts = [synsets_of("strike", part) for part in ("noun", "verb", "adj")]
    assert parts[0] - parts[1]
    assert parts[1] - parts[0]
    assert synsets_of("strike") == frozenset().union(*parts)


@given(st.text(max_size=20), st.text(max_size=20))
def test_any_text(one: str, other: str) -> None:
    """By property: the order does not matter, nor do capitals."""
    assert are_synonyms(one, other) == are_synonyms(other, one)
    assert synsets_of(one.upper()) == synsets_of(one.upper().lower())
