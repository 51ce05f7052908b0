"""Figures: every reading of a quantity on one scale, those on which articles differ first.

Goes in: a Book. Comes out: the view of `figures.html`: quantities with several readings drawn and listed, those of one
article in a compact list, and quantities over time (`series_plot`). Says who prints what, never which is right.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ...model.findings import FigureFinding, FigureReading
from ..words import STATUSES, WHYS
from .book import Book, FindingRef
from .edtf import period_of, say_date
from .figure_plot import Mark, Scale, bounds_of, mark_reading, numbers_of, say_reading, scale_over
from .series_plot import show_course
from .time_axis import last_known_day

# More rows than this of one quantity, or quantities of several articles, are folded: a screen holds about as many.
_ROWS, _QUANTITIES, _REPORTS = 12, 14, 6
_LEGEND = (
    ("●", "the value"), ("○", "about"), ("├─┤", "from … to"), ("├→", "or more"), ("←┤", "or less"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ReadingReport:
    """One place that prints a reading: the day it is for, whether that lies ahead, and who says it there."""

    reading: FigureReading
    as_of: str | None
    ahead: bool


@dataclass(frozen=True, slots=True)
class ReadingRow:
    """Readings of one value: the numbers in words, the mark, and every place that prints it, some of them folded."""

    words: str
    mark: Mark | None
    reports: tuple[ReadingReport, ...]
    more: tuple[ReadingReport, ...]


@dataclass(frozen=True, slots=True)
class FigureView:
    """A quantity on the page. `scale` is None where there is nothing to draw: one value, or words alone."""

    ref: FindingRef
    unit: str
    status: str
    why: str | None
    scale: Scale | None
    rows: tuple[ReadingRow, ...]
    more: tuple[ReadingRow, ...]


def show_figures(book: Book) -> Mapping[str, Any] | None:
    """The quantities and their courses, None where no figure was found."""
    views = [_figure(book, ref) for ref in book.findings["figures"]]
    courses = [show_course(book, ref) for ref in book.findings["series"]]
    if not views and not courses:
        return None
    several = sorted((v for v in views if _is_shown(v)), key=lambda v: (not _differs(v), -_articles(v), v.ref.number))
    cut = max(_QUANTITIES, sum(_differs(v) for v in several))
    return {
        "heading": "Figures",
        "short": "Figures",
        "figures": [view for view in several[:cut] if view.scale or _differs(view)],
        "agreed": [view for view in several[:cut] if not (view.scale or _differs(view))],
        "more": several[cut:],
        "single": [view for view in views if not _is_shown(view)],
        "courses": courses,
        "legend": _LEGEND if any(view.scale for view in several) else (),
    }


def _is_shown(view: FigureView) -> bool:
    return _articles(view) > 1 or _differs(view)


def _differs(view: FigureView) -> bool:
    finding: FigureFinding = view.ref.finding
    return finding.status == "differs"


def _articles(view: FigureView) -> int:
    return len({reading.span.article for reading in view.ref.finding.readings})


def _figure(book: Book, ref: FindingRef) -> FigureView:
    finding: FigureFinding = ref.finding
    readings = [_in_percent(reading, finding, book.words(reading.span)) for reading in finding.readings]
    scale = scale_over(numbers_of(readings))
    rows = [_row(book, group, scale) for group in _groups(readings)]
    return FigureView(
        ref,
        _say_unit(finding.unit),
        STATUSES[finding.status],
        WHYS[finding.why] if finding.why and finding.why != "value" else None,
        scale,
        tuple(rows[:_ROWS]),
        tuple(rows[_ROWS:]),
    )


def _in_percent(reading: FigureReading, finding: FigureFinding, printed: str) -> FigureReading:
    """A reading as the others of its figure count: "three quarters" beside "70 %" is 75, not 0.75."""
    share = reading.value
    if finding.unit != "%" or share is None or not 0 < share < 1 or any(letter.isdigit() for letter in printed):
        return reading
    return replace(reading, value=round(100 * share, 1))


def _groups(readings: Sequence[FigureReading]) -> list[list[FigureReading]]:
    """Readings of one value together, the lowest first, what has no number last."""
    groups: dict[tuple[str, tuple[float, ...]], list[FigureReading]] = {}
    for reading in readings:
        groups.setdefault((say_reading(reading), bounds_of(reading)), []).append(reading)
    return [groups[key] for key in sorted(groups, key=lambda key: (min(key[1], default=float("inf")), key))]


def _row(book: Book, group: Sequence[FigureReading], scale: Scale | None) -> ReadingRow:
    ordered = sorted(group, key=lambda r: (book.article(r.span.article).number, r.span.start))
    reports = [_report(book, reading) for reading in ordered]
    mark = mark_reading(group[0], scale) if scale else None
    return ReadingRow(say_reading(group[0]), mark, tuple(reports[:_REPORTS]), tuple(reports[_REPORTS:]))


def _report(book: Book, reading: FigureReading) -> ReadingReport:
    if reading.as_of is None:
        return ReadingReport(reading, None, False)
    period, known = period_of(reading.as_of.date), last_known_day(book)
    ahead = period is not None and known is not None and period.first > known
    return ReadingReport(reading, say_date(reading.as_of.date), ahead)


def _say_unit(unit: str | None) -> str:
    """What one of it is, as the dossier has it: a counted noun in the singular, a code of UCUM or ISO 4217."""
    return "percent" if unit == "%" else "unit: " + unit.replace("/", " per ") if unit else "no unit"
