"""Tables of a dossier: a row a report, every row on one place."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.answer_fixtures import asked
from tests.documents import example_document

from secondsource.errors import SettingsError
from secondsource.model.findings import Dossier
from secondsource.show.spreadsheets import BOM, csv_files
from secondsource.show.stored import load_dossier
from secondsource.show.tables import KINDS, make_table, make_tables

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted(path.parent for path in (ROOT / "examples").glob("*/gold.yaml"))


def read_csv(text: str) -> list[dict[str, str]]:
    """As Python's own reader reads it."""
    return list(csv.DictReader(io.StringIO(text.removeprefix(BOM), newline=""), strict=True))


def test_a_row_a_report(dossier: Dossier) -> None:
    """A claim with two reports is two rows with its id, each with its side, its words and its place."""
    table = make_table(dossier, "claims")
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    assert [row["claim"] for row in rows] == ["claim:1", "claim:1", "claim:2", "claim:2"]
    assert [row["side"] for row in rows] == ["1", "2", None, None]
    assert rows[1]["text"] == "The company wants to sack 140 workers"
    assert (rows[0]["origin_name"], rows[0]["outlet"], rows[0]["origins_at_most"]) == ("NPA", "The Bell", 2)


def test_every_kind_has_rows(dossier: Dossier) -> None:
    """The rich dossier has something of each kind, and every row as many cells as there are columns."""
    for table in make_tables(asked(dossier)):
        assert table.rows, table.kind
        assert {len(row) for row in table.rows} == {len(table.columns)}
        assert len(set(table.columns)) == len(table.columns)


def test_what_was_asked_is_a_row_an_answer(dossier: Dossier) -> None:
    """Each report with its stance, origin and place; who is silent has a row, without a place."""
    table = make_table(asked(dossier), "answers")
    rows = {str(row["article"]): row for row in (dict(zip(table.columns, cells, strict=True)) for cells in table.rows)}
    assert {i: row["stance"] for i, row in rows.items()} == {"a1": "supports", "b2": "silent", "c3": "denies"}
    assert (rows["a1"]["origin_name"], rows["a1"]["text"]) == ("NPA", "The ferry company will cut 120 jobs")
    assert (rows["b2"]["start"], rows["b2"]["text"]) == (None, None)
    assert {(row["articles"], row["against_articles"], row["support"]) for row in rows.values()} == {(1, 1, "one-origin")}


def test_unknown_kind_is_explained(dossier: Dossier) -> None:
    """The message names those that there are."""
    with pytest.raises(SettingsError, match=r"'moods' is no kind of table\. There are articles, texts"):
        make_table(dossier, "moods")


@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda p: p.name)
def test_every_row_stands_on_its_place(folder: Path) -> None:
    """With `texts` alone a reader can check every row of every table of the examples."""
    files = csv_files(load_dossier(example_document(folder)))
    texts: dict[str, str] = {}
    for piece in read_csv(files["texts.csv"]):
        assert len(texts.get(piece["article"], "")) == int(piece["start"])
        texts[piece["article"]] = texts.get(piece["article"], "") + piece["text"]
    checked = 0
    for name in set(files) - {"texts.csv", "manifest.csv"}:
        for row in read_csv(files[name]):
            for prefix in ("", "from_", "to_"):
                if row.get(f"{prefix}start"):
                    article = row.get(f"{prefix}article") or row["to"]  # of a link the taker is `to`
                    words = texts[article][int(row[f"{prefix}start"]) : int(row[f"{prefix}end"])]
                    assert row[f"{prefix}text"].removeprefix("'") == words.removeprefix("'")
                    checked += 1
    assert checked > 500


def test_manifest_counts_rows(dossier: Dossier) -> None:
    """Each file with its rows and columns."""
    files = csv_files(dossier)
    manifest = {row["file"]: row for row in read_csv(files["manifest.csv"])}
    assert set(manifest) == set(files) - {"manifest.csv"} == {f"{kind}.csv" for kind in KINDS}
    for name, row in manifest.items():
        assert int(row["rows"]) == len(read_csv(files[name]))


def test_files_are_as_rfc_4180_wants(dossier: Dossier) -> None:
    """CRLF between records, quotes doubled, one mark at the beginning, which can be left out."""
    with_mark, without = csv_files(dossier), csv_files(dossier, bom=False)
    for name, text in with_mark.items():
        assert text.count(BOM) == 1
        assert text.startswith(BOM)
        if name != "manifest.csv":
            assert without[name] == text[1:]
        assert text.endswith("\r\n")
    assert "true" in {row["drift"] for row in read_csv(without["quotes.csv"])}


@pytest.mark.parametrize("text", ['=HYPERLINK("http://x")', "+1", "-2+3", "@SUM(A1)", "\t=1", "＝1", "\r=1", 'a"b,c\nd'])
def test_no_cell_is_a_formula(hostile: Callable[[str], Dossier], text: str) -> None:
    """Whatever every field holds, no cell begins like a formula, and every cell is read back as one."""
    for name, content in csv_files(hostile(text)).items():
        for row in read_csv(content):
            assert None not in row, name
            for cell in row.values():
                assert cell.lstrip()[:1] not in tuple("=+@＝＋－＠"), (name, cell)


def test_long_texts_are_cut_into_cells_that_excel_takes(hostile: Callable[[str], Dossier]) -> None:
    """No cell of more than 32,767 characters; the pieces together are the text."""
    dossier = hostile("word " * 20_000)
    rows = [row for row in make_table(dossier, "texts").rows if row[0] == "h1"]
    assert len(rows) == 4
    assert max(len(str(row[2])) for row in rows) <= 32_767
    assert "".join(str(row[2]) for row in rows) == dossier.articles[0].article.text


def test_columns_are_in_the_docs() -> None:
    """Every table and every column is described in the reference."""
    reference = (ROOT / "docs" / "reference.md").read_text("utf-8")
    for kind, (columns, _) in KINDS.items():
        assert f"`{kind}.csv`" in reference
        assert [c for c in columns if f"`{c}`" not in reference] == [], kind
