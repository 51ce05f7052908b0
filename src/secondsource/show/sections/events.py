"""When it happened, what was promised by when, and who stands where.

Goes in: a View. Comes out: blocks, dates first.
"""

from collections.abc import Iterator, Sequence

from ...model.findings import CommitmentFinding, EventFinding, PositionFinding
from ..escaping import one_line
from ..labels import say_counts
from .blocks import Block, Item, Line, Section
from .view import View, left_out

_EVENTS, _UNDATED, _COMMITMENTS, _POSITIONS = 12, 2, 5, 6


def show_timeline(view: View) -> Iterator[Block]:
    """Dated events in order, then some that nobody dates."""
    found = view.dossier.findings
    events = sorted(found.timeline, key=lambda e: ((e.date or "").rstrip("~"), e.id))
    shown = events if view.everything else _weightiest(events, _EVENTS)
    if shown:
        items = [_told(view, event, f"{event.date}  ") for event in shown]
        yield Section("Timeline", items, more=left_out(len(events) - len(shown)))
    undated = found.undated if view.everything else found.undated[:_UNDATED]
    if undated:
        items = [_told(view, event, "") for event in undated]
        yield Section("Not dated by anybody", items, more=left_out(len(found.undated) - len(undated)))


def show_commitments(view: View) -> Iterator[Block]:
    """Promises, the nearest deadline first."""
    commitments = sorted(view.dossier.findings.commitments, key=lambda c: (c.due is None, c.due or "", c.id))
    shown = commitments if view.everything else commitments[:_COMMITMENTS]
    if commitments:
        items = [_commitment(view, commitment) for commitment in shown]
        yield Section("Promised", items, more=left_out(len(commitments) - len(shown)))


def show_positions(view: View) -> Iterator[Block]:
    """Who demands, supports, opposes, denies or accuses."""
    positions = view.dossier.findings.positions
    shown = positions if view.everything else positions[:_POSITIONS]
    if positions:
        items = [_position(view, position) for position in shown]
        yield Section("Who stands where", items, more=left_out(len(positions) - len(shown)))


def _weightiest(events: Sequence[EventFinding], limit: int) -> list[EventFinding]:
    """The events that most articles tell of, in the order of the dates."""
    best = sorted(events, key=lambda e: (-e.counts.articles, e.date or "", e.id))[:limit]
    return [event for event in events if event in best]


def _event(view: View, event: EventFinding) -> str:
    marks = [mark for mark in ("planned" if event.planned else "", event.responsibility or "") if mark]
    return view.short(event.what, 160) + (f" ({', '.join(marks)})" if marks else "")


def _told(view: View, event: EventFinding, date: str) -> Item:
    told = view.cite([report.span for report in event.reports], "dim", before=f"{say_counts(event.counts)} · ")
    return Item(Line(date + _event(view, event)), (told,))


def _commitment(view: View, commitment: CommitmentFinding) -> Item:
    who = one_line(commitment.who) if commitment.who else "nobody named"
    to = f", to {one_line(commitment.to)}" if commitment.to else ""
    due = f"due {commitment.due}" if commitment.due else "no deadline"
    status = f"{commitment.status}, as of {commitment.as_of}" if commitment.status else "not judged"
    lines = [Line(f"{due} · {status} · {say_counts(commitment.counts)}")]
    if commitment.condition:
        lines.append(Line(f"on condition: {view.short(commitment.condition)}"))
    lines.append(view.cite([report.span for report in commitment.reports], "dim"))
    return Item(Line(f"{view.short(who, 80)}{to}: {view.short(commitment.what)}", "bold"), tuple(lines))


def _position(view: View, position: PositionFinding) -> Item:
    toward = f" (toward {view.actor(position.toward)})" if position.toward else ""
    head = f"{view.actor(position.actor)} {position.stance}: {view.short(position.object, 160)}{toward}"
    told = view.cite([report.span for report in position.reports], "dim", before=f"{say_counts(position.counts)} · ")
    return Item(Line(head), (told,))
