"""Who came to harm in an incident: the figures that stand in its reports and count the dead or hurt.

In: events and figures. Out: the same events with `harm` filled: ids of the figures. Nothing is added up.
"""

from collections.abc import Sequence
from dataclasses import replace

from secondsource.model.findings import EventFinding, FigureFinding
from secondsource.text.stems import stem

from .evidence import Evidence

# Words of dying and of being hurt, missing or taken. A judgement; no list of a codebook.
_HARM = frozenset(
    stem(w)
    for w in """kill killed die died dead death deaths fatality fatalities casualty casualties injure injured injury
    injuries wound wounded hurt missing drown drowned abducted hostage hostages""".split()
)


def with_harm(
    events: Sequence[EventFinding], figures: Sequence[FigureFinding], evidence: Evidence
) -> tuple[EventFinding, ...]:
    """Incidents with the ids of the counts of people harmed that stand inside their reports; other events unchanged."""
    return tuple(replace(e, harm=_harm(e, figures, evidence)) if e.type is not None else e for e in events)


def _harm(event: EventFinding, figures: Sequence[FigureFinding], evidence: Evidence) -> tuple[str, ...]:
    reports = [
        r.span for r in event.reports if any(stem(w.strip(".,;”\"")) in _HARM for w in evidence.text(r.span).split())
    ]
    found = {
        f.id for f in figures for r in f.readings if f.kind == "count" and any(s.contains(r.span) for s in reports)
    }
    return tuple(sorted(found))
