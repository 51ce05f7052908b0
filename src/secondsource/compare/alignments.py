"""Sentences of two articles that say the same in the same order: rewrites, translated back or with words swapped.

Goes in: wordings. Comes out: alignments, of whole sentences or of clauses, so that a sentence that was split stands
beside each of its parts. Rewrites keep order and frame words and change the rare ones, so likeness of whole sentences
is the longest common subsequence of canonical content stems, unweighted (reading.md §4: 12 of 12 true pairs and none
false, where weighting by rarity and embeddings did worse); of clauses, see `clauses`.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from heapq import nsmallest
from itertools import chain, pairwise

from secondsource.compare.clauses import FRAME, HEAVIEST, Clause, find_clause, weigh_words
from secondsource.compare.wordings import Line, Wording, make_wording
from secondsource.model.lineage import Alignment, Reason
from secondsource.model.readings import Reading
from secondsource.model.spans import Span
from secondsource.text.subsequences import common, increasing, match

# Common stems of the longer sentence's. In the spike the weakest true pair had .364, the strongest false one .286.
WHOLE = 0.33
# Outside the chain of pairs that stand in the same order, a pair must be plain by itself: moved paragraphs.
MOVED = 0.5
# Fewer common stems than this are the story's own names ("US", "Iraq", "combat", "troop"), in whatever sentence.
LEAST_COMMON = 4
# The weight from which a clause is a sign of one text. Of 45 marked pairs of three stories 37 reach it; between the 17
# pairs of articles marked as unrelated two clauses did, and 46 of 95 pairs of accounts of one event share one.
STRONG = 3.5
# Lines whose common words weigh less together cannot hold such a clause.
_LEAST_WEIGHT = 1.7
# Sums of floats differ by their order in the last digits.
_ROUNDED = 0.001
# Right behind or before an aligned pair, where the text goes on the same way (Barzilay and Elhadad, EMNLP 2003): common
# stems of the longer side, or common words of that weight of which one at least stands in one line of each article
# alone. Such pairs are shown and never counted as signs of a rewrite.
NEIGHBOUR = 0.25
_NEIGHBOUR_WEIGHT, _RARE = 2.0, 1.0
# A line is looked at beside so many of the other article's, those with most content words in common: all of an ordinary
# article. Two lists of a thousand lines of one form ("X won Y of Z votes") took 41 s without.
_CANDIDATES = 64
# Of a clause's words so many may be taken by another pair; under so many free words a line holds no second clause.
_SHARED_WORDS = 0.3
_LEAST_FREE = 5
# A pair of whole sentences is shown as such where the clause covers that much of both or leaves no more words outside,
# else (sentences of several facts, of which they share one) by the clause.
SHOWN_WHOLE, OUTSIDE = 0.6, 15
# A clause is shown from mark to mark, where one is that many words off at most.
_TO_MARK = 8
_MARK = re.compile(r"[^\w\s'’.$€£%-]")


@dataclass(frozen=True, slots=True)
class Aligned:
    """Line `left` of one wording beside line `right` of the other: by the stems of the `whole` sentence, or by a
    `clause`. `score` is the share of the longer side's stems; `alone`: no other pair holds one of the two lines."""

    left: int
    right: int
    score: float
    common: int
    clause: Clause
    whole: bool
    neighbour: bool = False
    alone: bool = True

    @property
    def strong(self) -> bool:
        """Is the clause by itself a sign of one text?"""
        return not self.neighbour and self.clause.weight >= STRONG


def align(left: Reading, right: Reading) -> tuple[Alignment, ...]:
    """The aligned sentences of two readings, in order of the left one."""
    a, b = make_wording(left), make_wording(right)
    return as_alignments(a, b, find_aligned(a, b))


def as_alignments(left: Wording, right: Wording, aligned: list[Aligned]) -> tuple[Alignment, ...]:
    """Aligned lines as records with spans."""
    found = []
    for one in aligned:
        a, b = spans_of(left, right, one)
        detail = f"{one.common} content words in the same order, {one.score:.2f} of the longer side"
        if not one.whole:
            detail = f"{one.clause.matched} words in the same order, a part of a longer sentence"
        found.append(Alignment(a, b, round(one.score, 6), (Reason("word order", round(one.score, 3), detail),)))
    return tuple(found)


def find_aligned(left: Wording, right: Wording) -> list[Aligned]:
    """Lines set beside each other, no words twice, in order of the left ones."""
    weights = weigh_words(left, right)
    chosen = _choose(_score(left, right, weights))
    chosen += _second_clauses(left, right, chosen, weights)
    chained = {(p.left, p.right) for p in in_order(chosen)}
    kept = [p for p in chosen if (p.whole and (p.left, p.right) in chained) or p.score >= MOVED or p.strong]
    kept += _neighbours(left, right, kept, weights)
    of_left, of_right = Counter(p.left for p in kept), Counter(p.right for p in kept)
    told = (replace(p, alone=of_left[p.left] == of_right[p.right] == 1) for p in kept)
    return sorted(told, key=lambda p: (p.left, p.clause.left, p.right, p.clause.right))


def in_order(aligned: list[Aligned]) -> list[Aligned]:
    """The chain of whole sentences in the same order on both sides that has the most common words."""
    ordered = sorted((p for p in aligned if p.whole and not p.neighbour), key=lambda p: (p.left, p.right))
    return [ordered[i] for i in increasing([p.right for p in ordered], [p.common for p in ordered])]


def spans_of(left: Wording, right: Wording, aligned: Aligned) -> tuple[Span, Span]:
    """The two stretches of text that an alignment sets beside each other."""
    one, other = left.lines[aligned.left], right.lines[aligned.right]
    if aligned.alone and (aligned.neighbour or (aligned.whole and _fill(one, other, aligned))):
        return one.span, other.span
    a, b = _stretch(left, one, *aligned.clause.left), _stretch(right, other, *aligned.clause.right)
    if aligned.neighbour:
        return _with_marks(one, a), _with_marks(other, b)
    return a, b


def _with_marks(line: Line, stretch: Span) -> Span:
    """The line itself where the stretch is all its words."""
    return line.span if (stretch.start, stretch.end) == (line.starts[0], line.ends[-1]) else stretch


def _fill(left: Line, right: Line, aligned: Aligned) -> bool:
    """Is what a pair rests on most of both lines, or all but a few words: a strong clause, else the words in the same
    order, from the first to the last?"""
    reach = (aligned.clause.left, aligned.clause.right)
    if not aligned.strong:
        reach = _ends(left, right) or reach
    return all(
        (words := at[1] - at[0] + 1) >= SHOWN_WHOLE * len(line.frame) or len(line.frame) - words <= OUTSIDE
        for line, at in zip((left, right), reach, strict=True)
    )


def _ends(left: Line, right: Line) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The first and the last word on each side of the longest common subsequence of content words."""
    pairs = match(left.code, right.code)
    if not pairs:
        return None
    places = [[k for k, (n, m) in enumerate(pairwise(line.contents)) if n < m] for line in (left, right)]
    (first, other_first), (last, other_last) = pairs[0], pairs[-1]
    return (places[0][first], places[0][last]), (places[1][other_first], places[1][other_last])


def _stretch(wording: Wording, line: Line, first: int, last: int) -> Span:
    """The words of a clause, and those up to the next mark on either side where one is near."""
    text = wording.reading.article.text
    for k in range(first, max(-1, first - _TO_MARK - 1), -1):
        if k == 0 or _MARK.search(text, line.ends[k - 1], line.starts[k]):
            first = k
            break
    for k in range(last, min(len(line.frame), last + _TO_MARK + 1)):
        if k + 1 == len(line.frame) or _MARK.search(text, line.ends[k], line.starts[k + 1]):
            last = k
            break
    return Span(wording.id, line.starts[first], line.ends[last])


@dataclass(frozen=True, slots=True)
class _Weighed:
    """A line, and what of its words weighs something in the two articles: the content words, all words that are
    written like one, and how many of these stand there `again`."""

    line: Line
    contents: frozenset[str]
    weighed: frozenset[str]
    again: int


def _weighed(line: Line, weights: Mapping[str, float]) -> _Weighed:
    weighed = list(filter(weights.__contains__, line.frame))
    once = frozenset(weighed)
    return _Weighed(line, once.intersection(line.code), once, len(weighed) - len(once))


def _score(left: Wording, right: Wording, weights: Mapping[str, float]) -> list[Aligned]:
    """All pairs of lines that are like enough, the heaviest first. Only pairs that share enough are looked at."""
    ceilings = {character: max(weight, FRAME) for character, weight in weights.items()}
    theirs = [_weighed(line, weights) for line in right.lines]
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for j, other in enumerate(theirs):
        for character in other.contents:
            holders[character].append(j)
    found: list[Aligned] = []
    for i, line in enumerate(left.lines):
        mine = _weighed(line, weights)
        shared = Counter(chain.from_iterable(map(holders.__getitem__, mine.contents)))
        for j, n in nsmallest(_CANDIDATES, shared.items(), key=lambda s: (-s[1], s[0])):
            # One word alone weighs less; of two and three the sum does not hang on their order.
            if n >= LEAST_COMMON or (n > 1 and _weigh(mine.contents & theirs[j].contents, weights) >= _LEAST_WEIGHT):
                found.extend(_judge(mine, theirs[j], (i, j), weights, ceilings))
    return sorted(found, key=lambda p: (-round(p.clause.weight, 3), -round(p.score, 3), p.left, p.right))


def _weigh(characters: Iterable[str], weights: Mapping[str, float]) -> float:
    return round(sum(map(weights.__getitem__, characters)), 3)


def _judge(
    left: _Weighed,
    right: _Weighed,
    places: tuple[int, int],
    weights: Mapping[str, float],
    ceilings: Mapping[str, float],
) -> Iterator[Aligned]:
    """The two lines, if they are alike as a whole or share a strong clause. `ceilings`: what a word weighs at most,
    and no less than a function word."""
    a, b = left.line, right.line
    longer = max(len(a.code), len(b.code))
    n = common(a.code, b.code, least=LEAST_COMMON)
    whole = n / longer >= WHOLE if n else False
    if not whole and _most(left, right, ceilings) < STRONG:
        return
    clause = find_clause(a, b, weights)
    if clause is not None and (whole or clause.weight >= STRONG):
        yield Aligned(*places, n / longer, n, clause, whole)


def _most(left: _Weighed, right: _Weighed, ceilings: Mapping[str, float]) -> float:
    """No clause of the two lines weighs more: as many words as they have in the same order, the heaviest first. Saves
    more than half of the clauses that would be looked for."""
    shared = left.weighed & right.weighed
    again = min(left.again, right.again)
    rest = max(0, common(left.line.frame, right.line.frame) - len(shared))
    return _weigh(shared, ceilings) + again * HEAVIEST + rest * FRAME + _ROUNDED


@dataclass(slots=True)
class Taken:
    """Which words of the lines stand in a pair already (bit i: word i)."""

    left: defaultdict[int, int]
    right: defaultdict[int, int]

    def free(self, pair: Aligned) -> bool:
        """Are the words of a pair free; of a weak one the whole lines?"""
        if not pair.strong:
            return not self.left[pair.left] and not self.right[pair.right]
        return not self.holds(pair)

    def holds(self, pair: Aligned) -> bool:
        """Are more of the words of a pair taken than two may share?"""
        return any(
            (taken & (words := bits(*at))).bit_count() > _SHARED_WORDS * words.bit_count()
            for taken, at in ((self.left[pair.left], pair.clause.left), (self.right[pair.right], pair.clause.right))
        )

    def take(self, pair: Aligned) -> None:
        """The words of a pair are taken."""
        self.left[pair.left] |= bits(*pair.clause.left)
        self.right[pair.right] |= bits(*pair.clause.right)


def bits(first: int, last: int) -> int:
    """The positions from `first` to `last` (both included) as a number: bit i is position i."""
    return ((1 << (last + 1 - first)) - 1) << first


def _taken(pairs: list[Aligned]) -> Taken:
    taken = Taken(defaultdict(int), defaultdict(int))
    for pair in pairs:
        taken.take(pair)
    return taken


def _choose(scored: list[Aligned]) -> list[Aligned]:
    """No words beside two others: the heaviest pair first, of equals the one that stands first."""
    taken = _taken([])
    chosen = []
    for pair in scored:
        if taken.free(pair):
            chosen.append(pair)
            taken.take(pair)
    return chosen


def _second_clauses(
    left: Wording, right: Wording, chosen: list[Aligned], weights: Mapping[str, float]
) -> list[Aligned]:
    """Clauses that two aligned lines share besides: a statement and the frame around it, in the other order."""
    taken = _taken(chosen)
    found = []
    for pair in chosen:
        a, b = left.lines[pair.left], right.lines[pair.right]
        frames = blank(a.frame, taken.left[pair.left], "\0"), blank(b.frame, taken.right[pair.right], "\1")
        if min(len(a.frame) - frames[0].count("\0"), len(b.frame) - frames[1].count("\1")) < _LEAST_FREE:
            continue
        clause = find_clause(a, b, weights, frames=frames)
        if clause is not None and clause.weight >= STRONG:
            more = replace(pair, clause=clause, whole=False, common=clause.matched)
            found.append(more)
            taken.take(more)
    return found


def blank(frame: str, taken: int, mark: str) -> str:
    """The words without those that are taken, every other one at its place."""
    return "".join(mark if taken >> i & 1 else c for i, c in enumerate(frame))


def _neighbours(left: Wording, right: Wording, kept: list[Aligned], weights: Mapping[str, float]) -> list[Aligned]:
    """Free lines right behind or before an aligned pair on both sides that are somewhat alike."""
    used_left, used_right = {p.left for p in kept}, {p.right for p in kept}
    found = []
    for pair in kept:
        for step in (-1, 1):
            i, j = pair.left + step, pair.right + step
            if i in used_left or j in used_right or not (0 <= i < len(left.lines) and 0 <= j < len(right.lines)):
                continue
            near = _near(left.lines[i], right.lines[j], (i, j), weights)
            if near is not None:
                found.append(near)
                used_left.add(i)
                used_right.add(j)
    return found


def _near(a: Line, b: Line, places: tuple[int, int], weights: Mapping[str, float]) -> Aligned | None:
    pairs = match(a.code, b.code)
    score = len(pairs) / max(1, len(a.code), len(b.code))
    words = [weights.get(a.code[p], 0.0) for p, _ in pairs]
    rare = sum(words) >= _NEIGHBOUR_WEIGHT and max(words) >= _RARE
    clause = find_clause(a, b, weights)
    if clause is None or not (rare or (len(pairs) >= LEAST_COMMON and score >= NEIGHBOUR)):
        return None
    return Aligned(*places, score, len(pairs), clause, False, True)
