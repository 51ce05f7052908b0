"""Sentences of two articles that say the same in the same order: rewrites, translated back or with words swapped.

Goes in: wordings. Comes out: alignments, one to one, one to two where a sentence was split, or a part of a long
sentence. Rewrites keep order and frame words and change the rare ones, so likeness is the longest common subsequence of
canonical content stems, unweighted (reading.md §4: 12 of 12 true pairs and none false, where weighting by rarity and
embeddings did worse).
"""

import re
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
# A clause of one sentence set beside one of the other: of the stems between the first and the last common one, that
# many on both sides. A statement that stands in two frames had .86 (iraq-2021); a story's stock phrases break off
# before PART_COMMON.
PART_DENSITY = 0.6
# Fewer common stems than this are the story's own names ("US", "Iraq", "combat", "troop"), in whatever sentence.
LEAST_COMMON = 4
# Right behind or before an aligned pair, where the text goes on the same way (Barzilay and Elhadad, EMNLP 2003). Such
# pairs are shown and never counted as signs of a rewrite.
NEIGHBOUR = 0.25
PART_COMMON = 6
# Clauses of one sentence told apart: a statement and the frame around it.
CLAUSES = 2
# A second sentence joins where both together are that much more alike than the better one.
SPLIT_GAIN = 0.08


@dataclass(frozen=True, slots=True)
class Aligned:
    """Lines `left` of one wording beside lines `right` of the other (one or two of a side, in a row)."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    score: float
    common: int
    part: tuple[tuple[int, int], tuple[int, int]] | None = None  # the stems that match, first and last, on each side
    neighbour: bool = False


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
        if one.part is not None:
            detail = f"{one.common} content words in the same order, a part of a longer sentence"
        found.append(Alignment(a, b, round(one.score, 6), (Reason("word order", round(one.score, 3), detail),)))
    return tuple(found)


def find_aligned(left: Wording, right: Wording) -> list[Aligned]:
    """Lines set beside each other, no line twice, in order of the left ones."""
    scored = _score(left.lines, right.lines)
    chosen = _choose(scored)
    chain = in_order(chosen)
    kept = [p for p in chosen if p in chain or p.score >= MOVED or p.part is not None]
    kept += _neighbours(left.lines, right.lines, kept)
    return sorted((_widen(left.lines, right.lines, p, kept) for p in kept), key=lambda p: (p.left, p.right))


def in_order(aligned: list[Aligned]) -> list[Aligned]:
    """The chain of whole sentences in the same order on both sides that has the most common words."""
    whole = (p for p in aligned if p.part is None and not p.neighbour)
    ordered = sorted(whole, key=lambda p: (p.left, p.right))
    return [ordered[i] for i in increasing([p.right[0] for p in ordered], [p.common for p in ordered])]


def spans_of(left: Wording, right: Wording, aligned: Aligned) -> tuple[Span, Span]:
    """The two stretches of text that an alignment sets beside each other."""
    if aligned.part is not None:
        one, other = left.lines[aligned.left[0]], right.lines[aligned.right[0]]
        return _clause(left, one, *aligned.part[0]), _clause(right, other, *aligned.part[1])
    return _whole(left, aligned.left), _whole(right, aligned.right)


def _whole(wording: Wording, lines: tuple[int, ...]) -> Span:
    first, last = wording.lines[lines[0]], wording.lines[lines[-1]]
    return Span(wording.id, first.span.start, last.span.end)


def _clause(wording: Wording, line: Line, first: int, last: int) -> Span:
    """From the first to the last matched stem, with the small words before it up to a mark or another content word."""
    start, end = line.places[first][0], line.places[last][1]
    floor = line.places[first - 1][1] if first else line.span.start
    text = wording.reading.article.text[floor:start]
    marks = [m.end() for m in re.finditer(r"[^\w\s'’.-]", text)]
    begin = floor + (marks[-1] if marks else 0)
    begin += len(wording.reading.article.text[begin:start]) - len(wording.reading.article.text[begin:start].lstrip())
    return Span(wording.id, begin, end)


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
            found.extend(_judge(line, right[j], i, j))
    return sorted(found, key=lambda p: (-round(p.score, 3), p.left, p.right))


def _judge(a: Line, b: Line, i: int, j: int) -> list[Aligned]:
    """The two lines as a whole; else the clauses that they share, which may stand in another order."""
    longer = max(len(a.code), len(b.code))
    n = common(a.code, b.code, least=LEAST_COMMON)
    if n and n / longer >= WHOLE:
        return [Aligned((i,), (j,), n / longer, n)]
    found: list[Aligned] = []
    left, right = a.code, b.code
    while n >= PART_COMMON and len(found) < CLAUSES:
        clause = _densest(match(left, right))
        if not clause:
            break
        (p, q), (r, s) = clause[0], clause[-1]
        found.append(Aligned((i,), (j,), len(clause) / longer, len(clause), ((p, r), (q, s))))
        left, right = _blank(left, p, r, "\0"), _blank(right, q, s, "\1")
        n = common(left, right, least=PART_COMMON)
    return found


def _blank(code: str, first: int, last: int, mark: str) -> str:
    """The code without the stems of a clause, every other one at its place."""
    return code[:first] + mark * (last + 1 - first) + code[last + 1 :]


def _densest(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The most matched positions in a row that stand dense enough on both sides."""
    for length in range(len(pairs), PART_COMMON - 1, -1):
        for k in range(len(pairs) - length + 1):
            first, last = pairs[k], pairs[k + length - 1]
            if length >= PART_DENSITY * (max(last[0] - first[0], last[1] - first[1]) + 1):
                return pairs[k : k + length]
    return []


def _choose(scored: list[Aligned]) -> list[Aligned]:
    """No line beside two others: the best pair first, of equals the one that stands first."""
    left: dict[int, int] = {}
    right: dict[int, int] = {}
    chosen = []
    for pair in scored:
        i, j = pair.left[0], pair.right[0]
        if left.get(i, j) == j and right.get(j, i) == i:
            chosen.append(pair)
            left[i], right[j] = j, i
    return chosen


def _neighbours(left: tuple[Line, ...], right: tuple[Line, ...], kept: list[Aligned]) -> list[Aligned]:
    """Free lines right behind or before an aligned pair on both sides that are somewhat alike."""
    used_left, used_right = {p.left[0] for p in kept}, {p.right[0] for p in kept}
    found = []
    for pair in kept:
        for step in (-1, 1):
            i, j = pair.left[0] + step, pair.right[0] + step
            if i in used_left or j in used_right or not (0 <= i < len(left) and 0 <= j < len(right)):
                continue
            n = common(left[i].code, right[j].code, least=LEAST_COMMON)
            if n and n / max(len(left[i].code), len(right[j].code)) >= NEIGHBOUR:
                found.append(Aligned((i,), (j,), n / max(len(left[i].code), len(right[j].code)), n, neighbour=True))
                used_left.add(i)
                used_right.add(j)
    return found


def _widen(left: tuple[Line, ...], right: tuple[Line, ...], pair: Aligned, kept: list[Aligned]) -> Aligned:
    """Take a neighbouring free line to one side where a sentence was split in two."""
    if pair.part is not None:
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
