"""The sentences of a story as disputes compare them: a stem a word, how rare each stem is, and who holds which.

In: the evidence. Out: `Lines`. Decides nothing.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from secondsource.model.readings import Sentence, Token
from secondsource.model.spans import Span
from secondsource.text.canonical import CALENDAR

from .evidence import Evidence
from .likeness import content_stems

_CALENDAR = frozenset(CALENDAR)
# A shorter sentence ("Interview", "He said no.") is no report of its own.
_FEWEST_TOKENS = 4


@dataclass(frozen=True, slots=True)
class Line:
    """A body sentence. `place` counts the body sentences of its article; `stems` has "" for function words, marks and
    words of the calendar."""

    sentence: Sentence
    place: int
    stems: tuple[str, ...]

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.sentence.span

    @property
    def tokens(self) -> tuple[Token, ...]:
        """Its words and marks."""
        return self.sentence.tokens

    def cut(self, first: int, last: int) -> Span:
        """From word `first` to word `last`, inclusive."""
        return Span(self.span.article, self.tokens[first].start, self.tokens[last].end)

    def held(self, first: int, last: int) -> frozenset[str]:
        """The stems of words `first` to `last`, inclusive."""
        return frozenset(s for s in self.stems[first : last + 1] if s)


@dataclass(frozen=True, slots=True)
class Lines:
    """All lines, in order of article and place. `weight` of a stem: 1 where one line holds it, 0 where all do, by the
    logarithm of how many do; `holders`: indexes of these lines."""

    every: tuple[Line, ...]
    weight: Mapping[str, float]
    holders: Mapping[str, tuple[int, ...]]

    def weigh(self, stems: Iterable[str]) -> float:
        """How rare these stems are together."""
        return round(math.fsum(self.weight[s] for s in stems if s in self.weight), 3)

    def before(self, at: int) -> int | None:
        """The index of the line right before in the same article."""
        return at - 1 if at and self.every[at - 1].span.article == self.every[at].span.article else None


def find_lines(evidence: Evidence) -> Lines:
    """The body sentences of the story, indexed by stem."""
    every: list[Line] = []
    for reading in evidence.readings:
        if reading.article.id not in evidence.apart:
            told = (s for s in reading.sheet.body if len(s.tokens) >= _FEWEST_TOKENS)
            every.extend(Line(s, n, tuple(_stem(t.text) for t in s.tokens)) for n, s in enumerate(told))
    holders: dict[str, list[int]] = {}
    for n, line in enumerate(every):
        for item in sorted({s for s in line.stems if s}):
            holders.setdefault(item, []).append(n)
    whole = math.log(max(2, len(every)))
    weight = {item: round(1 - math.log(len(h)) / whole, 6) for item, h in holders.items()}
    return Lines(tuple(every), weight, {item: tuple(h) for item, h in holders.items()})


def _stem(word: str) -> str:
    stems = content_stems(word)
    return stems[0] if len(stems) == 1 and stems[0] not in _CALENDAR else ""
