"""What a moment's rule means once its anchor is known.

In: a `Moment`, whose `rule` was written by `read`, and the day it hangs on. Out: the same moment with its TIMEX3
`value` (ISO-TimeML, ISO 24617-1) and its `edtf` (EDTF level 1, ISO 8601-2) filled in as far as that day fixes them;
what it does not fix stays X. Pure: reads no text and no clock.

A rule is `step` or `step; option; ...`, a step a name and its arguments:

    date 2021-07-26      fixed                      shift Y -1        whole periods from the anchor's own
    weekday 5 back       a Friday                   month 7 ahead     a July
    day 12-24 back       a day of the year          quarter 3 back    season SU this    half 1 lastyear
    day 05-09 on2        the nearest that is a Tuesday
    monthday 26 ahead    a day of the month         feast easter back
    weekend back         that before the anchor
    duration P3Y         set P1D                    ref PRESENT_REF

The direction: `back` the latest up to now, `ahead` the first from now on, `last` and `next` the same without the
current one, `this` the one of the running year or week, `near` the nearest on either side, `past` the latest but for
one that is soon due ("was told to leave by 14 January", in December), `soon` a weekday still to come, but yesterday
where it names yesterday's ("had gathered to march on Friday", on a Saturday), `lastyear` and `nextyear`
the one of that year. Options: `T10:35` or `TEV` the time of day, `end` the last day of the period is meant (a
deadline), `about` the words say so, `after` and `before` the length is counted from an event. `on STEP`: counted from
the day that another step gives; `told`: from the quarter last named; `to STEP`, `from STEP`: one end of "between A and
B", whose `edtf` is the whole.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from .moment_steps import SEASONS, STEPS, value_on
from .readings import Moment


def resolve(moment: Moment, anchor: str | None) -> Moment:
    """The moment with the value and date that `anchor` (ISO 8601 date, month or year) gives it; X where it gives none.

    For the anchor "publication" this is the day of publication, for "previous" the date of the moment it hangs on.
    """
    value, edtf = evaluate(moment.rule, anchor if moment.anchor != "none" else None)
    return replace(moment, value=value, edtf=edtf)


def resolve_in_order(moments: Sequence[Moment], published: str | None) -> tuple[Moment, ...]:
    """An article's moments, in order of the text, each resolved against `published` or the dated one before it."""
    out: list[Moment] = []
    previous: str | None = None
    quarter: str | None = None
    for moment in moments:
        told = moment.rule.endswith("; told")
        found = resolve(moment, quarter if told else previous if moment.anchor == "previous" else published)
        if found.edtf and found.type in ("DATE", "TIME"):
            previous = _first_date(found.value, found.edtf) or previous
            # A quarter to come ("expects a charge in the fourth quarter") is not the one that is told of.
            if not told and re.fullmatch(r"\d{4}-Q\d", found.value) and " near" not in found.rule:
                quarter = _first_date(found.value, found.edtf)
        out.append(found)
    return tuple(out)


def evaluate(rule: str, anchor: str | None) -> tuple[str, str | None]:
    """The TIMEX3 value and the EDTF date of a rule, given the anchor's ISO date.

    Raises:
        ValueError: no such rule.
    """
    step, *options = rule.split("; ")
    name, *args = step.split()
    if name in ("duration", "set", "ref"):
        return args[0], None
    value = _value_of(name, args, _counted_from(options, anchor))
    edtf = _edtf_with(value, options, anchor)
    time = next((o for o in options if o.startswith("T")), "")
    return value + time if re.fullmatch(r"[\dX]{4}-[\dX]{2}-[\dX]{2}|XXXX-WXX-\d", value) else value, edtf


def _counted_from(options: Sequence[str], anchor: str | None) -> str | None:
    for option in options:
        if option.startswith("on "):
            value, edtf = evaluate(option[3:], anchor)
            return _first_date(value, edtf) if edtf else None
    return anchor


def _value_of(name: str, args: list[str], anchor: str | None) -> str:
    if name == "date":
        return args[0]
    if name in STEPS:
        return value_on(name, args, anchor)
    raise ValueError(f"no such rule: {name} {' '.join(args)}")


def _edtf_with(value: str, options: Sequence[str], anchor: str | None) -> str | None:
    """The date of a value, as the options of its rule widen or mark it."""
    edtf = edtf_of(value)
    if edtf is None:
        return None
    for option in options:
        word, _, step = option.partition(" ")
        if word in ("to", "from"):
            other = evaluate(step, anchor)[1]
            first, last = (edtf, other) if word == "to" else (other, edtf)
            # "Between October and March", read as two months of one year, is no interval.
            if first and last and "/" not in first + last and len(first) == len(last) and first < last:
                return f"{first}/{last}"
    if "end" in options:
        edtf = _last_day(edtf) or edtf
    return edtf + "~" if "about" in options and "/" not in edtf else edtf


def edtf_of(value: str) -> str | None:
    """The EDTF level 1 form of a TIMEX3 date; None where parts of it are unknown."""
    value = value.split("T")[0]
    if re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", value):
        return value
    if re.fullmatch(r"\d{2,3}", value):  # TIMEX3 cuts a decade or century short: 199, 19
        return value.ljust(4, "X")
    week = re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value)
    try:
        if week:
            first = date.fromisocalendar(int(week[1]), int(week[2]), 6 if week[3] else 1)
            return f"{first}/{first + timedelta(days=1 if week[3] else 6)}"
    except (ValueError, OverflowError):
        return None
    part = re.fullmatch(r"(\d{4})-([QH])([1-4])", value)
    if part:
        length = 3 if part[2] == "Q" else 6
        last = int(part[3]) * length
        return f"{part[1]}-{last - length + 1:02}/{part[1]}-{last:02}" if last <= 12 else None
    season = re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value)
    return f"{season[1]}-{SEASONS[season[2]][0]}" if season else None


def _last_day(edtf: str) -> str | None:
    last = edtf.split("/")[-1]
    if re.fullmatch(r"\d{4}", last):
        return f"{last}-12-31"
    month = re.fullmatch(r"(\d{4})-(0[1-9]|1[0-2])", last)
    if month:
        year, number = int(month[1]), int(month[2])
        first_of_next = date(year + number // 12, number % 12 + 1, 1) if year < 9999 else date.max
        return str(first_of_next - timedelta(days=1))
    return last if re.fullmatch(r"\d{4}-\d\d-\d\d", last) else None


def _first_date(value: str, edtf: str) -> str | None:
    """The ISO date a later moment can be counted from; None for a decade, a season and the like."""
    match = re.fullmatch(r"(\d{4}(?:-(?:0[1-9]|1[0-2]))?(?:-\d\d)?)", edtf.rstrip("~").split("/")[0])
    if match is None:
        return None
    return value[:4] if re.fullmatch(r"\d{4}", value) else match[1]
