"""What runs until a day by one report, and ended before it by another."""

import pytest
from tests.stories import gather
from tests.weigh.dispute_fixtures import FILLER, OTHER, words_of

from secondsource.weigh.disputes.lines import find_lines
from secondsource.weigh.disputes.terms import find_other_terms

RUNS = "The port says the lease of the quay came with a promise of 90 jobs until 2037."

ENDED = [
    # the noun for it before the verb
    ("Brook Ltd says that the promise lapsed in 2033.", "until 2037 against 2033, of promis"),
    # a verb with its particle
    ("The promise of jobs ran out in May 2034, Otto Finn said.", "until 2037 against May 2034, of job, promis"),
]


@pytest.mark.parametrize(("ended", "detail"), ENDED)
def test_a_term_and_an_earlier_end(ended: str, detail: str) -> None:
    """What runs on stands first, whichever article has it."""
    for texts in ((FILLER + RUNS, OTHER + ended), (OTHER + ended, FILLER + RUNS)):
        evidence = gather(*texts)
        found = list(find_other_terms(evidence, find_lines(evidence)))
        assert words_of(evidence, found) == [[[RUNS], [ended]]]
        assert [c.reason.detail for c in found] == [detail]


def test_two_speakers_of_one_article() -> None:
    """One article may tell both, on the word of two; on the word of one it is his account of one matter."""
    for speaker, disputes in (("Otto Finn", 1), ("Ada Brook", 0)):
        told = f"{speaker} said that the promise lapsed in 2033."
        evidence = gather(f"{FILLER}Ada Brook said that the promise of jobs holds until 2037. {told}")
        assert len(list(find_other_terms(evidence, find_lines(evidence)))) == disputes


NONE = [
    # it ended then
    "Brook Ltd says that the promise will lapse in 2037.",
    # or later
    "Brook Ltd says that the promise will lapse in 2041.",
    # it did not end
    "Brook Ltd says that the promise did not lapse in 2033.",
    # something else ended
    "Brook Ltd says that the strike ended in 2033.",
    # nothing ended
    "Brook Ltd says that the promise was made in 2033.",
]


@pytest.mark.parametrize("other", NONE)
def test_no_dispute(other: str) -> None:
    """An end that fits the term, a denied one, and what is of something else."""
    evidence = gather(FILLER + RUNS, OTHER + other)
    assert list(find_other_terms(evidence, find_lines(evidence))) == []
