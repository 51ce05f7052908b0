"""The articles of one family and who took from whom: the parents that tell all its texts in the fewest bits.

Goes in: the kinships of a family, their directions, when each article was printed. Comes out: the parents of each
article. First the cheapest tree (Chu and Liu, Edmonds), then a search by single changes: a text may have two parents.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from secondsource.compare import lineage_model as model
from secondsource.compare.derivations import NEW_WORD, Derivations
from secondsource.compare.directions import Direction, Printed, earlier
from secondsource.compare.kinship import Kinship
from secondsource.text.arborescences import ROOT, cheapest

Pair = tuple[str, str]
Parents = dict[str, tuple[str, ...]]

# The search makes at most so many changes an article. The best change of all first: taken article by article, one that
# was looked at early got a wrong parent that kept a mixture's true one away (seven families of five synthetic seeds).
_ROUNDS = 3
# Of more articles the cheapest tree stands: each round of the search looks at every pair.
_SEARCHED = 60
# What decides between equal parents, in bits a place: far less than any operation costs.
_TIE = 0.001


class Family:
    """Articles that hang together by kinships. `covered`: the words of each (bit i: word i) that an original which is
    not at hand explains already."""

    def __init__(
        self,
        kins: Sequence[Kinship],
        directions: Mapping[Pair, Direction],
        printed: Mapping[str, Printed],
        covered: Mapping[str, int],
    ) -> None:
        self._kins = {(k.left.id, k.right.id): k for k in kins}
        wordings = {w.id: w for k in kins for w in (k.left, k.right)}
        self._wordings = {i: wordings[i] for i in sorted(wordings)}
        self._derivations = Derivations(list(self._wordings.values()))
        self._covered = covered
        # Of equal parents the earlier, then the fuller one.
        days = {i: str(p) for i, p in printed.items() if p.day.how != "inferred"}
        ranked = sorted(wordings.values(), key=lambda w: (days.get(w.id, "~"), -len(w), w.id))
        self._ranks = {w.id: n for n, w in enumerate(ranked)}
        self._arcs: dict[Pair, float] = {}
        self._known = {(d.parent, b if d.parent == a else a) for (a, b), d in directions.items()}
        for pair in self._kins:
            known = directions[pair].parent
            for parent, child in (pair, pair[::-1]):
                if known in (None, parent) and earlier(printed.get(parent), printed.get(child)) <= 0:
                    self._arcs[parent, child] = self._told_from(child, (parent,))
        self._pairs: dict[str, list[tuple[str, ...]]] = {}
        self._options: dict[str, list[str]] = {i: [] for i in self._wordings}
        for parent, child in sorted(self._arcs):
            self._options[child].append(parent)

    def parents(self) -> Parents:
        """The parents of each article that has some: the better of two searches, one from the cheapest tree, one from
        that of near copies alone, in which a mixture has no parent at first."""
        alone = {(ROOT, i): self._told_from(i, ()) for i in self._wordings}
        near = {(p, c): bits for (p, c), bits in self._arcs.items() if bits <= model.NEAR_COPY * alone[ROOT, c]}
        found: list[tuple[float, int, Parents]] = []
        for arcs in (self._arcs, near):
            chosen: Parents = {c: () if p == ROOT else (p,) for c, p in cheapest(alone | arcs).items()}
            if len(chosen) <= _SEARCHED:
                self._search(chosen)
            found.append((round(sum(self._bits(c, chosen) for c in chosen), 3), len(found), chosen))
        _, _, best = min(found, key=lambda f: f[:2])
        self._lift(best)
        return {c: parents for c, parents in best.items() if parents}

    def _lift(self, chosen: Parents) -> None:
        """Of equal parents the first: a text that its parent's parent tells as well hangs under that one, unless it is
        known of the parent alone that it came before."""
        for child in self._wordings:
            while len(chosen[child]) == 1 and len(above := chosen[chosen[child][0]]) == 1:
                (mine,), (higher,) = chosen[child], above
                mine_bits, higher_bits = (self._derivations.account(child, (p,)).bits for p in (mine, higher))
                blind = (mine, child) in self._known and (higher, child) not in self._known
                if (higher, child) not in self._arcs or higher_bits > mine_bits or blind:
                    break
                chosen[child] = above

    def _search(self, chosen: Parents) -> None:
        """Make the change that saves most bits, as long as one saves any."""
        for _ in range(_ROUNDS * len(self._wordings)):
            best, most = None, 0.0
            for child in self._wordings:
                for change in self._changes(child, chosen):
                    saved = self._saved(change, chosen)
                    if saved > most:
                        best, most = change, saved
            if best is None:
                return
            chosen.update(best)

    def _saved(self, change: Parents, chosen: Parents) -> float:
        """The bits that a change saves, of the children it touches and of those below them."""
        after = {**chosen, **change}
        touched = sorted({*change, *(c for c, parents in after.items() if any(p in change for p in parents))})
        return round(sum(self._bits(c, chosen) - self._bits(c, after) for c in touched), 6)

    def _changes(self, child: str, chosen: Parents) -> Iterator[Parents]:
        """A parent put in, exchanged or left out; where the new one hangs under the child, the two turned about; or two
        that make a mixture instead of all."""
        mine = chosen[child]
        for other in self._options[child]:
            if other in mine:
                continue
            if descends(other, child, chosen):
                if child in chosen[other]:
                    yield from self._turned(child, other, chosen)
                continue
            if self._explains_more(other, child, mine):
                yield {child: _sorted(*mine, other)}
            for one in mine:
                yield {child: _sorted(*(p for p in mine if p != one), other)}
        if len(mine) > 1:
            for one in mine:
                yield {child: tuple(p for p in mine if p != one)}
        for pair in self._mixtures(child):
            if set(pair) != set(mine) and not any(descends(p, child, chosen) for p in pair):
                yield {child: pair}

    def _turned(self, child: str, other: str, chosen: Parents) -> Iterator[Parents]:
        """`other`, a child of `child`, becomes its parent: it keeps its other parents, gets a new one, or takes those
        of `child`."""
        mine, rest = chosen[child], tuple(p for p in chosen[other] if p != child)
        freed = {**chosen, other: rest}
        if descends(other, child, freed):
            return
        mixed = self._explains_more(other, child, mine)
        heirs = tuple(p for p in mine if (p, other) in self._arcs and not descends(p, other, {**chosen, child: ()}))
        new = [p for p in self._options[other] if p not in (child, *rest) and not descends(p, child, freed)]
        for above in (rest, *((heirs,) if heirs else ()), *(_sorted(*rest, p) for p in new)):
            if any(descends(p, other, {**freed, child: ()}) for p in above):
                continue
            yield {other: above, child: (other,)}
            if mixed and not any(descends(p, child, freed) for p in above):
                yield {other: above, child: _sorted(*mine, other)}

    def _bits(self, child: str, chosen: Parents) -> float:
        """What a child costs below the parents that it and they have: words that it shares with the latter alone would
        have been restored."""
        mine = chosen[child]
        above = {g for p in mine for g in chosen[p]} - {*mine, child}
        bits = self._told_from(child, mine)
        if mine and above:
            left = self._derivations.account(child, mine).new
            bits += model.RESTORED * max(0, left - self._derivations.account(child, (*mine, *above)).new)
        return bits

    def _told_from(self, child: str, parents: tuple[str, ...]) -> float:
        """What a child costs, told from these parents; from none, the words that nothing else explains."""
        if not parents:
            return self._derivations.alone(child) - NEW_WORD * self._covered.get(child, 0).bit_count()
        account = self._derivations.account(child, parents)
        copied = len(self._wordings[child]) - account.new
        reworded = self._explained(parents, child).bit_count() - copied
        bits = account.bits - model.REWORDED * NEW_WORD * max(0, reworded)
        return bits + _TIE * sum(self._ranks[p] for p in parents)

    def _mixtures(self, child: str) -> list[tuple[str, ...]]:
        """The pairs of parents that together explain all but a few words of a child, and either a part of it alone."""
        known = self._pairs.get(child)
        if known is None:
            known = self._pairs[child] = [
                pair
                for pair in combinations(self._options[child], 2)
                if self._left(pair, child) <= model.MIXED_NEW * len(self._wordings[child])
                and all(self._explains_more(p, child, (q,)) for p, q in (pair, pair[::-1]))
            ]
        return known

    def _left(self, parents: Sequence[str], child: str) -> int:
        """How many words of a child its parents do not explain."""
        return len(self._wordings[child]) - self._explained(parents, child).bit_count()

    def _explains_more(self, parent: str, child: str, others: Sequence[str]) -> bool:
        """Does a parent explain passages that the others do not? A few words exchanged alike are no second parent."""
        more = self._explained((parent,), child) & ~self._explained(others, child)
        return more.bit_count() >= model.FURTHER_PARENT

    def _explained(self, parents: Sequence[str], child: str) -> int:
        told = 0
        for parent in parents:
            kin = self._kins[min(parent, child), max(parent, child)]
            told |= kin.cover_left if kin.left.id == child else kin.cover_right
        return told


def descends(one: str, ancestor: str, parents: Mapping[str, Sequence[str]]) -> bool:
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


def _sorted(*parents: str) -> tuple[str, ...]:
    return tuple(sorted(parents))
