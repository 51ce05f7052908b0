"""A linear axis of days, and what stands on it: ticks, bars as long as a date is vague, days of publication.

Goes in: days as ordinals. Comes out: places in percent of the width of a drawing, so that a drawing is as wide as its
column; the templates print them as they are. Says nothing about what happened.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from .book import ArticleRef, Book
from .edtf import MONTHS, Period, period_of, say_day

# At most so many labels: eight characters at 11 px each fit beside each other in 260 px, the column of a phone.
_TICKS = 5
_DAY_STEPS = (1, 2, 4, 7, 14)
_MONTH_STEPS = (1, 2, 3, 6, *(12 * n for n in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)))
# A label of 11 px takes about so much of a column of 260 px: a letter, and the air round a label, in percent.
_LETTER, _ROOM = 2.2, 3.0
# What is shorter than this share of the axis could not be seen as a bar.
_LEAST = 2.0
_FIRST, _LAST = date.min.toordinal(), date.max.toordinal()


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on an axis with its label; `anchor`: how the label lies to it, so that none leaves the drawing."""

    x: str
    label: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A date on an axis. `shape`: "day" (a tick at `x`) or "span" (from `x`, `width` long, to `end`)."""

    shape: str
    x: str
    width: str
    end: str
    about: bool
    planned: bool
    open_start: bool
    open_end: bool


@dataclass(frozen=True, slots=True)
class Axis:
    """The days from `first` to `last`, both drawn in full."""

    first: int
    last: int

    def x(self, day: float) -> float:
        """Where the beginning of a day stands, 0 to 100; what lies outside stands at the edge."""
        share = (day - self.first) / (self.last + 1 - self.first)
        return 100 * min(max(share, 0.0), 1.0)

    def holds(self, day: int) -> bool:
        """Is this day on the axis?"""
        return self.first <= day <= self.last

    def bar(self, period: Period, *, planned: bool) -> Bar:
        """A date as it is drawn: a day as a tick, what is longer as a bar of its length."""
        if period.days == 1 and not (period.open_start or period.open_end):
            middle = percent(self.x(period.first + 0.5))
            return Bar("day", middle, "0%", middle, period.about, planned, False, False)
        begin, end = self.x(period.first), self.x(period.last + 1)
        begin, end = (0.0 if period.open_start else begin), (100.0 if period.open_end else end)
        if end - begin < _LEAST:
            begin = max(0.0, min(begin, 100 - _LEAST))
            end = begin + _LEAST
        return Bar(
            "span", percent(begin), percent(end - begin), percent(end), period.about, planned,
            period.open_start or period.first < self.first, period.open_end or period.last > self.last,
        )  # fmt: skip

    def ticks(self) -> tuple[Tick, ...]:
        """Beginnings of days, months or years, evenly spaced, the finest whose labels stand beside each other."""
        for step in _DAY_STEPS:
            ticks = [self._tick(day, exact=True) for day in self._days(step)]
            if fit(ticks):
                return tuple(ticks)
        for months in _MONTH_STEPS:
            ticks = [self._tick(day, years=months >= 12) for day in self._months(months)]
            if fit(ticks):
                return tuple(ticks)
        return ()

    def _days(self, step: int) -> list[int]:
        # 1 is a Monday in the Gregorian calendar: weeks begin on Mondays
        begin = self.first + (1 - self.first) % step
        return list(range(begin, self.last + 1, step)[: _TICKS + 1])

    def _months(self, step: int) -> list[int]:
        begin, end = date.fromordinal(self.first), date.fromordinal(self.last)
        from_month, to_month = begin.year * 12 + begin.month - 1, end.year * 12 + end.month - 1
        starts = range(-(-from_month // step) * step, to_month + 1, step)[: _TICKS + 2]
        days = [date(month // 12, month % 12 + 1, 1).toordinal() for month in starts if month >= 12]
        return [day for day in days if self.holds(day)]

    def _tick(self, day: int, *, exact: bool = False, years: bool = False) -> Tick:
        at = date.fromordinal(day)
        month = MONTHS[at.month][:3]
        label = f"{at.day} {month}" if exact else str(at.year) if years else f"{month} {at.year}"
        x = self.x(day)
        return Tick(percent(x), label, "start" if x < 8 else "end" if x > 90 else "middle")


@dataclass(frozen=True, slots=True)
class Publication:
    """A day on which articles were published, and its place on an axis."""

    day: int
    x: str
    articles: tuple[ArticleRef, ...]

    @property
    def words(self) -> str:
        """The day in words."""
        return say_day(self.day)


def fit(ticks: Sequence[Tick]) -> bool:
    """Are these few enough, and do their labels stand beside each other?"""
    places = [(float(tick.x[:-1]), _LETTER * len(tick.label), tick.anchor) for tick in ticks]
    begins = [{"start": x, "middle": x - length / 2, "end": x - length}[anchor] for x, length, anchor in places]
    ends = [begin + length for begin, (_, length, _) in zip(begins, places, strict=True)]
    return len(ticks) <= _TICKS and all(end + _ROOM <= begin for end, begin in zip(ends, begins[1:], strict=False))


def axis_over(periods: Sequence[Period]) -> Axis:
    """An axis that holds all these, with a little air at both ends."""
    first, last = min(p.first for p in periods), max(p.last for p in periods)
    air = max(1, (last - first) // 30)
    return Axis(max(_FIRST, first - air), min(_LAST, last + air))


def publications(book: Book) -> dict[int, tuple[ArticleRef, ...]]:
    """The days of publication that are known to the day, each with its articles, in order."""
    found: dict[int, tuple[ArticleRef, ...]] = {}
    for article in book.articles:
        period = period_of(article.date or "")
        if period is not None and period.days == 1:
            found[period.first] = (*found.get(period.first, ()), article)
    return dict(sorted(found.items()))


def published_on(axis: Axis, days: dict[int, tuple[ArticleRef, ...]]) -> tuple[Publication, ...]:
    """The days of publication that lie on an axis."""
    on = [day for day in days if axis.holds(day)]
    return tuple(Publication(day, percent(axis.x(day + 0.5)), days[day]) for day in on)


def last_known_day(book: Book) -> int | None:
    """The day that "ahead" is judged by: that of `--as-of`, else the last day of publication; None where neither is
    known."""
    judged = period_of(str(book.dossier.made.settings.get("as_of") or ""))
    return judged.last if judged else max(publications(book), default=None)


def percent(share: float) -> str:
    """A place in a drawing: "12.5%", two decimals at most."""
    return f"{share:.2f}".rstrip("0").rstrip(".") + "%"
