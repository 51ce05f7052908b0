"""Which reports tell of one event.

In: reports (`Told`) and the evidence. Out: groups of them with the reasons. Two join where their dates allow one day and
what they tell is alike: the words (weighted by how few sentences of the story have them), aligned sentences, one
statement. How alike depends on how much the date says by itself. A wrong join is worse than a missed one: all dates of
a group must allow one another.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from secondsource.model.lineage import Reason
from secondsource.model.spans import Span
from secondsource.text.stems import is_content, stem

from .events import Told
from .evidence import Evidence
from .timeline_dates import compatible

# How alike two reports must be (0 to 1), by what their dates say. Set on the project's own example.
_COARSE = 0.30  # a year or a season holds several events of a story
_CURRENT = 0.30  # so do the days around publication: announcing, meeting, saying
_FINE = 0.14  # few things of a story fall on one day or in one month of the past
_AHEAD = 0.08  # fewer still on one day to come: a deadline that two articles name is one
_AROUND = 3  # days from a publication day that count as around it
_SAME_ARTICLE = 0.5  # one article seldom tells one thing twice
_SENTENCE = 0.8  # weight of the sentences' likeness beside the clauses'
_ALIGNED, _STATEMENT = 0.6, 1.0  # likeness of aligned sentences, of one statement
_TYPES = 0.08  # added where both are incidents of one type, taken away where of two
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
    """The content of the reports of a story, and how alike any two are."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence
        self._actors = {a: sorted((m.start, m.end, i) for m, i in found.items()) for a, found in _by_article(evidence).items()}
        self._sentences: dict[Span, frozenset[str]] = {}
        counts: dict[str, int] = {}
        for reading in evidence.readings:
            for sentence in reading.sheet.body:
                items = self.items(sentence.span, None)
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

    def items(self, span: Span, without: Span | None) -> frozenset[str]:
        """Content stems and actors of the words inside `span`, but those inside `without`."""
        reading = self._evidence.reading(span.article)
        named = [(a, b, i) for a, b, i in self._actors.get(span.article, ()) if span.start <= a and b <= span.end]
        found = {i for a, b, i in named if without is None or not (a < without.end and without.start < b)}
        for sentence in reading.sheet.sentences:
            if not sentence.span.overlaps(span):
                continue
            for token in sentence.tokens:
                if not (span.start <= token.start and token.end <= span.end) or not is_content(token.text):
                    continue
                if without is not None and without.start <= token.start < without.end:
                    continue
                found.add(stem(token.text))
        return frozenset(found)

    def of(self, told: Told) -> _Content:
        """The content of a report, the words that date it left out."""
        resolved, lineage = self._evidence.resolved, self._evidence.lineage
        place = told.expression or told.span
        statements = [i for i, s in enumerate(resolved.statements) if any(q.content.overlaps(place) for q in s.renderings)]
        aligned = [i for i, a in enumerate(lineage.alignments) if a.left.overlaps(place) or a.right.overlaps(place)]
        return _Content(
            self.items(told.span, told.expression),
            self.items(told.around, told.expression),
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


def _by_article(evidence: Evidence) -> dict[str, dict[Span, str]]:
    found: dict[str, dict[Span, str]] = {}
    for actor in evidence.resolved.actors:
        for span in actor.mentions:
            found.setdefault(span.article, {}).setdefault(span, actor.id)
    return found


def join_told(evidence: Evidence, told: Sequence[Told]) -> list[Joined]:
    """The reports in groups of one event each, in order of their first report."""
    contents = Contents(evidence)
    known = [contents.of(t) for t in told]
    days = sorted({d.date for d in evidence.resolved.published.values() if d.precision == "day"})
    published = [date.fromisoformat(d) for d in days]
    pairs: dict[tuple[int, int], _Likeness] = {}
    for i, j in combinations(range(len(told)), 2):
        if _may_join(told[i], told[j]):
            pairs[i, j] = _likeness(contents, told[i], told[j], known[i], known[j])
    groups = _grow(told, pairs, published)
    return [_joined(told, sorted(g), pairs) for g in sorted(groups, key=min)]


def _may_join(left: Told, right: Told) -> bool:
    if left.extent is None or right.extent is None:
        return left.extent is right.extent
    return compatible(left.extent, right.extent)


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
    if not words:
        return _Likeness(0.0, "words", "no telling word in common")
    if a.incident is not None and b.incident is not None:
        score += _TYPES if a.incident.type == b.incident.type else -_TYPES
    return _Likeness(round(score, 3), "words", "words in common: " + ", ".join(words[:5]))


def needed(left: Told, right: Told, published: Sequence[date]) -> float:
    """How alike two reports with dates that allow each other must be to be one event."""
    same = left.span.article == right.span.article
    if left.extent is None or right.extent is None:
        return 2.0 if same else _SAME_ARTICLE
    if same:
        return _SAME_ARTICLE
    extents = (left.extent, right.extent)
    if any(e.is_coarse for e in extents):
        return _COARSE
    if any(e.apart(day) <= _AROUND for e in extents for day in published):
        return _CURRENT
    if left.planned and right.planned and all(e.is_day for e in extents):
        return _AHEAD
    return _FINE


def _grow(told: Sequence[Told], pairs: dict[tuple[int, int], _Likeness], published: Sequence[date]) -> list[list[int]]:
    """Groups by the best pairs first; two groups join where every pair of dates allows it and the pairs between them
    are on average like enough."""
    group_of = {i: [i] for i in range(len(told))}
    ranked = sorted(pairs, key=lambda p: (-pairs[p].score, p))
    for i, j in ranked:
        a, b = group_of[i], group_of[j]
        need = needed(told[i], told[j], published)
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
    for name in ("statement", "aligned", "words"):
        best = max((f for f in found if f.name == name and f.score > 0), key=lambda f: (f.score, f.detail), default=None)
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


