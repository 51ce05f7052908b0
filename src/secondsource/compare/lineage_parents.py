"""Direct parents: which of the pairs that share a text are parent and child, and which hang together through a third.

Goes in: kinships of kind copy, rewrite or excerpt with their directions. Comes out: those of them that stand, with
parent and child; every article has one main parent at most, and further ones only for words that no other explains.
No cycles, whatever the directions.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from secondsource.compare import lineage_model as model
from secondsource.compare.directions import Direction, earlier
from secondsource.compare.kinship import Kinship
from secondsource.model.articles import Dated


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
    explained: int  # words of the child, as a bit set
    rank: tuple[float, int, int, str, str]


def choose_parents(
    kins: Sequence[Kinship],
    directions: Mapping[tuple[str, str], Direction],
    published: Mapping[str, Dated],
    explained: Mapping[str, int],
) -> list[Parentage]:
    """The parentages that stand. A greedy minimum branching: the child that took the fewest changes first. `explained`:
    words (as a bit set) that an original which is not at hand explains already."""
    options = sorted((o for k in kins for o in _options(k, directions, published)), key=lambda o: o.rank)
    chosen: list[_Option] = []
    parents: defaultdict[str, set[str]] = defaultdict(set)
    covered: dict[str, int] = dict(explained)
    for option in options:
        if option.child not in covered and not _descends(option.parent, option.child, parents):
            _take(option, chosen, parents, covered)
    for option in options:
        if _adds(option, parents, covered) and not _descends(option.parent, option.child, parents):
            _take(option, chosen, parents, covered)
    return [
        Parentage(o.kin, o.parent, o.child, directions[o.kin.left.id, o.kin.right.id].parent is not None)
        for o in chosen
    ]


def _options(
    kin: Kinship, directions: Mapping[tuple[str, str], Direction], published: Mapping[str, Dated]
) -> list[_Option]:
    known = directions[kin.left.id, kin.right.id].parent
    found = []
    for parent, child, cover in ((kin.left, kin.right, kin.cover_right), (kin.right, kin.left, kin.cover_left)):
        order = earlier(published.get(parent.id), published.get(child.id))
        if known not in (None, parent.id) or order > 0:
            continue
        # Of equal explanations: the earlier, then the fuller text, then the smaller id.
        rank = (round(kin.changes(child.id), 3), order, -len(parent.words), parent.id, child.id)
        found.append(_Option(kin, parent.id, child.id, cover, rank))
    return found


def _take(
    option: _Option, chosen: list[_Option], parents: defaultdict[str, set[str]], covered: dict[str, int]
) -> None:
    chosen.append(option)
    parents[option.child].add(option.parent)
    covered[option.child] = covered.get(option.child, 0) | option.explained


def _adds(option: _Option, parents: Mapping[str, set[str]], covered: Mapping[str, int]) -> bool:
    """Does a further parent explain words of the child that its parents do not?"""
    if option.parent in parents.get(option.child, ()) or option.child in parents.get(option.parent, ()):
        return False
    new = (option.explained & ~covered.get(option.child, 0)).bit_count()
    child = option.kin.right if option.kin.right.id == option.child else option.kin.left
    return new >= model.FURTHER_WORDS and new >= model.FURTHER_SHARE * len(child.words)


def _descends(article: str, ancestor: str, parents: Mapping[str, set[str]]) -> bool:
    """Is `article` the ancestor itself or one of its descendants?"""
    waiting, seen = [article], set()
    while waiting:
        one = waiting.pop()
        if one == ancestor:
            return True
        if one not in seen:
            seen.add(one)
            waiting.extend(parents.get(one, ()))
    return False
