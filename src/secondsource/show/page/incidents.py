"""Who did what to whom, in order of time: the events of the timeline that are incidents.

Goes in: a Book and its events. Comes out: the rows of a small table; an event of which nobody is said to have done or
suffered it, and that has no place, is left to the timeline.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from ...model.findings import EventFinding
from .book import Book, FindingRef
from .edtf import say_date

# The types of PLOVER (github.com/openeventdata/PLOVER) as a reader calls them.
TYPES = {
    "ACCUSE": "accusation", "AGREE": "agreement", "AID": "aid", "ASSAULT": "attack", "COERCE": "coercion",
    "CONCEDE": "concession", "CONSULT": "talks", "COOPERATE": "cooperation", "DEMAND": "demand",
    "INVESTIGATE": "investigation", "MOBILIZE": "deployment", "PROTEST": "protest", "REJECT": "refusal",
    "REQUEST": "request", "RETREAT": "withdrawal", "SANCTION": "sanction", "SUPPORT": "support",
    "THREATEN": "threat",
}  # fmt: skip
_RESPONSIBILITY = {"claimed": "responsibility claimed", "accused": "accused of it", "denied": "responsibility denied"}


@dataclass(frozen=True, slots=True)
class IncidentRow:
    """An incident: what is not known is empty."""

    ref: FindingRef
    when: str | None
    kind: str
    planned: bool
    by: tuple[str, ...]
    on: tuple[str, ...]
    place: str | None
    harm: tuple[FindingRef, ...]
    responsibility: str | None


def incident_rows(book: Book, events: Iterable[FindingRef]) -> tuple[IncidentRow, ...]:
    """The incidents among these events of which more than the type is known, in the order given."""
    rows = (_row(book, ref) for ref in events if ref.finding.type)
    return tuple(row for row in rows if row.by or row.on or row.place or row.harm or row.responsibility)


def _row(book: Book, ref: FindingRef) -> IncidentRow:
    finding: EventFinding = ref.finding
    harm = [book.find(figure) for figure in finding.harm]
    return IncidentRow(
        ref,
        say_date(finding.date) if finding.date else None,
        say_type(finding.type or ""),
        finding.planned,
        tuple(book.actor(actor) for actor in finding.by),
        tuple(book.actor(actor) for actor in finding.on),
        finding.place,
        tuple(figure for figure in harm if figure is not None),
        _RESPONSIBILITY.get(finding.responsibility or ""),
    )


def say_type(kind: str) -> str:
    """A type of event in a word; one that is not known in its own letters."""
    return TYPES.get(kind, kind.lower())
