"""Lengths, repetitions and vague times: what their rules say of them."""

import pytest

from secondsource.model.articles import Article, Dated
from secondsource.reading.moments import find_moments
from secondsource.reading.sheets import lay_out


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It took half an hour.", ("half an hour", "DURATION", "PT30M")),
        ("It took an hour and a half.", ("an hour and a half", "DURATION", "PT1H30M")),
        ("They waited a quarter of a century.", ("a quarter of a century", "DURATION", "P25Y")),
        ("Several weeks passed.", ("Several weeks", "DURATION", "PXW")),  # some: how many is not known
        ("The council meets every two weeks.", ("every two weeks", "SET", "P2W")),
        ("The guard changes each month.", ("each month", "SET", "P1M")),
        ("Prices are set daily.", ("daily", "SET", "P1D")),
        ("It is open on Mondays.", ("Mondays", "SET", "XXXX-WXX-1")),
        ("It is now open.", ("now", "DATE", "PRESENT_REF")),
        ("At present nobody pays.", ("At present", "DATE", "PRESENT_REF")),
        ("She will soon leave.", ("soon", "DATE", "FUTURE_REF")),
        ("The near future is dark.", ("The near future", "DATE", "FUTURE_REF")),
        ("That is in the past.", ("in the past", "DATE", "PAST_REF")),
    ],
)
def test_read(text: str, expected: tuple[str, str, str]) -> None:
    """Words, type and value; none hangs on another day."""
    article = Article("a", "a.txt", text, published=Dated("2021-07-26", "day", "metadata"))
    (found,) = find_moments(lay_out(article))
    assert expected == (article.cut(found.span), found.type, found.value)
    assert found.anchor == "none"
