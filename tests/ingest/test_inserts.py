"""What stands between two paragraphs and is not the story's."""

import pytest

from secondsource.ingest.furniture import find_furniture

LEAD = "The harbour of Saltmere will close on Monday, the council said in a short statement on Friday."
BODY = "Nobody had expected the decision, said Ada Quill, who has run the fish market for thirty years now."


def kinds_of(line: str, *more: str) -> list[str]:
    """The kinds that `line` gets, alone between two paragraphs; `more` paragraphs stand above."""
    text = "\n\n".join(["Saltmere to lose its harbour", *more, LEAD, line, BODY, LEAD.replace("Monday", "Sunday")])
    at = text.index(line, len("\n\n".join(more)))
    return [f.kind for f in find_furniture(text) if f.start == at and f.end == at + len(line)]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        # Who stands where.
        ("Ada Quill (left) with the keeper of the light", "caption"),
        ("From left: Ada Quill, Evan Marsh and the mayor", "caption"),
        ("Pictured above: the old pier before the storm", "caption"),
        ("Boats lie in the old basin in this undated photo.", "caption"),
        # The credit at the end, behind the sentence.
        ("Boats lie in the old basin. FARWIRE/Evan Marsh", "caption"),
        ("Boats lie in the old basin. FARWIRE/Evan Marsh Purchase Licensing Rights", "caption"),
        ("Boats lie in the old basin. | AP Photo", "caption"),
        # Galleries and players.
        ("+4", "navigation"),
        ("▶ 03:51 The evening show", "related"),
        ("JUST WATCHED Why the ferry turned back", "related"),
        ("On the radio: the mayor talks about the pier Listen", "related"),
        ("The mayor on the radio Listen · 5:01 5:01", "related"),
        # A label and a headline that has nothing to do with its neighbours.
        ("WEATHER WATCH: Which roads are still open", "related"),
        ("Also Today: Seven Islands You Can Afford", "related"),
    ],
)
def test_inserts_are_marked(line: str, kind: str) -> None:
    """Each with its kind."""
    assert [kind] == kinds_of(line)


@pytest.mark.parametrize(
    "line",
    [
        # Subheadings, with and without a label.
        "A harbour in debt",
        "The second question: what will the council do with the market?",
        "Step One: Close the Harbour and the Fish Market",
        # What a story says of itself.
        "UPDATE: Council takes back its decision on the pier",
        "VERDICT: True, but misleading in one point",
        # A sentence, and somebody's words under his name.
        "MAYOR: We never wanted to close it.",
        "The interview will be on the air this Sunday at 6:30 p.m. ET/PT.",
        "The mayor turned (left) and walked out of the council.",
    ],
)
def test_subheadings_and_speakers_stay(line: str) -> None:
    """Precision before recall."""
    assert kinds_of(line) == []


def test_a_label_that_comes_again_is_a_speakers() -> None:
    """A transcript sets names in capitals."""
    assert kinds_of("MARSH: Which roads are still open then", "MARSH: I had never been to the island before") == []


def test_a_question_under_its_speakers_name_stays() -> None:
    """A transcript may name somebody once."""
    assert kinds_of("MAYOR MARSH: Was there anybody in the office who had been asked about it before?") == []


def test_a_letter_that_sets_its_headings_in_capitals() -> None:
    """There a label in front of one makes no link of it."""
    line = "WEATHER WATCH: WHICH ROADS ARE STILL OPEN"
    assert kinds_of(line) == ["related"]
    assert kinds_of(line, "FIVE DAYS TO GO", LEAD[:-1] + ", again.", "FISH IS GETTING DEAR", BODY[:-1] + " now.") == []


def test_a_caption_run_into_the_headline_is_marked_alone() -> None:
    """The words behind the credit are the headline."""
    text = f"Boats lie in the old basin. | AP Photo Saltmere to lose its pier\n\n{LEAD}\n\n{BODY}\n"
    assert [text[f.start : f.end] for f in find_furniture(text)] == ["Boats lie in the old basin. | AP Photo"]
