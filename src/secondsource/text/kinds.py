"""What is a kind of what by WordNet: how much two nouns have in common, and whether one is a kind of the other.

In: nouns, in the singular or the plural. Out: likenesses of 0 to 1 and places in WordNet's tree of nouns (Miller 1995),
which mean nothing but equality. Shipped is what training/make_kinds.py cuts from WordNet 3.1; read when first asked.
Likeness is of senses, not of words, and a bank is as like a company as a plant is like a factory: the caller looks at
what else speaks for one thing. Knows no text.
"""

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from .irregular import base_of_noun
from .synonyms import ENDINGS
from .trees import Tree, read_tree

# What synonyms in a rare sense of one of them are to each other: as much as two kinds of one thing.
_RARELY = 0.75


class Senses(NamedTuple):
    """Places of the main senses of a noun, the most frequent first, and of its other frequent ones."""

    main: tuple[int, ...]
    rest: tuple[int, ...]


@lru_cache(maxsize=65536)
def senses_of(noun: str) -> Senses:
    """What the noun means as it is written ("works"), and as what it may be the plural of; with a hyphen, if need be
    without it ("stand-off")."""
    low, rows = noun.lower(), _rows()
    for word in (low, low.replace("-", "")):
        shorter = [word.removesuffix(end) + by for end, by in ENDINGS["noun"] if word.endswith(end)]
        bases = dict.fromkeys((word, base_of_noun(word), *shorter))
        found = [_parse(rows[base]) for base in bases if base in rows]
        if found:
            return Senses(*(tuple(dict.fromkeys(p for s in found for p in s[tier])) for tier in (0, 1)))
    return Senses((), ())


def above(place: int) -> tuple[int, ...]:
    """The place and all above it, the nearest first."""
    return _tree().above(place)


def content_of(place: int) -> float:
    """How much it says to be of this kind: 0 for what everything is, 1 for what nothing is a kind of."""
    return _tree().content[place]


@lru_cache(maxsize=65536)
def likeness(one: str, other: str, *, telling: float = 0.0) -> float:
    """How much the two that are most alike of the main senses of two nouns have in common, 0 to 1 (Lin 1998, "An
    information-theoretic definition of similarity", §4); 1 for synonyms, less where they are so in a rare sense,
    0 where what both are a kind of has less content than `telling`, or WordNet lacks one of them."""
    rarely = 0.0 if _places(one).isdisjoint(_places(other)) else _RARELY
    if _kinds(one, telling).isdisjoint(_kinds(other, telling)):  # nine of ten pairs
        return rarely
    mine, theirs = senses_of(one).main, senses_of(other).main
    return max((rarely, *(_tree().in_common(left, right, telling) for left in mine for right in theirs)))


@lru_cache(maxsize=65536)
def _places(noun: str) -> frozenset[int]:
    """The places of all senses of a noun."""
    senses = senses_of(noun)
    return frozenset((*senses.main, *senses.rest))


@lru_cache(maxsize=65536)
def _kinds(noun: str, telling: float) -> frozenset[int]:
    """All that a main sense of a noun is a kind of, itself too, if it says so much."""
    return frozenset(p for sense in senses_of(noun).main for p in above(sense) if content_of(p) >= telling)


def is_kind_of(noun: str, kind: str) -> bool:
    """Is the first sense of a noun a kind of the first sense of another ("ferry": of "vessel")?"""
    mine, theirs = senses_of(noun), senses_of(kind)
    return bool(mine.main and theirs.main) and theirs.main[0] in above(mine.main[0])


@cache
def _tree() -> Tree:
    return read_tree("kinds.txt.gz")


@cache
def _rows() -> Mapping[str, str]:
    """By noun its row, unread: few are ever looked at."""
    return {noun: places for noun, _, places in (row.partition("\t") for row in _tree().rows)}


def _parse(row: str) -> Senses:
    main, _, rest = row.partition("\t")
    return Senses(tuple(map(int, main.split())), tuple(map(int, rest.split())))
