"""How alike two stretches of text are by their content stems: the measures that joins are decided on.

"Same fact in other words" has no good single measure (average precision .31 to .47, reading.md §4): a join needs an
anchor (a statement, figure, date, commitment, aligned sentence) beside this.
"""

from collections.abc import Collection
from functools import lru_cache

from secondsource.text.canonical import canonical_forms


@lru_cache(maxsize=8192)  # the same clauses are compared again and again: 40 % of the time of weighing without it
def content_stems(text: str) -> tuple[str, ...]:
    """Canonical stems of the content words of `text`, in order: a nation and its people are one."""
    return canonical_forms(text)


def share_of_shorter(left: Collection[str], right: Collection[str]) -> float:
    """Of the smaller set's members, the share that the other has too; 0 where one is empty."""
    a, b = (x if isinstance(x, set | frozenset) else frozenset(x) for x in (left, right))
    if not a or not b:
        return 0.0
    return round(len(a & b) / min(len(a), len(b)), 3)
