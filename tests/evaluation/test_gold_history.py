"""Gold changes only in commits that change no code: a marking is never bent to what the code does."""

import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SINCE = "1d804ff"  # the last commit before the rule
CODE = ("src/", "training/")


def git(*arguments: str) -> str:
    """What git says; raises CalledProcessError or OSError."""
    return subprocess.run(["git", "-C", str(ROOT), *arguments], capture_output=True, text=True, check=True).stdout


def mixes(paths: list[str]) -> list[str]:
    """The code that a change of a marking or an article brings along."""
    gold = [p for p in paths if p.startswith("examples/") and p.endswith((".yaml", ".txt"))]
    return [p for p in paths if p.startswith(CODE)] if gold else []


def test_commits_of_gold_bring_no_code() -> None:
    """Every commit since the rule."""
    try:
        commits = git("log", "--no-merges", "--format=%H", f"{SINCE}..HEAD", "--", "examples").split()
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("no git history at hand")
    mixed = {c[:7]: mixes(git("show", "--name-only", "--format=", c).split("\n")) for c in commits}
    assert {commit: code for commit, code in mixed.items() if code} == {}


@pytest.mark.parametrize(
    ("paths", "expected"),
    [
        (["examples/a/gold.yaml", "evaluation/floors.json", "tests/golden/a.json"], []),
        (["examples/a/gold.yaml", "src/secondsource/reading/quotes.py"], ["src/secondsource/reading/quotes.py"]),
        (["examples/a/001_bell.txt", "src/x.py"], ["src/x.py"]),
        (["src/x.py", "docs/y.md"], []),
    ],
)
def test_what_counts_as_mixed(paths: list[str], expected: list[str]) -> None:
    """The markings and articles on the one side, what reads them on the other."""
    assert mixes(paths) == expected
