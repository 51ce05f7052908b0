"""Words in canonical form."""

import pytest

from secondsource.text.canonical import canonical_stems, canonical_words
from secondsource.text.words import find_words


def forms(text: str) -> list[str]:
    return [w.text for w in canonical_words(find_words(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the gates of Šťáv", ["the", "gate", "of", "stav"]),  # inflections and diacritics
        ("CRO40m", ["40", "million"]),  # a currency and a size written to a number
        ("€3bn, 2,500", ["3", "billion", "2500"]),
        ("six hundred and two thousand", ["600", "and", "2000"]),  # number words
        ("12 hundred", ["1200"]),
        ("5 60k", ["5", "60", "thousand"]),  # a size belongs to the number that it is written to
        ("the United States and U.S.", ["the", "united-states", "and", "united-states"]),
        ("Iraqi", ["iraq"]),
        ("“—…”", []),  # marks are no words
    ],
)
def test_canonical_words(text: str, expected: list[str]) -> None:
    """One form whatever the spelling; function words stay."""
    assert expected == forms(text)


def test_every_word_is_a_slice_with_its_kind() -> None:
    """Offsets point into the text; content, number and capital are told."""
    text = "In May the 12 Gates"
    words = canonical_words(find_words(text, 3))
    assert [text[w.start : w.end] for w in words] == ["May", "the", "12", "Gates"]
    assert [w.number for w in words] == [False, False, True, False]
    assert [w.capital for w in words] == [True, False, False, True]


def test_stems_are_the_content_words() -> None:
    """Function words are left out."""
    assert [s.text for s in canonical_stems("He said the gates were open", 0, 27)] == ["said", "gate", "open"]
