"""Promises of several articles joined to commitments: who promised what to whom by when.

In: promises of the readings, their deadlines resolved. Out: one `CommitmentFinding` each. Two promises are joined where
they are due on the same day and speak of the same thing; where one deadline is a part of the other ("2027", "the end of
2027") and their words are alike; or, with no deadline, where their words are alike and neither is by somebody whom the
other leaves out. What came of it is said only where a deadline and the day to judge it by are both known.
"""

import re
from calendar import monthrange
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from secondsource.model.findings import CommitmentFinding, SpanReport
from secondsource.model.identifiers import finding_id
from secondsource.model.lineage import Reason
from secondsource.model.readings import Promise, Reading
from secondsource.model.spans import Span
from secondsource.text.english import MONTHS

from .commitments_status import dated_status, reported_status
from .evidence import Evidence
from .likeness import content_stems, share_of_shorter

# Share of the shorter promise's content stems: with one deadline the day itself is evidence, so one stem in five is
# enough to tell "end the mission by June" from "pay the wages by June"; without, half.
_SAME_DUE, _NO_DUE = 0.2, 0.5
# A report that gives no day is joined to one that does by three stems in five: at half, "redefine the role of the US
# forces" went to "withdraw the US forces by the year's end". One stem is no act.
_LEFT_OUT, _SHARED = 0.6, 2
# A length of days or weeks as TIMEX3 prints it; months and years are no certain number of days.
_LENGTH = re.compile(r"P(\d{1,3})([DW])")
_DAYS = {"D": 1, "W": 7}
# Two accounts of one stretch of days, told this many days apart, are of one deadline.
_TOLD_WITHIN = 3
_PAST = re.compile(r"\b(?:had|has|have|was|were|\w+ed)\b")
_MONTHS = frozenset(month[:3] for month in MONTHS)
_YEAR = re.compile(r"\d{4}")
_FULL = re.compile(r"\d{4}-\d\d(?:-\d\d)?")


@dataclass(frozen=True, slots=True)
class _Pledge:
    promise: Promise
    due: str | None
    who: str | None
    to: str | None
    named: frozenset[str]
    stems: frozenset[str]
    act: frozenset[str]
    unless: frozenset[str]  # the days that the condition names


def weigh_commitments(evidence: Evidence, as_of: str | None) -> tuple[CommitmentFinding, ...]:
    """The commitments: those with a deadline first, by day; then by how many articles tell of them.

    `as_of` is the ISO day that "overdue" is judged by; None: nothing is judged.
    """
    groups: list[list[_Pledge]] = []
    pledges = sorted(
        (_pledge(evidence, r, p) for r in evidence.readings for p in r.promises),
        key=lambda p: (p.due is None, p.due or "", -len(p.stems), p.promise.span),
    )
    for pledge in pledges:
        scored = [(_group_likeness(pledge, g), -i) for i, g in enumerate(groups)]
        best = max(scored, default=(0.0, 0))
        if best[0] > 0:
            groups[-best[1]].append(pledge)
        else:
            groups.append([pledge])
    found = [_finding(evidence, g, as_of) for g in _with_days(groups)]
    return tuple(sorted(found, key=lambda c: (c.due is None, c.due or "", -c.counts.articles, c.reports[0].span)))


def _with_days(groups: Sequence[list[_Pledge]]) -> list[list[_Pledge]]:
    """The groups, those that give no day put to the only one with a day that is of the same act."""
    dated = [list(g) for g in groups if g[0].due is not None]
    found = list(dated)
    for group in groups:
        if group[0].due is not None:
            continue
        like = [g for g in dated if any(_leaves_out_day(p, q) for p in group for q in g)]
        if len(like) == 1:
            like[0].extend(group)
        else:
            found.append(group)
    return found


def _leaves_out_day(undated: _Pledge, dated: _Pledge) -> bool:
    """Are the two of one maker, as far as known, and of the same words but for the day? Not where a condition stands
    for the day."""
    if dated.due is None or undated.promise.condition is not None or not _same_makers(undated, dated):
        return False
    shared = len(undated.act & dated.act)
    return shared >= _SHARED and share_of_shorter(undated.act, dated.act) >= _LEFT_OUT


def _pledge(evidence: Evidence, reading: Reading, promise: Promise) -> _Pledge:
    whole, what = reading.article.cut(promise.span), reading.article.cut(promise.what)
    return _Pledge(
        promise,
        _due(evidence, reading, promise),
        _actor(evidence, promise.who),
        _actor(evidence, promise.to),
        frozenset(evidence.actors_in(promise.span)),
        frozenset(content_stems(whole)) | frozenset(content_stems(what)),
        frozenset(content_stems(what)),
        _days(evidence, reading, promise.condition),
    )


def _days(evidence: Evidence, reading: Reading, condition: Span | None) -> frozenset[str]:
    """The days or months that a condition names, as EDTF."""
    if condition is None:
        return frozenset()
    moments = evidence.resolved.moments.get(reading.article.id, ())
    return frozenset(m.edtf for m in moments if m.edtf is not None and condition.contains(m.span))


def _due(evidence: Evidence, reading: Reading, promise: Promise) -> str | None:
    """The deadline as EDTF; "within two weeks" runs from about the day of publication."""
    if promise.due is None:
        return None
    moments = evidence.resolved.moments.get(reading.article.id, ())
    moment = next((m for m in moments if m.span == promise.due), None)
    published = evidence.resolved.published.get(reading.article.id)
    told = date.fromisoformat(published.date) if published is not None and published.precision == "day" else None
    if moment is None or told is None:
        return None if moment is None or moment.edtf is None else _last_day(moment.edtf)
    if moment.edtf is not None:
        printed, due = reading.article.cut(promise.due).lower(), _last_day(moment.edtf)
        return _ahead(printed, due, told) if _lies_ahead(reading, promise) else due
    length = _LENGTH.fullmatch(moment.value)
    if length is None:
        return None
    return f"{told + timedelta(days=int(length.group(1)) * _DAYS[length.group(2)])}~"


def _last_day(edtf: str) -> str:
    """The last day of an interval: what is to be done next week is due by its end."""
    first, _, last = edtf.partition("/")
    if not first or not _FULL.fullmatch(last):
        return edtf
    year, month = int(last[:4]), int(last[5:7])
    return last if last[7:] else f"{last}-{monthrange(year, month)[1]}"


def _lies_ahead(reading: Reading, promise: Promise) -> bool:
    """Is the undertaking itself told as of now ("is promising", "will"), not as of some day before?"""
    return not _PAST.search(reading.article.cut(promise.span)[: promise.what.start - promise.span.start])


def _ahead(printed: str, due: str, told: date) -> str:
    """A month or day that is printed without its year, in the year in which it lies ahead: to "the end of May" of a
    text of November a calendar gives the May before it."""
    yearless = not _YEAR.search(printed) and any(w[:3] in _MONTHS for w in printed.split())
    if not yearless or not _FULL.fullmatch(due) or due >= told.isoformat()[: len(due)]:
        return due
    return f"{int(due[:4]) + 1}{due[4:]}".replace("-02-29", "-02-28")


def _actor(evidence: Evidence, span: Span | None) -> str | None:
    """The actor named by the phrase; None where none is."""
    if span is None:
        return None
    found = evidence.actors_in(span)
    return found[0] if found else None


def _group_likeness(pledge: _Pledge, group: Sequence[_Pledge]) -> float:
    """How like a pledge is to the members of a group; 0 where one of them forbids the join."""
    scores = []
    for other in group:
        if pledge.due is None or other.due is None:
            if pledge.due != other.due:
                return 0.0
            if pledge.unless & other.unless:  # "strike unless there are talks by Friday": one ultimatum, one day
                scores.append((share_of_shorter(pledge.act, other.act), _SAME_DUE))
                continue
            if not _same_makers(pledge, other):
                return 0.0
            scores.append((share_of_shorter(pledge.act, other.act), _NO_DUE))
        elif pledge.due == other.due:
            scores.append((share_of_shorter(pledge.stems, other.stems), _SAME_DUE))
        elif _same_time(pledge.due, other.due):
            scores.append((share_of_shorter(pledge.act, other.act), _NO_DUE))
        else:
            return 0.0
    return max((score for score, needed in scores if score >= needed), default=0.0)


def _same_time(left: str, right: str) -> bool:
    """Is one a part of the other ("2027", "the end of 2027"), or are the two about the same day?"""
    if left.startswith(right) or right.startswith(left):
        return True
    if not (left.endswith("~") and right.endswith("~")):
        return False
    return abs((date.fromisoformat(left[:-1]) - date.fromisoformat(right[:-1])).days) <= _TOLD_WITHIN


def _same_makers(left: _Pledge, right: _Pledge) -> bool:
    """May the two be undertaken by one? A minister's word for her country is the country's."""
    if None in (left.who, right.who) or left.who == right.who:
        return True
    return left.who in right.named or right.who in left.named


def _finding(evidence: Evidence, group: Sequence[_Pledge], as_of: str | None) -> CommitmentFinding:
    ordered = sorted(group, key=lambda p: p.promise.span)
    spans = [p.promise.span for p in ordered]
    fullest = min(ordered, key=lambda p: (p.who is None, p.to is None, -len(p.stems), p.promise.span))
    names = {a.id: a.name for a in evidence.resolved.actors}
    due = min((p.due for p in ordered if p.due is not None), key=lambda d: (-len(d), d), default=None)
    makers = Counter(p.who for p in ordered if p.who in names)
    who = names.get(min(makers, key=lambda m: (-makers[m], m), default=None) or "")
    if who is None:
        who = next((evidence.text(p.promise.who) for p in ordered if p.promise.who is not None), None)
    conditions = [evidence.text(p.promise.condition) for p in ordered if p.promise.condition is not None]
    told = None if as_of is None else reported_status(_before(evidence, p.promise) for p in ordered)
    status = told or dated_status(due, as_of)
    reasons = [Reason("undertaking", 1.0, f"“{evidence.text(fullest.promise.what)}”")]
    if due is not None:
        reasons.append(Reason("deadline", 1.0, f"due {due} in {len({s.article for s in spans})} articles"))
    return CommitmentFinding(
        id=finding_id("commitment", spans, due),
        who=who,
        to=next((names[p.to] for p in ordered if p.to in names), None),
        what=evidence.text(fullest.promise.what),
        due=due,
        condition=conditions[0] if conditions else None,
        announced=None,
        reports=tuple(SpanReport(s) for s in spans),
        status=status,
        as_of=as_of if status is not None else None,
        counts=evidence.counts(spans),
        reasons=tuple(reasons),
        rests_on=evidence.rests_on(spans),
    )


def _before(evidence: Evidence, promise: Promise) -> str:
    """The words of the sentence in front of what is promised."""
    sentence = evidence.sentence(promise.what)
    article = evidence.reading(promise.what.article).article
    start = promise.span.start if sentence is None else min(sentence.span.start, promise.span.start)
    return article.text[start : promise.what.start]
