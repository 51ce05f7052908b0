"""Sentences set beside each other because their articles hang together: what is too little by itself to say so.

Goes in: two wordings and the pairs that stand by themselves (`alignments`). Comes out: the further ones. They are shown
and nothing is concluded from them: with them as alignments and as governed words six claims of an invented story came
out as independent that were not. Such pairs lie near an aligned one, as a rewrite keeps the order and
splits and merges sentences (after Barzilay and Elhadad, EMNLP 2003), or, where the articles are known to hang together
(one credits the other, or they share a text), anywhere. Their words may stand in any order: quotations made indirect.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from heapq import heapify, heappop, heappush

from secondsource.compare.alignments import Aligned
from secondsource.compare.alignments_shown import filled, reach_of
from secondsource.compare.clauses import Clause, find_clause, weigh_words
from secondsource.compare.common_signs import Signs, find_signs
from secondsource.compare.free_words import FreeWords, Place
from secondsource.compare.wordings import Wording

# So many lines before or behind a pair the rewrite goes on, with other sentences between, some in another order. Of 33
# marked pairs of eleven stories that stand in no other pair 13 lie so near in the same order.
_WINDOW = 3
# Log-odds that two lines tell the same, by a logistic regression on 279 pairs of 34 pairs of articles of eight stories,
# judged by hand (152 did): each unit that a clause weighs, a number or a date in common, the share of the shorter
# line's words, a pair near, each run of common words (up to so many). Words in any order add nothing to that, nor does
# how rare they are in other texts (tried with 17,600 sentences of `train`: rare ones are names, and speak against it).
_BASE, _CLAUSE, _NUMBER, _SHARE, _NEAR, _RUN, _RUNS = -2.5, 0.82, 3.16, 1.41, 0.56, 0.2, 4
# Of the pairs from .2 to .5 half are right; near another pair the marked ones among them are.
_LEAST, _LEAST_NEAR = 0.5, 0.2
# One run of common words is a name or a set phrase ("the harbour master's office"), but where so many function words
# follow with it.
_FRAME = 3
# Lines whose common words weigh less together, none of them in few lines, are not looked at but near a pair.
_RARE, _LEAST_WEIGHT = 0.7, 1.0


def find_further(left: Wording, right: Wording, aligned: Sequence[Aligned], *, known: bool) -> list[Aligned]:
    """Further lines set beside each other, in order of the left ones. `known`: the articles hang together. The weight
    of their clauses is the log-odds that they tell the same."""
    search = _Search(left, right, aligned)
    anchors = {(p.left, p.right) for p in aligned if not p.neighbour}
    if known:
        anchors |= search.choose(search.sharing(), near=False)
    while anchors:
        anchors = search.choose(search.beside(anchors), near=True)
    pairs = (*aligned, *search.found)
    of_left, of_right = Counter(p.left for p in pairs), Counter(p.right for p in pairs)
    told = []
    for p in search.found:
        one, other = p.clause.left, p.clause.right
        one = filled(left.lines[p.left], one) if of_left[p.left] == 1 else one
        other = filled(right.lines[p.right], other) if of_right[p.right] == 1 else other
        told.append(replace(p, clause=replace(p.clause, left=one, right=other)))
    return sorted(told, key=lambda p: (p.left, p.clause.left, p.right, p.clause.right))


class _Search:
    """The pairs of lines that were found, and the words that are free for more."""

    def __init__(self, left: Wording, right: Wording, aligned: Sequence[Aligned]) -> None:
        self._left, self._right = left, right
        self._weights = weigh_words(left, right)
        self._free = FreeWords(left, right, aligned, self._weights)
        self._done = {(p.left, p.right) for p in aligned}
        self.found: list[Aligned] = []

    def choose(self, places: Iterable[Place], *, near: bool) -> set[Place]:
        """Of the places those that fit, the likeliest first, each by words that no likelier one has taken."""
        judged = ((place, self._judge(place, near=near)) for place in sorted(set(places) - self._done))
        heap = [(-fit[0].clause.weight, place) for place, fit in judged if fit is not None]
        heapify(heap)
        chosen: set[Place] = set()
        while heap:
            likeness, place = heappop(heap)
            fit = self._judge(place, near=near)
            if fit is None:
                continue
            pair, signs = fit
            if -pair.clause.weight > likeness:
                heappush(heap, (-pair.clause.weight, place))
                continue
            self.found.append(pair)
            self._free.take(place, signs.places)
            chosen.add(place)
        self._done |= chosen
        return chosen

    def beside(self, anchors: Iterable[Place]) -> Iterator[Place]:
        """Places around pairs."""
        for left, right in sorted(anchors):
            for i in range(max(0, left - _WINDOW), min(len(self._left.lines), left + _WINDOW + 1)):
                for j in range(max(0, right - _WINDOW), min(len(self._right.lines), right + _WINDOW + 1)):
                    yield i, j

    def sharing(self) -> Iterator[Place]:
        """Places whose lines share enough words to be looked at, a rare one among them: the story's own names stand in
        every line (a thousand lines by three hundred of them took seconds)."""
        holders: defaultdict[str, list[int]] = defaultdict(list)
        for j, line in enumerate(self._right.lines):
            for character in sorted(set(line.code)):
                holders[character].append(j)
        for i, line in enumerate(self._left.lines):
            shared = [c for c in sorted(set(line.code)) if c in holders]
            for j in sorted({j for c in shared if self._weights[c] >= _RARE for j in holders[c]}):
                if sum(self._weights[c] for c in shared if c in self._right.lines[j].code) >= _LEAST_WEIGHT:
                    yield i, j

    def _judge(self, place: Place, *, near: bool) -> tuple[Aligned, Signs] | None:
        """The two lines by what is free in both: by a clause, and by their common words."""
        frames = self._free.frames(place)
        if frames is None:
            return None
        a, b = self._left.lines[place[0]], self._right.lines[place[1]]
        signs = find_signs(a, b, self._weights, frames=frames)
        if signs is None or not (signs.plain or signs.number):
            return None
        clause = find_clause(a, b, self._weights, frames=frames)
        if clause is None or not (signs.runs > 1 or signs.number or clause.matched - len(signs.places) >= _FRAME):
            return None
        likeness = round(_likeness(clause, signs, near=near), 3)
        if likeness < (_LEAST_NEAR if near else _LEAST):
            return None
        reach = Clause(*reach_of(a, b, signs.places, self._weights), likeness, len(signs.places))
        score = len(signs.places) / max(1, len(a.code), len(b.code))
        return Aligned(*place, score, len(signs.places), reach, whole=False, neighbour=True, alone=False), signs


def _likeness(clause: Clause, signs: Signs, *, near: bool) -> float:
    """The log-odds that two lines tell the same."""
    likeness = _BASE + _CLAUSE * clause.weight + _NUMBER * signs.number + _SHARE * signs.share
    return likeness + _NEAR * near + _RUN * min(signs.runs, _RUNS)
