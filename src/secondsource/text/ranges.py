"""Half-open ranges of offsets: sets of them as sorted, disjoint lists."""

from bisect import bisect_right
from collections.abc import Iterable

Range = tuple[int, int]


def merge(ranges: Iterable[Range]) -> list[Range]:
    """The union, sorted; ranges that touch become one."""
    out: list[Range] = []
    for start, end in sorted(r for r in ranges if r[0] < r[1]):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(out[-1][1], end))
        else:
            out.append((start, end))
    return out


def overlap(merged: list[Range], start: int, end: int) -> int:
    """How many offsets of [start, end) lie in `merged` (the result of `merge`)."""
    total = 0
    for i in range(max(0, bisect_right(merged, (start, start)) - 1), len(merged)):
        a, b = merged[i]
        if a >= end:
            break
        total += max(0, min(b, end) - max(a, start))
    return total


def contains(merged: list[Range], offset: int) -> bool:
    """Does one of the merged ranges hold `offset`?"""
    return overlap(merged, offset, offset + 1) == 1
