"""When it happened, what was promised by when, and who stands where.

Goes in: a View. Comes out: renderables, dates first.
"""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType

from ...model.findings import CommitmentFinding, EventFinding, PositionFinding
from ..escaping import one_line
from ..labels import say_counts
from .blocks import Item, Line, section
from .view import View, left_out

_EVENTS, _UNDATED, _COMMITMENTS, _POSITIONS = 12, 2, 5, 6


def show_timeline(view: View, width: int) -> Iterator[RenderableType]:
    """Dated events in order, then some that nobody dates."""
    found = view.dossier.findings
    events = sorted(found.timeline, key=lambda e: ((e.date or "").rstrip("~"), e.id))
    shown = events if view.everything else _weightiest(events, _EVENTS)
    if shown:
        items = [_told(view, event, f"{event.date}  ") for event in shown]
        yield section("Timeline", items, more=left_out(len(events) - len(shown)), width=width)
    undated = found.undated if view.everything else found.undated[:_UNDATED]
    if undated:
        items = [_told(view, event, "") for event in undated]
        yield section("Not dated by anybody", items, more=left_out(len(found.undated) - len(undated)), width=width)


def show_commitments(view: View, width: int) -> Iterator[RenderableType]:
    """Promises, the nearest deadline first."""
    commitments = sorted(view.dossier.findings.commitments, key=lambda c: (c.due is None, c.due or "", c.id))
    shown = commitments if view.everything else commitments[:_COMMITMENTS]
    if commitments:
        items = [_commitment(view, commitment) for commitment in shown]
        yield section("Promised", items, more=left_out(len(commitments) - len(shown)), width=width)


def show_positions(view: View, width: int) -> Iterator[RenderableType]:
    """Who demands, supports, opposes, denies or accuses."""
    positions = view.dossier.findings.positions
    shown = positions if view.everything else positions[:_POSITIONS]
    if positions:
        items = [_position(view, position) for position in shown]
        yield section("Who stands where", items, more=left_out(len(positions) - len(shown)), width=width)


def _weightiest(events: Sequence[EventFinding], limit: int) -> list[EventFinding]:
    """The events that most articles tell of, in the order of the dates."""
    best = sorted(events, key=lambda e: (-e.counts.articles, e.date or "", e.id))[:limit]
    return [event for event in events if event in best]


def _event(view: View, event: EventFinding) -> str:
    marks = [mark for mark in ("planned" if event.planned else "", event.responsibility or "") if mark]
    return view.short(event.what, 160) + (f" ({', '.join(marks)})" if marks else "")


def _told(view: View, event: EventFinding, date: str) -> Item:
    places = view.places([report.span for report in event.reports])
    return Item((date + _event(view, event), ""), ((f"{say_counts(event.counts)} · {places}", "dim"),))


def _commitment(view: View, commitment: CommitmentFinding) -> Item:
    who = one_line(commitment.who) if commitment.who else "nobody named"
    to = f", to {one_line(commitment.to)}" if commitment.to else ""
    due = f"due {commitment.due}" if commitment.due else "no deadline"
    status = f"{commitment.status}, as of {commitment.as_of}" if commitment.status else "not judged"
    lines: list[Line] = [(f"{due} · {status} · {say_counts(commitment.counts)}", "")]
    if commitment.condition:
        lines.append((f"on condition: {view.short(commitment.condition)}", ""))
    lines.append((view.places([report.span for report in commitment.reports]), "dim"))
    return Item((f"{view.short(who, 80)}{to}: {view.short(commitment.what)}", "bold"), tuple(lines))


def _position(view: View, position: PositionFinding) -> Item:
    toward = f" (toward {view.actor(position.toward)})" if position.toward else ""
    head = f"{view.actor(position.actor)} {position.stance}: {view.short(position.object, 160)}{toward}"
    places = view.places([report.span for report in position.reports])
    return Item((head, ""), ((f"{say_counts(position.counts)} · {places}", "dim"),))
