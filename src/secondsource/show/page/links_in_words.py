"""A link of the lineage as a sentence in which the two names are links of the page.

Goes in: a Book and a link. Comes out: pieces of a sentence, in the words of `show.words`.
"""

import re
from dataclasses import dataclass

from ...model.lineage import LineageLink
from ..words import say_link
from .book import Book

# Stand for the two names while the sentence is made: private-use characters, which no sentence of ours has.
_TAKER, _GIVER = "\ue000", "\ue001"
# What a link is called in a legend, at an arrow, or in a cell.
HOW = {
    "verbatim": "word for word",
    "paraphrase": "retold",
    "same-original": "from one original that is not at hand",
    "revises": "a later version",
    "cites": "names it",
    "links": "links to it",
}
TEXT = ("verbatim", "paraphrase", "same-original", "revises")  # what has words of the other


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a sentence: our words where `anchor` is None, else a name and where it leads."""

    text: str
    anchor: str | None = None
    number: int | None = None


def link_sentence(book: Book, link: LineageLink) -> tuple[Piece, ...]:
    """Who has what from whom, in pieces."""
    sentence = say_link(link, taker=_TAKER, giver=_GIVER)
    names = {_TAKER: name_piece(book, link.to), _GIVER: name_piece(book, link.from_)}
    return tuple(names.get(part) or Piece(part) for part in re.split(f"([{_TAKER}{_GIVER}])", sentence) if part)


def name_piece(book: Book, node: str) -> Piece:
    """The name of an article, with its number, or of an origin."""
    number = book.article(node).number if book.is_article(node) else None
    return Piece(book.node(node), book.node_anchor(node), number)
