"""What came of a commitment."""

import pytest

from secondsource.model.findings import CommitmentStatus
from secondsource.weigh.commitments.status import dated_status, reported_status


@pytest.mark.parametrize(
    ("before", "status"),
    [
        (["The firm has withdrawn its offer"], "withdrawn"),
        (["Finn dropped the council's plans"], "withdrawn"),
        (["The state kept its promise"], "reported met"),
        (["The state kept its promise", "The state abandoned the pledge"], "withdrawn"),  # the later word
        (["The firm made an offer"], None),
        (["The firm dropped the price with its offer of a"], None),  # something else was dropped, four words before
        ([], None),
    ],
)
def test_reported(before: list[str], status: CommitmentStatus | None) -> None:
    """Each row is what stands in front of what is promised."""
    assert status == reported_status(before)


@pytest.mark.parametrize(
    ("due", "as_of", "status"),
    [
        ("2031-03-31", "2031-03-31", "open"),
        ("2031-03-31", "2031-04-01", "overdue"),
        ("2031-03", "2031-03-31", "open"),  # the whole month
        ("2031-04-02~", "2031-04-03", "overdue"),  # about that day
        ("2031-04/2031-07", "2031-05-01", "open"),  # until the end
        ("2031-XX", "2031-05-01", None),
        (None, "2031-05-01", None),
        ("2031-03-31", None, None),
    ],
)
def test_dated(due: str | None, as_of: str | None, status: CommitmentStatus | None) -> None:
    """On the day it is open, after it overdue."""
    assert status == dated_status(due, as_of)
