"""What the articles are about together: a title, a day, and how many they really are."""

from collections import Counter
from collections.abc import Sequence

from secondsource.model.findings import EventFinding, Story

from .evidence import Evidence
from .likeness import content_stems


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
    bodies = Counter(
        s for r in evidence.readings for sentence in r.sheet.body[:5] for s in set(content_stems(evidence.text(sentence.span)))
    )

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
    near = [
        e for e in events if e.date and len(e.date) == 10 and e.counts.articles > 1 and e.date[:7] in (days[0][:7], days[-1][:7])
    ]
    if not near:
        return days[0]
    best = min(near, key=lambda e: (-e.counts.articles, e.date or "", e.id))
    return best.date


def only_here(found: Sequence[tuple[str, tuple[str, ...]]], article: str) -> tuple[str, ...]:
    """Ids of the findings that rest on this article alone; `found` are ids with what they rest on."""
    return tuple(sorted(i for i, rests in found if rests == (article,)))

