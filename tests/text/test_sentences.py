"""Sentences: where one ends, and that none is lost."""


import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.steps import grows_in_proportion

from secondsource.text.sentences import find_paragraphs, find_sentences


def cut(text: str) -> list[str]:
    """The sentences of a text."""
    return [text[a:b] for a, b in find_sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        # a title, an initial and a month are no end
        ("Gen. A. B. Orr came on Jan. 3. He left.", ["Gen. A. B. Orr came on Jan. 3.", "He left."]),
        # the same in other countries, also as the last part of a longer one
        ("Mgr. Vesely and Dipl.-Ing. Huber came.", ["Mgr. Vesely and Dipl.-Ing. Huber came."]),
        ("Sra. Cota met Lt.Col. Frye.", ["Sra. Cota met Lt.Col. Frye."]),
        # before a word that begins sentences, or without a capital, they are words like others
        ("He is an Ing. The ship left.", ["He is an Ing.", "The ship left."]),
        ("They watch RT. Rain fell.", ["They watch RT.", "Rain fell."]),
        ("We stood under the arch. Rain fell.", ["We stood under the arch.", "Rain fell."]),
        # initials of a country end a sentence before a word that begins one
        ("They left the U.S. The base closed.", ["They left the U.S.", "The base closed."]),
        ("The U.S. Army left.", ["The U.S. Army left."]),
        # closing marks belong to the sentence they close
        ("“It is over.” She left.", ["“It is over.”", "She left."]),
        # a small letter goes on
        ("“Why?” he asked.", ["“Why?” he asked."]),
        # a line is a paragraph, stop or no stop
        ("A heading\nA line.", ["A heading", "A line."]),
        # a day in figures, its stops with and without spaces behind them
        ("It runs to 31. 12. 2027. Then it ends.", ["It runs to 31. 12. 2027.", "Then it ends."]),
        ("On 24. 12. the shops shut. He was 4. 2027 came.", ["On 24. 12. the shops shut.", "He was 4.", "2027 came."]),
        # an ellipsis before a small letter is no end
        ("Our task will be… to teach.", ["Our task will be… to teach."]),
        # a no-break space is white space
        ("One.\u00a0Two.", ["One.", "Two."]),
        ("  \n \n", []),
    ],
)
def test_cut(text: str, expected: list[str]) -> None:
    """Each row is a case of news prose."""
    assert expected == cut(text)


@given(st.text(alphabet="aA .!?\n“”\"'1…\u00a0", max_size=120))
def test_nothing_is_lost(text: str) -> None:
    """Sentences cover every character that is no white space, once."""
    covered = [i for a, b in find_sentences(text) for i in range(a, b)]
    assert len(covered) == len(set(covered))
    assert all(text[i].isspace() for i in set(range(len(text))) - set(covered))


def test_paragraphs_are_trimmed() -> None:
    """A paragraph begins and ends with something to read."""
    assert find_paragraphs("  a \n b") == [(2, 3), (6, 7)]


@pytest.mark.parametrize("piece", [". ", "a.", ".", "?!", "“", "U.S. "])
def test_no_pattern_runs_away(piece: str) -> None:
    """Half a megabyte of one piece is split to its end: no sentence holds a part of another."""
    found = find_sentences(piece * (500_000 // len(piece)))
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(found))


@pytest.mark.parametrize("piece", [". ", "U.S. ", "a. ", "A? “"])
def test_many_sentences_take_steps_in_proportion(piece: str) -> None:
    """Four times the text takes four times the steps."""
    grows_in_proportion(find_sentences, lambda n: piece * n, 500)
