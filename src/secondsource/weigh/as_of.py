"""As of when a number holds, and on whose word it stands.

In: a span, the resolved moments and the quotes of its article. Out: a `Dated` or nothing, a speaker's name or nothing.
Guesses neither: a date in another clause, the day of saying, and a deadline are not the date of a number.
"""

import re
from collections.abc import Sequence

from secondsource.model.articles import Article, Dated, Precision
from secondsource.model.readings import Moment, Quote, Reading
from secondsource.model.spans import Span
from secondsource.weigh.evidence import Evidence

# What parts two clauses: strong punctuation, and the words that open a subordinate or coordinate one with its own verb.
_BOUNDARY = re.compile(
    r"""[;:()—]|[ ][–-][ ]
    |\b(?:that|when|where|while|whereas|although|though|after|before|because|who|which|whose|whom|but)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# What follows a participle is told beside the clause: its date is its own ("keeps 600, ending what began in 2014"). A
# date before it holds for both ("on 3 May a bomb went off, killing 11").
_PARTICIPLE = re.compile(r",\s+\w+ing\b", re.IGNORECASE)
# A day until which or from which something is meant to hold is a plan, not the day of the count.
_DEADLINE = re.compile(r"\b(?:by|until|till|before|from|within|for)\s+(?:the\s+)?$", re.IGNORECASE)
_BEHIND_CUE = re.compile(r",?\s*(?:(?:on|in|late|early)\s+){0,2}", re.IGNORECASE)
_DAY = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?")
_PRECISIONS: dict[int, Precision] = {4: "year", 7: "month", 10: "day"}


def moment_of(
    span: Span, article: Article, moments: Sequence[Moment], figures: Sequence[Span], quotes: Sequence[Quote]
) -> Moment | None:
    """The dated moment that stands nearest in the clause of the number, None where there is none.

    `moments`, `figures` and `quotes` are those of the sentence: a moment on the other side of a statement's border, or
    right behind its verb, dates the saying ("said on Friday that 40 were held").
    """
    best: tuple[int, int] | None = None
    found: Moment | None = None
    for moment in moments:
        if moment.type not in ("DATE", "TIME") or not (moment.edtf or is_now(moment)) or moment.span.overlaps(span):
            continue
        low, high = min(moment.span.end, span.end), max(moment.span.start, span.start)
        if any(low <= f.start and f.end <= high for f in figures):
            continue
        if _BOUNDARY.search(article.text, low, high) or _DEADLINE.search(article.text[: moment.span.start][-20:]):
            continue
        if moment.span.start > span.start and _PARTICIPLE.search(article.text, low, high):
            continue
        if any(
            q.content.contains(span) != q.content.contains(moment.span) or _says(q, moment, article) for q in quotes
        ):
            continue
        rank = (high - low, moment.span.start)
        if best is None or rank < best:
            best, found = rank, moment
    return found


def _says(quote: Quote, moment: Moment, article: Article) -> bool:
    """Does the moment stand right behind the verb of saying?"""
    cue = quote.cue
    if cue is None or cue.end > moment.span.start:
        return False
    return _BEHIND_CUE.fullmatch(article.text, cue.end, moment.span.start) is not None


def is_now(moment: Moment) -> bool:
    """Does the moment say "now"?"""
    return moment.value.startswith("PRESENT_REF")


def to_dated(moment: Moment | None, published: Dated | None) -> Dated | None:
    """The date of a moment to the precision that it has; of "now" the day of publication.

    An interval is given to the part that its two ends share, and not at all where they share no year.
    """
    if moment is None:
        return None
    if is_now(moment):
        return Dated(published.date, published.precision, published.how, moment.span) if published else None
    date = _shared_date((moment.edtf or "").replace("~", ""))
    if date is None:
        return None
    how = "stated" if moment.anchor == "none" or published is None else published.how
    return Dated(date, _PRECISIONS[len(date)], how, moment.span)


def _shared_date(edtf: str) -> str | None:
    ends = [m.group() for m in (_DAY.match(part) for part in edtf.split("/")) if m]
    if not ends or len(ends) != edtf.count("/") + 1:
        return None
    first, last = ends[0], ends[-1]
    for length in (10, 7, 4):
        if len(first) >= length and first[:length] == last[:length]:
            return first[:length]
    return None


class Speakers:
    """Whose word the words of a story are, asked by span."""

    __slots__ = ("_evidence", "_names")

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence
        self._names = {
            rendering.content: statement.speaker.name
            for statement in evidence.resolved.statements
            for rendering in statement.renderings
        }

    def of(self, span: Span) -> str | None:
        """The speaker of the tightest statement that holds the span; else the credit in its sentence; else None."""
        reading = self._evidence.reading(span.article)
        holding = [q for q in reading.quotes if q.content.contains(span)]
        for quote in sorted(holding, key=lambda q: (len(q.content), q.content)):
            name = self._names.get(quote.content)
            phrase = quote.referent or quote.speaker
            if name is None and phrase is not None:
                name = self._evidence.text(phrase)
            if name is not None:
                return name
        return self._credit(reading, span)

    def _credit(self, reading: Reading, span: Span) -> str | None:
        sentence = self._evidence.sentence(span)
        if sentence is None:
            return None
        credits = self._evidence.resolved.credits_of(reading)
        near = [c for c in credits if c.how == "attribution" and sentence.span.contains(c.span)]
        if not near:
            return None
        return min(near, key=lambda c: (abs(c.span.start - span.start), c.span)).name
