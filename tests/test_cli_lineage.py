"""`secondsource lineage` from end to end."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from tests.fake_spacy import Pipeline, install, name_capitals

from secondsource import pipeline
from secondsource.cli import cli

# Invented agency copy, a print of it with a credit, an account of its own that names the paper, and something else.
NPA = (
    "PORT CALLAN, March 4 (NPA) - The ferry Alma sank off Port Callan early on Monday and 14 passengers are still "
    "missing, the coast guard said.\n\nDivers searched the wreck through the night while relatives waited on the quay "
    "in the rain, and four bodies were brought ashore before dawn broke over the harbour.\n\nThe ship was built in 1998 "
    "and had passed its last inspection only eleven weeks ago without a single remark by the surveyors.\n"
)
TIDE = NPA.replace("PORT CALLAN, March 4 (NPA) - ", "").replace("early on Monday", "on Monday")
OWN = (
    "Survivors told this newspaper that the bow doors had been open since the harbour mouth. Harbour staff had "
    "complained of the locks for years, said Ilse Brandt, who ran the pier until last spring.\n"
)
COMET = (
    "A comet that nobody expected was seen over the southern sky last night. It is the brightest object of its kind in "
    "forty years, and telescopes turned to it within minutes.\n"
)


def run(*arguments: str | Path, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(cli, ["lineage", *(str(a) for a in arguments)], input=stdin)


def entries(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """A folder with four articles."""
    folder = tmp_path / "story"
    folder.mkdir()
    for name, text in (("bell", NPA), ("tide", TIDE), ("voice", OWN), ("comet", COMET)):
        (folder / f"{name}.txt").write_text(text, "utf-8")
    return folder


def test_without_jsonl_it_is_drawn(story: Path) -> None:
    """For people: a tree, who shares nothing, nothing on standard error, exit 0."""
    result = run(story)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("4 articles: ")
    assert "└─" in result.stdout
    assert "Nothing shared: 2 of 4" in result.stdout
    assert "{" not in result.stdout


def test_jsonl_is_an_entry_a_line(story: Path) -> None:
    """formats.md, `lineage[]`: exact spans, ids of the articles, in order of id; those from an origin say which."""
    found = entries(run(story, "--jsonl"))
    texts = {a.id: a.text for a in pipeline.read_inputs([str(story)]).articles}
    assert [e["id"] for e in found] == sorted(e["id"] for e in found)
    assert {"verbatim", "same-original"} & {e["relation"] for e in found}
    keys = {"from", "to", "relation", "directed", "share", "score", "evidence"}
    for entry in found:
        assert set(entry) >= keys
        assert entry["to"] in texts
        assert ("origin" in entry) == (entry["from"] not in texts)
        for span in (s for pair in entry["evidence"] for s in pair.values() if s is not None):
            assert texts[span["article"]][span["start"] : span["end"]] == span["text"]


def test_output_is_the_same_in_a_file(story: Path, tmp_path: Path) -> None:
    """-o writes what standard output would have got, and nothing there."""
    path = tmp_path / "lineage.jsonl"
    result = run(story, "--jsonl", "-o", path)
    assert (result.exit_code, result.stdout) == (0, "")
    assert path.read_bytes() == run(story, "--jsonl").stdout_bytes


def test_lines_from_standard_input_keep_their_ids() -> None:
    """Ids as given; `--map` finds the text; a broken line is named and the rest goes on."""
    lines = [json.dumps({"id": i, "content": text}) for i, text in (("n-1", NPA), ("n-2", TIDE))]
    result = run("-", "--jsonl", "--map", "text=content", stdin="\n".join([*lines, "broken"]).encode())
    assert result.exit_code == 3
    assert "[line-json]" in result.stderr
    assert {"n-1", "n-2"} >= {e["to"] for e in entries(result)} > set()


def test_bad_input_is_named_and_the_rest_is_drawn(story: Path) -> None:
    """Exit 3; the drawing is that of the others."""
    expected = run(story).stdout
    (story / "empty.txt").touch()
    result = run(story)
    assert (result.exit_code, result.stdout) == (3, expected)
    assert "empty.txt" in result.stderr
    assert "[empty]" in result.stderr


def test_nothing_read_is_nothing_written(tmp_path: Path) -> None:
    """Exit 1, no drawing, and the old file stays."""
    old, empty = tmp_path / "old.jsonl", tmp_path / "empty.txt"
    old.write_text("old")
    empty.touch()
    for arguments in ((), ("--jsonl",), ("--jsonl", "-o", old)):
        result = run(empty, *arguments)
        assert (result.exit_code, result.stdout) == (1, "")
        assert "Nothing could be read." in result.stderr
    assert old.read_text() == "old"


def test_one_article_alone(story: Path) -> None:
    """Nothing to compare, said; no entry is between articles."""
    result = run(story / "comet.txt")
    assert result.exit_code == 0
    assert "1 article: nothing to compare it with." in result.stdout
    assert entries(run(story / "comet.txt", "--jsonl")) == []


def test_an_article_that_a_reader_fails_on_is_named(story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault of ours in one article: named, exit 3, and the others are drawn."""
    read_article = pipeline.read_article

    def fail(article: Any, **more: Any) -> Any:
        if article.location == "comet.txt":
            raise ValueError("no range")
        return read_article(article, **more)

    monkeypatch.setattr(pipeline, "read_article", fail)
    result = run(story)
    assert result.exit_code == 3
    assert "skipped: comet.txt" in result.stderr
    assert "[stage]" in result.stderr
    assert result.stdout.startswith("3 articles: ")
    assert "comet" not in result.stdout
    assert run(story / "comet.txt").exit_code == 1


def test_about_names_the_outlets(story: Path, tmp_path: Path) -> None:
    """The table's names stand in the drawing."""
    table = tmp_path / "about.csv"
    table.write_text("location,outlet\nbell.txt,The Bell\ntide.txt,Tide\n", "utf-8")
    assert "The Bell" in run(story, "--about", table).stdout


def test_outlets_names_the_outlet_of_an_address(tmp_path: Path) -> None:
    """An article whose host the user's table knows is drawn by the outlet's name."""
    articles, table = tmp_path / "a.jsonl", tmp_path / "outlets.csv"
    rows = [{"text": t, "url": f"https://{n}.example/1"} for n, t in (("gull", TIDE), ("tern", NPA))]
    articles.write_text("".join(json.dumps(r) + "\n" for r in rows), "utf-8")
    table.write_text("outlet,family,hosts\nThe Grey Gull,,gull.example\n", "utf-8")
    assert "The Grey Gull" in run(articles, "--outlets", table).stdout
    assert "The Grey Gull" not in run(articles).stdout


def test_model_of_ones_own(story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`--model` reads with it; one that is not there is exit 2 before anything is read."""
    install(monkeypatch, {"en_tiny": Pipeline(name_capitals)}.__getitem__)
    assert run(story, "--model", "en_tiny").exit_code == 0
    assert run(story, "--model", "none").exit_code == 2


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("-o", "x.jsonl"), "--jsonl"),
        (("--jsonl", "-o", "no/such/folder.jsonl"), "cannot be written"),
        (("--map", "text"), "FIELD=KEY"),
        (("--as-of", "2021-01-01"), "--as-of"),
    ],
)
def test_usage_is_explained(
    story: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], words: str
) -> None:
    """Exit 2, what to do, and no article is read before it is said."""
    monkeypatch.setattr(pipeline, "read_article", None)
    result = run(story, *arguments)
    assert result.exit_code == 2
    assert words in " ".join(result.stderr.split())


def test_hostile_text_and_name(story: Path) -> None:
    """Escape sequences and overrides in the text and in a file's name reach no terminal."""
    name = "\x1b]0;owned\x07\u202egpj.txt"
    (story / name).write_text(f"\x1b[2J\u202egnp.exe\n\n{NPA}", "utf-8")
    (story / f"b{name}").write_bytes(b"")
    result = run(story, "--all")
    for stream in (result.stdout, result.stderr):
        assert not {"\x1b", "\x07", "\u202e"} & set(stream)


def call(*arguments: str | Path, **variables: str) -> subprocess.CompletedProcess[bytes]:
    """The command in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "secondsource", "lineage", *map(str, arguments)],
        capture_output=True, env={**os.environ, **variables}, timeout=120, check=False,
    )  # fmt: skip


def test_order_and_hash_seed_do_not_matter(story: Path) -> None:
    """The same articles give the same entries and the same drawing."""
    files = sorted(story.glob("*.txt"))
    for options in ((), ("--jsonl",)):
        runs = [call(*order, *options, PYTHONHASHSEED=seed) for order, seed in ((files, "1"), (files[::-1], "2"))]
        assert [r.returncode for r in runs] == [0, 0]
        assert runs[0].stdout == runs[1].stdout


@pytest.mark.parametrize("width", ["40", "100"])
def test_width_of_the_terminal_is_taken(story: Path, width: str) -> None:
    """COLUMNS, as terminals set it."""
    lines = call(story, COLUMNS=width, PYTHONIOENCODING="utf-8").stdout.decode().splitlines()
    assert max(len(line) for line in lines) <= int(width)
