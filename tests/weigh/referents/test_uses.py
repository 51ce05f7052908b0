"""The noun phrases that may name a thing."""

import pytest
from tests.stories import gather

from secondsource.weigh.referents.uses import find_salient, find_uses, is_plural, singular


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("operators", "operator"),  # a stem would make "oper" of it, and of "operation"
        ("operation", "operation"),
        ("factories", "factory"),
        ("wishes", "wish"),
        ("gas", "gas"),  # too short to cut
        ("crisis", "crisis"),
        ("people", "people"),  # a plural without an ending
    ],
)
def test_singulars(noun: str, expected: str) -> None:
    """Heads are compared by their singulars."""
    assert expected == singular(noun)


def test_plurals_without_an_ending() -> None:
    """ "Men" are many, "crisis" is one."""
    assert [is_plural(w) for w in ("men", "mills", "crisis")] == [True, True, False]


@pytest.mark.parametrize(
    ("text", "term", "key", "determiner"),
    [
        # the noun and its determiner
        ("The old mill burned down on the island.", "old mill", "mill", "definite"),
        ("A paper mill burned down on the island.", "paper mill", "mill", "indefinite"),
        # a possessive is definite
        ("Orlen's mill burned down on the island.", "Orlen's mill", "mill", "definite"),
        # what hyphens tie is one noun: a cease-fire is no fire
        ("The cease-fire ended on the island.", "cease-fire", "cease-fire", "definite"),
    ],
)
def test_uses(text: str, term: str, key: str, determiner: str) -> None:
    """The head and the determiner of a phrase."""
    uses = {u.text: u for u in find_uses(gather(text, "Nothing else was told."))}
    assert (key, determiner) == (uses[term].key, uses[term].determiner)


def test_the_noun_before_a_name_stands_beside_it() -> None:
    """ "Paper maker Varnholt Mills" is a description and a name of one actor."""
    text = "The paper maker Varnholt Mills will close its plant in May, Varnholt Mills said."
    uses = find_uses(gather(text, "Varnholt Mills said it would close the plant."))
    named = {u.key for u in uses if u.named}
    assert next(u.actor for u in uses if u.text == "paper maker") in named


def test_one_beside_others_is_marked() -> None:
    """ "Another mill" is not the mill told of."""
    uses = find_uses(gather("Another mill burned down in spring.", "The mill burned down."))
    assert [u.other for u in uses if u.key == "mill"] == [True, False]


def test_sums_and_times_are_no_things() -> None:
    """Of "a 72-hour truce" the truce is a thing, of "in 72 hours" nothing."""
    uses = {u.text for u in find_uses(gather("A 72-hour truce will begin in 72 hours.", "The truce will begin."))}
    assert "72-hour truce" in uses
    assert not any(u.endswith("hours") for u in uses)


@pytest.mark.parametrize(
    ("text", "term"),
    [
        # the time behind a head is none of it
        ("The raid on the consulate last September was told of.", "consulate"),
        # misread for an adverb and a verb; for a pronoun
        ("They want to end the so-called levy in spring.", "so-called levy"),
        ("A strike hit the camp, and the US airstrike killed nobody.", "US airstrike"),
        # a verb of its own begins no phrase
        ("The order takes effect in spring.", "effect"),
    ],
)
def test_where_a_phrase_begins_and_ends(text: str, term: str) -> None:
    """By table: phrases that were cut too short or too long."""
    assert term in {u.text for u in find_uses(gather(text, "Nothing else was told."))}


def test_the_whole_has_its_complement() -> None:
    """ "The closure of the old mill" is a term, and of "the closure of it" the noun alone."""
    evidence = gather("The closure of the old mill in Brask came late. The closure of it was sad.", "Nothing else.")
    wholes = [evidence.text(u.whole) for u in find_uses(evidence) if u.key == "closure"]
    assert wholes == ["closure of the old mill", "closure"]


def test_salient_is_what_two_articles_open_with() -> None:
    """A noun that one article mentions far down is not what the story is about."""
    opening = "The old mill at Brask burned down on Monday, the fire brigade said."
    rest = "Nobody was hurt. The police came. The rain went on. A dog barked at the river."
    evidence = gather(f"{opening} {rest}", f"{opening} Nobody was hurt.")
    salient = find_salient(evidence, find_uses(evidence))
    assert "mill" in salient
    assert "dog" not in salient
