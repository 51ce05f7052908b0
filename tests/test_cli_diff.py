"""`secondsource diff`: what is new since an earlier dossier, and exit codes that scripts rest on."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from secondsource.cli import cli
from secondsource.show.dossiers import dossier_json, dumps

FIRST = "The ferry company will cut 120 jobs by May, it said on Monday. The strike began on February 27, 2025."
SECOND = "The ferry company denied on Tuesday that it will cut 120 jobs. The strike goes on."


def run(*arguments: object) -> Result:
    return CliRunner().invoke(cli, [str(argument) for argument in arguments])


@pytest.fixture(scope="module")
def dossiers(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A dossier of one article, and one of two."""
    folder = tmp_path_factory.mktemp("story")
    (folder / "a.txt").write_text(FIRST, "utf-8")
    assert run("check", folder, "--json", folder / "old.json").exit_code == 0
    (folder / "b.txt").write_text(SECOND, "utf-8")
    assert run("check", folder, "--json", folder / "new.json").exit_code == 0
    return folder / "old.json", folder / "new.json"


def test_says_what_is_new(dossiers: tuple[Path, Path]) -> None:
    """Counts before and after, and the article that came."""
    result = run("diff", *dossiers)
    assert result.exit_code == 0
    assert "Before: 1 article" in result.stdout
    assert "Now: 2 articles" in result.stdout
    assert "new: b" in result.stdout


def test_says_what_is_new_to_what_was_asked(tmp_path: Path) -> None:
    """The same sentence asked before and after: who says something now."""
    folder = tmp_path / "story"
    folder.mkdir()
    (folder / "a.txt").write_text(FIRST, "utf-8")
    claim = "The ferry company will cut 120 jobs."
    assert run("check", folder, "--claim", claim, "--json", tmp_path / "old.json").exit_code == 0
    (folder / "b.txt").write_text(FIRST.replace("Monday", "Tuesday") + claim, "utf-8")
    assert run("check", folder, "--claim", claim, "--json", tmp_path / "new.json").exit_code == 0
    said = run("diff", tmp_path / "old.json", tmp_path / "new.json").stdout
    assert "What you asked: 1" in said
    assert "now 1 supports it: b" in said


def test_nothing_new(dossiers: tuple[Path, Path]) -> None:
    """The same dossier twice."""
    result = run("diff", dossiers[1], dossiers[1], "--fail-on", "new-origin,dispute,overdue")
    assert (result.exit_code, "Nothing is new." in result.stdout) == (0, True)


def test_json_to_standard_output_is_all_there_is(dossiers: tuple[Path, Path]) -> None:
    """Every key is there."""
    document = json.loads(run("diff", *dossiers, "--json", "-").stdout)
    assert document["schema"] == "secondsource/difference/1"
    assert len(document["articles"]["added"]) == 1
    assert {"origins", "disputes", "differing", "settled", "figures", "commitments", "claims", "answers", "methods"} <= set(document)


def test_fail_on_ends_with_four(dossiers: tuple[Path, Path], tmp_path: Path) -> None:
    """Where what was asked for has happened; said on standard error, and only then."""
    old, new = (json.loads(path.read_text("utf-8")) for path in dossiers)
    assert new["commitments"], "the fixture must hold a promise"
    for commitment in new["commitments"]:
        commitment |= {"status": "overdue", "as_of": "2026-01-01"}
    late = tmp_path / "late.json"
    late.write_text(json.dumps(new), "utf-8")
    result = run("diff", dossiers[0], late, "--fail-on", "overdue")
    assert (result.exit_code, result.stderr) == (4, "--fail-on: overdue.\n")
    assert run("diff", dossiers[0], late).exit_code == 0
    assert old["schema"] == new["schema"]


# (arguments, exit code, what standard error says)
WRONG = [
    (("OLD", "missing.json"), 1, "missing.json: cannot be read"),
    (("OLD", "a.txt"), 1, "is no JSON"),
    (("-", "-"), 2, "both name standard input"),
    (("OLD", "NEW", "--fail-on", "everything"), 2, "'everything' is none of new-origin, dispute, overdue"),
    (("OLD", "NEW", "--json", "NEW"), 2, "which is read"),
    (("OLD", "NEW", "--json", ""), 2, "--json names nothing to write to"),
    (("OLD",), 2, "Missing argument 'NEW'"),
]


@pytest.mark.parametrize(("arguments", "code", "says"), WRONG)
def test_what_makes_no_sense_is_said(
    dossiers: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], code: int,
    says: str,
) -> None:  # fmt: skip
    """What happened, where; no traceback."""
    (tmp_path / "a.txt").write_text(FIRST, "utf-8")
    monkeypatch.chdir(tmp_path)
    names = {"OLD": str(dossiers[0]), "NEW": str(dossiers[1])}
    result = run("diff", *(names.get(argument, argument) for argument in arguments))
    assert result.exit_code == code
    assert says in result.stderr
    assert "Traceback" not in result.stderr


def test_hostile_text_stays_text(hostile: object, tmp_path: Path) -> None:
    """Escape sequences of an article do nothing in the report."""
    path = tmp_path / "h.json"
    path.write_text(dumps(dossier_json(hostile("\x1b]0;x\x07\u202e"))), "utf-8")  # type: ignore[operator]
    result = run("diff", path, path, "--all")
    assert "\x1b" not in result.stdout
    assert "\u202e" not in result.stdout
