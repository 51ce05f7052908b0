"""Articles of a handful that credit another one for a sentence or two: its children, whatever else they say."""

from dataclasses import replace

import pytest
from tests.compare.lineage_fixtures import article, plain, reading

from secondsource.compare.lineage import trace
from secondsource.compare.passages import HANDFUL
from secondsource.model.lineage import LineageLink
from secondsource.model.readings import CreditHow, Reading, SpeakerKind
from secondsource.model.resolution import Resolved

TIDES = "The tide stood low that morning, and gulls walked about between the bollards as if they had bought them.\n\n"
BELLS = "Bells rang in three parishes on Sunday, which nobody had asked for and which nobody would explain.\n\n"
FROST = "Apple growers in the Tarn valley counted their losses after the third night of frost in a row.\n\n"
PIECE = "The dredger costs the district roughly nine million crowns a year and has few admirers left.\n"
RETOLD = "the dredger costs some nine million crowns a year"


def links(*readings: Reading) -> list[tuple[str, str, str]]:
    found: tuple[LineageLink, ...] = trace(readings, Resolved()).links
    return [(x.from_, x.to, x.relation) for x in found if x.directed]


def child(text: str, words: str, name: str, how: CreditHow = "attribution", *, identifier: str = "a") -> Reading:
    return reading(article(identifier, BELLS + text, outlet="Bay Post"), credits=[(words, name, how)])


def parent(identifier: str = "z", *, published: str | None = None) -> Reading:
    return plain(identifier, TIDES + PIECE, outlet="The Callan Echo", published=published)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # one clause in the credited sentence, in an outlet's own article by a short form of its name
        (f"According to the Echo {RETOLD}.", [("z", "a", "paraphrase")]),
        # the credit speaks for something else: what both say may be from anywhere
        (f"The mayor resigned, according to the Echo, over a quarrel.\n\nIn other news {RETOLD}.", None),
        # a sentence that is the credit alone speaks for the one before it
        (f"It is said that {RETOLD}. According to the Echo.", [("z", "a", "paraphrase")]),
        # not where it begins another paragraph
        (f"It is said that {RETOLD}.\n\nAccording to the Echo.", None),
    ],
)
def test_the_credited_outlets_article_is_the_parent(text: str, expected: list[tuple[str, str, str]] | None) -> None:
    """What the credit speaks for must stand in both."""
    found = links(
        parent(), child(text, "According to the Echo" if "According" in text else "according to the Echo", "Echo")
    )
    assert found == (expected or [("origin:the-callan-echo", "a", "cites")])


def test_only_one_of_an_outlets_articles_is_the_parent() -> None:
    """Of two the one that has the words of more weight; of equals the first id."""
    other = plain("y", FROST + "The dredger costs the district money.\n", outlet="The Callan Echo")
    found = links(parent(), other, child(f"According to the Echo {RETOLD}.", "According to the Echo", "Echo"))
    assert found == [("z", "a", "paraphrase")]


def test_the_parent_is_not_printed_after_its_child() -> None:
    """The credited article must be another one then."""
    text = f"According to the Echo {RETOLD}."
    one = reading(
        article("a", BELLS + text, outlet="Bay Post", published="2024-03-01"),
        credits=[("According to the Echo", "Echo", "attribution")],
    )
    assert links(parent(published="2024-03-02"), one) == [("origin:the-callan-echo", "a", "cites")]
    assert links(parent(published="2024-03-01"), one) == [("z", "a", "paraphrase")]


def test_two_that_credit_each_other_make_no_circle() -> None:
    """Of two such pairs one stands."""
    one = child(f"According to the Echo {RETOLD}.", "According to the Echo", "Echo")
    text = TIDES + f"According to the Bay Post {RETOLD}."
    two = reading(
        article("z", text, outlet="The Callan Echo"), credits=[("According to the Bay Post", "Bay Post", "attribution")]
    )
    assert [x for x in links(one, two) if x[2] == "paraphrase"] == [("a", "z", "paraphrase")]


@pytest.mark.parametrize(
    ("how", "expected"),
    [
        ("dateline", ("z", "a", "paraphrase")),  # its text is the agency's
        ("credit line", ("origin:occidental-press", "a", "cites")),  # "... contributed to this report": some of it is
    ],
)
def test_the_print_of_a_credited_agency_is_the_parent(how: CreditHow, expected: tuple[str, str, str]) -> None:
    """A newsletter credits an agency; another one prints the agency's text."""
    printed = reading(
        article("z", "MORVEN (Occidental Press) - " + TIDES + PIECE, outlet="Tide Table"),
        credits=[("Occidental Press", "Occidental Press", how)],
    )
    words = "The dredger costs the district roughly nine million crowns a year, Occidental Press says."
    assert expected in links(printed, child(words, "Occidental Press says", "Occidental Press"))


def test_not_in_an_archive() -> None:
    """Among many articles one clause in common is chance."""
    many = [plain(f"m{i:02}", f"Report {i} on the {i}th day of rain over hill number {i}.\n") for i in range(HANDFUL)]
    found = links(parent(), child(f"According to the Echo {RETOLD}.", "According to the Echo", "Echo"), *many)
    assert found == [("origin:the-callan-echo", "a", "cites")]


@pytest.mark.parametrize(
    ("frame", "speaker", "expected"),
    [
        # a source who hides speaks to one outlet, and this one says it was the one
        (", who asked us not to print his name", "unnamed", [("z", "a", "paraphrase")]),
        # neither says to whom
        ("", "unnamed", []),
        # somebody with a name may have said it to both
        (", who asked us to print his name", "named", []),
    ],
)
def test_the_words_of_a_source_without_a_name(frame: str, speaker: SpeakerKind, expected: list[object]) -> None:
    """They are of the article whose outlet they were said to."""
    words = "The seal of the stern door was rotten for years and we stuffed rags into it."
    one = quoting("z", f"{TIDES}“{words}” said a former diver{frame}.\n", "The Callan Echo", speaker)
    two = quoting("a", f"{BELLS}“{words}” says a onetime diver of the port.\n", "Bay Post", speaker)
    assert links(one, two) == expected


def quoting(identifier: str, text: str, outlet: str, speaker: SpeakerKind) -> Reading:
    start = text.index("“") + 1
    one = reading(article(identifier, text, outlet=outlet), quotes=[text[start : text.index("”")]])
    return replace(one, quotes=tuple(replace(q, kind=speaker) for q in one.quotes))
