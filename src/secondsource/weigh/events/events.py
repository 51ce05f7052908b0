"""What each article tells to have happened, or to be about to, and when: the reports that events are joined from.

In: the evidence. Out: a `Told` for each date of the body that is resolved (the clause around it, the rule that dated
it, whether it lies ahead), one without a date for each time of day whose day is not known, and one for each clause that
tells of an incident and that nothing dates.
Nothing is dated here: a moment that `compare` could not resolve gives no date.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from secondsource.model.articles import Dated
from secondsource.model.readings import Assertion, Moment, Reading, Sentence
from secondsource.model.spans import Span, inside
from secondsource.text.stems import is_content

from ..evidence import Evidence
from ..incidents.incidents import Cast, Trigger, describe, find_triggers, story_cast, trigger_of
from ..incidents.mentioned import find_mentioned
from ..incidents.stances import Spoken, incident_of, is_told, spoken_in, spoken_on
from ..incidents.verbs import is_past_group
from ..positions.subjects import Ground, grounds
from ..timeline.dates import Extent, after, extent_of
from .carried import carrier
from .clauses import Clause, assertions_in, clauses_of, is_past, span_of, words_of
from .occasions import on_one_occasion
from .renderings import only_dated_elsewhere
from .told import SAID, SHARED, TOLD_BEFORE, UNDATED, Told, dated_by
from .undated import find_undated, with_announced

_FEWEST = 3  # content words of a line without a verb that tells of something ("Air strike on the harbour in May")
_HANGING = 7  # words of a phrase between an event noun and the relative clause that hangs on it
_STRETCH = frozenset("over during throughout for in".split())
_RELATIVES = frozenset("that which".split())
_CLOCK = re.compile(r"T\d\d:\d\d$")
# "Until 30 June", "by Friday": the preposition that makes a date the end of something.
_DEADLINES = frozenset("by before until till within".split())



def find_told(evidence: Evidence) -> list[Told]:
    """The reports of all articles, in order of article and place."""
    cast = evidence.once(story_cast)
    found: list[Told] = []
    for reading in evidence.readings:
        here = list(_of_article(evidence, reading, cast))
        found.extend(_with_occasions(evidence, reading, here))
    found = only_dated_elsewhere(evidence.resolved.statements, found, evidence.text)
    return sorted(found, key=lambda t: (t.span, t.expression or t.span, t.date or ""))



def _with_occasions(evidence: Evidence, reading: Reading, told: Sequence[Told]) -> Iterable[Told]:
    """The reports of an article, undated acts with the date of the occasion that they are told of."""
    moments = evidence.resolved.moments.get(reading.article.id, reading.moments)
    published = evidence.resolved.published.get(reading.article.id)
    ground = evidence.once(grounds)[reading.article.id]
    return on_one_occasion(ground, told, moments, published.date if published else None)



def _of_article(evidence: Evidence, reading: Reading, cast: Cast) -> Iterator[Told]:
    article = reading.article
    moments = evidence.resolved.moments.get(article.id, reading.moments)
    published = evidence.resolved.published.get(article.id)
    skip = [c.span for c in reading.credits if c.how == "dateline"]
    if published is not None and published.how == "stated" and published.evidence is not None:
        skip.append(published.evidence)
    ground = evidence.once(grounds)[article.id]
    for sentence in reading.sheet.body:
        clauses = assertions_in(reading.assertions, sentence.span)
        if not clauses and not _says_something(sentence, moments):
            continue
        here = [m for m in inside(moments, sentence.span) if not any(m.span.overlaps(s) for s in skip)]
        here = [m for m in (_counted(sentence, m, published) for m in here) if m is not None]
        told: list[Told] = []
        for moment in here:
            for clause in clauses_of(sentence, clauses, moment):
                told.extend(_dated(sentence, clause, moment, published.date if published else None, cast))
        told = list(_with_date_of(sentence, clauses, told))
        spoken = evidence.once_at(spoken_in, sentence.span)
        told = [_with_speech(ground, sentence, t, spoken) for t in told]
        dates = [t.expression for t in told if t.expression is not None]
        left = [a for a in clauses if not any(t.span.overlaps(a.predicate) for t in told)]
        left = [a for a in left if not any(a.span.overlaps(d) for d in dates)]
        undated = list(find_undated(ground, sentence, left, told, cast, published.date if published else None))
        told, undated = with_announced(told, undated)
        yield from told
        yield from undated
        spoke = list(_spoken(ground, sentence, spoken, [*told, *undated]))
        yield from spoke
        yield from _mentioned(sentence, [*told, *undated, *spoke], cast)



def _says_something(sentence: Sentence, moments: Sequence[Moment]) -> bool:
    """Does a line without a verb hold more than a date ("January 18, 2005")?"""
    dates = [m.span for m in inside(moments, sentence.span)]
    words = [t for t in sentence.tokens if is_content(t.text) and not any(d.start <= t.start < d.end for d in dates)]
    return len(words) >= _FEWEST



def _counted(sentence: Sentence, moment: Moment, published: Dated | None) -> Moment | None:
    """The moment where it has a date: as resolved or, of "within two weeks", the day that the time is up, counted from
    the day of publication. "Over the past year" is a stretch of time and no date."""
    before = [t.text.lower() for t in sentence.tokens if t.end <= moment.span.start][-1:]
    words = [t.text.lower() for t in sentence.tokens if moment.span.start <= t.start < moment.span.end]
    if moment.type == "DURATION" and before == ["within"] and published is not None:
        day = up_after(moment.value, published)
        return None if day is None else replace(moment, type="DATE", edtf=day, rule=f"within {moment.value}")
    if before and before[0] in _STRETCH and words[:2] in (["the", "past"], ["the", "last"]) and len(words) == 3:
        return None
    if moment.type == "TIME" and _CLOCK.search(moment.value):
        return moment  # "at 8 a.m." tells a day that another article may name
    dated = moment.type in ("DATE", "TIME") and moment.edtf is not None and not moment.value.endswith("_REF")
    return moment if dated else None



def up_after(length: str, published: Dated) -> str | None:
    """The day on which a TIMEX3 duration of days or weeks is up, counted from the day of publication."""
    match = re.fullmatch(r"P(\d{1,3})([DW])", length)
    extent = extent_of(published.date)
    if match is None or extent is None or not extent.is_day:
        return None
    return after(extent.first, int(match[1]) * (7 if match[2] == "W" else 1)).isoformat()



def _dated(
    sentence: Sentence, clause: Clause, moment: Moment, published: str | None, cast: Cast
) -> Iterator[Told]:
    """The report of a clause and its moment; where the moment is the deadline of what somebody was told to do, beside
    it what was told, which is of another day ("ordered them to leave by Friday")."""
    extent = extent_of(moment.edtf or "")
    a, b = words_of(sentence, moment.span)
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
    told = Told(
        span=span_of(sentence, clause.first, last),
        around=sentence.span,
        expression=moment.span,
        date=moment.edtf,
        extent=extent,
        rule=_rule(moment, clause.how),
        planned=is_planned(extent, published, clause.modality, deadline),
        incident=incident,
        clock=clock[0] if (clock := _CLOCK.search(moment.value)) else None,
    )
    if deadline and trigger is not None and _is_told_to_do(sentence, trigger, clause, a):
        yield replace(told, incident=None)
        span = span_of(sentence, clause.first, a - 2 if a - 2 > trigger.at else trigger.at)
        yield Told(span, sentence.span, None, None, None, TOLD_BEFORE, False, incident)
    else:
        yield told



def _is_told_to_do(sentence: Sentence, trigger: Trigger, clause: Clause, date: int) -> bool:
    """Is it a demand in the past, and what has a date an infinitive behind it ("ordered it to return them by")?"""
    between = sentence.tokens[trigger.at + 1 : date]
    to_do = any(t.text.lower() == "to" and t.tag == "PART" for t in between)
    demand = trigger.entry.type in ("DEMAND", "REQUEST") and trigger.at in clause.predicate
    return demand and to_do and is_past(sentence, clause.predicate)



def _with_date_of(sentence: Sentence, clauses: Sequence[Assertion], told: Sequence[Told]) -> Iterator[Told]:
    """The reports; what was told to be done by a date, with the date of the clause before where they share it, and not
    at all where another date of its clause holds for it ("yesterday ordered them to leave by Friday")."""
    for report in told:
        if report.rule != TOLD_BEFORE:
            yield report
        elif not any(o.date and not o.planned and o.span.overlaps(report.span) for o in told):
            own = next((a for a in clauses if report.span.overlaps(a.predicate)), None)
            dated = carrier(sentence, own, clauses, told) if own is not None else None
            yield report if dated is None else dated_by(report, dated, SHARED)



def _antecedent(sentence: Sentence, first: int) -> Trigger | None:
    """The event noun that a relative clause beginning at word `first` hangs on ("a deal that they announced")."""
    tokens = sentence.tokens
    if first and tokens[first].tag == "PRON" and tokens[first - 1].tag == "NOUN":
        at = first  # "a grant it gave"
    else:
        at = first - 1 if tokens[first].text.lower() not in _RELATIVES else first
        if at < 1 or tokens[at].text.lower() not in _RELATIVES:
            return None
    while at > 2 and tokens[at - 1].tag == "PROPN":
        at -= 1  # "the demonstrations in Osk Maren that began on Sunday"
    if tokens[at - 1].text.lower() in ("in", "at", "near"):
        at -= 1
    for i in range(at - 1, max(-1, at - 1 - _HANGING), -1):
        if i < at - 1 and (tokens[i].tag in ("VERB", "AUX", "SCONJ") or tokens[i].text in ";:.–—"):
            return None
        found = find_triggers(sentence, i, i)
        if found and found[0].entry.part == "noun":
            return found[0]  # "the drill with the allies, which began on Monday"
    return None



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
    if moment.edtf is None:
        return f"a time of day without a day, {how}"
    if moment.rule.startswith("within "):
        return f"{moment.rule}, counted from the day of publication, {how}"
    counted = {
        "publication": "counted from the day of publication",
        "previous": "counted from the date before it",
        "none": "as printed",
    }[moment.anchor]
    deadline = ", the last day of it" if "; end" in moment.rule else ""
    return f"{counted}{deadline} ({moment.rule}), {how}"



def _with_speech(ground: Ground, sentence: Sentence, told: Told, spoken: Sequence[Spoken]) -> Told:
    """The report, with the speech act that it tells of where it tells of no other incident."""
    if told.incident is not None or told.planned:
        return told
    first, last = words_of(sentence, told.span)
    return replace(told, incident=spoken_on(ground, sentence, spoken, first, last))



def _spoken(
    ground: Ground, sentence: Sentence, spoken: Sequence[Spoken], told: Sequence[Told]
) -> Iterator[Told]:
    """Speech acts in the past that no clause of the sentence tells of, and those in words said."""
    for one in spoken:
        tokens = sentence.tokens
        span = Span(sentence.span.article, tokens[min(one.word.at, one.word.first)].start, tokens[one.word.last].end)
        if not (is_told(sentence, one) or one.said) or any(t.incident and t.span.overlaps(span) for t in told):
            continue
        incident = incident_of(sentence, one)
        if one.said and any(t.incident and t.date and t.incident.type == incident.type for t in told):
            continue  # "said on Tuesday that …": the report of the saying tells it
        rule = SAID if one.said and not _is_declared(ground, sentence, one) else UNDATED
        yield Told(span, sentence.span, None, None, None, rule, False, incident)



def _is_declared(ground: Ground, sentence: Sentence, one: Spoken) -> bool:
    """Is it said by a body, and told that it said so: what a body says it stands for, it does by saying it."""
    if ground.actors[one.holder].kind == "person" or one.word.stance == "demands":
        return False
    start = sentence.tokens[one.word.at].start
    cues = [q.cue for q, a in ground.told if a == one.holder and q.cue and q.content.start <= start < q.content.end]
    cued = [t.text.lower() for t in sentence.tokens if any(c.start <= t.start < c.end for c in cues if c)]
    return is_past_group(cued[-1:])



def _mentioned(sentence: Sentence, told: Sequence[Told], cast: Cast) -> Iterator[Told]:
    """Incidents that a noun or a participle mentions and no report of the sentence tells; what goes on beside a dated
    clause has its date."""
    for one in find_mentioned(sentence, cast):
        span = span_of(sentence, one.first, one.last)
        typed = [t for t in told if t.incident is not None]
        if any(t.incident and t.incident.type == one.incident.type for t in typed):
            continue
        if any(t.span.overlaps(span) and not one.apart for t in typed):
            continue
        ahead = [t for t in told if one.beside and t.date is not None and not t.planned and t.span.end <= span.end]
        if ahead:
            yield replace(ahead[-1], span=span, incident=one.incident)
        else:
            yield Told(span, sentence.span, None, None, None, UNDATED, False, one.incident)
