"""Threads that name one thing, grown together by pooled signs.

In: threads and signs. Out: groups of threads, each with the signs that joined it. Greedy agglomeration, the surest pair
first; what two groups have in common is summed over their members and held against the smaller group's size, so
that one strong pair does not chain two things together. Two names stay apart unless a sign says that they are one.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from itertools import combinations
from typing import NamedTuple

from secondsource.text.groups import Groups

from .found import Sign
from .kinds import SAME, SYNONYMS, differ_in_number
from .signs import is_thing
from .threads import Thread

# The same sign again says less: so many of a kind count; of other kinds one.
_MOST = {"goes on as": 3, "shared role": 3}
_TWICE = 2
# Signs that a sentence itself gives: a name of somebody or of a place that no article sets beside a noun in one of
# these ways is not that thing ("left Orsel", "left the quay").
_STATED = frozenset(("apposition", "called", "is a", "goes on as", "named after", "takes up a name"))
# Signs that are enough alone; others need one of another kind beside them.
_STRONG = frozenset(("apposition", "called", "aligned", "names end alike", "takes up a name", "as many"))
# What makes one of two names.
_ONE_NAME = frozenset(("names end alike", "called"))
# What heads have in common by their meaning is no more if more of one sort stand beside each other: it counts by the
# mean of all pairs. Summed up, an amount, a loss, a share and a subsidy were one thing.
_OF_MEANING = frozenset(("alike", "both known", "both salient"))
# That two nouns are synonyms is of these two alone, and counts as what sentences state does; so does all that speaks
# for two that mean the same. Eight more of 499 marked terms stood together for it, none in a group of another thing.
_BY_MEANING = _OF_MEANING - {"alike"}
# One aligned pair is enough, one shared argument is not; see `referents.signs`.
_ENOUGH = 0.6
_OTHER_NUMBER = -0.5


@dataclass(frozen=True, slots=True)
class Grown:
    """Threads of one thing and the signs between them."""

    threads: tuple[Thread, ...]
    signs: tuple[Sign, ...]


def grow(threads: Sequence[Thread], signs: Mapping[tuple[int, int], Sequence[Sign]]) -> list[Grown]:
    """All groups, those that no sign joined with anything too, in order of their first threads."""
    groups = _Groups(threads, _that_count(threads, signs))
    while groups.join_best(signs):
        pass
    return [
        Grown(tuple(threads[n] for n in group), tuple(s for p in combinations(group, 2) for s in signs.get(p, ())))
        for _, group in sorted(groups.members.items())
    ]


class _Tie(NamedTuple):
    """What two threads have in common: without their heads' meaning, by that, and enough to be told of (`whole`)."""

    pair: tuple[int, int]
    stated: float
    meant: float
    whole: float


class _Groups:
    """Groups of threads by their smallest thread, and what they have in common pair by pair."""

    def __init__(
        self, threads: Sequence[Thread], ties: Mapping[tuple[int, int], "_Tie"]
    ) -> None:
        self.members: dict[int, list[int]] = {n: [n] for n in range(len(threads))}
        self._threads = threads
        self._beside: dict[int, dict[int, list[_Tie]]] = {}
        for (left, right), tie in ties.items():
            self._beside.setdefault(left, {})[right] = [tie]
            self._beside.setdefault(right, {})[left] = [tie]
        self._open = {p: self._score(*p) for p, tie in ties.items() if tie.whole > 0}
        self._best = [(-score, *pair) for pair, score in self._open.items()]  # those of old are left in it
        heapify(self._best)

    def join_best(self, signs: Mapping[tuple[int, int], Sequence[Sign]]) -> bool:
        """Join the two groups that have most in common; false where none have enough."""
        while self._best and self._open.get(self._best[0][1:]) != -self._best[0][0]:
            heappop(self._best)
        best, one, other = self._best[0] if self._best else (0.0, 0, 0)
        if -best < _ENOUGH:
            return False
        if self._are_two_names(one, other, signs):
            del self._open[one, other]
            return True
        self.members[one] = sorted(self.members[one] + self.members.pop(other))
        for third, found in self._beside.pop(other).items():
            del self._beside[third][other]
            self._open.pop((min(other, third), max(other, third)), None)
            if third != one:
                mine = self._beside[one].setdefault(third, [])
                mine.extend(found)
                self._beside[third][one] = mine
        for third, found in self._beside[one].items():
            pair = (min(one, third), max(one, third))
            if pair in self._open or math.fsum(tie.whole for tie in found) > 0:
                self._open[pair] = self._score(*pair)
                heappush(self._best, (-self._open[pair], *pair))
        return True

    def _score(self, one: int, other: int) -> float:
        left, right, found = len(self.members[one]), len(self.members[other]), self._beside[one][other]
        stated, meant = math.fsum(t.stated for t in found), math.fsum(t.meant for t in found)
        mean = round(stated / min(left, right) + meant / (left * right), 6)
        return max(mean, _ENOUGH) if mean > 0 and _are_bridged(found) else mean

    def _are_two_names(self, one: int, other: int, signs: Mapping[tuple[int, int], Sequence[Sign]]) -> bool:
        """Has each group a name, and no sign says that these are one?"""
        left = [n for n in self.members[one] if self._threads[n].named]
        right = [n for n in self.members[other] if self._threads[n].named]
        pairs = [(min(a, b), max(a, b)) for a in left for b in right]
        return bool(pairs) and not any(s.kind in _ONE_NAME for p in pairs for s in signs.get(p, ()))


def _that_count(
    threads: Sequence[Thread], signs: Mapping[tuple[int, int], Sequence[Sign]]
) -> dict[tuple[int, int], _Tie]:
    """The ties between threads that others with something in common link, however many: only these can come into one
    group, in 40 articles 7,500 of 36,000. One weak sign links nothing: three of four pairs have no other."""
    several = {p: _tie(threads, p, found) for p, found in signs.items() if len(found) > 1 or found[0].kind in _STRONG}
    linked: Groups[int] = Groups()
    for (left, right), tie in several.items():
        if tie.whole > 0:
            linked.join(left, right)
    home = {n: group for group, members in linked.members().items() for n in members}
    inside = {p: found for p, found in signs.items() if p[0] in home and home[p[0]] == home.get(p[1])}
    return {p: several[p] if p in several else _tie(threads, p, found) for p, found in inside.items()}


def _are_bridged(ties: Sequence[_Tie]) -> bool:
    """Do two ties that are enough join other threads on both sides?"""
    enough = [t for t in ties if t.whole >= _ENOUGH]
    return any(len({*a.pair, *b.pair}) == 4 for a, b in combinations(enough, 2))


def _tie(threads: Sequence[Thread], pair: tuple[int, int], signs: Sequence[Sign]) -> _Tie:
    whole = weigh(threads, pair, signs)
    if whole < 0 or (whole <= 0 and any(s.weight < 0 for s in signs)):
        return _Tie(pair, whole, 0.0, whole)
    alike = max((s.weight for s in signs if s.kind == "alike"), default=0.0)
    by_meaning = _OF_MEANING if alike < SYNONYMS else _BY_MEANING if alike < SAME else frozenset[str]()
    meant = round(math.fsum(s.weight for s in signs if s.kind in by_meaning), 6)
    return _Tie(pair, round(whole - meant, 6) if whole > 0 else 0.0, meant, whole)


def weigh(threads: Sequence[Thread], pair: tuple[int, int], signs: Sequence[Sign]) -> float:
    """What the signs between two threads add up to."""
    left, right = threads[pair[0]], threads[pair[1]]
    kinds: dict[str, list[float]] = {}
    for sign in signs:
        kinds.setdefault(sign.kind, []).append(sign.weight)
    if len(kinds) == 1 and kinds.keys().isdisjoint(_STRONG):  # seven of eight pairs
        return min(0.0, math.fsum(_counted(kinds)))
    if left.named != right.named and not is_thing(left if left.named else right) and not _STATED.intersection(kinds):
        return min(0.0, math.fsum(_counted(kinds)))
    if left.named and right.named and _ONE_NAME.isdisjoint(kinds):
        return min(0.0, math.fsum(_counted(kinds)))
    positive = {k for k, found in kinds.items() if math.fsum(found) > 0}
    if not positive & _STRONG and len(positive) < 2:
        return min(0.0, math.fsum(_counted(kinds)))
    other = not (left.named or right.named) and differ_in_number(left, right)
    return round(math.fsum(_counted(kinds)) + _OTHER_NUMBER * other, 6)


def _counted(kinds: Mapping[str, Sequence[float]]) -> Iterator[float]:
    for kind, found in kinds.items():
        yield from sorted(found, key=abs, reverse=True)[: _MOST.get(kind, _TWICE)]
