"""Opposite qualities of one act or of one noun."""

import pytest
from tests.stories import gather
from tests.weigh.dispute_fixtures import FILLER, OTHER, words_of

from secondsource.weigh.disputes.lines import find_lines
from secondsource.weigh.disputes.qualities import find_opposite_qualities, qualities_in

OPPOSITE = [
    # an act with two qualities
    (
        "In April the island council passed a non-binding motion on the old lighthouse.",
        "The island council passed a binding motion on the lighthouse.",
        "nonbinding against binding",
    ),
    # those whom one act hit, in two words
    (
        "Wardens with sticks charged the peaceful farmers at the gate.",
        "The cordon of the wardens at the gate was charged by some violent men.",
        "peaceful against violent",
    ),
    # one noun on two ends of a scale: in its phrase, before "direction", behind a copula
    (
        "The dam is a step in the right direction, the mayor said.",
        "Farmers called the dam a step backward.",
        "“right” against “backward”, of step",
    ),
    (
        "The mayor insisted that the change is minor.",
        "It is a historic change, farmers said.",
        "“minor” against “historic”, of chang",
    ),
    # a negated quality is its contrary; "them" is what was named before
    (
        "There were plenty of jackets, she said, but nobody handed them out.",
        "We found the jackets ourselves, and there weren't enough of them, he said.",
        "“plenty” against “not enough”, of jacket",
    ),
    (
        "The new toll is adequate, the mayor said.",
        "Farmers said that the toll is not adequate.",
        "“adequate” against “not adequate”, of toll",
    ),
]


@pytest.mark.parametrize(("one", "other", "detail"), OPPOSITE)
def test_opposite_qualities(one: str, other: str, detail: str) -> None:
    """The two sentences are the sides, and the reason names the words."""
    evidence = gather(FILLER + one, OTHER + other)
    found = list(find_opposite_qualities(evidence, find_lines(evidence)))
    assert [(words_of(evidence, [c]), c.reason.detail) for c in found] == [([[[one], [other]]], detail)]


NONE = [
    # two acts
    ("The council passed a non-binding motion.", "The contract of the ferry line is binding."),
    # one act, but the quality is of something else in the sentence
    (
        "The judge can suspend the order on the grain papers of the weekly, but he is, as lawyers say, not obliged.",
        "Binding rules set since the war fix what a store must hold, and it is now far below, the weekly showed, which "
        "asked the judge to suspend the order on the grain papers.",
    ),
    # two changes
    ("The mayor wants small changes of the fares.", "Farmers want major changes of the school."),
    # "riot police" names the police
    ("Riot police charged farmers at the gate with sticks.", "Peaceful farmers were charged at the gate with sticks."),
    # kinds of things, and words that share but a stem with a quality
    ("Traders fear illegal sales of grain on the quay.", "The council wants more legal sales of grain on the quay."),
    ("The council passed an advisory motion on the old lighthouse.", "The council met the requirements of the motion on the old lighthouse."),
    # only possible
    ("The change may be minor, the mayor said.", "It is a historic change, farmers said."),
]


@pytest.mark.parametrize(("one", "other"), NONE)
def test_qualities_that_may_both_hold(one: str, other: str) -> None:
    """Qualities of two things, or not both told."""
    evidence = gather(FILLER + one, OTHER + other)
    assert list(find_opposite_qualities(evidence, find_lines(evidence))) == []


@pytest.mark.parametrize("text", ["non-binding", "nonbinding", "not binding", "not legally binding"])
def test_a_negated_quality_is_one_word(text: str) -> None:
    """However it is negated."""
    assert "nonbinding" in qualities_in(text)
