"""What joining names works on: the nodes of a story, and the forms that they print.

A node is an article and a key: what the reader says is one bearer inside that article. In: readings. Out: nodes with
their names; joins are kept in `Groups` of nodes. Judges nothing.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from secondsource.model.readings import Name, Reading
from secondsource.text import groups

Node = tuple[str, str]
Groups = groups.Groups[Node]
Entries = Sequence[tuple[Reading, Name]]
Nodes = Mapping[Node, Entries]


def gather_nodes(readings: Sequence[Reading]) -> dict[Node, list[tuple[Reading, Name]]]:
    """The names of all readings by node, nodes in order."""
    nodes: dict[Node, list[tuple[Reading, Name]]] = defaultdict(list)
    for reading in sorted(readings, key=lambda r: r.article.id):
        for name in (n for n in reading.names if not n.people):
            nodes[reading.article.id, name.key].append((reading, name))
    return {node: nodes[node] for node in sorted(nodes)}


def surface(reading: Reading, name: Name) -> str:
    """The characters of a name, white space as single spaces."""
    return re.sub(r"\s+", " ", reading.article.cut(name.span)).strip()


def forms_of(entries: Iterable[tuple[Reading, Name]]) -> Counter[str]:
    """The forms that are printed and whole, counted."""
    return Counter(surface(r, n) for r, n in entries if not n.damaged)


@lru_cache(maxsize=65536)
def plain(name: str) -> str:
    """Small letters without diacritics ("Nováková" is printed "Novakova" by half the outlets)."""
    return without_marks(name.lower())


def without_marks(name: str) -> str:
    """The name without diacritics, its case kept."""
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
