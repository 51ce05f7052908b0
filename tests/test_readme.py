"""What the README shows works as shown."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from secondsource.cli import cli

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
BELL = "The ferry company will cut 120 jobs, it said on Monday. “Nobody will be put out,” said Ada Quill, its chair."


def test_python_example_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The example for Python, on a folder of its name."""
    (tmp_path / "my-articles").mkdir()
    (tmp_path / "my-articles" / "bell.txt").write_text(BELL, "utf-8")
    monkeypatch.chdir(tmp_path)
    blocks = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    assert len(blocks) == 1
    exec(blocks[0], {})
    assert capsys.readouterr().out.startswith("1 articles,")


def test_commands_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every line of "What it takes" runs, on inputs of these names."""
    lines = json.dumps({"content": BELL}) + "\n"
    (tmp_path / "articles").mkdir()
    for name in ("a.txt", "b.txt", "c.txt", "article.txt", "articles/d.txt"):
        (tmp_path / name).write_text(f"{BELL} {name}", "utf-8")
    (tmp_path / "about.csv").write_text("location,outlet\nd.txt,The Bell\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    block = README.split("## What it takes")[1].split("```")[1]
    commands = [line.split("#")[0].strip() for line in block.splitlines() if line.strip()]
    assert len(commands) == 9
    for day in ("monday", "tuesday"):
        assert CliRunner().invoke(cli, ["check", "a.txt", "--json", f"{day}.json"]).exit_code == 0
    for command in commands:
        arguments = command.split("secondsource ", 1)[1].split()
        result = CliRunner().invoke(cli, arguments, input=lines)
        assert result.exit_code == 0, (command, result.stderr)


def test_links_lead_somewhere() -> None:
    """Every file that README and docs point to is there."""
    for page in (ROOT / "README.md", *(ROOT / "docs").rglob("*.md")):
        for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text("utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"
