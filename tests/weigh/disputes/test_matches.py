"""Where it is said that what a frame denies is so."""

import pytest
from tests.stories import gather
from tests.weigh.dispute_fixtures import FILLER, line

from secondsource.weigh.disputes.lines import find_lines
from secondsource.weigh.disputes.matches import find_matches, head_of, is_affirmed

HEADS = [
    # the verb that says something, else the noun behind one that says little
    ("Riggs burned the ledger.", "burned"),
    ("There had been an overload.", "overload"),
    ("She made the safety decisions.", "decisions"),
]


@pytest.mark.parametrize(("text", "expected"), HEADS)
def test_head_of(text: str, expected: str) -> None:
    """The word that carries a clause."""
    told = line(text)
    head = head_of(told, 0, len(told.tokens) - 1)
    assert head is not None
    assert told.tokens[head].text == expected


AFFIRMED = [
    ("The clerk burned the ledger.", True),
    ("The clerk never burned the ledger.", False),
    ("The clerk denied that he burned the ledger.", False),
    ("Nobody knows whether he burned the ledger.", False),
    ("Was the ledger burned by him?", False),
    # what is denied of one clause is not of the next
    ("The mayor did not come; the clerk burned the ledger.", True),
    # asked inside quotation marks; a condition that opens the clause, however far before it, but not the clause before
    ("“Are you saying that he burned the ledger?”", False),
    ("Fares rise until the clerk of the council of the port says that he burned the ledger.", False),
    ("If it rains the fair is closed, the clerk and the mayor of the port and he burned the ledger.", True),
]


@pytest.mark.parametrize(("text", "expected"), AFFIRMED)
def test_is_affirmed(text: str, expected: bool) -> None:
    """Neither denied, nor asked, nor only possible."""
    told = line(text)
    at = next(i for i, t in enumerate(told.tokens) if t.text == "burned")
    assert is_affirmed(told, at) is expected


def test_an_order_tells_nothing() -> None:
    """A verb in its plain form that begins the sentence is no telling of what is so."""
    assert not is_affirmed(line("Burn the ledger and go home."), 0)


def test_find_matches() -> None:
    """The best line first; one that denies it is none."""
    told = "Riggs burned the ledger. Clerks burned old paper. The clerk burned the ledger. Vale never burned a ledger."
    lines = find_lines(gather(FILLER + told))
    at = len(lines.every) - 4
    line_ = lines.every[at]
    found = find_matches(lines, at, 1, len(line_.tokens) - 1, 1)
    assert [m.at - at for m in found] == [2, 1]
    assert found[0].common == {"burn", "ledger"}
    assert found[0].share > found[1].share
