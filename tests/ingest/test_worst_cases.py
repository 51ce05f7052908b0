"""Any text is read in steps in proportion to its length, and no regular expression runs away."""

import pytest
from tests.steps import grows_in_proportion

from secondsource.ingest import making
from secondsource.ingest.drafts import Draft
from secondsource.ingest.making import make_article
from secondsource.model.articles import Article

# Characters of which the steps are counted, and of four times as many: hundreds of lines, each looked at by itself.
SIZE = 2_000
ON_ONE_LINE = [
    '"', "a", " said", "(", "(Photo by ", "A/", "Aa Bb/", "via ", "a  ", " ", "a_", ".", "July 25, 2021 ", "1", "a | ",
    "© ", "A © B", "(c) A ", "a'", "#aa ", "中", ". READ MORE: ", "Do you ", "Ab Cd is ", "(left) ", "ABC/Abc ", ". | AP ",
    "\u00a0", "By 1 May ", "<p>", "{[",
]  # fmt: skip
LINES = [
    "a\n", "By A\n", "Share\n", "Published: July 25, 2021\n", "one two three four five six…\n",
    "(Photo: X/AFP)\nAb cd\n\n", "Related\n", "3 comments\n", "3 comments\n\nReply\n", "Abc: De Fg Hi Jk Lm\n\n",
    "Home | News | Sport\nAb cd ef gh\n\n",
]  # fmt: skip


@pytest.mark.parametrize("piece", [*ON_ONE_LINE, *LINES])
def test_a_long_text_of_one_piece(piece: str) -> None:
    """Four times the text in no more than about four times the steps."""
    grows_in_proportion(make, lambda n: "x" + piece * (n // len(piece)) + "x", SIZE)


@pytest.mark.parametrize("piece", ON_ONE_LINE)
def test_no_pattern_runs_away_in_a_long_line(piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Patterns are given a line at a time: one of half a megabyte is read to its end, and nothing of it is lost."""
    monkeypatch.setattr(making, "READ_AT_MOST", 1_000_000)  # a square over 200,000 characters may end within a minute
    text = "x" + piece * (500_000 // len(piece)) + "x"
    is_whole = make(text).text.split() == text.split()
    assert is_whole


@pytest.mark.parametrize("piece", ["Related\n", "Most read\nAb cd ef\n", "3 comments\n", "Where: a\n", "Ab: Cd Ef Gh Ij\n\n"])
def test_a_long_tail_below_a_story(piece: str) -> None:
    """What is looked for below the first paragraph only."""
    lead = "The harbour of Saltmere will close on Monday, the council said in a statement.\n\n"
    grows_in_proportion(make, lambda n: lead * 6 + piece * (n // len(piece)), SIZE)


def make(text: str) -> Article:
    return make_article("id", Draft(location="a.txt", text=text), note=lambda remark: None)
