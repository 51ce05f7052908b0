"""What a drawing of a lineage says in words: on a card, on a line, in place of the drawing.

Goes in: a Book, a Graph and a part of it. Comes out: strings.
"""

from ...model.identifiers import outlet_key
from ...model.lineage import Origin
from ..labels import KINDS, count
from ..words import say_published, say_shares
from .book import ArticleRef, Book
from .lineage_graph import Card, Edge, Graph
from .links_in_words import HOW
from .text_width import text_width

_FIRST = 400  # characters from which first words are taken: a card shows some forty
_NOTE = 11.0  # size of type of a card's second line
# On a card there is room for two or three words.
_BRIEFLY = {
    "verbatim": "word for word",
    "paraphrase": "retold",
    "same-original": "from its original",
    "revises": "later version",
    "cites": "names it",
    "links": "links to it",
}


def say_share(share: float) -> str:
    """ "57%"; what rounds to nothing is "<1%"."""
    return "<1%" if share < 0.005 else f"{share:.0%}"


def origin_kind(book: Book, origin: Origin) -> str:
    """What an origin is, and whether it is among the articles."""
    own = [tie for tie in origin.articles if tie.how == "is"]
    if len(own) == 1:
        return KINDS["article"]
    printed = {outlet_key(ref.entry.article.outlet) for ref in book.articles if ref.entry.article.outlet}
    if origin.kind in ("outlet", "agency") and (own or outlet_key(origin.name) in printed):
        return f"{origin.kind}; which article is not known"
    return KINDS[origin.kind]


def card_note(graph: Graph, card: Card, room: float) -> str:
    """The second line of a card: how much of it is from where, as far as there is room; the largest share first."""
    into = [e for e in graph.edges if e.text and (e.to == card.id or (not e.directed and e.from_ == card.id))]
    if card.fold:
        days = sorted(ref.date for ref in card.articles if ref.date)
        until = f"until {days[-1]}" if days and days[0] != days[-1] else ""
        shares = [f"at most {say_share(e.share)}" for e in into if e.to == card.id][:1]
        return ", ".join([*shares, *([until] if until else [])])
    if not into:
        return ""
    best = max(into, key=lambda e: (e.share, e.directed, e.from_, e.to))
    how = _BRIEFLY[best.relation] if best.directed else "shared, order not known"
    more = f" +{len(into) - 1}" if len(into) > 1 else ""
    full = f"{say_share(best.share)} {how}{more}"
    return full if text_width(full, _NOTE) <= room else f"{say_share(best.share)}{more}"


def card_title(ref: ArticleRef) -> str:
    """The headline of an article; where none is known its first words that are not the page's."""
    article = ref.entry.article
    if article.title:
        return article.title
    start = 0
    for furniture in sorted(article.furniture, key=lambda f: (f.start, f.end)):
        if not article.text[start : furniture.start].strip():
            start = max(start, furniture.end)
    return article.text[start : start + _FIRST].strip()


def card_name(book: Book, graph: Graph, card: Card) -> tuple[str, str]:
    """Where a card leads, and its full name for who does not see it."""
    first = card.articles[0]
    if card.fold:
        numbers = [e.number for e in graph.edges if card.id in (e.from_, e.to) and e.number]
        href = f"#link-{min(numbers)}" if numbers else f"#{first.anchor}"
        return href, f"{count(len(card.articles), 'article')} folded: {card.fold}"
    when = f", {say_published(first.entry.published)}" if first.entry.published else ", date not known"
    return f"#{first.anchor}", f"Article {first.number}: {first.label}{when}; {say_shares(first.entry.shares)}"


def edge_title(book: Book, graph: Graph, edge: Edge) -> str:
    """What a line says: who has what from whom."""
    names = {card.id: f"{len(card.articles)} articles" for card in graph.cards if card.fold}
    giver, taker = (names.get(node) or book.node(node) for node in (edge.from_, edge.to))
    share = f" ({say_share(edge.share)})" if edge.text else ""
    link = f"Link {edge.number}: " if edge.number else ""
    if not edge.directed:
        what = "share a text" if edge.text else "print the same quotation"
        return f"{link}{giver} and {taker} {what}{share}; order not known"
    return f"{link}{giver} → {taker}: {HOW[edge.relation]}{share}"
