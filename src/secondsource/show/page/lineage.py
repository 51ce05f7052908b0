"""Who has it from whom: the gist in sentences, the drawing, the same facts in a table, and the origins.

Goes in: a Book. Comes out: the view of `lineage.html`. Shares, directions and ties are those of the dossier.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ...model.lineage import LineageLink, Origin
from ...model.spans import Span
from ..words import TIES
from .book import ArticleRef, Book, FindingRef
from .lineage_drawing import draw
from .lineage_gist import plain, say_gist
from .lineage_graph import Graph, choose_graph
from .lineage_narrow import draw_narrow
from .lineage_words import origin_kind, say_share
from .links_in_words import HOW, Piece, link_sentence

_SHOWN = 8  # rows of the table, and origins, before the rest folds: with the drawing they are two screens


@dataclass(frozen=True, slots=True)
class LinkRow:
    """A link as a row: its sentence, so much of the taker's text, why, and the taker's first words."""

    ref: FindingRef
    row_id: str
    sentence: tuple[Piece, ...]
    share: str
    why: tuple[str, ...]
    words: Span | None


@dataclass(frozen=True, slots=True)
class Tie:
    """An article that rests on an origin, how, and by which words."""

    article: ArticleRef
    how: str
    words: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class OriginEntry:
    """An origin: its anchor, its name, what it is, and which articles rest on it."""

    anchor: str
    name: str
    kind: str
    ties: tuple[Tie, ...]


def show_lineage(book: Book) -> Mapping[str, Any] | None:
    """None where there is nothing to tell: one article, or none, that names no origin."""
    if len(book.articles) < 2 and not book.origins:
        return None
    rows = [_row(book, ref) for ref in book.links]
    origins = [_origin(book, origin) for origin in book.origins]
    gist, graph = say_gist(book), choose_graph(book)
    return {
        "heading": "Who has it from whom", "short": "Lineage",
        "gist": gist, "described": " ".join(plain(sentence) for sentence in gist),
        "drawing": draw(book, graph), "narrow": draw_narrow(book, graph), "caption": caption(graph),
        "folded": folded(book, graph),
        "legend": legend(graph),
        "rows": rows[:_SHOWN], "more_rows": rows[_SHOWN:],
        "origins": origins[:_SHOWN], "more_origins": origins[_SHOWN:],
        "unseen": sum(origin.kind == "unseen" for origin in book.origins),
    }  # fmt: skip


def _row(book: Book, ref: FindingRef) -> LinkRow:
    link: LineageLink = ref.finding
    return LinkRow(
        ref, f"link-{ref.number}", link_sentence(book, link), say_share(link.share),
        tuple(reason.detail or reason.name for reason in link.reasons),
        link.evidence[0].to if link.evidence else None,
    )  # fmt: skip


def _origin(book: Book, origin: Origin) -> OriginEntry:
    ties = sorted(origin.articles, key=lambda tie: book.article(tie.article).number)
    shown = tuple(Tie(book.article(tie.article), TIES[tie.how], tie.evidence) for tie in ties)
    return OriginEntry(book.origin_anchor(origin.id), book.origin(origin.id), origin_kind(book, origin), shown)


def caption(graph: Graph) -> list[str]:
    """What is to be known about the drawing, as far as it shows it, and what it does not show."""
    said = ["Arrows lead from what gave to what took."] if graph.edges else []
    if graph.boxes:
        said.append("A dashed box is not at hand.")
    entries = [ref.entry for card in graph.cards for ref in card.articles]
    if any(entry.shares.copied + entry.shares.wire > 0 for entry in entries):
        said.append("The bar in a box: so much of the article is words of an agency or of another article.")
    if any(entry.published for entry in entries):
        said.append("Days stand in order, not to scale; what took from another on one day stands to its right.")
    return said + [f"Not drawn: {sentence}" for sentence in graph.left_out]


def folded(book: Book, graph: Graph) -> list[tuple[str, list[ArticleRef]]]:
    """What each folded card holds: "12 copies (The Bell)"."""
    folds = {card.id for card in graph.cards if card.fold}
    givers = {e.to: e.from_ for e in graph.edges if e.to in folds and e.from_ not in folds}
    return [
        (f"{len(card.articles)} {card.fold}" + (f" ({book.node(givers[card.id])})" if card.id in givers else ""),
         list(card.articles))
        for card in graph.cards if card.fold
    ]  # fmt: skip


def legend(graph: Graph) -> list[tuple[str, str]]:
    """The classes of the lines that are drawn, and what they mean."""
    kinds = {(edge.relation, edge.directed, edge.text) for edge in graph.edges}
    directed = [(relation, words) for relation, words in HOW.items() if (relation, True) in {k[:2] for k in kinds}]
    if any(text and not known for _, known, text in kinds):
        directed.append(("verbatim undirected", "share a text; which had it first is not known"))
    if any(not text and not known for _, known, text in kinds):
        directed.append(("cites undirected", "print the same quotation"))
    return directed
