"""How much two verbs have in common by WordNet: "foundered" is a manner of sinking, "annulled" of cancelling.

In: verbs, in any form, with a particle or without one. Out: likenesses of 0 to 1, as of nouns (kinds.py), by the best
pair of all their senses: the caller asks only where all else is the same. Shipped is what training/make_verbs.py cuts
from WordNet 3.1; read when first asked. Knows no text.
"""

from bisect import bisect_left
from functools import cache, lru_cache

from .synonyms import are_opposites, forms_of
from .trees import Tree, read_tree

# Of the senses of a verb, in order of use, so many are looked at beside those of another: "pass" is like "endure" in
# its twenty-third. Synonyms may be so in any sense of the one that is a main sense of the other ("acquit", "clear").
_OFTEN, _MAIN = 10, 2


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
    often = max((_tree().in_common(x, y, telling) for x in left[:_OFTEN] for y in right[:_OFTEN]), default=0.0)
    main = {*left[:_MAIN]} & {*right} or {*right[:_MAIN]} & {*left}
    return 1.0 if main else often


@lru_cache(maxsize=65536)
def _senses(verb: str) -> tuple[int, ...]:
    rows = _rows()
    found: dict[int, None] = {}
    for form in forms_of(verb.lower(), "verb"):
        at = bisect_left(rows, f"{form}\t")
        if at < len(rows) and rows[at].startswith(f"{form}\t"):
            found |= dict.fromkeys(map(int, rows[at].partition("\t")[2].split()))
    return tuple(found)


@cache
def _tree() -> Tree:
    return read_tree("verbs.txt.gz")


@cache
def _rows() -> tuple[str, ...]:
    """The rows of verbs, in order."""
    return tuple(sorted(_tree().rows))
