"""A place in an article: the evidence that every record carries; and which of an article's items lie in one."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import TypeVar

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The half-open range [start, end) of the text of the article with this id, in Unicode code points.

    Raises:
        ValueError: the range is empty or begins before the text.
    """

    article: str
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"no range of characters: {self.start} to {self.end} in {self.article}")

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: "Span") -> bool:
        """Do the two share a character?"""
        return self.article == other.article and self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Does every character of `other` lie in this span?"""
        return self.article == other.article and self.start <= other.start and other.end <= self.end

    def meets(self, other: "Span") -> bool:
        """Do the two share a character, and at least half of the shorter one?"""
        return self.overlaps(other) and 2 * self.shared(other) >= min(len(self), len(other))

    def shared(self, other: "Span") -> int:
        """How many characters the two share."""
        if self.article != other.article:
            return 0
        return max(0, min(self.end, other.end) - max(self.start, other.start))


def inside(items: Sequence[Item], span: Span, place: Callable[[Item], Span] = attrgetter("span")) -> list[Item]:
    """Those of an article's items, in order of the text, that lie inside `span`, a place of that article; `place` says
    where an item stands. Looks at no item before or behind it."""

    def start(item: Item) -> int:
        return place(item).start

    first = bisect_left(items, span.start, key=start)
    last = bisect_left(items, span.end, first, key=start)
    return [item for item in items[first:last] if place(item).end <= span.end]
