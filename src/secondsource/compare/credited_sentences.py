"""Sentences that somebody's credits speak for, found again by the words of another sentence.

Goes in: readings, and the words that their credits govern. Comes out: the sentences that say the same as a given one,
in indirect speech or in quotation marks. Judges no credits.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from secondsource.compare.places import Places
from secondsource.model.lineage import Governed
from secondsource.model.readings import Reading, Sentence
from secondsource.model.spans import Span
from secondsource.text.canonical import canonical_stems
from secondsource.text.marks import find_marked
from secondsource.text.shingles import fold_words
from secondsource.text.stems import is_content
from secondsource.text.subsequences import common, encode, match

# Content stems that the two reports of an interview must share where no statement joins them; and of the shorter one's.
# Set by hand on one story (iraq-2021); not measured elsewhere.
_LEAST, _SHARE = 4, 0.5
# Words in quotation marks in both articles, in a row: so many, with so many content words ("a breach of trust").
_MARKED_WORDS, _MARKED_CONTENT = 3, 2


@dataclass(frozen=True, slots=True)
class _Worded:
    """A sentence's content stems, a character a stem, and what stands in its quotation marks, folded."""

    span: Span
    code: str
    marked: tuple[tuple[str, ...], ...]


class CreditedSentences:
    """The sentences of several articles that credits govern, by their words."""

    def __init__(self, readings: Sequence[Reading], governed: Mapping[str, Sequence[Governed]]) -> None:
        """`governed`: by article what credits speak for."""
        places = Places((g.span, g) for records in governed.values() for g in records)
        self._sentences = [
            _worded(reading, sentence)
            for reading in readings
            for sentence in (reading.sheet.body if governed.get(reading.article.id) else ())
            if any(places.overlapping(sentence.span))
        ]
        self._by_stem: dict[str, list[int]] = defaultdict(list)
        self._by_run: dict[tuple[str, ...], set[int]] = defaultdict(set)
        for number, sentence in enumerate(self._sentences):
            for stem in set(sentence.code):
                self._by_stem[stem].append(number)
            for words in sentence.marked:
                for run in _runs(words):
                    self._by_run[run].add(number)

    def like(self, reading: Reading, told: Sequence[Sentence]) -> list[Span]:
        """Those like one of the given sentences of an article, or that hold the same words in quotation marks."""
        found = set()
        for mine in (_worded(reading, sentence) for sentence in told):
            shared = Counter(number for stem in mine.code for number in self._by_stem.get(stem, ()))
            near = (number for number, stems in shared.items() if stems >= _LEAST)
            found |= {n for n in near if _alike(mine.code, self._sentences[n].code)}
            near = (n for words in mine.marked for run in _runs(words) for n in self._by_run.get(run, ()))
            found |= {n for n in near if _quote_alike(mine, self._sentences[n])}
        return [self._sentences[n].span for n in sorted(found)]


def _worded(reading: Reading, sentence: Sentence) -> _Worded:
    return _Worded(sentence.span, *_words_of(reading.article.cut(sentence.span)))


@lru_cache(maxsize=16384)
def _words_of(text: str) -> tuple[str, tuple[tuple[str, ...], ...]]:
    marked = tuple(tuple(w.text for w in fold_words(text, m.start, m.end)) for m in find_marked(text))
    return encode(s.text for s in canonical_stems(text, 0, len(text))), marked


def _runs(words: Sequence[str]) -> list[tuple[str, ...]]:
    """The runs of so many words as two quotations must share."""
    return [tuple(words[i : i + _MARKED_WORDS]) for i in range(len(words) - _MARKED_WORDS + 1)]


def _quote_alike(left: _Worded, right: _Worded) -> bool:
    return any(_is_part(one, two) for two in left.marked for one in right.marked)


def _is_part(one: Sequence[str], other: Sequence[str]) -> bool:
    """Does the one quotation stand in the other, word for word, and is it long enough to tell?"""
    short, long = (f" {' '.join(words)} " for words in sorted((one, other), key=len))
    words = short.split()
    return short in long and len(words) >= _MARKED_WORDS and sum(is_content(w) for w in words) >= _MARKED_CONTENT


def _alike(a: str, b: str) -> bool:
    """Enough content stems in common, in two blocks: the frame may stand behind ("…, she told the Echo")."""
    first = match(a, b)
    taken_a, taken_b = {p for p, _ in first}, {q for _, q in first}
    rest_a = "".join(c for i, c in enumerate(a) if i not in taken_a)
    rest_b = "".join(c for j, c in enumerate(b) if j not in taken_b)
    n = len(first) + common(rest_a, rest_b)
    return n >= _LEAST and n >= _SHARE * min(len(a), len(b))
