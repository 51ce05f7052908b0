"""Texts put together from two others: who came first follows from the words.

Goes in: kinships with their directions. Comes out: the directions, with those that a mixture gives. A text all of whose
words stand in one of two others, which share nothing and each have more, was made from them: containment in two texts
instead of one.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from secondsource.compare import lineage_model as model
from secondsource.compare.directions import Direction, Printed, earlier
from secondsource.compare.kinship import Kinship
from secondsource.compare.wordings import Wording
from secondsource.model.lineage import Reason

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Part:
    """What `parent` gives to `child`: the child's words that it explains, and how many of its own the child lacks."""

    parent: Wording
    child: Wording
    pair: Pair
    cover: int
    lacks: int


Mixtures = Mapping[Pair, Mapping[str, Reason]]


def find_mixtures(
    kins: Sequence[Kinship],
    directions: Mapping[Pair, Direction],
    printed: Mapping[str, Printed],
    every: Sequence[Kinship],
) -> Mixtures:
    """By pair the parents that mixtures show, with the reason; no pair's direction is turned about. `every`: all
    kinships of the set, quotations and siblings too: what two articles share in any way is not nothing."""
    parts = _find_parts(kins, directions, printed)
    related = {(k.left.id, k.right.id) for k in every}
    said: dict[Pair, dict[str, Reason]] = defaultdict(dict)
    for mine in parts:
        for one, other in combinations(mine, 2):
            if (one.parent.id, other.parent.id) in related or not _is_mixture(one, other):
                continue
            detail = f"all but {_left(one, other)} words stand in one of two texts that share nothing"
            for part in (one, other):
                said[part.pair].setdefault(part.parent.id, Reason("containment", model.WEIGHTS["containment"], detail))
    return said


def direct_mixtures(directions: Mapping[Pair, Direction], mixtures: Mixtures) -> dict[Pair, Direction]:
    """The directions, and for a pair without one that which a mixture gives; none where two mixtures differ."""
    found = dict(directions)
    for pair, parents in mixtures.items():
        if pair in directions and directions[pair].parent is None and len(parents) == 1:
            ((parent, reason),) = parents.items()
            found[pair] = Direction(parent, (reason,))
    return found


def _find_parts(
    kins: Sequence[Kinship], directions: Mapping[Pair, Direction], printed: Mapping[str, Printed]
) -> list[list[_Part]]:
    """For each article what others may have given to it, by their ids."""
    parts: dict[str, list[_Part]] = defaultdict(list)
    for kin in kins:
        pair, known = (kin.left.id, kin.right.id), directions[kin.left.id, kin.right.id].parent
        for child, parent, cover, theirs in (
            (kin.left, kin.right, kin.cover_left, kin.cover_right),
            (kin.right, kin.left, kin.cover_right, kin.cover_left),
        ):
            if known in (None, parent.id) and earlier(printed.get(parent.id), printed.get(child.id)) <= 0:
                lacks = len(parent) - theirs.bit_count()
                parts[child.id].append(_Part(parent, child, pair, cover, lacks))
    return [sorted(parts[i], key=lambda p: p.parent.id) for i in sorted(parts)]


def _is_mixture(one: _Part, other: _Part) -> bool:
    words = len(one.child)
    own = min((one.cover & ~other.cover).bit_count(), (other.cover & ~one.cover).bit_count())
    more = all(p.lacks >= model.CUT_LACKS * len(p.parent) for p in (one, other))
    return more and own >= model.MIXED_PART * words and _left(one, other) <= model.MIXED_NEW * words


def _left(one: _Part, other: _Part) -> int:
    """How many words of the child neither explains."""
    return len(one.child) - (one.cover | other.cover).bit_count()
