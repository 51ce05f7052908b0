"""Incidents by words that are said, where nothing but another article's rendering of the same words dates them.

In: the statements of a story, and the reports of all articles, with those of words said that nothing dates (`SAID`).
Out: the reports without those of them that no rendering elsewhere dates: what somebody says is an incident of a day
where the day is told ("said on Tuesday: we will not pay"), and other articles that print the words tell of the same.
Gives no date: joining does.
"""

from collections import defaultdict
from collections.abc import Sequence

from secondsource.model.resolution import Statement
from secondsource.model.spans import Span

from .events_told import SAID, Told


def only_dated_elsewhere(statements: Sequence[Statement], told: Sequence[Told]) -> list[Told]:
    """The reports in their order, of the undated ones of words said only those that a dated report tells as well."""
    by_article: dict[str, list[Told]] = defaultdict(list)
    for report in told:
        if report.date is not None and report.incident is not None and not report.planned:
            by_article[report.span.article].append(report)
    kept: dict[str, list[tuple[Span, str]]] = defaultdict(list)
    for statement in statements if any(t.rule == SAID for t in told) else ():
        types = {
            t.incident.type
            for q in statement.renderings
            for t in by_article.get(q.content.article, ())
            if q.cue is not None and t.incident is not None and t.span.contains(q.cue)
        }
        for quote in statement.renderings if types else ():
            kept[quote.content.article].extend((quote.content, t) for t in sorted(types))
    return [t for t in told if t.rule != SAID or any(_tells(t, s, k) for s, k in kept[t.span.article])]


def _tells(report: Told, content: Span, kind: str) -> bool:
    return report.incident is not None and report.incident.type == kind and content.overlaps(report.span)
