"""How much of two lines is shown beside each other: what they have in common, and not all that they tell besides.

Goes in: the common words of two lines. Comes out: a stretch of each. Decides no pairs.
"""

from collections.abc import Container, Mapping, Sequence
from dataclasses import replace

from secondsource.compare.alignments import OUTSIDE, SHOWN_WHOLE, Aligned
from secondsource.compare.clauses import weigh_words
from secondsource.compare.common_signs import find_signs
from secondsource.compare.free_words import FreeWords, Place
from secondsource.compare.wordings import Line, Wording

# A common word is left out where so much for each content word between it and the next one is more than it weighs;
# beside a strong clause, which says enough by itself, sooner. Of .03 to .15 for the first, .07 and less shows the most
# marked pairs of seven stories; with .06 for the second, seven words of speech were shown with the whole frame.
_FAR_OFF, _FAR_FROM_STRONG = 0.06, 0.15
Reach = tuple[int, int]


def reach_of(a: Line, b: Line, places: Sequence[Place], weights: Mapping[str, float]) -> tuple[Reach, Reach]:
    """From the first to the last of the common words in both lines, without those that stand too far off."""
    return _ends(_core(a, b, places, weights, frozenset(), _FAR_OFF))


def widen(left: Wording, right: Wording, strong: Sequence[Aligned]) -> list[Aligned]:
    """The pairs with the words close around their clauses that both lines have too."""
    weights = weigh_words(left, right)
    free = FreeWords(left, right, strong, weights)
    return [_widened(left.lines[p.left], right.lines[p.right], p, weights, free) for p in strong]


def _widened(a: Line, b: Line, pair: Aligned, weights: Mapping[str, float], free: FreeWords) -> Aligned:
    frames = free.frames((pair.left, pair.right))
    signs = find_signs(a, b, weights, frames=frames) if frames else None
    if signs is None:
        return pair
    ends = frozenset(zip(pair.clause.left, pair.clause.right, strict=True))
    one, other = _ends(_core(a, b, [*signs.places, *ends], weights, ends, _FAR_FROM_STRONG))
    return replace(pair, clause=replace(pair.clause, left=one, right=other))


def filled(line: Line, reach: Reach) -> Reach:
    """The whole line where the reach is most of it, or all but a few words."""
    words, total = reach[1] - reach[0] + 1, len(line.frame)
    return (0, total - 1) if words >= SHOWN_WHOLE * total or total - words <= OUTSIDE else reach


def _core(
    a: Line, b: Line, places: Sequence[Place], weights: Mapping[str, float], sure: Container[Place], off: float
) -> list[Place]:
    """The places without those that stand too far off; the `sure` ones stay."""
    rest = sorted(set(places))
    while len(rest) > 2 and (end := _far_end(a, b, rest, weights, sure, off)) is not None:
        rest.remove(end)
    return rest


def _far_end(
    a: Line, b: Line, places: Sequence[Place], weights: Mapping[str, float], sure: Container[Place], off: float
) -> Place | None:
    """A first or last place in one of the lines that stands too far from the next one there."""
    for side, line in ((0, a), (1, b)):
        order = sorted(places, key=lambda place: (place[side], place))
        for end, beside in ((order[0], order[1]), (order[-1], order[-2])):
            between = abs(line.contents[end[side]] - line.contents[beside[side]]) - 1
            if end not in sure and off * between > weights.get(a.frame[end[0]], 0.0):
                return end
    return None


def _ends(places: Sequence[Place]) -> tuple[Reach, Reach]:
    one, other = [p for p, _ in places], [q for _, q in places]
    return (min(one), max(one)), (min(other), max(other))
