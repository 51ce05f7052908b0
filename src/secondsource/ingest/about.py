"""The `--about` table: what plain text does not say of itself.

Goes in: the path of a CSV with the columns `location, outlet, published, url, title, byline, language`, any of them
empty. Comes out: a row a location. What an input says itself stays; the table fills what is missing.
"""

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass, replace

from ..errors import InputError, SettingsError
from .decoding import decode
from .drafts import Draft
from .limits import Limits, say_size

COLUMNS = ("location", "outlet", "published", "url", "title", "byline", "language")


@dataclass(frozen=True, slots=True)
class About:
    """`rows` by location, each the filled columns alone; `notes` on what was left aside."""

    rows: Mapping[str, Mapping[str, str]]
    notes: tuple[str, ...] = ()


def read_about(path: str, limits: Limits) -> About:
    """The table at `path`; comma or semicolon between the columns.

    Raises:
        SettingsError: it cannot be read, has no column `location`, a row that does not fit, or two for one location.
    """
    text = _read(path, limits)
    header = text.split("\n", 1)[0]
    separator = ";" if header.count(";") > header.count(",") else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    rows: dict[str, dict[str, str]] = {}
    try:
        columns = [name.strip().lower() for name in next(reader)]
        _check_columns(path, columns)
        for cells in reader:
            if not any(cell.strip() for cell in cells):
                continue
            location, row = _take_row(path, reader.line_num, columns, cells)
            if rows.setdefault(location, row) != row:
                raise SettingsError(f"--about {path}:{reader.line_num}: {location!r} has two rows. Keep one of them.")
    except csv.Error as error:
        message = f"--about {path}:{reader.line_num}: this is no CSV ({error}). Save the table again as CSV."
        raise SettingsError(message) from error
    unknown = [name for name in columns if name not in COLUMNS]
    notes = (f"{path}: columns that mean nothing here: {', '.join(map(repr, unknown))}.",) if unknown else ()
    return About(rows, notes)


def _read(path: str, limits: Limits) -> str:
    try:
        with open(path, "rb") as stream:
            data = stream.read(limits.text + 1)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise SettingsError(f"--about {path}: it cannot be opened ({why}). Check the path.") from error
    if len(data) > limits.text:
        raise SettingsError(f"--about {path}: it is larger than {say_size(limits.text)}. Split it.")
    try:
        return decode(data, path).text
    except InputError as error:
        raise SettingsError(f"--about {path}: it is empty or no text. Give a CSV with a row a location.") from error


def _check_columns(path: str, columns: list[str]) -> None:
    if "location" not in columns:
        raise SettingsError(f"--about {path}: it has no column 'location'. Columns are {', '.join(COLUMNS)}.")
    doubled = sorted({name for name in columns if name in COLUMNS and columns.count(name) > 1})
    if doubled:
        raise SettingsError(f"--about {path}: the column {doubled[0]!r} stands twice. Keep one of them.")


def _take_row(path: str, number: int, columns: list[str], cells: list[str]) -> tuple[str, dict[str, str]]:
    if len(cells) > len(columns):
        raise SettingsError(
            f"--about {path}:{number}: {len(cells)} cells for {len(columns)} columns. Quote what has a comma."
        )
    row = {n: c.strip() for n, c in zip(columns, cells, strict=False) if n in COLUMNS and c.strip()}
    location = row.pop("location", None)
    if location is None:
        raise SettingsError(f"--about {path}:{number}: the row has no location. Name the article it is about.")
    return location, row


def fill(draft: Draft, row: Mapping[str, str]) -> Draft:
    """`draft` with what it lacks taken from its row."""
    missing = {name: value for name, value in row.items() if getattr(draft, name) is None}
    return replace(draft, **missing) if missing else draft  # type: ignore[arg-type]
