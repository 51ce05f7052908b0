"""Sentences set beside each other because their articles hang together: what is too little by itself to say so.

Goes in: two wordings and the pairs that stand by themselves (`alignments`). Comes out: the further ones. They are shown
and nothing is concluded from them: with them as alignments and as governed words six claims of an invented story came
out as independent that were not. Such pairs lie near an aligned one, as a rewrite keeps the order and
splits and merges sentences (after Barzilay and Elhadad, EMNLP 2003), or, where the articles are known to hang together
(one credits the other, or they share a text), anywhere. Their words may stand in any order: quotations made indirect.
"""

from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace
from heapq import heapify, heappop, heappush

from secondsource.compare.alignments import OUTSIDE, SHOWN_WHOLE, Aligned, bits, blank
from secondsource.compare.clauses import Clause, find_clause, weigh_words
from secondsource.compare.common_signs import Signs, find_signs
from secondsource.compare.wordings import Line, Wording

# So many lines before or behind an aligned pair, on both sides the same way, the rewrite goes on with other sentences
# between. Of 33 marked pairs of eleven stories that stand in no other pair 13 lie so near.
_WINDOW = 3
# Log-odds that two lines tell the same, by a logistic regression on 279 pairs of 34 pairs of articles, judged by hand
# (152 did): each unit that a clause weighs, a number or a date in common, the share of the shorter line's words, an
# aligned pair near, each run of common words (up to so many). And the least: 55 of 100 such pairs tell the same.
_BASE, _CLAUSE, _NUMBER, _SHARE, _NEAR, _RUN, _RUNS = -2.5, 0.82, 3.16, 1.41, 0.56, 0.2, 4
_LEAST, _LEAST_NEAR = 0.5, 0.2
# One run of common words is a name or a set phrase, but where so many function words match with it.
_FRAME = 3
# A common word is left out of what is shown where so much for each content word between it and the next one is more
# than it weighs; beside a strong clause, which is shown by itself too, sooner.
_FAR_OFF, _FAR_FROM_STRONG = 0.06, 0.15
Place = tuple[int, int]
# Lines that share no word that few lines have are not looked at.
_RARE = 0.7


def find_further(left: Wording, right: Wording, aligned: Sequence[Aligned], *, known: bool) -> list[Aligned]:
    """Further lines set beside each other, in order of the left ones. `known`: the articles hang together."""
    weights = weigh_words(left, right)
    taken = _Free(left, right, aligned, weights)
    found: list[Aligned] = []
    anchors: Sequence[Aligned] = [p for p in aligned if not p.neighbour]
    if known:
        found += _choose(left, right, set(_sharing(left, right, weights)), weights, taken, near=False)
        anchors = [*anchors, *found]
    while anchors:
        anchors = _choose(left, right, set(_near(left, right, anchors)), weights, taken, near=True)
        found += anchors
    of_left, of_right = Counter(p.left for p in (*aligned, *found)), Counter(p.right for p in (*aligned, *found))
    told = []
    for p in found:
        reach = p.clause
        if of_left[p.left] == 1:
            reach = replace(reach, left=_fill(left.lines[p.left], reach.left))
        if of_right[p.right] == 1:
            reach = replace(reach, right=_fill(right.lines[p.right], reach.right))
        told.append(replace(p, clause=reach, alone=False))
    return sorted(told, key=lambda p: (p.left, p.clause.left, p.right, p.clause.right))


def widen(left: Wording, right: Wording, aligned: Sequence[Aligned]) -> list[Aligned]:
    """The pairs with the words around their clauses that both lines have too, to be shown."""
    weights = weigh_words(left, right)
    free = _Free(left, right, aligned, weights)
    told = []
    for p in aligned:
        a, b = left.lines[p.left], right.lines[p.right]
        signs = find_signs(a, b, weights, free.rare, frames=free.frames(p.left, p.right))
        clause = p.clause
        if signs is not None:
            places = [*zip(signs.left, signs.right, strict=True)]
            places += zip(clause.left, clause.right, strict=True)
            one, other = _core(a, b, places, weights, kept=2, off=_FAR_FROM_STRONG)
            clause = replace(clause, left=one, right=other)
        told.append(replace(p, clause=clause))
    return told


def _core(
    a: Line,
    b: Line,
    places: Sequence[tuple[int, int]],
    weights: Mapping[str, float],
    *,
    kept: int = 0,
    off: float = _FAR_OFF,
) -> tuple[tuple[int, int], tuple[int, int]]:
    """From the first to the last of the common words on both sides, without those that stand too far off; the last
    `kept` places are never left out."""
    sure, rest = set(places[len(places) - kept :]), sorted(set(places))
    while len(rest) > 2 and (end := _far_end(a, b, rest, weights, sure, off)) is not None:
        rest.remove(end)
    one, other = [p for p, _ in rest], [q for _, q in rest]
    return (min(one), max(one)), (min(other), max(other))


def _far_end(
    a: Line, b: Line, places: Sequence[Place], weights: Mapping[str, float], sure: Container[Place], off: float
) -> Place | None:
    """A first or last place on one of the sides that stands too far from the next one there."""
    for side, line in ((0, a), (1, b)):
        order = sorted(places, key=lambda place: place[side])
        for end, beside in ((order[0], order[1]), (order[-1], order[-2])):
            between = abs(line.contents[end[side]] - line.contents[beside[side]]) - 1
            if end not in sure and off * between > weights.get(a.frame[end[0]], 0.0):
                return end
    return None


def _fill(line: Line, reach: tuple[int, int]) -> tuple[int, int]:
    """The whole line where the reach is most of it, or all but a few words."""
    words, total = reach[1] - reach[0] + 1, len(line.words)
    return (0, total - 1) if words >= SHOWN_WHOLE * total or total - words <= OUTSIDE else reach


class _Free:
    """The words of the lines that no pair explains yet."""

    def __init__(self, left: Wording, right: Wording, aligned: Sequence[Aligned], weights: Mapping[str, float]) -> None:
        self.rare = frozenset(c for c, w in weights.items() if w >= _RARE)
        self._lines = left.lines, right.lines
        self._taken: tuple[defaultdict[int, int], defaultdict[int, int]] = (defaultdict(int), defaultdict(int))
        self.pairs = {(p.left, p.right) for p in aligned}
        for pair in aligned:
            self._taken[0][pair.left] |= bits(*pair.clause.left)
            self._taken[1][pair.right] |= bits(*pair.clause.right)

    def frames(self, i: int, j: int) -> tuple[str, str]:
        """The two lines, with the words blanked that are taken."""
        left, right = self._lines
        return (
            blank(left[i].frame, self._taken[0][i], "\0"),
            blank(right[j].frame, self._taken[1][j], "\1"),
        )

    def take(self, i: int, j: int, signs: Signs) -> None:
        """The common words are taken."""
        self.pairs.add((i, j))
        for p in signs.left:
            self._taken[0][i] |= 1 << p
        for q in signs.right:
            self._taken[1][j] |= 1 << q


def _choose(
    left: Wording,
    right: Wording,
    places: set[tuple[int, int]],
    weights: Mapping[str, float],
    free: _Free,
    *,
    near: bool,
) -> list[Aligned]:
    """Of the places those that fit, the heaviest first, each by words that no heavier one has taken."""
    heap = []
    for i, j in places - free.pairs:
        judged = _judge(left.lines[i], right.lines[j], (i, j), weights, free, near=near)
        if judged is not None:
            heap.append((-judged[0].clause.weight, i, j))
    heapify(heap)
    found = []
    while heap:
        weight, i, j = heappop(heap)
        judged = _judge(left.lines[i], right.lines[j], (i, j), weights, free, near=near)
        if judged is None:
            continue
        pair, signs = judged
        if -pair.clause.weight > weight:
            heappush(heap, (-pair.clause.weight, i, j))
            continue
        found.append(pair)
        free.take(i, j, signs)
    return found


def _near(left: Wording, right: Wording, aligned: Sequence[Aligned]) -> Iterator[tuple[int, int]]:
    """Places behind and before the aligned pairs."""
    for pair in aligned:
        for i in range(max(0, pair.left - _WINDOW), min(len(left.lines), pair.left + _WINDOW + 1)):
            for j in range(max(0, pair.right - _WINDOW), min(len(right.lines), pair.right + _WINDOW + 1)):
                yield i, j


def _sharing(left: Wording, right: Wording, weights: Mapping[str, float]) -> Iterator[tuple[int, int]]:
    """Places whose lines share enough words to be looked at, a rare one among them: the story's own names stand in
    every line (a thousand lines by three hundred of them took seconds)."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for j, line in enumerate(right.lines):
        for character in sorted(set(line.code)):
            holders[character].append(j)
    for i, line in enumerate(left.lines):
        shared = [c for c in sorted(set(line.code)) if c in holders]
        for j in sorted({j for c in shared if weights[c] >= _RARE for j in holders[c]}):
            if sum(weights[c] for c in shared if c in right.lines[j].code) >= 1.0:
                yield i, j


def _judge(
    a: Line, b: Line, places: tuple[int, int], weights: Mapping[str, float], free: _Free, *, near: bool
) -> tuple[Aligned, Signs] | None:
    """The two lines by what is free in both: by a clause, and by their common words."""
    frames = free.frames(*places)
    signs = find_signs(a, b, weights, free.rare, frames=frames)
    if signs is None or not (signs.plain or signs.number):
        return None
    clause = find_clause(a, b, weights, frames=frames)
    if clause is None or not (signs.runs > 1 or signs.number or clause.matched - len(signs.left) >= _FRAME):
        return None
    likeness = _BASE + _CLAUSE * clause.weight + _NUMBER * signs.number + _SHARE * signs.share
    likeness += _NEAR * near + _RUN * min(signs.runs, _RUNS)
    if likeness < (_LEAST_NEAR if near else _LEAST):
        return None
    one, other = _core(a, b, list(zip(signs.left, signs.right, strict=True)), weights)
    reach = Clause(one, other, round(likeness, 3), len(signs.left))
    score = len(signs.left) / max(1, len(a.code), len(b.code))
    return Aligned(*places, score, len(signs.left), reach, whole=False, neighbour=True), signs
