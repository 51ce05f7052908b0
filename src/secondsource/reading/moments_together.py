"""Moments that are read together: the ends of "between April and July", "two weeks after 5 May", the quarter told,
the day of a time of the clock.

In: the drafts of a sentence, in order, and its text; for the quarters and the clock those of a whole article. Out:
the same drafts with rules that say what they hang on. Finds no moment of its own.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from .moments_words import Draft

_BETWEEN = re.compile(r"\bbetween\s{1,3}(?:the\s{1,3})?$", re.IGNORECASE)
_AND = re.compile(r"\s{1,3}and\s{1,3}(?:the\s{1,3})?", re.IGNORECASE)
# From a length to the date it is counted from: the day itself, or an event that bears it ("after the vote on 5 May").
_COUNTED = re.compile(
    r"\s{1,3}(?P<how>after|before)\s{1,3}(?:(?:the|a|an|its|their|his|her)\s{1,3}(?:[\w’'-]{1,30}\s{1,3}){1,5}"
    r"(?:in|on|of|at)\s{1,3}(?:the\s{1,3})?)?",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"\b(?:the\s{1,3})?(?:(?P<unit>day|week)\s{1,3}(?P<how>before|after)|eve\s{1,3}of)\s{1,3}(?:the\s{1,3})?$",
    re.IGNORECASE,
)
_BESIDE_REACH = len("the week before the") + 8
# What joins the two ends of a range, or two dates of one year.
_JOINED = re.compile(r"\s{0,3}(?:(?:to|through|until|till|and|or)\s{1,3}|[-–—]\s{0,3})(?:the\s{1,3})?", re.IGNORECASE)
_OPEN_YEAR = re.compile(r"(?P<step>month|day) (?P<at>\d{1,2}(?:-\d\d)?) (?:back|ahead|near|past)")
_FULL_DATE = re.compile(r"date (?P<year>\d{4})-(?P<at>\d\d(?:-\d\d)?)")
_LENGTH = re.compile(r"duration P(\d{1,4})([DWMY]); (?:after|before)")
_CALENDAR = ("date ", "day ", "month ", "weekday ", "feast ")
_YEAR_AGO = re.compile(r"(?:an?\s{1,3})?year[\s-]{1,3}(?:(?P<ago>ago)|earlier)", re.IGNORECASE)
# "Down from €4 million a year ago" compares quarters, "he resigned a year ago" does not.
_COMPARES = re.compile(r"\b(?:from|than|compared|against|versus|vs)\b", re.IGNORECASE)
_LATEST = re.compile(r"the\s{1,3}(?:latest|most\s{1,3}recent)\s{1,3}(?:quarter|period)", re.IGNORECASE)
_NAMED_QUARTER = re.compile(r"quarter \d|date \d{4}-Q\d")
# How many sentences on "a year ago" still hangs on the quarter named: an earnings report seldom names it once more
# than a few paragraphs on. Value F1 on TimeBank .764 without, .788 with 4, .792 with 8, .794 with 16.
_REACH = 8

# How many sentences back the day of a time may stand. Entries of the ferry example's timeline found (of 92), where any
# day before counted 80, of saying or not: its own sentence and one before it 78, two 81, three 82, five or any 81.
_NEAR = 2
# A time alone as `moments_clock` writes it; what names one day; the time of day in a rule.
_CLOCK_ALONE = re.compile(r"shift D 0; T\d\d:\d\d")
_NAMES_DAY = re.compile(r"(?:weekday|day|monthday|feast|shift D) |date \d{4}-\d\d-\d\d\b")
_TIME = re.compile(r"; T[\dA-Z:]{2,8}$")
_CLAUSE = 120  # characters before "a year ago" in which the comparison stands: about a clause


def tie(text: str, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts of a sentence with what two that stand side by side say together."""
    out = [_beside(text, draft) for draft in drafts]
    for i in range(1, len(out)):
        first, second = out[i - 1], out[i]
        between = text[first.end : second.start]
        if len(between) > 120:
            continue
        first = out[i - 1] = _in_the_same_year(first, second, between)
        if _AND.fullmatch(between) and _BETWEEN.search(text[max(0, first.start - 14) : first.start]):
            if _is_calendar(first) and _is_calendar(second) and _step(first) == _step(second):
                out[i - 1] = replace(first, rule=f"{first.rule}; to {second.rule}")
                out[i] = replace(second, rule=f"{second.rule}; from {first.rule}")
            continue
        counted, length = _COUNTED.fullmatch(between), _LENGTH.fullmatch(first.rule)
        if counted and length and _is_calendar(second):
            sign = "-" if counted["how"].lower() == "before" else ""
            rule = f"shift {length[2]} {sign}{length[1]}; on {second.rule}"
            out[i - 1] = replace(first, type="DATE", rule=rule, anchor=second.anchor)
    return out


def _beside(text: str, draft: Draft) -> Draft:
    """ "The day before last Tuesday", "the week after 5 May", "the eve of 3 May"."""
    match = _BESIDE.search(text, max(0, draft.start - _BESIDE_REACH), draft.start)
    if match is None or not _is_calendar(draft) or draft.rule.startswith("month"):
        return draft
    unit, sign = (match["unit"] or "day")[0].upper(), "" if match["how"] == "after" else "-"
    return replace(draft, start=match.start(), rule=f"shift {unit} {sign}1; on {draft.rule}")


def _in_the_same_year(first: Draft, second: Draft, between: str) -> Draft:
    """ "From May to October 2020": the year stands once for both; "from November to March" passes its turn."""
    opened, dated = _OPEN_YEAR.fullmatch(first.rule), _FULL_DATE.fullmatch(second.rule)
    if opened is None or dated is None or not _JOINED.fullmatch(between):
        return first
    at = opened["at"] if "-" in opened["at"] else f"{int(opened['at']):02}"
    year = int(dated["year"]) - (at[:2] > dated["at"][:2])
    return replace(first, rule=f"date {year:04}-{at}", anchor="none")


class ClockDay:
    """The day of a time of the clock that stands alone: one that its own sentence names, or one of the two before it.

    Fed the drafts of one sentence after the other, in order. A day on which something was said is none on which it
    was ("officials said on Thursday that the call came in at 9.52 p.m."); where there is no other, none is given.
    """

    def __init__(self) -> None:
        self._last: Draft | None = None
        self._since = 0

    def hang(self, text: str, drafts: Sequence[Draft], is_said: Callable[[Draft], bool]) -> list[Draft]:
        """The drafts of the next sentence; those that are a time alone hung on their day, or on none."""
        days = [d for d in drafts if _is_day(text, d) and not is_said(d)]
        out, passed = [], 0
        for draft in drafts:
            if not _is_clock_alone(draft):
                out.append(draft)
                continue
            while passed < len(days) and days[passed].end <= draft.start:
                passed += 1
            day = days[max(0, passed - 1)] if days else self._last  # the nearest before, else the first behind
            out.append(_on_day(draft, day))
        self._since = 0 if days else self._since + 1
        self._last = days[-1] if days else self._last if self._since < _NEAR else None
        return out


def _is_clock_alone(draft: Draft) -> bool:
    return draft.anchor == "previous" and _CLOCK_ALONE.fullmatch(draft.rule) is not None


def _is_day(text: str, draft: Draft) -> bool:
    """Does it name a day, by the calendar or from today? Of "overnight" it is not said which."""
    if _is_clock_alone(draft) or text[draft.start : draft.end].lower() == "overnight":
        return False
    if draft.anchor == "previous" and draft.rule.startswith("shift D -"):
        return False  # "24 hours earlier" looks back from the day that is told of
    return draft.type in ("DATE", "TIME") and _NAMES_DAY.match(draft.rule) is not None


def _on_day(draft: Draft, day: Draft | None) -> Draft:
    time = draft.rule.partition("; ")[2]
    if day is None or (day.rule.endswith("TNI") and time < "T06"):
        return replace(draft, anchor="none")  # two in the morning of "Wednesday night" is on Thursday
    if day.anchor == "previous":
        return draft
    return replace(draft, rule=f"{_TIME.sub('', day.rule)}; {time}", anchor=day.anchor)


class QuarterTold:
    """The quarter that an article reports on: "a year ago" and "the quarter" hang on the one named last.

    Fed the drafts of one sentence after the other, in order.
    """

    def __init__(self) -> None:
        self._since: int | None = None

    def hang(self, text: str, start: int, drafts: Sequence[Draft]) -> list[Draft]:
        """The drafts of the next sentence, which begins at `start`; those that mean the quarter told hung on it."""
        if self._since is not None:
            self._since += 1
        return [self._hung(text, start, draft) for draft in drafts]

    def _hung(self, text: str, start: int, draft: Draft) -> Draft:
        phrase = text[draft.start : draft.end]
        if _NAMED_QUARTER.match(draft.rule):
            # "Expects a charge in the fourth quarter": what is to come is not what the report is on.
            self._since = self._since if draft.rule.endswith(("near", "ahead", "next")) else 0
        elif self._since is not None and self._since <= _REACH:
            ago = _YEAR_AGO.fullmatch(phrase) if draft.rule == "shift Y -1" else None
            if ago and (not ago["ago"] or _COMPARES.search(text, max(start, draft.start - _CLAUSE), draft.start)):
                return replace(draft, rule="shift Q -4; told", anchor="previous")
            if draft.rule in ("shift Q 0", "shift Q -4") and draft.anchor == "previous":
                return replace(draft, rule=f"{draft.rule}; told")
            if _LATEST.fullmatch(phrase):
                return replace(draft, rule="shift Q 0; told", anchor="previous")
        return draft


def _is_calendar(draft: Draft) -> bool:
    return draft.type == "DATE" and draft.rule.startswith(_CALENDAR) and ";" not in draft.rule


def _step(draft: Draft) -> tuple[str, int]:
    """What two ends of an interval have in common: the step, and of fixed dates how precise they are."""
    name, value = draft.rule.split(" ")[:2]
    return name, len(value) if name == "date" else 0
