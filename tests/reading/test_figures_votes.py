"""Votes told as two numbers with a hyphen."""

import pytest
from tests.steps import grows_in_proportion

from secondsource.reading.figures_votes import find_votes


@pytest.mark.parametrize(
    ("text", "votes"),
    [
        ("The council voted 6-1 to close the pool.", ["6-1"]),
        ("The bench ruled, 5-4, that the pool may close.", ["5-4"]),
        ("The bill cleared the chamber in a 71-29 vote.", ["71-29"]),
        ("The board approved the lease by a 12–3 margin.", ["12–3"]),
        ("The amendment failed by a vote of 45-54.", ["45-54"]),
        ("They voted 8-2 to keep the mayor and 6-4 that she repay the sum.", ["8-2", "6-4"]),
        # games, ranges, and numbers that nothing was decided by
        ("They won 3-2 at home and were voted the best.", []),
        ("The committee decided it takes 4-6 weeks.", []),
        ("The ward is open 9-5.", []),
        ("It passed rule 12-3-4.", []),
    ],
)
def test_votes(text: str, votes: list[str]) -> None:
    assert [text[slice(*v.whole)] for v in find_votes(text, 0, len(text))] == votes


def test_two_numbers_of_a_vote() -> None:
    text = "The council voted 6-1 to close it."
    (vote,) = find_votes(text, 0, len(text))
    assert [text[a:b] for a, b in vote.numbers] == ["6", "1"]


def test_cost_grows_with_the_text() -> None:
    """However many votes one sentence tells."""
    grows_in_proportion(lambda t: find_votes(t, 0, len(t)), lambda n: "voted 6-1 and 4-3 " * n, 50)
