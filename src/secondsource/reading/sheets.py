"""An article laid out in paragraphs, sentences and tagged words: what every annotator starts from.

Goes in: an `Article` with its furniture, heading and bylines marked. Comes out: a `Sheet`; every character of the text
that is no white space stands in exactly one sentence. Judges nothing: what a sentence is was decided by `ingest`.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from ..model.articles import Article, is_english
from ..model.readings import Sentence, SentenceKind, Sheet, Token
from ..text.ranges import Range, contains, merge
from ..text.sentences import find_paragraphs, find_sentences
from ..text.words import Word, find_words
from .tags import CrfTagger, NoTagger, Tagger

# Words in a sentence; a longer one is cut. A line of 100,000 “(” was one sentence: its noun phrases alone took minutes.
LONGEST_SENTENCE = 200


def lay_out(article: Article, *, tagger: Tagger | None = None) -> Sheet:
    """The sheet of an article; `tagger` is asked for English (or unknown) language alone, else words are tagged `X`."""
    used: Tagger = (tagger or CrfTagger()) if is_english(article.language) else NoTagger()
    starts = [start for start, _ in find_paragraphs(article.text)]
    cut: list[tuple[list[Word], int, SentenceKind]] = []
    for start, end, kind in _regions(article):
        for a, b in find_sentences(article.text, start, end):
            paragraph = max(0, bisect_right(starts, a) - 1)
            cut += ((words, paragraph, kind) for words in _cut_long(find_words(article.text, a, b)))
    sentences = []
    tagged = used.tag([[w.text for w in words] for words, _, _ in cut])
    for (words, paragraph, kind), tags in zip(cut, tagged, strict=True):
        tokens = tuple(Token(start, end, text, tag) for (start, end, text), tag in zip(words, tags, strict=True))
        sentences.append(Sentence(article.span(words[0].start, words[-1].end), tokens, paragraph, kind))
    return Sheet(article, tuple(sentences))

# "OSK MAREN, July 3 (NPA) —", "Lisk (Corvane) (AFP) –", "MAREN, Texas -": a place, in capitals where no agency stands
# behind it, and a dash. 23 in 124 articles of three sets; two more there were headings of paragraphs, cut as well.
_DATELINE = re.compile(
    r"""[A-Z][^\n()–—:]{0,60}?(?:\([^\n()]{2,30}\)\s)?\([A-Z][A-Za-z /&.-]{1,40}\)\s{0,3}(?:[-–—:]|--)(?=\s)
    |[A-Z][A-Z.'’-]+(?:[ ][A-Z][A-Z.'’-]+){0,4}[ ]?(?:,[ ][A-Z][^\n()–—:]{1,40}?)?[ ]{0,2}(?:[–—]|--?)(?=[ ])""",
    re.VERBOSE,
)


def _dateline_ends(text: str) -> Iterator[int]:
    """The offset behind each dateline."""
    for start, end in find_paragraphs(text):
        dateline = _DATELINE.match(text, start, min(end, start + 150))
        if dateline is not None:
            yield dateline.end()


def _cut_long(words: list[Word]) -> Iterator[list[Word]]:
    """One sentence, or what is too long for one in pieces: clauses and quotes are sought within a sentence."""
    for at in range(0, len(words), LONGEST_SENTENCE):
        yield words[at : at + LONGEST_SENTENCE]


def _regions(article: Article) -> list[tuple[int, int, SentenceKind]]:
    """The text cut wherever furniture, heading or byline begins or ends, so that no sentence straddles a border, and
    behind a dateline, which is no part of what is said behind it."""
    length = len(article.text)
    kinds: list[tuple[SentenceKind, list[Range]]] = [
        ("furniture", merge((f.start, min(f.end, length)) for f in article.furniture)),
        ("headline", merge([(s.start, s.end) for s in (article.title_span,) if s is not None])),
        ("byline", merge((s.start, s.end) for s in article.byline_spans)),
    ]
    borders = {0, length, *_dateline_ends(article.text)} | {at for _, ranges in kinds for pair in ranges for at in pair}
    cuts = sorted(at for at in borders if 0 <= at <= length)
    regions: list[tuple[int, int, SentenceKind]] = []
    for a, b in pairwise(cuts):
        kind: SentenceKind = next((k for k, ranges in kinds if contains(ranges, a)), "body")
        regions.append((a, b, kind))
    return regions
