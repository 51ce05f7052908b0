"""Where an undertaking ends, and on what condition it hangs."""

import pytest
from tests.promise_fixtures import all_of


@pytest.mark.parametrize(
    ("text", "what"),
    [
        # a second verb with the same subject belongs to it
        ("Ada Brook said she would stay and would not sign.", "would stay and would not sign"),
        # the name before an inverted saying is the object
        ("Otto Finn will receive Ada Brook on Monday, said an aide.", "will receive Ada Brook on Monday"),
        # a condition is cut off
        ("The company pledged to reopen the line if the state pays.", "to reopen the line"),
        # what somebody has done by others has a clause of its own
        (
            "Ada Brook undertook on Tuesday to have all the mills at Lisk counted again and to say so by 30 June.",
            "to have all the mills at Lisk counted again and to say so by 30 June",
        ),
    ],
)
def test_reach(text: str, what: str) -> None:
    """Each row ends where the undertaking ends."""
    assert all_of("what", text) == [what]


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("The union has offered to suspend the strike if talks resume.", "if talks resume"),  # behind
        ("“If the wind drops, we will send the divers down,” Otto Finn said.", "If the wind drops"),  # in front
        ("He said that, if elected, he would leave the club.", "if elected"),  # a participle alone
        ("If anything, Vela Rail plans to grow its staff.", ""),  # no condition
        ("“We will stay, but I would be lying if I said it was easy,” Finn said.", ""),  # of another clause
    ],
)
def test_condition(text: str, condition: str) -> None:
    """Each row has a condition, or what looks like one."""
    assert all_of("condition", text)[:1] == [condition]
