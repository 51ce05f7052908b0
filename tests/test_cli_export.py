"""`secondsource export`, from a shell's point of view."""

import json
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from secondsource.cli import cli
from secondsource.model.findings import Dossier
from secondsource.show.dossiers import dossier_json, dumps
from secondsource.show.tables import KINDS


@pytest.fixture
def stored(dossier: Dossier, tmp_path: Path) -> str:
    """A dossier as `check --json` writes it."""
    path = tmp_path / "dossier.json"
    path.write_text(dumps(dossier_json(dossier)), "utf-8")
    return str(path)


def test_tables_into_a_folder(stored: str, tmp_path: Path) -> None:
    """A table a kind and a manifest; with the mark that Excel needs, or without."""
    out = tmp_path / "tables"
    done = CliRunner().invoke(cli, ["export", stored, "--to", "csv", "-o", str(out)])
    assert (done.exit_code, done.output) == (0, "")
    assert len(list(out.glob("*.csv"))) == len(KINDS) + 1
    assert (out / "claims.csv").read_bytes().startswith(b"\xef\xbb\xbfclaim,claim_text,")
    bare = tmp_path / "bare"
    assert CliRunner().invoke(cli, ["export", stored, "--to", "csv", "-o", str(bare), "--no-bom"]).exit_code == 0
    assert (bare / "claims.csv").read_bytes().startswith(b"claim,claim_text,")


def test_files_that_are_there_stay(stored: str, tmp_path: Path) -> None:
    """A table is replaced only where it is asked for; other files never."""
    out = tmp_path / "tables"
    out.mkdir()
    (out / "claims.csv").write_text("mine")
    (out / "notes.txt").write_text("mine")
    arguments = ["export", stored, "--to", "csv", "-o", str(out)]
    refused = CliRunner().invoke(cli, arguments)
    assert refused.exit_code == 2
    assert "already holds claims.csv" in refused.stderr
    assert sorted(p.name for p in out.iterdir()) == ["claims.csv", "notes.txt"]
    assert CliRunner().invoke(cli, [*arguments, "--overwrite"]).exit_code == 0
    assert (out / "claims.csv").read_text() != "mine"
    assert (out / "notes.txt").read_text() == "mine"


def test_tables_into_an_archive(stored: str, tmp_path: Path) -> None:
    """One file, the same bytes every time."""
    first, second = tmp_path / "a.zip", tmp_path / "b.ZIP"
    for path in (first, second):
        assert CliRunner().invoke(cli, ["export", stored, "--to", "csv", "-o", str(path)]).exit_code == 0
    assert first.read_bytes() == second.read_bytes()
    with zipfile.ZipFile(first) as archive:
        assert archive.testzip() is None
        assert "manifest.csv" in archive.namelist()
        assert archive.read("claims.csv").decode("utf-8-sig").startswith("claim,")


def test_tables_need_a_place(stored: str) -> None:
    """Seventeen files do not go to standard output."""
    done = CliRunner().invoke(cli, ["export", stored, "--to", "csv"])
    assert done.exit_code == 2
    assert "name a folder" in done.stderr


@pytest.mark.parametrize(
    ("kind", "begins"), [("jsonld", '{\n"@context": '), ("markdown", "# Ferry"), ("html", "<!doctype html>")]
)
def test_one_file_each(stored: str, tmp_path: Path, kind: str, begins: str) -> None:
    """To standard output or into a file, the same text."""
    shown = CliRunner().invoke(cli, ["export", stored, "--to", kind])
    assert shown.exit_code == 0
    assert shown.stdout.startswith(begins)
    path = tmp_path / "out"
    assert CliRunner().invoke(cli, ["export", stored, "--to", kind, "-o", str(path)]).exit_code == 0
    assert path.read_text("utf-8") == shown.stdout


# (options beside the dossier, what standard error says)
WRONG = [
    (("--to", "html", "-o", ""), "--output names nothing to write to"),
    (("--to", "csv", "-o", ""), "--output names nothing to write to"),
    (("--to", "markdown", "-o", "DOSSIER"), "which is read"),
    (("--to", "html", "--no-bom"), "--no-bom goes with --to csv alone"),
    (("--to", "graph", "--overwrite"), "--overwrite goes with --to csv alone"),
    (("--to", "html", "--all"), "--all goes with --to markdown alone"),
]


@pytest.mark.parametrize(("options", "says"), WRONG)
def test_what_makes_no_sense_is_refused(stored: str, options: tuple[str, ...], says: str) -> None:
    """Before anything is written: the dossier stays."""
    before = Path(stored).read_bytes()
    done = CliRunner().invoke(cli, ["export", stored, *(stored if o == "DOSSIER" else o for o in options)])
    assert (done.exit_code, says in done.stderr) == (2, True)
    assert Path(stored).read_bytes() == before


def test_dossier_from_standard_input(stored: str) -> None:
    """`check --json - | export -`."""
    text = Path(stored).read_text("utf-8")
    done = CliRunner().invoke(cli, ["export", "-", "--to", "markdown", "--all"], input=text)
    assert done.exit_code == 0
    assert done.stdout.startswith("# Ferry")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("[]", "is a list, not an object"),
        ("no json", "is no JSON"),
        ('{"schema": "secondsource/dossier/2"}', "this version reads 'secondsource/dossier/1' alone"),
    ],
)
def test_what_is_no_dossier_is_explained(tmp_path: Path, content: str, message: str) -> None:
    """One line that names the file; nothing is written."""
    path = tmp_path / "d.json"
    path.write_text(content)
    done = CliRunner().invoke(cli, ["export", str(path), "--to", "csv", "-o", str(tmp_path / "out")])
    assert done.exit_code == 1
    assert message in done.stderr
    assert done.stderr.startswith(f"Error: {path}: ")
    assert len(done.stderr.splitlines()) == 1
    assert not (tmp_path / "out").exists()


def test_a_damaged_span_is_named(stored: str) -> None:
    """Where in the document, and what to do."""
    document = json.loads(Path(stored).read_text("utf-8"))
    document["claims"][0]["reports"][0]["span"]["text"] = "\x1b[2J something else"
    done = CliRunner().invoke(cli, ["export", "-", "--to", "jsonld"], input=json.dumps(document))
    assert done.exit_code == 1
    assert "claims[0].reports[0].span.text: is not what the article 'a1' says there" in done.stderr
    assert "\x1b" not in done.stderr


def test_check_writes_markdown(tmp_path: Path) -> None:
    """`check --markdown FILE`, and - in place of the report; two options may not name one file."""
    article = tmp_path / "a.txt"
    article.write_text("The ferry company will cut 120 jobs, it said on Monday.", "utf-8")
    path = tmp_path / "report.md"
    done = CliRunner().invoke(cli, ["check", str(article), "--markdown", str(path)])
    assert done.exit_code == 0
    assert "one account alone" in done.stdout
    assert "one account alone" in path.read_text("utf-8")
    shown = CliRunner().invoke(cli, ["check", str(article), "--markdown", "-"])
    assert shown.stdout == path.read_text("utf-8")
    twice = CliRunner().invoke(cli, ["check", str(article), "--markdown", "x", "--json", "x"])
    assert twice.exit_code == 2
    assert "--json and --markdown both name x" in twice.stderr
