"""What runs until a day by one report, and by another ended before it: "jobs promised until 2030", "it has lapsed".

In: the evidence and its lines. Out: `Contradiction`s between sentences that share the noun for what runs and ends.
Which of the two days holds is not asked. In fourteen marked stories two are found, of one matter, rightly; in three
stories of 25 to 38 articles none.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from secondsource.model.lineage import Reason
from secondsource.model.readings import Moment
from secondsource.text.stems import stem

from ..evidence import Evidence
from ..timeline.dates import Extent, extent_of
from .lines import Line, Lines
from .records import Contradiction
from .times import moments_in

# Verbs of ending by time (WordNet: "expire, run out" and "lapse, end"), by their stems; "run" with its particle.
_ENDING = frozenset(map(stem, "expire lapse elapse end".split()))
_RUNNING, _OUT = frozenset(map(stem, "run ran".split())), "out"
_UNTIL = frozenset("until till through".split())
_NOT = frozenset("not n't n’t never".split())
# How far the verb stands before its day, the noun before its verb, and the noun before the day it runs until, in words.
_VERB, _SUBJECT, _TERM = 7, 8, 18
# Sentences that tell of a term, and of an end: bounds the pairs of repeated text. A judgement.
_MOST = 60


@dataclass(frozen=True, slots=True)
class _Term:
    """Line `at` dates what the `nouns` (stems) may stand for; `printed`: the words of the day."""

    at: int
    nouns: frozenset[str]
    days: Extent
    printed: str


def find_other_terms(evidence: Evidence, lines: Lines) -> Iterator[Contradiction]:
    """Each end with the terms that run beyond it, in order of place."""
    ended: list[_Term] = []
    running: list[_Term] = []
    for at, line, moments in moments_in(evidence, lines):
        for moment in moments:
            days = extent_of(moment.edtf) if moment.edtf and moment.type == "DATE" else None
            first = bisect_left(line.tokens, moment.span.start, key=lambda t: t.start)
            if days is None or not first:
                continue
            nouns = _ended(line, first)
            if nouns:
                ended.append(_term(evidence, at, nouns, days, moment))
            elif line.tokens[first - 1].text.lower() in _UNTIL:
                running.append(_term(evidence, at, _nouns(line, first - _TERM, first), days, moment))
    for end in ended[:_MOST]:
        beyond = [r for r in running[:_MOST] if _is_beyond(evidence, lines, r, end)]
        if beyond:
            common = frozenset().union(*(r.nouns & end.nouns for r in beyond))
            told = tuple(sorted({lines.every[r.at].span for r in beyond}))
            detail = f"until {beyond[0].printed} against {end.printed}, of {', '.join(sorted(common))}"
            yield Contradiction((told, (lines.every[end.at].span,)), Reason("other terms", 1.0, detail), common)


def _term(evidence: Evidence, at: int, nouns: frozenset[str], days: Extent, moment: Moment) -> _Term:
    return _Term(at, nouns, days, evidence.text(moment.span))


def _is_beyond(evidence: Evidence, lines: Lines, term: _Term, end: _Term) -> bool:
    """Does the term run beyond the end, on another's word where one article tells both?"""
    if term.at == end.at or not term.nouns & end.nouns or term.days.first <= end.days.last:
        return False
    here, there = lines.every[term.at].span, lines.every[end.at].span
    return here.article != there.article or evidence.speakers(here) != evidence.speakers(there)


def _ended(line: Line, first: int) -> frozenset[str]:
    """The nouns for what a verb before word `first` says ended then."""
    for i in range(first - 1, max(-1, first - _VERB), -1):
        token = line.tokens[i]
        if token.tag != "VERB":
            continue
        out = i + 1 < first and line.tokens[i + 1].text.lower() == _OUT
        if (line.stems[i] in _ENDING or (out and line.stems[i] in _RUNNING)) and not _is_denied(line, i):
            return _nouns(line, i - _SUBJECT, i)
        return frozenset()
    return frozenset()


def _is_denied(line: Line, at: int) -> bool:
    return any(t.text.lower() in _NOT for t in line.tokens[max(0, at - 3) : at])


def _nouns(line: Line, first: int, last: int) -> frozenset[str]:
    words = range(max(0, first), last)
    return frozenset(line.stems[i] for i in words if line.tokens[i].tag == "NOUN" and line.stems[i])
