"""The sentences of a story as disputes compare them: a stem a word, how rare each stem is, and who holds which.

In: the evidence. Out: `Lines`. Decides nothing.
"""

import math
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import groupby

from secondsource.model.readings import Sentence, Token
from secondsource.model.spans import Span
from secondsource.text.canonical import CALENDAR
from secondsource.text.stems import stem

from ..evidence import Evidence
from ..likeness import content_stems

# Words of the calendar, and pronouns that name no thing ("had not been told anything", "considered itself").
_PRONOUNS = "anything anyone anybody something someone everything everyone itself himself herself themselves"
_CALENDAR = frozenset((*CALENDAR, *map(stem, _PRONOUNS.split())))
# Verbs that say the same of one object, by their stems: chosen by hand, most of a line from one class of VerbNet
# (transfer of a message 37.1, get 13.5, begin 55.1, stop 55.4). "Was not told" stood against "had informed".
_ALIKE = {
    stem(word): stem(words.split()[0])
    for words in (
        "inform tell told notify brief apprise",
        "raise increase hike",
        "reduce cut lower shrink slash trim",
        "buy bought purchase acquire",
        "answer reply respond",
        "refuse decline",
        "help assist aid",
        "warn caution alert",
        "permit allow let",
        "happen occur",
        "stop halt cease",
        "resign quit",
        "build built construct",
        "attend participate",
    )
    for word in words.split()
}
# A shorter sentence ("Interview", "He said no.") is no report of its own.
_FEWEST_TOKENS = 4
# The longest of fourteen marked stories, on which the weights were set, has 255 lines.
HANDFUL = 255
_QUOTES = frozenset("\"“”'‘’")
# Lines of one word that are compared with another line; more hold 8 stems of 10,067 in the fourteen marked
# stories (75 at most).
_MOST = 60


@dataclass(frozen=True, slots=True)
class Line:
    """A body sentence. `place` counts the body sentences of its article; `stems` has "" for function words, marks and
    words of the calendar, `all_stems` the rest once."""

    sentence: Sentence
    place: int
    stems: tuple[str, ...]
    all_stems: frozenset[str]

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.sentence.span

    @property
    def tokens(self) -> tuple[Token, ...]:
        """Its words and marks."""
        return self.sentence.tokens

    @property
    def is_question(self) -> bool:
        """Does it ask, the mark inside quotation marks or not?"""
        marks = (t.text for t in reversed(self.tokens) if t.text not in _QUOTES)
        return next(marks, "") == "?"

    def cut(self, first: int, last: int) -> Span:
        """From word `first` to word `last`, inclusive."""
        return Span(self.span.article, self.tokens[first].start, self.tokens[last].end)

    def held(self, first: int, last: int) -> frozenset[str]:
        """The stems of words `first` to `last`, inclusive."""
        return frozenset(s for s in self.stems[first : last + 1] if s)


@dataclass(frozen=True, slots=True)
class Lines:
    """All lines, in order of article and place. `weight` of a stem: 1 where one line holds it, 0 where all do, by the
    logarithm of how many do; `holders`: indexes of these lines; `starts`: of each article the index
    of its first line and where its lines start."""

    every: tuple[Line, ...]
    weight: Mapping[str, float]
    holders: Mapping[str, tuple[int, ...]]
    starts: Mapping[str, tuple[int, tuple[int, ...]]]

    def weigh(self, stems: Iterable[str]) -> float:
        """How rare these stems are together."""
        return round(math.fsum(self.weight[s] for s in stems if s in self.weight), 3)

    def enough(self, weight: float) -> float:
        """How rare what two lines have in common must be, if in a story of a handful of articles `weight` does.

        A line shares stems of weight w with one in n^w by chance, so n lines hold n^(2-w) such pairs: held to what a
        handful holds. Of 37 disputes shown of 38 articles of one day three were some without it, and 34 were none.
        """
        size = len(self.every)
        if size <= HANDFUL:
            return weight
        return max(weight, round(2 - (2 - weight) * math.log(HANDFUL) / math.log(size), 3))

    def holders_of(self, stem_: str, beside: frozenset[str]) -> tuple[int, ...]:
        """The indexes of the lines that hold a stem; where many do, of those with the rarest of `beside` as well."""
        every = self.holders.get(stem_, ())
        if len(every) <= _MOST:
            return every
        found: set[int] = set()
        for other in sorted(beside - {stem_}, key=lambda s: (len(self.holders.get(s, ())), s)):
            near = self.holders.get(other, ())[:_MOST]
            found.update(n for n in near if stem_ in self.every[n].stems)
            if len(found) >= _MOST:
                break
        return tuple(sorted(found)[:_MOST])

    def stems_of(self, span: Span) -> frozenset[str]:
        """The stems of the words of a span that stands in one line; none where it stands in no line."""
        first, starts = self.starts.get(span.article, (0, ()))
        n = bisect_right(starts, span.start) - 1
        if n < 0:
            return frozenset()
        line = self.every[first + n]
        if line.span == span:
            return line.all_stems
        words = zip(line.tokens, line.stems, strict=True)
        return frozenset(s for t, s in words if s and span.start <= t.start and t.end <= span.end)

    def before(self, at: int) -> int | None:
        """The index of the line right before in the same article."""
        return at - 1 if at and self.every[at - 1].span.article == self.every[at].span.article else None


def find_lines(evidence: Evidence) -> Lines:
    """The body sentences of the story, indexed by stem."""
    every: list[Line] = []
    for reading in evidence.readings:
        if reading.article.id not in evidence.apart:
            told = (s for s in reading.sheet.body if len(s.tokens) >= _FEWEST_TOKENS and _ends(s))
            for n, sentence in enumerate(told):
                every.append(replace(evidence.once_at(line_at, sentence.span), place=n))
    holders: dict[str, list[int]] = {}
    for n, line in enumerate(every):
        for item in sorted(line.all_stems):
            holders.setdefault(item, []).append(n)
    whole = math.log(max(2, len(every)))
    weight = {item: round(1 - math.log(len(h)) / whole, 6) for item, h in holders.items()}
    starts: dict[str, tuple[int, tuple[int, ...]]] = {}
    for article, lines in groupby(enumerate(every), key=lambda pair: pair[1].span.article):
        numbered = list(lines)
        starts[article] = (numbered[0][0], tuple(line.span.start for _, line in numbered))
    return Lines(tuple(every), weight, {item: tuple(h) for item, h in holders.items()}, starts)


def line_at(evidence: Evidence, span: Span) -> Line:
    """The sentence that begins with a place as a line, for `Evidence.once_at`."""
    sentence = evidence.sentence(span)
    if sentence is None:
        raise ValueError(f"no sentence begins at {span}")
    return line_of(sentence)


def line_of(sentence: Sentence, place: int = 0) -> Line:
    """A sentence as a line."""
    stems = tuple(_stem(t) for t in sentence.tokens)
    return Line(sentence, place, stems, frozenset(s for s in stems if s))


def _ends(sentence: Sentence) -> bool:
    """Does it end with a mark, as what is no heading or link of the page does?"""
    return not sentence.tokens[-1].text[-1].isalnum()


def _stem(token: Token) -> str:
    stems = content_stems(token.text) if token.tag not in ("AUX", "PART") else ()
    return _ALIKE.get(stems[0], stems[0]) if len(stems) == 1 and stems[0] not in _CALENDAR else ""
