"""`from secondsource import read`: the reader by itself."""

import pytest

from secondsource import from_text, read
from secondsource.errors import SettingsError

TEXT = "Ada Brook said on Monday: “We go.” Some 120 people left."


def test_a_text_is_enough() -> None:
    """Quotes with speakers and exact spans, of a string."""
    reading = read(TEXT)
    (quote,) = reading.quotes
    assert quote.speaker is not None
    assert (reading.article.cut(quote.content), reading.article.cut(quote.speaker)) == ("We go.", "Ada Brook")


def test_with_what_is_known() -> None:
    """A day of publication resolves the days of the text."""
    assert [m.edtf for m in read(TEXT).moments] == [None]
    assert [m.edtf for m in read(from_text(TEXT, published="2021-07-28")).moments] == ["2021-07-26"]


def test_nothing_is_refused() -> None:
    """An empty string is a mistake."""
    with pytest.raises(SettingsError):
        read("")


def test_the_stage_does_not_take_the_name() -> None:
    """Modules of the stage can be imported, and `read` stays the function."""
    import secondsource
    import secondsource.reading.names

    assert secondsource.read is read
    assert callable(secondsource.read)
