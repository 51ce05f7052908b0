"""Lineage links → families: who has text from whom as rows of trees, ready to be drawn.

Goes in: links, origins, the ids of the articles. Comes out: rows in the order in which they stand below each other, and
what shares no text. Decides no direction: of two that share a text and no order, one stands below the other with
`directed` false in its link. Walks with a stack, as an article may be the thousandth version of itself.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ...model.lineage import LineageLink, Origin

_NAMED = ("cites", "links")  # a name or a link, no text


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a tree. `trail`: for each level above its own whether a further branch follows there; at the root it
    is empty and `link` None. `rank` and `of`: the how-manieth of how many branches of one node; `branches`: how many of
    its own follow. `here`: it stands where the most of it is from, and what is to be said of it is said here;
    `elsewhere`: the node below which it has its branches, where they are not here; `goes_on`: they stand in a tree of
    their own further down, as this one has no room for them. `above`: a root that stands in another tree as well."""

    node: str
    link: LineageLink | None
    trail: tuple[bool, ...]
    rank: int
    of: int
    branches: int
    here: bool
    elsewhere: str | None
    goes_on: bool
    above: bool


@dataclass(frozen=True, slots=True)
class Families:
    """`trees`: rows by root, the largest family first. `above`: by node the links below which it stands. `named_by`: by
    node the articles that name it and have none of its text. `quoting`: pairs that print the same quotation. `alone`:
    articles in none of these."""

    trees: tuple[tuple[Row, ...], ...]
    above: Mapping[str, Sequence[LineageLink]]
    named_by: Mapping[str, tuple[str, ...]]
    quoting: tuple[LineageLink, ...]
    alone: tuple[str, ...]


@dataclass(slots=True)
class _Graph:
    """Links that are about text, by the node above and by the node below. Of two of which it is not known who had the
    text first the one with the smaller id (`from_`) stands above: `share` is a share of the other."""

    below: dict[str, list[LineageLink]] = field(default_factory=dict)
    above: dict[str, list[LineageLink]] = field(default_factory=dict)

    def add(self, link: LineageLink) -> None:
        self.below.setdefault(link.from_, []).append(link)
        self.below.setdefault(link.to, [])
        self.above.setdefault(link.to, []).append(link)

    def home(self, node: str) -> LineageLink | None:
        """The link below which a node's own branches stand: what the most of it is from. None for a root."""
        return min(self.above.get(node, ()), key=lambda x: (not x.directed, -x.share, -x.score, x.id), default=None)

    def given(self, node: str) -> float:
        """How much those have together who have it from this node."""
        return round(sum(link.share for link in self.below[node]), 3)

    def families(self) -> dict[str, str]:
        """By node the smallest id of its family."""
        family: dict[str, str] = {}
        for first in sorted(self.below):
            stack = [first]
            while stack:
                node = stack.pop()
                if node not in family:
                    family[node] = first
                    stack += [x.to for x in self.below[node]] + [x.from_ for x in self.above.get(node, ())]
        return family


def find_families(
    links: Sequence[LineageLink], origins: Sequence[Origin], articles: Iterable[str], *, deepest: int
) -> Families:
    """The families of a lineage. `deepest`: how many levels a tree may have below its root."""
    graph = _Graph()
    texts = {link.from_ for link in links if link.relation not in _NAMED}
    at_hand = _articles_of(origins, texts)
    named: dict[str, set[str]] = {}
    quoting: list[LineageLink] = []
    for link in sorted(links, key=lambda x: (-x.share, x.from_, x.to, x.relation, x.id)):
        if link.relation not in _NAMED:
            graph.add(link)
        elif link.directed:
            named.setdefault(at_hand.get(link.from_, link.from_), set()).add(link.to)
        else:
            quoting.append(link)
    touched = {*graph.below, *named, *(i for ids in named.values() for i in ids)}
    touched |= {i for link in quoting for i in (link.from_, link.to)}
    return Families(
        trees=tuple(_draw(graph, deepest)),
        above=graph.above,
        named_by={node: tuple(sorted(ids)) for node, ids in sorted(named.items())},
        quoting=tuple(quoting),
        alone=tuple(sorted(set(articles) - touched)),
    )


def _articles_of(origins: Sequence[Origin], texts: set[str]) -> dict[str, str]:
    """The article that is an origin, by the origin's id: where it is one alone, and no text that is not at hand goes by
    that name as well."""
    found = {o.id: [t.article for t in o.articles if t.how == "is"] for o in origins if o.id not in texts}
    return {origin: ids[0] for origin, ids in found.items() if len(ids) == 1}


def _draw(graph: _Graph, deepest: int) -> list[tuple[Row, ...]]:
    """A tree a root; roots are what has nothing above it. Those of one family stand together, the largest family first,
    in it who gave the most."""
    family = graph.families()
    sizes = Counter(family.values())
    roots = {node: graph.given(node) for node in graph.below if node not in graph.above}
    # What has something above it comes last in its family: drawn by then, but for a circle, which has no root.
    order = sorted(graph.below, key=lambda n: (-sizes[family[n]], family[n], -roots.get(n, -1), n))
    drawn: set[str] = set()
    trees = []
    for top in order:
        waiting = [] if top in drawn else [top]
        while waiting:
            rows, further = _walk(graph, waiting.pop(0), deepest, drawn)
            trees.append(rows)
            waiting = [*further, *waiting]
    return trees


def _walk(graph: _Graph, top: str, deepest: int, drawn: set[str]) -> tuple[tuple[Row, ...], list[str]]:
    """The rows below one root, and the nodes that go on in trees of their own; `drawn` grows by what has its branches
    here."""
    rows: list[Row] = []
    further: list[str] = []
    stack: list[tuple[str, LineageLink | None, tuple[bool, ...], int, int]] = [(top, None, (), 0, 1)]
    while stack:
        node, link, trail, rank, of = stack.pop()
        home = graph.home(node)
        here = node not in drawn and link in (None, home)
        has_more = bool(graph.below[node])
        goes_on = here and has_more and link is not None and len(trail) + 1 >= deepest
        below = graph.below[node] if here and not goes_on else []
        if goes_on:
            further.append(node)
        elif here:
            drawn.add(node)
        again = link is None and node in graph.above
        elsewhere = home.from_ if home is not None and has_more and not here else None
        rows.append(Row(node, link, trail, rank, of, len(below), here, elsewhere, goes_on, again))
        inner = trail if link is None else (*trail, rank < of - 1)
        stack += [(x.to, x, inner, n, len(below)) for n, x in reversed(list(enumerate(below)))]
    return tuple(rows), further
