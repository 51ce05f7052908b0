"""Which undated incidents are told, in sentences of one fact, with a date by another article.

In: reports, and how likely it is that two sentences state one fact. Out: pairs of reports. "The court quashed her
sentence" is what another article says that it set aside on Tuesday: other words, the same act.
"""

from collections.abc import Iterator, Mapping, Sequence

from secondsource.model.spans import Span
from secondsource.text.stems import stem

from ..events.told import Told

# Of fifteen undated incidents of nine marked stories with a dated one of their type in a sentence so like, eleven are
# that one; the others are talks, which come in rounds, and of a year, not a day. With one trigger less will do.
_FACT, _SAME_WORD = 0.6, 0.45
_IN_ROUNDS = frozenset(("CONSULT",))


class Facts:
    """The reports of a story, and which of them stand in sentences that state one fact."""

    def __init__(self, told: Sequence[Told], like: Mapping[tuple[Span, Span], float]) -> None:
        self._told, self._like = told, like

    def pairs(self) -> Iterator[tuple[int, int]]:
        """The pairs of reports, one of them undated, that tell one incident by their sentences."""
        at: dict[Span, list[int]] = {}
        for i, report in enumerate(self._told):
            if report.incident is not None:
                at.setdefault(report.around, []).append(i)
        for (left, right), score in self._like.items():
            if score >= _SAME_WORD:
                pairs = ((min(i, j), max(i, j)) for i in at.get(left, ()) for j in at.get(right, ()))
                yield from (pair for pair in pairs if self.are_one(*pair))

    def are_one(self, i: int, j: int) -> bool:
        """Do an undated and a dated report of two articles tell one act of one kind, by nobody else?"""
        left, right = self._told[i], self._told[j]
        if left.incident is None or right.incident is None or left.incident.type != right.incident.type:
            return False
        if (left.extent is None) == (right.extent is None) or left.incident.type in _IN_ROUNDS:
            return False
        by, other = set(left.incident.by), set(right.incident.by)
        if by and other and not by & other:
            return False
        same = stem(left.incident.trigger) == stem(right.incident.trigger)
        return self._fact(left.around, right.around) >= (_SAME_WORD if same else _FACT)

    def _fact(self, left: Span, right: Span) -> float:
        return self._like.get((left, right), self._like.get((right, left), 0.0))
