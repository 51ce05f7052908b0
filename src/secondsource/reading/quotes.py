"""Who says what in one article: direct, partial and indirect statements, and quoted words that are no statement.

Goes in: a `Sheet` and the names found in it. Comes out: `Quoted`. The rules read one sentence at a time with what
stands in quotation marks as one word (`quotes_units`): statements with a cue (`quotes_sayings`), then those without one
(`quotes_free`). It decides neither what is true nor which person of the story a speaker is.
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from ..model.readings import Name, Quote, QuoteMode, Sheet
from ..model.spans import Span
from ..text.marks import Marked
from ..text.ranges import Range
from .quotes_free import free_standing, labelled, labels_of
from .quotes_sayings import Saying, part_questions, read_unit
from .quotes_units import cut_units, marks_of
from .speakers_people import People
from .speakers_referents import Speakers

# Words in marks inside square or round brackets gloss a term ("[short for “ABC”]") up to this many words.
_GLOSS_WORDS = 3


@dataclass(frozen=True, slots=True)
class Quoted:
    """The statements in order of the text, and the words in quotation marks that are none."""

    quotes: tuple[Quote, ...]
    scare: tuple[Span, ...]


def find_quotes(sheet: Sheet, names: tuple[Name, ...]) -> Quoted:
    """The statements of an article with their speakers, and the scare quotes; nothing inside furniture."""
    marks = marks_of(sheet)
    units = part_questions(cut_units(sheet, marks))
    people = People(sheet, names)
    labels = labels_of(units)
    sayings: list[Saying] = []
    spoken: list[Saying] = []  # what is thought or called for in passing aside: it is nobody's turn to speak
    for n, unit in enumerate(units):
        found = labelled(units, n, names, labels) or read_unit(unit, n)
        found = found or free_standing(units, n, spoken, people)
        sayings.extend(found)
        spoken.extend(s for s in found if not s.aside)
    sayings.sort(key=lambda s: (s.pieces[0], s.pieces[-1][1]))
    text = _Marks(sheet.article.text, marks)
    quotes = _records(sheet, Speakers(sheet, names, people, units), text, sayings)
    return Quoted(quotes, text.scare(sheet.article.id, quotes))


def _records(sheet: Sheet, people: Speakers, marked: "_Marks", sayings: list[Saying]) -> tuple[Quote, ...]:
    article = sheet.article
    quotes: list[Quote] = []
    seen: set[tuple[Range, ...]] = set()
    for saying in sayings:
        pieces = tuple(marked.inner(piece) for piece in saying.pieces)
        if pieces in seen or any(a >= b for a, b in pieces):
            continue
        seen.add(pieces)
        spans = tuple(article.span(a, b) for a, b in pieces)
        speaker = article.span(*saying.speaker) if saying.speaker else None
        cue = article.span(*saying.cue) if saying.cue else None
        kind, referent = people.judge(speaker)
        whole = article.span(pieces[0][0], max(b for _, b in pieces))
        mode = marked.mode(saying.pieces)
        quotes.append(Quote(whole, spans if len(spans) > 1 else (), speaker, cue, mode, kind, referent))
        if speaker is not None and not saying.aside:
            people.spoke(speaker, kind, referent)
    return tuple(quotes)


class _Marks:
    """The quotation marks of a text, asked by place."""

    def __init__(self, text: str, marks: list[Marked]) -> None:
        self._text = text
        self._marks = marks
        self._starts = [m.start for m in marks]
        self._brackets = "(" in text or "[" in text

    def inner(self, piece: Range) -> Range:
        """The piece without its outer marks, where it is one quotation."""
        at = bisect_left(self._starts, piece[0])
        if at < len(self._marks) and (self._marks[at].start, self._marks[at].end) == piece:
            return self._marks[at].inner_start, self._marks[at].inner_end
        return piece

    def mode(self, pieces: list[Range]) -> QuoteMode:
        """direct: all words stand in marks; partial: some; indirect: none but glosses in brackets."""
        inside = outside = False
        for start, end in pieces:
            at = start
            for mark in self._within(start, end):
                if self._is_gloss(mark):
                    continue
                inside = True
                outside = outside or any(c.isalnum() for c in self._text[at : max(at, mark.start)])
                at = mark.end
            outside = outside or any(c.isalnum() for c in self._text[at:end])
        if not inside:
            return "indirect"
        return "partial" if outside else "direct"

    def scare(self, article: str, quotes: tuple[Quote, ...]) -> tuple[Span, ...]:
        """What stands in marks and in no statement, and glosses wherever they stand."""
        taken: set[int] = set()
        for quote in quotes:
            for piece in quote.pieces or (quote.content,):
                marks = self._within(piece.start, piece.end)
                taken.update(mark.start for mark in marks if not self._is_gloss(mark))
        return tuple(
            Span(article, m.inner_start, m.inner_end)
            for m in self._marks
            if m.inner_start < m.inner_end and m.start not in taken
        )

    def _within(self, start: int, end: int) -> list[Marked]:
        first = max(0, bisect_right(self._starts, start) - 1)
        last = bisect_left(self._starts, end)
        return [m for m in self._marks[first:last] if m.end > start]

    def _is_gloss(self, mark: Marked) -> bool:
        """Does the mark stand in brackets and hold a term alone?"""
        if not self._brackets:
            return False
        before = self._text[max(0, mark.start - 80) : mark.start]
        if max(before.rfind("["), before.rfind("(")) <= max(before.rfind("]"), before.rfind(")")):
            return False
        after = self._text[mark.end : mark.end + 80]
        closes = "]" in after or ")" in after
        return closes and len(self._text[mark.inner_start : mark.inner_end].split()) <= _GLOSS_WORDS
