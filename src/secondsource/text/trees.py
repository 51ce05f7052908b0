"""A tree of WordNet as it is shipped, and how much two places of it have in common.

In: the name of a table that training/make_kinds.py or make_verbs.py cut: a note, the depth of each place in a walk
through the tree, its information content in hundredths, and rows of words. Out: a `Tree`. Places mean nothing but
equality; what the rows say is the caller's.
"""

import gzip
from dataclasses import dataclass, field
from importlib.resources import files


@dataclass(frozen=True, slots=True, eq=False)
class Tree:
    """By place what is right above it (itself for the root) and its information content; the rows of words, unread."""

    parents: tuple[int, ...]
    content: tuple[float, ...]
    rows: tuple[str, ...]
    _above: dict[int, tuple[int, ...]] = field(default_factory=dict)

    def above(self, place: int) -> tuple[int, ...]:
        """The place and all above it, the nearest first."""
        known = self._above.get(place)
        if known is None:
            found = [place]
            while self.parents[found[-1]] != found[-1]:
                found.append(self.parents[found[-1]])
            known = self._above[place] = tuple(found)
        return known

    def in_common(self, left: int, right: int, telling: float) -> float:
        """What two places have in common, 0 to 1 (Lin 1998, "An information-theoretic definition of similarity", §4);
        0 where what is nearest above both has less content than `telling`."""
        mine = set(self.above(left))
        shared = self.content[next(place for place in self.above(right) if place in mine)]
        whole = self.content[left] + self.content[right]
        return round(2 * shared / whole, 3) if whole and shared >= telling else 0.0


def read_tree(name: str) -> Tree:
    """The tree of a shipped table."""
    text = gzip.decompress(files(__package__).joinpath(name).read_bytes()).decode("utf-8")
    _, depths, contents, *rows = text.splitlines()
    upward: list[int] = []  # the last place of each depth
    parents = []
    for place, depth in enumerate(map(int, depths.split())):
        del upward[depth:]
        parents.append(upward[-1] if upward else place)
        upward.append(place)
    return Tree(tuple(parents), tuple(int(c) / 100 for c in contents.split()), tuple(rows))
