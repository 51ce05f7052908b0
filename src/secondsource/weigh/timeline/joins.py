"""Which reports tell of one event.

In: reports (`Told`) and the evidence. Out: groups of them with the reasons. Two of different articles join where their
dates allow one day and the signs (`timeline.signs`) make it likely; those without a date, or of one article, by what
they tell. A wrong join is worse than a missed one: all dates of a group must allow one another.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from secondsource.model.lineage import Reason
from secondsource.text.stems import stem

from ..events.told import Told
from ..evidence import Evidence
from ..incidents.incidents import Incident
from ..same_facts import LikePair
from .allowed import Allowed
from .contents import Content, Contents
from .facts import Facts
from .signs import Signs, are_two_kinds

# Two dated reports of different articles are one event from this probability on. Of the pairs that the groups of ten
# hand-marked stories hold 91 % are right, and they are 73 % of all (with thresholds by kind of date 88 %, 71 %).
_LIKELY = 0.5
# Where the dates are not the same, a join changes what one article says; of what a year holds most is not marked, and
# of twelve joins by hand five were wrong at .5.
_DOUBTFUL = 0.7
# Else likeness (0 to 1) by words, set on the project's own example.
_CLOCKED = 0.10  # the same hour and minute, of which one article names the day
_SAME_ARTICLE = 0.5  # one article seldom tells one thing twice
_UNDATED = 0.55  # without a date the words alone must say it, in one article or two: more than twins have
_SENTENCE = 0.8  # weight of the sentences' likeness beside the clauses'
_ALIGNED, _STATEMENT = 0.6, 1.0  # likeness of aligned sentences, of one statement
_TYPES = 0.08  # added where both are incidents of one type, taken away where of two
_OTHERS = 0.15  # taken away where two incidents of one type are by different actors
_TWIN = 0.5  # incidents of one type, by or on the same actor, told with one word: the least likeness
# One act of a kind that an actor does once (a ruling, an offer, a refusal), told with one verb: what clauses share.
_ACT, _ALIKE, _WORDS = 0.56, 0.35, 2
_ONCE = frozenset("AGREE CONCEDE DEMAND REJECT REQUEST SANCTION SUPPORT THREATEN".split())
_NUMBER = 0.15  # added where both print one number of two digits or more
# What their words must share at least where sentences of one fact speak: below it one side's act went to the other's.
_COMMON = 0.25
_MEAN = 0.5  # of what a join needs, what the pairs between two groups must have on average


@dataclass(frozen=True, slots=True)
class Joined:
    """Reports of one event and why they are held to be one."""

    reports: tuple[Told, ...]
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class _Likeness:
    score: float
    name: str
    detail: str


def join_told(evidence: Evidence, told: Sequence[Told], like: Sequence[LikePair]) -> list[Joined]:
    """The reports in groups of one event each, in order of their first report; `like` are sentences of one fact."""
    contents = Contents(evidence)
    known = [contents.of(t) for t in told]
    facts = {(p.left, p.right): p.score for p in like}
    signs = Signs(evidence, contents, told, known, facts)
    pairs = _Pairs(contents, told, known, signs, Facts(told, facts))
    groups = _grow(told, pairs)
    return [_joined(told, sorted(g), pairs) for g in sorted(groups, key=min)]


class _Pairs:
    """How alike pairs of reports are, weighed where it is asked for: of the 190,000 pairs of 600 reports (40 articles)
    three in five may not be joined, and of the others one in four can be like enough."""

    def __init__(
        self, contents: Contents, told: Sequence[Told], known: Sequence[Content], signs: Signs, facts: Facts
    ) -> None:
        self._contents, self._told, self._known, self._signs, self._facts = contents, told, known, signs, facts
        self._allowed = Allowed(told)
        self._found: dict[tuple[int, int], float | None] = {}

    def of(self, i: int, j: int) -> float | None:
        """The likeness of two reports, `i` before `j`; None where they may not be of one event."""
        if (i, j) not in self._found:
            self._found[i, j] = self._weigh(i, j) if self._may_join(i, j) else None
        return self._found[i, j]

    def why(self, i: int, j: int) -> _Likeness:
        """The likeness of two that may be of one event, with the main reason for it."""
        if self._dated_apart(i, j):
            return _Likeness(self._signs.compare(i, j), *self._signs.why(i, j))
        return self._by_words(i, j)

    def _weigh(self, i: int, j: int) -> float:
        return self._signs.compare(i, j) if self._dated_apart(i, j) else self._by_words(i, j).score

    def _dated_apart(self, i: int, j: int) -> bool:
        """Are both dated, in different articles?"""
        a, b = self._told[i], self._told[j]
        return a.extent is not None and b.extent is not None and a.span.article != b.span.article

    def _by_words(self, i: int, j: int) -> _Likeness:
        found = _likeness(self._contents, self._told[i], self._told[j], self._known[i], self._known[j])
        if _COMMON <= found.score < _UNDATED and self._facts.are_one(i, j):
            return _Likeness(_UNDATED, "fact", "their sentences state one fact, and both tell an act of one kind")
        return found

    def _may_join(self, i: int, j: int) -> bool:
        """Do places and dates allow two reports to be of one event?"""
        left, right = self._told[i], self._told[j]
        if left.around == right.around and not _nested(left, right):
            return False
        if left.extent is None or right.extent is None:
            if left.extent is right.extent:
                return True
            # What one article leaves undated, another may date to the day: a time of day, or the same incident.
            dated = left.extent or right.extent
            if left.planned or right.planned:
                return False
            if left.span.article == right.span.article or dated is None:
                return False
            return dated.is_day or (not dated.is_coarse and self._facts.are_one(i, j))
        if left.span.article == right.span.article and left.date != right.date:
            return False
        return self._allowed.are_one(i, j)

    def enough(self) -> list[tuple[tuple[int, int], float]]:
        """The pairs that are like enough to be one event, best first, each with what it needs."""
        found: list[tuple[float, tuple[int, int], float]] = []
        for i, j in {*self._allowed.pairs(), *self._near_words(), *self._facts.pairs()}:
            score = self.of(i, j)
            if score is None or score <= 0:
                continue
            need = needed(self._told[i], self._told[j])
            if score >= need:
                found.append((-score, (i, j), need))
        return [(pair, need) for _, pair, need in sorted(found)]

    def _near_words(self) -> Iterator[tuple[int, int]]:
        """The pairs of which one is undated that can reach `_UNDATED`, and some more: they have a statement, an
        alignment or a time of day in common, or one of the words that tell most.

        A likeness can only be reached where one of the heaviest items is shared, before what is left weighs too little
        (prefix filtering: Bayardo, Ma and Srikant 2007)."""
        least = _UNDATED - _NUMBER - _TYPES - 0.001  # the likeness is rounded to three places
        holders: dict[tuple[str, str | int], list[int]] = {}
        for i, (one, known) in enumerate(zip(self._told, self._known, strict=True)):
            keys: list[tuple[str, str | int]] = [("statement", n) for n in known.statements]
            keys += [("aligned", n) for n in known.alignments]
            keys += [("clause", w) for w in self._contents.heaviest(known.clause, least)]
            keys += [("sentence", w) for w in self._contents.heaviest(known.sentence, least / _SENTENCE)]
            for key in [*keys, ("clock", one.clock)] if one.clock is not None else keys:
                holders.setdefault(key, []).append(i)
        undated = [t.extent is None for t in self._told]
        for held in holders.values():
            yield from ((i, j) for i, j in combinations(held, 2) if undated[i] or undated[j])


def _nested(left: Told, right: Told) -> bool:
    """Do two reports of one sentence stand in the same words ("on July 26, Monday")?"""
    return left.expression != right.expression and (left.span.contains(right.span) or right.span.contains(left.span))


def _likeness(contents: Contents, a: Told, b: Told, left: Content, right: Content) -> _Likeness:
    if _is_other_saying(a, b, right) or _is_other_saying(b, a, left):
        return _Likeness(0.0, "words", "a day on which something else was said")
    if a.span.article != b.span.article:
        if left.statements & right.statements:
            return _Likeness(_STATEMENT, "statement", "they stand in one statement")
        common = left.alignments & right.alignments
        kinds = a.incident is not None and b.incident is not None and are_two_kinds(a.incident.type, b.incident.type)
        if common and not kinds:
            return _Likeness(_ALIGNED, "aligned", "their sentences are set beside each other as rewrites")
    clause, whole = contents.shared(left.clause, right.clause), contents.shared(left.sentence, right.sentence)
    score = max(clause.dice, _SENTENCE * whole.dice)
    words = clause.items if clause.dice >= _SENTENCE * whole.dice else whole.items
    twins = a.incident is not None and b.incident is not None and is_twin(a.incident, b.incident)
    if not words and not twins:
        return _Likeness(0.0, "words", "no telling word in common")
    if any(w[0].isdigit() and len(w) > 1 for w in words):
        score += _NUMBER
    score += _type_fit(a, b)
    if twins:
        score = max(score, _TWIN)
    if a.span.article != b.span.article and clause.dice >= _ALIKE and _is_one_act(a.incident, b.incident, clause.items):
        score = max(score, _ACT)
    told = f"both tell of {a.incident.trigger}" if twins and a.incident is not None and not words else ""
    return _Likeness(round(score, 3), "words", told or "words in common: " + ", ".join(contents.best_first(words)[:5]))


def _is_other_saying(told: Told, other: Told, content: Content) -> bool:
    """Is one an undated incident, and the other tells of a dated saying that is none?"""
    return told.incident is not None and told.extent is None and other.incident is None and content.says


def _is_one_act(left: Incident | None, right: Incident | None, shared: Sequence[str]) -> bool:
    """Is one ruling, refusal, offer told with one verb and another word, by one actor or by nobody named in one of the
    two ("set aside her sentence", "her sentence is set aside")? Violence, arrests, meetings come in numbers."""
    if left is None or right is None or left.type != right.type or left.type not in _ONCE:
        return False
    if stem(left.trigger) != stem(right.trigger) or (left.by and right.by and not set(left.by) & set(right.by)):
        return False
    return len([w for w in shared if not w.startswith("actor:")]) >= _WORDS


def _type_fit(a: Told, b: Told) -> float:
    if a.incident is None or b.incident is None:
        return 0.0
    if a.incident.type != b.incident.type:
        return -_TYPES
    return -_OTHERS if a.incident.by and b.incident.by and not set(a.incident.by) & set(b.incident.by) else _TYPES


def is_twin(left: Incident, right: Incident) -> bool:
    """Are both of one type, told with one word, by or on the same actor, and neither by nor on different ones?"""
    if left.type != right.type or stem(left.trigger) != stem(right.trigger):
        return False
    sides = [(set(left.by), set(right.by)), (set(left.on), set(right.on))]
    if any(a and b and not a & b for a, b in sides):
        return False
    return any(a & b for a, b in sides)


def needed(left: Told, right: Told) -> float:
    """How likely or alike two reports with dates that allow each other must be to be one event."""
    same = left.span.article == right.span.article
    if left.extent is None or right.extent is None:
        if not same and left.clock is not None and right.clock is not None:
            return _CLOCKED if left.clock == right.clock else math.inf
        return _UNDATED
    if same:
        return _SAME_ARTICLE
    coarse = left.extent.is_coarse or right.extent.is_coarse
    return _LIKELY if left.date == right.date and not coarse else _DOUBTFUL


def _grow(told: Sequence[Told], pairs: _Pairs) -> list[list[int]]:
    """Groups by the best pairs first; two groups join where every pair of dates allows it and the pairs between them
    are on average like enough."""
    group_of = {i: [i] for i in range(len(told))}
    for (i, j), need in pairs.enough():
        a, b = group_of[i], group_of[j]
        if a is b:
            continue
        between = _between(pairs, a, b)
        if between is None or sum(between) / len(between) < _MEAN * need:
            continue
        a.extend(b)
        for x in b:
            group_of[x] = a
    distinct = {id(g): g for g in group_of.values()}
    return sorted(distinct.values(), key=min)


def _between(pairs: _Pairs, left: Sequence[int], right: Sequence[int]) -> list[float] | None:
    """The likeness of all pairs between two groups; None where one pair may not be of one event."""
    found = []
    for pair in ((min(x, y), max(x, y)) for x in left for y in right):
        likeness = pairs.of(*pair)
        if likeness is None:
            return None
        found.append(likeness)
    return found


def _joined(told: Sequence[Told], group: list[int], pairs: _Pairs) -> Joined:
    found = [pairs.why(i, j) for i, j in combinations(group, 2) if pairs.of(i, j) is not None]
    reasons = [_date_reason([told[i] for i in group])]
    for name in ("statement", "aligned", "fact", "type", "words"):
        named = [f for f in found if f.name == name and f.score > 0]
        best = max(named, key=lambda f: (f.score, f.detail), default=None)
        if best is not None:
            reasons.append(Reason(name, min(1.0, round(best.score, 3)), best.detail))
    return Joined(tuple(told[i] for i in group), tuple(reasons))


def _date_reason(reports: Sequence[Told]) -> Reason:
    dates = sorted({t.date for t in reports if t.date is not None})
    if not dates:
        return Reason("incident", 0.5, "an incident that nothing dates")
    if len(dates) == 1:
        return Reason("date", 1.0, f"dated {dates[0]}")
    return Reason("date", 0.8, "dates that allow each other: " + ", ".join(dates))
