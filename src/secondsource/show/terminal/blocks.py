"""What a section is made of: items, each a head line with lines below it. How they look stands here and nowhere else.

Goes in: escaped strings from `View`. Comes out: rich renderables. Never parses markup.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

SIDE_BY_SIDE = 92  # below this two columns of a sentence each hold under forty characters, and stacking reads better

Line = tuple[str, str]  # the words, and a style: "", "bold", "dim", "red" …


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to know: the head, and what is to be said about it. `columns` stand beside each other where there is
    room, below each other where there is none."""

    head: Line
    lines: tuple[Line, ...] = ()
    columns: tuple[tuple[Line, ...], ...] = ()


def section(title: str, items: Sequence[Item], *, more: str = "", width: int) -> RenderableType:
    """A heading and its items; `more` says what was left out."""
    parts: list[RenderableType] = [Text(), Rule(Text(title, "bold"), align="left", characters="─", style="dim")]
    parts += [_lay_out(item, width) for item in items]
    if more:
        parts.append(_line((more, "dim"), 2))
    return Group(*parts)


def paragraph(words: str, style: str = "") -> RenderableType:
    """A line of running text."""
    return Text(words, style)


def remark(words: str, style: str) -> RenderableType:
    """A line that belongs to the section above it."""
    return _line((words, style), 2)


def rows(cells: Sequence[Sequence[Line]], *, headings: Sequence[str] = ()) -> RenderableType:
    """A plain table, indented like an item; the first column never wraps in two."""
    table = Table(box=None, show_header=bool(headings), pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    for number, heading in enumerate(headings or [""] * len(cells[0])):
        table.add_column(Text(heading), no_wrap=number == 0, overflow="fold")
    for row in cells:
        table.add_row(*(Text(words, style) for words, style in row))
    return Padding(table, (0, 0, 0, 2))


def _lay_out(item: Item, width: int) -> RenderableType:
    parts = [_line(item.head, 2), *(_line(line, 4) for line in item.lines)]
    if item.columns and width >= SIDE_BY_SIDE and len(item.columns) <= 3:
        grid = Table.grid(padding=(0, 3, 0, 0), expand=True)
        for _ in item.columns:
            grid.add_column(ratio=1)
        grid.add_row(*(Group(*(Text(*line) for line in column)) for column in item.columns))
        parts.append(Padding(grid, (0, 0, 0, 4)))
    else:
        for column in item.columns:
            parts += [_line(line, 4 if number == 0 else 6) for number, line in enumerate(column)]
    return Group(*parts)


def _line(line: Line, indent: int) -> RenderableType:
    # The words hang two characters in from where they begin, so that the next item is seen.
    return _Hanging(Text(*line), indent)


class _Hanging:
    """A text that stands `indent` characters in, its second and later lines two more."""

    def __init__(self, text: Text, indent: int) -> None:
        self._text = text
        self._indent = indent

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        lines = self._text.wrap(console, max(options.max_width - self._indent - 2, 10))
        for number, line in enumerate(lines):
            yield Text(" " * (self._indent + (2 if number else 0))).append_text(line)
