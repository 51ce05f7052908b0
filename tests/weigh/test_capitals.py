"""Capitals that speak for their governments."""

import pytest
from tests.weigh.event_fixtures import story

from secondsource.weigh.positions.positions import weigh_positions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the country is named in the story
        ("Officials in France met. Paris rejected the plan.", ["actor:france"]),
        # it is not: the capital is all that is known
        ("Officials met at noon. Paris rejected the plan.", ["actor:paris"]),
        # another country is
        ("Officials in Spain met. Paris rejected the plan.", ["actor:paris"]),
    ],
)
def test_whose_position_that_of_a_capital_is(text: str, expected: list[str]) -> None:
    """Its country's, where the story names that."""
    assert expected == [p.actor for p in weigh_positions(story(text))]


def test_a_capital_and_its_country_hold_one_position() -> None:
    """Two reports of it join."""
    found = weigh_positions(story("France rejected the fishing plan.", "In France it rained. Paris rejected the fishing plan."))
    assert [(p.actor, len(p.reports)) for p in found] == [("actor:france", 2)]
