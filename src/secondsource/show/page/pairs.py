"""Side by side: what was taken, and what was made of it, for every link whose words are at hand on both sides.

Goes in: a Book. Comes out: the view of `pairs.html`: a pair a link, its rows in the order of the taker's text.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ...model.lineage import LineageLink, LinkEvidence
from ...model.spans import Span
from ..labels import count
from .book import Book, FindingRef
from .links_in_words import Piece, link_sentence, name_piece
from .word_changes import Run, word_changes

# Of the words of a passage: under a third in common and in order, a word or two apart, it is told anew; the counts of
# the six stories part there.
_RETOLD = 1 / 3
_ROW_WORDS = {
    "same": "in the same words",
    "exchanged": "with words exchanged",
    "retold": "told in other words",
    "long": "too long to mark",
    "absent": "text not at hand",
}


@dataclass(frozen=True, slots=True)
class Cell:
    """A passage in its article, as runs of words."""

    span: Span
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """What was taken (None: not at hand) and what was made of it; `how` in words, `same` of `words` are the same."""

    taken: Cell | None
    made: Cell
    kind: str
    how: str
    same: int
    words: int


@dataclass(frozen=True, slots=True)
class Pair:
    """A link with its passages. `left` and `right` say whose words the columns are, `briefly` the same in each row for
    who does not see columns; `taken`: the one is known to be made of the other; `tally` how many passages of which
    kind."""

    ref: FindingRef
    sentence: tuple[Piece, ...]
    left: tuple[Piece, ...]
    right: tuple[Piece, ...]
    briefly: tuple[str, str]
    taken: bool
    tally: str
    rows: tuple[Row, ...]


def show_pairs(book: Book) -> Mapping[str, Any] | None:
    """The links in the order of the page; None where no link has words on both sides."""
    pairs = [_pair(book, ref) for ref in book.links if ref.kind == "pairs"]
    if not pairs:
        return None
    return {"heading": "Side by side", "short": "Side by side", "pairs": pairs}


def _pair(book: Book, ref: FindingRef) -> Pair:
    link: LineageLink = ref.finding
    rows = tuple(_row(book, pair) for pair in sorted(link.evidence, key=lambda e: (e.to, e.from_ or e.to)))
    left, right = _columns(book, link)
    taken = link.directed and book.is_article(link.from_)
    briefly = ("What was taken:", "What became of it:") if taken else ("In the one:", "In the other:")
    return Pair(ref, link_sentence(book, link), left, right, briefly, taken, _tally(rows), rows)


def _columns(book: Book, link: LineageLink) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """What stands over the two columns."""
    giver, taker = (name_piece(book, node) for node in (link.from_, link.to))
    if not link.directed:
        return (giver,), (taker,)
    if book.is_article(link.from_):
        return (Piece("What was taken: "), giver), (Piece("What became of it: "), taker)
    return (Piece("The same in another article; "), giver, Piece(" itself is not at hand")), (taker,)


def _row(book: Book, pair: LinkEvidence) -> Row:
    after = book.words(pair.to)
    if pair.from_ is None:
        words = len(after.split())
        return Row(None, Cell(pair.to, (Run(after, False),)), "absent", _ROW_WORDS["absent"], 0, words)
    changes = word_changes(book.words(pair.from_), after)
    if changes.same == changes.words:
        kind = "same"
    elif not changes.compared:
        kind = "long"
    else:
        kind = "retold" if changes.same < _RETOLD * changes.words else "exchanged"
    before, made = Cell(pair.from_, changes.before), Cell(pair.to, changes.after)
    return Row(before, made, kind, _ROW_WORDS[kind], changes.same, changes.words)


def _tally(rows: tuple[Row, ...]) -> str:
    """ "14 passages: 5 in the same words, 9 with words exchanged"."""
    kinds = Counter(row.kind for row in rows)
    said = ", ".join(f"{kinds[kind]} {words}" for kind, words in _ROW_WORDS.items() if kinds[kind])
    return f"{count(len(rows), 'passage')}: {said}"
