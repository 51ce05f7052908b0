"""How near two words are in use: in how far the same words stand around them in much other text.

In: words, in any form. Out: a nearness of -1 to 1, the cosine of two vectors. Shipped is what training/make_vectors.py
cuts from GloVe (Pennington, Socher and Manning 2014), which is in the public domain; read when first asked. Nearness is
of use, not of meaning: opposites are near ("rose", "fell"), a ship is near its sinking, and words that no text has
beside the same others are not ("plant", "employer"). The caller looks at what else speaks for one thing. Knows no text.
"""

import gzip
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from .irregular import base_of_noun, base_of_verb
from .synonyms import ENDINGS


class _Table(NamedTuple):
    """The vectors as rows of small whole numbers, their lengths, and by word its row."""

    rows: NDArray[np.int64]
    lengths: NDArray[np.float64]
    places: Mapping[str, int]


@lru_cache(maxsize=65536)
def nearness(one: str, other: str) -> float:
    """The cosine of two words, in thousandths; 0 where one of them has no vector; 1 for a word and itself.

    Sums of whole numbers, so that it is the same on every machine.
    """
    left, right = _place_of(one.lower()), _place_of(other.lower())
    if left is None or right is None:
        return 0.0
    if left == right:
        return 1.0
    table = _table()
    product = int(table.rows[left] @ table.rows[right])
    return round(product / float(table.lengths[left] * table.lengths[right]), 3)


def has_vector(word: str) -> bool:
    """Is the word, or what it may be a form of, frequent enough to have one?"""
    return _place_of(word.lower()) is not None


@lru_cache(maxsize=65536)
def _place_of(word: str) -> int | None:
    """Of the word as it is written, else of its base: forms stand apart ("ship", "ships") and are near one another."""
    places = _table().places
    shorter = [word.removesuffix(end) + by for p in ("noun", "verb") for end, by in ENDINGS[p] if word.endswith(end)]
    bases = (word, word.replace("-", ""), base_of_noun(word), base_of_verb(word), *shorter)
    return next((places[base] for base in bases if base in places), None)


@cache
def _table() -> _Table:
    packed = gzip.decompress(files(__package__).joinpath("vectors.gz").read_bytes())
    head, rest = packed.split(b"\n\n", 1)
    _, size, *words = head.decode("ascii").split("\n")
    count, directions = map(int, size.split())
    rows = np.frombuffer(rest, dtype=np.int8, count=count * directions).reshape(count, directions).astype(np.int64)
    return _Table(rows, np.sqrt((rows * rows).sum(1)), {word: n for n, word in enumerate(words)})
