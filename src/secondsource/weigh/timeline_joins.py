"""Which reports tell of one event.

In: reports (`Told`) and the evidence. Out: groups of them with the reasons. Two join where their dates allow one day
and what they tell is alike: the words (weighted by how few sentences of the story have them), sentences that state one
fact in other words, aligned sentences, one statement. How alike depends on how much the date says by itself. A wrong
join is worse than a missed one: all dates of a group must allow one another.
"""

import math
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from secondsource.model.lineage import Reason
from secondsource.model.readings import Sentence
from secondsource.model.spans import Span
from secondsource.text.stems import is_content, stem

from .events import Told
from .evidence import Evidence
from .incidents import Incident, cast_of
from .same_facts import LikePair
from .timeline_dates import compatible

# How alike two reports must be (0 to 1), by what their dates say. Set on the project's own example.
_COARSE = 0.20  # a year or a season holds several events of a story
_CURRENT = 0.30  # so do the days around publication: announcing, meeting, saying
_FINE = 0.14  # few things of a story fall on one day or in one month of the past
_AHEAD = 0.08  # fewer still on one day to come: a deadline that two articles name is one
_SOON = 0.2  # days to come, but right after publication
_AROUND = 3  # days from a publication day that count as around it
_ONLY = 0.7  # of that where it is all that either article tells of that time
_FACT, _CERTAIN = 0.5, 0.75  # where four of five sentence pairs are one fact; where even no telling word is needed
_BEYOND = 0.35  # by how much the likeness of sentences lies above that of what they tell: wrong joins end at .63
_SAME_TYPE = 0.05  # and both are incidents of one type
_ONE_DEED = 0.25  # the most where one report tells of a deed and the other of none: too little around publication
_DEEDS = frozenset("AID ASSAULT COERCE CONSULT MOBILIZE PROTEST SANCTION YIELD".split())
_CLOCKED = 0.10  # the same hour and minute, of which one article names the day
_SAME_ARTICLE = 0.5  # one article seldom tells one thing twice
_UNDATED = 0.55  # without a date the words alone must say it, in one article or two: more than twins have
_SENTENCE = 0.8  # weight of the sentences' likeness beside the clauses'
_ALIGNED, _STATEMENT = 0.6, 1.0  # likeness of aligned sentences, of one statement
_TYPES = 0.08  # added where both are incidents of one type, taken away where of two
_OTHERS = 0.15  # taken away where two incidents of one type are by different actors
_TWIN = 0.5  # incidents of one type, by or on the same actor, told with one word: the least likeness
_NUMBER = 0.15  # added where both print one number of two digits or more
_LATER = 10  # "three weeks later" is no day: so many days on either side are allowed where weeks are counted
_SAYING = frozenset("say says said saying tell tells told add adds added according".split())
_WEEKS_ON = re.compile(r"counted from the date before it[^(]{0,40}\(shift W -?\d")
# A word that more than this share of the story's sentences have tells no two events apart.
_COMMON = 0.3


@dataclass(frozen=True, slots=True)
class Joined:
    """Reports of one event and why they are held to be one."""

    reports: tuple[Told, ...]
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class _Content:
    """What a report says: items (stems, actors) of the clause and of its sentence; where it stands in overlays."""

    clause: frozenset[str]
    sentence: frozenset[str]
    statements: frozenset[int]
    alignments: frozenset[int]


@dataclass(frozen=True, slots=True)
class _Likeness:
    score: float
    name: str
    detail: str


class Contents:
    """What the sentences of a story say, and how much each of its words tells."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence
        self._dates = {
            r.article.id: {p for m in r.moments for p in range(m.span.start, m.span.end)} for r in evidence.readings
        }
        mentions = cast_of(evidence.resolved.actors).mentions
        self._actors = {a: [(m.start, m.end, i) for m, i in found] for a, found in mentions.items()}
        self._sentences: dict[Span, frozenset[str]] = {}
        counts: dict[str, int] = {}
        for reading in evidence.readings:
            for sentence in reading.sheet.body:
                items = self.items(sentence.span)
                self._sentences[sentence.span] = items
                for item in items:
                    counts[item] = counts.get(item, 0) + 1
        self._total = max(1, len(self._sentences))
        self._counts = counts

    def weight(self, item: str) -> float:
        """How much an item tells: 0 for what many sentences have, up to 1 for what one has."""
        count = self._counts.get(item, 1)
        if count > _COMMON * self._total and self._total > 10:
            return 0.0
        return math.log((1 + self._total) / count) / math.log(1 + self._total)

    def items(self, span: Span) -> frozenset[str]:
        """Content stems and actors of the words inside `span`; dates and words of saying tell nothing."""
        named = [(a, b, i) for a, b, i in self._actors.get(span.article, ()) if span.start <= a and b <= span.end]
        covered = {p for a, b, _ in named for p in range(a, b)}
        dates = self._dates.get(span.article, set())
        found = {i for _, _, i in named}
        for sentence in self._over(span):
            for token in sentence.tokens:
                if not (span.start <= token.start and token.end <= span.end) or not is_content(token.text):
                    continue
                if token.start not in covered and token.start not in dates and token.text.lower() not in _SAYING:
                    found.add(stem(token.text))
        return frozenset(found)

    def _over(self, span: Span) -> Iterator[Sentence]:
        """The sentences that share a character with the span."""
        sentences = self._evidence.reading(span.article).sheet.sentences
        for at in range(max(0, bisect_right(sentences, span.start, key=lambda s: s.span.start) - 1), len(sentences)):
            if sentences[at].span.start >= span.end:
                return
            if sentences[at].span.overlaps(span):
                yield sentences[at]

    def of(self, told: Told) -> _Content:
        """The content of a report, the words that date it left out."""
        resolved, lineage = self._evidence.resolved, self._evidence.lineage
        place = told.expression or told.span
        said = enumerate(resolved.statements)
        statements = [i for i, s in said if any(q.content.overlaps(place) for q in s.renderings)]
        aligned = [i for i, a in enumerate(lineage.alignments) if a.left.overlaps(place) or a.right.overlaps(place)]
        return _Content(
            self.items(told.span),
            self.items(told.around),
            frozenset(statements),
            frozenset(aligned),
        )

    def shared(self, left: frozenset[str], right: frozenset[str]) -> tuple[float, list[str]]:
        """Weighted Dice of two sets of items, and the shared ones that tell most, best first."""
        common = sorted(left & right, key=lambda i: (-round(self.weight(i), 3), i))
        own, other = sum(map(self.weight, sorted(left))), sum(map(self.weight, sorted(right)))
        if not own + other:
            return 0.0, []
        return 2 * sum(map(self.weight, common)) / (own + other), [c for c in common if self.weight(c) > 0]


def join_told(evidence: Evidence, told: Sequence[Told], like: Sequence[LikePair]) -> list[Joined]:
    """The reports in groups of one event each, in order of their first report; `like` are sentences of one fact."""
    contents = Contents(evidence)
    known = [contents.of(t) for t in told]
    days = sorted({d.date for d in evidence.resolved.published.values() if d.precision == "day"})
    published = [date.fromisoformat(d) for d in days]
    pairs: dict[tuple[int, int], _Likeness] = {}
    for i, j in combinations(range(len(told)), 2):
        if _may_join(told[i], told[j]):
            pairs[i, j] = _likeness(contents, told[i], told[j], known[i], known[j])
    _raise_facts(told, pairs, {(p.left, p.right): p.score for p in like})
    alone = _alone(told)
    needs = {(i, j): needed(told[i], told[j], published, alone=i in alone and j in alone) for i, j in pairs}
    groups = _grow(told, pairs, needs)
    return [_joined(told, sorted(g), pairs) for g in sorted(groups, key=min)]


def _may_join(left: Told, right: Told) -> bool:
    if left.around == right.around and not _nested(left, right):
        return False
    if left.extent is None or right.extent is None:
        if left.extent is right.extent:
            return True
        # What one article leaves undated, another may date to the day: a time of day, or the same incident.
        dated = left.extent or right.extent
        if left.planned or right.planned:
            return False
        return left.span.article != right.span.article and dated is not None and dated.is_day
    if left.span.article == right.span.article and left.date != right.date:
        return False
    if left.rule.startswith("within ") and right.rule.startswith("within "):
        return left.extent.apart(right.extent.first) <= _AROUND
    return compatible(left.extent, right.extent) or _about(left, right) or _about(right, left)


def _nested(left: Told, right: Told) -> bool:
    """Do two reports of one sentence stand in the same words ("on July 26, Monday")?"""
    return left.expression != right.expression and (left.span.contains(right.span) or right.span.contains(left.span))


def _about(told: Told, other: Told) -> bool:
    """Is one counted in weeks from another date ("three weeks later"), and the other a day near what it comes to?"""
    if told.extent is None or other.extent is None or not _WEEKS_ON.match(told.rule):
        return False
    return other.extent.is_day and told.extent.apart(other.extent.first) <= _LATER


def _likeness(contents: Contents, a: Told, b: Told, left: _Content, right: _Content) -> _Likeness:
    if a.span.article != b.span.article:
        if left.statements & right.statements:
            return _Likeness(_STATEMENT, "statement", "they stand in one statement")
        common = left.alignments & right.alignments
        if common:
            return _Likeness(_ALIGNED, "aligned", "their sentences are set beside each other as rewrites")
    clause, shared = contents.shared(left.clause, right.clause)
    whole, around = contents.shared(left.sentence, right.sentence)
    score = max(clause, _SENTENCE * whole)
    words = shared if clause >= _SENTENCE * whole else around
    twins = a.incident is not None and b.incident is not None and is_twin(a.incident, b.incident)
    if not words and not twins:
        return _Likeness(0.0, "words", "no telling word in common")
    if any(w[0].isdigit() and len(w) > 1 for w in words):
        score += _NUMBER
    score += _type_fit(a, b)
    if twins:
        score = max(score, _TWIN)
    told = f"both tell of {a.incident.trigger}" if twins and a.incident is not None and not words else ""
    return _Likeness(round(score, 3), "words", told or "words in common: " + ", ".join(words[:5]))


def _raise_facts(
    told: Sequence[Told], pairs: dict[tuple[int, int], _Likeness], facts: Mapping[tuple[Span, Span], float]
) -> None:
    """Raises the likeness of reports whose sentences state one fact in other words; of two such sentences each report
    has one match, the one most like it, as a sentence may tell several things of one day."""
    taken: set[tuple[int, Span]] = set()
    for i, j in sorted(pairs, key=lambda p: (-pairs[p].score, p)):
        a, b = told[i], told[j]
        fact = facts.get((a.around, b.around), facts.get((b.around, a.around), 0.0))
        same = a.incident is not None and b.incident is not None and a.incident.type == b.incident.type
        if (_is_year(a) or _is_year(b)) and not (same and _is_deed(a)):
            continue
        if fact < _FACT or (i, b.around) in taken or (j, a.around) in taken:
            continue
        if pairs[i, j].score <= 0 and fact < _CERTAIN:
            continue
        taken |= {(i, b.around), (j, a.around)}
        score = fact - _BEYOND + _type_fit(a, b)
        score += _SAME_TYPE if same else 0.0
        if _is_deed(a) != _is_deed(b):
            score = min(score, _ONE_DEED)
        if score > pairs[i, j].score:
            pairs[i, j] = _Likeness(round(score, 3), "fact", "their sentences state one fact in other words")


def _is_year(told: Told) -> bool:
    """Is its date so wide that two sentences with it may well have all but the event in common?"""
    return told.extent is not None and told.extent.is_coarse


def _is_deed(told: Told) -> bool:
    return told.incident is not None and told.incident.type in _DEEDS


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


def _alone(told: Sequence[Told]) -> set[int]:
    """The reports with whose date no other report of the same article could be one."""
    found = set()
    for i, one in enumerate(told):
        here = (t for t in told if t is not one and t.span.article == one.span.article)
        rivals = [t for t in here if t.expression != one.expression]
        if one.extent is not None and not any(t.extent and compatible(t.extent, one.extent) for t in rivals):
            found.add(i)
    return found


def needed(left: Told, right: Told, published: Sequence[date], *, alone: bool = False) -> float:
    """How alike two reports with dates that allow each other must be to be one event; `alone`: neither article tells
    anything else of that time."""
    same = left.span.article == right.span.article
    if left.extent is None or right.extent is None:
        if not same and left.clock is not None and right.clock is not None:
            return _CLOCKED if left.clock == right.clock else math.inf
        return _UNDATED
    if same:
        return _SAME_ARTICLE
    extents = (left.extent, right.extent)
    if any(e.is_coarse for e in extents):
        return _COARSE * (_ONLY if alone else 1.0)
    ahead = left.planned and right.planned and all(e.is_day for e in extents)
    if any(e.apart(day) <= _AROUND for e in extents for day in published):
        return _SOON if ahead and all(e.first > day for e in extents for day in published) else _CURRENT
    if ahead:
        return _AHEAD
    return _FINE * (_ONLY if alone else 1.0)


def _grow(
    told: Sequence[Told], pairs: dict[tuple[int, int], _Likeness], needs: dict[tuple[int, int], float]
) -> list[list[int]]:
    """Groups by the best pairs first; two groups join where every pair of dates allows it and the pairs between them
    are on average like enough."""
    group_of = {i: [i] for i in range(len(told))}
    ranked = sorted(pairs, key=lambda p: (-pairs[p].score, p))
    for i, j in ranked:
        a, b = group_of[i], group_of[j]
        need = needs[i, j]
        if a is b or pairs[i, j].score < need or pairs[i, j].score <= 0:
            continue
        between = [pairs.get((min(x, y), max(x, y))) for x in a for y in b]
        if any(p is None for p in between):
            continue
        mean = sum(p.score for p in between if p is not None) / len(between)
        if mean < 0.5 * need:
            continue
        a.extend(b)
        for x in b:
            group_of[x] = a
    distinct = {id(g): g for g in group_of.values()}
    return sorted(distinct.values(), key=min)


def _joined(told: Sequence[Told], group: list[int], pairs: dict[tuple[int, int], _Likeness]) -> Joined:
    found = [pairs[p] for p in combinations(group, 2) if p in pairs]
    reasons = [_date_reason([told[i] for i in group])]
    for name in ("statement", "aligned", "fact", "words"):
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


