"""What stands where in the articles of a set: looked up by the characters that it shares with a span.

Goes in: spans of several articles, each with something said of it. Comes out: those that a span overlaps, without a
walk over the rest. Judges nothing.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Generic, TypeVar

from secondsource.model.spans import Span

Thing = TypeVar("Thing")


class Places(Generic[Thing]):
    """Things by their spans, which may overlap each other and may be the same."""

    __slots__ = ("_by_article",)

    def __init__(self, placed: Iterable[tuple[Span, Thing]]) -> None:
        """Every thing at its span."""
        gathered: dict[str, list[tuple[Span, Thing]]] = defaultdict(list)
        for span, thing in placed:
            gathered[span.article].append((span, thing))
        self._by_article = {article: _Row(row) for article, row in gathered.items()}

    def overlapping(self, span: Span) -> Iterator[tuple[Span, Thing]]:
        """What shares a character with the span, the last in the text first."""
        row = self._by_article.get(span.article)
        return row.overlapping(span) if row is not None else iter(())


class _Row(Generic[Thing]):
    """The things of one article by where they start, and up to each how far those before it reach."""

    __slots__ = ("_placed", "_reach", "_starts")

    def __init__(self, placed: Iterable[tuple[Span, Thing]]) -> None:
        self._placed = sorted(placed, key=lambda p: p[0])
        self._starts = [span.start for span, _ in self._placed]
        self._reach = list(accumulate((span.end for span, _ in self._placed), max))

    def overlapping(self, span: Span) -> Iterator[tuple[Span, Thing]]:
        at = bisect_left(self._starts, span.end)
        while at and self._reach[at - 1] > span.start:
            at -= 1
            if self._placed[at][0].end > span.start:
                yield self._placed[at]
