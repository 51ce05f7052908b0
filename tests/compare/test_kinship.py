"""Tests of kinship: what two articles share makes them copy, rewrite, excerpt or quotation."""

import pytest
from tests.compare.lineage_fixtures import HARBOUR, ORCHARD, REWRITE, article, reading

from secondsource.compare.kinship import find_kinship
from secondsource.compare.wordings import Wording, make_wording

_PARAGRAPH = (
    "The ferry company said on Friday that it would sell three of its oldest boats to a buyer in the south, cut the "
    "winter timetable by a third, and ask the islands' council for a loan with which to pay the wages of its crews "
    "until the first visitors come back in May."
)


def _long(marker: str) -> str:
    """Sixty sentences of words that no other text has."""
    return "\n\n".join(f"{' '.join(f'{marker}{n}x{k}' for k in range(9))}." for n in range(60)) + "\n\n"


def _wording(identifier: str, text: str, quote: str | None = None) -> Wording:
    return make_wording(reading(article(identifier, text), quotes=(quote,) if quote else ()))


@pytest.mark.parametrize(
    ("shared", "quote", "expected"),
    [
        (_PARAGRAPH, None, True),  # a paragraph of 49 words in articles of 600
        (_PARAGRAPH[:111], None, False),  # a sentence of 22 words
        (_PARAGRAPH, _PARAGRAPH, False),  # somebody's words in both
        (_PARAGRAPH, _PARAGRAPH[:40], True),  # a few words of it are quoted
    ],
)
def test_a_paragraph_of_long_articles(shared: str, quote: str | None, expected: bool) -> None:
    """A paragraph word for word is a text taken over, however long the articles are; a sentence or a quotation not."""
    kin = find_kinship(
        _wording("a", _long("ka") + shared + "\n\n" + _long("kb"), quote),
        _wording("b", _long("kc") + shared + "\n\n" + _long("kd"), quote),
    )
    assert kin is not None
    assert (expected, False) == (kin.has_paragraph(), kin.kind == "copy")


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (HARBOUR, REWRITE, True),  # half of the one is said again, few words in a row
        (_long("ka") + HARBOUR, _long("kb") + REWRITE, False),  # the same clauses are little of both
        (_long("ka") + _PARAGRAPH[:111] + HARBOUR, _long("kb") + _PARAGRAPH[:111] + REWRITE, True),  # and a sentence
    ],
)
def test_is_worded(left: str, right: str, expected: bool) -> None:
    """Clauses are more than a common event where they are half of a text, or where passages stand beside them."""
    kin = find_kinship(_wording("a", left), _wording("b", right))
    assert kin is not None
    assert expected == kin.is_worded()


def test_strangers_have_no_kinship() -> None:
    """Two articles on different matters share nothing."""
    assert find_kinship(_wording("a", HARBOUR), _wording("b", ORCHARD)) is None
