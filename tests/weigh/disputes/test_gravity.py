"""Played down by one, taken seriously by another."""

import pytest
from tests.steps import grows_in_proportion
from tests.stories import gather
from tests.weigh.dispute_fixtures import FILLER, words_of

from secondsource.weigh.disputes.gravity import find_gravity
from secondsource.weigh.disputes.lines import find_lines


def sides(text: str) -> list[list[list[str]]]:
    """The words of each side."""
    evidence = gather(FILLER + text)
    return words_of(evidence, list(find_gravity(evidence, find_lines(evidence))))


LIGHT = "Jon Riggs dismissed the warnings as gossip, a clerk said."


@pytest.mark.parametrize(
    ("light", "grave"),
    [
        (LIGHT, "Mona Vale said she takes the warnings seriously."),
        (LIGHT, "Mona Vale said the warnings are real."),
        (LIGHT, "Mona Vale said it was not wise to dismiss such warnings."),
        ("Jon Riggs played down the warnings, a clerk said.", "Mona Vale said she takes the warnings seriously."),
    ],
)
def test_light_against_grave(light: str, grave: str) -> None:
    """What plays it down stands first."""
    assert sides(f"{light} {grave}") == [[[light], [grave]]]


@pytest.mark.parametrize(
    "text",
    [
        f"{LIGHT} Mona Vale said the cracks are real.",
        f"{LIGHT} Mona Vale said she does not take the warnings seriously.",
        f"{LIGHT} Mona Vale said the warnings are real estate news.",
        "Jon Riggs played the warnings on a drum, a clerk said. Mona Vale said she takes the warnings seriously.",
    ],
)
def test_nothing_is_weighed_twice(text: str) -> None:
    """Another thing, one weight, and no weight at all."""
    assert sides(text) == []


def test_repeated_text_takes_bounded_steps() -> None:
    """Sentences that all hold one noun are not all set beside each other."""
    text = "Jon Riggs dismissed the warnings. Mona Vale takes the warnings seriously. "
    grows_in_proportion(lambda e: list(find_gravity(e, find_lines(e))), lambda n: gather(text * n), 50, power=1.2)
