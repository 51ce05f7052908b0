"""The words that claims are shown under: whole clauses of one article, with balanced marks."""

import pytest
from tests.stories import gather

from secondsource.model.spans import Span
from secondsource.weigh.claims.texts import find_passages, states_something, trimmed
from secondsource.weigh.evidence import Evidence


def of(evidence: Evidence, words: str) -> Span:
    """The place of the words in the article that holds them."""
    article = next(r.article for r in evidence.readings if words in r.article.text)
    start = article.text.index(words)
    return Span(article.id, start, start + len(words))


@pytest.mark.parametrize(
    ("text", "report", "expected"),
    [
        # A verb without its subject is widened to the sentence.
        ("Rebels killed 11 soldiers near Orl on Monday.", "killed 11 soldiers", "Rebels killed 11 soldiers near Orl on Monday."),
        # A lone mark at an edge is left off, the stop of the sentence is not.
        ("“The number is 600. The rest went home,” said Ada Brook.", "“The number is 600.", "The number is 600."),
        # The piece of a quotation stands with who says it.
        ("“Nobody told me it was a secret,” Ada Brook said.", "Nobody told me it was a secret,", "“Nobody told me it was a secret,” Ada Brook said."),
        # What is denied does not stand as if it was said.
        ("Ada Brook denied that the ferry had sunk at night.", "the ferry had sunk at night", "Ada Brook denied that the ferry had sunk at night."),
    ],
)  # fmt: skip
def test_half_a_sentence_is_widened(text: str, report: str, expected: str) -> None:
    """What a report lacks is taken from around it, and nothing else."""
    evidence = gather(text)
    assert evidence.text(find_passages(evidence, [of(evidence, report)])[0].span) == expected


def test_the_report_that_reads_alone_is_taken() -> None:
    """Of two reports of one thing the whole sentence is better than one that begins with a pronoun."""
    evidence = gather("It sank off Port Callan on Monday.", "The ferry Alma sank off Port Callan on Monday.")
    found = find_passages(evidence, [r.sheet.body[0].span for r in evidence.readings])
    assert evidence.text(found[0].span) == "The ferry Alma sank off Port Callan on Monday."


def test_a_side_holds_nothing_of_another() -> None:
    """Of a sentence with both sides each keeps its own clause."""
    evidence = gather("The union said the works had 200 men, and the owner said the works had 150 men.")
    mine, other = of(evidence, "said the works had 200 men"), of(evidence, "the owner said the works had 150 men")
    found = find_passages(evidence, [mine], without=[other])
    assert found
    assert not any(p.span.overlaps(other) for p in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ferry Alma sank off Port Callan on Monday.", True),
        ("Official Notices — Government — Society — Sport.", False),  # a menu
        ("Contributing to this: Ada Brook in Orl, Tom Vale in Callan.", False),  # who wrote it
    ],
)
def test_a_menu_states_nothing(text: str, expected: bool) -> None:
    """Without a verb that has a subject nothing is claimed."""
    evidence = gather(text)
    assert states_something(evidence, evidence.readings[0].sheet.sentences[0].span) == expected


def test_trimming_keeps_words() -> None:
    """Only marks, commas and spaces at the edges go: every word of the span stays."""
    evidence = gather("“We sold the mill, (all of it), and the barn,” he said.")
    span = of(evidence, "“We sold the mill, (all of it),")
    assert evidence.text(trimmed(evidence, span)) == "We sold the mill, (all of it)"


def test_who_says_it_is_no_claim() -> None:
    """ "Ada Brook said" alone is worse than what she said."""
    evidence = gather("Ada Brook said on Monday: “The ferry was not safe.”")
    found = find_passages(evidence, [of(evidence, "Ada Brook said on Monday")])
    assert "not safe" in evidence.text(found[0].span)
