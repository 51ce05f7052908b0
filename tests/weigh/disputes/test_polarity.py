"""One thing said and, elsewhere, said not to be so."""

import pytest
from tests.stories import gather
from tests.weigh.dispute_fixtures import FILLER, OTHER, words_of

from secondsource.weigh.disputes.lines import find_lines
from secondsource.weigh.disputes.polarity import find_opposites

OPPOSITE = [
    # the object of a support verb
    (
        "“She did not make the safety decisions,” he said.",
        "“Obviously she was the decision maker,” said the farmer.",
        [
            ["“Obviously she was the decision maker,” said the farmer."],
            ["“She did not make the safety decisions,” he said."],
        ],
    ),
    # what somebody is, and is not
    (
        "The vote fell on a day when the island council didn't consider itself in recess.",
        "He says the island council was in recess that week.",
        [
            ["He says the island council was in recess that week."],
            ["The vote fell on a day when the island council didn't consider itself in recess."],
        ],
    ),
    # a passive denied, whose subject another verb of the class has for object
    (
        "The village council had not been told anything, she said.",
        "The firm informed the village council in May.",
        [
            ["The firm informed the village council in May."],
            ["The village council had not been told anything, she said."],
        ],
    ),
    # a verb and its object close by, in another form
    (
        "The plan will not cut public spending, she said.",
        "Farmers said: “It cuts spending.”",
        [["Farmers said: “It cuts spending.”"], ["The plan will not cut public spending, she said."]],
    ),
    # a verb with its object, once denied
    (
        "The council plan would not do harm and does not raise fares, she said.",
        "He called it a plan that raises fares for everybody.",
        [
            ["He called it a plan that raises fares for everybody."],
            ["The council plan would not do harm and does not raise fares, she said."],
        ],
    ),
]


NOT_OPPOSITE = [
    # the object stands in another clause there
    (
        "The mayor insisted that the town is not taking sides in the quarrel.",
        "The fire drew anger from all sides, and the mayor, taking a break in June, said so.",
    ),
    # what somebody was asked not to do
    ("The board asked the clerk not to publish the ledger.", "Publishing the ledger only made farmers angry."),
]


@pytest.mark.parametrize(("one", "other"), NOT_OPPOSITE)
def test_no_opposite(one: str, other: str) -> None:
    """Words in common and a "not" do not make two sentences contradict each other."""
    evidence = gather(FILLER + one, OTHER + other)
    assert not list(find_opposites(evidence, find_lines(evidence)))


@pytest.mark.parametrize(("one", "other", "expected"), OPPOSITE)
def test_said_and_not_said(one: str, other: str, expected: list[list[str]]) -> None:
    """What affirms it, and what denies it, are the two sides, in this order."""
    evidence = gather(FILLER + one, OTHER + other)
    assert words_of(evidence, list(find_opposites(evidence, find_lines(evidence)))) == [expected]


NONE = [
    # only possible, or another thing with the same verb
    ("The council may raise fares.", "The council does not raise chickens."),
    ("The council may raise the ferry fares.", "The council does not raise the ferry fares."),
    # a bound, no denial
    ("The council does not only raise ferry fares.", "It is a council that raises ferry fares."),
    # names alone in common
    ("Mona Vale did not see Jon Riggs.", "Mona Vale sees Jon Riggs at Callan."),
    # what need not be done may be done
    ("There is no need to keep the harbour telephone.", "The mayor keeps the harbour telephone."),
]


@pytest.mark.parametrize(("one", "other"), NONE)
def test_no_opposites(one: str, other: str) -> None:
    """Sentences that may both hold."""
    evidence = gather(FILLER + one, OTHER + other)
    assert list(find_opposites(evidence, find_lines(evidence))) == []
