"""Sentences as the quotation rules see them."""

import pytest

from secondsource.model.articles import Article, Furniture
from secondsource.reading.quotes_sayings import part_questions
from secondsource.reading.quotes_units import LONGEST_UNIT, QUOTED, Unit, cut_units, marks_of
from secondsource.reading.sheets import lay_out


def _units(text: str, *furniture: Furniture) -> list[Unit]:
    sheet = lay_out(Article("a", "a.txt", text, furniture=furniture))
    return cut_units(sheet, marks_of(sheet))


def _words(units: list[Unit]) -> list[list[str]]:
    return [[p.text for p in u.parts] for u in units]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fell. It broke.", [["It", "fell", "."], ["It", "broke", "."]]),  # a sentence each
        ("“It fell,” she said.", [["“It fell,”", "she", "said", "."]]),  # marks are one part
        ("“It fell. It broke,” she said.", [["“It fell. It broke,”", "she", "said", "."]]),  # over a border
        ("“Who pays?” Ada Brook said.", [["“Who pays?”", "Ada", "Brook", "said", "."]]),  # the question's own stop
        ("“It fell.” She left.", [["“It fell.”"], ["She", "left", "."]]),  # a full stop parts
        ("“Who pays?”\n\nShe left.", [["“Who pays?”"], ["She", "left", "."]]),  # so does a paragraph
    ],
)
def test_cuts_units(text: str, expected: list[list[str]]) -> None:
    """A unit is a sentence, or several that marks tie together."""
    assert expected == _words(_units(text))


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("She spoke on “Face the Town” today.", 0),  # a programme that one speaks on
        ("She told Lisk TV's “The Morning Hour” so.", 0),  # or somebody's
        ("He read the book “The Long Road Home” twice.", 0),  # a work of a kind
        ("She called it “A Great Day” for Lisk.", 1),  # capitals, but nothing says that it is a title
        ("She frowned on “a great day” for Lisk.", 1),  # no capitals
        ("“Face the Town,” she said.", 1),  # at the beginning
        ("He wrote on “Lisk”.", 1),  # one word
        ("He spoke on “Face the Town", 0),  # never closed
    ],
)
def test_titles_are_no_quotations(text: str, marked: int) -> None:
    """The names of programmes and works in marks are words like others."""
    sheet = lay_out(Article("a", "a.txt", text))
    assert len(marks_of(sheet)) == marked


def test_breaks_begin_sentences() -> None:
    """Where one unit holds two sentences, the second's first part is a break."""
    (unit,) = _units("“Who pays?” Ada Brook said.")
    assert unit.breaks == {0, 1}
    assert [p.tag == QUOTED for p in unit.parts[:2]] == [True, False]


def test_offsets_are_the_texts() -> None:
    """Every part is an exact slice."""
    text = "“It fell,” she said. It broke, he said."
    for unit in _units(text):
        assert all(text[p.start : p.end] == p.text for p in unit.parts)
        assert (unit.start, unit.end) == (unit.parts[0].start, unit.parts[-1].end)


def test_furniture_gives_no_unit() -> None:
    """Neither its words nor its marks."""
    text = "It fell.\n\nRead “more” here."
    assert _words(_units(text, Furniture(10, len(text), "related"))) == [["It", "fell", "."]]


def test_a_table_gives_no_unit() -> None:
    """A sentence longer than any that is written is none."""
    assert _units("red blue " * (LONGEST_UNIT // 2 + 10)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Who pays?” Ada Brook said.", 1),  # the question is what is said
        ("“Who pays?” Ada Brook, who is ill, said.", 1),  # a clause on her
        ("“Who pays?” The town was to pay, she said.", 2),  # a statement of its own
        ("“Who pays?” Ada Brook left.", 1),  # nobody says anything
        ("It was late. It was cold, she said.", 2),  # no question
    ],
)
def test_part_questions(text: str, expected: int) -> None:
    """A question is cut off from a sentence that says something itself."""
    parted = part_questions(_units(text))
    assert expected == len(parted)
    assert all(0 in unit.breaks and max(unit.breaks) < len(unit.parts) for unit in parted)
