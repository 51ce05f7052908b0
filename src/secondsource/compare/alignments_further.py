"""Sentences set beside each other because their articles hang together: what is too little by itself to say so.

Goes in: two wordings and the pairs that stand by themselves (`alignments`). Comes out: the further ones. They are shown
and nothing is concluded from them: with them as alignments and as governed words six claims of an invented story came
out as independent that were not. Such pairs lie near an aligned one, as a rewrite keeps the order and
splits and merges sentences (after Barzilay and Elhadad, EMNLP 2003), or, where the articles are known to hang together
(one credits the other, or they share a text), anywhere. Their words may stand in any order: quotations made indirect.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from secondsource.compare.alignments import Aligned, Taken, blank
from secondsource.compare.clauses import Clause, find_clause, weigh_words
from secondsource.compare.wordings import Line, Wording

# So many lines before or behind an aligned pair, on both sides the same way, the rewrite goes on with other sentences
# between. Of 33 marked pairs of eleven stories that stand in no other pair 13 lie so near.
_WINDOW = 3
# There, a clause of that weight, or common words of that weight of which one at least stands in one line of each alone.
_NEAR_CLAUSE, _NEAR_WORDS, _RARE = 2.0, 2.3, 1.0
# Anywhere in two articles that hang together: between 100 pairs of articles marked as unrelated .4, .5 and 1 (each the
# best of its two lines) reach these; of 33 marked pairs 7, 4 and 7.
_FAR_CLAUSE, _FAR_WORDS = 2.6, 5.0
_FAR_BOTH = (1.7, 3.0)


def find_further(left: Wording, right: Wording, aligned: Sequence[Aligned], *, known: bool) -> list[Aligned]:
    """Further lines set beside each other, in order of the left ones. `known`: the articles hang together."""
    weights = weigh_words(left, right)
    taken = Taken(defaultdict(int), defaultdict(int))
    for pair in aligned:
        taken.take(pair)
    places = set(_near(left, right, aligned))
    near = frozenset(places)
    if known:
        places |= set(_sharing(left, right, weights))
    places -= {(p.left, p.right) for p in aligned}
    scored = []
    for i, j in sorted(places):
        judged = _judge(left.lines[i], right.lines[j], (i, j), weights, taken, near=(i, j) in near)
        if judged is not None:
            scored.append(judged)
    found = []
    for pair in sorted(scored, key=lambda p: (-round(p.clause.weight, 3), p.left, p.right)):
        if not taken.holds(pair):
            found.append(pair)
            taken.take(pair)
    of_left, of_right = Counter(p.left for p in (*aligned, *found)), Counter(p.right for p in (*aligned, *found))
    told = (replace(p, alone=of_left[p.left] == of_right[p.right] == 1) for p in found)
    return sorted(told, key=lambda p: (p.left, p.clause.left, p.right, p.clause.right))


def _near(left: Wording, right: Wording, aligned: Sequence[Aligned]) -> Iterator[tuple[int, int]]:
    """Places behind and before the aligned pairs."""
    steps = [(sign * a, sign * b) for a in range(_WINDOW + 1) for b in range(_WINDOW + 1) if a or b for sign in (1, -1)]
    for pair in aligned:
        if pair.neighbour:
            continue
        for a, b in steps:
            if 0 <= pair.left + a < len(left.lines) and 0 <= pair.right + b < len(right.lines):
                yield pair.left + a, pair.right + b


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
            if sum(weights[c] for c in shared if c in right.lines[j].code) >= _FAR_BOTH[0]:
                yield i, j


def _judge(
    a: Line, b: Line, places: tuple[int, int], weights: Mapping[str, float], taken: Taken, *, near: bool
) -> Aligned | None:
    """The two lines by what is free in both: by a clause, or by their common words."""
    frames = blank(a.frame, taken.left[places[0]], "\0"), blank(b.frame, taken.right[places[1]], "\1")
    clause = find_clause(a, b, weights, frames=frames)
    if clause is None:
        return None
    words = _common(*frames, weights)
    rare = any(weights[c] >= _RARE for c in words)
    weight = round(sum(weights[c] for c in words), 3)
    if near:
        fits = clause.weight >= _NEAR_CLAUSE or (rare and weight >= _NEAR_WORDS)
    else:
        both = clause.weight >= _FAR_BOTH[0] and weight >= _FAR_BOTH[1]
        fits = clause.weight >= _FAR_CLAUSE or (rare and (weight >= _FAR_WORDS or both))
    if not fits:
        return None
    if weight > clause.weight:
        clause = Clause(_reach(frames[0], words), _reach(frames[1], words), weight, len(words))
    score = len(words) / max(1, len(a.code), len(b.code))
    return Aligned(*places, score, len(words), clause, whole=False, neighbour=True)


def _common(left: str, right: str, weights: Mapping[str, float]) -> list[str]:
    """The content words that both have."""
    return sorted(c for c in set(left) & set(right) if c in weights)


def _reach(frame: str, words: Sequence[str]) -> tuple[int, int]:
    """From the first of the words to the last."""
    at = [frame.index(c) for c in words]
    return min(at), max(at)
