"""What each article tells to have happened, or to be about to, and when: the reports that events are joined from.

In: the evidence. Out: a `Told` for each date of the body that is resolved (the clause around it, the rule that dated
it, whether it lies ahead), and one without a date for each clause that tells of an incident and that nothing dates.
Nothing is dated here: a moment that `compare` could not resolve gives no date.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from secondsource.model.articles import Dated
from secondsource.model.readings import Assertion, Moment, Reading, Sentence
from secondsource.model.spans import Span

from .evidence import Evidence
from .incidents import Cast, Incident, Trigger, cast_of, describe, find_triggers, trigger_of
from .timeline_dates import Extent, after, extent_of

# Verbs in the past (tense or perfect) tell of what happened; in other tenses an undated clause is a habit or a plan.
_PAST_AUXILIARIES = frozenset("was were had has have been".split())
# "Until 30 June", "by Friday": the preposition that makes a date the end of something.
_STRETCH = frozenset("over during throughout for in".split())
_RELATIVES = frozenset("that which".split())
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
    moments = evidence.resolved.moments.get(article.id, reading.moments)
    published = evidence.resolved.published.get(article.id)
    skip = [c.span for c in reading.credits if c.how == "dateline"]
    if published is not None and published.how == "stated" and published.evidence is not None:
        skip.append(published.evidence)
    for sentence in reading.sheet.body:
        if not sentence.tokens:
            continue
        clauses = _within(reading.assertions, sentence.span)
        here = [m for m in moments if sentence.span.contains(m.span) and not any(m.span.overlaps(s) for s in skip)]
        here = [m for m in (_counted(sentence, m, published) for m in here) if m is not None]
        for moment in here:
            for clause in _clauses_of(sentence, clauses, moment):
                yield _dated(sentence, clause, moment, published.date if published else None, cast)
        if not here:
            yield from _undated(reading, sentence, clauses, cast)


def _counted(sentence: Sentence, moment: Moment, published: Dated | None) -> Moment | None:
    """The moment where it has a date: as resolved or, of "within two weeks", the day that the time is up, counted from
    the day of publication. "Over the past year" is a stretch of time and no date."""
    before = [t.text.lower() for t in sentence.tokens if t.end <= moment.span.start][-1:]
    words = [t.text.lower() for t in sentence.tokens if moment.span.start <= t.start < moment.span.end]
    if moment.type == "DURATION" and before == ["within"] and published is not None:
        day = up_after(moment.value, published)
        return None if day is None else replace(moment, type="DATE", edtf=day, rule=f"within {moment.value}")
    if before and before[0] in _STRETCH and any(w in ("past", "last") for w in words[:2]):
        return None
    dated = moment.type in ("DATE", "TIME") and moment.edtf is not None and not moment.value.endswith("_REF")
    return moment if dated else None


def up_after(length: str, published: Dated) -> str | None:
    """The day on which a TIMEX3 duration of days or weeks is up, counted from the day of publication."""
    match = re.fullmatch(r"P(\d{1,3})([DW])", length)
    extent = extent_of(published.date)
    if match is None or extent is None or not extent.is_day:
        return None
    return after(extent.first, int(match[1]) * (7 if match[2] == "W" else 1)).isoformat()


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
    chosen, how = _governing(sentence, assertions, moment)
    found = [_clause(sentence, chosen, moment, how)]
    ahead = [a for a in assertions if a.span.start >= moment.span.end and a is not chosen]
    if ahead and _is_when(sentence, moment):
        found.append(_clause(sentence, ahead[0], None, 'the clause behind "when"'))
    elif how == "before the clause" and _is_right_after(sentence, found[0]):
        found.append(_clause(sentence, chosen, None, "right after what the date is of"))
    main = _main_behind(sentence, ahead, moment) if how == "before the clause" else None
    if main is not None:
        found.append(_clause(sentence, main, None, "the main clause that the date opens"))
    ahead = [a for a in ahead if _is_ahead(sentence, chosen) and _is_ahead(sentence, a)]
    where = [a for a in ahead if _is_where(sentence, chosen, a)]
    if where:
        found.append(_clause(sentence, where[0], None, 'the planned clause behind "where"'))
    return found


def _governing(sentence: Sentence, assertions: Sequence[Assertion], moment: Moment) -> tuple[Assertion, str]:
    """The clause whose verb the moment hangs on: the verb before it where nothing parts the two, else the clause that
    it stands in, the next one where it opens the sentence, the one before."""
    left = [a for a in assertions if a.predicate.end <= moment.span.start]
    if left and not _parted(sentence, left[-1].predicate.end, moment.span.start):
        return left[-1], "in the clause"
    inside = [a for a in assertions if a.span.contains(moment.span)]
    if inside:
        return min(inside, key=lambda a: (len(a.span), a.span)), "in the clause"
    ahead = [a for a in assertions if a.predicate.start >= moment.span.end]
    if ahead and (not left or _leads(sentence, moment)):
        return ahead[0], "before the clause"
    if left:
        return left[-1], "behind the clause"
    return assertions[0], "beside the clause"


def _parted(sentence: Sentence, start: int, end: int) -> bool:
    """Does a comma, a stop, or a conjunction stand between a verb and a moment behind it?"""
    between = [t for t in sentence.tokens if start <= t.start and t.end <= end]
    return any(t.text in ",;:–—" or t.tag == "SCONJ" for t in between) or any(
        t.tag == "CCONJ" for t in between[-3:]
    )


def _leads(sentence: Sentence, moment: Moment) -> bool:
    """Does the moment open a clause: behind a comma, a stop or a conjunction, a preposition in between at most?"""
    before = [t for t in sentence.tokens if t.end <= moment.span.start][-3:]
    return any(t.text in ",;:–—" or t.tag == "CCONJ" for t in before)


def _is_when(sentence: Sentence, moment: Moment) -> bool:
    """ "In January 2020, when …": what follows happened then."""
    behind = [t.text.lower() for t in sentence.tokens if t.start >= moment.span.end][:2]
    return behind[:1] == ["when"] or behind == [",", "when"]


def _main_behind(sentence: Sentence, ahead: Sequence[Assertion], moment: Moment) -> Assertion | None:
    """ "Three years later, as the fighters closed in, the cabinet asked …": the clause behind the subordinate one."""
    behind = [t.text.lower() for t in sentence.tokens if t.start >= moment.span.end][:2]
    if behind[:1] != [","] or behind[1:] not in (["as"], ["while"], ["after"]):
        return None
    for assertion in ahead:
        before = [t.text for t in sentence.tokens if t.end <= assertion.span.start][-2:]
        if "," in before:
            return assertion
    return None


def _is_ahead(sentence: Sentence, assertion: Assertion) -> bool:
    """Does the clause speak of what is to come, be its "set to" tagged as a verb or not?"""
    behind = [t.text.lower() for t in sentence.tokens if t.start >= assertion.predicate.end][:2]
    return assertion.modality == "planned" or (behind[1:] == ["to"] and behind[0] in ("set", "due", "ready", "about"))


def _is_where(sentence: Sentence, clause: Assertion, other: Assertion) -> bool:
    """ "On Monday at the palace, where the two will meet": two plans for one day."""
    between = [t.text.lower() for t in sentence.tokens if clause.span.end <= t.start < other.predicate.start]
    return "where" in between


def _is_right_after(sentence: Sentence, clause: _Clause) -> bool:
    """ "Immediately after the raid in May, the court …": the date is the raid's, and the court's as well."""
    words = [t.text.lower() for t in sentence.tokens[clause.first : clause.first + 2]]
    return words in (["immediately", "after"], ["hours", "after"], ["minutes", "after"])


def _clause(sentence: Sentence, assertion: Assertion, moment: Moment | None, how: str) -> _Clause:
    first, last = _words(sentence, assertion.span)
    if moment is not None:
        a, b = _words(sentence, moment.span)
        if a < first:
            a = _phrase_from(sentence, a)
        first, last = min(first, a), max(last, b)
    begin, end = _words(sentence, assertion.predicate)
    return _Clause(first, last, range(begin, end + 1), assertion.modality, assertion.negated, how)


def _phrase_from(sentence: Sentence, at: int) -> int:
    """Where the phrase that ends in word `at` begins: behind the last comma, stop or verb before it."""
    while at and sentence.tokens[at - 1].text not in ",;:–—" and sentence.tokens[at - 1].tag != "VERB":
        at -= 1
    while sentence.tokens[at].tag == "PUNCT" and at + 1 < len(sentence.tokens):
        at += 1
    return at


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
    first, last = clause.first, clause.last
    trigger = trigger_of(sentence, triggers, clause.predicate, range(a, b + 1))
    if trigger is None:
        trigger = _antecedent(sentence, first)
        first = trigger.at if trigger is not None else first
    elif trigger.entry.part == "noun" and trigger.at < a and clause.predicate.start > b:
        last = b  # the date belongs to the phrase that opens the sentence, not to the clause behind it
    incident = describe(sentence, trigger, first, last, cast) if trigger is not None else None
    deadline = "; end" in moment.rule or (a > 0 and sentence.tokens[a - 1].text.lower() in _DEADLINES)
    return Told(
        span=_span(sentence, clause.first, last),
        around=sentence.span,
        expression=moment.span,
        date=moment.edtf,
        extent=extent,
        rule=_rule(moment, clause.how),
        deadline=deadline,
        planned=is_planned(extent, published, clause.modality, deadline),
        incident=incident,
    )


def _antecedent(sentence: Sentence, first: int) -> Trigger | None:
    """The event noun that a relative clause beginning at word `first` hangs on ("a deal that they announced")."""
    at = first - 1 if sentence.tokens[first].text.lower() not in _RELATIVES else first
    if at < 1 or sentence.tokens[at].text.lower() not in _RELATIVES:
        return None
    found = find_triggers(sentence, at - 1, at - 1)
    return found[0] if found and found[0].entry.part == "noun" else None


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
    if moment.rule.startswith("within "):
        return f"{moment.rule}, counted from the day of publication, {how}"
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
