"""Headings of the page and what they stand over."""

from secondsource.ingest.furniture import find_furniture

LEAD = "The harbour of Saltmere will close on Monday, the council said in a short statement on Friday."
BODY = "Nobody had expected the decision, said Ada Quill, who has run the fish market for thirty years now."
MORE = "The ferry to Osk Maren will leave from the old pier until the end of June, the council said."


def marked(*parts: str) -> list[str]:
    """The furniture of `parts`, set between paragraphs of a story."""
    text = "\n\n".join(["Saltmere council closes the harbour", "By Evan Marsh", LEAD, *parts, BODY, MORE]) + "\n"
    return [text[f.start : f.end] for f in find_furniture(text)]


def test_a_block_of_links_in_the_story() -> None:
    """The heading is known, the lines of its block are links."""
    assert marked("MOST READ\nTen piers that closed\nWho owns the islands?") == [
        "MOST READ",
        "Ten piers that closed",
        "Who owns the islands?",
    ]


def test_links_in_blocks_of_their_own() -> None:
    """Two and more up to the next paragraph; the last is the subheading where the paragraph takes it up."""
    assert marked("MOST READ", "Ten piers that closed", "Who owns the islands?")[1:] == [
        "Ten piers that closed",
        "Who owns the islands?",
    ]
    assert marked("MOST READ", "Ten piers that closed", "Who owns the islands?", "A blow to the fish market")[1:] == [
        "Ten piers that closed",
        "Who owns the islands?",
    ]
    assert marked("READ MORE", "A town in debt") == ["READ MORE"]


def test_a_box_of_sentences() -> None:
    """Where empty lines part the paragraphs, three lines in one block under a control are a box."""
    box = ["WHAT'S ON", "Sat 21 May: Quiz night, Pier Bar, 8 pm, entry 5 euros.", "Sun 22 May: Regatta, old pier, 6 pm."]
    assert marked("\n".join(box)) == box


def test_sentences_in_a_text_without_empty_lines_stay() -> None:
    """There a control stands above the whole story."""
    text = f"Saltmere council closes the harbour\n{LEAD}\nMost read\n{BODY}\n{MORE}\n{LEAD[:-1]}, again.\n"
    assert [text[f.start : f.end] for f in find_furniture(text)] == ["Most read"]


def test_how_to_get_to_an_event() -> None:
    """Two labels, one of them a place or a price; a story's own list of facts has neither."""
    assert marked("WHEN: Saturday, 8 pm\nWHERE: Pier Bar\nTICKETS: 5 euros") == [
        "WHEN: Saturday, 8 pm",
        "WHERE: Pier Bar",
        "TICKETS: 5 euros",
    ]
    assert marked("Date: 12 May\nCost: 5 million crowns") == []


def test_about_the_author() -> None:
    """In the second half of the lines, with the paragraph below."""
    about = "ABOUT THE AUTHOR\n\nDora Finch moved here in 2009 and likes it."
    text = f"Saltmere council closes the harbour\n\n{LEAD}\n\n{BODY}\n\n{about}\n"
    assert [text[f.start : f.end] for f in find_furniture(text)] == text.strip().split("\n\n")[-2:]
