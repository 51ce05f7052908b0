"""Credits that the story settles: a name in a frame is an outlet's where another article shows it."""

import pytest
from tests.stories import article

from secondsource.compare.credits import settle_credits
from secondsource.model.readings import Reading
from secondsource.reading.readings import read_article

BELL = "The lock was closed on Tuesday. Ships are waiting outside the breakwater."


def read(identifier: str, text: str, outlet: str | None = None) -> Reading:
    """The reading of a text."""
    return read_article(article(identifier, text, outlet=outlet))


def settled(text: str, *others: Reading, outlet: str | None = None) -> list[str]:
    """Whom the text credits, in a set with the others."""
    return [c.name for c in settle_credits([read("a", text, outlet), *others])["a"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The lock is shut, Quayside reckons.", ["Quayside"]),  # a verb of outlets
        ("Ships are waiting, according to the Quayside.", ["Quayside"]),  # a frame
        ("The port was asked. Quayside gave the number as 19.", ["Quayside"]),  # a number that it gave
        ("The lock is shut (Quayside, Tuesday).", ["Quayside"]),  # in brackets
        ("Sources: Quayside, Harbour Trust.", ["Quayside"]),  # in a list; of the other nobody knows
        ("They met at Quayside, by the lock.", []),  # a place
        ("The mayor, Ada Quayside, said so.", []),  # a person
    ],
)
def test_a_name_that_prints_an_article_is_an_outlets(text: str, expected: list[str]) -> None:
    """What no article alone could show."""
    assert settled(text, read("b", BELL, "Quayside")) == expected


def test_nobody_shows_it() -> None:
    """A name of which the set knows nothing stays what it was."""
    assert settled("The lock is shut, Quayside reckons.", read("b", BELL, "The Bell")) == []


def test_an_agency_in_another_articles_dateline() -> None:
    """It need not print an article of the set."""
    wire = read("b", "LISK, May 3 (Farwire) - The lock was closed on Tuesday, the port said.")
    assert settled("The toll stands at 19. Farwire gave the number on Monday.", wire) == ["Farwire"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The lock is shut, the Quayside reckons.", ["Quayside Courant"]),  # with its article
        ("The lock is shut, Quayside reckons.", []),  # without: it may be the place
    ],
)
def test_the_first_word_of_a_title_needs_its_article(text: str, expected: list[str]) -> None:
    """ "The Farol" is the Farol de Carvela; "Lisk" is not the Lisk Herald."""
    assert settled(text, read("b", BELL, "Quayside Courant")) == expected


def test_two_titles_with_one_first_word() -> None:
    """Which of the two is meant nobody can say."""
    others = read("b", BELL, "Quayside Courant"), read("c", BELL, "Quayside Mercury")
    assert settled("The lock is shut, the Quayside reckons.", *others) == []


def test_order_changes_nothing() -> None:
    """The same credits whatever article comes first."""
    one, two = read("a", "The lock is shut, Quayside reckons."), read("b", BELL, "Quayside")
    assert settle_credits([one, two]) == settle_credits([two, one])
