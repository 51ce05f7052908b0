"""A dossier's file: read whole, bounded, and explained where it is none."""

import io
from pathlib import Path

import pytest

from secondsource import dossiers
from secondsource.dossiers import read_dossier
from secondsource.errors import DossierError
from secondsource.model.findings import Dossier
from secondsource.show.dossiers import dossier_json, dumps


def test_file_and_standard_input(dossier: Dossier, tmp_path: Path) -> None:
    """The same record from either; a byte order mark in front does no harm."""
    text = dumps(dossier_json(dossier))
    path = tmp_path / "d.json"
    path.write_text(text, "utf-8-sig")
    loaded = read_dossier(str(path))
    assert dumps(dossier_json(loaded)) == text
    assert loaded == read_dossier("-", stdin=io.BytesIO(text.encode()))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "is no JSON"),
        (b"{", "is no JSON"),
        (b"\xff\xfe", "is no JSON (byte 0 is no UTF-8)"),
        (b'{"schema": NaN}', "is no JSON (NaN is no number)"),
        (b'{"schema": -Infinity}', "is no JSON (-Infinity is no number)"),
        (b'{"schema": ' + b"9" * 5000 + b"}", "is no JSON"),  # Python refuses to read so many digits
        (b"[" * 100_000, "is nested too deep"),
        (b"[]", "the dossier: is a list, not an object"),
        (b"{}", "schema: is missing"),
        (b'{"schema": "secondsource/dossier/9"}', "this version reads"),
        (b"%PDF-1.7", "is no JSON"),
    ],
)
def test_what_is_no_dossier_is_explained(tmp_path: Path, content: bytes, message: str) -> None:
    """The file is named, and what is wrong with it; no traceback."""
    path = tmp_path / "d.json"
    path.write_bytes(content)
    with pytest.raises(DossierError) as caught:
        read_dossier(str(path))
    assert str(path) in str(caught.value)
    assert message in str(caught.value)


def test_what_cannot_be_opened_is_explained(tmp_path: Path) -> None:
    """Missing, a folder, a name with a NUL, no standard input."""
    for path in (str(tmp_path / "none.json"), str(tmp_path), "a\0b"):
        with pytest.raises(DossierError, match="cannot be read"):
            read_dossier(path)
    with pytest.raises(DossierError, match="standard input: is closed"):
        read_dossier("-")


def test_size_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No more than the limit is read."""
    monkeypatch.setattr(dossiers, "LARGEST", 2**20)
    path = tmp_path / "d.json"
    path.write_bytes(b" " * (2**20 + 1))
    with pytest.raises(DossierError, match="is larger than 1 MB"):
        read_dossier(str(path))
