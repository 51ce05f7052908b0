"""What a sentence says is not so."""

import pytest
from tests.weigh.dispute_fixtures import line

from secondsource.weigh.disputes.negations import find_denied

DENIED = [
    # a verb, with what it governs
    ("The plan does not raise fares.", ["raise"]),
    # a noun behind "no" and "without"
    ("There was no overload of the ferry.", ["overload"]),
    ("It cuts costs without raising fares.", ["raising"]),
    # an implicative verb
    ("The board failed to interview divers.", ["interview"]),
    # a bound, an earlier state, what need not be
    ("The plan does not only raise fares.", []),
    ("The plan no longer raises fares.", []),
    ("There is no need to keep the telephone.", []),
    # only thought of, asked, or denied twice
    ("If it does not raise fares, they stay.", []),
    ("Does the plan not raise fares?", []),
    ("It is impossible not to raise fares.", []),
    # what somebody is asked not to do, he may do; what he chose not to do, he did not
    ("The mayor asked them not to raise fares.", []),
    ("The mayor chose not to raise fares.", ["raise"]),
    # of some, of a time, or of how it was done: of nothing else
    ("Not everyone praised the plan.", []),
    ("The plan was not expected for two weeks.", []),
    ("Fares did not rise until March.", []),
    ("Two men were hurt, not by the ferry.", []),
    ("She is not in charge of fares.", ["charge"]),
]


@pytest.mark.parametrize(("text", "heads"), DENIED)
def test_denied(text: str, heads: list[str]) -> None:
    """The words that carry what is denied."""
    told = line(text)
    assert [told.tokens[d.head].text for d in find_denied(told)] == heads


def test_the_scope_ends_with_its_clause() -> None:
    """What stands behind a comma or a conjunction is not denied."""
    told = line("The plan does not raise fares, and boats come.")
    assert [told.cut(d.first, d.last).end for d in find_denied(told)] == [told.tokens[5].end]
