"""What reports tell, as items to compare: stems and actors of the clause and of its sentence, and how much each tells.

In: the evidence and `Told`s. Out: `Content`s, weights of items, what two sets of them share. Joins nothing.
"""

import math
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from secondsource.model.readings import Sentence, Token
from secondsource.model.spans import Span
from secondsource.text.stems import is_content, stem

from ..events.told import Told
from ..evidence import Evidence
from ..incidents.incidents import story_cast

SAYING = frozenset("say says said saying tell tells told add adds added according".split())
_RELATIVES = frozenset("that which who".split())
# A part of the day, however it is called.
_PARTS = {
    "night": "night", "evening": "night", "late": "night", "morning": "morning", "early": "morning", "dawn": "morning",
    "afternoon": "afternoon", "noon": "afternoon",
}  # fmt: skip
# A word that more than this share of the story's sentences have tells no two events apart.
_COMMON = 0.3


@dataclass(frozen=True, slots=True)
class Content:
    """What a report says: items (stems, actors) of the clause and of its sentence; where it stands in overlays."""

    clause: frozenset[str]
    sentence: frozenset[str]
    statements: frozenset[int]
    alignments: frozenset[int]
    says: bool
    parts: frozenset[str]


class Shared(NamedTuple):
    """What two sets of items have in common: weighted Dice, weight, and the items that tell anything, in no order."""

    dice: float
    weight: float
    items: tuple[str, ...]


class Contents:
    """What the sentences of a story say, and how much each of its words tells."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence
        self._dates = {
            r.article.id: {p for m in r.moments for p in range(m.span.start, m.span.end)} for r in evidence.readings
        }
        mentions = evidence.once(story_cast).mentions
        self._actors = {a: [(m.start, m.end, i) for m, i in found] for a, found in mentions.items()}
        self._sentences: dict[Span, frozenset[str]] = {}
        counts: dict[str, int] = {}
        for reading in evidence.readings:
            for sentence in reading.sheet.body:
                items = self.items(sentence.span)
                self._sentences[sentence.span] = items
                for item in items:
                    counts[item] = counts.get(item, 0) + 1
        total = max(1, len(self._sentences))
        self._weights = {item: _weight(count, total) for item, count in counts.items()}
        self._sums: dict[frozenset[str], float] = {}
        self._orders: dict[str, tuple[float, str]] = {}
        self._statements = _by_article(
            (q.content, n) for n, s in enumerate(evidence.resolved.statements) for q in s.renderings
        )
        self._alignments = _by_article(
            (side, n) for n, a in enumerate(evidence.lineage.alignments) for side in (a.left, a.right)
        )

    def weight(self, item: str) -> float:
        """How much an item tells: 0 for what many sentences have, up to 1 for what one has."""
        return self._weights.get(item, 1.0)

    def _order(self, item: str) -> tuple[float, str]:
        if item not in self._orders:
            self._orders[item] = (-round(self.weight(item), 3), item)
        return self._orders[item]

    def _sum(self, items: frozenset[str]) -> float:
        if items not in self._sums:
            self._sums[items] = math.fsum(map(self.weight, items))
        return self._sums[items]

    def heaviest(self, items: frozenset[str], least: float) -> list[str]:
        """The items that tell most, of which another set must share one to have a weighted Dice of `least` with it."""
        left = self._sum(items)
        # What both share weighs at least so much: half of `least` of both, and the other weighs no less than it.
        need = least / 2 * left / (1 - least / 2)
        found: list[str] = []
        for item in sorted(items, key=self._order):
            if left < need - 1e-9 or not self.weight(item):
                break
            found.append(item)
            left -= self.weight(item)
        return found

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
                if token.start not in covered and token.start not in dates and token.text.lower() not in SAYING:
                    found.add(stem(token.text))
        return frozenset(found)

    def words(self, span: Span) -> list[Token]:
        """The words that lie inside the span."""
        return [t for s in self._over(span) for t in s.tokens if span.start <= t.start and t.end <= span.end]

    def _over(self, span: Span) -> Iterator[Sentence]:
        """The sentences that share a character with the span."""
        sentences = self._evidence.reading(span.article).sheet.sentences
        for at in range(max(0, bisect_right(sentences, span.start, key=lambda s: s.span.start) - 1), len(sentences)):
            if sentences[at].span.start >= span.end:
                return
            if sentences[at].span.overlaps(span):
                yield sentences[at]

    def of(self, told: Told) -> Content:
        """The content of a report, the words that date it left out."""
        place = told.expression or told.span
        words = [t.text.lower() for t in self.words(told.span)]
        told_on = [t.text.lower() for t in self.words(told.expression)] if told.expression is not None else []
        return Content(
            self.items(self._with_antecedent(told.span)),
            self.items(told.around),
            _over(self._statements, place),
            _over(self._alignments, place),
            any(w in SAYING for w in words),
            frozenset(_PARTS[w] for w in told_on if w in _PARTS),
        )

    def _with_antecedent(self, span: Span) -> Span:
        """A relative clause with the noun that it hangs on: "the ferry that sank"."""
        for sentence in self._over(span):
            tokens = sentence.tokens
            first = next((i for i, t in enumerate(tokens) if t.start >= span.start), 0)
            start = first
            if tokens[first].text.lower() in _RELATIVES:
                start -= 1 if start and tokens[start - 1].text == "," else 0
                while start and tokens[start - 1].tag in ("NOUN", "PROPN", "ADJ"):
                    start -= 1
            return Span(span.article, min(span.start, tokens[start].start), span.end)
        return span

    def shared(self, left: frozenset[str], right: frozenset[str]) -> "Shared":
        """What two sets of items have in common."""
        both = left & right
        own, other = self._sum(left), self._sum(right)
        if not both or not own + other:
            return Shared(0.0, 0.0, ())
        weights = [(self._weights.get(item, 1.0), item) for item in both]
        weight = math.fsum([w for w, _ in weights])
        return Shared(2 * weight / (own + other), weight, tuple([item for w, item in weights if w > 0]))

    def best_first(self, items: Iterable[str]) -> list[str]:
        """The items, those that tell most first."""
        return sorted(items, key=self._order)


def _weight(count: int, total: int) -> float:
    if count > _COMMON * total and total > 10:
        return 0.0
    return math.log((1 + total) / count) / math.log(1 + total)


def _by_article(places: Iterable[tuple[Span, int]]) -> dict[str, list[tuple[Span, int]]]:
    found: dict[str, list[tuple[Span, int]]] = {}
    for span, number in places:
        found.setdefault(span.article, []).append((span, number))
    return found


def _over(places: Mapping[str, list[tuple[Span, int]]], place: Span) -> frozenset[int]:
    """The numbers of those that share a character with the place."""
    return frozenset(n for span, n in places.get(place.article, ()) if span.overlaps(place))
