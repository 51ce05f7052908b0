"""Spans of the recogniser put right."""

import pytest

from secondsource.model.readings import Token
from secondsource.reading.gazetteer import gazetteer
from secondsource.reading.name_shapes import Shaped, headed_kind, shape_spans


def shaped(text: str, *spans: Shaped) -> list[tuple[str, str]]:
    """The spans of a text, cut at spaces, as words and label; words in lower case are nouns."""
    words = text.split()
    tokens = [Token(i, i + 1, w, "NOUN" if w.islower() else "PROPN") for i, w in enumerate(words)]
    return [(" ".join(words[a:b]), label) for a, b, label in shape_spans(tokens, words, spans, gazetteer())]


@pytest.mark.parametrize(
    ("text", "span", "expected"),
    [
        # what describes a company is no part of its name
        ("Oslo law firm Berg & Lie", (0, 6, "ORG"), [("Berg & Lie", "ORG")]),
        # two words behind a common noun are a person
        ("Union firebrand Dorota Velk", (0, 4, "ORG"), [("Dorota Velk", "PER")]),
        # a person has no "of"
        ("Northlight Cooling of Bergen", (0, 4, "PER"), [("Northlight Cooling", "PER"), ("Bergen", "LOC")]),
        ("Prince Paul of Norway", (0, 4, "PER"), [("Prince Paul of Norway", "PER")]),
        # a body's name is whole before "in"
        ("Carn Bank in Oslo", (0, 4, "ORG"), [("Carn Bank", "ORG"), ("Oslo", "LOC")]),
        # a ministry has two fields
        ("Ministry of Trade and Commerce", (0, 3, "ORG"), [("Ministry of Trade and Commerce", "ORG")]),
        ("Ministry of Trade and Norway", (0, 3, "ORG"), [("Ministry of Trade", "ORG")]),
        # a given name that was passed over
        ("Paul Velk", (1, 2, "PER"), [("Paul Velk", "PER")]),
        # a preposition cut the name
        ("Bank of Norway", (0, 1, "ORG"), [("Bank", "ORG")]),
    ],
)
def test_shape_spans(text: str, span: Shaped, expected: list[tuple[str, str]]) -> None:
    """Each case that a rule is for, and its neighbour that it leaves."""
    assert expected == shaped(text, span)


def test_spans_joined_at_of_and_split_at_commas() -> None:
    """ "Bank" and "Norway" are one bank; two people behind a comma are two."""
    assert shaped("Bank of Norway", (0, 1, "ORG"), (2, 3, "LOC")) == [("Bank of Norway", "ORG")]
    assert shaped("Velk , Dorn", (0, 3, "PER")) == [("Velk", "PER"), ("Dorn", "PER")]


@pytest.mark.parametrize(
    ("words", "expected"), [(["Harbour", "Union"], "organisation"), (["Ash", "Lake"], "place"), (["Anna", "Velk"], None)]
)
def test_headed_kind(words: list[str], expected: str | None) -> None:
    """The last word says what is named."""
    assert expected == headed_kind(words, gazetteer())


def test_a_name_ends_at_a_verb() -> None:
    """The recogniser ran on over a verb; "is" stands inside names."""
    words = "Ruritania supports Northlight".split()
    tokens = [Token(i, i + 1, w, "VERB" if w.islower() else "PROPN") for i, w in enumerate(words)]
    found = shape_spans(tokens, words, [(0, 3, "ORG")], gazetteer())
    assert found == [(0, 1, "ORG"), (2, 3, "ORG")]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Kingdom of Carn", "place"),  # what stands before "of" is the head
        ("Association of Secretaries of State", "organisation"),
        ("Islamic State of Carn", "group"),  # a listed body stays one
        ("Bank of Carn", "organisation"),
        ("Map Room", "place"),  # what is built is a place
        ("Carn", None),
    ],
)
def test_headed_kind_with_of(name: str, expected: str | None) -> None:
    """The head of a name is its last word, or the last before "of"."""
    assert expected == headed_kind(name.split(), gazetteer())


def test_an_event_is_no_body() -> None:
    """"Operation" before a name, or as its first word."""
    assert shaped("Operation Grey Heron", (1, 3, "PER")) == [("Grey Heron", "MISC")]
    assert shaped("Exercise Grey Heron", (0, 3, "LOC")) == [("Exercise Grey Heron", "MISC")]


def test_a_person_behind_an_office() -> None:
    """The office's field is no part of the name; without an office before it the body stays whole."""
    assert shaped("Minister of Trade Anna Velk", (2, 5, "ORG")) == [("Anna Velk", "PER")]
    assert shaped("the Trade Anna Velk", (1, 4, "ORG")) == [("Trade Anna Velk", "ORG")]
