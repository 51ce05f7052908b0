"""What joining names works on: the nodes of a story, groups of them, and the forms that they print.

A node is an article and a key: what the reader says is one bearer inside that article. In: readings. Out: nodes with
their names, and a union-find over them. Judges nothing.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from secondsource.model.readings import Name, Reading

Node = tuple[str, str]
Entries = Sequence[tuple[Reading, Name]]
Nodes = Mapping[Node, Entries]


class Groups:
    """Union-find over nodes, the smallest node of a group as its representative."""

    def __init__(self, nodes: Iterable[Node]) -> None:
        """Every node alone."""
        self._parent = {n: n for n in nodes}

    def find(self, node: Node) -> Node:
        """The representative of the node's group."""
        while self._parent[node] != node:
            self._parent[node] = self._parent[self._parent[node]]
            node = self._parent[node]
        return node

    def join(self, left: Node, right: Node) -> None:
        """Make the groups of two nodes one."""
        a, b = sorted((self.find(left), self.find(right)))
        self._parent[b] = a

    def members(self) -> dict[Node, list[Node]]:
        """For each representative the nodes of its group, in order."""
        found: dict[Node, list[Node]] = defaultdict(list)
        for node in sorted(self._parent):
            found[self.find(node)].append(node)
        return found


def gather_nodes(readings: Sequence[Reading]) -> dict[Node, list[tuple[Reading, Name]]]:
    """The names of all readings by node, nodes in order."""
    nodes: dict[Node, list[tuple[Reading, Name]]] = defaultdict(list)
    for reading in sorted(readings, key=lambda r: r.article.id):
        for name in reading.names:
            nodes[reading.article.id, name.key].append((reading, name))
    return {node: nodes[node] for node in sorted(nodes)}


def surface(reading: Reading, name: Name) -> str:
    """The characters of a name, white space as single spaces."""
    return re.sub(r"\s+", " ", reading.article.cut(name.span)).strip()


def forms_of(entries: Iterable[tuple[Reading, Name]]) -> Counter[str]:
    """The forms that are printed and whole, counted."""
    return Counter(surface(r, n) for r, n in entries if not n.damaged)


@lru_cache(maxsize=8192)
def plain(name: str) -> str:
    """Small letters without diacritics ("Nováková" is printed "Novakova" by half the outlets)."""
    return without_marks(name.lower())


def without_marks(name: str) -> str:
    """The name without diacritics, its case kept."""
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
