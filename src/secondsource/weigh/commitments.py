"""Promises of several articles joined to commitments: who promised what to whom by when.

In: promises of the readings, their deadlines resolved. Out: one `CommitmentFinding` each. Two promises are joined where
they are due on the same day and speak of the same thing, or, with no deadline, where their words are alike and their
promisers do not differ. What came of it is said only where a deadline and the day to judge it by are both known.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from secondsource.model.findings import CommitmentFinding, CommitmentStatus, SpanReport
from secondsource.model.identifiers import finding_id
from secondsource.model.lineage import Reason
from secondsource.model.readings import Promise, Reading
from secondsource.model.spans import Span

from .evidence import Evidence
from .likeness import content_stems, share_of_shorter

# Share of the shorter promise's content stems: with one deadline the day itself is evidence, so one stem in five is
# enough to tell "end the mission by June" from "pay the wages by June"; without, half.
_SAME_DUE, _NO_DUE = 0.2, 0.5


@dataclass(frozen=True, slots=True)
class _Pledge:
    promise: Promise
    due: str | None
    who: str | None
    to: str | None
    stems: frozenset[str]


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
    found = [_finding(evidence, g, as_of) for g in groups]
    return tuple(sorted(found, key=lambda c: (c.due is None, c.due or "", -c.counts.articles, c.reports[0].span)))


def _pledge(evidence: Evidence, reading: Reading, promise: Promise) -> _Pledge:
    due = None
    for moment in evidence.resolved.moments.get(reading.article.id, ()):
        if moment.span == promise.due:
            due = moment.edtf
    what = reading.article.cut(promise.what)
    return _Pledge(
        promise,
        due,
        _actor(evidence, promise.who),
        _actor(evidence, promise.to),
        frozenset(content_stems(what)),
    )


def _actor(evidence: Evidence, span: Span | None) -> str | None:
    """The actor named by the phrase; None where none is."""
    if span is None:
        return None
    found = evidence.actors_in(span)
    return found[0] if found else None


def _group_likeness(pledge: _Pledge, group: Sequence[_Pledge]) -> float:
    """How like a pledge is to the members of a group; 0 where one of them forbids the join."""
    if any(p.due != pledge.due for p in group):
        return 0.0
    needed = _NO_DUE if pledge.due is None else _SAME_DUE
    scores = []
    for other in group:
        if pledge.due is None and None not in (pledge.who, other.who) and pledge.who != other.who:
            return 0.0
        scores.append(share_of_shorter(pledge.stems, other.stems))
    best = max(scores)
    return best if best >= needed else 0.0


def _finding(evidence: Evidence, group: Sequence[_Pledge], as_of: str | None) -> CommitmentFinding:
    ordered = sorted(group, key=lambda p: p.promise.span)
    spans = [p.promise.span for p in ordered]
    fullest = min(ordered, key=lambda p: (p.who is None, p.to is None, -len(p.stems), p.promise.span))
    names = {a.id: a.name for a in evidence.resolved.actors}
    due = ordered[0].due
    who = next((names[p.who] for p in ordered if p.who in names), None)
    if who is None:
        who = next((evidence.text(p.promise.who) for p in ordered if p.promise.who is not None), None)
    conditions = [evidence.text(p.promise.condition) for p in ordered if p.promise.condition is not None]
    status, judged = _status(due, as_of)
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
        as_of=judged,
        counts=evidence.counts(spans),
        reasons=tuple(reasons),
        rests_on=evidence.rests_on(spans),
    )


def _status(due: str | None, as_of: str | None) -> tuple[CommitmentStatus | None, str | None]:
    """`open` before or on the day, `overdue` after it; nothing without a day on either side."""
    if due is None or as_of is None or "X" in due:
        return None, None
    last = due.rstrip("~?%").split("/")[-1]
    if not last:
        return None, None
    return ("overdue" if as_of[: len(last)] > last else "open"), as_of
