"""An article from a text that is at hand."""

import pytest

from secondsource.errors import SettingsError
from secondsource.ingest import from_text, read_inputs

TEXT = "Mill to close\n\nBy Ada Brook\n\nThe mill closes on Friday, Otto Finn said.\n\nShare this article\n"


def test_the_same_as_from_a_file(tmp_path) -> None:  # type: ignore[no-untyped-def]
    """What is found in the text of a file is found in a string."""
    path = tmp_path / "mill.txt"
    path.write_text(TEXT, "utf-8")
    (article,) = read_inputs([str(path)]).articles
    made = from_text(TEXT, location=article.location)
    assert (made.id, made.title, made.byline, made.furniture) == (
        article.id, article.title, article.byline, article.furniture,
    )  # fmt: skip


def test_what_is_known_is_kept() -> None:
    """Outlet, day, URL, title, byline and language as given."""
    made = from_text(
        TEXT, outlet="The Bell", published="2021-07-26", url="https://bell.example/1", title="Mill", byline="A. B.",
        language="en",
    )  # fmt: skip
    assert made.published is not None
    assert (made.outlet, made.published.date, made.url) == ("The Bell", "2021-07-26", "https://bell.example/1")
    assert (made.title, made.byline, made.language) == ("Mill", "A. B.", "en")


@pytest.mark.parametrize(("text", "day", "words"), [(" \n", None, "no text"), ("It rains.", "someday", "no date")])
def test_what_cannot_be_used_is_said(text: str, day: str | None, words: str) -> None:
    """Nothing is made of nothing, and no day is invented."""
    with pytest.raises(SettingsError, match=words):
        from_text(text, published=day)


def test_odd_characters() -> None:
    """Line ends become line feeds, half a character a question mark; offsets are those of the article's text."""
    assert from_text("One.\r\nTwo \ud800.").text == "One.\nTwo ?."
