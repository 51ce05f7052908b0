"""Constructions that take a stance ("wants X to", "its demands", "is against"), and those that look like one."""


import pytest
from tests.steps import grows_in_proportion
from tests.weigh.event_fixtures import story

from secondsource.weigh.positions.positions import weigh_positions


def taken(text: str) -> list[tuple[str, str, str]]:
    """Actor, stance and object of the positions of a text."""
    return [(p.actor, p.stance, p.object) for p in weigh_positions(story(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # to want a thing done, back, or one of the things that are demanded
        ("France wants Spain to pay the fee.", [("actor:france", "demands", "Spain to pay the fee")]),
        ("France wants the ship back.", [("actor:france", "demands", "the ship back")]),
        ("France wants an apology.", [("actor:france", "demands", "an apology")]),
        ("France expects the ship back.", [("actor:france", "demands", "the ship back")]),
        ("France does not want Spain to pay the fee.", [("actor:france", "opposes", "Spain to pay the fee")]),
        # a wish for oneself, a forecast: none
        ("France wants to pay the fee.", []),
        ("France wants a sunny summer.", []),
        ("France expects prices to rise.", []),
        # to insist that something be done demands it; to insist that something is so says it
        ("France insisted that the fleet be disarmed.", [("actor:france", "demands", "that the fleet be disarmed")]),
        ("France insisted that the fleet is small.", []),
        # a threat "unless"
        (
            "Emil Horak threatened to close the port unless Spain paid the fee.",
            [("actor:emil-horak", "demands", "Spain paid the fee")],
        ),
        ("Emil Horak threatened to close the port.", []),
        # who is committed to a thing, or opposed to it; to be committed to its end is not to be for it
        ("France is firmly committed to the pact.", [("actor:france", "supports", "the pact")]),
        ("France is committed to scrapping the pact.", []),
        ("France is firmly opposed to the pact.", [("actor:france", "opposes", "the pact")]),
        ("France reaffirmed its commitment to the pact.", [("actor:france", "supports", "the pact")]),
        ("France restated its commitment to scrapping the pact.", []),
        ("France gave support to the pact.", [("actor:france", "supports", "the pact")]),
        ("France is inclined to support the pact.", [("actor:france", "supports", "the pact")]),
        ("France is inclined to study the pact.", []),
        # who brings another's stance into the open takes it; from whom a stance is drawn holds it
        ("France reiterated Spain's commitment to the pact.", [("actor:france", "supports", "the pact")]),
        ("The pact has the support of France.", [("actor:france", "supports", "The pact has the support")]),
        ("The pact faced opposition from France.", [("actor:france", "opposes", "The pact faced opposition")]),
        ("The pact got a letter from France.", []),
        # "in support of" what is done for it; "in favour of" behind its own verb alone
        ("France sent a ship in support of the pact.", [("actor:france", "supports", "the pact")]),
        ("France counted many voters in favour of the pact.", []),
        ("France delivered a take-it-or-leave-it ultimatum to Spain.", [("actor:france", "demands", "Spain")]),
        ("France voiced concern about the pact.", [("actor:france", "opposes", "the pact")]),
        ("France is on board with the pact.", [("actor:france", "supports", "the pact")]),
        ("Emil Horak, a critic of the pact, went home.", [("actor:emil-horak", "opposes", "the pact")]),
        ("France calls the manoeuvre a rehearsal for invasion.", [("actor:france", "opposes", "the manoeuvre a rehearsal for invasion")]),
        ("Emil Horak pleaded not guilty.", [("actor:emil-horak", "denies", "not guilty")]),
        # who is called after what he does
        ("France has been a strong advocate for the pact.", [("actor:france", "supports", "the pact")]),
        ("France is a critic of the pact.", [("actor:france", "opposes", "the pact")]),
        ("France is not a critic of the pact.", []),
        ("France met a critic of the pact.", []),
        # a day between the demand and what is demanded
        ("France's call Tuesday for a vote came late.", [("actor:france", "demands", "a vote came late")]),
        # a crime that a person is named after
        ("Emil Horak called her a thief.", [("actor:emil-horak", "accuses", "her a thief")]),
        ("Emil Horak called her a cousin.", []),
        ("Emil Horak called the sale a theft.", [("actor:emil-horak", "accuses", "the sale a theft")]),
        # what somebody says of himself is not so
        (
            "Emil Horak has maintained since his arrest that he never saw it.",
            [("actor:emil-horak", "denies", "he never saw it")],
        ),
        ("Emil Horak has maintained the bridge since his arrest.", []),
        # what a thing is called judges it
        ("Emil Horak called the sale a betrayal.", [("actor:emil-horak", "opposes", "the sale a betrayal")]),
        ("Emil Horak described the sale as a triumph.", [("actor:emil-horak", "supports", "the sale as a triumph")]),
        ("Emil Horak called the storm a disaster.", []),
        ("Emil Horak called the driver a taxi.", []),
        # attitudes
        ("France is against the treaty.", [("actor:france", "opposes", "the treaty")]),
        ("France is in favour of the treaty.", [("actor:france", "supports", "the treaty")]),
        ("France is reluctant to sign the treaty.", [("actor:france", "opposes", "sign the treaty")]),
        # a body refuses as a stance, a person mostly as an act; silence is no stance
        ("France refused to sign the treaty.", [("actor:france", "opposes", "sign the treaty")]),
        ("Mayor Emil Horak refused to leave the car.", []),
        ("France refused to comment on the treaty.", []),
        # nouns of stances, owned or voiced
        ("The talks stall over Spain’s demand for a new port.", [("actor:spain", "demands", "a new port")]),
        ("Emil Horak voiced support for the treaty.", [("actor:emil-horak", "supports", "the treaty")]),
        ("The demand for coal in Spain fell.", []),
        ("Spain’s demand fell by a tenth.", []),
    ],
)
def test_what_takes_a_stance_and_on_what(text: str, expected: list[tuple[str, str, str]]) -> None:
    """A construction counts where it is complete, and its object is in the words of the text."""
    assert expected == taken(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # in somebody's mouth, a judgement is a stance, and "if not … we will strike" a demand
        ("“This is a betrayal of the town,” said Emil Horak.", [("actor:emil-horak", "opposes")]),
        (
            "“If there are no talks by May we will call a strike of all workers,” said Emil Horak.",
            [("actor:emil-horak", "demands")],
        ),
        ("“If there is no rain by May we will water the fields,” said Emil Horak.", []),
        # in nobody's, none; nor where it is denied or supposed
        ("This is a betrayal of the town.", []),
        # but that it is wrong may be denied
        ("“This is not a betrayal of the town,” said Emil Horak.", [("actor:emil-horak", "denies")]),
        ("“If this is a betrayal of the town, tell me,” said Emil Horak.", []),
    ],
)
def test_a_stance_in_a_quotation_is_its_speakers(text: str, expected: list[tuple[str, str]]) -> None:
    """Whoever says it holds it."""
    assert expected == [(actor, stance) for actor, stance, _ in taken(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a relative clause between the subject and its verb
        ("France, which borders Spain, demands an apology.", [("actor:france", "demands")]),
        # what kind of body it is may stand behind its name, an office of it may not
        ("The Norra labour union, which met Spain, demands an apology.", [("actor:norra", "demands")]),
        ("The France spokesman, who met Spain, demands an apology.", []),
        # he and she are people, it is a body
        (
            "Emil Horak said France had lied. He demands an apology.",
            [("actor:emil-horak", "accuses"), ("actor:emil-horak", "demands")],
        ),
        ("Emil Horak said the fee was fair. It demands an apology.", []),
        # no stance: who is accused, what is backed by others, what is asked to be known, a purpose
        ("People accused of theft met France.", []),
        ("France bombed Spain-backed rebels.", []),
        ("Emil Horak asked Ada Quill whether the port was open.", []),
        ("Emil Horak built a wall in order to protect the port.", []),
        ("Spain sent ships to support France.", []),
        ("Emil Horak was chided for refusing to condemn the raid.", []),
        # a cause is blamed on nobody, a body is
        ("Spain blames years of losses.", []),
        ("Spain blames France for the losses.", [("actor:spain", "accuses")]),
    ],
)
def test_who_holds_it_and_who_does_not(text: str, expected: list[tuple[str, str]]) -> None:
    """The holder is the grammatical subject, found behind insertions and pronouns; nobody else."""
    assert expected == [(actor, stance) for actor, stance, _ in taken(text)]


def test_two_accusations_of_one_sentence_stay_two() -> None:
    """Whoever is accused tells them apart, though the sentences around them are rewrites of each other."""
    text = "France blamed Spain for the raid on the old harbour, and accused Portugal of paying for the boats."
    found = weigh_positions(story(text, text.replace("old harbour", "harbour")))
    assert {p.toward for p in found} == {"actor:spain", "actor:portugal"}
    assert [len(p.reports) for p in found] == [2, 2]


@pytest.mark.parametrize(
    ("piece", "power"),
    [
        ("wants a ", 1),
        ("called a crime ", 2),  # each stance word looks through the words and mentions of its sentence
        ("if not we will ", 1),
        ("and calls for ", 1),
        (", who ", 1),
    ],
)
def test_the_worst_of_inputs_takes_bounded_steps(piece: str, power: int) -> None:
    """Long runs of openings that never close: their number, or its square in one sentence, and no more."""
    grows_in_proportion(weigh_positions, lambda n: story(piece * n + "wants"), 50, power=power)
