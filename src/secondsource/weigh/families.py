"""Which origins belong to one publisher family: what two outlets of one house report is one origin at most.

In: the articles at hand with their families, the origins and what they govern. Out: the family of an origin, None
where it is not known. Never a guess: an agency is of no family of those who print it, and an unknown family joins
nothing.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from secondsource.model.articles import Article
from secondsource.model.identifiers import outlet_key
from secondsource.model.lineage import Lineage


def article_node(article_id: str) -> str:
    """What an article is called that nothing explains: it stands beside the ids of origins."""
    return f"article:{article_id}"


def is_article_node(node: str) -> bool:
    """Is it what an article is called that nothing explains?"""
    return node.startswith("article:")


def outlets_among(origins: Iterable[str], articles: Iterable[Article]) -> dict[str, frozenset[str]]:
    """By article those of the origins, by their ids, that are its own outlet."""
    by_key: defaultdict[str, set[str]] = defaultdict(set)
    for origin in origins:
        by_key[_key(origin)].add(origin)
    return {a.id: frozenset(by_key.get(outlet_key(a.outlet), ()) if a.outlet else ()) for a in articles}


@dataclass(frozen=True, slots=True)
class Families:
    """`by_node`: the family of an origin or of an article by itself, where it is known."""

    by_node: Mapping[str, str]

    @classmethod
    def find(cls, articles: Sequence[Article], lineage: Lineage) -> "Families":
        """Families of the articles, and of each origin that one of them is, or whose outlet prints one of them. Where
        these are of several families, none is known."""
        by_key, by_node = defaultdict(set), defaultdict(set)
        by_id = {a.id: a.family for a in articles if a.family is not None}
        for article in articles:
            if article.family is not None:
                by_node[article_node(article.id)].add(article.family)
                if article.outlet is not None:
                    by_key[outlet_key(article.outlet)].add(article.family)
        for origin in lineage.origins:
            by_node[origin.id] |= {by_id[t.article] for t in origin.articles if t.how == "is" and t.article in by_id}
        for node in {o.id for o in lineage.origins} | {g.origin for g in lineage.governed}:
            by_node[node] |= by_key.get(_key(node), set())
        return cls({node: min(found) for node, found in sorted(by_node.items()) if len(found) == 1})

    def together(self, nodes: Iterable[str]) -> dict[str, list[str]]:
        """Those of the nodes that share a family with another one, by family, sorted."""
        found: dict[str, list[str]] = defaultdict(list)
        for node in sorted(set(nodes)):
            if node in self.by_node:
                found[self.by_node[node]].append(node)
        return {family: members for family, members in sorted(found.items()) if len(members) > 1}

    def pairs(self, nodes: Iterable[str]) -> Iterator[tuple[str, str]]:
        """Pairs of the nodes that tie each family together."""
        for members in self.together(nodes).values():
            yield from pairwise(members)


def _key(origin: str) -> str:
    return origin.partition(":")[2].removeprefix("the-")
