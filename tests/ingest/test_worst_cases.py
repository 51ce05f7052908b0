"""A megabyte of anything is read in seconds: no expression runs away."""

import time

import pytest

from secondsource.ingest.drafts import Draft
from secondsource.ingest.making import make_article

SIZE = 200_000
# Measured 3 s at worst (66,000 lines, each looked at by itself); a quadratic step takes minutes.
SECONDS = 12.0


@pytest.mark.parametrize(
    "piece",
    [
        '"', "a", " said", "(", "(Photo by ", "A/", "Aa Bb/", "via ", "a  ", " ", "a\n", "By A\n", "Share\n", "a_", ".",
        "July 25, 2021 ", "Published: July 25, 2021\n", "one two three four five six…\n", "(Photo: X/AFP)\nAb cd\n\n",
        "1",
        "a | ", "© ", "A © B", "(c) A ", "a'", "#aa ", "中", ". READ MORE: ", "Related\n", "3 comments\n", "3 comments\n\nReply\n", "Abc: De Fg Hi Jk Lm\n\n", "Do you ",
        "Ab Cd is ", "Home | News | Sport\nAb cd ef gh\n\n", "(left) ", "ABC/Abc ", ". | AP ", "\u00a0", "By 1 May ", "<p>", "{[",
    ],
)  # fmt: skip
def test_a_long_text_of_one_piece(piece: str) -> None:
    """Linear in the length of the text."""
    text = "x" + piece * (SIZE // len(piece)) + "x"
    start = time.process_time()
    make_article("id", Draft(location="a.txt", text=text), note=lambda remark: None)
    assert time.process_time() - start < SECONDS


@pytest.mark.parametrize("piece", ["Related\n", "Most read\nAb cd ef\n", "3 comments\n", "Where: a\n", "Ab: Cd Ef Gh Ij\n\n"])
def test_a_long_tail_below_a_story(piece: str) -> None:
    """What is looked for below the first paragraph only."""
    lead = "The harbour of Saltmere will close on Monday, the council said in a statement.\n\n"
    start = time.process_time()
    make_article("id", Draft(location="a.txt", text=lead * 6 + piece * (SIZE // len(piece))), note=lambda remark: None)
    assert time.process_time() - start < SECONDS
