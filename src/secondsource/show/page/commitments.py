"""Promises: who undertook what by when, the nearest deadline first, and how it stands on the day that is judged by.

Goes in: a Book. Comes out: the view of `commitments.html`. Judges nothing: the status is the dossier's.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ...model.findings import CommitmentFinding
from ...model.spans import Span
from .book import Book, FindingRef
from .edtf import Period, period_of, say_date, say_day
from .time_axis import Axis, Bar, axis_over, last_known_day, percent

# What stands open: with a deadline, and without one. About a screen, and half of one.
_DATED, _UNDATED = 12, 6
# Deadlines of the two years around the day that is judged by are drawn in full: one of 2050 would hide next week's.
_DRAWN = 2 * 365
_SIGNS = {"open": "○", "overdue": "!", "reported met": "✓", "withdrawn": "✕"}


@dataclass(frozen=True, slots=True)
class PromiseView:
    """A promise; `bar` is None where it has no deadline or none is drawn. `sort` is the status as a class."""

    ref: FindingRef
    due: str | None
    bar: Bar | None
    status: str
    sign: str
    sort: str
    announced: str | None
    spans: tuple[Span, ...]


def show_commitments(book: Book) -> Mapping[str, Any] | None:
    """The promises, None where there are none."""
    refs = book.findings["commitments"]
    if not refs:
        return None
    known = last_known_day(book)
    due = {ref.anchor: period for ref in refs if (period := period_of(ref.finding.due or "")) is not None}
    axis = _axis(list(due.values()), known)
    dated = sorted((ref for ref in refs if ref.finding.due), key=lambda r: (_last(due.get(r.anchor)), r.number))
    undated = sorted((ref for ref in refs if not ref.finding.due), key=lambda r: (-r.finding.counts.articles, r.number))
    views = [_promise(ref, due.get(ref.anchor), axis) for ref in (*dated, *undated)]
    first, rest = views[: len(dated)], views[len(dated) :]
    return {
        "heading": "Promised",
        "short": "Promises",
        "as_of": say_day(known) if known else None,
        "judged": _say_judged(book, known),
        "ticks": axis.ticks() if axis else (),
        "as_of_x": percent(axis.x(known + 0.5)) if axis and known and axis.holds(known) else None,
        "beyond": any(view.bar and (view.bar.open_start or view.bar.open_end) for view in views),
        "dated": first[:_DATED],
        "more_dated": first[_DATED:],
        "undated": rest[:_UNDATED],
        "more_undated": rest[_UNDATED:],
    }


def _say_judged(book: Book, known: int | None) -> str:
    if known is None or book.dossier.made.settings.get("as_of") is None:
        return "No day is known to judge deadlines by, so none is called open or overdue."
    return f"Open and overdue are judged by {say_day(known)}."


def _axis(due: Sequence[Period], known: int | None) -> Axis | None:
    """An axis from the first deadline, or the day that is judged by, to the last near one; None for fewer than two."""
    if len(due) < 2:
        return None
    near = [p for p in due if known is None or abs(p.last - known) <= _DRAWN] or list(due)
    return axis_over([*near, *([Period(known, known)] if known is not None else [])])


def _last(period: Period | None) -> int:
    """When a deadline is over; one that is not understood comes last."""
    return period.last if period else 10**7


def _promise(ref: FindingRef, due: Period | None, axis: Axis | None) -> PromiseView:
    finding: CommitmentFinding = ref.finding
    status = finding.status
    words = f"{status}, as of {say_date(finding.as_of)}" if status and finding.as_of else status or "not judged"
    return PromiseView(
        ref,
        say_date(finding.due) if finding.due else None,
        axis.bar(due, planned=True) if axis and due else None,
        words,
        _SIGNS.get(status or "", "·"),
        status.replace(" ", "-") if status in _SIGNS and status else "unjudged",
        say_date(finding.announced) if finding.announced else None,
        tuple(report.span for report in finding.reports),
    )
