"""Verbs that one thing undergoes, and the nouns made of them."""

from tests.stories import gather

from secondsource.weigh.referents.referents import find_referents


def together(*texts: str) -> list[set[str]]:
    """The terms of each referent."""
    evidence = gather(*texts)
    return [{evidence.text(s) for s in r.spans} for r in find_referents(evidence, (), ())]


def test_synonyms_for_what_one_thing_undergoes() -> None:
    """ "Bought the mill" and "purchased the mill" are one act."""
    found = together("Varn Lines bought the mill in Brask in May.", "Varn Lines purchased the mill in Brask in May.")
    assert any({"bought", "purchased"} <= terms for terms in found)


def test_opposites_and_other_things_are_other_acts() -> None:
    """What is opened is not closed, and who buys a mill and who purchases a boat do two things."""
    found = together("Varn Lines opened the mill in Brask.", "Varn Lines closed the mill in Brask.")
    assert not any({"opened", "closed"} <= terms for terms in found)
    found = together("Varn Lines bought the mill in Brask.", "The mayor of Orsel purchased a boat there.")
    assert not any({"bought", "purchased"} <= terms for terms in found)


def test_a_verb_of_the_act_in_a_lead_tells_of_it() -> None:
    """What the first lines say without the thing is the act; what they say of another thing is not."""
    found = together(
        "Much will close in May. Varn Lines closed the mill in Brask in May.",
        "Varn Lines shut the mill in Brask in May. Orsel closed the boat yard.",
    )
    act = next(terms for terms in found if {"closed", "shut"} <= terms)
    assert "close" in act


def test_who_does_it_tells_which_act_it_is() -> None:
    """ "Berg shuts the gate" is a word for his closing of the mill; that the mayor shuts a gate is none."""
    texts = (
        "Jan Berg closed the mill in Brask in May. The mayor shut the harbour.",
        "Jan Berg shut the mill in Brask in May. Nobody was asked.",
        "In May Jan Berg shut the gate. The mill in Brask is old.",
    )
    act = next(terms for terms in together(*texts) if {"closed", "shut"} <= terms)
    assert "shut the gate" in act
    assert "shut the harbour" not in act
