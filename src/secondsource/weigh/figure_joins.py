"""Which figures of several articles are readings of one quantity.

In: mentions. Out: groups of them, each with the reasons that joined it. First prints of one value are joined, the more
readily the more telling the value; then groups of different values, only where the words leave little else. A wrong
join is worse than a missed one.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from secondsource.model.lineage import Reason
from secondsource.model.spans import Span
from secondsource.weigh.figure_bounds import agree, same_value, telling
from secondsource.weigh.figure_likeness import (
    Likeness,
    Lore,
    compare,
    dates_apart,
    forbidden,
    learn_nouns,
    learn_weights,
)
from secondsource.weigh.figure_mentions import Mention

# What the words must weigh for two prints of one value: 1.5 where the value tells nothing (the same noun and some
# shared words, say), down to 0.3, one shared word, where it tells all.
_ENOUGH, _SAVED = 1.5, 1.2
# What they must weigh for two different values: a noun, a fate or a date, and as many shared words as count at most.
_STRONG = 2.6
_SAME_CHANGE = Reason("change", 1.0, "both are where a change begins that ends at one figure")


@dataclass(frozen=True, slots=True)
class Group:
    """The mentions of one quantity in order of their spans, and why they are one."""

    mentions: tuple[Mention, ...]
    reasons: tuple[Reason, ...]

    @property
    def articles(self) -> frozenset[str]:
        """The articles that have it."""
        return frozenset(m.span.article for m in self.mentions)


def join_mentions(mentions: Sequence[Mention]) -> tuple[Group, ...]:
    """The mentions in groups, one a quantity, in order of their first spans."""
    ordered = sorted(mentions, key=lambda m: m.span)
    lore = learn_weights(ordered)
    first = _join_equal(ordered, lore)
    lore = learn_nouns([g.mentions for g in first], lore)
    return _join_unequal(_join_equal(ordered, lore), lore)


class _Cluster:
    """Groups in the making: a union of indices that no forbidden pair may enter."""

    __slots__ = ("_at", "_mentions", "_reasons", "members")

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._mentions = mentions
        self._at = list(range(len(mentions)))
        self.members: dict[int, list[int]] = {i: [i] for i in range(len(mentions))}
        self._reasons: dict[int, list[Reason]] = {i: [] for i in range(len(mentions))}

    def join(self, left: int, right: int, reasons: Iterable[Reason]) -> None:
        a, b = sorted((self._at[left], self._at[right]))
        if a == b or any(
            _separate(self._mentions[i], self._mentions[j]) for i in self.members[a] for j in self.members[b]
        ):
            return
        for i in self.members[b]:
            self._at[i] = a
        self.members[a] += self.members.pop(b)
        self._reasons[a] += [*self._reasons.pop(b), *reasons]

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


def _separate(left: Mention, right: Mention) -> bool:
    """May the two not stand in one group?"""
    if forbidden(left, right):
        return True
    if agree(left.figure, right.figure):
        return telling(left.figure) < 0.75 and _other_time(left, right)
    if left.span.article != right.span.article:
        return _other_time(left, right)
    # One article that gives two numbers tells two quantities apart, unless it gives them on two people's word.
    return left.speaker is None or right.speaker is None or left.speaker == right.speaker


def _other_time(left: Mention, right: Mention) -> bool:
    return not left.now and not right.now and dates_apart(left.when, right.when)


def _join_equal(mentions: Sequence[Mention], lore: Lore) -> tuple[Group, ...]:
    found: list[tuple[float, int, int, tuple[Reason, ...]]] = []
    for i, left in enumerate(mentions):
        for j in range(i + 1, len(mentions)):
            right = mentions[j]
            if not same_value(left.figure, right.figure) or _separate(left, right):
                continue
            told = min(telling(left.figure), telling(right.figure))
            likeness = compare(left, right, lore)
            if likeness.score < round(_ENOUGH - _SAVED * told, 3):
                continue
            if likeness.conflict and told < 0.5 and not _close(likeness):
                continue
            value = Reason("value", round(told, 3), f"both print {_print(left)}")
            found.append((likeness.score + told, i, j, (value, *likeness.reasons)))
    clusters = _Cluster(mentions)
    for _, i, j, reasons in sorted(found, key=lambda f: (-f[0], f[1], f[2])):
        clusters.join(i, j, reasons)
    return clusters.groups()


def _close(likeness: Likeness) -> bool:
    """Other nouns for a small number: only where the words or the numbers beside it are the same too."""
    return any((r.name == "words" and r.weight >= 1.2) or r.name == "numbers beside" for r in likeness.reasons)


def _print(mention: Mention) -> str:
    value = mention.figure.value
    return f"{value:,g}" if value is not None else f"{mention.figure.low} to {mention.figure.high}"


def _join_unequal(groups: Sequence[Group], lore: Lore) -> tuple[Group, ...]:
    group_of = {m.span: n for n, g in enumerate(groups) for m in g.mentions}
    best: dict[int, list[tuple[float, int, tuple[Reason, ...]]]] = {}
    for a, left in enumerate(groups):
        for b in range(a + 1, len(groups)):
            found = _unequal(left, groups[b], lore, group_of)
            if found is not None:
                best.setdefault(a, []).append((found[0], b, found[1]))
                best.setdefault(b, []).append((found[0], a, found[1]))
    top = {n: max(f[0] for f in found) for n, found in best.items()}
    ordered = [m for g in groups for m in g.mentions]
    first = {n: sum(len(g.mentions) for g in groups[:n]) for n in range(len(groups))}
    clusters = _Cluster(ordered)
    for n, group in enumerate(groups):
        for k in range(1, len(group.mentions)):
            clusters.join(first[n], first[n] + k, group.reasons)
    pairs = sorted((-score, a, b, reasons) for a, found in best.items() for score, b, reasons in found if a < b)
    for score, a, b, reasons in pairs:
        if -score >= top[a] and -score >= top[b]:
            clusters.join(first[a], first[b], reasons)
    return clusters.groups()


def _unequal(
    left: Group, right: Group, lore: Lore, group_of: dict[Span, int]
) -> tuple[float, tuple[Reason, ...]] | None:
    """The strongest evidence that two groups of different values are one quantity; None where it does not do."""
    pairs = [(a, b) for a in left.mentions for b in right.mentions]
    if any(_separate(a, b) or same_value(a.figure, b.figure) for a, b in pairs):
        return None
    best: tuple[float, tuple[Reason, ...]] | None = None
    for a, b in pairs:
        likeness = compare(a, b, lore)
        score, reasons = likeness.score, likeness.reasons
        if a.change == b.change == "from" and a.partner and b.partner and _meet(a.partner, b.partner, group_of):
            score, reasons = round(score + _STRONG, 3), (_SAME_CHANGE, *reasons)
        elif likeness.conflict or not any(r.name in ("counted", "fate") for r in reasons):
            continue
        if score >= _STRONG and (best is None or score > best[0]):
            best = score, reasons
    return best


def _meet(left: Span, right: Span, group_of: dict[Span, int]) -> bool:
    return left in group_of and group_of.get(left) == group_of.get(right)
