"""The text of an article as blocks of pieces that a template can print: which characters belong to which place of a
finding, whose words they are, and what is the page's and not the article's.

Goes in: an Article, its borrowed runs, and the places in it. Comes out: every character of the text once and in order,
cut at every boundary. Places nest on the page as they do in the text (of 7,049 pairs that meet in a story of forty
articles 6,871 lie one in the other); where two cross, or one goes over a line end, the rest of it is a part of its own.
Drops no character and escapes none.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

from ...model.articles import Article, FurnitureKind
from ...model.lineage import Borrowed
from .book import Place

_Value = TypeVar("_Value")
_Ranged = tuple[int, int, _Value]

_LINE = re.compile(r"^[^\S\n]*\S", re.MULTILINE)
# What may be left out of sight at the end of a line. Every other white space is shown, if only as an escape.
_BLANKS = " \t\n"


@dataclass(frozen=True, slots=True)
class Part:
    """As much of a place as stands in one element: all of it, or what there is up to a line end or a crossing."""

    place: Place
    first: bool

    @property
    def classes(self) -> str:
        """The classes of its element: the kinds of findings on it and, on what is not its beginning, its anchor, by
        which a rule of the page's style finds the rest of a place that a link leads to."""
        kinds = dict.fromkeys(choice_of(ref.kind) for ref in self.place.findings)
        return " ".join(("w", *(() if self.first else (self.place.anchor,)), *(f"on-{kind}" for kind in kinds)))


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters between two boundaries: the parts that open before them, how many close after them, and what they
    are: "copied", "wire", "quoted", "furniture", "headline", "gap" (blanks and line ends between blocks)."""

    opens: tuple[Part, ...]
    text: str
    marks: tuple[str, ...]
    closes: int


@dataclass(frozen=True, slots=True)
class Block:
    """A line with something in it, and the blank lines after it. `furniture`: what it is, where nothing of it is the
    article's."""

    start: int
    end: int
    pieces: tuple[Piece, ...]
    furniture: FurnitureKind | None


def choice_of(kind: str) -> str:
    """A kind of finding as a reader chooses to see it or not: links of both kinds are one."""
    return "links" if kind == "pairs" else kind


def cut_blocks(article: Article, borrowed: Sequence[Borrowed], places: Iterable[Place]) -> tuple[Block, ...]:
    """The text in blocks: their pieces put together are the text. `places` are of this article, each with its own
    anchor."""
    lines = _lines(article.text)
    marks: list[_Ranged[str]] = [(run.start, run.end, run.kind) for run in borrowed]
    marks += [(run.start, run.end, "furniture") for run in article.furniture]
    if article.title_span:
        marks.append((article.title_span.start, article.title_span.end, "headline"))
    marks += _gaps(article.text, lines)
    placed = _spread(lines, [(place.span.start, place.span.end, place) for place in places])
    return tuple(
        _block(article, line, here, over)
        for line, here, over in zip(lines, placed, _spread(lines, marks), strict=True)
    )  # fmt: skip


def _lines(text: str) -> list[tuple[int, int]]:
    """The blocks: blank lines belong to the one before them, those at the beginning to the first."""
    starts = [match.start() for match in _LINE.finditer(text)]
    starts = [0, *starts[1:]] if text else []
    return list(pairwise([*starts, len(text)]))


def _gaps(text: str, lines: Sequence[tuple[int, int]]) -> Iterator[_Ranged[str]]:
    for start, end in lines:
        yield start + len(text[start:end].rstrip(_BLANKS)), end, "gap"
    opening = text[: len(text) - len(text.lstrip(_BLANKS))]
    yield 0, opening.rfind("\n") + 1, "gap"


def _spread(lines: Sequence[tuple[int, int]], ranges: Iterable[_Ranged[_Value]]) -> list[list[_Ranged[_Value]]]:
    """For each line the ranges that reach into it, those that begin first before the others, long before short."""
    starts = [start for start, _ in lines]
    found: list[list[_Ranged[_Value]]] = [[] for _ in lines]
    for one in sorted(ranges, key=lambda r: (r[0], -r[1])):
        number = bisect_right(starts, one[0]) - 1
        while one[0] < one[1] and number < len(lines) and lines[number][0] < one[1]:
            found[number].append(one)
            number += 1
    return found


def _block(
    article: Article, line: tuple[int, int], places: Sequence[_Ranged[Place]], marks: Sequence[_Ranged[str]]
) -> Block:
    start, end = line
    edges = {edge for first, last, _ in (*places, *marks) for edge in (first, last) if start < edge < end}
    pieces = tuple(_pieces(article.text, sorted({start, end} | edges), places, marks))
    words = [piece for piece in pieces if "gap" not in piece.marks and not piece.text.isspace()]
    furniture = None
    if words and all("furniture" in piece.marks for piece in words):
        furniture = next(run.kind for run in article.furniture if run.start < end and run.end > start)
    return Block(start, end, pieces, furniture)


def _pieces(
    text: str, edges: Sequence[int], places: Sequence[_Ranged[Place]], marks: Sequence[_Ranged[str]]
) -> Iterator[Piece]:
    """Between each two edges a piece. What ends closes, with all that was opened in it; what of that goes on opens
    again behind the edge."""
    over = _over(edges, marks)
    coming, opened, again = list(reversed(places)), list[_Ranged[Place]](), list[_Ranged[Place]]()
    for (begin, stop), kinds in zip(pairwise(edges), over, strict=True):
        while coming and coming[-1][0] <= begin:
            again.append(coming.pop())
        opens = sorted(again, key=lambda place: -place[1])
        opened += opens
        goes_on = 0 if stop == edges[-1] else next((i for i, p in enumerate(opened) if p[1] <= stop), len(opened))
        again = [place for place in opened[goes_on:] if place[1] > stop]
        parts = tuple(Part(place, first=first == begin) for first, _, place in opens)
        yield Piece(parts, text[begin:stop], kinds, len(opened) - goes_on)
        del opened[goes_on:]


def _over(edges: Sequence[int], marks: Sequence[_Ranged[str]]) -> Iterator[tuple[str, ...]]:
    """What the characters between each two edges are."""
    coming, here = list(reversed(marks)), list[_Ranged[str]]()
    for begin, _ in pairwise(edges):
        while coming and coming[-1][0] <= begin:
            here.append(coming.pop())
        here = [mark for mark in here if mark[1] > begin]
        yield tuple(sorted({kind for _, _, kind in here}))
