"""Drafts made articles: what is too long is cut, and said."""

import pytest

from secondsource.ingest.drafts import Draft
from secondsource.ingest.making import READ_AT_MOST, make_article

LINE = "The ferry will stop running in May.\n"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ((LINE * 10_000)[:READ_AT_MOST], READ_AT_MOST),  # just fits
        (LINE * 10_000, READ_AT_MOST // len(LINE) * len(LINE) - 1),  # cut at a line end
        ("ferry " * 100_000, READ_AT_MOST),  # no line end to cut at
        ("ferry\n" + "ferry " * 100_000, READ_AT_MOST),  # one, but too far up
    ],
)
def test_long_text_is_cut_and_said(text: str, kept: int) -> None:
    """What is read is a beginning of what is there, so that offsets hold in both."""
    notes: list[str] = []
    article = make_article("a", Draft("a.txt", text), note=notes.append)
    assert article.text == text[:kept]
    said = [f"a.txt: of its {len(text):,} characters only the first {kept:,} are read."]
    assert notes == (said if kept < len(text) else [])
