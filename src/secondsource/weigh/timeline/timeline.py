"""The timeline of a story: one event a date and content, each with where it is told and how its date was read.

In: the evidence. Out: `EventFinding`s with a date, in order of date, and the incidents that no article dates. An event
takes the most precise date of its reports; no date is invented. `harm` is left to where figures are weighed.
"""

from collections import Counter
from collections.abc import Sequence

from secondsource.model.findings import EventFinding, EventReport
from secondsource.model.identifiers import finding_id
from secondsource.model.lineage import Reason

from ..events.events import find_told
from ..events.told import Told
from ..evidence import Evidence
from ..incidents.incidents import Incident, Responsibility
from ..same_facts import LikePair, find_like_pairs
from .dates import extent_of, precise_first
from .joins import Joined, join_told

# A label is a line in a list: what does not fit in a dozen words is cut.
_LABEL_WORDS = 12
# Of two types that as many reports tell, what was done goes before what was said by doing it ("marched, demanding").
_WORDS = frozenset("ACCUSE CONSULT DEMAND REJECT REQUEST SUPPORT THREATEN".split())


def weigh_timeline(
    evidence: Evidence, like: Sequence[LikePair] | None = None
) -> tuple[tuple[EventFinding, ...], tuple[EventFinding, ...]]:
    """The dated events in order of their date, and the incidents without a date in order of their id.

    `like` are the story's pairs of like sentences, where they are at hand; else they are looked for.
    """
    told = find_told(evidence)
    pairs = tuple(find_like_pairs(evidence)) if like is None else like
    events = [_event(evidence, joined) for joined in join_told(evidence, told, pairs)]
    dated = sorted((e for e in events if e.date is not None), key=_by_date)
    undated = sorted((e for e in events if e.date is None and e.type is not None), key=lambda e: e.id)
    return tuple(dated), tuple(undated)


def _by_date(event: EventFinding) -> tuple[str, int, str]:
    """First day, the longer period first, then the id."""
    extent = extent_of(event.date or "")
    if extent is None:
        return (event.date or "", 0, event.id)
    return (extent.first.isoformat(), -extent.days, event.id)


def _event(evidence: Evidence, joined: Joined) -> EventFinding:
    reports = joined.reports
    spans = [r.span for r in reports]
    around = [place for r in reports for place in (r.span, *(e for e in (r.expression, r.elsewhere) if e))]
    dates = sorted((r.date for r in reports if r.date is not None), key=precise_first)
    incident = _incident(reports)
    reasons = joined.reasons
    if incident is not None:
        reasons = (*reasons, Reason("type", 0.5, f'"{incident.trigger}" tells of {incident.type}'))
    date = dates[0] if dates else None
    return EventFinding(
        id=finding_id("event", spans, date, [r.expression for r in reports if r.expression]),
        date=date,
        what=label(evidence, reports),
        planned=2 * sum(r.planned for r in reports) > len(reports),
        reports=tuple(EventReport(r.span, r.expression or r.elsewhere, r.rule) for r in reports),
        type=incident.type if incident else None,
        by=incident.by if incident else (),
        on=incident.on if incident else (),
        place=incident.place if incident else None,
        harm=(),
        responsibility=incident.responsibility if incident else None,
        counts=evidence.counts(spans),
        reasons=reasons,
        rests_on=tuple(sorted({*evidence.rests_on(spans), *evidence.dated_by(around)})),
    )


def _incident(reports: Sequence[Told]) -> Incident | None:
    """The incident that most reports tell of; who and where from the first report that says it."""
    found = [r.incident for r in reports if r.incident is not None]
    if not found:
        return None
    counted = Counter(i.type for i in found)
    kind = min(counted, key=lambda t: (-counted[t], t in _WORDS, t))
    same = [i for i in found if i.type == kind]
    said: Responsibility | None = next((i.responsibility for i in same if i.responsibility), None)
    return Incident(
        type=kind,
        by=next((i.by for i in same if i.by), ()),
        on=next((i.on for i in same if i.on), ()),
        place=next((i.place for i in same if i.place), None),
        responsibility=said,
        trigger=same[0].trigger,
    )


def label(evidence: Evidence, reports: Sequence[Told]) -> str:
    """A line that says what the event is: the words of its longest report of three words to a dozen; where it has none,
    those of the first by the alphabet, cut to a dozen."""
    texts = [evidence.text(r.span).strip(" ,;:") for r in reports]
    fitting = [t for t in texts if 3 <= len(t.split()) <= _LABEL_WORDS]
    chosen = min(fitting or texts, key=lambda t: (len(fitting) > 0 and -len(t), t))
    words = chosen.split()
    return chosen if len(words) <= _LABEL_WORDS else " ".join(words[:_LABEL_WORDS]) + " …"
