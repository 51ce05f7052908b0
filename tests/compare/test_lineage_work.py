"""How much work the lineage of an archive is, counted in steps and not timed: unrelated articles cost no more each."""

from itertools import product

from tests.compare.lineage_fixtures import article, plain, reading
from tests.steps import grows_in_proportion

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


def test_strangers_cost_no_more_each() -> None:
    """Four times as many unrelated articles are about four times as many steps, and a few for sorting."""
    strangers = [stranger(n) for n in range(240)]
    grows_in_proportion(lambda some: trace(some, Resolved()), lambda size: strangers[:size], 60)


def test_strangers_are_not_compared() -> None:
    """What all articles print proposes no pair, however many they are."""
    assert propose([make_wording(stranger(n)) for n in range(240)]) == []


def test_reprints_are_compared_with_a_few() -> None:
    """The number of pairs of one reprinted text grows with the reprints, not with its square."""
    text = stranger(0).article.text
    pairs = [len(propose([make_wording(plain(f"p{n:03}", text)) for n in range(count)])) for count in (60, 240)]
    assert pairs[1] < 4.4 * pairs[0]
