"""Private: no run opens a connection, starts a program, or writes a file but the one that is named."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

TEXT = (
    "MORVEN, March 3 - The ferry company will cut 120 jobs by the end of May, it said on Monday.\n\n"
    "“Nobody will be put out,” said Ada Quill, its chair. See https://example.org/ferry for more.\n"
)
# Every event that the interpreter reports (PEP 578) and that reaches out of the process or changes a disk.
HOOK = """
import json, os, sys
log, seen = sys.argv.pop(1), []
CHANGES = ("os.remove", "os.rename", "os.mkdir", "os.link", "os.symlink", "os.truncate", "os.rmdir")
STARTS = ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.fork", "os.startfile")
def hook(event, arguments):
    if event.startswith(("socket.", "urllib.", "http.", "ftplib.", "smtplib.")) and event != "socket.__new__":
        seen.append([event, str(arguments)])
    elif event == "socket.__new__" or event in STARTS or event in CHANGES:
        seen.append([event, str(arguments)])
    elif event == "open":
        path, mode, flags = arguments
        if (isinstance(mode, str) and set(mode) & set("wax+")) or flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            seen.append(["open", str(path)])
sys.addaudithook(hook)
from secondsource.cli import main
{change}
try:
    main()
finally:
    done = list(seen)
    with open(log, "w") as stream:
        json.dump(done, stream)
"""


def watch(tmp_path: Path, *arguments: str, change: str = "") -> list[list[str]]:
    """What a run did that the hook reports."""
    log = tmp_path / "log.json"
    subprocess.run(
        [sys.executable, "-B", "-c", HOOK.replace("{change}", change), str(log), *arguments],
        capture_output=True, timeout=120, check=True,
    )  # fmt: skip
    found: list[list[str]] = json.loads(log.read_text())
    return found


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """A folder with an article in it, and a place for outputs beside it."""
    (tmp_path / "story").mkdir()
    (tmp_path / "out").mkdir()
    (tmp_path / "story" / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "story" / "b.txt").write_bytes(TEXT.replace("cut", "axe").encode("utf-16"))
    return tmp_path / "story"


@pytest.mark.parametrize(
    "arguments",
    [["check", "STORY"], ["check", "STORY", "--json", "-"], ["read", "STORY", "--jsonl"], ["lineage", "STORY"]],
)
def test_nothing_is_sent_or_written(story: Path, arguments: list[str]) -> None:
    """Without an output file: no socket, no program, no file opened for writing."""
    assert watch(story.parent, *(str(story) if a == "STORY" else a for a in arguments)) == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "STORY", "--json", "OUT"],
        ["check", "STORY", "--markdown", "OUT"],
        ["read", "STORY", "--jsonl", "-o", "OUT"],
        ["lineage", "STORY", "--jsonl", "-o", "OUT"],
    ],
)
def test_only_the_output_is_written(story: Path, arguments: list[str]) -> None:
    """With one: a file beside it and its renaming, nothing else."""
    out = story.parent / "out" / "result"
    places = {"STORY": str(story), "OUT": str(out)}
    done = watch(story.parent, *(places.get(a, a) for a in arguments))
    assert {event for event, _ in done} == {"open", "os.rename"}
    assert all(str(out.parent) in what for _, what in done)
    assert [out] == list(out.parent.iterdir())


@pytest.mark.parametrize(("kind", "name"), [("csv", "tables"), ("csv", "t.zip"), ("jsonld", "x"), ("html", "x")])
def test_export_writes_its_output_alone(story: Path, kind: str, name: str) -> None:
    """Files in the folder that is named, or one file."""
    stored, out = story.parent / "d.json", story.parent / "out"
    watch(story.parent, "check", str(story), "--json", str(stored))
    done = watch(story.parent, "export", str(stored), "--to", kind, "-o", str(out / name))
    assert {event for event, _ in done} <= {"open", "os.rename", "os.mkdir"}
    assert all(str(out) in what for _, what in done)


@pytest.mark.parametrize("change", ["import socket; socket.socket()", "open('leak', 'w').close(); os.remove('leak')"])
def test_hook_sees_what_it_is_for(story: Path, change: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The test itself: a socket and a file are reported."""
    monkeypatch.chdir(story.parent)
    assert watch(story.parent, "check", str(story), change=change)
