"""Word runs that two articles share.

Goes in: wordings. Comes out: which pairs are worth comparing, and maximal shared passages with exact spans on both
sides. What a passage means (copy, common speaker) is not judged here.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from secondsource.compare.wordings import Wording, make_wording
from secondsource.model.lineage import Passage
from secondsource.model.readings import Reading
from secondsource.text.shingles import Run, find_runs, winnow

# Words of the shortest passage. In 274 pairs of accounts of one event (150 stories of `stories-allsides`; three of the
# pairs are copies and are counted in) runs of unquoted words shared: 173 of 5 words, 80 of 6, 44 of 7, 13 of 8, 7 of 9.
LEAST_WORDS = 8
# Of a passage that many words must be quoted in one of the two articles for the passage to count as a quotation.
QUOTED = 0.8
# Up to this many articles are taken for reports of one event: every pair is compared, and clauses in common are shown
# from which nothing is concluded. Beyond it only pairs that an index proposes, and no such clauses: between reports of
# different events they are chance (half a month of `load`: the precision of the evidence's words fell from .80 to .51).
HANDFUL = 24
# A fingerprint in more articles joins each of them only with the first few: the heavily syndicated text is found with
# those, and nothing is quadratic in the number of reprints (never dropped: design.md, Lineage).
_CROWD = 40
_FIRST_FEW = 8
# Beyond HANDFUL two articles are compared that share so many fingerprints, and so many pairs of content stems in a
# row that stand in at most _RARE articles; or, where words were exchanged, so many such pairs alone; or, of what
# everybody reprints, so many fingerprints alone. In 3,000 articles of nine months of `load`, 89,000 pairs share a
# fingerprint or six pairs of stems; this leaves 4,400, and of a sample of 69 copies and rewrites it lost none.
_FEW_PRINTS, _FEW_STEMS = 2, 2
_MANY_STEMS, _MANY_PRINTS = 8, 8
_RARE = 8
Features = NDArray[np.int64]
_NONE: Features = np.array([], np.int64)


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


def share(left: Wording, right: Wording) -> list[Run]:
    """The shared runs of two wordings as positions of words, in order of the left one."""
    return find_runs(left.shingled, right.shingled, least=LEAST_WORDS)


def propose(wordings: Sequence[Wording]) -> list[tuple[int, int]]:
    """Pairs of positions (smaller first) that may hang together: all of a handful, else those that share fingerprints
    of their words and rare pairs of content stems in a row. Linear in the number of articles but for groups that do
    share."""
    if len(wordings) <= HANDFUL:
        return list(combinations(range(len(wordings)), 2))
    prints = _pairs_in(_held_by_many([np.array(winnow(w.shingled.hashes), np.int64) for w in wordings]))
    stems = _pairs_in(who for who in _held_by_many([_stem_pairs(w) for w in wordings]) if len(who) <= _RARE)
    found = {pair for pair, n in prints.items() if n >= (_FEW_PRINTS if stems[pair] >= _FEW_STEMS else _MANY_PRINTS)}
    return sorted(found | {pair for pair, n in stems.items() if n >= _MANY_STEMS})


def _stem_pairs(wording: Wording) -> Features:
    """The pairs of content stems in a row, each a number; distinct, sorted."""
    codes = [np.frombuffer(line.code.encode("utf-32-le"), np.uint32).astype(np.int64) for line in wording.lines]
    # A character is under 2 ** 21.
    return np.unique(np.concatenate([(code[:-1] << 21) + code[1:] for code in codes])) if codes else _NONE


def _held_by_many(features: Sequence[Features]) -> Iterator[list[int]]:
    """For each feature that two and more have who has it, in order."""
    every = np.concatenate(features)
    holders = np.repeat(np.arange(len(features)), [len(mine) for mine in features])
    order = np.argsort(every, kind="stable")
    every, holders = every[order], holders[order]
    borders = np.flatnonzero(np.diff(every)) + 1
    starts, ends = np.concatenate(([0], borders)), np.concatenate((borders, [len(every)]))
    many = ends - starts > 1
    for start, end in zip(starts[many].tolist(), ends[many].tolist(), strict=True):
        yield holders[start:end].tolist()


def _pairs_in(groups: Iterable[list[int]]) -> Counter[tuple[int, int]]:
    """How many of the groups each two have in common."""
    counts: Counter[tuple[int, int]] = Counter()
    for who in groups:
        if len(who) <= _CROWD:
            counts.update(combinations(who, 2))
        else:
            counts.update((a, b) for a in who[:_FIRST_FEW] for b in who if a < b)
    return counts
