"""Sentences of two articles that say the same in the same order: rewrites, translated back or with words swapped.

Goes in: wordings. Comes out: alignments, one to one, one to two where a sentence was split, or a part of a long
sentence. Rewrites keep order and frame words and change the rare ones, so likeness is the longest common subsequence of
canonical content stems, unweighted (reading.md §4: 12 of 12 true pairs and none false, where weighting by rarity and
embeddings did worse).
"""

from collections import defaultdict
from dataclasses import dataclass

from secondsource.compare.wordings import Line, Wording, make_wording
from secondsource.model.lineage import Alignment, Reason
from secondsource.model.readings import Reading
from secondsource.model.spans import Span
from secondsource.text.subsequences import common, increasing, match

# Common stems of the longer sentence's. In the spike the weakest true pair had .364, the strongest false one .286.
WHOLE = 0.33
# Outside the chain of pairs that stand in the same order, a pair must be plain by itself: moved paragraphs.
MOVED = 0.5
# A part of a long sentence set beside a short one: that much of the short one, and of the stretch that holds it.
PART, PART_DENSITY = 0.6, 0.5
# Fewer common stems than this are the story's own names ("US", "Iraq", "combat", "troop"), in whatever sentence.
LEAST_COMMON = 4
PART_COMMON = 6
# A second sentence joins where both together are that much more alike than the better one.
SPLIT_GAIN = 0.08


@dataclass(frozen=True, slots=True)
class Aligned:
    """Lines `left` of one wording beside lines `right` of the other (one or two of a side, in a row)."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    score: float
    common: int
    part: bool = False


def align(left: Reading, right: Reading) -> tuple[Alignment, ...]:
    """The aligned sentences of two readings, in order of the left one."""
    a, b = make_wording(left), make_wording(right)
    return as_alignments(a, b, find_aligned(a, b))


def as_alignments(left: Wording, right: Wording, aligned: list[Aligned]) -> tuple[Alignment, ...]:
    """Aligned lines as records with spans; of a part, the clause that matches."""
    found = []
    for one in aligned:
        a, b = spans_of(left, right, one)
        detail = f"{one.common} content words in the same order, {one.score:.2f} of the longer side"
        if one.part:
            detail = f"{one.common} content words in the same order, a part of a longer sentence"
        found.append(Alignment(a, b, round(one.score, 6), (Reason("word order", round(one.score, 3), detail),)))
    return tuple(found)


def find_aligned(left: Wording, right: Wording) -> list[Aligned]:
    """Lines set beside each other, no line twice, in order of the left ones."""
    scored = _score(left.lines, right.lines)
    chosen = _choose(scored)
    chain = in_order(chosen)
    kept = [p for p in chosen if p in chain or p.score >= MOVED]
    return sorted((_widen(left.lines, right.lines, p, kept) for p in kept), key=lambda p: (p.left, p.right))


def in_order(aligned: list[Aligned]) -> list[Aligned]:
    """The longest chain of pairs that stand in the same order on both sides."""
    ordered = sorted(aligned, key=lambda p: (p.left, p.right))
    return [ordered[i] for i in increasing([p.right[0] for p in ordered])]


def spans_of(left: Wording, right: Wording, aligned: Aligned) -> tuple[Span, Span]:
    """The two stretches of text that an alignment sets beside each other."""
    if aligned.part:
        return _clauses(left.lines[aligned.left[0]], right.lines[aligned.right[0]])
    return _whole(left, aligned.left), _whole(right, aligned.right)


def _whole(wording: Wording, lines: tuple[int, ...]) -> Span:
    first, last = wording.lines[lines[0]], wording.lines[lines[-1]]
    return Span(wording.id, first.span.start, last.span.end)


def _clauses(left: Line, right: Line) -> tuple[Span, Span]:
    """From the first to the last matched stem on the longer side; the shorter side whole."""
    pairs = match(left.code, right.code)
    a = Span(left.span.article, left.places[pairs[0][0]][0], left.places[pairs[-1][0]][1])
    b = Span(right.span.article, right.places[pairs[0][1]][0], right.places[pairs[-1][1]][1])
    if len(left.code) <= len(right.code):
        return left.span, b
    return a, right.span


def _score(left: tuple[Line, ...], right: tuple[Line, ...]) -> list[Aligned]:
    """All pairs of lines that are like enough, best first. Only pairs that share LEAST_COMMON stems are looked at."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for j, line in enumerate(right):
        for character in set(line.code):
            holders[character].append(j)
    found: list[Aligned] = []
    for i, line in enumerate(left):
        shared: defaultdict[int, int] = defaultdict(int)
        for character in set(line.code):
            for j in holders.get(character, ()):
                shared[j] += 1
        for j in sorted(j for j, n in shared.items() if n >= LEAST_COMMON):
            pair = _judge(line, right[j], i, j)
            if pair is not None:
                found.append(pair)
    return sorted(found, key=lambda p: (-round(p.score, 3), p.left, p.right))


def _judge(a: Line, b: Line, i: int, j: int) -> Aligned | None:
    longer, shorter = max(len(a.code), len(b.code)), min(len(a.code), len(b.code))
    n = common(a.code, b.code, least=LEAST_COMMON)
    if n and n / longer >= WHOLE:
        return Aligned((i,), (j,), n / longer, n)
    if n >= PART_COMMON and n / shorter >= PART:
        pairs = match(a.code, b.code)
        side = 0 if len(a.code) >= len(b.code) else 1
        if n / (pairs[-1][side] - pairs[0][side] + 1) >= PART_DENSITY:
            return Aligned((i,), (j,), n / longer, n, part=True)
    return None


def _choose(scored: list[Aligned]) -> list[Aligned]:
    """No line twice: the best pair first, of equals the one that stands first."""
    left: set[int] = set()
    right: set[int] = set()
    chosen = []
    for pair in scored:
        if pair.left[0] not in left and pair.right[0] not in right:
            chosen.append(pair)
            left.add(pair.left[0])
            right.add(pair.right[0])
    return chosen


def _widen(left: tuple[Line, ...], right: tuple[Line, ...], pair: Aligned, kept: list[Aligned]) -> Aligned:
    """Take a neighbouring free line to one side where a sentence was split in two."""
    if pair.part:
        return pair
    best = pair
    used_left, used_right = {p.left[0] for p in kept}, {p.right[0] for p in kept}
    i, j = pair.left[0], pair.right[0]
    for k in (i - 1, i + 1):
        if 0 <= k < len(left) and k not in used_left and left[k].paragraph == left[i].paragraph:
            best = max(best, _together(left, right, (min(i, k), max(i, k)), (j,)), key=lambda p: p.score)
    for k in (j - 1, j + 1):
        if 0 <= k < len(right) and k not in used_right and right[k].paragraph == right[j].paragraph:
            best = max(best, _together(left, right, (i,), (min(j, k), max(j, k))), key=lambda p: p.score)
    return best if best.score >= pair.score + SPLIT_GAIN else pair


def _together(left: tuple[Line, ...], right: tuple[Line, ...], i: tuple[int, ...], j: tuple[int, ...]) -> Aligned:
    a, b = "".join(left[k].code for k in i), "".join(right[k].code for k in j)
    n = common(a, b)
    return Aligned(i, j, n / max(len(a), len(b)), n)
