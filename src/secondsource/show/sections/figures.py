"""Figures, and how they move over time.

Goes in: a View. Comes out: blocks. A figure is shown in the words it is printed in.
"""

from collections.abc import Iterator, Sequence

from ...model.findings import FigureFinding, FigureReading, SeriesFinding, SeriesPoint
from ..labels import say_counts
from ..words import STATUSES
from .blocks import Block, Item, Line, Section
from .view import View, left_out

_FIGURES, _SERIES = 8, 2


def show_figures(view: View) -> Iterator[Block]:
    """The figures on which the articles agree, then those over time."""
    figures = [figure for figure in view.dossier.findings.figures if figure.status != "differs"]
    shared = [figure for figure in figures if figure.counts.articles > 1] or figures
    shown = figures if view.everything else shared[:_FIGURES]
    if figures:
        more = left_out(len(figures) - len(shown))
        yield Section("Figures", [_figure(view, figure) for figure in shown], more=more)
    series = view.dossier.findings.series
    if series:
        lines = series if view.everything else series[:_SERIES]
        yield Section("Over time", [_series(view, one) for one in lines])


def say_reading(view: View, reading: FigureReading) -> str:
    """A figure as printed, with the day it is for where that is known."""
    day = f", as of {reading.as_of.date}" if reading.as_of else ""
    return f"{view.words(reading.span, 80)}{day}"


def split_readings(readings: Sequence[FigureReading]) -> list[list[FigureReading]]:
    """Readings in groups of one value each, in the order in which the values first come."""
    groups: dict[tuple[float | None, float | None, float | None, str], list[FigureReading]] = {}
    for reading in readings:
        groups.setdefault((reading.value, reading.low, reading.high, reading.modifier), []).append(reading)
    return list(groups.values())


def _figure(view: View, figure: FigureFinding) -> Item:
    words = list({w.casefold(): w for w in (view.words(reading.span, 80) for reading in figure.readings)}.values())
    head = f"{view.short(figure.what, 100)}: {' / '.join(words[:3])}{_as_of(figure.readings)}"
    below = f"{STATUSES[figure.status]} · {say_counts(figure.counts)} · "
    return Item(Line(head, "bold"), (view.cite([r.span for r in figure.readings], "dim", before=below),))


def _as_of(readings: Sequence[FigureReading]) -> str:
    """The day that the readings are for, as far as they say the same one: "2019-03" and "2019-03-17" do."""
    days = sorted({reading.as_of.date for reading in readings if reading.as_of}, key=len)
    agreed = days and all(days[-1].startswith(day) for day in days)
    return f", as of {days[-1]}" if agreed else ""


def _series(view: View, series: SeriesFinding) -> Item:
    what = {figure.id: figure.what for figure in view.dossier.findings.figures}
    head = next((what[i] for i in series.figures if i in what), "a quantity")
    points = (view.cite([r.span for r in p.reports], before=f"{p.date}  {_value(p)}  ") for p in series.points)
    return Item(Line(view.short(head, 100), "bold"), tuple(points))


def _value(point: SeriesPoint) -> str:
    if point.value is not None:
        return f"{point.value:,.6g}" if abs(point.value) < 1e6 else f"{point.value:,.0f}"
    ends = [f"{end:,.0f}" for end in (point.low, point.high) if end is not None]
    return " to ".join(ends) or "not a number"
