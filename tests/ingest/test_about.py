"""The `--about` table."""

from pathlib import Path

import pytest

from secondsource.errors import SettingsError
from secondsource.ingest.about import fill, read_about
from secondsource.ingest.drafts import Draft
from secondsource.ingest.limits import Limits


@pytest.mark.parametrize(
    ("table", "rows"),
    [
        ("location,outlet\na.txt,Gull\n", {"a.txt": {"outlet": "Gull"}}),
        # As a spreadsheet writes it: byte order mark, semicolons, CR LF, a cell with a comma, empty rows.
        ('\ufefflocation;title\r\na.txt;"Close, at last"\r\n;\r\n', {"a.txt": {"title": "Close, at last"}}),
        # Columns in any order and case, empty cells left out, short rows allowed.
        ("URL,Location,byline\nu,a.txt\n", {"a.txt": {"url": "u"}}),
        # The same row twice is no conflict.
        ("location,outlet\na.txt,Gull\na.txt,Gull\n", {"a.txt": {"outlet": "Gull"}}),
    ],
)
def test_a_table_is_read(tmp_path: Path, table: str, rows: dict[str, dict[str, str]]) -> None:
    """A row a location, the filled cells alone."""
    path = tmp_path / "about.csv"
    path.write_bytes(table.encode())
    assert rows == read_about(str(path), Limits()).rows


def test_columns_that_mean_nothing_are_said(tmp_path: Path) -> None:
    """A misspelt column is not lost in silence."""
    path = tmp_path / "about.csv"
    path.write_text("location,outlt\na.txt,Gull\n")
    assert "'outlt'" in read_about(str(path), Limits()).notes[0]


@pytest.mark.parametrize(
    ("table", "message"),
    [
        (b"", "empty or no text"),
        (b"\x00\x01\x02\x03" * 9, "empty or no text"),
        (b"outlet\nGull\n", "no column 'location'"),
        (b"location,outlet,outlet\n", "stands twice"),
        (b"location,outlet\na.txt,Gull,more\n", ":2: 3 cells"),
        (b"location,outlet\n,Gull\n", ":2: the row has no location"),
        (b"location,outlet\na.txt,Gull\na.txt,Tern\n", ":3: 'a.txt' has two rows"),
        (b'location,outlet\na.txt,"Gull\n', "this is no CSV"),
        (b"location,outlet\n" + b"a" * 3000, "larger than"),
    ],
)
def test_a_broken_table_is_a_settings_error(tmp_path: Path, table: bytes, message: str) -> None:
    """What, where, and what to do."""
    path = tmp_path / "about.csv"
    path.write_bytes(table)
    with pytest.raises(SettingsError, match=message):
        read_about(str(path), Limits(text=2000))


def test_a_table_that_is_not_there(tmp_path: Path) -> None:
    """A missing file is the user's settings, not an input."""
    with pytest.raises(SettingsError, match="cannot be opened"):
        read_about(str(tmp_path / "none.csv"), Limits())


def test_filling_keeps_what_is_given() -> None:
    """The table says what the input does not."""
    filled = fill(Draft("a", "T", outlet="Gull"), {"outlet": "Tern", "title": "H"})
    assert (filled.outlet, filled.title) == ("Gull", "H")
