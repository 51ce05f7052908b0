"""What is said to be called so."""

import pytest

from secondsource.model.readings import Token
from secondsource.weigh.referents.naming import initials_of, is_called, is_named, is_short


@pytest.mark.parametrize(
    ("gap", "expected"),
    [
        (", called", True),
        (", also known as the", True),
        ("( known as", True),
        # "she called on Varn", "known for it", and what only stands near
        (", called on", False),
        (", known", False),
        (", which called it a", False),
        ("", False),
    ],
)
def test_named(gap: str, expected: bool) -> None:
    """By table: what stands between a thing and its name."""
    assert is_named(gap.split()) == expected


@pytest.mark.parametrize(
    ("before", "gap", "expected"),
    [
        ("they/VERB called/VERB the/DET", "a", True),
        ("she/PRON described/VERB the/DET", 'as “ a', True),
        ("he/PRON saw/VERB the/DET new/ADJ", "as a", True),
        # other verbs, and "as" without an object
        ("they/VERB bought/VERB the/DET", "as a", False),
        ("they/VERB called/VERB the/DET", "the", False),
        ("they/VERB called/VERB the/DET", "", False),
        ("", "as a", False),
    ],
)
def test_called(before: str, gap: str, expected: bool) -> None:
    """By table: the verb before a phrase, and what stands between that and the next."""
    words = [pair.rsplit("/", 1) for pair in before.split()]
    tokens = [Token(n, n + 1, word, tag) for n, (word, tag) in enumerate(words)]
    assert is_called(tokens, len(tokens), gap.split()) == expected


def test_initials() -> None:
    """Short forms are of three capitals and more, of words with capitals."""
    assert [is_short(t) for t in ("HRA", "US", "Hra", "H-1")] == [True, False, False, False]
    assert [initials_of(t) for t in ("Harbour Rescue Act", "Harbour act", "Order of the Red Oar", "Red Oar")] == [
        "HRA",
        "",
        "ORO",
        "",
    ]
