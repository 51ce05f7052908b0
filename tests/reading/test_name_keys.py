"""Keys: which printed names of an article are one bearer's."""

import pytest

from secondsource.model.readings import NameKind
from secondsource.reading.name_keys import bare, find_keys, initials_of, without_contradicted

PERSON: NameKind = "person"
BODY: NameKind = "organisation"


def keys(names: list[tuple[str, NameKind]], declared: list[tuple[str, str]] | None = None) -> list[str]:
    """The keys of the names, in their order."""
    found = find_keys(sorted(names), declared or [])
    return [found[name] for name in names]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        # a surname, a given name, a form with a middle initial: one bearer
        (["Paul Mercer", "Mercer", "Paul", "Paul J. Mercer"], ["paul j mercer"] * 4),
        # the Arabic article comes and goes
        (["Karim al-Rashidi", "Rashidi", "Al-Rashidi"], ["karim al-rashidi"] * 3),
        # two given names, one surname: two bearers, the surname alone is neither
        (["Anna Keller", "Robert Keller", "Keller"], ["anna keller", "robert keller", "keller"]),
        # a particle inside the name, and without it
        (["Anna van der Moss", "Moss"], ["anna van der moss"] * 2),
        # a given name that looks like a particle stays a given name
        (["Ash Moss", "Moss"], ["ash moss", "ash moss"]),
        # a possessive apostrophe of another kind is folded
        (["Omar Rubai’e", "Omar Rubai'e"], ["omar rubai'e"] * 2),
    ],
)
def test_persons(texts: list[str], expected: list[str]) -> None:
    """Persons join by full name, and by a part that one full name alone has."""
    assert expected == keys([(text, PERSON) for text in texts])


@pytest.mark.parametrize(
    ("texts", "declared", "expected"),
    [
        # listed forms
        (["UN", "United Nations", "the United Nations"], [], ["united nations"] * 3),
        # initials
        (["Union of River Pilots", "URP"], [], ["union of river pilots"] * 2),
        # initials that two names have: neither
        (["River Pilots", "Royal Police", "RP"], [], ["river pilots", "royal police", "rp"]),
        # declared in the text although the initials differ
        (["Boatmen's League", "BTL"], [("Boatmen's League", "BTL")], ["boatmen's league"] * 2),
    ],
)
def test_bodies(texts: list[str], declared: list[tuple[str, str]], expected: list[str]) -> None:
    """Bodies join by the lists, by initials, by what the text declares."""
    assert expected == keys([(text, BODY) for text in texts], declared)


def test_a_person_and_a_place_of_one_name_stay_apart() -> None:
    """The listed capital is no person, the person no capital."""
    assert keys([("Paul Washington", PERSON), ("Washington", "place")]) == ["paul washington", "washington"]


@pytest.mark.parametrize(("word", "expected"), [("al-rashidi", "rashidi"), ("el rashidi", "rashidi"), ("alma", "alma")])
def test_bare(word: str, expected: str) -> None:
    """The Arabic article is left out, a name that begins alike is not cut."""
    assert expected == bare(word)


def test_initials_leave_small_words_out() -> None:
    """Of and the do not count."""
    assert initials_of("International Atomic Energy Agency") == "IAEA"
    assert initials_of("Union of the River Pilots") == "URP"


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        # the country's name in any form, before or behind
        (["US army", "U.S. army", "American army", "army of the United States"], ["united states army"] * 4),
        (["Iraqi people", "people of Iraq"], ["iraq people"] * 2),
        (["city of Baghdad", "Baghdad"], ["baghdad"] * 2),
        # a head of another sort stays as printed
        (["Iraqi Football Association"], ["iraqi football association"]),
    ],
)
def test_bodies_named_by_a_place(texts: list[str], expected: list[str]) -> None:
    """What a place names is one bearer, however the place is written."""
    assert expected == keys([(text, BODY) for text in texts])


@pytest.mark.parametrize(
    ("key", "text", "before", "expected"),
    [
        ("anna keller", "Keller", "Mr.", "keller"),  # Mr. Keller's wife, Anna Keller
        ("robert keller", "Keller", "Mrs", "keller"),
        ("anna keller", "Keller", "Ms.", "anna keller"),  # hers
        ("anna keller", "Keller", "said", "anna keller"),  # no title
        ("anna keller", "Anna Keller", "Mr.", "anna keller"),  # the name itself, misprinted or not
        ("xul keller", "Keller", "Mr.", "xul keller"),  # a given name that nobody knows
        ("keller", "Keller", "Mr.", "keller"),
    ],
)
def test_a_title_that_contradicts_the_full_name(key: str, text: str, before: str, expected: str) -> None:
    """A bare surname behind a man's title is no woman's of that name."""
    assert without_contradicted(key, text, before) == expected
