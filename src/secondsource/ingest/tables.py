"""The CSV tables that a user gives with an option (`--about`, `--outlets`).

Goes in: a path and what the table must look like. Comes out: its rows with their line numbers, the known columns alone.
What a row means, and which two contradict each other, is for who asked.
"""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..errors import InputError, SettingsError
from .decoding import decode
from .limits import Limits, say_size


@dataclass(frozen=True, slots=True)
class Layout:
    """What a table must look like. `option` is how it is given; a table has the columns `needed` at least, and each row
    fills the first of them. `advice` says what to do about a file that is no such table, `row_advice` about a row that
    does not fill it."""

    option: str
    columns: tuple[str, ...]
    needed: tuple[str, ...]
    advice: str
    row_advice: str


@dataclass(frozen=True, slots=True)
class Row:
    """The filled cells of a row by their column, and the line it ends in."""

    number: int
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Table:
    """`rows` in their order; `notes` on what was left aside."""

    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()


def read_table(path: str, layout: Layout, limits: Limits) -> Table:
    """The table at `path`; comma or semicolon between the columns, in any order and case, empty rows left out.

    Raises:
        SettingsError: it cannot be read, lacks a column that is needed, or has a row that does not fit.
    """
    where = f"{layout.option} {path}"
    text = _read(path, where, layout, limits)
    header = text.split("\n", 1)[0]
    separator = ";" if header.count(";") > header.count(",") else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        columns = [name.strip().lower() for name in next(reader)]
        _check_columns(where, layout, columns)
        rows = tuple(
            Row(number, _take_cells(f"{where}:{number}", layout, columns, cells)) for number, cells in _filled(reader)
        )
    except csv.Error as error:
        message = f"{where}:{reader.line_num}: this is no CSV ({error}). Save the table again as CSV."
        raise SettingsError(message) from error
    unknown = [name for name in columns if name not in layout.columns]
    notes = (f"{path}: columns that mean nothing here: {', '.join(map(repr, unknown))}.",) if unknown else ()
    return Table(rows, notes)


def _read(path: str, where: str, layout: Layout, limits: Limits) -> str:
    try:
        with open(path, "rb") as stream:
            data = stream.read(limits.text + 1)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise SettingsError(f"{where}: it cannot be opened ({why}). Check the path.") from error
    if len(data) > limits.text:
        raise SettingsError(f"{where}: it is larger than {say_size(limits.text)}. Split it.")
    try:
        return decode(data, path).text
    except InputError as error:
        raise SettingsError(f"{where}: it is empty or no text. {layout.advice}") from error


def _check_columns(where: str, layout: Layout, columns: list[str]) -> None:
    for name in layout.needed:
        if name not in columns:
            raise SettingsError(f"{where}: it has no column {name!r}. Columns are {', '.join(layout.columns)}.")
    doubled = sorted({name for name in columns if name in layout.columns and columns.count(name) > 1})
    if doubled:
        raise SettingsError(f"{where}: the column {doubled[0]!r} stands twice. Keep one of them.")


def _filled(reader: Iterator[list[str]]) -> Iterator[tuple[int, list[str]]]:
    """The rows that are not empty, each with the line it ends in."""
    for cells in reader:
        if any(cell.strip() for cell in cells):
            yield reader.line_num, cells  # type: ignore[attr-defined]


def _take_cells(place: str, layout: Layout, columns: list[str], cells: list[str]) -> dict[str, str]:
    if len(cells) > len(columns):
        raise SettingsError(f"{place}: {len(cells)} cells for {len(columns)} columns. Quote what has a comma.")
    row = {n: c.strip() for n, c in zip(columns, cells, strict=False) if n in layout.columns and c.strip()}
    if layout.needed[0] not in row:
        raise SettingsError(f"{place}: the row has no {layout.needed[0]}. {layout.row_advice}")
    return row
