"""What an asked sentence says beyond its words, on invented articles."""

import pytest
from tests.weigh.answers.test_answers import ask, stances

LESS = [
    # What somebody must do he may not do; all are more than some; what somebody is told to do.
    ("Vellan will return the ledgers.", "The court ordered Vellan to return the ledgers.", "silent"),
    ("Vellan must return the ledgers.", "The court ordered Vellan to return the ledgers.", "supports"),
    ("Vellan has returned all the ledgers.", "Vellan has returned the ledgers.", "silent"),
    ("Vellan has returned all the ledgers.", "Vellan has returned every one of the ledgers.", "supports"),
    ("The mayor told Dunmore to resign.", "The mayor told Dunmore that he was content.", "silent"),
    # A thing of another kind, where the story knows the one that is asked; what it is only called.
    ("Orl delayed the herring levy.", "Nobody pays the herring levy. Orl delayed the port levy.", "silent"),
    ("The jets hit rebel depots at Orl.", "The jets hit what the army called rebel depots at Orl.", "silent"),
    # Whom a body is of, and what is said only of some.
    ("The mayor of Lesk asked for a tug.", "Ada Dunmore, the mayor, asked for a tug.", "silent"),
    ("Firms must offer a pension.", "Firms that do not offer a pension are fined.", "silent"),
    # What was done is not done again.
    ("The silos at Orl were counted again.", "They hold two counts of the silos at Orl.", "silent"),
    ("The silos at Orl were counted again.", "The silos at Orl were counted for a second time.", "supports"),
    # A condition, and what is blamed as done.
    ("The court upheld the levy.", "Prices fall should the court uphold the levy.", "hedges"),
    ("Dunmore flew to Orl.", "Dunmore should not have flown to Orl.", "supports"),
]


@pytest.mark.parametrize(("claim", "text", "stance"), LESS)
def test_what_is_left_out(claim: str, text: str, stance: str) -> None:
    """By table: one article, one sentence."""
    assert stances(ask(claim, text)) == [stance]
