"""How much work the lineage of an archive is, counted in calls and not timed: unrelated articles cost no more each."""

import sys
from itertools import product
from types import FrameType

from tests.compare.lineage_fixtures import article, plain, reading

from secondsource.compare.lineage import trace
from secondsource.compare.passages import propose
from secondsource.compare.wordings import make_wording
from secondsource.model.readings import Reading
from secondsource.model.resolution import Resolved

_SYLLABLES = [a + b for a, b in product("bdfgklmnprstvz", "aeiou")]
# What every article prints, and what is its own: nine words of each sentence.
_SENTENCE = "On {} morning the {} of {} told the {} that a {} of {} would reach the {} before the {} and its {}."


def words_of(number: int) -> list[str]:
    """Twenty-seven invented words, those of no other article."""
    first, second = divmod(number, len(_SYLLABLES))
    return [_SYLLABLES[first] + _SYLLABLES[second] + _SYLLABLES[k] + "x" for k in range(27)]


def stranger(number: int) -> Reading:
    """An article that shares no names and nouns with others, and credits the outlet of another one."""
    words = words_of(number)
    sentences = [_SENTENCE.format(*words[at : at + 9]) for at in (0, 9, 18)]
    credit = f"according to the {words_of(number + 1)[0].title()} Gazette"
    text = "\n\n".join([*sentences, f"Nothing else was known by then, {credit}."])
    mine = article(f"a{number:03}", text, outlet=f"{words[0].title()} Gazette")
    return reading(mine, credits=[(credit, f"{words_of(number + 1)[0].title()} Gazette", "attribution")])


def calls_of_trace(readings: list[Reading]) -> int:
    """How many functions, of Python or built in, the lineage calls."""
    count = 0

    def note(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        trace(readings, Resolved())
    finally:
        sys.setprofile(before)
    return count


def test_strangers_cost_no_more_each() -> None:
    """Four times as many unrelated articles are four times as many calls, and a few for sorting."""
    strangers = [stranger(n) for n in range(240)]
    trace(strangers, Resolved())  # words that were seen are kept in memory
    few, many = calls_of_trace(strangers[:60]), calls_of_trace(strangers)
    assert many < 4.4 * few


def test_strangers_are_not_compared() -> None:
    """What all articles print proposes no pair, however many they are."""
    assert propose([make_wording(stranger(n)) for n in range(240)]) == []


def test_reprints_are_compared_with_a_few() -> None:
    """The number of pairs of one reprinted text grows with the reprints, not with its square."""
    text = stranger(0).article.text
    pairs = [len(propose([make_wording(plain(f"p{n:03}", text)) for n in range(count)])) for count in (60, 240)]
    assert pairs[1] < 4.4 * pairs[0]
