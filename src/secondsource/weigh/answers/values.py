"""What the figures and days of a line say to those of an asked sentence: they hold, they are others, or nothing.

In: a figure or moment as asked and a line. Out: a `Verdict` with the words of the line. A bound that holds is no
contradiction ("more than 10" beside "11"), nor is what is counted of something else.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Literal

from secondsource.model.readings import Figure, Moment
from secondsource.model.spans import Span
from secondsource.text.english import MONTHS, WEEKDAYS

from ..figures.bounds import agree, bounds, is_rounding
from ..figures.likeness import units_meet
from ..figures.roles import ANYONE
from ..timeline.dates import Extent, compatible, extent_of
from .lines import Page
from .terms import Term

# How far behind a number the noun that it counts may stand, in words.
_COUNTED = 4
# Two values of one quantity are of one order.
_ORDER = 10
_MONTH, _YEAR, _DIGITS = 31, 366, 4
# How far from the word that it dates a day stands, in words.
_BESIDE = 6
# What was so half a year before the day of the story is no other number of what is so now. A judgement.
_OLD = 180
# A strike of 1973 is none "on Friday"; "arrested in 2017" and "in December 2016" may be meant of one. A judgement.
_APART = 3 * _YEAR
# "Seven of the", "about seven of their": how far behind its number "of" stands, in words, and what stands behind it.
_PART = 3
_WHOLE = frozenset("the these those them its his her their our".split())
# What is told of a day may be so many days wide ("at the weekend", "overnight").
_DAYS = 3
_DEADLINES = frozenset("by until till before".split())
_CALENDAR = frozenset((*MONTHS, *WEEKDAYS))
# Who is counted may be called by any of these; of the places where one stands beside another most are of one count.
_PEOPLE = frozenset(
    "=people =soldier =worker =passenger =victim =trainer =survivor =rebel =child =woman =man =crew".split()
) | (ANYONE - {"dead"})


@dataclass(frozen=True, slots=True)
class Verdict:
    """`holds`: the line says the same; `other`: it gives another value; `apart`: a day of quite another time; `none`:
    it gives none. `span`: where."""

    kind: Literal["holds", "other", "apart", "none"]
    span: Span | None = None


_NONE = Verdict("none")


def compare_figures(
    asked: Figure, page: Page, terms: Sequence[Term], places: Collection[int], asked_page: Page | None = None
) -> Verdict:
    """What the figures of the line say to a figure that was asked (in the line `asked_page`): of several others that
    which stands nearest to the asked words of the line, `places`."""
    rivals = [f for f in page.figures if units_meet(asked, f) and asked.kind == f.kind]
    same = [f for f in page.figures if holds(asked, f)]
    if same:
        return Verdict("holds", same[0].span)
    asked_nouns = _nouns_asked(asked, terms)
    part = asked_page is not None and _is_part(asked_page, asked)
    others = [f for f in rivals if is_rival(asked, f) and _is_part(page, f) == part]
    others = [f for f in others if asked.kind != "count" or _meet(_counts(page, f), asked_nouns)]
    starts = [page.tokens[i].start for i in places]
    nearest = min(others, key=lambda f: (sum(abs(f.span.start - s) for s in starts), f.span), default=None)
    return Verdict("other", nearest.span) if nearest is not None else _NONE


def holds(asked: Figure, told: Figure) -> bool:
    """Does what is told make what was asked true?"""
    if asked.kind != told.kind or not units_meet(asked, told):
        return False
    if {asked.modifier, told.modifier} == {"<", ">"}:
        return False
    if asked.value is not None and asked.modifier in ("<", ">"):
        low, high = bounds(told) if told.modifier in ("=", "~") or told.value is None else (told.value, told.value)
        return low >= asked.value if asked.modifier == ">" else high <= asked.value
    if told.value is None and asked.value is not None and asked.modifier == "=":
        return False  # "between 160 and 180" does not say 180
    if told.modifier in ("<", ">") and told.value is not None and asked.value is not None:
        return told.value == asked.value  # "as much as 5.1 per cent" does not say 4.6
    return agree(asked, told) or is_rounding(asked, told)


def _is_part(page: Page, figure: Figure) -> bool:
    """Does it count some of them ("seven of the soldiers")? Then how many they all are is no other number."""
    behind = [t.text.lower() for t in page.tokens if t.end > figure.span.start]
    number = next((n for n, word in enumerate(behind) if word == "of"), len(behind))
    return number <= _PART and behind[number + 1 : number + 2] != [] and behind[number + 1] in _WHOLE


def is_rival(asked: Figure, told: Figure) -> bool:
    """Can the two not both be right? "At least 19" leaves 25 open."""
    here, there = bounds(asked), bounds(told)
    if told.modifier == ">" and told.value is not None:
        return here[1] < told.value and told.value <= _ORDER * max(here[1], 1)
    if told.modifier == "<" and told.value is not None:
        return here[0] > told.value
    least, most = sorted((here[1], there[1]))
    return least > 0 and most <= _ORDER * least


def _nouns_asked(asked: Figure, terms: Sequence[Term]) -> frozenset[str]:
    """The keys of what is counted in the asked sentence: the words behind the number."""
    own = next((t for t in terms if t.figure is asked), None)
    if own is None:
        return frozenset()
    verb = next((t.first for t in terms if t.verb and t.first > own.last), own.last + _COUNTED + 1)  # not what it does
    behind = [t for t in terms if own.last < t.first <= own.last + _COUNTED and t.keys and t.figure is None]
    behind = [t for t in behind if t.first < verb] or behind
    return frozenset(k for t in behind[:2] for keys in t.keys for k in keys)


def _counts(page: Page, figure: Figure) -> frozenset[str]:
    """The keys of what a figure of the line counts."""
    held = [i for i, t in enumerate(page.tokens) if figure.span.start <= t.start < figure.span.end]
    if figure.what is not None:
        held += [i for i, t in enumerate(page.tokens) if figure.what.start <= t.start < figure.what.end]
    found = frozenset(k for i in held for k in page.keys[i] if page.tokens[i].tag != "NUM")
    return found or _PEOPLE


def _meet(left: frozenset[str], right: frozenset[str]) -> bool:
    """Do both name the same, or people?"""
    return bool(left & right) or bool(left & _PEOPLE and right & _PEOPLE)


def compare_days(asked: Moment, words: str, page: Page, at: int | None = None) -> Verdict:
    """What the days of the line say to a day, or a length of time, that was asked. Printed alike they hold; they are
    others where they cannot both be right: two days, a day and another month ("in December 2016", "in 2017"), two
    lengths; of several that which stands nearest to word `at`."""
    if asked.type in ("DURATION", "SET"):
        lengths = [m for m in page.moments if m.type == asked.type]
        same = next((m for m in lengths if m.value == asked.value), None)
        if same is not None:
            return Verdict("holds", same.span)
        return Verdict("other", lengths[0].span) if lengths and asked.type == "DURATION" else _NONE
    extent, own = extent_of(asked.edtf) if asked.edtf else None, _calendar(words)
    others: list[Moment] = []
    apart: list[Moment] = []
    for moment in page.moments:
        if moment.type not in ("DATE", "TIME"):
            continue
        printed = _calendar(" ".join(t.text for t in page.tokens if moment.span.start <= t.start < moment.span.end))
        told = extent_of(moment.edtf) if moment.edtf else None
        fits = extent is not None and told is not None and compatible(extent, told)
        if own and own <= printed:
            return Verdict("holds", moment.span)
        if fits and extent is not None and told is not None:
            if told.days <= max(extent.days, _DAYS):
                return Verdict("holds", moment.span)
            continue  # "earlier this month" tells no Tuesday
        if extent and told and max(extent.days, told.days) <= _YEAR:
            (others if _is_rival_day(extent, told) else apart).append(moment)
    if others or not apart:
        start = page.tokens[at].start if at is not None else 0
        nearest = min(others, key=lambda m: (abs(m.span.start - start), m.span), default=None)
        return Verdict("other", nearest.span) if nearest is not None and own else _NONE
    return Verdict("apart", apart[0].span)


def _is_rival_day(asked: Extent, told: Extent) -> bool:
    """May both be meant for one event: two years, or two times that are not far apart?"""
    years = asked.days > _MONTH and told.days > _MONTH
    return years or abs((asked.first - told.first).days) <= _APART


def _calendar(words: str) -> frozenset[str]:
    """The days, months and years that the words name, and the numbers beside them."""
    low = re.findall(r"[a-z]+|\d+", words.lower())
    named = {w for w in low if w in _CALENDAR or (w.isdigit() and len(w) == _DIGITS)}
    return frozenset(named | {w for w in low if w.isdigit()}) if named else frozenset()


def is_deadline(page: Page, span: Span) -> bool:
    """Does the day stand behind "by", "until", "before"?"""
    first = next((i for i, t in enumerate(page.tokens) if t.start >= span.start), 0)
    return any(t.text.lower() in _DEADLINES for t in page.tokens[max(0, first - 4) : first])


def is_near(page: Page, span: Span, at: int) -> bool:
    """Does the day stand close to word `at`?"""
    inside = [i for i, t in enumerate(page.tokens) if span.start <= t.start < span.end]
    return any(abs(i - at) <= _BESIDE for i in inside)


def is_of_another_time(page: Page, figure: Span) -> bool:
    """Does the line tell of long ago, up to the figure or right behind it ("52 people in a 2005 attack")?"""
    behind = [t for t in page.tokens if t.start >= figure.end][:_BESIDE]
    comma = next((i for i, t in enumerate(behind) if t.tag == "PUNCT"), len(behind))
    end = max([figure.end, *(t.end for t in behind[:comma])])
    before = [m for m in page.moments if m.type == "DATE" and m.span.start < end]
    dated = [e for m in before if m.edtf and (e := extent_of(m.edtf)) is not None]
    return page.told is not None and any((page.told - e.last).days > _OLD for e in dated)
