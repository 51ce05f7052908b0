"""Positions: who demands, supports, opposes, denies, accuses, and on whose words nobody has a position."""

from itertools import permutations

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
        ("France demands a new treaty.", [("actor:france", "demands")]),
        ("France is calling for a new treaty.", [("actor:france", "demands")]),
        ("France backs the treaty.", [("actor:france", "supports")]),
        ("France opposes the treaty.", [("actor:france", "opposes")]),
        ("France denied the report.", [("actor:france", "denies")]),
        ("France accused Spain of theft.", [("actor:france", "accuses")]),
        # to reject a charge is to deny it, to reject a plan is to oppose it
        ("France rejected the charge.", [("actor:france", "denies")]),
        ("France rejected the plan.", [("actor:france", "opposes")]),
        # kinds of the same stances after WordNet; a thing that is doubted, and one that is asked
        ("France lambasted the plan.", [("actor:france", "opposes")]),
        ("France questioned the legitimacy of the vote.", [("actor:france", "opposes")]),
        ("France questioned the sailors.", []),
        ("France challenged the ruling.", [("actor:france", "opposes")]),
        ("France embraced the plan.", [("actor:france", "supports")]),
        ("Jana Mala is disliked by Emil Horak.", [("actor:emil-horak", "opposes")]),
        ("France railed against the plan.", [("actor:france", "opposes")]),
        ("France told Spain to leave the port.", [("actor:france", "demands")]),
        ("France told Spain that it hoped to leave the port.", []),
        ("France will not allow the plan.", [("actor:france", "opposes")]),
        # what somebody says he would demand; what he would demand if
        ("Emil Horak said he would demand a vote.", [("actor:emil-horak", "demands")]),
        ("Emil Horak would demand a vote if it rained.", []),
        # going on with it; denied of oneself
        ("Emil Horak kept demanding a vote.", [("actor:emil-horak", "demands")]),
        ("Emil Horak denied having ordered Spain to leave.", [("actor:emil-horak", "denies")]),
        # whom or what somebody accuses in a relative clause
        ("It was a theft that France blamed on Spain.", [("actor:france", "accuses")]),
        # passive: the actor is the agent
        ("Spain was accused of theft by France.", [("actor:france", "accuses")]),
        ("Spain was accused of theft.", []),
        ("Spain was condemned by France.", [("actor:france", "opposes")]),
        # infinitive of the subject, and of the object
        ("Emil Horak went to Paris to demand an apology.", [("actor:emil-horak", "demands")]),
        ("Emil Horak asked Spain to support the treaty.", [("actor:emil-horak", "demands")]),
        # participles: behind a comma, behind a document, behind a noun
        ("France cut the talks short, accusing Spain of theft.", [("actor:france", "accuses")]),
        ("France sent a letter demanding an apology.", [("actor:france", "demands")]),
        # a relative clause between commas gives its subject to nobody behind it
        (
            "France blamed Spain, which denied the theft, and accused Portugal of lying.",
            [("actor:france", "accuses"), ("actor:france", "accuses"), ("actor:spain", "denies")],
        ),
        # suspected of something, suspected to be near; a bill that is co-sponsored; criticism by its French verb
        ("France suspects Spain of theft.", [("actor:france", "accuses")]),
        ("France suspects rain.", []),
        ("The bill was co-sponsored by France.", [("actor:france", "supports")]),
        ("France critiqued the treaty.", [("actor:france", "opposes")]),
        # whoever may take it takes none
        ("Any France that opposes the treaty would lose.", []),
        # somebody is criticised for what he did, a thing for what it is
        ("France criticised Spain for breaking the treaty.", [("actor:france", "accuses")]),
        ("France criticised the officials over their handling of it.", [("actor:france", "accuses")]),
        ("France criticised the treaty for three years.", [("actor:france", "opposes")]),
        ("France criticised the treaty over the weekend.", [("actor:france", "opposes")]),
        # denied, only possible, asked: no position
        ("France did not demand a new treaty.", []),
        ("France may oppose the treaty.", []),
        ("Does France oppose the treaty?", []),
        # nobody is named
        ("It demands patience.", []),
        # no stance at all
        ("France asked not to be named. Spain defended itself.", []),
        ("Emil Horak insisted that all was well.", []),
    ],
)
def test_who_takes_which_stance(text: str, expected: list[tuple[str, str]]) -> None:
    """The subject of a stance word holds the position."""
    assert expected == taken(text)


def test_the_object_is_in_the_words_of_the_text_and_toward_is_who_it_names() -> None:
    """What is demanded stands verbatim; who is accused is an actor."""
    position = weigh_positions(story("France accused Spain of theft, according to officials."))[0]
    assert (position.object, position.toward) == ("Spain of theft", "actor:spain")


def test_what_a_speaker_is_asking_for_now_is_demanded() -> None:
    """ "I'm now asking": a form of "be" as short as it gets."""
    found = weigh_positions(story("\"I'm now asking France to keep the treaty,\" Emil Horak said."))
    assert [(p.actor, p.stance) for p in found] == [("actor:emil-horak", "demands")]


def test_the_speaker_of_a_quotation_is_its_we() -> None:
    """ "We" is who says it."""
    assert taken("“We demand an apology for the flood,” said Emil Horak, a farmer.") == [("actor:emil-horak", "demands")]


def test_an_office_is_the_person_who_holds_it() -> None:
    """ "The prime minister" is the one person of the story who bears that role; of two, nobody."""
    one = "Prime Minister Emil Horak met reporters. The prime minister condemned the raid."
    two = "Prime Minister Emil Horak met Prime Minister Ada Quill. The prime minister condemned the raid."
    assert taken(one) == [("actor:emil-horak", "opposes")]
    assert taken(two) == []


def test_one_position_of_two_articles_is_one() -> None:
    """Same actor and stance and like objects join; another object stays apart."""
    positions = weigh_positions(
        story("France demands an apology for the raid.", "France demanded a formal apology for the raid on Monday.",
              "France demands lower tariffs on fish.")
    )  # fmt: skip
    assert sorted(p.counts.articles for p in positions) == [1, 2]


STORY = (
    "France demands an apology for the raid. Spain denies the raid.",
    "Spain has denied the raid. France demanded an apology.",
    "Portugal backs Spain.",
)


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_order_of_the_articles_changes_nothing(order: tuple[int, ...]) -> None:
    """Any order gives the same positions."""
    assert weigh_positions(story(*STORY)) == weigh_positions(story(*STORY, order=order))


def test_every_actor_of_a_position_is_listed_and_every_position_has_a_reason() -> None:
    """The ids lead to actors; each position says by which word it was seen and what it rests on."""
    evidence = story(*STORY)
    known = {a.id for a in evidence.resolved.actors}
    for position in weigh_positions(evidence):
        assert position.actor in known
        assert position.toward in {*known, None}
        assert position.reasons
        assert position.rests_on == evidence.rests_on(r.span for r in position.reports)


@pytest.mark.parametrize(
    ("piece", "power"),
    [
        # each stance word looks through the words and mentions of its sentence
        ("demands ", 2),
        ("France demands that ", 2),
        (", accusing", 1),
        ('"', 1),
    ],
)
def test_the_worst_of_inputs_takes_bounded_steps(piece: str, power: int) -> None:
    """Long runs of stance words: their number, or its square in one sentence, and no more."""
    grows_in_proportion(weigh_positions, lambda n: story(piece * n), 50, power=power)
