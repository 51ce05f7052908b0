"""Promises of several articles joined to commitments: who promised what to whom by when.

In: promises of the readings, their deadlines resolved. Out: one `CommitmentFinding` each. What came of it is said only
where a deadline and the day to judge it by are both known, or an article says it.
"""

import math
from collections import Counter
from collections.abc import Sequence

from secondsource.model.findings import CommitmentFinding, SpanReport
from secondsource.model.identifiers import finding_id
from secondsource.model.lineage import Reason
from secondsource.model.readings import Promise

from ..evidence import Evidence
from ..likeness import content_stems
from ..same_facts import LikePair, find_like_pairs
from .joins import Joins
from .makers import name_maker
from .pledges import Pledge, is_past, pledge_of
from .status import dated_status, reported_status

# Fewer sentences do not tell which words are rare (as for claims): the shortest of nine marked stories has a hundred.
_FEWEST = 100


def weigh_commitments(
    evidence: Evidence, as_of: str | None, like: Sequence[LikePair] | None = None
) -> tuple[CommitmentFinding, ...]:
    """The commitments: those with a deadline first, by day; then by how many articles tell of them.

    `as_of` is the ISO day that "overdue" is judged by; None: nothing is judged. `like` are the story's pairs of like
    sentences, where they are at hand; else they are looked for.
    """
    pledges = [pledge_of(evidence, r, p) for r in evidence.readings for p in r.promises if not is_past(evidence, r, p)]
    pairs = tuple(find_like_pairs(evidence)) if like is None else like
    found = [_finding(evidence, g, as_of) for g in Joins(pledges, pairs, _weights(evidence)).groups()]
    return tuple(sorted(found, key=lambda c: (c.due is None, c.due or "", -c.counts.articles, c.reports[0].span)))


def _weights(evidence: Evidence) -> dict[str, float]:
    """By stem how rare it is: 1 where one sentence of the story holds it, 0 where all do; nothing of a handful of
    sentences, which do not tell."""
    told = [content_stems(evidence.text(s.span)) for r in evidence.readings for s in r.sheet.body]
    if len(told) < _FEWEST:
        return {}
    held = Counter(stem for stems in told for stem in set(stems))
    most = math.log(max(2, len(told)))
    return {stem: round(1 - math.log(n) / most, 6) for stem, n in held.items()}


def _finding(evidence: Evidence, group: Sequence[Pledge], as_of: str | None) -> CommitmentFinding:
    ordered = sorted(group, key=lambda p: p.promise.span)
    spans = [p.promise.span for p in ordered]
    fullest = min(ordered, key=lambda p: (p.who is None, p.to is None, -len(p.stems), p.promise.span))
    names = {a.id: a.name for a in evidence.resolved.actors}
    due = min((p.due for p in ordered if p.due is not None), key=lambda d: (-len(d), d), default=None)
    makers = Counter(p.who for p in ordered if p.who in names)
    who = names.get(min(makers, key=lambda m: (-makers[m], m), default=None) or "")
    if who is None:
        phrases = (p.promise.who for p in ordered if p.promise.who is not None)
        who = next((name for w in phrases if (name := name_maker(evidence, w)) is not None), None)
    conditions = [evidence.text(p.promise.condition) for p in ordered if p.promise.condition is not None]
    told = None if as_of is None else reported_status(_before(evidence, p.promise) for p in ordered)
    status = told or dated_status(due, as_of)
    reasons = [Reason("undertaking", 1.0, f"“{evidence.text(fullest.promise.what)}”")]
    if due is not None:
        reasons.append(Reason("deadline", 1.0, f"due {due} in {len({s.article for s in spans})} articles"))
    if status is not None:
        why = f"due {due}, judged on {as_of}" if told is None else f"an article tells that it is {told}"
        reasons.append(Reason("status", 1.0, f"{status}: {why}"))
    return CommitmentFinding(
        id=finding_id("commitment", spans, due),
        who=who,
        to=next((names[p.to] for p in ordered if p.to in names), None),
        what=evidence.text(fullest.promise.what),
        due=due,
        condition=conditions[0] if conditions else None,
        announced=min((p.announced for p in ordered if p.announced is not None), default=None),
        reports=tuple(SpanReport(s) for s in spans),
        status=status,
        as_of=as_of if status is not None else None,
        counts=evidence.counts(spans),
        reasons=tuple(reasons),
        rests_on=tuple(sorted({*evidence.rests_on(spans), *evidence.dated_by(evidence.begun(spans))})),
    )


def _before(evidence: Evidence, promise: Promise) -> str:
    """The words of the sentence in front of what is promised."""
    sentence = evidence.sentence(promise.what)
    article = evidence.reading(promise.what.article).article
    start = promise.span.start if sentence is None else min(sentence.span.start, promise.span.start)
    return article.text[start : promise.what.start]
