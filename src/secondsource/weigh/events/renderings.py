"""Incidents by words that are said, where nothing but another article's rendering of the same words dates them.

In: the statements of a story, and the reports of all articles, with those of words said that nothing dates (`SAID`).
Out: the reports without those of them that no rendering elsewhere dates: what somebody says is an incident of a day
where the day is told ("said on Tuesday: we will not pay"), and other articles that print the words tell of the same.
Gives no date: joining does.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from secondsource.model.resolution import Statement
from secondsource.model.spans import Span

from ..likeness import content_stems, share_of_shorter
from .told import SAID, Told

# What a paper cuts of a statement or turns into its own words keeps two in three of the content stems of the shorter.
_LIKE = 0.66
_FEWEST = 2  # stems of what is said: one word in common is a subject


def only_dated_elsewhere(
    statements: Sequence[Statement], told: Sequence[Told], text: Callable[[Span], str]
) -> list[Told]:
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
    spoken = _spoken(kept, text)
    return [
        t
        for t in told
        if t.rule != SAID or any(_tells(t, s, k) for s, k in kept[t.span.article]) or _is_spoken(t, spoken, text)
    ]


_Spoken = dict[str, list[tuple[str, tuple[str, ...]]]]


def _spoken(kept: Mapping[str, Sequence[tuple[Span, str]]], text: Callable[[Span], str]) -> _Spoken:
    """What is said in statements that are dated somewhere, as stems, by the type of speech act."""
    found: _Spoken = defaultdict(list)
    for article, quotes in kept.items():
        for content, kind in quotes:
            found[kind].append((article, content_stems(text(content))))
    return found


def _is_spoken(report: Told, spoken: _Spoken, text: Callable[[Span], str]) -> bool:
    """Does another article date an act of this type that is told in these words, or in longer ones that hold them?"""
    if report.incident is None:
        return False
    stems = content_stems(text(report.span))
    return len(set(stems)) >= _FEWEST and any(
        article != report.span.article and len(set(other)) >= _FEWEST and share_of_shorter(stems, other) >= _LIKE
        for article, other in spoken.get(report.incident.type, ())
    )


def _tells(report: Told, content: Span, kind: str) -> bool:
    return report.incident is not None and report.incident.type == kind and content.overlaps(report.span)
