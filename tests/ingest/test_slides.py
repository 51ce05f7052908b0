"""Slide shows between two paragraphs, on invented lines."""

import pytest

from secondsource.ingest.furniture import find_furniture

LEAD = "The harbour of Saltmere will close on Monday, the council said in a short statement on Friday."
BODY = "Nobody had expected the decision, said Ada Quill, who has run the fish market for thirty years now."
SHOW = "Photos: The old harbour Boats wait on Friday. Hide Caption {} of 3 Photos: The old harbour Ada Quill sells her last fish."


def captions(*between: str) -> list[str]:
    """The lines between two paragraphs that are captions."""
    text = "\n\n".join(["Saltmere to lose its harbour", LEAD, *between, BODY, LEAD.replace("Monday", "Sunday")])
    return [text[f.start : f.end] for f in find_furniture(text) if f.kind == "caption"]


@pytest.mark.parametrize(
    "line",
    [
        SHOW.format(1),
        "Enlarge this image toggle caption Ada Quill/Farwire Ada Quill/Farwire",
        "Hide caption The keeper of the light waves to the last boat. Previous Next Farwire",
        "The keeper said: “Nobody asked me.” Hide Caption 3 of 3",
    ],
)
def test_a_line_with_a_captions_button(line: str) -> None:
    """By table."""
    assert captions(line) == [line]


def test_what_stands_between_two_slides() -> None:
    """A caption that the page breaks; not where the counters do not follow each other, and not a whole page."""
    broken = "“I never wanted to leave this harbour, and I will not,” Quill told the council before the vote on it."
    assert captions(SHOW.format(1), broken, SHOW.format(2)) == [SHOW.format(1), broken, SHOW.format(2)]
    assert broken not in captions(SHOW.format(1), broken, SHOW.format(3))
    assert broken not in captions(SHOW.format(1), *[broken] * 9, SHOW.format(2))


def test_an_article_printed_as_one_line_is_none() -> None:
    """The show stands in the middle of it; nothing of it is taken."""
    assert captions(f"{BODY * 12} {SHOW.format(1)} {BODY * 12}") == []
