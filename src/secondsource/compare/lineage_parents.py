"""Direct parents: which of the pairs that share a text are parent and child, and which hang together through a third.

Goes in: kinships of kind copy and rewrite with their directions. Comes out: those of them that stand: the parents that
tell each family in the fewest bits (`lineage_families`), none printed after its child and none in a circle; and further
pairs only for words that nothing else explains.
"""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from secondsource.compare import lineage_model as model
from secondsource.compare.directions import Direction, Printed, earlier
from secondsource.compare.kinship import Kinship, hanging_together
from secondsource.compare.lineage_families import Family, Pair, Parents, descends


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
    covered: defaultdict[str, int] = defaultdict(int)
    for kin in siblings:
        _cover(kin, covered)
    parents: Parents = {}
    for family in hanging_together(kins):
        parents |= Family(family, directions, printed, covered).parents()
    by_pair = {(k.left.id, k.right.id): k for k in kins}
    chosen = [(by_pair[min(p, c), max(p, c)], p, c) for c in sorted(parents) for p in parents[c]]
    for kin, _, _ in chosen:
        _cover(kin, covered)
    for kin in sorted(kins, key=_least_covered, reverse=True):
        if all(kin is not known for known, _, _ in chosen) and _adds(kin, covered):
            way = _way(kin, directions[kin.left.id, kin.right.id], printed, parents)
            if way is not None:
                parent, child = way
                chosen.append((kin, parent, child))
                parents[child] = (*parents.get(child, ()), parent)
                _cover(kin, covered)
    return [Parentage(k, p, c, directions[k.left.id, k.right.id].parent is not None) for k, p, c in chosen]


def _way(kin: Kinship, direction: Direction, printed: Mapping[str, Printed], parents: Parents) -> Pair | None:
    """Parent and child of a further pair: as its direction says, else the first way round that makes no circle and no
    child older than its parent."""
    for parent, child in ((kin.left.id, kin.right.id), (kin.right.id, kin.left.id)):
        if direction.parent not in (None, parent) or descends(parent, child, parents):
            continue
        if direction.parent is not None or earlier(printed.get(parent), printed.get(child)) <= 0:
            return parent, child
    return None


def _cover(kin: Kinship, covered: defaultdict[str, int]) -> None:
    covered[kin.left.id] |= kin.cover_left
    covered[kin.right.id] |= kin.cover_right


def _least_covered(kin: Kinship) -> tuple[int, str, str]:
    return min(kin.cover_left.bit_count(), kin.cover_right.bit_count()), kin.left.id, kin.right.id


def _adds(kin: Kinship, covered: Mapping[str, int]) -> bool:
    """Does a further pair explain words on both sides that nothing else does, a good share or a paragraph?"""
    paragraph = model.OWN_PARAGRAPH + model.CHANCE_RUN if kin.kind == "copy" else math.inf
    return all(
        (new := (cover & ~covered[wording.id]).bit_count()) >= model.FURTHER_WORDS
        and new >= min(paragraph, model.FURTHER_SHARE * len(wording))
        for wording, cover in ((kin.left, kin.cover_left), (kin.right, kin.cover_right))
    )
