"""The clauses that two sentences share: the stretch in which their words follow each other in the same order.

Goes in: two lines and what each common word weighs. Comes out: clauses with their weight. Judges no articles.

A rewrite swaps nouns and keeps the frame, splits and merges sentences, makes quotations indirect: so all words count,
function words where they follow the word before them on both sides, and a clause is the best stretch of a longest
common subsequence (Hunt and Szymanski 1977, here by bits) after a maximum subarray (Kadane) of what matches against
what stands between. Weights were set on the 45 marked pairs of three stories (all but eight weigh more than STRONG) and
on 95 pairs of accounts of one event from `stories-allsides`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from secondsource.compare.wordings import Line, Wording
from secondsource.text.canonical import CALENDAR
from secondsource.text.subsequences import encode, match

# What a content word weighs by the number of lines it stands in (of the one article times of the other): a word of one
# line each is a sign of its own, the story's own words ("troops", the place) are hardly one.
_RARE, _COMMON = 2, 6
_WEIGHT_RARE, _WEIGHT_LESS, _WEIGHT_COMMON = 1.0, 0.7, 0.45
HEAVIEST = _WEIGHT_NUMBER = 1.3  # a number of one line each
_WEIGHT_CALENDAR = 0.3  # "by the end of next month" stands in every account
_WEIGHT_NAME = 0.2  # the second word of a name: "Foreign Minister Ada Brill" is one sign and not four
FRAME, _WEIGHT_LOOSE = 0.45, 0.15  # a function word right behind the word before it on both sides, and else
_GAP_CONTENT, _GAP_FUNCTION = 0.25, 0.1  # a word of either side that stands between

_CALENDAR = frozenset(encode(CALENDAR))


@dataclass(frozen=True, slots=True)
class Clause:
    """Words `left` of one line (first and last position) beside words `right` of the other: `matched` are the same in
    the same order and weigh `weight`."""

    left: tuple[int, int]
    right: tuple[int, int]
    weight: float
    matched: int


def weigh_words(left: Wording, right: Wording) -> dict[str, float]:
    """What each content word (as a character) that stands in both articles weighs."""
    weights = {}
    for character in left.holders.keys() & right.holders.keys():
        lines = left.holders[character] * right.holders[character]
        if character in _CALENDAR:
            weights[character] = _WEIGHT_CALENDAR
        elif lines <= _RARE:
            weights[character] = _WEIGHT_NUMBER if character in left.numbers else _WEIGHT_RARE
        else:
            weights[character] = _WEIGHT_LESS if lines <= _COMMON else _WEIGHT_COMMON
    return weights


def find_clause(
    left: Line, right: Line, weights: Mapping[str, float], *, frames: tuple[str, str] | None = None
) -> Clause | None:
    """The clause of the two lines that weighs most; None where they share no word. `frames` stand in for the lines'
    own, with words blanked that are taken already."""
    a, b = frames or (left.frame, right.frame)
    pairs = match(a, b)
    current, start = 0.0, 0  # of the clause that ends here: its weight, its first pair
    best, top, reach = 0.0, None, (0, 0)  # of the best one: its weight, the same rounded, its first and last pair
    before, other, capital = -2, -2, False  # the last pair, and whether both its words begin with a capital
    for k, (p, q) in enumerate(pairs):
        follows = before == p - 1 and other == q - 1
        capitals = left.capitals[p] and right.capitals[q]
        if follows and capital and capitals:
            weight = _WEIGHT_NAME
        else:
            weight = weights.get(a[p], FRAME if follows else _WEIGHT_LOOSE)
        if k and not follows:
            current -= _gap(left.contents, before, p) + _gap(right.contents, other, q)
        if current <= 0:
            current, start = 0.0, k
        current += weight
        if (top is None or current > best) and (top is None or round(current, 3) > top):
            best, top, reach = current, round(current, 3), (start, k)
        before, other, capital = p, q, bool(capitals)
    if top is None:
        return None
    first, last = pairs[reach[0]], pairs[reach[1]]
    return Clause((first[0], last[0]), (first[1], last[1]), best, reach[1] - reach[0] + 1)


def _gap(contents: Sequence[int], last: int, position: int) -> float:
    """What the words between two positions of a line cost."""
    content = contents[position] - contents[last + 1]
    return _GAP_CONTENT * content + _GAP_FUNCTION * (position - last - 1 - content)
