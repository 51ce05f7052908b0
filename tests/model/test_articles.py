"""An article's own record: its characters, and its language."""

import pytest

from secondsource.model.articles import Article, is_english


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", True),
        ("en-GB", True),  # a region behind it
        ("EN_us", True),  # as locales write it
        (" English (US)", True),  # in words
        (None, True),  # not known
        ("", True),
        ("de", False),
        ("enm", False),  # Middle English: another language, the same first letters
        ("und", False),  # another language, not said which
    ],
)
def test_is_english(language: str | None, expected: bool) -> None:
    """English by its BCP 47 tag or name, or not known."""
    assert expected is is_english(language)


def test_a_span_is_cut_from_the_text() -> None:
    """A span of an article holds exactly these characters of it."""
    article = Article("a", "a.txt", "The ferry sailed.")
    assert article.cut(article.span(4, 9)) == "ferry"


def test_no_span_ends_behind_the_text() -> None:
    """A range that the text does not have is an error, not a shorter span."""
    with pytest.raises(ValueError, match=r"behind the end of a\.txt"):
        Article("a", "a.txt", "The ferry sailed.").span(4, 18)
