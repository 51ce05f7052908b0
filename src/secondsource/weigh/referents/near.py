"""Signs from how words are used: two heads of one sort that other texts use alike, beside what else speaks for one thing.

In: threads and the pairs that have another sign in common. Out: `Sign`s between threads of different heads. Nearness is
of use: a ship is near its sinking, a plant its production and a judge the court, which WordNet's topmost kinds tell
apart; a captain is near an officer and a spokesman, which nothing does, so that persons are not compared one by one.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache, lru_cache

from secondsource.text.kinds import above, is_kind_of, senses_of
from secondsource.text.vectors import nearness

from .found import Sign
from .threads import Thread
from .uses import Use

# By words that stand for the topmost kinds of WordNet, those that run into each other together: a promise is a
# thought and a pledge a communication, a subsidy a possession and money a quantity.
_SORTS = (
    ("group",),
    ("artifact",),
    ("location",),
    ("event",),
    ("communication", "cognition"),
    ("possession", "quantity"),
    ("state", "attribute", "phenomenon"),
)
# Of 1,400 pairs of heads of five marked stories those as near as this name one thing in 45 of 73 cases (0019).
_NEAR = ((0.6, 0.45), (0.5, 0.2))
# Sorts of what can be touched; where one head is an act beside and the other is not, they are two ("missile", "launch").
_CONCRETE, _ACT = frozenset((0, 1, 2)), 3
# Many persons are near others: "allies" and "leaders", "rebels" and "soldiers".
_OF_PERSONS = 0.5
# Of seven pairs that are near and told by two modifiers, six were one thing.
_TWO_MODIFIERS = 0.3
# What two heads share anyway; alone it is no partner ("citizens have", "families have").
_LOOSE = frozenset(("shared role", "goes on as"))


def near_signs(threads: Sequence[Thread], beside: Mapping[tuple[int, int], Collection[Sign]]) -> Iterator[Sign]:
    """How near the heads are of threads that have another telling sign in common (`beside`)."""
    for (left, right), signs in sorted(beside.items()):
        if all(s.weight <= 0 or s.kind in _LOOSE for s in signs):
            continue
        one, other = threads[left], threads[right]
        if one.named or other.named or one.key == other.key or one.plural != other.plural:
            continue
        weight = nearness_weight(word_of(one), word_of(other))
        if is_kind_of(one.key, "person") and is_kind_of(other.key, "person"):
            weight *= _OF_PERSONS
        if weight and are_of_one_sort(one, other):
            yield Sign(left, right, "near in use", weight, f"“{one.key}”, “{other.key}”")
            told = next(_told_alike(one, other), None) if any(s.kind == "modifiers alike" for s in signs) else None
            if told is not None:
                yield Sign(left, right, "two modifiers", _TWO_MODIFIERS, f"“{told[0].text}”, “{told[1].text}”")


def _told_alike(one: Thread, other: Thread) -> Iterator[tuple[Use, Use]]:
    """Uses of two articles with two modifiers in common, one of them no name: "South Korean" is one place."""
    for mine in one.uses:
        for theirs in other.uses:
            shared = mine.modifiers & theirs.modifiers
            plain = shared & (mine.plain | theirs.plain)
            if mine.span.article != theirs.span.article and len(shared) > 1 and plain:
                yield mine, theirs


def nearness_weight(one: str, other: str) -> float:
    """What it says how near two words are."""
    near = nearness(one, other)
    return next((weight for least, weight in _NEAR if near >= least), 0.0)


def word_of(thread: Thread) -> str:
    """The head as it is mostly written: "figures" and "figure" are two in use."""
    return thread.uses[0].text.split()[-1].lower() if thread.plural else thread.key


def are_of_one_sort(one: Thread, other: Thread) -> bool:
    """Do the heads have a topmost kind in common? Many persons are a group, one person is of no sort."""
    mine, theirs = sorts_of(one.key, plural=one.plural), sorts_of(other.key, plural=other.plural)
    shared = mine & theirs
    return bool(shared) and not (shared <= _CONCRETE and (_ACT in mine) != (_ACT in theirs))


def is_group(noun: str) -> bool:
    """Is the main sense of the noun one of a group ("company", "council")?"""
    main = senses_of(noun).main
    return bool(main) and _topmost("group") in above(main[0])


def is_act(noun: str) -> bool:
    """Is a main sense of the noun an act or an event?"""
    return any(_topmost("event") in above(sense) for sense in senses_of(noun).main)


@lru_cache(maxsize=65536)
def sorts_of(noun: str, *, plural: bool) -> frozenset[int]:
    """The topmost kinds of a noun by number; persons only where there are several."""
    senses = senses_of(noun)
    places = {p for sense in (*senses.main, *senses.rest) for p in above(sense)}
    found = {n for n, sort in enumerate(_SORTS) if any(_topmost(kind) in places for kind in sort)}
    return frozenset(found | {0} if plural and _topmost("person") in places else found)


@cache
def _topmost(kind: str) -> int:
    """The place of a kind in the sense that stands highest in the tree."""
    senses = senses_of(kind)
    return min((*senses.main, *senses.rest), key=lambda place: (len(above(place)), place))
