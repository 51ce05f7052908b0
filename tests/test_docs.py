"""What the pages in docs/ show works as shown: commands and Python run, in the order of the page."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from secondsource.cli import cli
from secondsource.show.dossiers import dumps

from .documents import example_document

ROOT = Path(__file__).parent.parent
STORY = ROOT / "examples" / "tamvar-drawdown"


def blocks(page: Path) -> list[tuple[str, str]]:
    """The blocks of a page that are meant to be run: their language and their lines. What needs spaCy, an extra of
    330 MB, is not."""
    found = re.findall(r"^```(console|python)\n(.*?)^```$", page.read_text("utf-8"), re.DOTALL | re.MULTILINE)
    return [(language, lines) for language, lines in found if "import spacy" not in lines]


PAGES = sorted(page for page in (ROOT / "docs").glob("*.md") if blocks(page))


@pytest.fixture
def workplace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with what the pages name: the examples, a stored dossier, a folder of articles."""
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    (tmp_path / "my-articles").symlink_to(STORY)
    (tmp_path / "dossier.json").write_text(dumps(example_document(STORY)), "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_examples_run(page: Path, workplace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each command ends well, each piece of Python raises nothing."""
    for language, lines in blocks(page):
        if language == "python":
            exec(lines, {})
            continue
        for command in lines.splitlines():
            name, *arguments = command.split()
            assert name == "secondsource", command
            result = CliRunner().invoke(cli, arguments)
            assert result.exit_code == 0, (command, result.stderr)


def test_there_are_examples() -> None:
    """The pages that teach have some."""
    assert {"first-report", "reading-a-dossier"} <= {page.stem for page in PAGES}


def test_the_first_report_leaves_what_it_says(workplace: Path) -> None:
    """The page it tells to open is there, and is one file."""
    command = next(lines for language, lines in blocks(ROOT / "docs" / "first-report.md") if language == "console")
    assert CliRunner().invoke(cli, command.split()[1:]).exit_code == 0
    assert (workplace / "report.html").read_text("utf-8").startswith("<!doctype html>")
