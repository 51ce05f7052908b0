"""Word shingles: fingerprints of a text, and the runs of words that two texts share.

Goes in: words (folded by `fold_words`). Comes out: winnowed fingerprints, and maximal shared runs as positions in the
two word lists. Knows no sentences, no marks and no articles.

Winnowing: Schleimer, Wilkerson, Aiken, "Winnowing: local algorithms for document fingerprinting" (SIGMOD 2003): of
every WINDOW consecutive shingles the smallest hash is kept, so that a shared run of WIDTH + WINDOW - 1 words always
shares a fingerprint.
"""

import re
from array import array
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import NamedTuple
from zlib import crc32

WIDTH = 5  # words a shingle; with WINDOW found 99.9 % of copy edges (reading.md, design.md: Lineage)
WINDOW = 8
# A shingle in more places of one text than this is a refrain: it begins no run, though a run may lead through it. Keeps
# the index linear ("a a a a …" has every shingle everywhere).
_PLACES = 8
_LEFT_OUT = dict.fromkeys(map(ord, ".'’ʼ"))
_WORD = re.compile(r"(?:[^\W\d_]\.){2,12}|\w+(?:['’ʼ]\w+)?")


class FoldedWord(NamedTuple):
    """A word for comparing: lower case, full stops of initials and apostrophes left out; `start`, `end` in the text.
    (No dataclass: see `words.Word`.)"""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Run:
    """`length` words from position `left` of one list equal those from position `right` of the other."""

    left: int
    right: int
    length: int


def fold_words(text: str, start: int = 0, end: int | None = None) -> list[FoldedWord]:
    """The words of `text[start:end]` without punctuation, folded, with offsets into `text`."""
    return [
        FoldedWord(_fold(match.group()), match.start(), match.end())
        for match in _WORD.finditer(text, start, len(text) if end is None else end)
    ]


@lru_cache(maxsize=65536)
def _fold(word: str) -> str:
    return word.translate(_LEFT_OUT).lower()


def hash_shingles(words: Sequence[str], *, width: int = WIDTH) -> Sequence[int]:
    """The hash (CRC-32, the same on every machine) of every `width` consecutive words."""
    encoded = [word.encode() for word in words]
    joined = memoryview(b" ".join(encoded))
    ends = list(accumulate((len(word) + 1 for word in encoded), initial=0))  # each behind the space
    return array("I", (crc32(joined[a : b - 1]) for a, b in zip(ends, ends[width:], strict=False)))


def winnow(hashes: Sequence[int], *, window: int = WINDOW) -> list[int]:
    """The fingerprints: distinct, sorted. A text shorter than a window keeps its smallest hash."""
    if len(hashes) <= window:
        return [min(hashes)] if hashes else []
    import numpy as np

    windows = np.lib.stride_tricks.sliding_window_view(np.array(hashes, dtype=np.uint32), window)
    return [int(value) for value in np.unique(windows.min(axis=1))]


@dataclass(frozen=True)
class Shingled:
    """Words with their shingles, hashed once for any number of comparisons."""

    words: tuple[str, ...]

    @cached_property
    def hashes(self) -> Sequence[int]:
        """The hash of every WIDTH consecutive words."""
        return hash_shingles(self.words)

    @cached_property
    def places(self) -> dict[int, list[int]]:
        """Where each shingle begins; refrains are left out."""
        index: defaultdict[int, list[int]] = defaultdict(list)
        for i, value in enumerate(self.hashes):
            index[value].append(i)
        return {value: places for value, places in index.items() if len(places) <= _PLACES}


def find_runs(left: Shingled, right: Shingled, *, least: int) -> list[Run]:
    """Maximal runs of at least `least` equal words, longest first taken, no word in two runs; in order of `left`.

    Greedy string tiling (Wise, "YAP3", SIGCSE 1996) on an index of shingles instead of a suffix tree.

    Raises:
        ValueError: `least` is under WIDTH, so that runs could be missed.
    """
    if least < WIDTH:
        raise ValueError(f"runs under {WIDTH} words cannot be found with shingles of {WIDTH}")
    taken_left, taken_right = bytearray(len(left.words)), bytearray(len(right.words))
    tiles: list[Run] = []
    for run in sorted(_maximal(left, right, least), key=lambda r: (-r.length, r.left, r.right)):
        tiles.extend(_free_parts(run, taken_left, taken_right, least))
    return sorted(tiles, key=lambda r: (r.left, r.right))


def _maximal(left: Shingled, right: Shingled, least: int) -> list[Run]:
    """Every run that cannot be made longer at either end, one for each place it stands."""
    index = left.places
    done: dict[int, int] = {}  # diagonal -> the position in `right` up to which it is known
    found: list[Run] = []
    for j, value in enumerate(right.hashes):
        for i in index.get(value, ()):
            if done.get(i - j, 0) > j:
                continue
            back = _equal_before(left.words, right.words, i, j)
            length = back + _equal_from(left.words, right.words, i, j)
            done[i - j] = j - back + length
            if length >= least:
                found.append(Run(i - back, j - back, length))
    return found


def _equal_before(left: Sequence[str], right: Sequence[str], i: int, j: int) -> int:
    """How many words before the two positions are equal."""
    n = 0
    while i > n and j > n and left[i - n - 1] == right[j - n - 1]:
        n += 1
    return n


def _equal_from(left: Sequence[str], right: Sequence[str], i: int, j: int) -> int:
    """How many words from the two positions on are equal."""
    n = 0
    while i + n < len(left) and j + n < len(right) and left[i + n] == right[j + n]:
        n += 1
    return n


def _free_parts(run: Run, taken_left: bytearray, taken_right: bytearray, least: int) -> list[Run]:
    """The stretches of a run in which no word is taken yet; they are taken now."""
    parts: list[Run] = []
    k = 0
    while k < run.length:
        n = k
        while n < run.length and not taken_left[run.left + n] and not taken_right[run.right + n]:
            n += 1
        if n - k >= least:
            parts.append(Run(run.left + k, run.right + k, n - k))
            taken_left[run.left + k : run.left + n] = b"\1" * (n - k)
            taken_right[run.right + k : run.right + n] = b"\1" * (n - k)
        k = max(n, k + 1)
    return parts
