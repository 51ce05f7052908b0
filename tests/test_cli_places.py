"""Where a command writes to: names that make no sense together are refused before any work is done."""

from pathlib import Path

import pytest

from secondsource.cli.places import check_places
from secondsource.errors import SettingsError

# (outputs by option, inputs, what is said; None: nothing is wrong)
PLACES = [
    ({"--json": "x", "--html": None}, ["a.txt"], None),
    ({"--json": "-"}, ["-"], None),  # standard output and standard input
    ({"--json": "x", "--html": "x"}, [], "--json and --html both name x"),
    ({"--json": "-", "--html": "-"}, [], "both name -"),
    ({"--json": "x", "--html": "./x"}, [], "both name ./x"),
    ({"--json": "x", "--html": "link"}, [], "both name link"),
    ({"--json": "a.txt"}, ["a.txt"], "which is read"),
    ({"--json": "link"}, ["x"], "which is read"),
    ({"--json": "missing/x"}, [], "missing/x cannot be written: its folder does not exist"),
    ({"--output": "new"}, [], None),  # a folder that is made
    ({"--json": ""}, [], "--json names nothing"),
    ({"--json": "/dev/stdout", "--html": "/dev/null"}, ["/dev/stdin"], None),
    ({"--json": "folder"}, ["folder"], "which is read"),
]


@pytest.mark.parametrize(("outputs", "inputs", "says"), PLACES)
def test_places(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, outputs: dict[str, str | None], inputs: list[str], says: str | None
) -> None:
    """One place is one output, and no input."""
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "x"):
        Path(name).write_text("mine")
    Path("link").symlink_to("x")
    Path("folder").mkdir()
    if says is None:
        check_places(outputs, inputs)
        return
    with pytest.raises(SettingsError, match=says):
        check_places(outputs, inputs)
