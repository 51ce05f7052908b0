"""Stems and content words."""

import pytest

from secondsource.reading.gazetteer import gazetteer
from secondsource.text.stems import is_content, openings, stem


@pytest.mark.parametrize(("left", "right"), [("withdrew", "withdrew"), ("agreed", "agrees"), ("Troops", "troop")])
def test_one_stem(left: str, right: str) -> None:
    """Inflections of one word share a stem, whatever their case."""
    assert stem(left) == stem(right)


@pytest.mark.parametrize(
    ("word", "expected"), [("the", False), ("’s", False), ("They", False), ("2,500", True), ("harbour", True), ("–", False)]
)
def test_content(word: str, expected: bool) -> None:
    """Function words and marks say nothing about what a sentence is about; numbers do."""
    assert expected == is_content(word)


def test_a_stem_begins_as_its_word() -> None:
    """What `openings` stands on, over every listed word of English: the first two letters stay, exceptions apart."""
    changed = {word for word in gazetteer().single if stem(word)[:2] != word[:2]}
    assert changed <= {"dying", "lying", "tying"}
    assert openings(("agre", "promis", "i")) == {"ag", "pr", "i"}
