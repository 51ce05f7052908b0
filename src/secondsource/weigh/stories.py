"""What the articles are about together: a title, a day, and how many they really are."""

from collections import Counter
from collections.abc import Sequence

from secondsource.model.findings import EventFinding, Story

from .evidence import Evidence
from .likeness import content_stems

# The sentences that say what an article is about.
_LEAD = 5


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
    bodies = Counter(stem for span in leads for stem in set(content_stems(evidence.text(span))))

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
    months = {days[0][:7], days[-1][:7]}
    near = [(e, e.date) for e in events if e.date is not None and len(e.date) == 10 and e.date[:7] in months]
    told = sorted((-e.counts.articles, date) for e, date in near if e.counts.articles > 1)
    return told[0][1] if told else days[0]


def only_here(found: Sequence[tuple[str, tuple[str, ...]]], article: str) -> tuple[str, ...]:
    """Ids of the findings that rest on this article alone; `found` are ids with what they rest on."""
    return tuple(sorted(i for i, rests in found if rests == (article,)))

