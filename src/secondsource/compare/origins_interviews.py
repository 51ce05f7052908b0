"""Interviews that an article credits to nobody ("told a leading newspaper"), given to the outlet that another article
of the set credits for the same words.

Goes in: readings, their citations, and the statements joined over articles. Comes out: for each such interview the
origin and the words it governs. An interview that nobody credits stays without an origin.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from secondsource.text.canonical import canonical_stems
from secondsource.compare.origins_credits import Citation
from secondsource.model.lineage import Governed, origin_of
from secondsource.model.readings import Reading, Sentence
from secondsource.model.resolution import Resolved
from secondsource.model.spans import Span
from secondsource.text.subsequences import common, encode, match

# Content stems that the two reports of an interview must share where no statement joins them; and of the shorter one's.
# Set by hand on one story (iraq-2021); not measured elsewhere.
_LEAST, _SHARE = 4, 0.5
# Sentences after the one that tells of the interview which may still be of it.
_FURTHER = 2


@dataclass(frozen=True, slots=True)
class Interview:
    """`article` prints an interview without saying whose; `bridge` is the other article that credits `origin`."""

    article: str
    origin: str
    evidence: Span
    governed: tuple[Governed, ...]
    bridge: str


def find_interviews(
    readings: Sequence[Reading], citations: Mapping[str, Sequence[Citation]], resolved: Resolved
) -> list[Interview]:
    """The interviews credited to nobody whose origin another article names, in order of the text."""
    found = []
    for reading in readings:
        for phrase in reading.interviews:
            sentences = _told(reading, phrase)
            if sentences:
                found.extend(_origin_of_interview(reading, sentences, readings, citations, resolved))
    return found


def _told(reading: Reading, phrase: Span) -> list[Sentence]:
    """The sentence of the phrase and those behind it that hold quotations, with no credit of their own."""
    body = reading.sheet.body
    at = next((i for i, s in enumerate(body) if s.span.overlaps(phrase)), None)
    if at is None or _credited(reading, body[at].span):
        return []
    told = [body[at]]
    for sentence in body[at + 1 : at + 1 + _FURTHER]:
        if _credited(reading, sentence.span) or not any(q.content.overlaps(sentence.span) for q in reading.quotes):
            break
        told.append(sentence)
    return told


def _credited(reading: Reading, span: Span) -> bool:
    return any(c.span.overlaps(span) for c in reading.credits)


def _origin_of_interview(
    reading: Reading,
    told: Sequence[Sentence],
    readings: Sequence[Reading],
    citations: Mapping[str, Sequence[Citation]],
    resolved: Resolved,
) -> list[Interview]:
    """At most one: the origin that governs the same words elsewhere; none where two articles name two."""
    bridges: dict[str, str] = {}
    for other in readings:
        if other.article.id == reading.article.id:
            continue
        governed = [g for c in citations.get(other.article.id, ()) if not c.own for g in c.governed]
        for span in _same_words(reading, told, other, resolved):
            record = origin_of(span, governed)
            if record is not None:
                bridges.setdefault(record.origin, other.article.id)
    if len(bridges) != 1:
        return []
    ((origin, bridge),) = bridges.items()
    spans = tuple(Governed(s.span, origin, "interview", True) for s in told)
    return [Interview(reading.article.id, origin, told[0].span, spans, bridge)]


def _same_words(reading: Reading, told: Sequence[Sentence], other: Reading, resolved: Resolved) -> list[Span]:
    """Where the other article prints the same statements: joined ones, else sentences alike."""
    spans = []
    for statement in resolved.statements:
        mine = [r for r in statement.renderings if any(r.content.overlaps(s.span) for s in told)]
        if any(r.content.article == reading.article.id for r in mine):
            spans += [r.content for r in statement.renderings if r.content.article == other.article.id]
    return spans or [s.span for s in other.sheet.body if any(_alike(reading, t, other, s) for t in told)]


def _alike(reading: Reading, told: Sentence, other: Reading, sentence: Sentence) -> bool:
    """Enough content stems in common, in two blocks: the frame may stand behind ("…, she told the Echo")."""
    a, b = _code(reading, told.span), _code(other, sentence.span)
    first = match(a, b)
    rest_a = "".join(c for i, c in enumerate(a) if i not in {p for p, _ in first})
    rest_b = "".join(c for j, c in enumerate(b) if j not in {q for _, q in first})
    n = len(first) + common(rest_a, rest_b)
    return n >= _LEAST and n >= _SHARE * min(len(a), len(b))


def _code(reading: Reading, span: Span) -> str:
    return encode(s.text for s in canonical_stems(reading.article.text, span.start, span.end))
