"""Which articles of a handful are about one event, by the words of their bodies.

In: readings. Out: groups of article ids, or those that stand apart from the largest group. Compares every pair: for a
handful; an archive gets its candidates from an index (a later issue).
"""

import math
from collections import Counter
from collections.abc import Sequence

from secondsource.model.readings import Reading
from secondsource.text.groups import Groups
from secondsource.text.stems import is_content, stem

# Cosine of the log counts of content stems. On `stories-allsides` (500 articles, 248 pairs of one story, 2,489 others)
# 5 % of the pairs of one story lie below .25 and 5 % of the others above .27; two articles of a handful that somebody
# put together need less, and a chain of them will do.
_SAME = 0.22
_MOST_TOKENS = 2000


def find_groups(readings: Sequence[Reading]) -> list[list[str]]:
    """Ids of the articles that a chain of likeness joins, a list a group; both in order of id."""
    vectors = {r.article.id: _vector(r) for r in readings}
    ids = sorted(vectors)
    groups = Groups(ids)
    for n, left in enumerate(ids):
        for right in ids[n + 1 :]:
            if groups.find(left) != groups.find(right) and round(_cosine(vectors[left], vectors[right]), 3) >= _SAME:
                groups.join(left, right)
    return sorted(sorted(members) for members in groups.members().values())


def find_apart(readings: Sequence[Reading]) -> frozenset[str]:
    """Ids of the articles that no chain of likeness joins to the largest group (ties: the one with the first id)."""
    groups = find_groups(readings)
    largest = min(groups, key=lambda members: (-len(members), members), default=[])
    return frozenset(r.article.id for r in readings).difference(largest)


def _vector(reading: Reading) -> dict[str, float]:
    tokens = [t.text for s in reading.sheet.sentences if s.kind in ("body", "headline") for t in s.tokens]
    counts = Counter(stem(t) for t in tokens[:_MOST_TOKENS] if is_content(t))
    return {k: 1 + math.log(n) for k, n in sorted(counts.items())}


def _cosine(left: dict[str, float], right: dict[str, float]) -> float:
    shared = math.fsum(left[k] * right[k] for k in left.keys() & right.keys())
    size = math.sqrt(math.fsum(x * x for x in left.values()) * math.fsum(x * x for x in right.values()))
    return shared / size if size else 0.0
