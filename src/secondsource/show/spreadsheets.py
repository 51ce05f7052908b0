"""A Dossier → CSV files for spreadsheets and statistics.

Goes in: a Dossier. Comes out: the files by name, as text: a table a kind of finding (`tables`) and `manifest.csv`,
which says how many rows each has. RFC 4180: commas, CRLF, quotes doubled. Every cell passes `safe_csv`. Opens no file.
"""

import csv
import hashlib
import io
from collections.abc import Iterable, Sequence

from ..model.findings import Dossier
from .escaping import safe_csv
from .tables import Cell, make_tables

BOM = "\ufeff"  # without it Excel reads UTF-8 as the machine's old encoding
_MANIFEST = ("file", "rows", "columns", "sha256")


def csv_files(dossier: Dossier, *, bom: bool = True) -> dict[str, str]:
    """The text of each file by its name, in a fixed order; the same dossier gives the same bytes.

    `bom`: each file begins with a byte order mark, which Excel needs and most other programs skip.
    """
    mark = BOM if bom else ""
    files: dict[str, str] = {}
    manifest: list[Sequence[Cell]] = []
    for table in make_tables(dossier):
        name = f"{table.kind}.csv"
        files[name] = mark + _write(table.columns, table.rows)
        digest = hashlib.sha256(files[name].encode("utf-8")).hexdigest()
        manifest.append((name, len(table.rows), len(table.columns), digest))
    files["manifest.csv"] = mark + _write(_MANIFEST, manifest)
    return files


def _write(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return stream.getvalue()


def _cell(value: Cell) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return safe_csv(value) if isinstance(value, str) else repr(value)
