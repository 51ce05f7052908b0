"""Order-aware likeness of two sequences: longest common subsequences and longest increasing chains.

Goes in: sequences encoded as strings, a character an item (`encode`). Comes out: likeness 0 to 1, matched positions,
chains. Knows no words and no articles.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from zlib import crc32

from rapidfuzz.distance import LCSseq

# Code points of planes 1 to 16: one item becomes one of 2**20 characters. Two different items of a pair of sentences
# meet by chance once in a million.
_FIRST, _MANY = 0x10000, 0x100000


@lru_cache(maxsize=65536)
def _character(item: str) -> str:
    return chr(_FIRST + crc32(item.encode()) % _MANY)


def encode(items: Iterable[str]) -> str:
    """A string with one character an item, the same on every machine: what the functions below compare."""
    return "".join(map(_character, items))


def common(left: str, right: str, *, least: int = 0) -> int:
    """The length of the longest common subsequence; 0 where it is under `least`."""
    return int(LCSseq.similarity(left, right, score_cutoff=least))


def match(left: str, right: str) -> list[tuple[int, int]]:
    """The positions (in `left`, in `right`) of one longest common subsequence, in order."""
    return [(i + k, j + k) for i, j, length in stretches(left, right) for k in range(length)]


def stretches(left: str, right: str) -> list[tuple[int, int, int]]:
    """The unbroken stretches of one longest common subsequence, in order: where each begins in `left` and in `right`,
    and its length."""
    blocks = LCSseq.editops(left, right).as_matching_blocks()  # a third of the time of the opcodes
    return [(i, j, length) for i, j, length in blocks if length]


def increasing(values: Sequence[int], weights: Sequence[int]) -> list[int]:
    """The indices of a heaviest strictly increasing subsequence of `values` (each at least 0), in order; of equally
    heavy ones the one that ends first. n log n: a Fenwick tree of the best chain that ends at a value or below."""
    best: list[tuple[int, int]] = [(0, -1)] * (max(values, default=0) + 3)  # (weight, index of the last element)
    before: list[int] = []
    top = (0, -1)
    for i, value in enumerate(values):
        weight, last = _best_below(best, value)
        before.append(last)
        mine = (weight + weights[i], i)
        top = mine if mine[0] > top[0] else top
        _raise(best, value + 1, mine)
    chain: list[int] = []
    at = top[1]
    while at >= 0:
        chain.append(at)
        at = before[at]
    return chain[::-1]


def _best_below(best: list[tuple[int, int]], value: int) -> tuple[int, int]:
    """Weight and last index of the heaviest chain that ends below `value`."""
    found, k = (0, -1), value
    while k > 0:
        if best[k][0] > found[0]:
            found = best[k]
        k -= k & -k
    return found


def _raise(best: list[tuple[int, int]], k: int, chain: tuple[int, int]) -> None:
    while k < len(best):
        if chain[0] > best[k][0]:
            best[k] = chain
        k += k & -k
