"""Direct parents: which of the pairs that share a text are parent and child, and which hang together through a third.

Goes in: kinships of kind copy and rewrite with their directions. Comes out: those of them that stand: in each family
the parents that tell all its texts in the fewest bits (`derivations`), none after its child and none in a circle; and
further pairs only for words that nothing else explains.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from secondsource.compare import lineage_model as model
from secondsource.compare.derivations import NEW_WORD, PARENT, Derivations
from secondsource.compare.directions import Direction, Printed, earlier
from secondsource.compare.kinship import Kinship
from secondsource.compare.wordings import Wording
from secondsource.text.arborescences import ROOT, cheapest
from secondsource.text.groups import Groups

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Parentage:
    """`child` took from `parent`; where `directed` is false the two may stand the other way round."""

    kin: Kinship
    parent: str
    child: str
    directed: bool


def choose_parents(
    kins: Sequence[Kinship],
    directions: Mapping[Pair, Direction],
    printed: Mapping[str, Printed],
    siblings: Sequence[Kinship],
) -> list[Parentage]:
    """The parentages that stand. `siblings`: pairs that an original which is not at hand holds together already."""
    by_pair = {(k.left.id, k.right.id): k for k in kins}
    covered: defaultdict[str, int] = defaultdict(int)
    for kin in siblings:
        _cover(kin, covered)
    found = []
    for family in _families(kins):
        parents = _Family(family, directions, printed, covered).parents()
        found += [(p, c) for c in sorted(parents) for p in parents[c]]
    chosen = [by_pair[_pair(p, c)] for p, c in found]
    ways = {_pair(p, c): (p, c) for p, c in found}
    for kin in chosen:
        _cover(kin, covered)
    under: defaultdict[str, set[str]] = defaultdict(set)
    for p, c in found:
        under[c].add(p)
    for kin in sorted(kins, key=lambda k: (-min(k.cover_left.bit_count(), k.cover_right.bit_count()), k.left.id, k.right.id)):
        pair = (kin.left.id, kin.right.id)
        if pair in ways or not _adds(kin, covered):
            continue
        known = directions[pair].parent
        parent, child = pair if known in (None, pair[0]) else pair[::-1]
        if known is None and _descends(parent, child, under):
            parent, child = child, parent
        if not _descends(parent, child, under):
            ways[pair] = (parent, child)
            chosen.append(kin)
            _cover(kin, covered)
            under[child].add(parent)
    return [
        Parentage(k, *ways[k.left.id, k.right.id], directions[k.left.id, k.right.id].parent is not None) for k in chosen
    ]


class _Family:
    """The articles that hang together by kinships, and who may have taken from whom."""

    def __init__(
        self,
        kins: Sequence[Kinship],
        directions: Mapping[Pair, Direction],
        printed: Mapping[str, Printed],
        covered: Mapping[str, int],
    ) -> None:
        self.kins = {(k.left.id, k.right.id): k for k in kins}
        wordings = {w.id: w for k in kins for w in (k.left, k.right)}
        self.wordings = {i: wordings[i] for i in sorted(wordings)}
        self.derivations = Derivations(list(self.wordings.values()))
        self.printed = printed
        self.covered = covered
        # Of equal parents the earlier, then the fuller one.
        ranks = sorted(self.wordings.values(), key=lambda w: (str(printed.get(w.id, "~")), -len(w.words), w.id))
        self.ranks = {w.id: n for n, w in enumerate(ranks)}
        self.arcs: dict[Pair, float] = {}
        for (left, right) in self.kins:
            known = directions[left, right].parent
            for parent, child in ((left, right), (right, left)):
                if known in (None, parent) and earlier(printed.get(parent), printed.get(child)) <= 0:
                    self.arcs[parent, child] = self._cost(child, (parent,))
        self.options: dict[str, list[str]] = {i: [] for i in self.wordings}
        for parent, child in sorted(self.arcs):
            self.options[child].append(parent)

    def parents(self) -> dict[str, tuple[str, ...]]:
        """The parents of each article that has some: the better of two searches, one from the cheapest tree, one from
        that of near copies alone, whose mixtures have no parent at first."""
        roots = {(ROOT, i): self._cost(i, ()) for i in self.wordings}
        near = {(p, c): bits for (p, c), bits in self.arcs.items() if bits <= model.NEAR_COPY * roots[ROOT, c]}
        found = []
        for arcs in (self.arcs, near):
            tree = cheapest(roots | arcs)
            chosen: dict[str, tuple[str, ...]] = {c: () if p == ROOT else (p,) for c, p in tree.items()}
            self._search(chosen)
            found.append((round(sum(self._total(c, chosen) for c in chosen), 3), len(found), chosen))
        _, _, best = min(found, key=lambda f: f[:2])
        return {c: ps for c, ps in best.items() if ps}

    def _search(self, chosen: dict[str, tuple[str, ...]]) -> None:
        for _ in range(3):
            before = dict(chosen)
            for child in self.wordings:
                self._improve(child, chosen)
            if chosen == before:
                return

    def _improve(self, child: str, chosen: dict[str, tuple[str, ...]]) -> None:
        """Put in, leave out, exchange a parent, or turn an arc about, while that tells the family in fewer bits."""
        while True:
            best, gain = None, 1e-6
            for change in self._changes(child, chosen):
                saved = self._saved(change, chosen)
                if saved > gain + 1e-6:
                    best, gain = change, saved
            if best is None:
                return
            chosen.update(best)

    def _saved(self, change: Mapping[str, tuple[str, ...]], chosen: Mapping[str, tuple[str, ...]]) -> float:
        """The bits that a change saves, in what changes and in what hangs under it."""
        after = {**chosen, **change}
        touched = sorted({*change, *(c for c, ps in after.items() if any(p in change for p in ps))})
        return sum(self._total(c, chosen) - self._total(c, after) for c in touched)

    def _total(self, child: str, chosen: Mapping[str, tuple[str, ...]]) -> float:
        """What a child costs where its parents have the parents they have: words that it has from these and not from
        its own parents would have been restored."""
        mine = chosen[child]
        above = tuple(sorted({g for p in mine for g in chosen[p]} - {*mine, child}))
        bits = self._cost(child, mine)
        if mine and above:
            restored = self.derivations.account(child, mine).new - self.derivations.account(child, (*mine, *above)).new
            bits += model.RESTORED * max(0, restored)
        return bits

    def _changes(self, child: str, chosen: Mapping[str, tuple[str, ...]]) -> Iterable[dict[str, tuple[str, ...]]]:
        mine = chosen[child]
        for other in self.options[child]:
            if other in mine:
                continue
            if self._descends(other, child, chosen):
                if child in chosen[other]:  # turned about: the other goes under what is best for it without this one
                    rest = tuple(p for p in chosen[other] if p != child)
                    yield from self._turned(child, other, rest, mine, chosen)
                continue
            if self._explains_more(other, child, mine):
                yield {child: tuple(sorted((*mine, other)))}
            for one in mine:
                yield {child: tuple(sorted((*(p for p in mine if p != one), other)))}
        if len(mine) > 1:
            for one in mine:
                yield {child: tuple(p for p in mine if p != one)}

    def _turned(self, child: str, other: str, rest: tuple[str, ...], mine: tuple[str, ...], chosen: Mapping[str, tuple[str, ...]]) -> Iterable[dict[str, tuple[str, ...]]]:
        trial = dict(chosen)
        trial[other] = rest
        if self._descends(other, child, trial):
            return
        if self._explains_more(other, child, mine):
            yield {other: rest, child: tuple(sorted((*mine, other)))}
        yield {other: rest, child: (other,)}
        taken = tuple(p for p in mine if (p, other) in self.arcs)  # the two change places
        if taken and not any(self._descends(p, other, {**chosen, child: ()}) for p in taken):
            yield {other: taken, child: (other,)}
        for p in self.options[other]:
            if p != child and p not in rest and not self._descends(p, child, trial) and not self._descends(p, other, trial):
                if self._explains_more(other, child, mine):
                    yield {other: tuple(sorted((*rest, p))), child: tuple(sorted((*mine, other)))}
                yield {other: tuple(sorted((*rest, p))), child: (other,)}

    def _explains_more(self, parent: str, child: str, others: Sequence[str]) -> bool:
        """Does a parent explain passages of the child that the others do not? A few words exchanged alike are no sign
        of a second one."""
        told = 0
        for p in others:
            told |= self._told(p, child)
        return (self._told(parent, child) & ~told).bit_count() >= model.FURTHER_PARENT

    def _told(self, parent: str, child: str) -> int:
        kin = self.kins[_pair(parent, child)]
        return kin.cover_left if kin.left.id == child else kin.cover_right

    def _descends(self, one: str, ancestor: str, chosen: Mapping[str, tuple[str, ...]]) -> bool:
        return _descends(one, ancestor, chosen)

    def _cost(self, child: str, parents: tuple[str, ...]) -> float:
        own = self.wordings[child]
        if not parents:
            return NEW_WORD * (len(own.words) - self.covered.get(child, 0).bit_count())
        account = self.derivations.account(child, parents)
        bits = account.bits
        told = 0
        for p in parents:
            told |= self._told(p, child)
        more = told.bit_count() - (len(own.words) - account.new)
        if more > 0:
            bits -= model.REWORDED * NEW_WORD * more
        for p in parents:
            bits += 0.001 * self.ranks[p] + model.LEFT_OUT * max(0, len(self.wordings[p].words) - len(own.words))
        return bits


def _families(kins: Sequence[Kinship]) -> list[list[Kinship]]:
    groups: Groups[str] = Groups()
    for k in kins:
        groups.join(k.left.id, k.right.id)
    found: dict[str, list[Kinship]] = {}
    for k in sorted(kins, key=lambda k: (k.left.id, k.right.id)):
        found.setdefault(groups.find(k.left.id), []).append(k)
    return [found[i] for i in sorted(found)]


def _pair(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)


def _cover(kin: Kinship, covered: defaultdict[str, int]) -> None:
    covered[kin.left.id] |= kin.cover_left
    covered[kin.right.id] |= kin.cover_right


def _adds(kin: Kinship, covered: Mapping[str, int]) -> bool:
    """Does a further pair explain words on both sides that nothing else does?"""
    return all(
        (new := (cover & ~covered[wording.id]).bit_count()) >= model.FURTHER_WORDS
        and new >= model.FURTHER_SHARE * len(wording.words)
        for wording, cover in ((kin.left, kin.cover_left), (kin.right, kin.cover_right))
    )


def _descends(one: str, ancestor: str, parents: Mapping[str, Iterable[str]]) -> bool:
    """Is `one` the `ancestor` itself or one of its descendants?"""
    waiting, seen = [one], set()
    while waiting:
        at = waiting.pop()
        if at == ancestor:
            return True
        if at not in seen:
            seen.add(at)
            waiting.extend(parents.get(at, ()))
    return False
