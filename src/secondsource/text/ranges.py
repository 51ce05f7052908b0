"""Half-open ranges of offsets: sets of them as sorted, disjoint lists."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

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


def clip(merged: list[Range], start: int, end: int) -> list[Range]:
    """What of `merged` (the result of `merge`) lies in [start, end)."""
    first = max(0, bisect_right(merged, (start, start)) - 1)
    last = bisect_left(merged, (end, end))
    cut = ((max(a, start), min(b, end)) for a, b in merged[first:last])
    return [(a, b) for a, b in cut if a < b]


def contains(merged: list[Range], offset: int) -> bool:
    """Does one of the merged ranges hold `offset`?"""
    return overlap(merged, offset, offset + 1) == 1


def positions(merged: Iterable[Range], starts: Sequence[int], ends: Sequence[int]) -> list[Range]:
    """Which of many things share an offset with `merged`, as sorted, disjoint ranges of their positions. The things
    stand in order and none overlaps another; the n-th reaches from `starts[n]` to `ends[n]`."""
    found: list[Range] = []
    behind = 0
    for start, end in merged:
        first, last = max(behind, bisect_right(ends, start)), bisect_left(starts, end)
        if first < last:
            found.append((first, last))
            behind = last
    return found
