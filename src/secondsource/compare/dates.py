"""Publication days of the articles of a story, and their moments resolved on them.

In: readings of articles on one event. Out: a `Dated` for each article whose day is stated or follows from the others,
and every article's moments resolved as far as that day goes. In this order: stated or in the metadata; a full date in
the lead; the weekday of the lead beside an article whose day is known ("said on Monday" beside an article of Sunday
the 25th is the 26th: the first day on which it can have been published). Where nothing fixes a year, none is given.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from secondsource.model.articles import Dated
from secondsource.model.moments import resolve_in_order
from secondsource.model.readings import Moment, Reading

# A full date further down is a date of the past; in the first sentences it is the news, and above the headline the
# issue's ("No. 19,874 - 14 March").
_LEAD = 3
# A bare past weekday is of the week around publication: three days to either side name each weekday once. The last of
# them is the first day on which the article can have been published.
_NEAR = 3
# Behind the lead a weekday may be the last one before ("shares had closed lower on Friday"): it counts only where it
# falls beside the known day.
_NEXT = 1
# "Later on Monday", "earlier Monday": the weekday of publication itself.
_SAME_DAY = re.compile(r"\b(?:later|earlier)(?:\s+on)?\s+\w+$")


@dataclass(frozen=True, slots=True)
class Dates:
    """Publication days by article id, the moments of each article resolved, and by whose days an article without one is
    placed: those without any one of which its day would be another, else the first of that day."""

    published: Mapping[str, Dated]
    moments: Mapping[str, tuple[Moment, ...]]
    placed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def find_dates(readings: Sequence[Reading], apart: frozenset[str] = frozenset()) -> Dates:
    """The dates of a story. Articles in `apart` are about something else: dated by themselves alone."""
    published = {r.article.id: r.article.published for r in readings if r.article.published is not None}
    for reading in readings:
        if reading.article.id not in published:
            stated = _full_date_of_lead(reading)
            if stated is not None:
                published[reading.article.id] = stated
    days = {i: d.date for i, d in published.items() if d.precision == "day" and i not in apart}
    middle, placed = _middle(days), {}
    if middle is not None:
        for reading in readings:
            article = reading.article
            if article.id not in published and article.id not in apart:
                published[article.id] = _day_beside(reading, middle)
                placed[article.id] = _placed_by(reading, days, middle)
    moments = {}
    for reading in readings:
        article_id = reading.article.id
        own = published.get(article_id)
        day = own.date if own is not None else None
        if (own is None or own.precision != "day") and middle is not None and article_id not in apart:
            day = middle.isoformat()  # the story's day, where the article has none of its own
        moments[article_id] = resolve_in_order(reading.moments, day)
    return Dates(published, moments, placed)


def _lead_moments(reading: Reading) -> list[Moment]:
    title = reading.article.title_span
    head = 0 if title is None else sum(s.span.end <= title.start for s in reading.sheet.body)
    lead = reading.sheet.body[: head + _LEAD]
    return [m for m in reading.moments if any(s.span.contains(m.span) for s in lead)]


def _full_date_of_lead(reading: Reading) -> Dated | None:
    """The last full past day that the lead names with its year, where it is no forecast."""
    full = [
        m
        for m in _lead_moments(reading)
        if m.type == "DATE" and m.rule.startswith("date ") and len(m.edtf or "") == 10 and "end" not in m.rule
    ]
    if not full:
        return None
    latest = max(full, key=lambda m: (m.edtf or "", m.span))
    return Dated(latest.edtf or "", "day", "inferred", latest.span)


def _day_beside(reading: Reading, middle: date) -> Dated:
    """The first day on which the article can have been published, near the day `middle` of another one."""
    candidates, lead = [], _lead_moments(reading)
    for moment in reading.moments:
        step, _, rest = moment.rule.partition(" ")
        words = rest.split(";")[0].split()
        same_day = bool(_SAME_DAY.search(_around(reading, moment)))
        if step == "weekday" and words and words[0].isdigit() and (words[-1] == "back" or same_day):
            day = _nearest(int(words[0]), middle)
            if any(moment is m for m in lead) or abs((day - middle).days) <= _NEXT:
                candidates.append((day, moment))
    if not candidates:
        return Dated(middle.isoformat()[:7], "month", "inferred", None)
    day, moment = max(candidates, key=lambda c: (c[0], c[1].span))
    return Dated(day.isoformat(), "day", "inferred", moment.span)


def _middle(days: Mapping[str, str]) -> date | None:
    """The median of the days by article, the later of two."""
    ordered = sorted(days.values())
    return date.fromisoformat(ordered[len(ordered) // 2]) if ordered else None


def _placed_by(reading: Reading, days: Mapping[str, str], middle: date) -> tuple[str, ...]:
    """The articles by whose day it is placed."""
    found = _day_beside(reading, middle)
    without = {i: _middle({k: d for k, d in days.items() if k != i}) for i in days}
    known = {m: _day_beside(reading, m) for m in without.values() if m is not None}
    month = found.precision != "day"  # its moments are resolved on the day of the others itself
    needed = [i for i, m in without.items() if m is None or known[m] != found or (month and m != middle)]
    return tuple(sorted(needed)) or (min(i for i, d in days.items() if d == middle.isoformat()),)


def _nearest(weekday: int, middle: date) -> date:
    """The day of this ISO weekday (1 Monday) that lies within three days of `middle`."""
    offset = (weekday - middle.isoweekday() + _NEAR) % 7 - _NEAR
    return middle + timedelta(days=offset)


def _around(reading: Reading, moment: Moment) -> str:
    """The words of the moment and the one or two before it, up to its last word."""
    start = max(0, moment.span.start - 12)
    return reading.article.text[start : moment.span.end].lower()
