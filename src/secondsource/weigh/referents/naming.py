"""What an article says that a thing is, or is called: "called the deal a sham", "also known as", "the HRA".

In: the tokens of a sentence, what stands between two of its noun phrases, and texts of terms. Out: whether the one is
said to be, or to be called, the other. Knows no threads.
"""

from collections.abc import Iterable, Sequence

from secondsource.model.readings import Token
from secondsource.text.irregular import base_of_verb
from secondsource.text.stems import stem

_BE = frozenset("is are was were be been being become became remain remains remained".split())
_NAMING = frozenset("called dubbed named nicknamed termed labelled labeled known".split())
# Verbs whose object is called what stands right behind it, and those that put "as" between (Levin 1993, §29.1-29.4:
# dub, declare, appoint and characterize verbs).
_CALLING = frozenset(map(stem, "call dub brand label labelled term deem declare pronounce".split()))
_CASTING = frozenset(
    map(
        stem,
        """describe denounce condemn portray depict characterize characterise cast hail dismiss slam blast criticize
        criticise regard see view frame""".split(),
    )
)
_QUOTES = frozenset("\"“”‘’'")
_ARTICLES = frozenset(("a", "an", "the"))
# What may stand between "known" and what a thing is known as.
_LEADING = _ARTICLES | _QUOTES | {"as"}
# Tokens between a verb and the head of its object.
_LONGEST = 5
# Letters of a short form.
_SHORTEST = 3
# Small words that a short form has no letter for.
_SMALL = frozenset("of and the for".split())


def is_being(gap: Sequence[str]) -> bool:
    """Does "is a" stand between the two, and no "not"?"""
    words = [g for g in gap if g not in ("a", "an", "the", "its", "his", "their", "also", "now", "still", "not")]
    return len(words) == 1 and words[0] in _BE and "not" not in gap


def is_named(gap: Sequence[str]) -> bool:
    """Does ", also known as the" stand between the two? "She called on Varn" names nobody."""
    at = next((n for n, word in enumerate(gap[:4]) if word in _NAMING), None)
    if at is None or gap[0] not in (",", "(", "also") or (gap[at] == "known" and "as" not in gap[at:]):
        return False
    return _LEADING.issuperset(gap[at + 1 :])


def is_called(tokens: Sequence[Token], first: int, gap: Iterable[str]) -> bool:
    """Is a phrase that begins at `first` the object of a verb that calls it what stands behind the gap, or casts it as
    that ("described the levy as a gift")?"""
    words = [g for g in gap if g not in _QUOTES]
    if not words or (words[0] != "as" and words not in (["a"], ["an"])):
        return False
    at = first - 1
    while at >= 0 and tokens[at].tag in ("DET", "ADJ", "NOUN") and first - at < _LONGEST:
        at -= 1
    verb = stem(base_of_verb(tokens[at].text.lower())) if at >= 0 else ""
    if words[0] == "as":
        return verb in _CASTING and _ARTICLES.issuperset(words[1:])
    return verb in _CALLING


def is_short(text: str) -> bool:
    """Is it one word of capitals ("HRA")?"""
    return len(text) >= _SHORTEST and text.isalpha() and text.isupper()


def initials_of(text: str) -> str:
    """The first letters of the words of a term; empty where a word has no capital, or they are too few."""
    words = [w for w in text.split() if w not in _SMALL]
    return "".join(w[0] for w in words) if len(words) >= _SHORTEST and all(w[0].isupper() for w in words) else ""
