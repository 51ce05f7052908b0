"""What is the page's and what is the article's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.ingest.furniture import find_furniture

LEAD = "The harbour of Saltmere will close on Monday, the council said in a short statement on Friday."
BODY = "Nobody had expected the decision, said Ada Quill, who has run the fish market for thirty years now."


def marked(text: str, *, title: str | None = None, outlet: str | None = None) -> list[tuple[str, str]]:
    """Kind and words of the furniture."""
    return [(f.kind, text[f.start : f.end]) for f in find_furniture(text, title=title, outlet=outlet)]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        # Controls of the page.
        ("No Script", "navigation"),
        ("Please Wait...", "navigation"),
        ("Skip to main content", "navigation"),
        ("Home | News | World | Sport | Tides", "navigation"),
        ("Home › World › Gessen", "navigation"),
        ("TRENDING   POLITICS   HEALTH   VIDEOS", "navigation"),
        ("Tags: harbour, Saltmere, council", "navigation"),
        ("#harbour #saltmere", "navigation"),
        ("5 min read", "navigation"),
        ("12 Comments", "navigation"),
        ("3 hours ago", "navigation"),
        ("00:00 / 03:21", "navigation"),
        ("EN | PT | DE", "navigation"),
        ("Listen to this article (5 min)", "share"),
        ("View gallery (12 photos)", "navigation"),
        ("63 VIEW COMMENTS", "navigation"),
        ("Published: Updated:", "navigation"),
        ("Attachments: Plan of the harbour (PDF, 1.2 MB)", "navigation"),
        ("You are here: News / Islands", "navigation"),
        # Share buttons; names of icons that an extractor keeps.
        ("Share  Print  E-mail", "share"),
        ("Share on Facebook Tweet WhatsApp", "share"),
        ("Gull News Telegram", "share"),
        ("shareShare this", "share"),
        ("Share this story!", "share"),
        ("Share this &amp; follow us:", "share"),
        ("person_outlineAda Quill access_timetwo weeks ago", "navigation"),
        # Pictures.
        ("(Photo: Edo Marsh/Herald Pictures)", "caption"),
        ("Image copyright Gull Pictures", "caption"),
        ("Image caption The harbour before the storm", "caption"),
        ("Photo credit: Edo Marsh", "caption"),
        ("Edo Marsh/AP", "caption"),
        ("Edo Marsh/AFP via Getty Images", "caption"),
        ("FILE - In this June 9, 2017, file photo, boats lie in the harbour of Saltmere.", "caption"),
        ("The market of Saltmere at dawn. (Edo Marsh/AFP/Getty Images)", "caption"),
        ("The market of Saltmere at dawn. Farwire / E. Marsh", "caption"),
        ("The market of Saltmere at dawn (archive photo)", "caption"),
        ("The market of Saltmere at dawn. File photo.", "caption"),
        ("Map: Saltmere and the islands", "caption"),
        ("The market of Saltmere at dawn. Photo: Edo Marsh/Gull Pictures", "caption"),
        # Other articles.
        ("Read Also: Ferry Crews Vote to Extend Strike", "related"),
        ("ALSO READ | Ferry crews vote to extend strike", "related"),
        ("Related Article: Ferry crews vote to extend strike", "related"),
        ("Read more on Ferry crews vote to extend strike…", "related"),
        ("( PHOTOS: Ten harbours that closed )", "related"),
        ("STORY: Ferry crews vote to extend strike", "related"),
        ("← Ferry crews vote to extend strike", "related"),
        ("Ferry crews vote to extend strike »", "related"),
        ("More articles by Ada Quill", "related"),
        ("[VIDEO] Ferry crews vote to extend strike", "related"),
        ("EDITORIAL: Page 6", "related"),
        ("Continued on Page A12", "related"),
        # Asking the reader.
        ("Advertisement", "notice"),
        ("Story Continued Below", "notice"),
        ("Why do crabs walk sideways? Read more", "notice"),
        ("Sign up for our newsletter, every weekday at six.", "notice"),
        ("We use cookies to give you the best experience on our site.", "notice"),
        ("Get the best of the Gull in your inbox each day. By signing up, you accept our terms.", "notice"),
        ("NEWSLETTER The Gull at noon: the harbour in five minutes. Sign up", "notice"),
        ("© 2021 The Gull. All rights reserved.", "notice"),
        ("Copyright 2021 The Gull.", "notice"),
        ("Photographs and text may not be reproduced without permission.", "notice"),
        ("No part of this site may be reproduced.", "notice"),
        ("Gift this article", "share"),
        ("Comments off", "notice"),
        ("Follow us on Twitter @gull", "notice"),
        ("Published: July 25, 2021 10:14 GMT", "notice"),
    ],
)
def test_a_line_of_the_page_is_marked(line: str, kind: str) -> None:
    """Between two paragraphs, whole, with its kind."""
    assert [(kind, line)] == marked(f"A headline of five words\n\n{LEAD}\n\n{line}\n\n{BODY}\n") or (
        kind == "related" and line.startswith("( PHOTOS")
    )


@pytest.mark.parametrize(
    "line",
    [
        # Sentences that begin like a control.
        "Advertisements for the party were banned on Monday, the electoral commission said in a ruling.",
        "Sponsored by Senator Quill, the bill would end the mission of the troops by the end of the year.",
        "By continuing the blockade, the council is hurting its own people, said the mayor of Osk Maren.",
        "Photos by satellites show that the harbour has been empty since the beginning of the month of May.",
        "This video is not authentic, the ministry of defence said in a statement on Tuesday evening.",
        "Copyright law has not changed since 1976, said Ada Quill, who teaches it at the university.",
        "12 of 15 members of the council voted against the closure of the harbour, and three abstained.",
        "In this complicated picture, said the prime minister, nobody can know what will happen next.",
        "Share prices fell by a third after the announcement, and the exchange closed early on Friday.",
        "Home to 2,000 people, Saltmere depends on its harbour, and on the ferry that leaves it twice a day.",
        "Follow the money, the inspector told the court, and you will find who ordered the closure.",
        "Read in parliament on Monday, the letter says that the troops will leave by the end of the year.",
        # An agency credit below a story credits words, not a picture.
        "The two sides will meet again in Ithel on June 3 to settle the status of the trainers. (Xinhua/PTI)",
        "The report was first carried on Monday by the state news agency, which said it had it via Reuters.",
        # Answers and subheadings.
        "Yes.",
        "No comment.",
        "A smaller harbour",
        "What happens next?",
        # Bylines, datelines and credits of words.
        "By Ada Quill",
        "(With inputs from NPA)",
        "The Northern Press Agency contributed to this report.",
        "OSK MAREN, May 14 (NPA) - Corvane will end its mission in Tamvar by June 30, it said on Tuesday.",
        # What a court says of texts, and of pages.
        "The files may not be copied without the consent of the ministry, said the court in its ruling.",
        "The text may not be republished, the judge said, and that without a word about the pictures in it.",
        "He turned to page 6",
        # A quotation with a colon.
        "More: “We want to see a date,” said the minister, “and we want to see it in writing.”",
    ],
)
def test_a_line_of_the_article_is_not_marked(line: str) -> None:
    """Precision before recall: what may be the article's is left alone."""
    assert marked(f"{LEAD}\n\n{line}\n\n{BODY}\n") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A heading printed twice: the second printing.
        (f"Harbour to close on Monday\n\nHarbour to close on Monday\n\n{LEAD}\n", ["Harbour to close on Monday"]),
        # A lead printed twice, curly and straight marks alike.
        (f"H\n\nIt “will close” on Monday, they all said.\n\n{BODY}\n\nIt \"will close\" on Monday, they all said.\n",
         ['It "will close" on Monday, they all said.']),
        # A teaser cut short: the first printing.
        (f"The harbour of Saltmere will close on…\n\n{LEAD}\n\n{BODY}\n", ["The harbour of Saltmere will close on…"]),
        # The page's title with the outlet's name behind it.
        (f"Harbour to close on Monday - The Gull\n\nHarbour to close on Monday\n\n{LEAD}\n",
         ["Harbour to close on Monday - The Gull"]),
        # Short answers come again.
        ("“We do not know,” he said.\n\n“Why?”\n\n“We do not know,” he said.\n\n“Why?”\n", []),
    ],
)  # fmt: skip
def test_what_is_printed_twice_counts_once(text: str, expected: list[str]) -> None:
    """The other printing stays the article's."""
    assert [("repeated", line) for line in expected] == marked(text)


def test_the_lines_beside_a_photo_credit_are_its_caption() -> None:
    """In one block with it; a paragraph after an empty line is not, nor is the headline."""
    picture = "The old pier\n(Photo: X/AFP)\nBoats at dawn."
    text = f"Harbour to close on Monday\n(Photo: X/AFP)\n\n{LEAD}\n\n{picture}\n\n{BODY}\n"
    words = [words for kind, words in marked(text) if kind == "caption"]
    assert words == ["(Photo: X/AFP)", "The old pier", "(Photo: X/AFP)", "Boats at dawn."]


def test_without_empty_lines_nothing_is_said_to_stand_beside_a_credit() -> None:
    """Then every paragraph stands beside its neighbour."""
    assert marked(f"{LEAD}\n(Photo: X/AFP)\n{BODY}\n") == [("caption", "(Photo: X/AFP)")]


def test_headlines_under_a_related_heading() -> None:
    """To the end of the text; prose ends the list."""
    text = f"{LEAD}\n\nRelated stories\n\nFerry crews vote\n\nTen harbours that closed\n"
    assert [w for _, w in marked(text)] == ["Related stories", "Ferry crews vote", "Ten harbours that closed"]
    assert [w for _, w in marked(f"{LEAD}\n\nRelated stories\n\n{BODY}\n")] == ["Related stories"]


def test_a_menu_printed_downwards() -> None:
    """Unknown words between known ones belong to it."""
    lines = ["News", "Sport", "Tides", "Obituaries", "Weather"]
    text = "\n".join([*lines, "", "Harbour to close on Monday", "", LEAD, ""])
    assert [("navigation", line) for line in lines] == marked(text)


@pytest.mark.parametrize(
    ("line", "part"),
    [
        # A credit in the middle of a paragraph.
        (f"{LEAD} (Photo by Edo Marsh/AFP) {BODY}", ("caption", "(Photo by Edo Marsh/AFP)")),
        # What stands behind a byline.
        ("By Ada Quill  |  3 min read", ("navigation", "3 min read")),
        # A link at the end of one.
        (f"{LEAD} ALSO READ: Ferry crews vote", ("related", "ALSO READ: Ferry crews vote")),
    ],
)
def test_furniture_may_be_part_of_a_line(line: str, part: tuple[str, str]) -> None:
    """The sentences around it stay."""
    assert [part] == marked(f"{BODY}\n\n{line}\n")


def test_the_name_of_the_outlet_is_a_masthead() -> None:
    """Where it is known, alone on its line; inside a sentence it is not."""
    text = f"quay online.\n\nHarbour to close on Monday\n\n{LEAD}\n"
    assert marked(text, outlet="Quay Online") == [("navigation", "quay online.")]
    assert marked(text) == []


def test_what_stands_over_a_menu_is_the_masthead() -> None:
    """Name and motto, where the headline comes below; else the line over the menu may be the headline."""
    menu, title = "Front page | News | Sport", "Harbour to close on Monday"
    text = f"THE GULL\nVoice of the harbour workers\n{menu}\n\n{title}\n\n{LEAD}\n"
    assert [w for _, w in marked(text)] == ["THE GULL", "Voice of the harbour workers", menu]
    assert [w for _, w in marked(f"{title}\n{menu}\n\n{LEAD}\n")] == [menu]


def test_a_headline_is_never_furniture() -> None:
    """Given or found, whatever it begins with."""
    text = f"Watch: Ferry turns back in storm\n\n{LEAD}\n\n{BODY}\n"
    assert marked(text) == []
    assert marked(f"Read more\n\n{LEAD}\n", title="Read more") == []


PIECES = st.sampled_from(
    [
        "Share",
        LEAD,
        BODY,
        "\n",
        "\n\n",
        " ",
        "(Photo: X/AFP)",
        "Read Also: Y",
        "By Ada Quill",
        "…",
        "\u00a0",
        "| ",
        "(Photo: Share | Menu)",
        "“",
        "a_b",
    ]
)


@given(st.lists(PIECES, max_size=14).map("".join))
def test_ranges_are_in_order_and_in_the_text(text: str) -> None:
    """Never empty, never overlapping, no white space at the ends."""
    last = 0
    for found in find_furniture(text):
        assert last <= found.start < found.end <= len(text)
        words = text[found.start : found.end]
        assert words == words.strip()
        last = found.end
