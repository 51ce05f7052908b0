"""Lines of two articles that a credit joins: what they have in common, and for what of it a credit speaks.

Goes in: wordings of a handful of articles, and citations. Comes out: lines set beside each other, those that credits
govern, and the kinship of two articles that share them. Who has it from whom is judged elsewhere (`credited_parents`,
`credited_siblings`).
"""

from collections.abc import Iterable, Sequence

from secondsource.compare.alignments import Aligned, find_aligned, spans_of
from secondsource.compare.alignments_further import find_further
from secondsource.compare.alignments_shown import widen
from secondsource.compare.kinship import Kinship, excerpt_of
from secondsource.compare.lineage_families import Pair
from secondsource.compare.origins_credits import Citation
from secondsource.compare.wordings import Wording
from secondsource.model.spans import Span

# A line in common, with the stretch of the one article and that of the other.
Beside = tuple[Aligned, Span, Span]


class CommonLines:
    """The lines of two articles that hang together by a credit set beside each other, as they are shown; of each pair
    sought once, whoever credits whom."""

    def __init__(self) -> None:
        self._known: dict[Pair, list[Aligned]] = {}

    def beside(self, mine: Wording, other: Wording) -> list[Beside]:
        """The lines of a pair, with the stretches of `mine` first."""
        left, right = _by_id(mine, other)
        spans = ((a, *spans_of(left, right, a)) for a in self._of(left, right))
        return [(a, one, two) if left is mine else (a, two, one) for a, one, two in spans]

    def _of(self, left: Wording, right: Wording) -> list[Aligned]:
        pair = (left.id, right.id)
        if pair not in self._known:
            aligned = find_aligned(left, right)
            strong = widen(left, right, [a for a in aligned if a.strong])
            weak = [a for a in aligned if not a.strong]
            self._known[pair] = [*strong, *weak, *find_further(left, right, strong, known=True)]
        return self._known[pair]


def pair_of(one: Wording, other: Wording) -> Pair:
    """The ids of two articles in order."""
    return min(one.id, other.id), max(one.id, other.id)


def spoken_for(citations: Iterable[Citation], lines: Iterable[Beside]) -> list[Aligned]:
    """The lines of which credits govern the first stretch."""
    governed = [g.span for c in citations for g in c.governed]
    return [a for a, mine, _ in lines if any(g.overlaps(mine) for g in governed)]


def weight_of(lines: Iterable[Aligned]) -> float:
    """What the clauses of lines weigh together."""
    return round(sum(a.clause.weight for a in lines), 3)


def excerpt(one: Wording, other: Wording, held: Sequence[Aligned], lines: Iterable[Beside]) -> Kinship:
    """The kinship of two articles by the lines that a credit speaks for; the other lines are shown."""
    return excerpt_of(*_by_id(one, other), held, [a for a, _, _ in lines if a not in held])


def _by_id(one: Wording, other: Wording) -> tuple[Wording, Wording]:
    return (one, other) if one.id < other.id else (other, one)
