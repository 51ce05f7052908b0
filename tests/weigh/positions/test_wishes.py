"""What somebody wants done, doubts or votes for, and words that look like it."""

import pytest
from tests.weigh.event_fixtures import story

from secondsource.weigh.positions.positions import weigh_positions


def taken(text: str) -> list[tuple[str, str]]:
    """Actor and stance of the positions of a text."""
    return [(p.actor, p.stance) for p in weigh_positions(story(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a course of action that is wanted, and one that is not
        ("France wants firm proposals by May.", [("actor:france", "demands")]),
        ("France doesn't want new laws.", [("actor:france", "opposes")]),
        ("France wants fresh bread.", []),
        # what is done to a plan, pushed
        ("Emil Horak is pushing a renewal of the ban.", [("actor:emil-horak", "supports")]),
        ("Emil Horak is pushing a pram of his own.", []),
        ("Emil Horak's push for a ban has failed.", [("actor:emil-horak", "demands")]),
        # the subjunctive demands, the indicative says so
        ("Emil Horak suggested that the town put guards on the pier.", [("actor:emil-horak", "demands")]),
        ("Emil Horak insisted that any treaty include the fleet.", [("actor:emil-horak", "demands")]),
        ("Emil Horak suggested that the town puts guards on the pier.", []),
        ("Emil Horak suggested that the towns put guards on the pier.", []),
        # doubt of what a step would do
        ("Emil Horak was sceptical that a second pier would help.", [("actor:emil-horak", "opposes")]),
        ("Emil Horak was not sceptical that a second pier would help.", []),
        # the only one who does
        ("Emil Horak was the only deputy to vote in favour of the bill.", [("actor:emil-horak", "supports")]),
        ("Emil Horak was the first mayor to vote against the bill.", [("actor:emil-horak", "opposes")]),
        ("Emil Horak was the only deputy to oppose the bill.", [("actor:emil-horak", "opposes")]),
        ("Emil Horak was the only deputy to read the bill.", []),
    ],
)
def test_wishes(text: str, expected: list[tuple[str, str]]) -> None:
    """What is wished for is demanded or supported, what is not wanted or doubted opposed."""
    assert taken(text) == expected
