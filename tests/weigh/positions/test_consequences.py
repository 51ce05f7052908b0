"""Stances by what is said to follow from a step, and foresights that are none."""

import pytest
from tests.steps import grows_in_proportion
from tests.weigh.event_fixtures import story

from secondsource.weigh.positions.positions import weigh_positions


def taken(text: str) -> list[str]:
    """The stances of a text, all by the one who speaks."""
    found = weigh_positions(story(text))
    assert {p.actor for p in found} <= {"actor:emil-horak"}
    return [p.stance for p in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a step that would do harm, bring it about, or fail
        ("“Moving the pier could destabilize the shore,” said Emil Horak.", ["opposes"]),
        ("Emil Horak said the toll could cause serious problems.", ["opposes"]),
        ("Emil Horak said the toll will cost 40 jobs.", ["opposes"]),
        ("“The toll won't work,” said Emil Horak.", ["opposes"]),
        ("Emil Horak said the toll could alter the trade, threatening small shops.", ["opposes"]),
        # it does not work, and does good
        ("Emil Horak said the toll does not work.", ["opposes"]),
        ("“It isn't working the way we were told,” said Emil Horak.", ["opposes"]),
        ("Emil Horak said the lift is not working today.", []),
        ("“This toll will improve the roads,” said Emil Horak.", ["supports"]),
        ("Emil Horak said the toll strengthens the town.", ["supports"]),
        ("Emil Horak said the toll could improve the roads.", []),
        # what comes of itself, whoever it befalls, and what only fails in part
        ("Emil Horak said the storm could cause serious problems.", []),
        ("Emil Horak said the sailors could suffer.", []),
        ("“The toll won't solve every problem,” said Emil Horak.", []),
        ("Emil Horak said the toll could bring ships.", []),
        # too little
        ("Emil Horak said the repair did not go far enough.", ["opposes"]),
        ("“The repair is not enough,” said Emil Horak.", ["opposes"]),
        ("“It is enough,” said Emil Horak.", []),
        # a step that would be wrong, or right; how hard it would be judges nothing
        ("“It would be wrong to wait,” said Emil Horak.", ["opposes"]),
        ("“It would be difficult to wait,” said Emil Horak.", []),
        # what is called for, not to be done; what only asks for attention
        ("“It's important that we don't forget the pilots,” said Emil Horak.", ["opposes"]),
        ("“It is important to understand the tides,” said Emil Horak.", []),
        ("“It is a toll that must be scrapped,” said Emil Horak.", ["demands"]),
        ("Emil Horak stressed an urgent need for repairs.", ["demands"]),
        ("“That is why the ships wait,” said Emil Horak.", []),
    ],
)
def test_what_is_foreseen_takes_a_stance(text: str, expected: list[str]) -> None:
    """Harm, failure and too little oppose; the weather, partial success and ease take none."""
    assert expected == taken(text)


@pytest.mark.parametrize("piece", ["could cause, ", "threatening, ", "would be "])
def test_a_long_sentence_takes_bounded_steps(piece: str) -> None:
    """Its square at most: each clause looks through the words of its sentence."""
    grows_in_proportion(weigh_positions, lambda n: story("Emil Horak said the toll " + piece * n), 30, power=2)
