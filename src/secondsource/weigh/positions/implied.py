"""Stances that what is said takes without a stance word: what somebody wants, whom he trusts, what would do harm.

In: the verb group, the words behind it and the subject of a clause, in small letters. Out: whether it takes the stance.
Who says it, and whether it is said of himself, is the caller's.
"""

from collections.abc import Sequence

from ..valence import valence
from .stances import NEGATIONS

_BE = frozenset("is are was were be been being".split())
_OWNERS = frozenset("my our his her their its".split())
_TRUST = frozenset("support backing confidence trust approval blessing sympathy".split())
_SUSPECTED = frozenset("suspected accused".split())
_RETURNED = frozenset("back returned repaid refunded released freed".split())
_HARMFUL = -1.5  # "ruin", "damage", "hurt": as far from neutral as what is judged in `positions.said`


def is_wanted(verb: Sequence[str], rest: Sequence[str], tag: str, subject: Sequence[str]) -> bool:
    """ "We want justice", "it needs the cash returned": what the speaker wants of others; `tag` is that of `rest`'s
    first word."""
    if len(verb) != 1 or tag not in ("DET", "NOUN", "PROPN"):
        return False
    if verb[0] in ("needs", "wants", "need", "want") and _RETURNED & set(rest):
        return True
    return verb[0] == "want" and list(subject) in (["we"], ["i"]) and "to" not in rest


def is_trusted(verb: Sequence[str], rest: Sequence[str]) -> bool:
    """ "His minister has his full confidence", "they have our support": the speaker's own, given to somebody."""
    words = [w for w in rest if w[0].isalnum()]
    owned = words[:1] != [] and words[0] in _OWNERS and bool(_TRUST & set(words[1:3]))
    return verb[-1:] != [] and verb[-1] in ("has", "have", "had") and owned and not NEGATIONS & set(verb)


def is_suspected(verb: Sequence[str], rest: Sequence[str]) -> bool:
    """ "An employee is suspected of having helped", with no word of by whom: by who says so."""
    passive = len(verb) > 1 and verb[-1] in _SUSPECTED and bool(_BE & set(verb[:-1])) and not NEGATIONS & set(verb)
    return passive and rest[:1] == ["of"] and "by" not in rest


def would_harm(verb: Sequence[str]) -> bool:
    """ "It would ruin the Senate": whoever says that a step would do harm, is against it."""
    return len(verb) == 2 and verb[0] == "would" and valence(verb[1]) <= _HARMFUL
