"""Interviews that an article credits to nobody ("told a leading newspaper"), given to the outlet that another article
of the set credits for the same words.

Goes in: readings, their citations, and the statements joined over articles. Comes out: for each such interview the
origin and the words it governs. An interview that nobody credits stays without an origin.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from secondsource.compare.credited_sentences import CreditedSentences
from secondsource.compare.origins_credits import Citation
from secondsource.compare.own_reporting import OwnReporting
from secondsource.compare.places import Places
from secondsource.model.lineage import Governed, origin_of
from secondsource.model.readings import Credit, Reading, Sentence
from secondsource.model.resolution import Resolved, Statement
from secondsource.model.spans import Span

# "he said on the radio": the reader of credits names stations alone.
_ON_AIR = re.compile(r"\bon (?:the |state |national |local |public )?(?:radio|television|TV)\b(?! \w+ (?:show|series))")
# Sentences after the one that tells of the interview which may still be of it.
_FURTHER = 2


@dataclass(frozen=True, slots=True)
class Interview:
    """`article` prints an interview without saying whose; another one credits `origin` for its words."""

    article: str
    origin: str
    evidence: Span
    governed: tuple[Governed, ...]


@dataclass(frozen=True, slots=True)
class _Said:
    """What all articles say: by article the words that credits of others govern, the sentences with such words, and the
    statements by their renderings."""

    credited: Mapping[str, Sequence[Governed]]
    sentences: CreditedSentences
    statements: Places[Statement]


def find_interviews(
    readings: Sequence[Reading], citations: Mapping[str, Sequence[Citation]], resolved: Resolved
) -> list[Interview]:
    """The interviews credited to nobody whose origin another article names, in order of the text."""
    found = [
        (reading, sentences)
        for reading in readings
        for phrase in sorted({*reading.interviews, *_on_air(reading)})
        if (sentences := _told(reading, resolved.credits_of(reading), phrase))
    ]
    if not found:
        return []
    credited = {article: [g for c in cited if not c.own for g in c.governed] for article, cited in citations.items()}
    said = _Said(
        credited,
        CreditedSentences(readings, credited),
        Places((r.content, statement) for statement in resolved.statements for r in statement.renderings),
    )
    return [i for reading, told in found for i in _origin_of_interview(reading, told, said)]


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
    interviewed = Places((g.span, n) for n, o in enumerate(own) for g in o.governed)
    for statement in resolved.statements:
        numbers = {n for r in statement.renderings for _, n in interviewed.overlapping(r.content)}
        mine = {own[n].origin: own[n] for n in sorted(numbers)}
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


def _origin_of_interview(reading: Reading, told: Sequence[Sentence], said: _Said) -> list[Interview]:
    """At most one: the origin that governs the same words elsewhere; none where two articles name two."""
    spans = [r.content for t in told for _, s in said.statements.overlapping(t.span) for r in s.renderings]
    joined = {span.article for span in spans}
    spans += [span for span in said.sentences.like(reading, told) if span.article not in joined]
    others = (span for span in spans if span.article != reading.article.id)
    records = (origin_of(span, said.credited.get(span.article, ())) for span in others)
    origins = {record.origin for record in records if record is not None}
    if len(origins) != 1:
        return []
    (origin,) = origins
    spans_told = tuple(Governed(s.span, origin, "interview", True) for s in told)
    return [Interview(reading.article.id, origin, told[0].span, spans_told)]
