"""Whose stance it is where no clause shows the subject."""

import pytest
from tests.steps import grows_in_proportion
from tests.weigh.event_fixtures import story

from secondsource.weigh.positions.positions import weigh_positions


def taken(*texts: str) -> list[tuple[str, str]]:
    """Actor and stance of the positions of a story."""
    return [(p.actor, p.stance) for p in weigh_positions(story(*texts))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # an apposition between commas, a party in brackets
        ("The owner of the ship, Emil Horak, rejected the plan.", [("actor:emil-horak", "opposes")]),
        ("Emil Horak (D-Maine) will oppose the plan.", [("actor:emil-horak", "opposes")]),
        # all that are coordinated
        ("France and Spain have rejected the plan.", [("actor:france", "opposes"), ("actor:spain", "opposes")]),
        # a name that only hangs on another noun
        ("A rival of Emil Horak rejected the plan.", []),
        # an apposition that names somebody else, behind a subject that is named, and behind one that is not
        ("Emil Horak, an old friend of Jana Mala, has rejected the plan.", [("actor:emil-horak", "opposes")]),
        ("The mayor, an old friend of Jana Mala, has rejected the plan.", []),
        # an office that speaks for somebody
        ("The office of Jana Mala, the mayor, denied the charge.", [("actor:jana-mala", "denies")]),
        # who stands in an absolute phrase
        ("Spain lost friends, with France, its old ally, lamenting the war.", [("actor:france", "opposes")]),
        # "and" behind what he says, and behind another verb in its form
        ("Emil Horak said that the toll does not fail and accused France of theft.", [("actor:emil-horak", "accuses")]),
        ("The aide said France wants to close the pier and rejects the toll.", [("actor:france", "opposes")]),
        # they who say so
        ("France and Spain said that they oppose the plan.", [("actor:france", "opposes"), ("actor:spain", "opposes")]),
        # words of their own begin with the verb
        ("The aide said that France “supports the plan and more”.", [("actor:france", "supports")]),
        # a participle between the subject and its verb
        ("Emil Horak, sitting next to a guard, rejected the plan.", [("actor:emil-horak", "opposes")]),
        # who tells it by that very verb
        ("She is the mayor. “No,” said Jana Mala. She demanded that France leave.", [("actor:jana-mala", "demands")]),
        # an infinitive behind an apposition, and behind who is led to it
        ("The head of the party, Emil Horak, used the day to demand a vote.", [("actor:emil-horak", "demands")]),
        ("It was a step that led France to demand a vote.", [("actor:france", "demands")]),
        # the one whom the pronoun in reported words stands for
        ("Jana Mala opposes the plan. Emil Horak said that he also opposes it.",
         [("actor:emil-horak", "opposes"), ("actor:jana-mala", "opposes")]),
        # "as opposed to" takes no stance; not to support does
        ("France chose 51 votes as opposed to 60.", []),
        ("France does not support the plan.", [("actor:france", "opposes")]),
        ("France came out against the plan.", [("actor:france", "opposes")]),
        ("France came out of the talks.", []),
    ],
)  # fmt: skip
def test_who_holds_the_stance(text: str, expected: list[tuple[str, str]]) -> None:
    """The name whose phrase ends right before the verb, or the teller."""
    assert expected == taken(text)


@pytest.mark.parametrize("texts", [("France and Spain rejected the plan.", "“France lied,” said Emil Horak.")])
def test_the_order_of_the_articles_changes_nothing(texts: tuple[str, ...]) -> None:
    """Positions do not depend on which article comes first."""
    assert sorted(taken(*texts)) == sorted(taken(*reversed(texts)))


def test_verbs_that_and_joins_take_bounded_steps() -> None:
    """Its square at most: each verb looks a stretch back for another in its form."""
    text = "The aide said that it fails "
    grows_in_proportion(weigh_positions, lambda n: story(text + "and rejected it " * n), 20, power=2)
