"""Word runs that two articles share.

Goes in: wordings. Comes out: which pairs are worth comparing, and maximal shared passages with exact spans on both
sides. What a passage means (copy, common speaker) is not judged here.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import TypeVar

from secondsource.compare.wordings import Wording, make_wording
from secondsource.model.lineage import Passage
from secondsource.model.readings import Reading
from secondsource.text.shingles import find_runs, hash_shingles, winnow

# Words of the shortest passage. On 300 articles of `stories-allsides` unrelated pairs of one story share runs of up to
# 7 words by chance ("by the end of the year", names with titles), hardly any of 8.
LEAST_WORDS = 8
# Of a passage that many words must be quoted in one of the two articles for the passage to count as a quotation.
QUOTED = 0.8
# Up to this many articles every pair is compared; beyond it only pairs that an index proposes.
_ALL_PAIRS = 24
# A fingerprint in more articles joins each of them only with the first few: the heavily syndicated text is found with
# those, and nothing is quadratic in the number of reprints (never dropped: design.md, Lineage).
_CROWD = 40
_FIRST_FEW = 8
# Pairs of content stems in a row that two articles must share to be compared, as rare ones (in at most _CROWD).
_LEAST_PAIRS = 6
Feature = TypeVar("Feature", int, str)


@dataclass(frozen=True, slots=True)
class Shared:
    """A passage as positions of words: `length` words from `left` and from `right`."""

    left: int
    right: int
    length: int


def find_passages(left: Reading, right: Reading) -> tuple[Passage, ...]:
    """The passages of at least LEAST_WORDS words that two readings share, in order of the left one."""
    return as_passages(make_wording(left), make_wording(right))


def as_passages(left: Wording, right: Wording) -> tuple[Passage, ...]:
    """`find_passages` of wordings."""
    found = []
    for run in share(left, right):
        quoted = sum(
            a or b
            for a, b in zip(
                left.quoted[run.left : run.left + run.length],
                right.quoted[run.right : run.right + run.length],
                strict=True,
            )
        )
        found.append(
            Passage(
                left.span(run.left, run.left + run.length),
                right.span(run.right, run.right + run.length),
                run.length,
                quoted >= QUOTED * run.length,
            )
        )
    return tuple(found)


def share(left: Wording, right: Wording) -> list[Shared]:
    """The shared runs of two wordings as positions of words, in order of the left one."""
    runs = find_runs(left.texts, right.texts, least=LEAST_WORDS)
    return [Shared(r.left, r.right, r.length) for r in runs]


def propose(wordings: Sequence[Wording]) -> list[tuple[int, int]]:
    """Pairs of positions (smaller first) that may hang together: all of a handful, else those that share fingerprints
    of their words, or several rare pairs of content stems in a row. Linear in the number of articles but for groups
    that do share."""
    if len(wordings) <= _ALL_PAIRS:
        return list(combinations(range(len(wordings)), 2))
    prints = _pairs_in(_holders([winnow(hash_shingles(w.texts)) for w in wordings]))
    stems = _pairs_in(_holders([sorted(_stem_pairs(w)) for w in wordings]))
    near = {pair for pair, n in stems.items() if n >= _LEAST_PAIRS}
    return sorted(set(prints) | near)


def _stem_pairs(wording: Wording) -> set[str]:
    return {a + b for line in wording.lines for a, b in pairwise(line.code)}


def _holders(features: Sequence[Sequence[Feature]]) -> dict[Feature, list[int]]:
    holders: defaultdict[Feature, list[int]] = defaultdict(list)
    for i, mine in enumerate(features):
        for value in mine:
            holders[value].append(i)
    return holders


def _pairs_in(holders: dict[Feature, list[int]]) -> Counter[tuple[int, int]]:
    """How many features each two have in common."""
    counts: Counter[tuple[int, int]] = Counter()
    for who in holders.values():
        if 1 < len(who) <= _CROWD:
            counts.update(combinations(who, 2))
        elif len(who) > _CROWD:
            counts.update((a, b) for a in who[:_FIRST_FEW] for b in who if a < b)
    return counts
