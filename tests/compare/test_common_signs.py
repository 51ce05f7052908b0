"""Signs that two lines share: runs of words, names, numbers, dates."""

import pytest
from tests.compare.lineage_fixtures import plain

from secondsource.compare.clauses import weigh_words
from secondsource.compare.common_signs import Signs, find_signs
from secondsource.compare.wordings import make_wording


def signs(left: str, right: str) -> Signs | None:
    """The signs of two articles of a line each."""
    a, b = make_wording(plain("a", left)), make_wording(plain("b", right))
    one, other = a.lines[0], b.lines[0]
    return find_signs(one, other, weigh_words(a, b), frames=(one.frame, other.frame))


@pytest.mark.parametrize(
    ("left", "right", "runs", "plain_runs"),
    [
        # words in another order are a run each
        ("The baker sold loaves and wine there.", "Wine was sold by him, a baker, with loaves.", 4, 4),
        # a name with its title is one run, and tells nothing
        ("Then chief engineer Ada Brill went home.", "It was chief engineer Ada Brill who laughed.", 1, 0),
        # a compound is one run
        ("At the harbour office nobody was seen.", "They rang the harbour office in vain again.", 1, 1),
        # nor does a day tell anything
        ("On Tuesday the ferry sank with everybody.", "It was Tuesday when rain began to fall.", 1, 0),
        # a capital on one side alone is no name
        ("Loaves were all that he wanted then.", "It was over loaves that they quarrelled.", 1, 1),
    ],
)
def test_runs(left: str, right: str, runs: int, plain_runs: int) -> None:
    """Adjacent words are one sign."""
    found = signs(left, right)
    assert found is not None
    assert (found.runs, found.plain) == (runs, plain_runs)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        # three digits are enough
        ("They counted 412 of them in all there.", "There were 412 to be seen by then.", True),
        # a thousand and more with a mark is no year
        ("They counted 1,900 of them in all there.", "There were 1,900 to be seen by then.", True),
        # a year
        ("They counted them in 1998 and in vain.", "It was in 1998 that all this began.", False),
        # two digits with a word besides, and without
        ("They counted 58 cranes in all there.", "There were cranes, 58 to be seen by then.", True),
        ("They counted 58 of them in all there.", "There were 58 to be seen by then.", False),
        # a word of the calendar is no word besides
        ("They counted 58 of them on Tuesday night.", "Tuesday it was, and 58 were to be seen.", False),
        # one digit says nothing
        ("They counted 7 cranes in all there.", "There were cranes, 7 to be seen by then.", False),
        # the units differ; they are the same
        ("They waited 120 minutes for it all.", "It was for 120 days that they had to.", False),
        ("They waited 120 days for it all.", "It was for 120 days that they had to.", True),
        ("They paid 120 million for it all.", "It was for 120 thousand that they had to.", False),
        # a day, either way round, however small; not where one of the two is none
        ("They met on 3 June for the first time.", "It was June 3 when they met.", True),
        ("They met on 3 June for the first time.", "It was 3 men who met there in June.", False),
    ],
)
def test_numbers(left: str, right: str, expected: bool) -> None:
    """A number that two articles do not share by chance."""
    found = signs(left, right)
    assert found is not None
    assert found.number == expected


def test_share_is_of_the_shorter_line() -> None:
    """Both words of the one, and half of the other's."""
    found = signs("Bakers sold loaves there cheaply, it is said.", "He had loaves for bakers from there.")
    assert found is not None
    assert found.places == ((0, 4), (2, 2))
    assert found.share == 1  # of two, not of four


def test_nothing_in_common() -> None:
    """Function words are no signs."""
    assert signs("Bakers sold loaves there to us both.", "Pilots went home from there to us both.") is None
