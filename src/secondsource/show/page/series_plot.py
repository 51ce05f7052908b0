"""A quantity over time as a step plot: what is known for a date as long as the date is vague, steps between.

Goes in: a series of the dossier. Comes out: places in percent of a drawing's width and height, and the rows of the
table beside it. Conflicting values of one date stand side by side; between dates nothing is known, so steps are thin.
"""

from dataclasses import dataclass
from itertools import pairwise

from ...model.findings import SeriesFinding, SeriesPoint
from ...model.spans import Span
from .book import Book, FindingRef
from .edtf import Period, period_of, say_date
from .figure_plot import Scale, bounds_of, numbers_of, say_bounds, say_number, scale_over
from .time_axis import Axis, Tick, axis_over, last_known_day, percent


@dataclass(frozen=True, slots=True)
class PointRow:
    """A value at a date, in words, and where it is printed; `conflict`: another value is given for the same date."""

    when: str
    words: str
    ahead: bool
    conflict: bool
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class PointMark:
    """A point in the drawing: from `begin` to `end` across, at `y`, or from `low` to `high` up."""

    begin: str
    middle: str
    end: str
    y: str
    low: str | None
    high: str | None
    ahead: bool


@dataclass(frozen=True, slots=True)
class StepLine:
    """A thin line of the drawing."""

    x1: str
    y1: str
    x2: str
    y2: str


@dataclass(frozen=True, slots=True)
class CourseView:
    """A quantity over time; `scale` is None where all values are one: then there is nothing to draw."""

    ref: FindingRef
    what: str
    figures: tuple[FindingRef, ...]
    rows: tuple[PointRow, ...]
    scale: Scale | None
    levels: tuple[Tick, ...]
    ticks: tuple[Tick, ...]
    marks: tuple[PointMark, ...]
    steps: tuple[StepLine, ...]


def show_course(book: Book, ref: FindingRef) -> CourseView:
    """One series."""
    finding: SeriesFinding = ref.finding
    found = [book.find(i) for i in finding.figures]
    figures = tuple(figure for figure in found if figure is not None)
    known = last_known_day(book)
    dated = [(p, period) for p in finding.points if bounds_of(p) and (period := period_of(p.date)) is not None]
    scale = scale_over(numbers_of(p for p, _ in dated))
    drawn = scale is not None and len({p.date for p, _ in dated}) > 1
    axis = axis_over([period for _, period in dated]) if drawn else None
    marks = [_mark(p, period, axis, scale, known) for p, period in dated] if axis and scale else []
    return CourseView(
        ref,
        figures[0].finding.what if figures else "a quantity",
        figures,
        tuple(_row(p, finding, known) for p in finding.points),
        scale if drawn else None,
        tuple(Tick(_up(tick.x), tick.label, "end") for tick in scale.ticks()) if drawn and scale else (),
        axis.ticks() if axis else (),
        tuple(marks),
        tuple(_steps(marks)),
    )


def _row(point: SeriesPoint, finding: SeriesFinding, known: int | None) -> PointRow:
    words = say_number(point.value) if point.value is not None else say_bounds(point.low, point.high)
    same = [other for other in finding.points if other.date == point.date]
    return PointRow(
        say_date(point.date), words, _is_ahead(period_of(point.date), known), len(same) > 1,
        tuple(report.span for report in point.reports),
    )  # fmt: skip


def _is_ahead(period: Period | None, known: int | None) -> bool:
    return period is not None and known is not None and period.first > known


def _mark(point: SeriesPoint, period: Period, axis: Axis, scale: Scale, known: int | None) -> PointMark:
    numbers = bounds_of(point)
    at = point.value if point.value in numbers and point.value is not None else (min(numbers) + max(numbers)) / 2
    vague = len(numbers) > 1
    return PointMark(
        percent(axis.x(period.first)), percent(axis.x((period.first + period.last + 1) / 2)),
        percent(axis.x(period.last + 1)), percent(100 - scale.x(at)),
        percent(100 - scale.x(min(numbers))) if vague else None,
        percent(100 - scale.x(max(numbers))) if vague else None,
        _is_ahead(period, known),
    )  # fmt: skip


def _steps(marks: list[PointMark]) -> list[StepLine]:
    """Thin lines on from each value to the next date, and up or down to its value where both dates have one value."""
    lines: list[StepLine] = []
    dates = sorted({mark.middle for mark in marks}, key=lambda x: float(x[:-1]))
    by_date = {x: [mark for mark in marks if mark.middle == x] for x in dates}
    for here, there in pairwise(dates):
        before, after = by_date[here], by_date[there]
        lines += [StepLine(mark.middle, mark.y, there, mark.y) for mark in before]
        if len(before) == len(after) == 1:
            lines.append(StepLine(there, before[0].y, there, after[0].y))
    return lines


def _up(x: str) -> str:
    """A place from the left as one from the top."""
    return percent(100 - float(x[:-1]))
