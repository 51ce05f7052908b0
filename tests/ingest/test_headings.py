"""Headlines and bylines of plain text."""

import pytest

from secondsource.ingest.furniture import mark_lines
from secondsource.ingest.headings import byline_name, find_bylines, find_title
from secondsource.ingest.layout import find_lines

LEAD = "The harbour of Saltmere will close on Monday, the council said in a short statement on Friday."
TITLE = "Harbour of Saltmere to close on Monday"


def read(text: str, given: str | None = None) -> tuple[str | None, list[str]]:
    """The headline and the bylines as they stand in the text."""
    lines = find_lines(text)
    kinds = mark_lines(lines, title=given)
    title = find_title(lines, kinds, given)
    return title and text[slice(*title)], [text[slice(*found)] for found in find_bylines(lines, kinds)]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"{TITLE}\n\n{LEAD}\n", TITLE),
        # Furniture, a byline and a subheading between headline and story.
        (f"No Script\n\n{TITLE}\nShare Tweet\n\nBy Ada Quill\n\n{LEAD}\n", TITLE),
        # A question is a headline, too.
        (f"Will the harbour close?\n\n{LEAD}\n", "Will the harbour close?"),
        # A kicker or the outlet's name above it.
        (f"Osk Maren Gazette\nINTERVIEW\n\n{TITLE}\n\n{LEAD}\n", TITLE),
        # What stands above a menu is the masthead, however long.
        (f"Organ of the Harbour Workers' Party\nHome | News | Sport\n\n{TITLE}\n\n{LEAD}\n", TITLE),
        # A label as long as a headline, of which the story tells nothing; a line of which it tells one word.
        (f"Hear this story in six minutes\n\n{TITLE}\n\n{LEAD}\n", TITLE),
        (f"Most read in your harbour today and this week\n{TITLE}\n\n{LEAD}\n", TITLE),
        # Where the story tells of no line above it, the first stays.
        (f"Nobody told the gulls about it\n\n{LEAD}\n", "Nobody told the gulls about it"),
        # A text that begins with a sentence has none; a subheading further down is none.
        (f"{LEAD}\n\n{TITLE}\n\n{LEAD} Again.\n", None),
        # No story, no headline.
        (f"{TITLE}\n", None),
        ("", None),
    ],
)
def test_the_headline(text: str, title: str | None) -> None:
    """The first line that is no sentence and leads to prose; else none."""
    assert title == read(text)[0]


def test_a_given_title_is_found_where_it_stands() -> None:
    """With other marks and spaces; where the text lacks it, nothing else is taken for it."""
    assert (
        read(f"A kicker here\n“Close it”,  they said\n\n{LEAD}\n", '"Close it", they said')[0]
        == "“Close it”,  they said"
    )
    assert read(f"{TITLE}\n\n{LEAD}\n", "Another title")[0] is None


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By Ada Quill", "By Ada Quill"),
        ("By Staff, Agencies", "By Staff, Agencies"),
        ("By our political staff, with agencies", "By our political staff, with agencies"),
        ("Written by Ada Quill", "Written by Ada Quill"),
        ("Ottoline Brae, foreign desk", "Ottoline Brae, foreign desk"),
        ("Ada Quill and Teo Samarin, Staff Writers", "Ada Quill and Teo Samarin, Staff Writers"),
        ("Gull Online Newsroom", "Gull Online Newsroom"),
        ("(With inputs from NPA)", "(With inputs from NPA)"),
        ("Reporting by Ada Quill; editing by Teo Samarin", "Reporting by Ada Quill; editing by Teo Samarin"),
        # What stands beside it on the line is not part of it.
        ("By Ada Quill  |  3 min read", "By Ada Quill"),
        # No byline: a deadline, a subheading, a sentence.
        ("By the end of the year", None),
        ("Harbour Workers, Ferry Crews", None),
        ("By Monday everybody had left the town.", None),
    ],
)
def test_bylines(line: str, byline: str | None) -> None:
    """Who wrote it, and with whose reporting."""
    assert [byline] * (byline is not None) == read(f"{TITLE}\n\n{line}\n\n{LEAD}\n")[1]


def test_a_byline_stands_above_or_below_the_story() -> None:
    """A short line "By X" between paragraphs far down is a subheading."""
    text = f"{TITLE}\n\n" + "".join(f"{i} {LEAD}\n\n" for i in range(20)) + f"By Ada Quill\n\n{LEAD}\n"
    assert read(text)[1] == []


@pytest.mark.parametrize(
    ("line", "name"), [("By Staff, Agencies", "Staff, Agencies"), ("(With inputs from NPA)", "With inputs from NPA")]
)
def test_the_name_in_a_byline(line: str, name: str) -> None:
    """Without "By" and brackets."""
    assert name == byline_name(line)
