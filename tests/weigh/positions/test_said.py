"""Stances that somebody takes by what he says, and what said takes none."""


import pytest
from tests.steps import grows_in_proportion
from tests.weigh.event_fixtures import story

from secondsource.weigh.positions.positions import weigh_positions
from secondsource.weigh.valence import valence

_HORAK = "actor:emil-horak"


def taken(*texts: str) -> list[tuple[str, str]]:
    """Actor and stance of the positions of a story."""
    return [(p.actor, p.stance) for p in weigh_positions(story(*texts))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # an obligation on somebody else is demanded; of "we", of the past, or in a promise it is not
        ("“The mayor should resign,” said Emil Horak.", ["demands"]),
        ("Emil Horak said the bridge needs to be repaired.", ["demands"]),
        ("“It is important to repair the bridge,” said Emil Horak.", ["demands"]),
        ("“We have to go home,” said Emil Horak.", []),
        ("Emil Horak said the men had to wait for a bus.", []),
        ("“No family will have to wait,” said Emil Horak.", []),
        # what should not be, or should have been otherwise, is opposed
        ("“The letters should never have been sent,” said Emil Horak.", ["opposes"]),
        # what the speaker will not do or does not want; to go on is no refusal, and knowing is no doing
        ("“We will not hand over the keys,” said Emil Horak.", ["opposes"]),
        ("Emil Horak said he would not vote for the bill.", ["opposes"]),
        ("“We do not want a second bridge,” said Emil Horak.", ["opposes"]),
        ("“We will not stop searching,” said Emil Horak.", []),
        # what the speaker did not do, or says there was not
        ("“We were not told of the plan,” said Emil Horak.", ["denies"]),
        ("“There was no ban on sailing,” said Emil Horak.", ["denies"]),
        ("Emil Horak said there had been nothing wrong with the ferry.", ["denies"]),
        ("Emil Horak said he had followed the rules.", ["denies"]),
        ("Emil Horak said he would follow the rules.", []),
        ("The aide said Emil Horak wrote it. Emil Horak said that he “does not owe anyone a coin”.", ["denies"]),
        ("Emil Horak said the flight was routine and not meant to provoke.", ["denies"]),
        ("“The guards have not been involved in it,” said Emil Horak.", ["denies"]),
        ("“The guards have not been seen there,” said Emil Horak.", []),
        # what would do harm; what would not
        ("“It would ruin the town,” said Emil Horak.", ["opposes"]),
        ("“It would reach the town,” said Emil Horak.", []),
        # a crime that is said to be one
        ("“Their deal is theft,” said Emil Horak.", ["accuses"]),
        ("“I did not see the boat,” said Emil Horak.", []),
        ("“There is no doubt about the boat,” said Emil Horak.", []),
        ("“We have no news of the boat,” said Emil Horak.", []),
        # who never saw or meant a thing denies it; who never saw the like of it marvels
        ("Emil Horak said he never saw the letter.", ["denies"]),
        ("“I never saw anything like the letter,” said Emil Horak.", []),
        ("Emil Horak said he had no knowledge of the letter.", ["denies"]),
        ("Emil Horak said he had no umbrella.", []),
        # a purpose that a thing had not, a rumour that is not true
        ("Emil Horak said the flights were not intended to provoke anybody.", ["denies"]),
        ("Emil Horak said the flights were intended to be short.", []),
        ("Emil Horak said rumours of a sale were unfounded.", ["denies"]),
        ("Emil Horak said rumours of a sale were old.", []),
        # not to give a thing away refuses, not to give up promises
        ("“We will not give them the keys,” said Emil Horak.", ["opposes"]),
        ("“We will not give up,” said Emil Horak.", []),
        # what is not acceptable is opposed, as what is unacceptable
        ("“The plan is not acceptable,” said Emil Horak.", ["opposes"]),
        # what the speaker judges; a story about the past is none
        ("“The plan is unacceptable,” said Emil Horak.", ["opposes"]),
        ("“This is the right decision,” said Emil Horak.", ["supports"]),
        ("“I am proud of the decision,” said Emil Horak.", ["supports"]),
        ("“The plan is not just bad, it is unlawful,” said Emil Horak.", ["opposes"]),
        ("“It was a good evening,” said Emil Horak.", []),
        ("“It is clear that the boat left,” said Emil Horak.", []),
        # what somebody else did, or whose doing it is
        ("“France has betrayed the council,” said Emil Horak.", ["accuses"]),
        ("“France’s conduct is illegal,” said Emil Horak.", ["accuses"]),
        ("“The boats for France are unacceptable,” said Emil Horak.", ["opposes"]),
        ("“France has been betrayed,” said Emil Horak.", []),
        # supposed, asked, and nobody's words
        ("“If the plan is unacceptable, tell me,” said Emil Horak.", []),
        ("“Were the plan unacceptable, I would tell you,” said Emil Horak.", []),
        ("The plan is unacceptable. Emil Horak came home.", []),
    ],
)
def test_what_is_said_takes_a_stance_by_its_grammar(text: str, expected: list[str]) -> None:
    """Obligation, refusal, denial and judgement in somebody's words are his stance."""
    assert [(_HORAK, stance) for stance in expected] == [t for t in taken(text) if t[0] == _HORAK]


def test_a_word_is_rated_in_any_case_and_an_unlisted_one_not_at_all() -> None:
    """The shipped list is read without its head."""
    assert valence("Disappointing") < 0 < valence("proud")
    assert valence("bridge") == valence("permission") == 0.0


def test_a_long_quotation_takes_the_square_of_its_sentences_at_most() -> None:
    """Each stance looks through the stances of its article."""
    grows_in_proportion(
        weigh_positions, lambda n: story("“" + "The mayor should resign. " * n + "”, said Emil Horak."), 40, power=2
    )
