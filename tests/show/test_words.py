"""What a finding's state is called, in words that agree with its counts."""

import pytest

from secondsource.model.findings import Counts, OriginCounts, Support
from secondsource.show.words import say_support


@pytest.mark.parametrize(
    ("support", "articles", "shown", "at_most", "words"),
    [
        ("one-origin", 3, 1, 1, "one origin"),
        ("one-origin", 3, 0, 2, "one origin, as far as is known"),  # two at most: one is what is known
        ("independent", 3, 2, 3, "independent"),
        ("separate", 2, 0, 2, "separate"),
    ],
)
def test_support_in_words(support: Support, articles: int, shown: int, at_most: int, words: str) -> None:
    """By table."""
    assert say_support(support, Counts(articles, articles, articles, OriginCounts(shown, at_most))) == words


def test_of_one_article_nobody_is_separate() -> None:
    """There is no other that it could be separate from."""
    alone = Counts(1, 1, 1, OriginCounts(0, 1))
    assert say_support("separate", alone) != say_support("separate", Counts(2, 2, 2, OriginCounts(0, 2)))
