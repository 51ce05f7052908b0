"""Signs from what nouns mean: two heads that WordNet holds alike, beside what else speaks for one thing.

In: threads, their uses by sentence, and the pairs of sentences that state one fact. Out: `Sign`s between threads of
different heads. That a plant and a factory are alike says nothing alone (a bank is as like a company): it joins where
sentences, modifiers or roles speak for it too, or synonyms are both known and the story is about one of them.
"""

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from secondsource.text.kinds import above, content_of, is_kind_of, likeness, senses_of

from .found import Sign
from .sorts import ACT, CONCRETE, sorts_of
from .threads import Thread
from .uses import Use

# Weights by hand on ten marked stories, four more scored and not read: what it says that two heads are synonyms, and
# that they are close; half for persons who are no synonyms (a soldier is as like a trooper as an officer). Farther
# ones (.5) brought four more of 586 marked terms together, and one new finding in eight.
_ALIKE = ((0.99, 0.5), (0.9, 0.45), (0.7, 0.3))
SYNONYMS = _ALIKE[1][1]
SAME = _ALIKE[0][1]
_OF_PERSONS = 0.5
# What two heads are both a kind of must say so much: below stand "act", "region" and "quantity".
TELLING = 0.5
# The least likeness that says something.
LEAST_ALIKE = _ALIKE[-1][0]
# Both definite somewhere and close; both of the heads that the story is about. With .25 for the first, "council" joined
# "office" and "building" "pub": of the joins that it alone brought two in three were wrong.
_BOTH_KNOWN, _BOTH_SALIENT = 0.15, 0.2
# (Heads of one sort under one modifier found 14 more of 586 marked terms and joined "ongoing attacks" to "ongoing
# discussions": no sign.)
# Each the other's best match of all that two sentences of one fact do not share; in likelier and in less likely ones.
_IN_SURE_FACT, _IN_FACT = 0.25, 0.15
# Of pairs of sentences as like as this four in five state one fact (`same_facts`).
_SURE = 0.5


def kind_signs(
    threads: Sequence[Thread], salient: frozenset[str], beside: Collection[tuple[int, int]]
) -> Iterator[Sign]:
    """How alike the heads are of threads that have another sign in common (`beside`), or of which the story is about
    one; and in the latter case whether both are known to the reader."""
    known = [any(u.determiner == "definite" for u in t.uses) for t in threads]
    written = [t.key if t.named else _written(t) for t in threads]
    for left, right in sorted({*beside, *_about(threads, salient, written)}):
        one, other = threads[left].key, threads[right].key
        if one == other or threads[left].named or threads[right].named:
            continue
        alike = _likeness(threads[left], threads[right], written[left], written[right])
        if alike < LEAST_ALIKE:
            continue
        detail = f"“{one}”, “{other}”"
        weight = next(w for least, w in _ALIKE if alike >= least)
        if alike < _ALIKE[1][0] and is_kind_of(one, "person") and is_kind_of(other, "person"):
            weight *= _OF_PERSONS
        yield Sign(left, right, "alike", weight, detail)
        about = (one in salient) + (other in salient)
        if about and known[left] and known[right] and alike >= LEAST_ALIKE:
            yield Sign(left, right, "both known", _BOTH_KNOWN, detail)
        if about == len((one, other)):
            yield Sign(left, right, "both salient", _BOTH_SALIENT, detail)


def differ_in_number(one: Thread, other: Thread) -> bool:
    """Is one of two nouns a plural and the other none? Not where the plural is a noun of its own that is alike: "works"
    is a plant, "work" is none, and "funds" are money."""
    if one.plural == other.plural or one.key == other.key:
        return False
    plural, form = (one, _written(one)) if one.plural else (other, _written(other))
    return form == plural.key or _likeness(one, other, _written(one), _written(other)) < LEAST_ALIKE


def are_of_one_sort(one: Thread, other: Thread) -> bool:
    """Do the heads have a topmost kind in common? Not if that can be touched and one of them alone is an act as well
    ("missile", "launch")."""
    mine, theirs = sorts_of(one.key, plural=one.plural), sorts_of(other.key, plural=other.plural)
    shared = mine & theirs
    return bool(shared) and not (shared <= CONCRETE and (ACT in mine) != (ACT in theirs))


def word_of(thread: Thread) -> str:
    """The head as it is mostly written: "figures" and "figure" are two in use."""
    return thread.uses[0].text.split()[-1].lower() if thread.plural else thread.key


@lru_cache(maxsize=65536)
def _is_of_its_own(written: str, key: str) -> bool:
    """Has the plural a main sense that the singular has not?"""
    return not set(senses_of(written).main) <= set(senses_of(key).main)


def _written(thread: Thread) -> str:
    """The head as it is compared: in the singular, but for a plural of its own."""
    word = word_of(thread)
    return word if thread.plural and _is_of_its_own(word, thread.key) else thread.key


def _likeness(one: Thread, other: Thread, word: str, another: str) -> float:
    """How alike the heads are, in the singular or as they are written."""
    alike = likeness(one.key, other.key, telling=TELLING)
    if word == one.key and another == other.key:
        return alike
    return max(alike, likeness(word, another, telling=TELLING))


def _form(use: Use) -> tuple[str, bool]:
    """The head as it is compared, in the singular but for a plural of its own; and whether it is such a plural."""
    written = use.text.rpartition(" ")[2].lower() if use.plural else use.key
    own = use.plural and _is_of_its_own(written, use.key)
    return (written if own else use.key), own


def _about(threads: Sequence[Thread], salient: frozenset[str], written: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Pairs of threads of which one has a head that the story is about and the other one that may be like it."""
    at: dict[str, list[int]] = {}
    for n, thread in enumerate(threads):
        if not thread.named:
            at.setdefault(thread.key, []).append(n)
    by_kind: dict[int, list[str]] = {}
    for key, found in at.items():
        for place in set[int]().union(_telling(key), *(_telling(w) for w in {written[n] for n in found} - {key})):
            by_kind.setdefault(place, []).append(key)
    for key in sorted(salient & at.keys()):
        near = {o for place in _telling(key) for o in by_kind[place]} - {key}
        yield from ((min(a, b), max(a, b)) for o in sorted(near) for a in at[key] for b in at[o])
        about = at[key][0]
        like = sorted(
            n
            for o in near
            for n in at[o]
            if _likeness(threads[about], threads[n], written[about], written[n]) >= _ALIKE[1][0]
        )
        yield from combinations(like, 2)


def _telling(key: str) -> set[int]:
    """What the noun is a kind of, as far as it says something."""
    senses = senses_of(key)
    return {*senses.rest, *(p for sense in senses.main for p in above(sense) if content_of(p) >= TELLING)}


def matches(
    left: Sequence[Use], right: Sequence[Use], score: float, *, dated: bool = False
) -> Iterator[tuple[Use, Use, float]]:
    """Of what is left over of two sentences the pairs of nouns that are alike, and each no more like any other, with
    their weight; `score`: how like the sentences are. A plural of its own is like a singular only where both tell of
    one `dated` event: "steps" and "decision" of like sentences were two things."""
    mine, theirs = ([(use, *_form(use)) for use in side if not use.named] for side in (left, right))
    found = [
        (alike, one, other)
        for one, word, own in mine
        for other, another, its in theirs
        if one.plural == other.plural or (dated and (own or its))
        for alike in [likeness(word, another, telling=TELLING)]
        if alike >= LEAST_ALIKE
    ]
    for alike, one, other in found:
        rivals = [a for a, b, c in found if (b is one) != (c is other)]
        if max(rivals, default=0.0) < alike:
            yield one, other, _IN_SURE_FACT if score >= _SURE else _IN_FACT
