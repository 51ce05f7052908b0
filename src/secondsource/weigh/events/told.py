"""One report: what an article tells to have happened, or to be about to, and when.

In: nothing. Out: the record that `events` fills, `timeline.joins` joins and `timeline` shows, and the words for how a
report came by its date where it has none of its own.
"""

from dataclasses import dataclass, replace

from secondsource.model.spans import Span

from ..incidents.incidents import Incident
from ..timeline.dates import Extent

UNDATED = "nothing dates it"
SAID = "nothing dates the words said"
TOLD_BEFORE = "nothing dates it but what is to be done"
SHARED = "of the same date as the clause before"


@dataclass(frozen=True, slots=True)
class Told:
    """One report: `span` the clause, `around` its sentence, `expression` the words that date it; `elsewhere` those that
    do in a sentence before."""

    span: Span
    around: Span
    expression: Span | None
    date: str | None
    extent: Extent | None
    rule: str
    planned: bool
    incident: Incident | None
    clock: str | None = None  # "T08:00", where a time of day is told
    elsewhere: Span | None = None


def dated_by(report: Told, dated: Told, how: str) -> Told:
    """The report with the date of another of its sentence."""
    return replace(dated, span=report.span, rule=f"{dated.rule}; {how}", planned=False, incident=report.incident)
