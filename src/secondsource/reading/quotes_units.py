"""Sentences as the quotation rules see them: what stands in quotation marks is one part, every other word its own.

Goes in: a `Sheet`. Comes out: `Unit`s in order: a sentence, or several where a pair of quotation marks spans their
border, or where a question in marks stands before its own "…, she said". Furniture and bylines give no unit. Decides
nothing about who speaks.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import NamedTuple

from ..model.readings import Sentence, SentenceKind, Sheet
from ..text.marks import Marked, find_marked
from ..text.stems import FUNCTION_WORDS
from ..text.words import find_words

# What the part of a quotation is tagged: no universal tag, so that no rule on words takes it for one.
QUOTED = "QUOTED"
# A "sentence" of more parts is a table or a list run together, and is not read: the longest of PolNeAR's has 85.
LONGEST_UNIT = 150
_WEAK_ENDS = ("?", "!", ",", "…", "—")


class Part(NamedTuple):
    """A word outside quotation marks, or all of what stands between two (`marked`); `low` is its lower-case text."""

    start: int
    end: int
    text: str
    low: str
    tag: str
    marked: Marked | None = None

    @property
    def preposition(self) -> bool:
        """Is it one, by its tag, or by its form where the tagger sees a subordinator ("familiar with talks")?"""
        return self.tag == "ADP" or (
            self.tag == "SCONJ" and self.low in ("with", "of", "for", "in", "at", "on", "from")
        )

    @property
    def capital(self) -> bool:
        """Does it begin with a capital letter (or is it a number's word, never)?"""
        return self.text[:1].isupper()

# Characters of a title; the longest of a programme met in four stories has 18.
_LONGEST_TITLE = 60
_WINDOW = 24
# A programme is somebody's, or one speaks on it; a work has its kind named before it.
_BEFORE_TITLE = re.compile(
    r"(?:\w[’']s?|\b(?:on|book|novel|memoir|film|movie|show|series|programme|program|podcast|song|album|play|opera|poem"
    r"|painting|magazine|column|documentary))\s$"
)


@dataclass(frozen=True, slots=True)
class Unit:
    """What the rules read at once. `breaks` are the indices of the parts that begin a sentence, 0 among them."""

    parts: tuple[Part, ...]
    breaks: frozenset[int]
    paragraph: int
    kind: SentenceKind

    @property
    def start(self) -> int:
        """The offset of its first character."""
        return self.parts[0].start

    @property
    def end(self) -> int:
        """The offset behind its last character."""
        return self.parts[-1].end


def cut_units(sheet: Sheet, marks: list[Marked]) -> list[Unit]:
    """The units of a sheet; `marks` are the quotation marks of its text, in order (`text.marks`)."""
    groups: list[list[Sentence]] = []
    starts = [m.start for m in marks]
    for sentence in sheet.sentences:
        if sentence.kind in ("furniture", "byline") or not sentence.tokens:
            continue
        if groups and _runs_on(groups[-1][-1], sentence, marks, starts):
            groups[-1].append(sentence)
        else:
            groups.append([sentence])
    return [
        unit
        for unit in (_make(group, sheet.article.text, marks, starts) for group in groups)
        if 0 < len(unit.parts) <= LONGEST_UNIT
    ]


def marks_of(sheet: Sheet) -> list[Marked]:
    """The quotation marks of a sheet's text that stand in no furniture or byline."""
    spans = [s.span for s in sheet.sentences if s.kind in ("body", "headline")]
    begins = [s.start for s in spans]
    kept = []
    for mark in find_marked(sheet.article.text):
        at = bisect_right(begins, mark.start) - 1
        if at >= 0 and mark.start < spans[at].end and not is_title(sheet.article.text, mark):
            kept.append(mark)
    return kept


def is_title(text: str, mark: Marked) -> bool:
    """Do marks hold the title of a programme or a work ("on CBS’ “Face the Nation”", "the book “The Long Road”"), which
    nobody says? By capitals throughout, and by what stands before the mark."""
    if not mark.closed or mark.inner_end - mark.inner_start > _LONGEST_TITLE:
        return False
    words = [w.text for w in find_words(text, mark.inner_start, mark.inner_end) if w.text[0].isalnum()]
    high = [w[0].isupper() or w[0].isdigit() for w in words]
    if sum(high) < 2 or not (high[0] and high[-1]):
        return False
    if not all(capital or w in FUNCTION_WORDS for w, capital in zip(words, high, strict=True)):
        return False
    return _BEFORE_TITLE.search(text, max(0, mark.start - _WINDOW), mark.start) is not None


def _runs_on(before: Sentence, after: Sentence, marks: list[Marked], starts: list[int]) -> bool:
    """Does `after` belong to the unit that ends in `before`?"""
    if before.paragraph != after.paragraph or before.kind != after.kind:
        return False
    at = bisect_right(starts, before.span.end - 1) - 1
    if at < 0:
        return False
    mark = marks[at]
    if mark.end > after.span.start:
        return True
    # "Who pays?" Ada Brook, a teacher, said: the stop inside the marks is the question's, not the sentence's.
    asks = mark.end == before.span.end and before.tokens[-2:-1] and before.tokens[-2].text[-1:] in _WEAK_ENDS
    return bool(asks) and after.tokens[0].start not in starts


def _make(group: list[Sentence], text: str, marks: list[Marked], starts: list[int]) -> Unit:
    parts: list[Part] = []
    breaks: set[int] = set()
    for sentence in group:
        breaks.add(len(parts))
        last = bisect_right(starts, sentence.span.end) - 1
        if last < 0 or marks[last].end <= sentence.span.start:  # four sentences of five hold no mark
            parts += [Part(t.start, t.end, t.text, t.text.lower(), t.tag) for t in sentence.tokens]
            continue
        for token in sentence.tokens:
            at = bisect_right(starts, token.start) - 1
            mark = marks[at] if at >= 0 and token.start < marks[at].end else None
            if mark is None:
                parts.append(Part(token.start, token.end, token.text, token.text.lower(), token.tag))
            elif not parts or parts[-1].marked is not mark:
                parts.append(Part(mark.start, mark.end, text[mark.start : mark.end], "“”", QUOTED, mark))
    return Unit(tuple(parts), frozenset(b for b in breaks if b < len(parts)), group[0].paragraph, group[0].kind)
