"""Where noun phrases begin and end, and what they are headed by."""

import pytest

from secondsource.model.readings import Token
from secondsource.weigh.referents.phrases import (
    end_of_owner,
    from_participle,
    from_partitive,
    is_partitive,
    is_plural,
    singular,
)

_TAGS = {"D": "DET", "N": "NOUN", "V": "VERB", "A": "ADJ", "P": "ADP", "S": "SCONJ", "C": "PART", "X": "PROPN"}


def tokens(tagged: str) -> list[Token]:
    """Tokens of "the/D mill/N", a clitic tied to the word before it."""
    found: list[Token] = []
    at = 0
    for word, letter in (pair.rsplit("/", 1) for pair in tagged.split()):
        at -= letter == "C"
        found.append(Token(at, at + len(word), word, _TAGS[letter]))
        at += len(word) + 1
    return found


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("operators", "operator"),  # a stem would make "oper" of it, and of "operation"
        ("operation", "operation"),
        ("factories", "factory"),
        ("wishes", "wish"),
        ("gas", "gas"),  # too short to cut
        ("crisis", "crisis"),
        ("people", "people"),  # a plural without an ending
    ],
)
def test_singulars(noun: str, expected: str) -> None:
    """Heads are compared by their singulars."""
    assert expected == singular(noun)


def test_plurals_without_an_ending() -> None:
    """ "Men" are many, "crisis" is one."""
    assert [is_plural(w) for w in ("men", "mills", "crisis")] == [True, True, False]


@pytest.mark.parametrize(
    ("tagged", "first", "expected"),
    [
        # behind a verb, behind a preposition, where the sentence begins
        ("they/N printed/V leaked/V records/N", 3, 2),
        ("fears/N of/P planned/V cuts/N", 3, 2),
        ("Leaked/V records/N show/V it/N", 1, 0),
        # a clause that has no other subject for it
        ("they/N ruled/V that/S leaked/V records/N count/V", 4, 3),
        # a verb of its own
        ("they/N leaked/V records/N", 2, 2),
        # "existing" of "selling existing policies", not "selling"
        ("are/V selling/V existing/V policies/N", 3, 2),
        ("they/N keep/V selling/V policies/N", 3, 3),
        ("including/V giving/V papers/N", 2, 2),
    ],
)
def test_participles(tagged: str, first: int, expected: int) -> None:
    """Where a phrase without a determiner begins."""
    assert expected == from_participle(tokens(tagged), first)


@pytest.mark.parametrize(
    ("tagged", "first", "expected"),
    [
        ("a/D string/N of/P threats/N", 3, 1),
        ("a/D rising/V tide/N of/P new/A threats/N", 4, 1),
        ("after/P weeks/N of/P talks/N", 3, 1),
        # of one that is known, and of what is no quantity
        ("a/D string/N of/P the/D threats/N", 4, 4),
        ("a/D ban/N of/P threats/N", 3, 3),
    ],
)
def test_partitives(tagged: str, first: int, expected: int) -> None:
    """Where a phrase begins with what says how much of it."""
    words = tokens(tagged)
    assert expected == from_partitive(words, first)
    assert is_partitive(words, next(n for n, t in enumerate(words) if t.text == "of") - 1) == (expected != first)


def test_owners() -> None:
    """The last owner of several; none where nothing is owned."""
    words = tokens("the/D mill/N 's/C owner/N 's/C old/A list/N")
    assert end_of_owner(words, 1, 6) == 3
    assert end_of_owner(words, 1, 3) == 1
    assert end_of_owner(words, 1, 1) is None
