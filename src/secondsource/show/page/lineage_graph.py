"""What of a lineage is drawn: articles, originals that are not at hand, and the links that mean something.

Goes in: a Book. Comes out: cards (an article, or several folded into one), boxes (originals), edges, and in words what
is left to the table. Knows nothing of places on the page.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from ...model.identifiers import outlet_key
from ...model.lineage import Origin
from ..labels import count
from .book import ArticleRef, Book
from .links_in_words import TEXT

# Siblings that nothing tells apart fold where there are more than these: a screen holds some twelve rows of cards. Of
# more than 60 articles (the limit for drawing each) any two fold.
_UNFOLDED = 12
_MANY = 60
_BOXES = 8  # originals side by side: two rows of four at 1280
_CREDITS = 24  # lines of credit: with more the lines of text are lost among them
_QUOTATIONS = 2  # lines that say no more than that two print the same words; with four of them nothing else is seen

_FOLDS = {"verbatim": "copies", "same-original": "copies", "paraphrase": "retell it", "revises": "later versions"}


@dataclass(frozen=True, slots=True)
class Edge:
    """A line from what gave (`from_`) to what took, by the ids of cards or boxes. `number`: of its link; None for a
    credit that is no link of the lineage."""

    from_: str
    to: str
    relation: str
    directed: bool
    share: float
    number: int | None = None

    @property
    def text(self) -> bool:
        """Do words go from one to the other?"""
        return self.relation in TEXT


@dataclass(frozen=True, slots=True)
class Card:
    """An article, or several that are folded: `fold` says what they are, "copies"."""

    id: str
    articles: tuple[ArticleRef, ...]
    fold: str = ""


@dataclass(frozen=True, slots=True)
class Box:
    """An original that is not at hand, or an outlet of which it is not known which article is meant."""

    id: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Graph:
    """What is drawn; `left_out`: sentences about what is not."""

    cards: tuple[Card, ...]
    boxes: tuple[Box, ...]
    edges: tuple[Edge, ...]
    left_out: tuple[str, ...]


def choose_graph(book: Book) -> Graph:
    """The part of the lineage that is drawn."""
    at_hand = _articles_of(book)
    strong, weak = _edges(book, at_hand)
    boxes, no_box = _boxes(book, at_hand, strong, weak)
    names = {box.id for box in boxes} | {ref.id for ref in book.articles}
    drawn, few = _few([edge for edge in weak if edge.from_ in names])
    ends = {edge.from_ for edge in [*strong, *drawn]}
    boxes = tuple(box for box in boxes if box.id in ends)
    graph = _Folding({ref.id: Card(ref.id, (ref,)) for ref in book.articles}, [*strong, *drawn])
    graph.fold(few=1 if len(book.articles) > _MANY else _UNFOLDED)
    cards = tuple(sorted(graph.cards.values(), key=lambda card: card.articles[0].number))
    return Graph(cards, boxes, tuple(graph.edges), (*few, *no_box))


def _articles_of(book: Book) -> dict[str, str]:
    """The article that is an origin, by the origin's id: where it is one alone, and no text that is not at hand goes by
    that name as well."""
    texts = {link.from_ for link in book.dossier.lineage if link.relation in TEXT}
    own = {o.id: sorted(t.article for t in o.articles if t.how == "is") for o in book.origins if o.id not in texts}
    return {origin: ids[0] for origin, ids in own.items() if len(ids) == 1}


def _edges(book: Book, at_hand: dict[str, str]) -> tuple[list[Edge], list[Edge]]:
    """The lines of text, and the lines of credit and of common quotation; between two there is one line, the one that
    says most."""
    found: dict[tuple[str, str], Edge] = {}
    known = {origin.id for origin in book.origins} | {ref.id for ref in book.articles}
    every = [
        Edge(link.from_, link.to, link.relation, link.directed, link.share, ref.number)
        for ref in book.links for link in [ref.finding]
    ]  # fmt: skip
    every += [
        Edge(origin.id, tie.article, "cites", True, 0.0)
        for origin in book.origins for tie in origin.articles if tie.how == "credited"
    ]  # fmt: skip
    printed = {ref.id: outlet_key(ref.entry.article.outlet or "") for ref in book.articles}
    text_of = {(printed[x.from_], x.to) for x in every if x.text and x.from_ in printed}
    names = {origin.id: outlet_key(origin.name) for origin in book.origins}
    # Text in any order first, then credits, then quotations, in which nobody is known to have taken anything.
    for edge in sorted(every, key=lambda e: (not e.text, not e.directed)):
        giver = at_hand.get(edge.from_, edge.from_)
        if not edge.text and (names.get(giver), edge.to) in text_of:
            continue  # it names the outlet of an article that it has text from: that line is there
        if giver in known and giver != edge.to and (giver, edge.to) not in found and (edge.to, giver) not in found:
            found[giver, edge.to] = replace(edge, from_=giver)
    return [e for e in found.values() if e.text], [e for e in found.values() if not e.text]


def _boxes(
    book: Book, at_hand: dict[str, str], strong: Iterable[Edge], weak: Iterable[Edge]
) -> tuple[tuple[Box, ...], list[str]]:
    """The originals that are drawn: those that gave text, and those that several credit; who is credited once where
    there is room, and no document."""
    given, named = Counter(e.from_ for e in strong), Counter(e.from_ for e in weak)
    absent = [o for o in book.origins if o.id not in at_hand and (given[o.id] or named[o.id])]
    worth = [o for o in absent if given[o.id] or named[o.id] > 1 or o.kind != "document"]
    worth.sort(key=lambda o: (-given[o.id], -named[o.id], o.id))
    shown = worth[:_BOXES]
    n_hidden = len(absent) - len(shown)
    hidden = [f"{count(n_hidden, 'origin')} that few articles credit: in the list of origins."] if n_hidden else []
    return tuple(Box(origin.id, origin) for origin in shown), hidden


def _few(weak: list[Edge]) -> tuple[list[Edge], list[str]]:
    """Credits of those that most articles name, and common quotations where they are few."""
    credits, quotations = [e for e in weak if e.directed], [e for e in weak if not e.directed]
    named = Counter(edge.from_ for edge in credits)
    shown: list[Edge] = []
    for giver in sorted(named, key=lambda g: (-named[g], g)):
        if len(shown) + named[giver] <= _CREDITS:
            shown += [edge for edge in credits if edge.from_ == giver]
    left_out = []
    if len(shown) < len(credits):
        left_out.append(f"{count(len(credits) - len(shown), 'credit')}: in the table and the list of origins.")
    if len(quotations) > _QUOTATIONS:
        left_out.append(f"{len(quotations)} pairs that print the same quotation or facts: in the table.")
    else:
        shown += quotations
    return shown, left_out


@dataclass(slots=True)
class _Folding:
    """Cards and edges while alike cards become one."""

    cards: dict[str, Card]
    edges: list[Edge]
    _number: int = field(default=0)

    def fold(self, *, few: int) -> None:
        """Fold what nothing tells apart and is more than `few`: those that share one text in no known order, those
        that took from one and gave nothing, and long rows of versions."""
        for group in self._sharing():
            self._merge(group, "articles that share a text", few)
        for (_, relation), group in sorted(self._leaves().items()):
            self._merge(group, _FOLDS[relation], few)
        for group in self._rows():
            self._merge(group, "in a row", few)

    def _sharing(self) -> list[list[str]]:
        group_of: dict[str, list[str]] = {}
        for edge in self.edges:
            if edge.text and not edge.directed:
                one, other = group_of.setdefault(edge.from_, [edge.from_]), group_of.setdefault(edge.to, [edge.to])
                if one is not other:
                    one.extend(other)
                    group_of.update((node, one) for node in other)
        return [group for node, group in group_of.items() if node == group[0]]

    def _leaves(self) -> dict[tuple[str, str], list[str]]:
        """By giver and relation who took from it and has no other line."""
        lines = Counter(node for edge in self.edges for node in (edge.from_, edge.to))
        found: dict[tuple[str, str], list[str]] = {}
        for edge in self.edges:
            if edge.text and edge.directed and lines[edge.to] == 1:
                found.setdefault((edge.from_, edge.relation), []).append(edge.to)
        return found

    def _rows(self) -> list[list[str]]:
        """Runs of cards of which each has one line in and one line out, both of one relation."""
        into: dict[str, list[Edge]] = {}
        out: dict[str, list[Edge]] = {}
        for edge in self.edges:
            into.setdefault(edge.to, []).append(edge)
            out.setdefault(edge.from_, []).append(edge)
        inner = {
            node for node in self.cards
            if [e.relation for e in into.get(node, ())] == [e.relation for e in out.get(node, ())]
            and len(into.get(node, ())) == 1 and into[node][0].directed and into[node][0].text
        }  # fmt: skip
        runs = []
        for node in self.cards:
            if node in inner and into[node][0].from_ not in inner:
                run = [node]
                while out[run[-1]][0].to in inner:
                    run.append(out[run[-1]][0].to)
                runs.append(run)
        return runs

    def _merge(self, group: list[str], fold: str, few: int) -> None:
        members = [node for node in group if node in self.cards]
        if len(members) <= max(few, 1):
            return
        self._number += 1
        name = f"fold:{self._number}"
        articles = [ref for node in members for ref in self.cards.pop(node).articles]
        self.cards[name] = Card(name, tuple(sorted(articles, key=lambda ref: ref.number)), fold)
        inside = set(members)
        moved: dict[tuple[str, str], Edge] = {}
        for edge in self.edges:
            ends = tuple(name if node in inside else node for node in (edge.from_, edge.to))
            kept = moved.get((ends[0], ends[1]))
            if ends[0] != ends[1] and (kept is None or kept.share < edge.share):
                moved[ends[0], ends[1]] = replace(edge, from_=ends[0], to=ends[1])
        self.edges = list(moved.values())
