"""Who has it from whom: the gist in sentences, the drawing, the same facts in a table, and the origins.

Goes in: a Book. Comes out: the view of `lineage.html`. Shares, directions and ties are those of the dossier.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ...model.identifiers import outlet_key
from ...model.lineage import LineageLink, Origin
from ...model.spans import Span
from ..labels import KINDS
from ..words import TIES
from .book import ArticleRef, Book, FindingRef
from .lineage_gist import say_gist
from .links_in_words import Piece, link_sentence, short_how

_SHOWN = 12  # rows of a table before the rest folds: about a screen


@dataclass(frozen=True, slots=True)
class LinkRow:
    """A link as a row: its sentence, how in a few words, so much of the taker's text, why, and the taker's first
    words."""

    ref: FindingRef
    row_id: str
    sentence: tuple[Piece, ...]
    how: str
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
    return {
        "heading": "Who has it from whom", "short": "Lineage",
        "gist": say_gist(book),
        "rows": rows[:_SHOWN], "more_rows": rows[_SHOWN:],
        "origins": origins[:_SHOWN], "more_origins": origins[_SHOWN:],
        "unseen": sum(origin.kind == "unseen" for origin in book.origins),
    }  # fmt: skip


def _row(book: Book, ref: FindingRef) -> LinkRow:
    link: LineageLink = ref.finding
    return LinkRow(
        ref, f"link-{ref.number}", link_sentence(book, link), short_how(link), say_share(link.share),
        tuple(reason.detail or reason.name for reason in link.reasons),
        link.evidence[0].to if link.evidence else None,
    )  # fmt: skip


def say_share(share: float) -> str:
    """ "57%"; what rounds to nothing is "<1%"."""
    return "<1%" if share < 0.005 else f"{share:.0%}"


def _origin(book: Book, origin: Origin) -> OriginEntry:
    ties = sorted(origin.articles, key=lambda tie: book.article(tie.article).number)
    shown = tuple(Tie(book.article(tie.article), TIES[tie.how], tie.evidence) for tie in ties)
    return OriginEntry(book.origin_anchor(origin.id), book.origin(origin.id), origin_kind(book, origin), shown)


def origin_kind(book: Book, origin: Origin) -> str:
    """What an origin is, and whether it is among the articles."""
    own = [tie for tie in origin.articles if tie.how == "is"]
    if own:
        return "one of these articles" if len(own) == 1 else f"{len(own)} of these articles are its own reports"
    printed = {outlet_key(ref.entry.article.outlet) for ref in book.articles if ref.entry.article.outlet}
    if origin.kind in ("outlet", "agency") and outlet_key(origin.name) in printed:
        return f"{origin.kind}; which of its articles is not known"
    return KINDS[origin.kind]
