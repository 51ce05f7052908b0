"""Kinds by the word of all articles."""

import pytest
from tests.stories import readings

from secondsource.compare.actors import find_actors


def kinds(*texts: str) -> dict[str, str]:
    """For each actor its kind."""
    return {a.name: a.kind for a in find_actors(readings(*texts))[0]}


@pytest.mark.parametrize(
    ("texts", "name", "expected"),
    [
        # a country of which the story makes an adjective
        (("Valdore sent troops. Valdore said no.", "Valdorian troops left Ilmen. Valdore denied it."), "Valdore", "place"),
        # one article takes a company for a place, another says what it is
        (("Shares in Kelvane rose. A Kelvane spokesman said no.", "Kelvane closed the plant.", "Workers at Kelvane wept."), "Kelvane", "organisation"),
        # a bare form that most articles take for a person has the kind of the company that one spells out
        (("Shares in Kelvane Cooling rose. Kelvane said no.", "Shares in Kelvane Cooling fell.", "Kelvane closed the plant.", "Kelvane wept."), "Kelvane", "organisation"),
        # a title in one article makes a person of him in all
        (("Chancellor Orsolt spoke.", "Orsolt denied it.", "Chancellor Orsolt left."), "Orsolt", "person"),
    ],
)
def test_kind_over_the_story(texts: tuple[str, ...], name: str, expected: str) -> None:
    """Evidence in one article holds for the others."""
    assert expected == kinds(*texts).get(name)


def test_the_people_of_a_country_are_no_actor() -> None:
    """Valdorians are called after Valdore, also in an article that does not name it."""
    found = kinds("Troops of Valdore left. Valdorian soldiers fired in Valdore.", "Four Valdorians died.")
    assert "Valdore" in found
    assert not [name for name in found if name.startswith("Valdorian")]
