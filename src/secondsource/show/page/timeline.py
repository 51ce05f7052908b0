"""Timeline: what happened when, each date as long as it is vague; then what nobody dates, then who did what to whom.

Goes in: a Book. Comes out: the view of `timeline.html`. Each stretch of time (`periods`) has an axis of its own, with
the days on which articles were published. Guesses no date and joins no events.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ...model.findings import EventFinding, EventReport
from ...model.spans import Span
from .book import Book, FindingRef
from .edtf import Period, period_of, say_date
from .incidents import incident_rows
from .periods import Stretch, cut_stretches
from .time_axis import Axis, Bar, Publication, Tick, publications, published_on

# Rows of a stretch that stand open, the events that most articles tell of; about half a screen.
_ROWS = 10
# So many stand open even where one article alone tells of each.
_LEAST = 3
_INCIDENTS = 12
_UNDATED = 5
# The beginnings of the rules that dates are read by which a reader need not know more of.
_RULES = ("as printed", "counted from the day of publication", "counted from the date before it", "nothing dates")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of an excerpt: `part` is "around", "event" or "date"."""

    part: str
    words: str


@dataclass(frozen=True, slots=True)
class ReportView:
    """An event in the words of an article, the words that date it marked; `elsewhere`: where they stand outside."""

    span: Span
    pieces: tuple[Piece, ...]
    elsewhere: Span | None
    rule: str


@dataclass(frozen=True, slots=True)
class EventView:
    """An event; `bar` is None where its date cannot be drawn. `dates`: other dates that its reports give."""

    ref: FindingRef
    when: str | None
    bar: Bar | None
    dates: str | None
    reports: tuple[ReportView, ...]


@dataclass(frozen=True, slots=True)
class StretchView:
    """A stretch of time with its axis; `grid` is the id of the lines behind its rows."""

    name: str
    ends: str
    grid: str
    ticks: tuple[Tick, ...]
    published: tuple[Publication, ...]
    events: tuple[EventView, ...]
    folded: tuple[EventView, ...]


def show_timeline(book: Book) -> Mapping[str, Any] | None:
    """The events, None where there are none."""
    dated, undated = book.findings["timeline"], book.findings["undated"]
    if not dated and not undated:
        return None
    placed = [(ref, period) for ref in dated if (period := period_of(ref.finding.date or "")) is not None]
    drawn = {ref.anchor for ref, _ in placed}
    days = publications(book)
    stretches = cut_stretches([period for _, period in placed], list(days))
    incidents = incident_rows(book, (*dated, *undated))
    nowhere = [_event(book, ref, None, None) for ref in sorted(undated, key=lambda r: (-_articles(r), r.number))]
    weighty = {row.ref.anchor for row in sorted(incidents, key=lambda r: -_articles(r.ref))[:_INCIDENTS]}
    return {
        "heading": "Timeline",
        "short": "Timeline",
        "stretches": [_stretch(book, n, s, placed) for n, s in enumerate(stretches, 1)],
        "published": [Publication(day, "", articles) for day, articles in days.items()],
        "undrawn": [_event(book, ref, None, None) for ref in dated if ref.anchor not in drawn],
        "undated": nowhere[:_UNDATED],
        "more_undated": nowhere[_UNDATED:],
        "incidents": [row for row in incidents if row.ref.anchor in weighty],
        "more_incidents": [row for row in incidents if row.ref.anchor not in weighty],
    }


def _stretch(book: Book, number: int, stretch: Stretch, placed: Sequence[tuple[FindingRef, Period]]) -> StretchView:
    events = [_event(book, placed[n][0], placed[n][1], stretch.axis) for n in stretch.members]
    shown, folded = _split(events)
    return StretchView(
        stretch.name, stretch.ends, f"timeline-grid-{number}", stretch.axis.ticks(),
        published_on(stretch.axis, publications(book)), shown, folded,
    )  # fmt: skip


def _split(events: Sequence[EventView]) -> tuple[tuple[EventView, ...], tuple[EventView, ...]]:
    """Events that stand open, those that most articles tell of, and those that are folded; both in order of time."""
    weighty = sorted(events, key=lambda e: (-_articles(e.ref), e.ref.number))[:_ROWS]
    several = [event for event in weighty if _articles(event.ref) > 1]
    shown = {event.ref.anchor for event in (several if len(several) >= _LEAST else weighty[:_LEAST])}
    return (
        tuple(event for event in events if event.ref.anchor in shown),
        tuple(event for event in events if event.ref.anchor not in shown),
    )


def _articles(ref: FindingRef) -> int:
    finding: EventFinding = ref.finding
    return finding.counts.articles


def _event(book: Book, ref: FindingRef, period: Period | None, axis: Axis | None) -> EventView:
    finding: EventFinding = ref.finding
    bar = axis.bar(period, planned=finding.planned) if axis and period else None
    return EventView(
        ref,
        say_date(finding.date) if finding.date else None,
        bar,
        _other_dates(finding),
        tuple(_report(book, report) for report in finding.reports),
    )


def _other_dates(finding: EventFinding) -> str | None:
    """The dates that its reports give, where they do not give one: they stand in the reason that joined them."""
    for reason in finding.reasons:
        told = re.match(r"dates that allow each other: (.{1,200})$", reason.detail) if reason.name == "date" else None
        if told:
            return ", ".join(say_date(date) for date in told[1].split(", "))
    return None


def _report(book: Book, report: EventReport) -> ReportView:
    expression = report.expression
    inside = expression is not None and report.span.start <= expression.start and expression.end <= report.span.end
    excerpt = book.excerpt(report.span)
    words = _cut(excerpt.words, report.span, expression if inside else None)
    pieces = (Piece("around", excerpt.before), *words, Piece("around", excerpt.after))
    rule = next((rule for rule in _RULES if report.rule.startswith(rule)), "")
    return ReportView(
        report.span, tuple(piece for piece in pieces if piece.words), None if inside else expression, rule
    )


def _cut(words: str, span: Span, expression: Span | None) -> tuple[Piece, ...]:
    if expression is None:
        return (Piece("event", words),)
    begin, end = expression.start - span.start, expression.end - span.start
    return (Piece("event", words[:begin]), Piece("date", words[begin:end]), Piece("event", words[end:]))
