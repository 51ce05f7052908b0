"""Direct parents: which of the pairs that share a text are parent and child, and which hang together through a third.

Goes in: kinships of kind copy and rewrite with their directions. Comes out: those of them that stand. What stands is a
minimum spanning forest (Kruskal) on what it takes to make the one from the other, so that siblings hang together by
their parent and copies of a copy by the copy; and further pairs only for words that nothing else explains. No cycles.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from secondsource.compare import lineage_model as model
from secondsource.compare.directions import Direction, Printed, earlier
from secondsource.compare.kinship import Kinship
from secondsource.text.groups import Groups


@dataclass(frozen=True, slots=True)
class Parentage:
    """`child` took from `parent`; where `directed` is false the two may stand the other way round."""

    kin: Kinship
    parent: str
    child: str
    directed: bool


@dataclass(frozen=True, slots=True)
class _Option:
    kin: Kinship
    parent: str
    child: str
    rank: tuple[bool, float, int, str, int, str, str]


def choose_parents(
    kins: Sequence[Kinship],
    directions: Mapping[tuple[str, str], Direction],
    printed: Mapping[str, Printed],
    siblings: Sequence[Kinship],
) -> list[Parentage]:
    """The parentages that stand. `siblings`: pairs that an original which is not at hand holds together already."""
    options = sorted((_option(k, directions, printed) for k in kins), key=lambda o: o.rank)
    groups: Groups[str] = Groups()
    covered: defaultdict[str, int] = defaultdict(int)
    for kin in siblings:
        groups.join(kin.left.id, kin.right.id)
        _cover(kin, covered)
    chosen = []
    for option in options:
        if groups.join(option.parent, option.child):
            chosen.append(option)
            _cover(option.kin, covered)
    parents: defaultdict[str, set[str]] = defaultdict(set)
    for option in chosen:
        parents[option.child].add(option.parent)
    for option in options:
        if option not in chosen and _adds(option.kin, covered) and not _descends(option, parents):
            chosen.append(option)
            _cover(option.kin, covered)
            parents[option.child].add(option.parent)
    return [
        Parentage(o.kin, o.parent, o.child, directions[o.kin.left.id, o.kin.right.id].parent is not None)
        for o in chosen
    ]


def _near(kin: Kinship) -> float:
    """The changes from the one to the other, whichever way takes fewer, by the words of the shorter: a cut text stands
    near to whatever holds it, and nearest to what it was cut from."""
    changes = min(kin.changes(kin.left.id), kin.changes(kin.right.id))
    return changes / max(1, min(len(kin.left.words), len(kin.right.words)))


def _option(kin: Kinship, directions: Mapping[tuple[str, str], Direction], printed: Mapping[str, Printed]) -> _Option:
    """The two as parent and child: as their direction says, else the way that takes fewer changes."""
    known = directions[kin.left.id, kin.right.id].parent
    near = _near(kin)
    found = []
    for parent, child in ((kin.left, kin.right), (kin.right, kin.left)):
        if known in (None, parent.id):
            order = earlier(printed.get(parent.id), printed.get(child.id))
            # Versions of one extent first: a cut stands near to every version that holds it, and must not join them.
            # Of equally near pairs the one whose parent is earlier, then fuller.
            day = str(printed[parent.id]) if parent.id in printed else "~"
            rank = (not kin.same_extent(), round(near, 3), order, day, -len(parent.words), parent.id, child.id)
            found.append(_Option(kin, parent.id, child.id, rank))
    return min(found, key=lambda o: o.rank)


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


def _descends(option: _Option, parents: Mapping[str, set[str]]) -> bool:
    """Is the parent the child itself or one of its descendants?"""
    waiting, seen = [option.parent], set()
    while waiting:
        one = waiting.pop()
        if one == option.child:
            return True
        if one not in seen:
            seen.add(one)
            waiting.extend(parents.get(one, ()))
    return False
