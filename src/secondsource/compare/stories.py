"""Which articles of a handful are about one event, by the words of their bodies.

In: readings. Out: groups of article ids, or those that stand apart from the largest group. Every article is compared,
by an index of stems, with those that no group holds yet.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Container, Mapping, Sequence

import numpy as np

from secondsource.model.readings import Reading
from secondsource.text.stems import is_content, stem

# Cosine of the log counts of content stems. On `stories-allsides` (500 articles, 248 pairs of one story, 2,489 others)
# 5 % of the pairs of one story lie below .25 and 5 % of the others above .27; two articles of a handful that somebody
# put together need less, and a chain of them will do.
_SAME = 0.22
_MOST_TOKENS = 2000
# Less than this under the bound may be rounded up to it.
_ROUNDED = 0.001


def find_groups(readings: Sequence[Reading]) -> list[list[str]]:
    """Ids of the articles that a chain of likeness joins, a list a group; both in order of id."""
    vectors = {r.article.id: _vector(r) for r in readings}
    index = _Index(vectors)
    left = dict.fromkeys(sorted(vectors))
    groups = []
    while left:
        first = next(iter(left))
        del left[first]
        group = [first]
        for one in group:
            near = index.near(one, left) if left else []
            for other in near:
                del left[other]
            group += near
        groups.append(sorted(group))
    return sorted(groups)


def find_apart(readings: Sequence[Reading]) -> frozenset[str]:
    """Ids of the articles that no chain of likeness joins to the largest group (ties: the one with the first id)."""
    groups = find_groups(readings)
    largest = min(groups, key=lambda members: (-len(members), members), default=[])
    return frozenset(r.article.id for r in readings).difference(largest)


def _vector(reading: Reading) -> dict[str, float]:
    tokens = [t.text for s in reading.sheet.sentences if s.kind in ("body", "headline") for t in s.tokens]
    counts = Counter(stem(t) for t in tokens[:_MOST_TOKENS] if is_content(t))
    return {k: 1 + math.log(n) for k, n in sorted(counts.items())}


class _Index:
    """Articles by their stems: the likeness of one to all others in one go."""

    def __init__(self, vectors: Mapping[str, Mapping[str, float]]) -> None:
        self._vectors = vectors
        self._ids = list(vectors)
        self._sizes = np.array([math.sqrt(math.fsum(x * x for x in v.values())) for v in vectors.values()])
        holders: dict[str, list[int]] = defaultdict(list)
        weights: dict[str, list[float]] = defaultdict(list)
        for number, vector in enumerate(vectors.values()):
            for stem_, weight in vector.items():
                holders[stem_].append(number)
                weights[stem_].append(weight)
        self._rows = {s: (np.array(holders[s]), np.array(weights[s])) for s in holders}

    def near(self, one: str, others: Container[str]) -> list[str]:
        """Those of the others whose likeness to the one joins them, in order."""
        mine = self._vectors[one]
        if not mine:
            return []
        numbers = np.concatenate([self._rows[s][0] for s in mine])
        products = np.concatenate([weight * self._rows[s][1] for s, weight in mine.items()])
        shared = np.bincount(numbers, products, len(self._ids))
        size = math.sqrt(math.fsum(x * x for x in mine.values()))
        # Sums of floats differ by their order in the last digits: what is near the bound is reckoned again, exactly.
        maybe = np.nonzero(shared >= (_SAME - _ROUNDED) * size * self._sizes)[0]
        ids = (self._ids[n] for n in maybe)
        return [i for i in ids if i in others and round(_cosine(mine, self._vectors[i]), 3) >= _SAME]


def _cosine(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    shared = math.fsum(left[k] * right[k] for k in left.keys() & right.keys())
    size = math.sqrt(math.fsum(x * x for x in left.values()) * math.fsum(x * x for x in right.values()))
    return shared / size if size else 0.0
