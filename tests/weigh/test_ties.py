"""Ties: reports that stand on one word, one text or one quotation lead to one origin."""


import pytest
from tests.steps import grows_in_proportion
from tests.stories import article, gather

from secondsource.model.lineage import Alignment, Governed, Lineage, Origin
from secondsource.model.resolution import Actor, Resolved, Speaker, Statement
from secondsource.model.spans import Span
from secondsource.reading.readings import read_article
from secondsource.weigh.evidence import Evidence
from secondsource.weigh.ties import find_ties


@pytest.mark.parametrize(
    ("left", "right", "tied"),
    [
        # One quotation; the second is printed without a speaker.
        (
            "“The lock keeps every barge waiting without reason,” Ada Brook said.",
            "She opened so: “The lock keeps every barge waiting without reason.”",
            True,
        ),
        # The words are quoted in one of the two alone.
        (
            "“The lock keeps every barge waiting without reason,” Ada Brook said.",
            "The lock keeps every barge waiting without reason in Lisk.",
            True,
        ),
        # A short quotation that is whole in both.
        ("“Shut for dredging,” Otto Finn called it.", "It was “shut for dredging”, two clerks of the office said.", True),
        # Two words may be anybody's byword.
        ("A “dredging crisis” was near, Otto Finn said.", "Two clerks spoke of a “dredging crisis” in town.", False),
        # One speaker in other words.
        ("Ada Brook said the lock was unsafe for barges.", "Ada Brook said she would shut the canal gates.", True),
        # A body, and who speaks for it.
        (
            "Captain Ada Brook of the Lisk Harbour Office said the lock was unsafe for barges.",
            "The Lisk Harbour Office said it would shut the canal gates.",
            True,
        ),
        # A body that the one names and the other calls by its office.
        (
            "Captain Ada Brook of the Coast Guard said the lock was unsafe for barges.",
            "The canal gates would be shut at noon, according to the coast guard.",
            True,
        ),
        # Two who are of one body.
        (
            "Ada Brook of the Lisk Harbour Office said the lock was unsafe for barges.",
            "Otto Finn of the Lisk Harbour Office said he would shut the canal gates.",
            False,
        ),
        # Two speakers in other words.
        ("Ada Brook said the lock was unsafe for barges.", "Otto Finn said he would shut the canal gates.", False),
        # What a body announces of itself, and what is told of it on nobody's word; on another's it is his.
        ("The Lisk Harbour Office said it shut the lock.", "Barges turn back as the Lisk Harbour Office digs.", True),
        (
            "Ada Brook said the Lisk Harbour Office shut the lock.",
            "Barges turn back as the Lisk Harbour Office digs.",
            False,
        ),
        # Five words in a row, unquoted: unrelated accounts share as many.
        (
            "The lock keeps every barge waiting, and boats pile up.",
            "Rain fell. The lock keeps every barge waiting these days.",
            False,
        ),
    ],
)
def test_one_word(left: str, right: str, tied: bool) -> None:
    """Whole articles of one sentence or two, tied or not by what they quote and whom."""
    story = gather(left, right)
    evidence = Evidence.gather(story.readings, story.resolved, Lineage())
    places = [Span("a", 0, len(left)), Span("b", 0, len(right))]
    expected = ((places[0], places[1]),) if tied else ()
    assert find_ties(evidence, places) == expected


@pytest.mark.parametrize(
    ("behind", "tied"),
    [
        # It goes on about her who speaks in the sentence before.
        ("She has nine boats at the gate.", True),
        # Of something else, and in another paragraph.
        ("The canal has nine boats at the gate.", False),
        ("\n\nShe has nine boats at the gate.", False),
    ],
)
def test_who_goes_on_speaking(behind: str, tied: bool) -> None:
    """A sentence about the one who speaks in the sentence before stands on her word."""
    first = "“The lock is unsafe for barges,” Ada Brook said. " + behind
    story = gather(first, "Nine boats wait at the gate, Ada Brook said.")
    evidence = Evidence.gather(story.readings, story.resolved, Lineage())
    at = first.index(behind.strip())
    places = [Span("a", at, len(first)), Span("b", 0, 28)]
    assert find_ties(evidence, places) == (((places[0], places[1]),) if tied else ())


def test_aligned_places_are_one_text() -> None:
    """Reports that lie in the two sides of an alignment are tied; others of the same articles are not."""
    read = [read_article(article(i, "The lock is shut. Ships wait outside the mole.")) for i in "ab"]
    aligned = Alignment(Span("a", 0, 17), Span("b", 0, 17), 0.9)
    evidence = Evidence.gather(read, Resolved(), Lineage(alignments=(aligned,)))
    first, second = [Span(i, 0, 17) for i in "ab"], [Span(i, 18, 46) for i in "ab"]
    assert find_ties(evidence, [*first, *second]) == ((first[0], first[1]),)


def test_a_document_stands_on_its_issuers_word() -> None:
    """What a firm says and what its press release says; the release of another firm is another's word."""
    read = [read_article(article(i, "The lock is shut for the winter.")) for i in "ab"]
    place = {i: Span(i, 0, 32) for i in "ab"}
    quote = read_article(article("a", "“The lock is shut,” Brook Ltd said.")).quotes[0]
    statement = Statement(Speaker("Brook Ltd", "actor:brook", "named"), (quote,))
    actors = (Actor("actor:brook", "Brook Ltd", "ORG", (), ()),)
    for issuer, expected in (("Brook Ltd", 1), ("Finn Ltd", 0)):
        release = Origin("document:x", f"press release of {issuer}", "document", (), (), ())
        governed = Governed(place["b"], "document:x", "credit", True)
        lineage = Lineage(origins=(release,), governed=(governed,))
        evidence = Evidence.gather(read, Resolved(actors=actors, statements=(statement,)), lineage)
        assert len(find_ties(evidence, [place["a"], place["b"]])) == expected


def test_places_of_one_article_are_never_tied() -> None:
    """A tie says that two articles lead to one origin."""
    story = gather("Ada Brook said the lock was unsafe. Ada Brook said the canal was shut.")
    assert find_ties(story, [Span("a", 0, 34), Span("a", 36, 70)]) == ()


def test_long_places_take_steps_in_proportion() -> None:
    """A report of thousands of characters, each word in quotation marks, is described in as many steps."""

    def given(size: int) -> tuple[Evidence, list[Span]]:
        text = "“lock gate barge canal water” " * size
        read = [read_article(article(i, t)) for i, t in (("a", text), ("b", "The lock is shut."))]
        return Evidence.gather(read, Resolved(), Lineage()), [Span("a", 0, len(text)), Span("b", 0, 17)]

    assert find_ties(*given(100)) == ()
    grows_in_proportion(lambda story: find_ties(*story), given, 100)
