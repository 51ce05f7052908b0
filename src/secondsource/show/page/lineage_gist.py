"""The lineage in a few sentences: which articles are one text, and what they are from that is not at hand.

Goes in: a Book. Comes out: sentences in pieces, those about the largest shares first. Says only what the links say.
"""

from collections.abc import Iterable, Sequence

from ...model.lineage import LineageLink
from .book import Book
from .links_in_words import TEXT, Piece, name_piece

_SENTENCES = 5  # more are not read in ten seconds; all links stand in the table
_NAMES = 6  # names in one sentence before the rest is counted


def say_gist(book: Book) -> list[tuple[Piece, ...]]:
    """Who has text from whom, those who share a text of unknown order, and who shares none."""
    links = [ref.finding for ref in book.links if ref.finding.relation in TEXT]
    said = sorted([*_given(book, links), *_shared(book, links)], key=lambda one: -one[0])
    sentences = [sentence for _, sentence in said[:_SENTENCES]]
    if len(said) > _SENTENCES:
        sentences.append((Piece(f"{len(said) - _SENTENCES} more such groups, with smaller shares, are in the table."),))
    return sentences + _alone(book, links)


def plain(sentence: Iterable[Piece]) -> str:
    """A sentence without its links; articles with their numbers."""
    return "".join(f"{piece.number} {piece.text}" if piece.number else piece.text for piece in sentence)


def _given(book: Book, links: Sequence[LineageLink]) -> list[tuple[float, tuple[Piece, ...]]]:
    """A sentence for each that gave text, with all who have it from there."""
    groups: dict[tuple[str, bool], list[LineageLink]] = {}
    for link in links:
        if link.directed:
            groups.setdefault((link.from_, link.relation == "revises"), []).append(link)
    said = []
    for (giver, later), group in groups.items():
        takers = _names(book, [link.to for link in group])
        one = len(group) == 1
        if later:
            verb = " is a later version of " if one else " are later versions of "
        else:
            verb = " has text from " if one else " have text from "
        absent = "" if book.is_article(giver) else ", which is not at hand"
        end = Piece(f"{absent} ({_shares(group)} of {'its' if one else 'their'} text).")
        said.append((max(link.share for link in group), (*takers, Piece(verb), name_piece(book, giver), end)))
    return said


def _shared(book: Book, links: Sequence[LineageLink]) -> list[tuple[float, tuple[Piece, ...]]]:
    """A sentence for each group that shares a text in an order that is not known."""
    group_of: dict[str, list[str]] = {}
    for link in (x for x in links if not x.directed):
        one, other = group_of.setdefault(link.from_, [link.from_]), group_of.setdefault(link.to, [link.to])
        if one is not other:
            one.extend(other)
            group_of.update((node, one) for node in other)
    said = []
    for node, group in group_of.items():
        if node == group[0]:
            within = [x for x in links if not x.directed and x.from_ in group]
            end = Piece(f" share a text ({_shares(within)}); which had it first is not known.")
            said.append((max(x.share for x in within), (*_names(book, group), end)))
    return said


def _alone(book: Book, links: Sequence[LineageLink]) -> list[tuple[Piece, ...]]:
    """Who shares no text with any other: that is said, and that it proves nothing."""
    touched = {node for link in links for node in (link.from_, link.to)}
    alone = [ref.id for ref in book.articles if ref.id not in touched]
    if not alone or len(book.articles) < 2:
        return []
    unproven = "That nothing was found is not independence."
    if len(alone) == len(book.articles):
        return [(Piece(f"No text was found that one of the {len(alone)} articles has from another. {unproven}"),)]
    verb = " shares" if len(alone) == 1 else " share"
    return [(*_names(book, alone), Piece(f"{verb} no text that was found with any other. {unproven}"))]


def _names(book: Book, nodes: Sequence[str]) -> tuple[Piece, ...]:
    """ "1 The Bell, 3 Tide and 4 more"."""
    ordered = sorted(nodes, key=lambda node: book.article(node).number)
    shown = ordered if len(ordered) <= _NAMES + 1 else ordered[:_NAMES]
    pieces: list[Piece] = []
    for place, node in enumerate(shown):
        if place:
            pieces.append(Piece(" and " if place == len(ordered) - 1 else ", "))
        pieces.append(name_piece(book, node))
    if len(shown) < len(ordered):
        pieces.append(Piece(f" and {len(ordered) - len(shown)} more"))
    return tuple(pieces)


def _shares(links: Sequence[LineageLink]) -> str:
    low, high = (f"{f(link.share for link in links) * 100:.0f}" for f in (min, max))
    return f"{low}%" if low == high else f"{low} to {high}%"
