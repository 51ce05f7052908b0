"""Signs from how words are used: two heads of one sort that other texts use alike, where more speaks for one thing.

In: threads and the pairs that have another sign in common. Out: `Sign`s between threads of different heads. Nearness is
of use: a ship is near its sinking, a plant its production and a judge the court, which WordNet's topmost kinds tell
apart; a captain is near an officer and a spokesman, which nothing does, so that persons are not compared one by one.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence

from secondsource.text.kinds import is_kind_of
from secondsource.text.vectors import nearness

from .found import Sign
from .sorts import ACT, CONCRETE, sorts_of
from .threads import Thread
from .uses import Use

# Of 1,400 pairs of heads of five marked stories those as near as this name one thing in 45 of 73 cases (0019).
_NEAR = ((0.6, 0.45), (0.5, 0.2))
# Many persons are near others: "allies" and "leaders", "rebels" and "soldiers".
_OF_PERSONS = 0.5
# Of seven pairs that are near and told by two modifiers, six were one thing.
_TWO_MODIFIERS = 0.3
# What two heads share anyway; alone it is no partner ("citizens have", "families have").
_LOOSE = frozenset(("shared role", "goes on as"))


def near_signs(threads: Sequence[Thread], beside: Mapping[tuple[int, int], Collection[Sign]]) -> Iterator[Sign]:
    """How near the heads are of threads that have another telling sign in common (`beside`)."""
    for (left, right), signs in beside.items():
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
    """Do the heads have a topmost kind in common? Not if that can be touched and one of them alone is an act as well
    ("missile", "launch")."""
    mine, theirs = sorts_of(one.key, plural=one.plural), sorts_of(other.key, plural=other.plural)
    shared = mine & theirs
    return bool(shared) and not (shared <= CONCRETE and (ACT in mine) != (ACT in theirs))
