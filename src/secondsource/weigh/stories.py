"""What the articles are about together: a title, a day, and how many they really are."""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

from secondsource.model.findings import EventFinding, Story

from .evidence import Evidence
from .likeness import content_stems

# The sentences that say what an article is about.
_LEAD = 5
# The event lies no further from a day of publication: what is due in two weeks is not what happened.
_AROUND = timedelta(days=3)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def weigh_story(evidence: Evidence, events: Sequence[EventFinding]) -> Story:
    """The story's entry: the title that shares most with the others, and the day most articles tell of."""
    together = [r for r in evidence.readings if r.article.id not in evidence.apart]
    bodies = [s.span for r in together for s in r.sheet.body]
    return Story(
        title=_title(evidence),
        when=_when(evidence, events),
        counts=evidence.counts(bodies),
        one_story=not evidence.apart,
        apart=tuple(sorted(evidence.apart)),
    )


def _title(evidence: Evidence) -> str | None:
    titles = {
        r.article.id: " ".join(r.article.title.split())
        for r in evidence.readings
        if r.article.title and r.article.id not in evidence.apart
    }
    if not titles:
        return None
    leads = [s.span for r in evidence.readings for s in r.sheet.body[:_LEAD]]
    bodies = Counter(stem for span in leads for stem in set(evidence.stems(span)))

    def rank(article: str) -> tuple[float, int, str]:
        stems = set(content_stems(titles[article]))
        common = sum(bodies[s] for s in stems) / (len(stems) + 2)
        return (-round(common, 3), len(titles[article]), titles[article])

    return titles[min(titles, key=rank)]


def _when(evidence: Evidence, events: Sequence[EventFinding]) -> str | None:
    """The day nearest to publication that two articles or more tell of; else the first day of publication."""
    days = sorted(
        d.date for i, d in evidence.resolved.published.items() if d.precision == "day" and i not in evidence.apart
    )
    if not days:
        return None
    first, last = date.fromisoformat(days[0]) - _AROUND, date.fromisoformat(days[-1]) + _AROUND
    dated = [(e, e.date) for e in events if e.date is not None and _DAY.fullmatch(e.date)]
    near = [(e, day) for e, day in dated if first.isoformat() <= day <= last.isoformat()]
    told = sorted((-e.counts.articles, day) for e, day in near if e.counts.articles > 1)
    return told[0][1] if told else days[0]


def only_here(found: Sequence[tuple[str, tuple[str, ...]]], article: str) -> tuple[str, ...]:
    """Ids of the findings that rest on this article alone; `found` are ids with what they rest on."""
    return tuple(sorted(i for i, rests in found if rests == (article,)))

