"""Which figures of several articles are readings of one quantity.

In: mentions. Out: groups of them, each with the reasons that joined it. First prints of one value are joined, the more
readily the more telling the value; then groups of different values, only where the words leave little else. A wrong
join is worse than a missed one.
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, combinations
from math import inf

from secondsource.model.lineage import Reason
from secondsource.model.spans import Span
from secondsource.weigh.figures.bounds import (
    NEAR,
    agree,
    bounds,
    last_place,
    same_value,
    show_value,
    significant_digits,
)
from secondsource.weigh.figures.likeness import (
    Likeness,
    Lore,
    compare,
    dates_apart,
    forbidden,
    in_other_years,
    learn_nouns,
    learn_weights,
)
from secondsource.weigh.figures.mentions import Mention
from secondsource.weigh.figures.roles import ANYONE
from secondsource.weigh.figures.slots import same_slot

# What the words must weigh for two prints of one value, by how much the value tells: 1.5 where it tells nothing (the
# same noun and some shared words, say); where it tells all, one shared word outweighs that the nouns are others.
_ENOUGH = {1.0: -0.3, 0.75: 0.5, 0.5: 0.75, 0.25: 1.2, 0.0: 1.5}
# The same where the nouns are others: no words do for small numbers ("two leaders", "two countries"), many for those of
# two digits ("21 nominees", "the 21-member committee").
_OTHER_NOUNS = {0.5: 1.5, 0.25: inf, 0.0: inf}
# What more they must weigh where the values differ by a rounding to two digits ("26 %" of 26.4), or to one: "at least
# 800 jobs" may be another number than the 840 that go.
_ROUNDED, _ROUGH = 0.2, 1.5
# What they must weigh for two different values: a noun, a fate or a date, and as many shared words as count at most; of
# two tolls that share their day or a name somewhat less, of those that share both least.
_STRONG, _TOLL, _DATED_TOLL, _CLOSE, _SLOT = 2.6, 2.2, 2.0, 1.5, 2.4
# Reports of one thing seldom differ by more: beyond it they count others (70 hurt in riots, two of a camera team) or a
# part (369 punches in a fight, 68 in a round; both from ECB+).
_APART = 3
_EVENT = frozenset({"date", "names", "lead"})
_RIVALS = Reason("told again", 3.0, "one article tells of both as of one thing")
# What may join more than two values: of a toll that rises there are many, and many may answer one question.
_MANY_VALUES = frozenset({"fate", "told again", "list", "each", "share", "home"})
# A small number needs one of these or a word near by: else "three seasons" are "three times" of two sentences on one
# man. All four joins that it undid on 34 stories of ECB+ were wrong.
_OF_ONE_THING = frozenset({"counted", "fate", "unit", "numbers beside", "vote"})
_SAME_CHANGE = Reason("change", 1.0, "both are where a change begins that ends at one figure")

# A mention is held against so many that print its number or one near it, a group by so many of its mentions: of two
# texts that repeat one sentence 960 times each weighing took 95 seconds with these bounds, four times as long without.
# In forty articles on one event a number has 156 near it at most.
_MOST, _COMPARED = 250, 60
# How much speaks for joining two mentions, and why.
_Join = tuple[float, tuple[Reason, ...]]


@dataclass(frozen=True, slots=True)
class Group:
    """The mentions of one quantity in order of their spans, and why they are one."""

    mentions: tuple[Mention, ...]
    reasons: tuple[Reason, ...]

    @property
    def articles(self) -> frozenset[str]:
        """The articles that have it."""
        return frozenset(m.span.article for m in self.mentions)


def join_mentions(mentions: Sequence[Mention], facts: frozenset[tuple[Span, Span]] = frozenset()) -> tuple[Group, ...]:
    """The mentions in groups, one a quantity, in order of their first spans; `facts`: sentences that state one fact."""
    ordered = sorted(mentions, key=lambda m: m.span)
    lore = learn_weights(ordered, facts)
    pairs = [(ordered[i], ordered[j], i, j) for i, j in _near_values(ordered)]
    pairs = [p for p in pairs if same_value(p[0].figure, p[1].figure) and not _separate(p[0], p[1])]
    joins = {(i, j): _equal(left, right, lore) for left, right, i, j in pairs}
    first = _join_equal(ordered, joins)
    lore = learn_nouns([g.mentions for g in first], lore)
    # Only what was learnt can change: of 11,000 pairs of 40 articles a few hundred.
    joins |= {(i, j): _equal(left, right, lore) for left, right, i, j in pairs if lore.teaches(left.nouns, right.nouns)}
    return _join_unequal(_join_equal(ordered, joins), lore)


class _Cluster:
    """Groups in the making: a union of indices that no forbidden pair may enter.

    Sets of indices are the bits of an int. Two groups that may not be one are asked about again for every pair of
    their members: `_barred` holds, by whether an article tells of the two as of one thing, the members of others that
    were once found to be separate from one of the group. (In 40 articles on a war 15,000 joins asked two million times:
    69 of 91 seconds of weighing, now 5.)
    """

    __slots__ = ("_at", "_barred", "_bits", "_mentions", "_reasons", "_rivals", "members")

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._mentions = mentions
        self._at = list(range(len(mentions)))
        self.members: dict[int, list[int]] = {i: [i] for i in range(len(mentions))}
        self._reasons: dict[int, list[Reason]] = {i: [] for i in range(len(mentions))}
        self._bits = [1 << i for i in range(len(mentions))]
        self._barred = ([0] * len(mentions), [0] * len(mentions))
        stands: dict[Span, int] = {}
        for bit, mention in zip(self._bits, mentions, strict=True):
            stands[mention.span] = stands.get(mention.span, 0) | bit
        self._rivals = [sum(stands.get(s, 0) for s in m.rivals) for m in mentions]

    def join(self, left: int, right: int, reasons: Iterable[Reason]) -> None:
        a, b = self._at[left], self._at[right]
        a, b = min(a, b), max(a, b)
        if a == b or self._are_apart(a, b):
            return
        for i in self.members[b]:
            self._at[i] = a
        self.members[a] += self.members.pop(b)
        self._reasons[a] += [*self._reasons.pop(b), *reasons]
        for of in (self._bits, self._rivals, *self._barred):
            of[a] |= of[b]

    def _are_apart(self, a: int, b: int) -> bool:
        told_again = bool(self._rivals[a] & self._bits[b])
        barred = self._barred[told_again]
        if barred[a] & self._bits[b]:
            return True
        for i in self.members[a]:
            for j in self.members[b]:
                if _separate(self._mentions[i], self._mentions[j], told_again):
                    barred[a] |= 1 << j
                    return True
        return False

    def groups(self) -> tuple[Group, ...]:
        return tuple(
            Group(tuple(self._mentions[i] for i in sorted(members)), _strongest(self._reasons[at]))
            for at, members in sorted(self.members.items())
        )


def _strongest(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    """The heaviest reason of each name, heaviest first."""
    best: dict[str, Reason] = {}
    for reason in sorted(reasons, key=lambda r: (-r.weight, r.name, r.detail)):
        best.setdefault(reason.name, reason)
    return tuple(best.values())


def _separate(left: Mention, right: Mention, told_again: bool = False) -> bool:
    """May the two not stand in one group? `told_again`: an article tells of their values as of one thing."""
    if forbidden(left, right):
        return True
    if agree(left.figure, right.figure):
        return left.told < 0.75 and _other_time(left, right)
    if left.span.article != right.span.article:
        return _other_time(left, right)
    if right.span in left.rivals or told_again:
        return False
    if (left.toll and _may_be_toll(right, left)) or (right.toll and _may_be_toll(left, right)):
        # "The toll", of which there is one, as others gave it and as it rose; that of another year is another.
        return _other_time(left, right) or in_other_years(left, right) or in_other_years(right, left)
    # One article that gives two numbers tells two quantities apart, unless it gives them on two people's word.
    return left.speaker is None or right.speaker is None or left.speaker == right.speaker


def _may_be_toll(mention: Mention, toll: Mention) -> bool:
    return mention.role == toll.role or (mention.role is None and mention.figure.unit is None)


def _other_time(left: Mention, right: Mention) -> bool:
    return not left.now and not right.now and dates_apart(left.when, right.when)


def _equal(left: Mention, right: Mention, lore: Lore) -> _Join | None:
    """The evidence that two prints of one value are of one quantity; None where it does not do."""
    if right.span in left.rivals:
        return _RIVALS.weight, (_RIVALS,)
    told = min(left.told, right.told)
    likeness = compare(left, right, lore)
    if likeness.score < _ENOUGH[told] + _apart(left, right):
        return None
    if not told and not left.near & right.near and not any(r.name in _OF_ONE_THING for r in likeness.reasons):
        return None
    if likeness.conflict and not _sits_alike(likeness) and likeness.score < _OTHER_NOUNS.get(told, -inf):
        return None
    value = Reason("value", round(told, 3), f"both print {_print(left)}")
    return likeness.score + told, (value, *likeness.reasons)


def _join_equal(mentions: Sequence[Mention], joins: Mapping[tuple[int, int], _Join | None]) -> tuple[Group, ...]:
    """The mentions in groups, the likeliest pairs joined first."""
    clusters = _Cluster(mentions)
    found = ((-join[0], i, j, join[1]) for (i, j), join in joins.items() if join is not None)
    for _, i, j, reasons in sorted(found, key=lambda f: f[:3]):
        clusters.join(i, j, reasons)
    return clusters.groups()


def _near_values(mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """The pairs that may be prints of one number, and some more: the values are sorted, so that each is only compared
    with so many of those up to a twentieth and a bit above it."""
    ranges = [i for i, m in enumerate(mentions) if m.figure.value is None]
    yield from ((i, j) for n, i in enumerate(ranges) for j in ranges[n + 1 : n + 1 + _MOST])
    valued = sorted((m.figure.value, i) for i, m in enumerate(mentions) if m.figure.value is not None)
    for n, (value, i) in enumerate(valued):
        most = value + 1.1 * NEAR * max(1.0, abs(value))
        for at in range(n + 1, min(len(valued), n + 1 + _MOST)):
            other, j = valued[at]
            if other > most:
                break
            yield (i, j) if i < j else (j, i)


def _apart(left: Mention, right: Mention) -> float:
    """How much more two prints must share that differ: one may be the other rounded, or another number altogether."""
    a, b = left.figure.value, right.figure.value
    if a is None or b is None or a == b:
        return 0.0
    rounded = significant_digits(max((a, b), key=last_place)) > 1 and left.role == right.role
    return _ROUNDED if rounded else _ROUGH


def _sits_alike(likeness: Likeness) -> bool:
    """Other nouns for a small number: only in sentences that are set beside each other, beside other numbers that are
    the same, or for the victims of one event.

    So "two leaders" are not "two countries", but "4 troopers died in May" are "four soldiers killed in May".
    """
    names = {r.name for r in likeness.reasons}
    return bool(names & {"numbers beside", "aligned", "vote"}) or ("fate" in names and bool(names & _EVENT))


def _print(mention: Mention) -> str:
    figure = mention.figure
    if figure.value is not None:
        return show_value(figure.value)
    low, high = (show_value(e) if e is not None else "…" for e in (figure.low, figure.high))
    return f"{low} to {high}"


def _join_unequal(groups: Sequence[Group], lore: Lore) -> tuple[Group, ...]:
    group_of = {m.span: n for n, g in enumerate(groups) for m in g.mentions}
    best: dict[int, list[tuple[float, int, tuple[Reason, ...]]]] = {}
    for a, b in _worth_weighing(groups, group_of):
        found = _unequal(groups[a], groups[b], lore, group_of)
        if found is not None:
            best.setdefault(a, []).append((found[0], b, found[1]))
            best.setdefault(b, []).append((found[0], a, found[1]))
    top = {n: max(f[0] for f in found) for n, found in best.items()}
    ordered = [m for g in groups for m in g.mentions]
    first = list(accumulate((len(g.mentions) for g in groups), initial=0))
    clusters = _Cluster(ordered)
    for n, group in enumerate(groups):
        for k in range(1, len(group.mentions)):
            clusters.join(first[n], first[n] + k, group.reasons)
    pairs = sorted((-score, a, b, reasons) for a, found in best.items() for score, b, reasons in found if a < b)
    for score, a, b, reasons in pairs:
        # Of other things the closest two.
        if any(r.name in _MANY_VALUES for r in reasons) or (-score >= top[a] and -score >= top[b]):
            clusters.join(first[a], first[b], reasons)
    return clusters.groups()


def _worth_weighing(groups: Sequence[Group], group_of: dict[Span, int]) -> list[tuple[int, int]]:
    """The pairs of groups that have something in common without which `_unequal` finds nothing: it held of 1,700 of
    34,000 pairs of 40 articles."""
    holders: dict[Hashable, list[int]] = {}
    for n, group in enumerate(groups):
        for sign in {sign for m in group.mentions for sign in _signs(m, group_of)}:
            holders.setdefault(sign, []).append(n)
    return sorted({pair for found in holders.values() for pair in combinations(found, 2)})


def _signs(mention: Mention, group_of: dict[Span, int]) -> Iterator[Hashable]:
    yield from (mention.span, *mention.rivals, *mention.nouns, *mention.beside)
    if mention.role is not None:
        yield mention.role
    if mention.figure.kind in ("money", "percent"):
        yield mention.figure.kind
    if mention.change == "from" and mention.partner in group_of:
        yield group_of[mention.partner]


def _unequal(
    left: Group, right: Group, lore: Lore, group_of: dict[Span, int]
) -> _Join | None:
    """The strongest evidence that two groups of different values are one quantity; None where it does not do."""
    pairs = [(a, b) for a in left.mentions[:_COMPARED] for b in right.mentions[:_COMPARED]]
    if not any(_may_differ(a, b, group_of) for a, b in pairs):
        return None
    told_again = any(b.span in a.rivals for a, b in pairs)
    if any(_separate(a, b, told_again) or same_value(a.figure, b.figure) for a, b in pairs):
        return None
    if not told_again and any(_adds_up(a, b) or _adds_up(b, a) for a, b in pairs):
        return None
    found: list[_Join] = []
    for a, b in pairs:
        likeness = compare(a, b, lore)
        if b.span in a.rivals:
            found.append((_RIVALS.weight, (_RIVALS, *likeness.reasons)))
        elif _share_change(a, b, group_of):
            found.append((round(likeness.score + _STRONG, 3), (_SAME_CHANGE, *likeness.reasons)))
        elif (slot := same_slot(a, b)) is not None and likeness.score + slot.weight >= _SLOT and _one_order(a, b):
            found.append((round(likeness.score + slot.weight, 3), (slot, *likeness.reasons)))
        elif not likeness.conflict and likeness.score >= _enough(a, b, likeness):
            found.append((likeness.score, likeness.reasons))
    return max(found, key=lambda f: f[0], default=None)


def _adds_up(part: Mention, total: Mention) -> bool:
    """Is the one the sum of the other and a number beside it: "seven rifles and two pistols", "nine weapons"?

    Not asked of tolls, which rise by what is added.
    """
    a, b = part.figure, total.figure
    if a.value is None or b.value is None or a.kind != "count" or part.role is not None:
        return False
    return any(n.kind == "count" and n.value == b.value - a.value for n in part.beside)


def _may_differ(left: Mention, right: Mention, group_of: dict[Span, int]) -> bool:
    """Is it worth weighing whether the two are one quantity with two values?"""
    if left.adds != right.adds and left.role is None:
        return False  # "seven rifles and two others" are nine
    return (
        right.span in left.rivals
        or _share_change(left, right, group_of)
        or (left.role is not None and left.role == right.role)
        or _same_phrase(left, right)
        or _closely(left, right)
        or same_slot(left, right) is not None
    )


def _closely(left: Mention, right: Mention) -> bool:
    """ "$63 billion" and "$65 billion": two telling amounts within a twentieth of each other."""
    a, b = left.figure.value, right.figure.value
    if a is None or b is None or min(left.told, right.told) < 1 or left.role != right.role:
        return False
    if left.figure.kind != "money" and not left.nouns & right.nouns:
        return False  # "716 yards" of one man, "728 yards" of another
    return abs(a - b) <= NEAR * max(abs(a), abs(b))


def _share_change(left: Mention, right: Mention, group_of: dict[Span, int]) -> bool:
    """Are both where a change begins, and does it end at one figure?"""
    if left.change != "from" or right.change != "from" or left.partner is None or right.partner is None:
        return False
    return left.partner in group_of and group_of[left.partner] == group_of.get(right.partner)


def _enough(left: Mention, right: Mention, likeness: Likeness) -> float:
    """How much evidence makes two values readings of one quantity."""
    if left.role is not None or right.role is not None:
        if not _same_toll(left, right, likeness):
            return inf
        return _DATED_TOLL if {"date", "names"} <= {r.name for r in likeness.reasons} else _TOLL
    if _closely(left, right):
        return _CLOSE
    return _STRONG if _same_phrase(left, right) else inf


def _same_toll(left: Mention, right: Mention, likeness: Likeness) -> bool:
    """Do both count the dead (or wounded, …) of one day or one place, in one order of size?"""
    if left.role is None or left.role != right.role or not any(r.name in _EVENT for r in likeness.reasons):
        return False
    # Small numbers stand by a death in any sense ("one of her four cats"): they must count the same, or people.
    same = left.nouns & right.nouns or left.nouns | right.nouns <= ANYONE
    if min(left.told, right.told) == 0 and not same and not (left.toll or right.toll):
        return False
    return _one_order(left, right)


def _one_order(left: Mention, right: Mention) -> bool:
    (_, most), (_, other) = sorted((bounds(left.figure), bounds(right.figure)), key=lambda b: -b[1])
    return most <= _APART * other


def _same_phrase(left: Mention, right: Mention) -> bool:
    """Do both count the same noun, in aligned sentences or with most of the words around the two numbers the same?"""
    if not left.nouns & right.nouns:
        return False
    if left.aligned & right.aligned:
        return _one_order(left, right)
    told = left.nouns | left.traits | right.nouns | right.traits
    shared = len(left.near & right.near)
    said = len((left.near & right.near) - told)
    return _one_order(left, right) and shared >= 3 and said >= 2 and 4 * shared >= len(left.near) + len(right.near)
