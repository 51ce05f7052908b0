"""The command line from end to end: inputs, outputs, exit codes, and what is said where."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.fake_spacy import Pipeline, install, name_capitals

from secondsource import pipeline
from secondsource.cli import cli

BELL = (
    "The Bell\n\nMORVEN, March 3 (NPA) - The ferry company will cut 120 jobs by the end of May, it said on Monday.\n\n"
    "“Nobody will be put out on the street,” said Ada Quill, the company's chair. The strike began on 27 February.\n"
)
TIDE = (
    "The ferry company is cutting 120 posts, it said on Monday.\n\n"
    "“Nobody will be put out on the street,” said the chair, Ada Quill.\n"
)
ELSEWHERE = (
    "A comet that nobody expected was seen over the southern sky last night, astronomers at two observatories said. "
    "It is the brightest object of its kind in forty years, and telescopes turned to it within minutes.\n"
)
FRENCH = (
    "La compagnie de ferries va supprimer cent vingt postes avant la fin du mois de mai, a-t-elle annoncé lundi. "
    "« Personne ne sera mis à la rue », a déclaré sa présidente, mais les syndicats n'y croient pas.\n"
)


def run(*arguments: str | Path, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(cli, [str(a) for a in arguments], input=stdin)


def check(*inputs: str | Path, expect: int) -> dict:  # type: ignore[type-arg]
    """The dossier of these inputs."""
    result = run("check", *inputs, "--json", "-")
    assert result.exit_code == expect, result.stderr
    document: dict = json.loads(result.stdout)  # type: ignore[type-arg]
    return document


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """A folder with two articles."""
    folder = tmp_path / "story"
    folder.mkdir()
    (folder / "bell.txt").write_text(BELL, "utf-8")
    (folder / "tide.txt").write_text(TIDE, "utf-8")
    return folder


def test_report_goes_to_standard_output(story: Path) -> None:
    """Two articles: a report, nothing on standard error, exit 0."""
    result = run("check", story)
    assert result.exit_code == 0
    assert "2 articles" in result.stdout
    assert result.stderr == ""


def test_json_to_standard_output_is_all_there_is(story: Path) -> None:
    """`--json -` prints the dossier and no report."""
    document = check(story, expect=0)
    assert [a["location"] for a in sorted(document["articles"], key=lambda a: a["location"])] == [
        "bell.txt",
        "tide.txt",
    ]


def test_json_file_comes_beside_the_report(story: Path, tmp_path: Path) -> None:
    """`--json FILE` writes the same bytes, and the report is still printed."""
    path = tmp_path / "d.json"
    result = run("check", story, "--json", path)
    assert "2 articles" in result.stdout
    assert path.read_bytes() == run("check", story, "--json", "-").stdout_bytes


def test_page_comes_beside_the_report(story: Path, tmp_path: Path) -> None:
    """`--html FILE` writes a page that holds the words of the articles; the report is still printed."""
    path = tmp_path / "report.html"
    result = run("check", story, "--html", path)
    assert result.exit_code == 0
    assert "2 articles" in result.stdout
    page = path.read_text("utf-8")
    assert page.startswith("<!doctype html>")
    assert "Content-Security-Policy" in page


def test_page_to_standard_output_is_all_there_is(story: Path) -> None:
    """`--html -` prints the page and no report."""
    result = run("check", story, "--html", "-")
    assert result.stdout.startswith("<!doctype html>")
    assert result.stdout.rstrip().endswith("</html>")


def test_two_outputs_do_not_share_a_file(story: Path, tmp_path: Path) -> None:
    """The page over the dossier would leave one of them lost."""
    path = tmp_path / "one"
    result = run("check", story, "--json", path, "--html", path)
    assert result.exit_code == 2
    assert "--json and --html both name" in result.stderr
    assert not path.exists()


@pytest.mark.parametrize("variable", ["NO_COLOR", None])
def test_no_colour_where_nobody_asks_for_it(story: Path, monkeypatch: pytest.MonkeyPatch, variable: str | None) -> None:
    """A pipe, NO_COLOR: no escape sequence."""
    if variable:
        monkeypatch.setenv(variable, "1")
    assert "\x1b" not in run("check", story).stdout


# (file name, its bytes, the code it is skipped with): issue 2, "Bad input gets"
BAD = [
    ("empty.txt", b"", "empty"),
    ("blank.txt", b" \n\t\n", "empty"),
    ("picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "binary"),
    ("zeros.txt", b"\0" * 5000, "binary"),
    ("huge.txt", b"word " * 10_000_001, "too-large"),
    ("broken.jsonl", b'{"text": "Half of\n', "line-json"),
    ("number.jsonl", b"[1, 2]\n", "line-type"),
    ("textless.jsonl", b'{"title": "No text"}\n', "line-no-text"),
]


@pytest.mark.parametrize(("name", "content", "code"), BAD, ids=[b[0] for b in BAD])
def test_bad_input_is_skipped_and_the_rest_goes_on(story: Path, name: str, content: bytes, code: str) -> None:
    """A line on standard error, an entry in `skipped`, exit 3, and the other articles are read."""
    (story / name).write_bytes(content)
    result = run("check", story, "--json", "-")
    assert result.exit_code == 3
    document = json.loads(result.stdout)
    assert [s["code"] for s in document["skipped"]] == [code]
    assert len(document["articles"]) == 2
    assert name in result.stderr
    assert f"[{code}]" in result.stderr


@pytest.mark.parametrize(("name", "content", "code"), BAD, ids=[b[0] for b in BAD])
def test_bad_input_alone_is_nothing(tmp_path: Path, name: str, content: bytes, code: str) -> None:
    """Nothing could be read: exit 1, no report, no file replaced."""
    bad, old = tmp_path / name, tmp_path / "old.json"
    bad.write_bytes(content)
    old.write_text("old")
    result = run("check", bad, "--json", old)
    assert result.exit_code == 1
    assert result.stdout == ""
    assert "Nothing could be read" in result.stderr
    assert old.read_text() == "old"


def test_huge_text_names_the_limit(tmp_path: Path) -> None:
    """50 MB are refused, and the reason says how much is read."""
    (tmp_path / "huge.txt").write_bytes(b"word " * 10_000_001)
    assert "5 MB" in run("check", tmp_path / "huge.txt").stderr


def test_broken_line_is_named_by_its_number(tmp_path: Path) -> None:
    """The others of the file are read."""
    lines = [json.dumps({"text": BELL}), "{broken", json.dumps({"text": TIDE})]
    (tmp_path / "a.jsonl").write_text("\n".join(lines), "utf-8")
    document = check(tmp_path / "a.jsonl", expect=3)
    assert [s["location"] for s in document["skipped"]] == ["a.jsonl:2"]
    assert len(document["articles"]) == 2


def test_other_encoding_is_read_and_said(story: Path) -> None:
    """Latin-1 and its kin: decoded by detection, and the encoding is named."""
    (story / "old.txt").write_bytes((FRENCH * 3).encode("cp1252", "replace"))
    document = check(story, expect=0)
    old = next(a for a in document["articles"] if a["location"] == "old.txt")
    assert "annoncé" in old["text"]
    assert old["encoding"] not in (None, "utf-8")
    assert any("old.txt" in note for note in document["notes"])


def test_empty_folder_is_said(tmp_path: Path) -> None:
    """A folder without an article: exit 1, and why."""
    (tmp_path / "nothing").mkdir()
    result = run("check", tmp_path / "nothing")
    assert result.exit_code == 1
    assert "[empty-folder]" in result.stderr


def test_missing_file_is_said(tmp_path: Path) -> None:
    """A path that does not exist."""
    assert "[missing]" in run("check", tmp_path / "no.txt").stderr


def test_same_article_twice_is_one(story: Path) -> None:
    """Counted once, and said."""
    shutil.copy(story / "bell.txt", story / "bell-again.txt")
    document = check(story, expect=0)
    assert len(document["articles"]) == 2
    assert any("counted once" in note for note in document["notes"])


def test_one_article_alone(tmp_path: Path) -> None:
    """A dossier with nothing to compare, and the report says so."""
    (tmp_path / "bell.txt").write_text(BELL, "utf-8")
    result = run("check", tmp_path / "bell.txt")
    assert result.exit_code == 0
    assert "nothing to compare" in result.stdout
    document = check(tmp_path / "bell.txt", expect=0)
    assert document["story"]["one_story"] is True
    assert document["story"]["counts"]["articles"] == 1
    assert not any(claim["disputed"] for claim in document["claims"])


def test_different_events_are_told_apart(story: Path) -> None:
    """`one_story` false, `apart` named, and the run goes on."""
    (story / "comet.txt").write_text(ELSEWHERE, "utf-8")
    document = check(story, expect=0)
    comet = next(a["id"] for a in document["articles"] if a["location"] == "comet.txt")
    assert document["story"]["one_story"] is False
    assert comet in document["story"]["apart"]
    assert "Not all are about one story" in run("check", story).stdout


def test_other_language_is_said(story: Path) -> None:
    """A text that is not English is compared by its words alone, and the report says so."""
    (story / "quai.txt").write_text(FRENCH * 2, "utf-8")
    document = check(story, expect=0)
    assert [a["language"] for a in document["articles"] if a["location"] == "quai.txt"] == ["und"]
    assert "Not in English" in run("check", story).stdout


def test_hostile_text_and_name(story: Path) -> None:
    """Escape sequences, markup and overrides in the text and in a file's name reach no terminal."""
    name = "\x1b]0;owned\x07\u202egpj.txt"
    (story / name).write_text(f"\x1b[2J<script>alert(1)</script> =HYPERLINK(1) \u202egnp.exe\n\n{TIDE}", "utf-8")
    (story / f"b{name}").write_bytes(b"")
    result = run("check", story, "--all")
    for stream in (result.stdout, result.stderr):
        assert not {"\x1b", "\x07", "\u202e"} & set(stream)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--as-of", "2021-02-30"), "no such day"),
        (("--as-of", "26/07/2021"), "Write it as 2021-07-26"),
        (("--map", "text"), "FIELD=KEY"),
        (("--map", "body=content"), "no field"),
        (("--map", "text=a", "--map", "text=b"), "mapped twice"),
        (("--about", "no-such.csv"), "no-such.csv"),
        (("--outlets", "no-such.csv"), "no-such.csv"),
        (("--json", "no/such/folder.json"), "cannot be written"),
        (("--nonsense",), "--nonsense"),
    ],
)
def test_usage_is_explained(story: Path, arguments: Sequence[str], words: str) -> None:
    """Exit 2, a message that says what to do, no traceback."""
    result = run("check", story, *arguments)
    assert result.exit_code == 2
    assert words in " ".join(result.stderr.split())
    assert "Traceback" not in result.output


def test_no_input_is_usage() -> None:
    """Neither command runs on nothing."""
    assert run("check").exit_code == 2
    assert run("read", "--jsonl").exit_code == 2


def test_as_of_is_what_overdue_is_judged_against(story: Path) -> None:
    """The setting stands in the dossier."""
    result = run("check", story, "--json", "-", "--as-of", "2030-01-01")
    assert json.loads(result.stdout)["made"]["settings"]["as_of"] == "2030-01-01"


def test_about_says_what_text_does_not(story: Path, tmp_path: Path) -> None:
    """The table gives outlet and day."""
    table = tmp_path / "about.csv"
    table.write_text("location,outlet,published\ntide.txt,Tide,2025-03-04\n", "utf-8")
    result = run("check", story, "--about", table, "--json", "-")
    tide = next(a for a in json.loads(result.stdout)["articles"] if a["location"] == "tide.txt")
    assert tide["outlet"] == "Tide"
    assert tide["published"]["date"] == "2025-03-04"


def test_outlets_says_whose_an_outlet_is(story: Path, tmp_path: Path) -> None:
    """The user's table gives the family."""
    about, outlets = tmp_path / "about.csv", tmp_path / "outlets.csv"
    about.write_text("location,outlet\ntide.txt,Tide\n", "utf-8")
    outlets.write_text("outlet,family\ntide,Seabird Media\n", "utf-8")
    result = run("check", story, "--about", about, "--outlets", outlets, "--json", "-")
    families = {a["location"]: a["family"] for a in json.loads(result.stdout)["articles"]}
    assert families.pop("tide.txt") == "Seabird Media"
    assert set(families.values()) == {None}


def test_two_outlets_of_one_family_are_not_independent(tmp_path: Path) -> None:
    """Each heard somebody of its own say so: two origins, until the user's table says that one house prints both."""
    told = {
        "bell.txt": '"The lock of Lisk will stay closed until June because of the crack in its western wall," Ada Brook, '
        "the harbour warden, told this newspaper.\n\nShips wait outside the breakwater.\n",
        "tide.txt": '"We keep the lock of Lisk closed until June since its western wall has a crack," Otto Finn, the '
        "mayor, told this newspaper in an interview.\n\nThe market was empty.\n",
    }
    for name, text in told.items():
        (tmp_path / name).write_text(text, "utf-8")
    about, outlets = tmp_path / "about.csv", tmp_path / "outlets.csv"
    about.write_text("location,outlet\nbell.txt,The Bell\ntide.txt,Tide\n", "utf-8")
    outlets.write_text("outlet,family\nBell,Seabird Media\nTide,Seabird Media\n", "utf-8")
    files = [tmp_path / name for name in told]
    alone = run("check", *files, "--about", about, "--json", "-").stdout
    assert "independent" in {c["support"] for c in json.loads(alone)["claims"]}
    together = run("check", *files, "--about", about, "--outlets", outlets, "--json", "-").stdout
    assert {c["support"] for c in json.loads(together)["claims"] if c["counts"]["articles"] == 2} == {"one-origin"}
    report = run("check", *files, "--about", about, "--outlets", outlets).stdout
    assert "The Bell, Tide are of one publisher family, Seabird Media" in " ".join(report.split())


def test_read_takes_outlets_too(story: Path, tmp_path: Path) -> None:
    """The outlet of an address that the user's table knows; a broken table is usage."""
    line = json.dumps({"text": "The mill will close.", "url": "https://gull.example/1"})
    table = tmp_path / "outlets.csv"
    table.write_text("outlet,family,hosts\nGull,,gull.example\n", "utf-8")
    result = run("read", "-", "--jsonl", "--outlets", table, stdin=line.encode())
    assert json.loads(result.stdout)["outlet"] == "Gull"
    table.write_text("outlet\nGull\n", "utf-8")
    result = run("read", story, "--outlets", table)
    assert result.exit_code == 2
    assert "no column 'family'" in " ".join(result.stderr.split())


def test_read_writes_a_line_an_article_in_order(story: Path) -> None:
    """The order of the inputs, one JSON object a line."""
    result = run("read", story / "tide.txt", story / "bell.txt", "--jsonl")
    assert result.exit_code == 0
    assert [json.loads(line)["location"] for line in result.stdout.splitlines()] == ["tide.txt", "bell.txt"]


def test_read_shows_what_stands_in_an_article(story: Path) -> None:
    """Without --jsonl a reading for the eye, each article's after the other's."""
    result = run("read", story / "bell.txt", story / "tide.txt")
    assert result.exit_code == 0
    assert result.stdout.index("bell.txt") < result.stdout.index("tide.txt")
    assert "Who says what" in result.stdout
    assert "{" not in result.stdout


def test_read_writes_a_file_for_programs_alone(story: Path, tmp_path: Path) -> None:
    """-o without --jsonl is refused before anything is read, and says what to write."""
    result = run("read", story, "-o", tmp_path / "x.jsonl")
    assert result.exit_code == 2
    assert "--jsonl" in result.stderr
    assert list(tmp_path.glob("x*")) == []


def test_read_maps_fields_from_standard_input(tmp_path: Path) -> None:
    """`cat lines | secondsource read - --jsonl --map text=content`."""
    lines = json.dumps({"content": BELL, "mine": [1]}).encode() + b"\nbroken\n"
    result = run("read", "-", "--jsonl", "--map", "text=content", stdin=lines)
    assert result.exit_code == 3
    assert json.loads(result.stdout)["extra"] == {"mine": [1]}
    assert "[line-json]" in result.stderr


def test_read_keeps_the_old_file_where_nothing_is_read(tmp_path: Path) -> None:
    """-o is replaced only where something was read."""
    old, empty = tmp_path / "old.jsonl", tmp_path / "empty.txt"
    old.write_text("old")
    empty.touch()
    assert run("read", empty, "--jsonl", "-o", old).exit_code == 1
    assert old.read_text() == "old"
    assert sorted(tmp_path.iterdir()) == [empty, old]


def test_output_stays_where_the_tool_fails(story: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault in the middle of a run: the old file is untouched."""
    old = tmp_path / "old.jsonl"
    old.write_text("old")

    def fail(article: object, **more: object) -> None:
        raise RuntimeError("a fault")

    monkeypatch.setattr(pipeline, "read", fail)
    assert isinstance(run("read", story, "--jsonl", "-o", old).exception, RuntimeError)
    assert old.read_text() == "old"


@pytest.mark.parametrize("command", [("check", "--json", "-"), ("read", "--jsonl")])
def test_model_of_ones_own(story: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]) -> None:
    """`--model` reads names with it; the dossier says so."""
    install(monkeypatch, {"en_tiny": Pipeline(name_capitals)}.__getitem__)
    result = run(*command, story, "--model", "en_tiny")
    assert result.exit_code == 0
    assert result.stdout != run(*command, story).stdout
    if command[0] == "check":
        assert json.loads(result.stdout)["made"]["settings"]["model"] == "en_tiny 1.2.0 (spaCy 3.8.99)"
    else:
        bell = json.loads(result.stdout.splitlines()[0])
        assert "place" in {n["kind"] for n in bell["names"] if n["span"]["text"] == "Ada"}


@pytest.mark.parametrize("command", [("check", "--json"), ("read", "--jsonl", "-o")])
@pytest.mark.parametrize("model", ["en_tiny", ""])
def test_model_that_is_not_there(
    story: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...], model: str
) -> None:
    """Without spaCy, or without the pipeline: exit 2 before anything is read, with what to do; no file replaced."""
    old = tmp_path / "old.json"
    old.write_text("old")
    arguments = (*command, old, story, "--model", model)
    monkeypatch.setitem(sys.modules, "spacy", None)
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "pip install 'secondsource[spacy]'" in result.stderr
    install(monkeypatch, {}.__getitem__)
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "nothing is downloaded" in result.stderr
    assert old.read_text() == "old"


def call(*arguments: str | Path, code: str = "from secondsource.cli import main; main()", **variables: str) -> "Done":
    """The command line in a process of its own."""
    return subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)],
        capture_output=True, env={**os.environ, **variables}, timeout=120, check=False,
    )  # fmt: skip


Done = subprocess.CompletedProcess[bytes]
FAILING = "import secondsource.pipeline as p, secondsource.cli as c\n{change}\nc.main()"


def test_fault_of_the_tool_is_confessed_without_a_traceback(story: Path) -> None:
    """What is nobody's input's fault: said so, exit 1; --debug shows where."""
    code = FAILING.format(change="p.analyse = lambda *a, **k: 1 / 0")
    plain = call("check", story, code=code)
    assert plain.returncode == 1
    assert b"fault of secondsource" in plain.stderr
    assert b"Traceback" not in plain.stderr
    assert b"Traceback" in call("--debug", "check", story, code=code).stderr


def test_interrupt_is_130(story: Path, tmp_path: Path) -> None:
    """Ctrl-C: no traceback, no output file."""
    change = "def stop(*a, **k):\n    raise KeyboardInterrupt\np.analyse = stop"
    done = call("check", story, "--json", tmp_path / "d.json", code=FAILING.format(change=change))
    assert done.returncode == 130
    assert b"Traceback" not in done.stderr
    assert not (tmp_path / "d.json").exists()


def test_terminal_without_unicode_gets_escapes(story: Path) -> None:
    """An ASCII terminal is no reason to fail."""
    done = call("check", story, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 0
    assert b"2 articles" in done.stdout


def test_reader_that_stops_early_is_no_error(story: Path) -> None:
    """`secondsource check … | head -1`."""
    command = f"({sys.executable} -m secondsource check '{story}' --all; echo code $? >&2) | true"
    done = subprocess.run(["sh", "-c", command], capture_output=True, timeout=120, check=False)
    assert b"code 0" in done.stderr
    assert b"Traceback" not in done.stdout + done.stderr
    assert b"BrokenPipe" not in done.stdout + done.stderr


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        ("check STORY 2>&-", 0, "2 articles"),  # nobody to talk to
        ("check STORY/missing STORY 2>&- >/dev/null", 3, ""),
        ("check STORY >&-", 0, ""),  # the exit code is asked for
        ("check STORY --json - >&-", 1, "no standard output"),
        ("read STORY --jsonl >&-", 1, "no standard output"),
        ("check - <&-", 1, "There is no standard input"),
    ],
)
def test_closed_streams_are_no_fault(story: Path, arguments: str, code: int, words: str) -> None:
    """A process may be started without one of its three streams."""
    command = f"{sys.executable} -m secondsource {arguments.replace('STORY', str(story))}"
    done = subprocess.run(["sh", "-c", command], capture_output=True, timeout=120, check=False)
    assert done.returncode == code
    assert words in (done.stdout + done.stderr).decode()
    assert b"fault of secondsource" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
@pytest.mark.parametrize("arguments", ["check STORY", "check STORY --json -", "read STORY --jsonl"])
def test_full_disk_is_explained(story: Path, arguments: str) -> None:
    """Output that cannot be written is the disk's fault, and exit 1."""
    command = f"{sys.executable} -m secondsource {arguments.replace('STORY', str(story))} > /dev/full"
    done = subprocess.run(["sh", "-c", command], capture_output=True, timeout=120, check=False)
    assert done.returncode == 1
    assert done.stderr.decode() == "Error: The output cannot be written (No space left on device).\n"


def test_same_articles_give_the_same_bytes(story: Path, tmp_path: Path) -> None:
    """Another order, another hash seed, another folder, another time zone: the same dossier, the same report."""
    (story / "comet.txt").write_text(ELSEWHERE, "utf-8")
    elsewhere = tmp_path / "far" / "away"
    shutil.copytree(story, elsewhere)
    files, copies = sorted(story.glob("*.txt")), sorted(elsewhere.glob("*.txt"), reverse=True)
    runs = [
        call("check", *files, "--json", "-", PYTHONHASHSEED="1"),
        call("check", *copies, "--json", "-", PYTHONHASHSEED="2", TZ="Asia/Tokyo", LC_ALL="C"),
        call("check", story, "--json", "-", PYTHONHASHSEED="3"),
    ]
    assert [r.returncode for r in runs] == [0, 0, 0]
    assert runs[0].stdout == runs[1].stdout == runs[2].stdout
    reports = [call("check", *order, PYTHONHASHSEED=seed).stdout for order, seed in ((files, "4"), (copies, "5"))]
    assert reports[0] == reports[1]


def test_claims_are_asked(story: Path, tmp_path: Path) -> None:
    """What was asked is answered first, and recorded so that the run can be repeated."""
    path = tmp_path / "dossier.json"
    result = run("check", story, "--claim", "Whales sang in Norwegian.", "--claim", "Whales  sang in Norwegian.", "--json", path)
    assert result.exit_code == 0
    assert "You asked" in result.stdout
    document = json.loads(path.read_text("utf-8"))
    assert document["made"]["settings"]["claims"] == ["Whales sang in Norwegian."]
    assert [a["stance"] for a in document["answers"][0]["articles"]] == ["silent"] * len(document["articles"])


@pytest.mark.parametrize("claim", ["", "  ?!", "word " * 10_000])
def test_no_sentence_is_no_claim(story: Path, claim: str) -> None:
    """An empty one and a book are refused before anything is read."""
    result = run("check", story, "--claim", claim)
    assert result.exit_code == 2
    assert "--claim" in result.stderr
