"""How like two sentences are: synonyms count as the same words, each word once."""

import pytest
from tests.stories import find, gather
from tests.weigh.dispute_fixtures import FILLER, OTHER

from secondsource.weigh.claims.likeness import Likeness, find_likeness


def odds(one: str, other: str) -> tuple[float, list[str]]:
    """The log-odds of two sentences of two articles, and the names of the reasons."""
    evidence = gather(FILLER + one, OTHER + other)
    found: Likeness = find_likeness(evidence, [])
    spans = [find(reading, text) for reading, text in zip(evidence.readings, (one, other), strict=True)]
    places = [next(i for i, told in enumerate(found.told) if told.span == span) for span in spans]
    return found.of(*places), [reason.name for reason in found.reasons(*places)]


ASKED = "The clerk of Callan bought a barn beside the quay."
MORE = [
    # A synonym in another form against a word that is none.
    ("The clerk of Callan purchased a barn near some trees.", "The clerk of Callan painted a barn near some trees."),
]


@pytest.mark.parametrize(("synonym", "none"), MORE)
def test_synonyms_bring_sentences_together(synonym: str, none: str) -> None:
    """By table: in place of a word that says something else."""
    with_one, reasons = odds(ASKED, synonym)
    without, others = odds(ASKED, none)
    assert with_one > without
    assert "synonyms" in reasons
    assert "synonyms" not in others


def test_the_same_words_have_no_synonyms() -> None:
    """A word that both have is counted as such alone."""
    assert "synonyms" not in odds(ASKED, ASKED)[1]
