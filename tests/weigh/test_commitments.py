"""Promises joined over articles, and what came of them."""

import pytest
from tests.stories import gather

from secondsource.model.findings import CommitmentFinding
from secondsource.weigh.commitments import weigh_commitments

ONE = "The company pledged to pay all workers by the end of March, it said."


def weigh(*texts: str, as_of: str | None = None) -> tuple[CommitmentFinding, ...]:
    """The commitments of a story of 5 February 2031."""
    return weigh_commitments(gather(*texts, published="2031-02-05"), as_of)


def test_one_deadline_one_commitment() -> None:
    """The same thing due on the same day is one commitment, in other words too."""
    found = weigh(ONE, "Workers will be paid by the end of March, the company promised.")
    assert [(c.due, c.counts.articles) for c in found if c.counts.articles > 1] == [("2031-03-31", 2)]


def test_another_deadline_is_another_commitment() -> None:
    """Another day is never joined."""
    found = weigh(ONE, "The company pledged to pay all workers by the end of May.")
    assert {"2031-03-31", "2031-05-31"} == {c.due for c in found}
    assert all(c.counts.articles == 1 for c in found)


@pytest.mark.parametrize(
    ("as_of", "status"),
    [("2031-03-31", "open"), ("2031-04-01", "overdue"), (None, None)],
)
def test_status_needs_both_days(as_of: str | None, status: str | None) -> None:
    """On the day it is open, after it overdue; without a day to judge by nothing is said."""
    assert [(status, as_of if status else None)] == [(c.status, c.as_of) for c in weigh(ONE, as_of=as_of)]


def test_no_deadline_no_status() -> None:
    """A pledge without a day is never overdue."""
    found = weigh("“We will rebuild the school,” Otto Finn said.", as_of="2040-01-01")
    assert [(c.due, c.status) for c in found] == [(None, None)]
