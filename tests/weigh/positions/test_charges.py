"""Charges, denials and commands in what somebody says, and sentences that look like them."""

import pytest
from tests.steps import grows_in_proportion
from tests.weigh.event_fixtures import story

from secondsource.weigh.positions.positions import weigh_positions

_BESIDE = " Anna Berg and Emil Horak live in Norra."


def taken(text: str) -> list[str]:
    """The stances that Anna Berg takes in a text."""
    return [p.stance for p in weigh_positions(story(text + _BESIDE)) if p.actor == "actor:anna-berg"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # not true; and true
        ("“That is not true,” said Anna Berg.", ["denies"]),
        ("Anna Berg said the report was false.", ["denies"]),
        ("“It's a lie,” said Anna Berg.", ["denies"]),
        ("“That is true,” said Anna Berg.", []),
        ("Anna Berg said she had nothing to do with the raid.", ["denies"]),
        # who did wrong, by whom it is said; what befalls, what may be, what the speaker did
        ("“They lied to us,” said Anna Berg.", ["accuses"]),
        ("Anna Berg said the company had broken the law.", ["accuses"]),
        ("Anna Berg said Emil Horak was behind the raid.", ["accuses"]),
        ("Anna Berg said Emil Horak shot the guard.", ["accuses"]),
        ("Anna Berg said the fire killed the guard.", []),
        ("Anna Berg said the company could have broken the law.", []),
        ("“We lied,” said Anna Berg.", []),
        # commands ask for a deed; calls for attention do not
        ("“Stop the bombing,” said Anna Berg.", ["demands"]),
        ("“Let him resign,” said Anna Berg.", ["demands"]),
        ("“Please come home,” said Anna Berg.", ["demands"]),
        ("“Look at the sea,” said Anna Berg.", []),
        ("“Let me sleep,” said Anna Berg.", []),
        ("“Were the pier safe, I would go,” said Anna Berg.", []),
        # nothing is in place; nothing is left
        ("“There is no place for hate in our town,” said Anna Berg.", ["opposes"]),
    ],
)
def test_what_is_said_of_others(text: str, expected: list[str]) -> None:
    """A wrong that is told of, a tale called untrue, a deed that is asked for: each takes its stance."""
    assert expected == taken(text)


@pytest.mark.parametrize("piece", ["Stop it, ", "“Stop it,” ", "they lied "])
def test_a_long_sentence_takes_bounded_steps(piece: str) -> None:
    """Its square at most: each quotation looks through the words of its sentence."""
    grows_in_proportion(weigh_positions, lambda n: story("“" + piece * n + "” said Emil Horak."), 30, power=2)
