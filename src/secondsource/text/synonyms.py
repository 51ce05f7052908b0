"""Words that say the same by WordNet: the sets of synonyms that a word is used in.

In: a word, or a verb and its particle ("throw out"), in any form. Out: numbers of synsets (Miller 1995), which mean
nothing but equality. Shipped is what training/make_synonyms.py cuts from WordNet 3.1; read when first asked. Synonymy
is of a sense, not of a word: the caller looks at what else speaks for it. Knows no text.
"""

import gzip
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

from .irregular import base_of_noun, base_of_verb

Part = Literal["noun", "verb", "adj"]
# The closed class of English particles (Quirk et al. 1985, §16.3-16.6).
PARTICLES = frozenset(
    """about across ahead along apart around aside away back behind by down forward in into off on out over through
    together under up upon""".split()
)
_PARTS: tuple[Part, ...] = ("noun", "verb", "adj")
# Rules of detachment (morphy(7WN)): an ending and what stands in its place. A consonant doubled before the ending is
# single in the base ("stopped"), which WordNet has in its lists of exceptions.
ENDINGS: dict[Part, tuple[tuple[str, str], ...]] = {
    "noun": (
        ("s", ""), ("ses", "s"), ("xes", "x"), ("zes", "z"), ("ches", "ch"), ("shes", "sh"), ("men", "man"),
        ("ies", "y"),
    ),
    "verb": (
        ("s", ""), ("ies", "y"), ("es", "e"), ("es", ""), ("ied", "y"), ("ed", "e"), ("ed", ""), ("ing", "e"),
        ("ing", ""),
    ),
    "adj": (("er", ""), ("est", ""), ("er", "e"), ("est", "e"), ("ier", "y"), ("iest", "y")),
}  # fmt: skip
_SHORTEST = 2


@dataclass(frozen=True, slots=True)
class Meanings:
    """Synsets that a word is in, those that these are a kind of ("ferry": of "boat"), and opposite ones."""

    own: frozenset[int] = frozenset()
    wider: frozenset[int] = frozenset()
    opposite: frozenset[int] = frozenset()


@lru_cache(maxsize=65536)
def meanings_of(word: str, part: Part | None = None) -> Meanings:
    """What a word means as this part of speech, or as any."""
    found = [meaning for one in ((part,) if part else _PARTS) for meaning in _found(word.lower(), one)]
    if len(found) == 1:
        return found[0]
    return Meanings(*(frozenset().union(*(getattr(m, name) for m in found)) for name in Meanings.__slots__))


def synsets_of(word: str, part: Part | None = None) -> frozenset[int]:
    """The synsets that a word is in."""
    return meanings_of(word, part).own


def are_synonyms(one: str, other: str, part: Part | None = None) -> bool:
    """Are two words in one synset, in senses that both are often used in?"""
    return not synsets_of(one, part).isdisjoint(synsets_of(other, part))


def are_opposites(one: str, other: str, part: Part | None = None) -> bool:
    """Is one in a synset that stands against one of the other's?"""
    mine, theirs = meanings_of(one, part), meanings_of(other, part)
    return not (mine.opposite.isdisjoint(theirs.own) and theirs.opposite.isdisjoint(mine.own))


def _found(word: str, part: Part) -> list[Meanings]:
    rows = (_row(base, part) for base in forms_of(word, part))
    return [_parse(row) for row in rows if row is not None]


def forms_of(word: str, part: Part) -> list[str]:
    """What the word may be a form of: itself, its irregular base, itself without an ending."""
    head, space, particle = word.partition(" ")
    irregular = {"verb": base_of_verb, "noun": base_of_noun}.get(part, str)(head)
    bases = [irregular] if irregular != head else [head, *_without_ending(head, part)]
    return list(dict.fromkeys(base + space + particle for base in bases))


def _without_ending(word: str, part: Part) -> list[str]:
    found = []
    for ending, instead in ENDINGS[part]:
        root = word.removesuffix(ending)
        if root == word or len(root) < _SHORTEST:
            continue
        found.append(root + instead)
        if not instead and part != "noun" and root[-1] == root[-2:-1]:
            found.append(root[:-1])
    return found


def _parse(row: str) -> Meanings:
    return Meanings(*(frozenset(map(int, column.split())) for column in row.split("\t")))


@cache
def _table() -> list[str]:
    """The rows of the shipped table, in order, unread: few of them are ever looked at."""
    text = gzip.decompress(files(__package__).joinpath("synonyms.txt.gz").read_bytes()).decode("utf-8")
    return text.splitlines()


def _row(word: str, part: Part) -> str | None:
    """What stands behind a word in the table."""
    rows, head = _table(), f"{word}/{part[0]}\t"
    at = bisect_left(rows, head)
    return rows[at].removeprefix(head) if at < len(rows) and rows[at].startswith(head) else None
