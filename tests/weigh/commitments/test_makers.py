"""Who is named as the maker of a promise: no pronoun, no day, no cut phrase."""

import pytest
from tests.stories import gather

from secondsource.model.spans import Span
from secondsource.weigh.commitments.makers import name_maker


@pytest.mark.parametrize(
    ("text", "phrase", "expected"),
    [
        ("The drivers will strike on Monday.", "The drivers", "The drivers"),
        ("Ada Brook spoke in Orl. She will resign on Monday.", "She", "Ada Brook"),  # the subject just before
        ("They will resign on Monday.", "They", None),  # nobody whom the text names
        ("A formal vote will follow on Monday.", "A formal", None),  # cut before its noun
        ("No soldier will stay beyond June.", "No soldier", None),
    ],
)
def test_who_makes_a_promise(text: str, phrase: str, expected: str | None) -> None:
    """Words with a noun stand as printed; a pronoun is followed where the text tells whom it means."""
    evidence = gather(text)
    reading = evidence.readings[0]
    start = reading.article.text.index(phrase)
    assert name_maker(evidence, Span(reading.article.id, start, start + len(phrase))) == expected
