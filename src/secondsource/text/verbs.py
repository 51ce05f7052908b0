"""How much two verbs have in common by WordNet: "foundered" is a manner of sinking, "annulled" of cancelling.

In: verbs, in any form, with a particle or without one. Out: likenesses of 0 to 1, as of nouns (kinds.py), by the best
pair of all their senses: the caller asks only where all else is the same. Shipped is what training/make_verbs.py cuts
from WordNet 3.1; read when first asked. Knows no text.
"""

import gzip
from bisect import bisect_left
from functools import cache, lru_cache
from importlib.resources import files

from .synonyms import are_opposites, forms_of

# Of the senses of a verb, in order of use, so many are looked at beside those of another: "pass" is like "endure" in
# its twenty-third. Synonyms may be so in any sense of the one that is a main sense of the other ("acquit", "clear").
_OFTEN, _MAIN = 10, 2
Tree = tuple[tuple[int, ...], tuple[float, ...], tuple[str, ...]]


@lru_cache(maxsize=65536)
def likeness_of_verbs(one: str, other: str, *, telling: float = 0.0) -> float:
    """How much the two senses that are most alike have in common (Lin 1998, §4): 1 for synonyms, 0 where what both are
    a manner of has less content than `telling`, for opposites, and where WordNet lacks one of them."""
    (mine, _, with_mine), (theirs, _, with_theirs) = (verb.lower().partition(" ") for verb in (one, other))
    if with_mine != with_theirs and not set(forms_of(mine, "verb")).isdisjoint(forms_of(theirs, "verb")):
        return 0.0  # "called off" is not "called"
    if are_opposites(one, other, "verb"):
        return 0.0
    left, right = _senses(one), _senses(other)
    often = max((_lin(x, y, telling) for x in left[:_OFTEN] for y in right[:_OFTEN]), default=0.0)
    main = {*left[:_MAIN]} & {*right} or {*right[:_MAIN]} & {*left}
    return 1.0 if main else often


def _lin(left: int, right: int, telling: float) -> float:
    above, content, _ = _tree()
    mine, at = set(_upward(left)), right
    while at not in mine:
        at = above[at]
    whole = content[left] + content[right]
    return round(2 * content[at] / whole, 3) if whole and content[at] >= telling else 0.0


@lru_cache(maxsize=65536)
def _upward(place: int) -> tuple[int, ...]:
    """The place and all above it."""
    found, above = [place], _tree()[0]
    while above[found[-1]] != found[-1]:
        found.append(above[found[-1]])
    return tuple(found)


@lru_cache(maxsize=65536)
def _senses(verb: str) -> tuple[int, ...]:
    rows = _tree()[2]
    found: dict[int, None] = {}
    for form in forms_of(verb.lower(), "verb"):
        at = bisect_left(rows, f"{form}\t")
        if at < len(rows) and rows[at].startswith(f"{form}\t"):
            found |= dict.fromkeys(map(int, rows[at].partition("\t")[2].split()))
    return tuple(found)


@cache
def _tree() -> Tree:
    """By place what is right above it (itself for the root) and its information content; the rows of verbs, unread."""
    text = gzip.decompress(files(__package__).joinpath("verbs.txt.gz").read_bytes()).decode("utf-8")
    _, depths, contents, *rows = text.splitlines()
    upward: list[int] = []  # the last place of each depth
    above = []
    for place, depth in enumerate(map(int, depths.split())):
        del upward[depth:]
        above.append(upward[-1] if upward else place)
        upward.append(place)
    return tuple(above), tuple(int(c) / 100 for c in contents.split()), tuple(sorted(rows))
