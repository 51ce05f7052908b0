"""Sorts of nouns."""

import pytest

from secondsource.weigh.referents.sorts import is_act, is_any_body, is_group, is_thing, may_be_person, sorts_of


@pytest.mark.parametrize(
    ("one", "other", "plural", "expected"),
    [
        ("ship", "vessel", False, True),
        ("ship", "sinking", False, False),
        ("pledge", "promise", False, True),
        ("soldier", "troop", True, True),  # many persons are a group
        ("soldier", "army", False, False),
    ],
)
def test_sorts(one: str, other: str, plural: bool, expected: bool) -> None:
    """By table: do two nouns have a sort in common?"""
    assert expected != sorts_of(one, plural=plural).isdisjoint(sorts_of(other, plural=plural))


def test_groups_acts_and_things() -> None:
    """A firm is a body of no kind in particular, a university one of its own, a meeting an act."""
    assert is_group("university")
    assert is_any_body("firm")
    assert not is_any_body("university")
    assert not is_any_body("meeting")
    assert is_act("closure")
    assert not is_act("ship")
    assert is_thing("shed", plural=True)
    assert not is_thing("visit", plural=False)


def test_who_may_be_a_person() -> None:
    """By any sense of the noun; of a word that nobody knows nobody can say no."""
    assert [may_be_person(noun) for noun in ("toolmaker", "chief", "fact", "brenicker")] == [True, True, False, True]
