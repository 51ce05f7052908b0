"""How likely two sentences of different articles state one fact: log-odds from anchors, words, figures and dates.

In: the evidence, and the places that findings set beside each other (statements, figures, events, commitments,
positions). Out: `Likeness`: for pairs of sentences the log-odds that an editor would call them one assertion, with the
reasons. The weights are those of a logistic regression on the assertions that the hand-marked claims of ten stories
name, 11,000 pairs: average precision .50 where each story is left out in turn, .40 on four stories not looked at; words
and figures alone (`same_facts`) reach .42 and .38. Left out, as they added nothing to either: the verb with its
arguments, the order of the words, latent semantic analysis of the story, a better match elsewhere in the article.
"""

import math
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from secondsource.model.lineage import Reason
from secondsource.model.readings import Reading, Sentence
from secondsource.model.spans import Span, inside
from secondsource.text.synonyms import Part, synsets_of

from ..evidence import Evidence
from ..likeness import content_stems

# Log-odds of the regression, each per unit; `_NONE` is what a pair has that shares nothing. The script that fitted them
# is not in the tree: take them as set by hand. Fitted anew on the 8,603 marked pairs of nine stories that share two
# words, Dice comes out at 4.7 and the rest alike, and fewer findings are right (5,660 against 5,674 of 6,858). How rare
# a word is in English at large (UD_English-EWT), actors and speakers in common add nothing to average precision.
_NONE = -4.2
_DICE, _SHORTER, _MASS, _FIGURE, _DATE = 1.8, 2.9, 0.11, 1.25, 0.7
# An anchor of n places counts its weight by √(2/n): of twenty sentences with one figure few say one thing of it.
_ANCHORS: Mapping[str, float] = {"statement": 2.4, "figure": 4.9, "event": 2.9, "commitment": 4.6, "position": 3.7}
# The longest of fourteen marked stories has so many sentences of body and headline: beyond them words in common are
# mostly chance.
HANDFUL = 271
# What a pair counts that was not compared.
UNLIKE = -5.0
# "withdraw" and "withdrawal", "decide" and "decision" are one by their first five letters: .02 in average precision on
# the four stories not looked at.
_PREFIX = 5
# Parts of speech in which a word has synonyms (WordNet, text/synonyms.py). Counted as the same words, eight
# more findings of fourteen marked stories were right and none more false; no story lost.
_PARTS: Mapping[str, Part] = {"VERB": "verb", "NOUN": "noun", "ADJ": "adj"}
_FEWEST_BODY, _FEWEST_HEADLINE = 6, 4
# Fewer sentences do not tell which words are rare: the shortest of fourteen marked stories has about a hundred.
_SHORTEST = 100
# As in `same_facts`: words of more sentences than this bring no pair; capped, so that forty articles take a second.
_OFTEN, _COMMON, _AT_MOST = 25, 0.15, 60


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence with what it is compared by. `means`: by synset the word that is in it."""

    span: Span
    words: frozenset[str]
    figures: frozenset[tuple[float | None, float | None, float | None]]
    dates: frozenset[str]
    means: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class Likeness:
    """The sentences of a story, what their words weigh, and the log-odds of the pairs that were compared (indices in
    order) that they state one fact. `anchors`: by pair what sets the two beside each other, with its log-odds."""

    told: tuple[Told, ...]
    weight: Mapping[str, float]
    odds: Mapping[tuple[int, int], float]
    anchors: Mapping[tuple[int, int], Mapping[str, float]]

    def of(self, left: int, right: int) -> float:
        """The log-odds of a pair."""
        return self.odds.get((left, right) if left < right else (right, left), UNLIKE)

    def between(self, ones: Iterable[Span], others: Iterable[Span]) -> float:
        """The highest log-odds between a sentence of the ones and one of the others, by what stands in them: what the
        findings set beside each other counts for nothing."""
        here, there = ([told for s in spans if (told := self._at(s)) is not None] for spans in (ones, others))
        pairs = ((a, b, a.words & b.words) for a in here for b in there if a != b)
        odds = (
            _odds(a, b, both, self.weight, self._heavy(a), self._heavy(b), {}) for a, b, both in pairs if len(both) > 1
        )
        return max(odds, default=UNLIKE)

    def _at(self, span: Span) -> Told | None:
        at = bisect_left(self.told, span, key=lambda t: t.span)
        return self.told[at] if at < len(self.told) and self.told[at].span == span else None

    def _heavy(self, one: Told) -> float:
        return _heavy(one.words, self.weight)

    def _words(self, a: Told, b: Told) -> float:
        return _words(*(_heavy(words, self.weight) for words in (a.words & b.words, a.words, b.words)))

    def _synonyms(self, a: Told, b: Told) -> float:
        """What synonyms add to the words in common."""
        shared, left, right = (_heavy(words, self.weight) for words in (a.words & b.words, a.words, b.words))
        more = _words(shared + _synonyms(a, b, self.weight), left, right) - _words(shared, left, right)
        return round(more, 3)

    def reasons(self, left: int, right: int) -> tuple[Reason, ...]:
        """Why two sentences are taken for one fact, in words; weights as they stand in the sum."""
        a, b = self.told[left], self.told[right]
        pair = (left, right) if left < right else (right, left)
        shared = sorted(a.words & b.words, key=lambda s: (-self.weight[s], s))
        found = [Reason("words in common", round(self._words(a, b), 3), ", ".join(shared[:6]))]
        more = self._synonyms(a, b)
        if more:
            found.append(Reason("synonyms", more, "in other words"))
        figures, dates = a.figures & b.figures, a.dates & b.dates
        if figures:
            found.append(Reason("figures in common", _figures(a, b), f"{len(figures)} in common"))
        if dates:
            found.append(Reason("dates in common", _DATE, ", ".join(sorted(dates))))
        for name, odds in sorted(self.anchors.get(pair, {}).items()):
            found.append(Reason(f"one {name}", odds, "the findings set the two beside each other"))
        return tuple(found)


def find_likeness(
    evidence: Evidence,
    anchored: Iterable[tuple[str, Sequence[Span]]],
    *,
    only: Collection[tuple[Span, Span]] | None = None,
) -> Likeness:
    """Compare the sentences of different articles. `anchored`: the kind of each finding and its places. `only`: the
    pairs of sentences to compare, where not all are asked for."""
    known = evidence.once(_known)
    told, weight, heavy = known.told, known.weight, known.heavy
    if only is None:
        near = known.near()
    else:
        at = {t.span: i for i, t in enumerate(told)}
        near = {(min(at[a], at[b]), max(at[a], at[b])) for a, b in only if a in at and b in at}
    anchors = _anchor_pairs(told, anchored)
    odds: dict[tuple[int, int], float] = {}
    for left, right in near:
        a, b = told[left], told[right]
        both = a.words & b.words
        if len(both) > 1:
            odds[left, right] = _odds(a, b, both, weight, heavy[left], heavy[right], anchors.get((left, right), {}))
    return Likeness(told, weight, odds, anchors)


@dataclass(frozen=True, slots=True)
class _Known:
    """The sentences of a story, which of them hold a word, what a word weighs, and what the words of each weigh."""

    told: tuple[Told, ...]
    holders: Mapping[str, Sequence[int]]
    weight: Mapping[str, float]
    heavy: Sequence[float]

    def near(self) -> set[tuple[int, int]]:
        """The pairs of sentences of different articles that have a word in common that few have."""
        often = min(_AT_MOST, max(_OFTEN, _COMMON * len(self.told)))
        articles = [t.span.article for t in self.told]
        held = (h for h in self.holders.values() if len(h) <= often)
        return {(i, j) for h in held for i, j in combinations(h, 2) if articles[i] != articles[j]}


def _known(evidence: Evidence) -> _Known:
    told = _with_synonyms([t for r in evidence.readings for t in _told(evidence, r)])
    holders: dict[str, list[int]] = {}
    for i, one in enumerate(told):
        for word in sorted(one.words):
            holders.setdefault(word, []).append(i)
    size = max(_SHORTEST, len(told))
    weight = {word: round(math.log(size / len(h)) + 0.1, 6) for word, h in holders.items()}
    return _Known(told, holders, weight, [_heavy(t.words, weight) for t in told])


def _with_synonyms(told: Sequence[Told]) -> tuple[Told, ...]:
    """The sentences with those meanings alone that the story has two words for: other meanings tell two sentences
    nothing but the word that they have in common."""
    words: dict[int, set[str]] = {}
    for one in told:
        for number, word in one.means.items():
            words.setdefault(number, set()).update((word,) if word in one.words else (word, ""))
    several = {number for number, found in words.items() if len(found) > 1}
    return tuple(replace(t, means={n: w for n, w in t.means.items() if n in several}) for t in told)


def _told(evidence: Evidence, reading: Reading) -> Iterator[Told]:
    moments = evidence.resolved.moments.get(reading.article.id, reading.moments)
    for sentence in reading.sheet.sentences:
        if not _is_told(sentence):
            continue
        span = sentence.span
        yield Told(
            span,
            frozenset(stem[:_PREFIX] for stem in evidence.stems(span)),
            frozenset((f.value, f.low, f.high) for f in inside(reading.figures, span)),
            frozenset(m.edtf for m in inside(moments, span) if m.edtf and m.type == "DATE"),
            _meanings(sentence),
        )


def _meanings(sentence: Sentence) -> dict[int, str]:
    found: dict[int, str] = {}
    for token in sentence.tokens:
        stems = content_stems(token.text) if token.tag in _PARTS else ()
        if len(stems) == 1:
            for number in sorted(synsets_of(token.text, _PARTS[token.tag])):
                found.setdefault(number, stems[0][:_PREFIX])
    return found


def _is_told(sentence: Sentence) -> bool:
    fewest = {"body": _FEWEST_BODY, "headline": _FEWEST_HEADLINE}.get(sentence.kind)
    return fewest is not None and len(sentence.tokens) >= fewest


def _heavy(words: Iterable[str], weight: Mapping[str, float]) -> float:
    return math.fsum([weight[w] for w in words])


def _words(shared: float, a: float, b: float) -> float:
    """What the words in common count: their share of both sentences and of the smaller, and how much they are."""
    return _DICE * 2 * shared / (a + b) + _SHORTER * shared / min(a, b) + _MASS * shared


def _odds(
    a: Told,
    b: Told,
    both: Collection[str],
    weight: Mapping[str, float],
    heavy: float,
    other: float,
    anchors: Mapping[str, float],
) -> float:
    """The log-odds that two sentences with two words or more in common (`both`) state one fact; `heavy`, `other`: what
    their words weigh."""
    dated = _DATE if a.dates & b.dates else 0.0
    by_words = _words(_heavy(both, weight) + _synonyms(a, b, weight), heavy, other)
    return round(_NONE + by_words + _figures(a, b) + dated + math.fsum(anchors.values()), 3)


def _synonyms(a: Told, b: Told, weight: Mapping[str, float]) -> float:
    """What the synonyms weigh that the two have beside their common words, each word once: the lighter of the two."""
    if a.means.keys().isdisjoint(b.means):
        return 0.0
    meanings = a.means.keys() & b.means.keys()
    taken: set[str] = set()
    found = []
    for one, other in ((a.means[number], b.means[number]) for number in sorted(meanings)):
        if one in b.words or other in a.words or one in taken or other in taken:
            continue
        if one in weight and other in weight:
            taken |= {one, other}
            found.append(min(weight[one], weight[other]))
    return math.fsum(found)


def _figures(left: Told, right: Told) -> float:
    return _FIGURE * min(2, len(left.figures & right.figures)) if left.figures and right.figures else 0.0


def _anchor_pairs(
    told: Sequence[Told], anchored: Iterable[tuple[str, Sequence[Span]]]
) -> dict[tuple[int, int], dict[str, float]]:
    """By pair of sentences the kinds of findings that set them beside each other, each with what it counts."""
    at: dict[str, list[tuple[Span, int]]] = {}
    for i, one in enumerate(told):
        at.setdefault(one.span.article, []).append((one.span, i))
    found: dict[tuple[int, int], dict[str, float]] = {}
    for kind, spans in anchored:
        held = sorted({i for s in spans for i in _over(at.get(s.article, ()), s)})
        counts = round(_ANCHORS[kind] * math.sqrt(2 / max(2, len(held))), 3)
        for pair in combinations(held, 2):
            kinds = found.setdefault(pair, {})
            kinds[kind] = max(counts, kinds.get(kind, 0.0))
    return found


def _over(sentences: Sequence[tuple[Span, int]], place: Span) -> Iterator[int]:
    """The numbers of an article's sentences, in order, that share a character with a place of it."""
    behind = bisect_left(sentences, place.end, key=lambda s: s[0].start)
    for span, number in reversed(sentences[:behind]):
        if span.end <= place.start:
            return
        yield number
