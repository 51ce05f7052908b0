"""The noun phrases that may name a thing."""

import pytest
from tests.stories import gather

from secondsource.weigh.referents.uses import find_salient, find_uses


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


def test_which_of_several() -> None:
    """ "The second mill" is another; "its third paper mill" is one of its own, and no first one."""
    uses = find_uses(gather("The second mill burned down.", "Varn closed its third paper mill. The mill burned down."))
    assert [(u.other, u.rank) for u in uses if u.key == "mill"] == [(True, "second"), (False, "third"), (False, None)]


def test_the_owner_is_told_of_too() -> None:
    """ "The old mill's roof" tells of the mill and of its roof."""
    uses = {u.text: u for u in find_uses(gather("The old mill's roof fell in.", "Nothing else was told."))}
    assert (uses["old mill"].key, uses["old mill's roof"].key) == ("mill", "roof")


def test_what_says_how_much_is_no_thing() -> None:
    """ "A string of threats" are threats; a ban of threats is a ban."""
    uses = find_uses(gather("The mayor told of a growing string of threats.", "A ban of threats was asked for."))
    assert {u.text: u.key for u in uses if u.key in ("threat", "string", "ban")} == {
        "growing string of threats": "threat",
        "threats": "threat",
        "ban": "ban",
    }


def test_who_stands_before_a_person_is_one() -> None:
    """ "The toolmaker Berg" is a person, "fact Berg" is none."""
    text = "The toolmaker Jan Berg came. Jan Berg spoke of the matter in fact Jan Berg left."
    beside = {u.text for u in find_uses(gather(text, "Jan Berg came home.")) if u.actor}
    assert "toolmaker" in beside
    assert "fact" not in beside


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
        # a participle without a determiner before it
        ("A weekly in Brask published leaked records on Monday.", "leaked records"),
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
