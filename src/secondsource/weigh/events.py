"""What each article tells to have happened, or to be about to, and when: the reports that events are joined from.

In: the evidence. Out: a `Told` for each date of the body that is resolved (the clause around it, the rule that dated
it, whether it lies ahead), and one without a date for each clause that tells of an incident and that nothing dates.
Nothing is dated here: a moment that `compare` could not resolve gives no date.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from secondsource.model.readings import Assertion, Moment, Reading, Sentence
from secondsource.model.spans import Span

from .evidence import Evidence
from .incidents import Cast, Incident, cast_of, describe, find_triggers, trigger_of
from .timeline_dates import Extent, extent_of

# Verbs in the past (tense or perfect) tell of what happened; in other tenses an undated clause is a habit or a plan.
_PAST_AUXILIARIES = frozenset("was were had has have been".split())
# "Until 30 June", "by Friday": the preposition that makes a date the end of something.
_DEADLINES = frozenset("by before until till within".split())


@dataclass(frozen=True, slots=True)
class Told:
    """One report: `span` the clause, `around` its sentence, `expression` the words that date it."""

    span: Span
    around: Span
    expression: Span | None
    date: str | None
    extent: Extent | None
    rule: str
    deadline: bool
    planned: bool
    incident: Incident | None


def find_told(evidence: Evidence) -> list[Told]:
    """The reports of all articles, in order of article and place."""
    cast = cast_of(evidence.resolved.actors)
    found: list[Told] = []
    for reading in evidence.readings:
        found.extend(_of_article(evidence, reading, cast))
    return sorted(found, key=lambda t: (t.span, t.expression or t.span, t.date or ""))


def _of_article(evidence: Evidence, reading: Reading, cast: Cast) -> Iterator[Told]:
    article = reading.article
    moments = [m for m in evidence.resolved.moments.get(article.id, reading.moments) if is_dated(m)]
    published = evidence.resolved.published.get(article.id)
    skip = [c.span for c in reading.credits if c.how == "dateline"]
    if published is not None and published.how == "stated" and published.evidence is not None:
        skip.append(published.evidence)
    for sentence in reading.sheet.body:
        if not sentence.tokens:
            continue
        clauses = _within(reading.assertions, sentence.span)
        here = [m for m in moments if sentence.span.contains(m.span) and not any(m.span.overlaps(s) for s in skip)]
        for moment in here:
            for clause in _clauses_of(sentence, clauses, moment):
                yield _dated(sentence, clause, moment, published.date if published else None, cast)
        if not here:
            yield from _undated(reading, sentence, clauses, cast)


def is_dated(moment: Moment) -> bool:
    """Is it a day or a period with a date, and none that only says now, recently, or soon?"""
    return moment.type in ("DATE", "TIME") and moment.edtf is not None and not moment.value.endswith("_REF")


@dataclass(frozen=True, slots=True)
class _Clause:
    """Words `first` to `last` (inclusive) of a sentence around a verb group; `how` it came to the date, in words."""

    first: int
    last: int
    predicate: range
    modality: str
    negated: bool
    how: str


def _within(assertions: Sequence[Assertion], span: Span) -> list[Assertion]:
    return [a for a in assertions if span.contains(a.span)]


def _clauses_of(sentence: Sentence, assertions: Sequence[Assertion], moment: Moment) -> list[_Clause]:
    """The clause that the moment stands in or, where it stands in none, the next one, else the one before it; beside
    it the clause that "when" hangs on the moment."""
    if not assertions:
        return [_Clause(0, len(sentence.tokens) - 1, range(0), "asserted", False, "the sentence has no finite verb")]
    inside = [a for a in assertions if a.span.contains(moment.span)]
    ahead = [a for a in assertions if a.span.start >= moment.span.end]
    behind = [a for a in assertions if a.span.end <= moment.span.start]
    if inside:
        chosen, how = min(inside, key=lambda a: (len(a.span), a.span)), "in the clause"
    elif not behind and ahead:
        chosen, how = ahead[0], "before the clause"
    elif behind:
        chosen, how = behind[-1], "behind the clause"
    else:
        chosen, how = assertions[0], "beside the clause"
    found = [_clause(sentence, chosen, moment, how)]
    if ahead and _is_when(sentence, moment) and ahead[0] is not chosen:
        found.append(_clause(sentence, ahead[-1], None, "the clause behind \"when\""))
    return found


def _is_when(sentence: Sentence, moment: Moment) -> bool:
    """ "In January 2020, when …": what follows happened then."""
    after = [t.text.lower() for t in sentence.tokens if t.start >= moment.span.end][:2]
    return after[:1] == ["when"] or after == [",", "when"]


def _clause(sentence: Sentence, assertion: Assertion, moment: Moment | None, how: str) -> _Clause:
    first, last = _words(sentence, assertion.span)
    if moment is not None:
        a, b = _words(sentence, moment.span)
        first, last = min(first, a), max(last, b)
    begin, end = _words(sentence, assertion.predicate)
    return _Clause(first, last, range(begin, end + 1), assertion.modality, assertion.negated, how)


def _words(sentence: Sentence, span: Span) -> tuple[int, int]:
    """The first and last word of the sentence that the span touches."""
    starts = [t.start for t in sentence.tokens]
    first = max(0, bisect_right(starts, span.start) - 1)
    if sentence.tokens[first].end <= span.start and first + 1 < len(starts):
        first += 1
    last = max(first, bisect_right(starts, span.end - 1) - 1)
    return first, last


def _dated(sentence: Sentence, clause: _Clause, moment: Moment, published: str | None, cast: Cast) -> Told:
    extent = extent_of(moment.edtf or "")
    a, b = _words(sentence, moment.span)
    triggers = find_triggers(sentence, clause.first, clause.last)
    trigger = trigger_of(sentence, triggers, clause.predicate, range(a, b + 1))
    incident = describe(sentence, trigger, clause.first, clause.last, cast) if trigger is not None else None
    deadline = "; end" in moment.rule or (a > 0 and sentence.tokens[a - 1].text.lower() in _DEADLINES)
    return Told(
        span=_span(sentence, clause.first, clause.last),
        around=sentence.span,
        expression=moment.span,
        date=moment.edtf,
        extent=extent,
        rule=_rule(moment, clause.how),
        deadline=deadline,
        planned=is_planned(extent, published, clause.modality, deadline),
        incident=incident,
    )


def is_planned(extent: Extent | None, published: str | None, modality: str, deadline: bool) -> bool:
    """Does it lie ahead: behind the day of publication, or around it where the clause speaks of a plan?"""
    day = extent_of(published) if published else None
    if extent is None or day is None:
        return modality == "planned" or deadline
    if extent.first > day.last:
        return True
    return extent.last >= day.first and (modality == "planned" or deadline)


def _rule(moment: Moment, how: str) -> str:
    """How the date was read, in words a reader can check."""
    counted = {
        "publication": "counted from the day of publication",
        "previous": "counted from the date before it",
        "none": "as printed",
    }[moment.anchor]
    deadline = ", the last day of it" if "; end" in moment.rule else ""
    return f"{counted}{deadline} ({moment.rule}), {how}"


def _undated(reading: Reading, sentence: Sentence, assertions: Sequence[Assertion], cast: Cast) -> Iterator[Told]:
    """Clauses in the past that tell of an incident by their own verb, and that nothing dates."""
    for assertion in assertions:
        if assertion.negated or assertion.modality != "asserted":
            continue
        clause = _clause(sentence, assertion, None, "no date")
        if not _is_past(sentence, clause.predicate):
            continue
        triggers = find_triggers(sentence, clause.first, clause.last)
        trigger = trigger_of(sentence, triggers, clause.predicate, None)
        if trigger is not None:
            incident = describe(sentence, trigger, clause.first, clause.last, cast)
            if incident.by or incident.on:
                span = _span(sentence, clause.first, clause.last)
                yield Told(span, sentence.span, None, None, None, "nothing dates it", False, False, incident)


def _is_past(sentence: Sentence, predicate: range) -> bool:
    words = [sentence.tokens[i].text.lower() for i in predicate]
    if any(w in _PAST_AUXILIARIES for w in words):
        return True
    last = words[-1] if words else ""
    return len(words) <= 2 and (last.endswith("ed") or last in _IRREGULAR)


_IRREGULAR = frozenset("shot struck hit met withdrew sent overran slew fell forgave fought".split())


def _span(sentence: Sentence, first: int, last: int) -> Span:
    return Span(sentence.span.article, sentence.tokens[first].start, sentence.tokens[last].end)
