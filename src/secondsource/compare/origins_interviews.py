"""Interviews that an article credits to nobody ("told a leading newspaper"), given to the outlet that another article
of the set credits for the same words.

Goes in: readings, their citations, and the statements joined over articles. Comes out: for each such interview the
origin and the words it governs. An interview that nobody credits stays without an origin.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from secondsource.compare.origins_credits import Citation
from secondsource.compare.own_reporting import OwnReporting
from secondsource.model.lineage import Governed, origin_of
from secondsource.model.readings import Credit, Reading, Sentence
from secondsource.model.resolution import Resolved
from secondsource.model.spans import Span
from secondsource.text.canonical import canonical_stems
from secondsource.text.marks import find_marked
from secondsource.text.shingles import fold_words
from secondsource.text.stems import is_content
from secondsource.text.subsequences import common, encode, match

# Content stems that the two reports of an interview must share where no statement joins them; and of the shorter one's.
# Set by hand on one story (iraq-2021); not measured elsewhere.
_LEAST, _SHARE = 4, 0.5
# "he said on the radio": the reader of credits names stations alone.
_ON_AIR = re.compile(r"\bon (?:the |state |national |local |public )?(?:radio|television|TV)\b(?! \w+ (?:show|series))")
# Words in quotation marks in both articles, in a row: so many, with so many content words ("a breach of trust").
_MARKED_WORDS, _MARKED_CONTENT = 3, 2
# Sentences after the one that tells of the interview which may still be of it.
_FURTHER = 2


@dataclass(frozen=True, slots=True)
class Interview:
    """`article` prints an interview without saying whose; another one credits `origin` for its words."""

    article: str
    origin: str
    evidence: Span
    governed: tuple[Governed, ...]


def find_interviews(
    readings: Sequence[Reading], citations: Mapping[str, Sequence[Citation]], resolved: Resolved
) -> list[Interview]:
    """The interviews credited to nobody whose origin another article names, in order of the text."""
    found = []
    for reading in readings:
        for phrase in sorted({*reading.interviews, *_on_air(reading)}):
            sentences = _told(reading, resolved.credits_of(reading), phrase)
            if sentences:
                found.extend(_origin_of_interview(reading, sentences, readings, citations, resolved))
    return found


def _on_air(reading: Reading) -> Iterator[Span]:
    """Where an article tells of words said on the air, and names no station."""
    for sentence in reading.sheet.body:
        for phrase in _ON_AIR.finditer(reading.article.text, sentence.span.start, sentence.span.end):
            yield reading.article.span(phrase.start(), phrase.end())


def find_retold(
    own: Sequence[OwnReporting], citations: Mapping[str, Sequence[Citation]], resolved: Resolved
) -> list[Interview]:
    """Statements that stand in one article as said to its own outlet, wherever others print them without a credit: the
    interview is their origin. None where two articles say that it was said to them."""
    found = []
    for statement in resolved.statements:
        contents = [r.content for r in statement.renderings]
        mine = {o.origin: o for o in own if any(g.span.overlaps(c) for g in o.governed for c in contents)}
        if len(mine) != 1:
            continue
        ((origin, interview),) = mine.items()
        for rendering in statement.renderings:
            article = rendering.content.article
            governed = [g for c in citations.get(article, ()) if c.credit.how == "attribution" for g in c.governed]
            if article != interview.article and origin_of(rendering.content, governed) is None:
                record = Governed(rendering.content, origin, "interview", True)
                found.append(Interview(article, origin, rendering.content, (record,)))
    return found


def _told(reading: Reading, credits: Sequence[Credit], phrase: Span) -> list[Sentence]:
    """The sentence of the phrase and those behind it that hold quotations, with no credit of their own."""
    body = reading.sheet.body
    at = next((i for i, s in enumerate(body) if s.span.overlaps(phrase)), None)
    if at is None or _credited(credits, body[at].span):
        return []
    told = [body[at]]
    for sentence in body[at + 1 : at + 1 + _FURTHER]:
        if _credited(credits, sentence.span) or not any(q.content.overlaps(sentence.span) for q in reading.quotes):
            break
        told.append(sentence)
    return told


def _credited(credits: Sequence[Credit], span: Span) -> bool:
    return any(c.span.overlaps(span) for c in credits)


def _origin_of_interview(
    reading: Reading,
    told: Sequence[Sentence],
    readings: Sequence[Reading],
    citations: Mapping[str, Sequence[Citation]],
    resolved: Resolved,
) -> list[Interview]:
    """At most one: the origin that governs the same words elsewhere; none where two articles name two."""
    origins: set[str] = set()
    joined = _joined(reading, told, resolved)
    codes = [_code(reading, t.span) for t in told]
    marked = [m for t in told for m in _marked(reading, t.span)]
    for other in readings:
        governed = [g for c in citations.get(other.article.id, ()) if not c.own for g in c.governed]
        if other.article.id == reading.article.id or not governed:
            continue
        spans = [s for s in joined if s.article == other.article.id] or _alike_in(codes, marked, other, governed)
        for span in spans:
            record = origin_of(span, governed)
            if record is not None:
                origins.add(record.origin)
    if len(origins) != 1:
        return []
    (origin,) = origins
    spans_told = tuple(Governed(s.span, origin, "interview", True) for s in told)
    return [Interview(reading.article.id, origin, told[0].span, spans_told)]


def _joined(reading: Reading, told: Sequence[Sentence], resolved: Resolved) -> list[Span]:
    """Where other articles print the same statements."""
    spans = []
    for statement in resolved.statements:
        mine = (r for r in statement.renderings if r.content.article == reading.article.id)
        if any(r.content.overlaps(s.span) for r in mine for s in told):
            spans += [r.content for r in statement.renderings]
    return spans


def _alike_in(codes: Sequence[str], marked: Sequence[str], other: Reading, governed: Sequence[Governed]) -> list[Span]:
    """The sentences of another article, of those that a credit governs, that are like one of the told ones or hold the
    same words in quotation marks."""
    found = []
    for sentence in other.sheet.body:
        if not any(g.span.overlaps(sentence.span) for g in governed):
            continue
        code = _code(other, sentence.span)
        if any(_alike(mine, code) for mine in codes) or any(
            _words_of(one, in_=two) for two in marked for one in _marked(other, sentence.span)
        ):
            found.append(sentence.span)
    return found


def _marked(reading: Reading, span: Span) -> list[str]:
    """What stands in quotation marks in a sentence, folded, a space at either end."""
    text = reading.article.text[span.start : span.end]
    words = (fold_words(text, m.start, m.end) for m in find_marked(text))
    return [f" {' '.join(w.text for w in folded)} " for folded in words]


def _words_of(one: str, *, in_: str) -> bool:
    """Does the one quotation stand in the other, word for word, and is it long enough to tell?"""
    words = min(one, in_, key=len).split()
    content = sum(is_content(w) for w in words)
    return (one in in_ or in_ in one) and len(words) >= _MARKED_WORDS and content >= _MARKED_CONTENT


def _alike(a: str, b: str) -> bool:
    """Enough content stems in common, in two blocks: the frame may stand behind ("…, she told the Echo")."""
    first = match(a, b)
    rest_a = "".join(c for i, c in enumerate(a) if i not in {p for p, _ in first})
    rest_b = "".join(c for j, c in enumerate(b) if j not in {q for _, q in first})
    n = len(first) + common(rest_a, rest_b)
    return n >= _LEAST and n >= _SHARE * min(len(a), len(b))


def _code(reading: Reading, span: Span) -> str:
    return _encoded(reading.article.cut(span))


@lru_cache(maxsize=16384)
def _encoded(sentence: str) -> str:
    return encode(s.text for s in canonical_stems(sentence, 0, len(sentence)))
