"""That a step will help against that it will not work."""

import pytest
from tests.steps import grows_in_proportion
from tests.stories import gather
from tests.weigh.dispute_fixtures import FILLER, words_of

from secondsource.weigh.disputes.lines import find_lines
from secondsource.weigh.disputes.verdicts import find_verdicts


def sides(text: str) -> list[list[list[str]]]:
    """The words of each side."""
    evidence = gather(FILLER + text)
    return words_of(evidence, list(find_verdicts(evidence, find_lines(evidence))))


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ("Jon Riggs said the toll will help the shops.", "Mona Vale said the toll won't work."),
        ("Jon Riggs said the toll is needed and it will help the shops.", "Mona Vale said the toll would hurt us."),
        ("Jon Riggs said the toll protects the shore.", "Mona Vale said this toll will ruin the trade."),
    ],
)
def test_good_and_harm_of_one_thing(good: str, bad: str) -> None:
    """Of one noun two speakers foresee one good and one harm or failure."""
    assert sides(f"{good} {bad}") == [[[good], [bad]]]


@pytest.mark.parametrize(
    "text",
    [
        # two things; one speaker; help that is granted to be partial; what it is for
        "Jon Riggs said the toll will help the shops. Mona Vale said the tunnel won't work.",
        "Jon Riggs said the toll will help the shops. Jon Riggs said the toll won't work at night.",
        "Jon Riggs said the toll will help. Mona Vale said the toll won't solve every problem.",
        "Jon Riggs set a toll to help the shops. Mona Vale said the toll won't work.",
    ],
)
def test_no_verdicts_against_each_other(text: str) -> None:
    """Nothing is set against each other there."""
    assert sides(text) == []


def test_repeated_text_takes_bounded_steps() -> None:
    """Sentences that all hold one noun are not all set beside each other."""
    text = "Jon Riggs said the toll will help. Mona Vale said the toll won't work. "
    grows_in_proportion(lambda e: list(find_verdicts(e, find_lines(e))), lambda n: gather(text * n), 50, power=1.2)
