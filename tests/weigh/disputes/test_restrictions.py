"""One thing denied of everything and of some of it."""

import pytest
from tests.stories import gather
from tests.weigh.dispute_fixtures import FILLER, OTHER, words_of

from secondsource.weigh.disputes.lines import find_lines
from secondsource.weigh.disputes.restrictions import find_restrictions

WHOLE = "“We will not burn anything,” Mayor Ada Brook said."

CUT = [
    # a clause is cut from the quote
    (WHOLE, "“We will not burn anything that the court has asked for,” Mayor Ada Brook said."),
    # told in other words: a noun behind "any", and a clause behind a comma that restricts nothing
    (
        "Mayor Ada Brook said the town would never sell any boats, which angers the fishers.",
        "Mayor Ada Brook said the town would never sell any boats that carry mail.",
    ),
    # a pronoun that is a negation of its own
    (
        "“The council will sell nothing,” Mayor Ada Brook said.",
        "“The council will sell nothing that is older than the harbour,” Mayor Ada Brook said.",
    ),
]


@pytest.mark.parametrize(("bare", "restricted"), CUT)
def test_with_and_without_restriction(bare: str, restricted: str) -> None:
    """The bare one is the first side, whichever article has it."""
    for texts in ((FILLER + bare, OTHER + restricted), (OTHER + restricted, FILLER + bare)):
        evidence = gather(*texts)
        found = list(find_restrictions(evidence, find_lines(evidence)))
        assert words_of(evidence, found) == [[[bare], [restricted]]]
        assert {c.reason.name for c in found} == {"with and without restriction"}


NONE = [
    # two speakers
    (WHOLE, "“We will not burn anything that the court has asked for,” Otto Finn said."),
    # both have the clause
    ("“We will not burn anything that is green,” Mayor Ada Brook said.",) * 2,
    # not denied
    ("“We will burn anything,” Mayor Ada Brook said.", "“We will burn anything that is dry,” Mayor Ada Brook said."),
    # another thing
    (
        "Mayor Ada Brook said the town would never sell any boats.",
        "Mayor Ada Brook said the town would never sell any houses that stand by the sea.",
    ),
    # what stands behind is no clause, and no end
    (WHOLE, "“We will not burn anything of yours today,” Mayor Ada Brook said."),
]


@pytest.mark.parametrize(("one", "other"), NONE)
def test_no_cut(one: str, other: str) -> None:
    """What differs by no restriction, or is two speakers' word."""
    evidence = gather(FILLER + one, OTHER + other)
    assert list(find_restrictions(evidence, find_lines(evidence))) == []


def test_one_article_says_both() -> None:
    """Who says it whole and then shortens it in one article says one thing."""
    evidence = gather(FILLER + WHOLE + " “We will not burn anything that is green,” Mayor Ada Brook said.", OTHER)
    assert list(find_restrictions(evidence, find_lines(evidence))) == []
