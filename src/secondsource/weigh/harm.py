"""Who came to harm in an incident: the figures that stand in its reports and count the dead or hurt.

In: events and figures. Out: the same events with `harm` filled: ids of the figures. Nothing is added up.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from operator import itemgetter

from secondsource.model.findings import EventFinding, FigureFinding
from secondsource.model.spans import Span, inside
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
    counts: dict[str, list[tuple[Span, str]]] = {}
    for span, figure in sorted((r.span, f.id) for f in figures if f.kind == "count" for r in f.readings):
        counts.setdefault(span.article, []).append((span, figure))
    return tuple(replace(e, harm=_harm(e, counts, evidence)) if e.type is not None else e for e in events)


def _harm(event: EventFinding, counts: Mapping[str, list[tuple[Span, str]]], evidence: Evidence) -> tuple[str, ...]:
    reports = [
        r.span for r in event.reports if any(stem(w.strip(".,;”\"")) in _HARM for w in evidence.text(r.span).split())
    ]
    return tuple(sorted({f for s in reports for _, f in inside(counts.get(s.article, ()), s, itemgetter(0))}))
