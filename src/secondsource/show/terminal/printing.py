"""The whole report, what is new, a lineage, or what was read of one article, part after part, onto a stream or into a
picture.

Goes in: a Dossier, a Difference, a Lineage or a Reading, and where to print. Comes out: characters.
"""

import io
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import IO

from rich.console import Console, RenderableType
from rich.segment import Segment, Segments

from ...model.articles import Article
from ...model.differences import Difference
from ...model.findings import Dossier
from ...model.lineage import Lineage
from ...model.readings import Reading
from ..sections import View, make_blocks
from ..sections.differences import show_difference
from .drawing import draw
from .lineages import LineageView, show_lineage
from .readings import ReadingView, show_reading

_WIDEST = 120  # longer lines are hard to follow from end to start
_PICTURE_WIDTH = 100


def print_report(
    dossier: Dossier, stream: IO[str], *, everything: bool = False, colour: bool = True, width: int | None = None
) -> None:
    """Print the report on `stream`; without colour where `colour` is false, the stream is no terminal or NO_COLOR is
    set. `width` in characters; None takes the terminal's, 80 where there is none."""
    console = _console(stream, colour=colour, width=width)
    for line in _lines(_report(dossier, console.width, everything=everything), console):
        console.print(line, soft_wrap=True)


def print_reading(
    reading: Reading, stream: IO[str], *, everything: bool = False, colour: bool = True, width: int | None = None
) -> None:
    """Print what was read of one article on `stream`; the rest as in `print_report`."""
    console = _console(stream, colour=colour, width=width)
    for line in _lines(show_reading(ReadingView(reading, everything=everything), console.width), console):
        console.print(line, soft_wrap=True)


def print_lineage(
    lineage: Lineage, articles: Sequence[Article], stream: IO[str], *, everything: bool = False, colour: bool = True,
    width: int | None = None,
) -> None:  # fmt: skip
    """Draw on `stream` who of the articles has it from whom; the rest as in `print_report`."""
    console = _console(stream, colour=colour, width=width)
    view = LineageView(lineage, articles, everything=everything)
    for line in _lines(show_lineage(view, console.width), console):
        console.print(line, soft_wrap=True)


def print_difference(
    difference: Difference, new: Dossier, stream: IO[str], *, everything: bool = False, colour: bool = True,
    width: int | None = None,
) -> None:  # fmt: skip
    """Print on `stream` what is new in the dossier `new`; the rest as in `print_report`."""
    console = _console(stream, colour=colour, width=width)
    blocks = show_difference(difference, View(new, everything=everything))
    for line in _lines((draw(block, console.width) for block in blocks), console):
        console.print(line, soft_wrap=True)


def export_picture(dossier: Dossier, *, title: str, lines: int) -> str:
    """The first `lines` lines of the report as an SVG picture; the same bytes for the same dossier."""
    plain = io.StringIO()
    recorder = Console(
        file=plain, record=True, width=_PICTURE_WIDTH, height=lines, force_terminal=True, color_system="truecolor",
        highlight=False, markup=False, emoji=False, legacy_windows=False,
    )  # fmt: skip
    for line in islice(_lines(_report(dossier, recorder.width, everything=False), recorder), lines):
        recorder.print(line, soft_wrap=True)
    picture = recorder.export_svg(title=title, unique_id="secondsource")
    # rich names fonts on somebody's server; a picture of a private tool must not call anywhere.
    return re.sub(r"@font-face \{[^}]*\}\s*|<!--.*?-->\s*", "", picture)


class _Console(Console):
    """rich leaves the process with exit code 1 where the reader (`| head`) has enough; that is no failure here."""

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


def _console(stream: IO[str], *, colour: bool, width: int | None) -> Console:
    console = _Console(
        file=stream, width=width, no_color=True if not colour else None, highlight=False, markup=False, emoji=False,
        soft_wrap=False,
    )  # fmt: skip
    console.width = min(console.width, _WIDEST)
    return console


def _report(dossier: Dossier, width: int, *, everything: bool) -> Iterator[RenderableType]:
    for block in make_blocks(View(dossier, everything=everything)):
        yield draw(block, width)


def _lines(parts: Iterable[RenderableType], console: Console) -> Iterator[Segments]:
    """What is printed line by line, without the blanks that tables put at their ends."""
    for part in parts:
        for line in console.render_lines(part, pad=False):
            yield Segments([*_strip(line), Segment.line()])


def _strip(line: list[Segment]) -> list[Segment]:
    kept = list(line)
    while kept and not kept[-1].text.strip(" "):
        kept.pop()
    if kept:
        last = kept.pop()
        kept.append(Segment(last.text.rstrip(" "), last.style))
    return kept
