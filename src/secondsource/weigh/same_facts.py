"""Sentences of different articles that state the same fact in other words.

In: the evidence. Out: pairs of sentences with their likeness, and groups of them. The likeness adds up what two have in
common: words that are rare in the story (Dice, weighted by how few sentences hold them), and how much that is in
all; the same figures, dates and actors; other dates count against. On the sentences that the hand-marked claims of four
stories name, its average precision is .61, where no single measure tried there passes .54 (idf-weighted Dice; LCS of
stems .32).
"""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from secondsource.model.lineage import Reason
from secondsource.model.readings import Reading
from secondsource.model.spans import Span, inside

from .evidence import Evidence

# Weights set by hand on the four stories named above, in steps of .05; .5 is where four of five pairs are right (two in
# five found), .35 where two of three are.
_RARE_IN_ALL, _FIGURE, _DATE, _ACTOR, _OTHER_DATE = 0.02, 0.15, 0.2, 0.05, 0.1
_SAME, _FITS = 0.5, 0.35
_FEWEST_WORDS = 6
# Two sentences are compared only where they share two words that at most so many, or this share, of all sentences
# hold: the others weigh little. It changes no pair of the four stories. Among forty articles a word of 300 sentences
# would bring 45,000 pairs: no more than `_AT_MOST`.
_OFTEN, _COMMON, _AT_MOST = 25, 0.15, 60


@dataclass(frozen=True, slots=True)
class LikePair:
    """Two sentences of different articles, and why they are taken for one fact."""

    left: Span
    right: Span
    score: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class _Stated:
    """A sentence with what it is compared by."""

    span: Span
    stems: frozenset[str]
    actors: frozenset[str]
    dates: frozenset[str]
    figures: frozenset[tuple[float | None, float | None, float | None]]


def find_like_groups(like: Sequence[LikePair]) -> list[tuple[tuple[Span, ...], tuple[Reason, ...]]]:
    """Groups of sentences that state one fact, surest first; a sentence stands in one group.

    A group grows from a pair of `_SAME` likeness; another sentence joins where it is like the members of other articles
    by `_FITS` on average.
    """
    pairs = {(p.left, p.right): p for p in like}
    groups: list[set[Span]] = []
    reasons: list[tuple[Reason, ...]] = []
    home: dict[Span, int] = {}
    for pair in sorted(pairs.values(), key=lambda p: (-p.score, p.left, p.right)):
        if pair.score < _SAME:
            break
        at, other = home.get(pair.left), home.get(pair.right)
        if at is None and other is None:
            home[pair.left] = home[pair.right] = len(groups)
            groups.append({pair.left, pair.right})
            reasons.append(pair.reasons)
        elif at is None or other is None:
            group = at if at is not None else other
            newcomer = pair.right if at is not None else pair.left
            if group is not None and _mean(pairs, newcomer, groups[group]) >= _FITS:
                groups[group].add(newcomer)
                home[newcomer] = group
    return [(tuple(sorted(g)), r) for g, r in zip(groups, reasons, strict=True)]


def _mean(pairs: dict[tuple[Span, Span], LikePair], newcomer: Span, group: set[Span]) -> float:
    others = [m for m in group if m.article != newcomer.article]
    if not others:
        return 0.0
    scores = [pairs[key].score if key in pairs else 0.0 for m in others for key in [_ordered(m, newcomer)]]
    return round(math.fsum(scores) / len(scores), 3)  # exact: the members come out of a set


def _ordered(left: Span, right: Span) -> tuple[Span, Span]:
    return (left, right) if left < right else (right, left)


def find_like_pairs(evidence: Evidence) -> Iterator[LikePair]:
    """Pairs of body sentences of different articles with a likeness of `_FITS` or more."""
    stated = [s for r in evidence.readings for s in _stated(evidence, r)]
    articles = [s.span.article for s in stated]
    holders: dict[str, list[int]] = {}
    for i, one in enumerate(stated):
        for item in sorted(one.stems):
            holders.setdefault(item, []).append(i)
    weight = {item: round(math.log(len(stated) / len(h)) + 0.1, 6) for item, h in holders.items()}
    whole = [math.fsum([weight[s] for s in one.stems]) for one in stated]
    often = min(_AT_MOST, max(_OFTEN, _COMMON * len(stated)))
    shared = Counter(p for h in holders.values() if len(h) <= often for p in combinations(h, 2))
    several = [(i, j) for (i, j), common in shared.items() if common > 1 and articles[i] != articles[j]]
    for i, j in sorted(several):
        pair = _compare(stated[i], stated[j], weight, whole[i] + whole[j])
        if pair is not None:
            yield pair


def _stated(evidence: Evidence, reading: Reading) -> Iterator[_Stated]:
    moments = evidence.resolved.moments.get(reading.article.id, reading.moments)
    for sentence in reading.sheet.body:
        if len(sentence.tokens) < _FEWEST_WORDS:
            continue
        span = sentence.span
        yield _Stated(
            span,
            frozenset(evidence.stems(span)),
            frozenset(evidence.actors_in(span)),
            frozenset(m.edtf for m in inside(moments, span) if m.edtf and m.type == "DATE"),
            frozenset((f.value, f.low, f.high) for f in inside(reading.figures, span)),
        )


def _compare(left: _Stated, right: _Stated, weight: dict[str, float], whole: float) -> LikePair | None:
    """The pair where it is like enough; `whole`: what all the stems of both weigh."""
    shared, dates = left.stems & right.stems, left.dates & right.dates
    figures, actors = len(left.figures & right.figures), len(left.actors & right.actors)
    common = math.fsum([weight[s] for s in shared])
    words = 2 * common / whole + _RARE_IN_ALL * common
    beside = [_FIGURE * min(2, figures), _DATE if dates else 0.0, _ACTOR * min(2, actors)]
    apart = bool(left.dates and right.dates and not dates)
    score = round(math.fsum([words, *beside, -_OTHER_DATE * apart]), 3)
    if score < _FITS:
        return None
    rare = sorted(shared, key=lambda s: (-weight[s], s))[:6]
    reasons = [Reason("words in common", round(words, 3), ", ".join(rare))]
    if figures:
        reasons.append(Reason("figures in common", beside[0], f"{figures} in common"))
    if dates:
        reasons.append(Reason("dates in common", beside[1], ", ".join(sorted(dates))))
    if actors:
        reasons.append(Reason("actors in common", beside[2], ", ".join(sorted(left.actors & right.actors)[:4])))
    if apart:
        reasons.append(Reason("other dates", -_OTHER_DATE, "the two are dated differently"))
    return LikePair(*_ordered(left.span, right.span), score, tuple(reasons))
