"""What one says against what another does, by a word of contrast; and contrasts of one speaker, which are none."""

import pytest
from tests.steps import grows_in_proportion
from tests.stories import gather
from tests.weigh.dispute_fixtures import FILLER, words_of

from secondsource.weigh.disputes.concessions import find_concessions
from secondsource.weigh.disputes.lines import find_lines


def sides(text: str) -> list[list[list[str]]]:
    """The words of each side of each contrast."""
    evidence = gather(FILLER + text)
    return words_of(evidence, list(find_concessions(evidence, find_lines(evidence))))


CONTRASTED = [
    # a concession before what is told against it, and behind it
    (
        "Though Port Master Jon Riggs insists that the quay is sound, divers found nine cracks below the water.",
        [["Though Port Master Jon Riggs insists that the quay is sound"], ["divers found nine cracks below the water."]],
    ),
    (
        "Divers found nine cracks below the water, although the port says that the quay is sound.",
        [["although the port says that the quay is sound."], ["Divers found nine cracks below the water"]],
    ),
    # two speakers of one thing
    (
        "The port said that the repair of the crane will cost nothing. "
        "But shopkeepers argue that the crane repair doubles their rent.",
        [
            ["The port said that the repair of the crane will cost nothing."],
            ["But shopkeepers argue that the crane repair doubles their rent."],
        ],
    ),
    # the second denies, in one word of the first
    (
        "The port said that the letter had been posted in May. The widow said, however, that no letter had come.",
        [
            ["The port said that the letter had been posted in May."],
            ["The widow said, however, that no letter had come."],
        ],
    ),
    # there is none such, with what else says that there is
    (
        "Inspector Mona Vale said that a second diver was missing off the pier. "
        "A clerk said that the second diver was missing. "
        "Port Master Jon Riggs said: “There is no second man.”",
        [
            [
                "Inspector Mona Vale said that a second diver was missing off the pier.",
                "A clerk said that the second diver was missing.",
            ],
            ["Port Master Jon Riggs said: “There is no second man.”"],
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CONTRASTED)
def test_two_speakers_are_set_against_each_other(text: str, expected: list[list[str]]) -> None:
    """What is said stands first, what is told against it second."""
    assert expected in sides(text)


@pytest.mark.parametrize(
    "text",
    [
        # one speaker grants and goes on
        "Though Jon Riggs says that the quay is old, he will not close it before winter.",
        "Jon Riggs said that the crane repair is dear. But Jon Riggs also said that the crane repair is needed.",
        # time, not contrast; nothing said
        "While Jon Riggs walked to the quay, divers found nine cracks below the water.",
        # two speakers of two things
        "The port said that the quay is sound. But shopkeepers argue that bread has become dear.",
        # a question
        "Though Jon Riggs says that the quay is sound, who believes it after nine cracks were found?",
    ],
)
def test_other_contrasts_are_none(text: str) -> None:
    """One speaker's own turns, time, and another subject oppose nobody."""
    assert sides(text) == []


def test_repeated_text_takes_bounded_steps() -> None:
    """Sentences that all hold one noun are not all set beside each other."""
    text = "Jon Riggs said a second man came. But Mona Vale said there is no second man. "
    grows_in_proportion(lambda e: list(find_concessions(e, find_lines(e))), lambda n: gather(text * n), 50, power=1.2)
