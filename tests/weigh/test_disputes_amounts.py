"""An amount that is given and said never to have been told."""

import pytest
from tests.stories import gather
from tests.weigh.dispute_fixtures import FILLER, OTHER, words_of

from secondsource.weigh.disputes_amounts import find_untold_amounts
from secondsource.weigh.disputes_lines import find_lines

GIVEN = "Brook Ltd bought the grain mill in 2009 for 31 million euros."

UNTOLD = [
    # never told
    "The grain mill was bought by Brook Ltd in 2009 for a sum that was never published.",
    # by an adjective before the noun, and another verb for buying
    "Brook Ltd purchased the grain mill for an undisclosed price.",
    # by an adjective close behind it
    "Brook Ltd bought the grain mill at a price that is secret.",
]


@pytest.mark.parametrize("untold", UNTOLD)
def test_given_and_never_told(untold: str) -> None:
    """Who gives the amount stands first, whichever article it is."""
    for texts in ((FILLER + GIVEN, OTHER + untold), (OTHER + untold, FILLER + GIVEN)):
        evidence = gather(*texts)
        found = list(find_untold_amounts(evidence, find_lines(evidence)))
        assert words_of(evidence, found) == [[[GIVEN], [untold]]]


NONE = [
    # left out, and nothing said of it
    "Brook Ltd bought the grain mill in 2009.",
    # told
    "Brook Ltd bought the grain mill in 2009 for a price that was published.",
    # something else was never told
    "Brook Ltd bought the grain mill in 2009 from a man who was never named.",
    # of another sale
    "The harbour cinema changed hands for a sum that was never published.",
    # the sentence gives an amount itself
    "Brook Ltd bought the grain mill for 31 million euros and a further sum that was never published.",
]


@pytest.mark.parametrize("other", NONE)
def test_no_dispute(other: str) -> None:
    """Silence is none, nor is what another deal cost."""
    evidence = gather(FILLER + GIVEN, OTHER + other)
    assert list(find_untold_amounts(evidence, find_lines(evidence))) == []
