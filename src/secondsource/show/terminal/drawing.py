"""How the blocks of a report look in a terminal; stands here and nowhere else.

Goes in: blocks, whose strings are escaped, and a width. Comes out: rich renderables. Never parses markup.
"""

from collections.abc import Sequence

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from ..sections.blocks import Block, Grid, Item, Line, Paragraph, Remark, Section, Title

SIDE_BY_SIDE = 92  # below this two columns of a sentence each hold under forty characters, and stacking reads better
_ALL_COLUMNS = 76  # below this a grid does without its spare column
# What stands beside an article's name: a day, a count and shares, each on a few lines. With no such bound days and
# shares broke into columns of single letters at 50 characters a line.
_BESIDE_LABEL = 39


def draw(block: Block, width: int) -> RenderableType:
    """A block of the report, for lines of `width` characters."""
    match block:
        case Title(words):
            return Text(words, "bold")
        case Section(title, items, more):
            return section(title, items, more=more, width=width)
        case Grid():
            return _grid(block, width)
        case Paragraph(line):
            return paragraph(line.words, line.style)
        case Remark(line):
            return remark(line.words, line.style)
        case _:
            return Group(Text(), paragraph(block.line.words, block.line.style))


def section(title: str, items: Sequence[Item], *, more: str = "", width: int) -> RenderableType:
    """A heading and its items; `more` says what was left out."""
    parts: list[RenderableType] = [Text(), Rule(Text(title, "bold"), align="left", characters="─", style="dim")]
    parts += [_lay_out(item, width) for item in items]
    if more:
        parts.append(_line(Line(more, "dim"), 2))
    return Group(*parts)


def paragraph(words: str, style: str = "") -> RenderableType:
    """A line of running text."""
    return Text(words, style)


def remark(words: str, style: str) -> RenderableType:
    """A line that belongs to the section above it."""
    return _line(Line(words, style), 2)


def _grid(grid: Grid, width: int) -> RenderableType:
    """A plain table, indented like an item; where it has no room, an item a row."""
    longest = max(len(row[0]) for row in grid.rows)
    wide = width >= _ALL_COLUMNS
    kept = [n for n in range(len(grid.headings)) if n != grid.spare or wide]
    if width < longest + _BESIDE_LABEL:
        kept = [n for n in kept if n != grid.spare]
        items = [Item(Line(row[0]), tuple(Line(row[n]) for n in kept[1:] if row[n])) for row in grid.rows]
        return section(grid.title, items, width=width)
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    for n in kept:
        table.add_column(Text(grid.headings[n]), no_wrap=n == 0, overflow="fold")  # the first column never wraps
    for row in grid.rows:
        table.add_row(*(Text(row[n]) for n in kept))
    return Group(section(grid.title, [], width=width), Padding(table, (0, 0, 0, 2)))


def _lay_out(item: Item, width: int) -> RenderableType:
    parts = [_line(item.head, 2), *(_line(line, 4) for line in item.lines)]
    if item.columns and width >= SIDE_BY_SIDE and len(item.columns) <= 3:
        grid = Table.grid(padding=(0, 3, 0, 0), expand=True)
        for _ in item.columns:
            grid.add_column(ratio=1)
        grid.add_row(*(Group(*(Text(line.words, line.style) for line in column)) for column in item.columns))
        parts.append(Padding(grid, (0, 0, 0, 4)))
    else:
        for column in item.columns:
            parts += [_line(line, 4 if number == 0 else 6) for number, line in enumerate(column)]
    return Group(*parts)


def _line(line: Line, indent: int) -> RenderableType:
    # The words hang two characters in from where they begin, so that the next item is seen.
    return _Hanging(Text(line.words, line.style), indent)


class _Hanging:
    """A text that stands `indent` characters in, its second and later lines two more."""

    def __init__(self, text: Text, indent: int) -> None:
        self._text = text
        self._indent = indent

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        lines = self._text.wrap(console, max(options.max_width - self._indent - 2, 10))
        for number, line in enumerate(lines):
            yield Text(" " * (self._indent + (2 if number else 0))).append_text(line)
