"""What stands above the headline and below the story."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.ingest.furniture import find_furniture

HEADLINE = "Saltmere council closes the harbour"
LEAD = "The harbour of Saltmere will close on Monday, the council said in a short statement on Friday."
BODY = "Nobody had expected the decision, said Ada Quill, who has run the fish market for thirty years now."
MORE = "The ferry to Osk Maren will leave from the old pier until the end of June, the council said."
STORY = f"{HEADLINE}\n\nBy Evan Marsh\n\n{LEAD}\n\n{BODY}\n\n{MORE}\n"


def marked(text: str) -> list[str]:
    """The words of the furniture."""
    return [text[f.start : f.end] for f in find_furniture(text)]


def test_what_stands_beside_a_menu_above_the_headline() -> None:
    """A tagline, a ticker, the section's own words; the headline's block is spared."""
    head = ["Gull Bulletin – island edition", "Home | News | Sport | Contact", "Today: storm, prices, the old pier"]
    assert head == marked("\n".join(head) + "\n\n" + STORY)


def test_the_head_of_a_letter() -> None:
    """A notice on its first line: what stands in its block is the letter's name and contents."""
    head = ["Trouble viewing this? View it in your browser", "COLD COAST", "A letter for people who mend boats"]
    assert head == marked("\n".join(head) + "\n\n1. SALTMERE: THE HARBOUR CLOSES\n\n" + STORY.partition("\n\n")[2])


def test_a_headline_in_the_menus_block_stays() -> None:
    """It is told in the story, whatever stands above it."""
    text = f"Home | News | Sport | Contact\n{HEADLINE}\n\nWhat to know about the old pier\n\n{LEAD}\n\n{BODY}\n"
    assert marked(text) == ["Home | News | Sport | Contact"]


def test_a_single_control_makes_no_head() -> None:
    """ "Politics" above a headline that the story does not tell."""
    text = f"Politics\nThe big squeeze begins\n\nWhat to know about the old pier\n\n{LEAD}\n\n{BODY}\n"
    assert marked(text) == ["Politics"]


def test_kickers() -> None:
    """Above the headline; inside the story the same word is a subheading."""
    text = f"EXCLUSIVE\n\n{STORY}\nInterview\n\n{LEAD[:-1]}, again.\n"
    assert marked(text) == ["EXCLUSIVE"]


def test_links_under_the_first_line_that_is_known() -> None:
    """To the end; who helped is not the page's."""
    tail = "MOST READ IN NEWS\nWeather in full\nWhy crabs are dear\nAdditional reporting by agencies\nComments (12) Imprint"
    assert marked(f"{STORY}\n{tail}\n") == [line for line in tail.split("\n") if not line.startswith("Additional")]


@pytest.mark.parametrize(
    "credit",
    [
        "Sources: Morven Echo, Callan Press",  # where it is from
        "Via: Morven Echo",
        "First published by Morven Echo",
        "Compiled from agencies",
    ],
)
def test_credits_below_a_story_are_its_own(credit: str) -> None:
    """They stand among the page's links and say whom the article follows."""
    tail = f"MOST READ IN NEWS\nWeather in full\n{credit}\nWhy crabs are dear\nComments (12) Imprint"
    assert credit not in marked(f"{STORY}\n{tail}\n")
    assert "Why crabs are dear" in marked(f"{STORY}\n{tail}\n")


def test_what_stands_below_a_story_without_a_sign_stays() -> None:
    """A last line without a stop may be the story's."""
    assert marked(f"{STORY}\nThe bill is number 2262\n\nSaltmere 2, Osk Maren 1\n") == []


def test_a_list_of_the_story_that_a_notice_cuts_in_two() -> None:
    """What stands below the notice is the list's."""
    text = f"{STORY}\nThe polls\n\n38 percent are for it\n\nAdvertisement\n\n46 percent are against it\n"
    assert marked(text) == ["Advertisement"]


def test_readers_comments() -> None:
    """From their heading to the end, sentences and all; a share bar in the middle of a story is no heading."""
    comments = ["3 comments", "seadog: They have been planning this for years, everybody here knows it.", "2 hours ago"]
    assert marked(STORY + "\n" + "\n\n".join(comments)) == comments
    assert marked(f"{HEADLINE}\n\n3 comments\n\n{LEAD}\n\n{BODY}\n") == ["3 comments"]
    assert marked(f"{STORY}\n3 comments\n\n{LEAD[:-1]}, and nobody objected.\n") == ["3 comments"]


def test_comments_signed_behind_the_words() -> None:
    """ "About time." - Dan: a dash and a name; without a sign a heading of that wording is the story's."""
    tail = ["Readers' letters:", '"About time that they closed it." - Dan, Osk Maren', '"My boat is lost." - Seadog']
    assert marked(STORY + "\n" + "\n".join(tail)) == tail
    assert marked(f"{STORY}\nReactions\n\n{LEAD[:-1]}, again.\n\n{BODY[:-1]} now.\n") == []


def test_the_imprint() -> None:
    """Who answers for the page; up to the first line that is something else."""
    tail = ["Editor-in-chief: Rosa Lind", "The Gull, Harbour Street 4, Saltmere. Tel. 555 1234", "Published by Gull Ltd."]
    assert marked(STORY + "\n" + "\n".join(tail)) == tail
    assert marked(f"{HEADLINE}\n\n{LEAD}\n\nOffice: closed until June\n\n{BODY}\n") == []


def test_what_stands_beside_the_pages_name() -> None:
    """An issue's number, the weather; a headline with a number is told in the story."""
    assert marked(f"Issue 3,412\n18°C Saltmere\n\n{STORY}") == ["Issue 3,412", "18°C Saltmere"]
    text = f"Harbour council closes pier No. 4\n\nThe ferry leaves from elsewhere\n\n{LEAD}\n\nPier No. 4 is closed.\n"
    assert marked(text) == []


def test_the_authors_box() -> None:
    """A person whom the story does not name; one whom it names stays."""
    box = "Dora Finch covers ports and fishing for the Saltmere Gull and lives on the island."
    assert marked(f"{STORY}\n{box}\n") == [box]
    assert marked(f"{STORY}\n{BODY.replace('Ada Quill', 'Dora Finch')}\n\n{box}\n") == []
    assert marked(f"{STORY}\nAs Radio's Dora Finch writes about the old pier, it was to be closed in May.\n") == []
    assert marked(f"{STORY}\nDora Finch is a reporter, and she said that nobody had asked her about it.\n") == []


def test_the_footers_block() -> None:
    """Where every paragraph has its block, several lines in the last one are the footer's; a signature is not."""
    last = ["© The Gull.", "The Gull appears each week. Prices are to be checked with the sellers.", "Harbour desk (ab)"]
    assert marked(STORY + "\n" + MORE.replace("June", "July") + "\n\n" + "\n".join(last)) == last[:2]


@given(st.lists(st.sampled_from([HEADLINE, LEAD, BODY, MORE, "Imprint", "Politics", "3 comments", "", "Reply"]), max_size=14))
def test_furniture_is_in_order_and_never_overlaps(lines: list[str]) -> None:
    """Whatever stands where."""
    text = "\n".join(lines)
    found = find_furniture(text)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    assert all(text[f.start : f.end].strip() == text[f.start : f.end] != "" for f in found)
