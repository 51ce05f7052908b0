"""What a report is made of, wherever it is shown: sections of items, each a head line with lines below it.

Goes in: single-line strings from `View`. Comes out: records that a terminal draws (`terminal.drawing`) and Markdown
writes (`markdown`), so that both say the same in the same order. How they look is decided there, what they say here.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ...model.spans import Span


class Line(NamedTuple):
    """Words, how they are to look ("", "bold", "dim", "yellow" …), and the places that they cite."""

    words: str
    style: str = ""
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to know: the head, and what is to be said about it. `columns` stand beside each other where there is
    room, below each other where there is none."""

    head: Line
    lines: tuple[Line, ...] = ()
    columns: tuple[tuple[Line, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Title:
    """What the report is about."""

    words: str


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its items; `more` says what was left out."""

    title: str
    items: Sequence[Item]
    more: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """A heading and a row a thing. `spare`: the column that a narrow place does without."""

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    spare: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of running text."""

    line: Line


@dataclass(frozen=True, slots=True)
class Remark:
    """A line that belongs to the section above it."""

    line: Line


@dataclass(frozen=True, slots=True)
class Closing:
    """How to read the report."""

    line: Line


Block = Title | Section | Grid | Paragraph | Remark | Closing
