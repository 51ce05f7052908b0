"""Order-aware likeness of two sequences: longest common subsequences and longest increasing chains.

Goes in: sequences encoded as strings, a character an item (`encode`). Comes out: likeness 0 to 1, matched positions,
chains. Knows no words and no articles.
"""

from bisect import bisect_left
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
    return "".join(_character(item) for item in items)


def common(left: str, right: str, *, least: int = 0) -> int:
    """The length of the longest common subsequence; 0 where it is under `least`."""
    return int(LCSseq.similarity(left, right, score_cutoff=least))


def match(left: str, right: str) -> list[tuple[int, int]]:
    """The positions (in `left`, in `right`) of one longest common subsequence, in order."""
    found: list[tuple[int, int]] = []
    for code in LCSseq.opcodes(left, right):
        if code.tag == "equal":
            found.extend(zip(range(code.src_start, code.src_end), range(code.dest_start, code.dest_end), strict=True))
    return found


def increasing(values: Sequence[int]) -> list[int]:
    """The indices of a longest strictly increasing subsequence of `values` (patience sorting), in order."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for i, value in enumerate(values):
        k = bisect_left(tails, value)
        before.append(ends[k - 1] if k else -1)
        if k == len(tails):
            tails.append(value)
            ends.append(i)
        else:
            tails[k], ends[k] = value, i
    chain: list[int] = []
    at = ends[-1] if ends else -1
    while at >= 0:
        chain.append(at)
        at = before[at]
    return chain[::-1]
