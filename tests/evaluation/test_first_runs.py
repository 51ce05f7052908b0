"""A story is scored once, and its figures are kept."""

import datetime
import json
from pathlib import Path

import pytest
from evaluation.first_runs import new_run, table, texts_digest, weakest
from evaluation.scorers import STORY_SCORER
from evaluation.scoring import Figure, Scored

from evaluation import first_runs

SCORED = Scored(
    "x", "real", True, False, "d",
    (Figure("Quotes", "quotes found", 0.5, "1 of 2"), Figure("Lineage and origins", "false independence", 0.25, "1 of 4", lower=True)),
    total=(3, 5, 1),
)  # fmt: skip


def test_an_entry_holds_figures_and_no_text() -> None:
    """What was scored, when, and how it came out."""
    run = new_run(SCORED, what="real: a ferry", day=datetime.date(2026, 11, 21), articles=5, texts="abc")
    assert (run["score"], run["found"], run["marked"], run["false"]) == (0.5, 3, 5, 1)
    assert run["figures"] == {"quotes found": 0.5, "false independence": 0.75}
    assert weakest(run, 1) == ["quotes found 50%"]
    assert (
        table([run]).splitlines()[2]
        == "| 2026-11-21 | real: a ferry (5 articles) | 50.0% | 3 of 5, 1 false | 1 of 4 | – |"
    )


def test_texts_are_told_by_their_bytes(tmp_path: Path) -> None:
    """Whatever the files are called and whatever the marking says."""
    for name, text in (("a", "one"), ("b", "two")):
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    first = texts_digest(tmp_path)
    (tmp_path / "a.txt").rename(tmp_path / "z.txt")
    (tmp_path / "gold.yaml").write_text("x", "utf-8")
    assert texts_digest(tmp_path) == first
    (tmp_path / "b.txt").write_text("three", "utf-8")
    assert texts_digest(tmp_path) != first


def test_the_page_shows_what_is_recorded() -> None:
    """Every run that was kept, in its table."""
    runs = json.loads(first_runs.RECORD.read_text("utf-8"))
    assert len(runs) >= 4
    assert table(runs) in first_runs.PAGE.read_text("utf-8")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A record and a page of our own, and a story of two articles with a marking."""
    page = tmp_path / "first-runs.md"
    page.write_text(f"head\n{first_runs.BEGIN}\n{first_runs.END}\n", "utf-8")
    record = tmp_path / "first_runs.json"
    record.write_text("[]", "utf-8")
    monkeypatch.setattr(first_runs, "PAGE", page)
    monkeypatch.setattr(first_runs, "RECORD", record)
    folder = tmp_path / "story"
    folder.mkdir()
    (folder / "000_bell.txt").write_text("The ferry sank on Monday. “We saw nothing,” said Ada Quill.\n", "utf-8")
    (folder / "001_tide.txt").write_text("The ferry went down. “We saw nothing,” Ada Quill said.\n", "utf-8")
    (folder / "gold.yaml").write_text(
        "story: {articles: ['000', '001']}\n"
        "quotes: [{speaker: Ada Quill, renderings: {'000': 'We saw nothing,', '001': 'We saw nothing,'}}]\n",
        "utf-8",
    )
    monkeypatch.setattr("sys.argv", ["first_runs", str(folder), "--what", "invented: a ferry", "--day", "2026-11-21"])
    return folder


def test_a_story_is_scored_once(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The second time it is refused, and nothing is added."""
    if not STORY_SCORER.exists():
        pytest.skip(f"the scorer {STORY_SCORER} is not there")
    assert first_runs.main() == 0
    (run,) = json.loads(first_runs.RECORD.read_text("utf-8"))
    assert (run["what"], run["marked"]) == ("invented: a ferry", 7)
    assert "| 2026-11-21 | invented: a ferry (2 articles) |" in first_runs.PAGE.read_text("utf-8")
    assert first_runs.main() == 1
    assert "were scored before" in capsys.readouterr().err
    assert len(json.loads(first_runs.RECORD.read_text("utf-8"))) == 1


def test_a_marking_that_does_not_hold_is_not_scored(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is sent back to the one who marks."""
    if not STORY_SCORER.exists():
        pytest.skip(f"the scorer {STORY_SCORER} is not there")
    gold = desk / "gold.yaml"
    gold.write_text(gold.read_text("utf-8").replace("We saw nothing", "We saw it all"), "utf-8")
    assert first_runs.main() == 1
    assert "contradicts itself" in capsys.readouterr().err
    assert json.loads(first_runs.RECORD.read_text("utf-8")) == []


def test_a_folder_without_a_story(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Says what cannot be read."""
    (desk / "gold.yaml").unlink()
    assert first_runs.main() == 2
    assert "cannot be read" in capsys.readouterr().err
