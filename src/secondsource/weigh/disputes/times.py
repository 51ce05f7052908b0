"""One thing dated or timed differently: a call at 9.31 and at 9.52, pay due by March and by May.

In: the evidence and its lines. Out: `Contradiction`s between sentences. What is dated must be shown to be one thing by
the words around its date: other days have other events, and most sentences that share a verb and differ in their day
tell of two ("said on Monday").
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from secondsource.model.lineage import Reason
from secondsource.model.readings import Moment
from secondsource.text.stems import stem

from ..evidence import Evidence
from ..timeline.dates import Extent, compatible, extent_of
from .lines import Line, Lines
from .records import Contradiction

_CLOCK = re.compile(r"T(\d\d):(\d\d)")
# An hour of another zone is no other hour; a page's own hours time nothing it tells.
_ZONED = re.compile(r"\b(?:GMT|UTC|E[SD]?T|C[SDE]+T|P[SD]?T|BST|local)\b|\(", re.IGNORECASE)
# The rules of moments that read a day off the words themselves, not off another moment's.
_PLAIN = ("day ", "date ", "weekday ", "month ", "monthday ", "shift D 0", "shift D -1", "shift W -1")
# How far words stand from a time that say what it times, before and behind it.
_BEFORE, _BEHIND, _CLOSE, _NEAR = 12, 8, 6, 2
# What a time must have in common with another's words. Of some twenty pairs of days in the ten marked stories looked at
# that share less, none is of one event; a time of day is told of little.
_WORDS, _DEADLINE, _TIMED = 2.0, 1.3, 0.55
# Days of one statement: most of its words are the same.
_STATED = 0.5
# The parts of a day that are no two names of one hour.
_PARTS = {"MO": "morning", "AF": "afternoon", "EV": "evening", "NI": "evening"}
_PART = re.compile(r"\dT(MO|AF|EV|NI)")
_BREAKS = frozenset(";:—–")
# What more moments than these have beside them tells none from another (18 at most in the fourteen marked stories). It
# bounds the pairs of repeated text.
_MOST = 60
_DEADLINES = frozenset("by until till before".split())


@dataclass(frozen=True, slots=True)
class _Timed:
    """A moment in line `at`, its words `first` to `last`, the stems around it, and those close before it."""

    at: int
    moment: Moment
    first: int
    words: frozenset[str]
    close: frozenset[str]
    clock: tuple[int, int] | None
    days: Extent | None
    part: str
    deadline: bool
    verb: str
    printed: str


def find_other_times(evidence: Evidence, lines: Lines) -> Iterator[Contradiction]:
    """Pairs of sentences that date or time one thing differently, in order of place."""
    timed = [t for at, line, moments in moments_in(evidence, lines) for t in _timed(evidence, at, line, moments)]
    dated: dict[int, list[Extent]] = {}
    for one in timed:
        dated.setdefault(one.at, []).extend([one.days] if one.days else [])
    holders: dict[str, list[int]] = {}
    for n, one in enumerate(timed):
        for item in sorted(one.words):
            holders.setdefault(item, []).append(n)
    pairs = sorted({(i, j) for held in holders.values() if len(held) <= _MOST for i in held for j in held if i < j})
    for i, j in pairs:
        one, other = timed[i], timed[j]
        if one.at == other.at or one.printed == other.printed:
            continue
        known = _stands_in(one.days, dated[other.at]) or _stands_in(other.days, dated[one.at])
        if known and not one.part:
            continue  # the other sentence has that day too, for something else
        common = _timed_alike(one, other, lines) or _dated_alike(one, other, lines)
        if common:
            one, other = sorted((one, other), key=_when)
            detail = f"{_shown(one)} against {_shown(other)}, of {', '.join(sorted(common))}"
            spans = (lines.every[one.at].span,), (lines.every[other.at].span,)
            yield Contradiction(spans, Reason("other times", 1.0, detail), common)


def _when(one: _Timed) -> tuple[str, tuple[int, int], int]:
    """The earlier first, so that contradictions about one thing have it on one side."""
    return (one.moment.edtf or "")[:10], one.clock or (0, 0), one.at


def _shown(one: _Timed) -> str:
    return f"{one.printed} ({(one.moment.edtf or '')[:10]})" if one.days and one.clock else one.printed


def _stands_in(days: Extent | None, others: Sequence[Extent]) -> bool:
    return days is not None and any(compatible(days, other) for other in others)


def moments_in(evidence: Evidence, lines: Lines) -> Iterator[tuple[int, Line, list[Moment]]]:
    """The lines, each with the moments that stand in it."""
    told: dict[str, list[Moment]] = {}
    for at, line in enumerate(lines.every):
        article = line.span.article
        if article not in told:
            moments = evidence.resolved.moments.get(article, evidence.reading(article).moments)
            told[article] = sorted(moments, key=lambda m: m.span)
        first = bisect_left(told[article], line.span.start, key=lambda m: m.span.start)
        behind = bisect_left(told[article], line.span.end, key=lambda m: m.span.start)
        yield at, line, [m for m in told[article][first:behind] if line.span.contains(m.span)]


def _timed(evidence: Evidence, at: int, line: Line, moments: Sequence[Moment]) -> Iterator[_Timed]:
    """The moments of a line, each with the words around it."""
    for moment in moments:
        if moment.type not in ("DATE", "TIME"):
            continue
        inside = [i for i, t in enumerate(line.tokens) if moment.span.start <= t.start < moment.span.end]
        if not inside:
            continue
        first, last = inside[0], inside[-1]
        if last + 1 < len(line.tokens) and line.tokens[last + 1].tag == "NUM":
            continue  # read in part ("noon on Friday" of "noon on Friday 23 March")
        start, stop = _clause(line, first, last)
        printed = evidence.text(moment.span)
        around = [i for i in range(start, stop + 1) if not first <= i <= last and line.stems[i]]
        # Who it is about is the same all day long, whatever the words of the name are read as.
        around = [i for i in around if line.tokens[i].tag != "PROPN" and not (i and line.tokens[i].text[0].isupper())]
        verbs = [stem(t.text) for t in line.tokens[start:first] if t.tag == "VERB"]
        clock = _CLOCK.search(moment.value)
        part = _PART.search(moment.value)
        plain = moment.rule.startswith(_PLAIN)
        # "By six readers had paid" says how far it was, not when it is due.
        had = first < 2 or any(t.text.lower() == "had" for t in line.tokens[start : stop + 1])
        deadline = not had and line.tokens[first - 1].text.lower() in _DEADLINES
        yield _Timed(
            at,
            moment,
            first,
            frozenset(line.stems[i] for i in around),
            frozenset(line.stems[i] for i in around if first - _CLOSE <= i <= last + (_NEAR if part else 0)),
            (int(clock[1]), int(clock[2])) if clock and not _ZONED.search(printed) else None,
            extent_of(moment.edtf) if moment.edtf and plain and (deadline or not clock) else None,
            _PARTS[part[1]] if part and moment.edtf and "overnight" not in printed else "",
            deadline,
            verbs[-1] if verbs else "",
            printed,
        )


def _clause(line: Line, first: int, last: int) -> tuple[int, int]:
    """The words around a moment that may say what it dates, up to a mark that ends a clause."""
    start, stop = max(0, first - _BEFORE), min(len(line.tokens) - 1, last + _BEHIND)
    for i in range(first - 1, start - 1, -1):
        if line.tokens[i].text in _BREAKS:
            start = i + 1
            break
    for i in range(last + 1, stop + 1):
        if line.tokens[i].text in _BREAKS:
            stop = i - 1
            break
    return start, stop


def _timed_alike(one: _Timed, other: _Timed, lines: Lines) -> frozenset[str]:
    """What two times of day have in common close to them, where they differ and it is enough."""
    clocks = one.clock is not None and other.clock is not None and one.clock != other.clock
    if clocks and one.moment.edtf and other.moment.edtf and one.moment.edtf[:10] != other.moment.edtf[:10]:
        return frozenset()
    parts = one.part and other.part and one.part != other.part and one.moment.edtf == other.moment.edtf
    if not (clocks or (parts and lines.every[one.at].span.article != lines.every[other.at].span.article)):
        return frozenset()
    common = one.close & other.close
    return common if lines.weigh(common) >= lines.enough(_TIMED) else frozenset()


def _dated_alike(one: _Timed, other: _Timed, lines: Lines) -> frozenset[str]:
    """What two days have in common around them, where they cannot be one and it is enough."""
    here, there = lines.every[one.at], lines.every[other.at]
    if one.days is None or other.days is None or here.span.article == there.span.article:
        return frozenset()
    if compatible(one.days, other.days) or one.days.is_coarse or other.days.is_coarse:
        return frozenset()
    common = one.words & other.words
    weight = lines.weigh(common)
    if weight >= lines.enough(_WORDS) and len(common) > 2:
        return common
    if one.deadline and other.deadline and weight >= lines.enough(_DEADLINE) and len(common) > 1:
        return common
    if not one.verb or one.verb != other.verb:
        return frozenset()
    said = [_without_names(here), _without_names(there)]
    shared = lines.weigh(said[0] & said[1])
    stated = shared >= max(lines.enough(_WORDS), _STATED * min(lines.weigh(said[0]), lines.weigh(said[1])))
    return common if stated else frozenset()


def _without_names(line: Line) -> frozenset[str]:
    """The stems of a line but for its names: one speaker says many things, and on many days."""
    return frozenset(s for s, t in zip(line.stems, line.tokens, strict=True) if s and t.tag != "PROPN")
