"""The brief: at most eight sentences of the articles that carry most of the story.

In: the claims. Out: verbatim sentences, each with the claims it carries. Chosen greedily: the sentence that carries the
most weight not yet carried (a claim weighs the articles that make it, twice with each evidenced origin).
"""

from collections.abc import Sequence

from secondsource.model.findings import BriefSentence, ClaimFinding
from secondsource.model.spans import Span

from .evidence import Evidence

_MOST = 8


def weigh_brief(evidence: Evidence, claims: Sequence[ClaimFinding]) -> tuple[BriefSentence, ...]:
    """The sentences in the order in which they were chosen."""
    carried: dict[Span, set[str]] = {}
    weight = {c.id: c.counts.articles + 2 * c.counts.origins.shown for c in claims}
    by_id = {c.id: c for c in claims}
    for claim in claims:
        if claim.counts.articles < 2:
            continue
        for report in claim.reports:
            sentence = evidence.sentence(report.span)
            if sentence is not None and sentence.kind == "body":
                carried.setdefault(sentence.span, set()).add(claim.id)
    chosen: list[BriefSentence] = []
    left = set(weight)
    while carried and len(chosen) < _MOST:
        best = min(carried, key=lambda s: (-sum(weight[c] for c in carried[s] & left), len(s), s))
        new = sorted(carried.pop(best) & left)
        if not new:
            break
        left -= set(new)
        spans = [r.span for c in new for r in by_id[c].reports]
        chosen.append(BriefSentence(best, tuple(new), evidence.counts(spans)))
    return tuple(chosen)
