"""The words of a reading, made ready for comparing with other articles.

Goes in: a Reading. Comes out: its body as folded words with offsets, which of them stand in quotation marks, and its
sentences as encoded words in canonical form. Compares nothing itself.
"""

import re
from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, compress

from secondsource.model.readings import Credit, Quote, Reading, Sentence
from secondsource.model.spans import Span
from secondsource.text import ranges
from secondsource.text.canonical import canonical_words
from secondsource.text.marks import find_marked
from secondsource.text.shingles import Shingled, fold_words
from secondsource.text.subsequences import encode

# Under six words a sentence is "He said so on Monday"; the bound of the spike (reading.md §4).
LEAST_SENTENCE = 6
# The line that embedded tweets end with: a dash, a name, the handle in brackets.
_TWEET = re.compile(r"[—–-]{1,2} ?[^\n()]{1,60}\(@\w{1,30}\)")


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence for aligning: its words in canonical form. `code` has a character a content word, `frame` one for any
    word; `contents[i]` content words stand before word i. Word i reaches from `starts[i]` to `ends[i]` and begins with
    a capital letter if `capitals[i]`; `numbers` are the characters of numbers."""

    span: Span
    code: str
    frame: str
    contents: tuple[int, ...]
    starts: Sequence[int]
    ends: Sequence[int]
    capitals: bytes
    numbers: str


@dataclass(frozen=True)
class Wording:
    """A reading's own words: `texts` are folded, word i reaches from `starts[i]` to `ends[i]`. `quoted[i]`: it stands
    in quotation marks (or in an embedded tweet); `marks` are the ranges of the text that do; `credits` are those that
    the story settles. Columns of numbers, as an archive has millions of words."""

    reading: Reading
    texts: tuple[str, ...]
    starts: Sequence[int]
    ends: Sequence[int]
    quoted: bytes
    lines: tuple[Line, ...]
    marks: list[ranges.Range]
    credits: tuple[Credit, ...] = ()

    def __len__(self) -> int:
        """How many words it has."""
        return len(self.texts)

    @property
    def id(self) -> str:
        """The article's id."""
        return self.reading.article.id

    @cached_property
    def outlet(self) -> str | None:
        """The outlet that prints the article, where it is given or a copyright line says it."""
        return self.reading.article.outlet

    @cached_property
    def shingled(self) -> Shingled:
        """The folded words with their shingles."""
        return Shingled(self.texts)

    @cached_property
    def code(self) -> str:
        """The folded words, a character a word."""
        return encode(self.texts)

    @cached_property
    def holders(self) -> Counter[str]:
        """In how many lines each content word (as a character) stands."""
        return Counter(c for line in self.lines for c in set(line.code))

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each folded word stands in the body."""
        return Counter(self.texts)

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The numbers (as characters) that stand in the lines."""
        return frozenset(c for line in self.lines for c in line.numbers)

    def in_marks(self, span: Span) -> float:
        """The share of a span that stands in quotation marks."""
        return ranges.overlap(self.marks, span.start, span.end) / max(1, len(span))

    def span(self, first: int, last: int) -> Span:
        """The span of the words from position `first` up to `last`, without it."""
        return Span(self.id, self.starts[first], self.ends[last - 1])

    def standing_in(self, spans: Iterable[Span]) -> list[ranges.Range]:
        """The words that share a character with one of the spans, as sorted, disjoint ranges of their positions."""
        covered = ranges.merge((s.start, s.end) for s in spans if s.article == self.id)
        return ranges.positions(covered, self.starts, self.ends)


def make_wording(reading: Reading, credits: tuple[Credit, ...] | None = None) -> Wording:
    """The words and lines of the body: no furniture, headlines or bylines; a sentence printed twice is a line once.
    `credits`: those that the story settles (the reading's own)."""
    text = reading.article.text
    marks = ranges.merge([*_marked(text), *((p.start, p.end) for q in reading.quotes for p in _direct(q))])
    texts: list[str] = []
    starts, ends = array("I"), array("I")
    lines: list[Line] = []
    seen: set[str] = set()
    for sentence in reading.sheet.body:
        folded = fold_words(text, sentence.span.start, sentence.span.end)
        for word, start, end in folded:
            texts.append(word)
            starts.append(start)
            ends.append(end)
        if len(folded) < LEAST_SENTENCE:
            continue
        line = _line(sentence)
        if line.code and line.code not in seen:
            seen.add(line.code)
            lines.append(line)
    quoted = bytearray(len(texts))
    for first, last in ranges.positions(marks, starts, ends):
        quoted[first:last] = b"\1" * (last - first)
    settled = reading.credits if credits is None else credits
    return Wording(reading, tuple(texts), starts, ends, bytes(quoted), tuple(lines), marks, settled)


def _line(sentence: Sentence) -> Line:
    words = canonical_words(sentence.tokens)
    frame = encode(w.text for w in words)
    contents = [w.content for w in words]
    return Line(
        sentence.span,
        "".join(compress(frame, contents)),
        frame,
        (0, *accumulate(contents)),
        array("I", [w.start for w in words]),
        array("I", [w.end for w in words]),
        bytes(w.capital for w in words),
        "".join(compress(frame, [w.number for w in words])),
    )


def _marked(text: str) -> list[ranges.Range]:
    """What stands in quotation marks, and the text of embedded tweets: the line that the handle ends, or the one before
    it where the handle has a line of its own."""
    found = [(m.start, m.end) for m in find_marked(text)]
    for match in _TWEET.finditer(text):
        start = text.rfind("\n", 0, match.start()) + 1
        if match.start() - start < 3:
            end = len(text[:start].rstrip())
            start = text.rfind("\n", 0, end) + 1
        found.append((start, match.start()))
    return found


def _direct(quote: Quote) -> tuple[Span, ...]:
    if quote.mode != "direct":
        return ()
    return quote.pieces or (quote.content,)
