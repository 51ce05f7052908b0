"""A place in an article: the evidence that every record carries."""

from dataclasses import dataclass


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
