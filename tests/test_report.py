"""check() and its Report: what the command line does, from Python."""

import copy
import json
import random
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from secondsource import check, from_text
from secondsource.errors import DossierError, InputError, SettingsError
from secondsource.model.findings import Dossier
from secondsource.report import Report
from secondsource.show.spreadsheets import csv_files
from secondsource.show.stored import load_dossier
from secondsource.show.tables import KINDS

BELL = "The ferry company will cut 120 jobs, it said on Monday. “Nobody will be put out,” said Ada Quill, its chair."
TIDE = "The company is cutting 140 jobs, its workers fear. “Nobody will be put out,” chair Ada Quill told them.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two articles and a picture."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "bell.txt").write_text(BELL, "utf-8")
    (tmp_path / "in" / "tide.txt").write_text(TIDE, "utf-8")
    return tmp_path / "in"


def test_files_and_articles_together(folder: Path) -> None:
    """Paths and articles of one's own in any mixture; what cannot be read is skipped and named."""
    own = from_text("The union says 140 workers go.", outlet="Voice", published="2025-03-04")
    report = check([str(folder), own, str(folder / "none.txt")])
    assert report.dossier.story.counts.articles == 3
    assert [one.code for one in report.dossier.skipped] == ["missing"]
    assert {entry.article.outlet for entry in report.dossier.articles} >= {"Voice"}


def test_paths_may_be_paths(folder: Path) -> None:
    """pathlib's as well; the same article twice is one."""
    article = from_text("The union says 140 workers go.")
    report = check([folder, article, article])  # type: ignore[list-item]
    assert report.dossier.story.counts.articles == 3


def test_two_articles_with_one_id_are_not_both_read(folder: Path) -> None:
    """The second is skipped and named, as in files."""
    from dataclasses import replace

    article = from_text("The union says 140 workers go.")
    report = check([article, replace(article, text="Another text altogether.")])
    assert [one.code for one in report.dossier.skipped] == ["id-twice"]


def test_options_are_those_of_the_command_line(folder: Path, tmp_path: Path) -> None:
    """about, outlets, as_of, mapping."""
    (tmp_path / "about.csv").write_text("location,outlet,published\nbell.txt,The Bell,2025-03-03\n", "utf-8")
    (tmp_path / "outlets.csv").write_text("outlet,family\nThe Bell,Seabird\n", "utf-8")
    (tmp_path / "more.jsonl").write_text(json.dumps({"content": TIDE + "More."}) + "\n", "utf-8")
    report = check(
        [str(folder), str(tmp_path / "more.jsonl")], about=str(tmp_path / "about.csv"), as_of="2025-12-31",
        outlets=str(tmp_path / "outlets.csv"), mapping={"text": "content"},
    )  # fmt: skip
    bell = next(e for e in report.dossier.articles if e.article.location.endswith("bell.txt"))
    assert (bell.article.outlet, bell.article.family) == ("The Bell", "Seabird")
    assert report.dossier.made.settings["as_of"] == "2025-12-31"
    assert report.dossier.story.counts.articles == 3


@pytest.mark.parametrize("inputs", [[], ["/none.txt"]])
def test_nothing_read_is_an_error(inputs: list[str]) -> None:
    """There is no report of nothing."""
    with pytest.raises(InputError):
        check(inputs)


def test_a_string_is_no_list() -> None:
    """The slip is explained, not taken for a list of letters."""
    with pytest.raises(SettingsError, match=r"check\(\['articles/'\]\)"):
        check("articles/")


def test_every_form(dossier: Dossier) -> None:
    """Each form is that of the command line."""
    report = Report(dossier)
    assert json.loads(report.to_json()) == report.to_dict()
    assert report.to_dict()["schema"] == "secondsource/dossier/1"
    assert report.to_markdown().startswith("# Ferry jobs to go\n")
    assert "[^1]: " in report.to_markdown(everything=True)
    assert report.to_html().startswith("<!doctype html>")
    assert json.loads(report.to_jsonld())["@graph"]
    assert report._repr_html_().startswith("<div ")


def test_plain_words_stand_for_it(dossier: Dossier) -> None:
    """In a console."""
    assert repr(Report(dossier)) == "<Report: 3 articles, at most 2 origins (1 shown), 2 claims, 2 disputes>"


def test_a_stored_report_is_the_same(dossier: Dossier, tmp_path: Path) -> None:
    """Written and loaded, it says the same in every form."""
    report = Report(dossier)
    path = tmp_path / "dossier.json"
    path.write_text(report.to_json(), "utf-8")
    again = Report.load(str(path))
    assert again.to_json() == report.to_json()
    assert again.to_markdown() == report.to_markdown()
    assert again.to_html() == report.to_html()
    path.write_text("[]")
    with pytest.raises(DossierError):
        Report.load(str(path))


def test_frames_without_pandas_say_what_to_install(dossier: Dossier, monkeypatch: pytest.MonkeyPatch) -> None:
    """The extra is named."""
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(SettingsError, match=r"secondsource\[pandas\]"):
        Report(dossier).to_frame("claims")


def test_frames_have_the_rows_of_the_tables(dossier: Dossier, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows and columns are handed to pandas as they are; a stand-in of 20 MB less."""
    fake = ModuleType("pandas")

    def from_records(rows: list[Any], columns: list[str]) -> Any:
        return SimpleNamespace(rows=rows, columns=columns)

    fake.DataFrame = SimpleNamespace(from_records=from_records)  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "pandas", fake)
    for kind, (columns, _) in KINDS.items():
        frame = Report(dossier).to_frame(kind)
        assert list(columns) == frame.columns
        assert all(len(row) == len(columns) for row in frame.rows)
    assert Report(dossier).to_frame("claims").rows[0][0] == "claim:1"
    with pytest.raises(SettingsError, match="no kind of table"):
        Report(dossier).to_frame("moods")


def test_what_can_be_loaded_can_be_shown(dossier: Dossier) -> None:
    """Whatever is changed in a stored dossier, it is refused in one message or shown in every form."""
    base = json.loads(Report(dossier).to_json())
    chance, shown = random.Random(7), 0
    for _ in range(150):
        document = copy.deepcopy(base)
        *path, last = chance.choice(all_paths(base)[1:])
        node: Any = document
        for key in path:
            node = node[key]
        values = (None, "", "x\x1b\u202e", " ", 0, -1, 2**53, 1e308, True, [], {}, "2021-21", "../2021", "=1", node[last])
        node[last] = node[last][:-1] if isinstance(node[last], list) else chance.choice(values)
        try:
            report = Report(load_dossier(document))
        except DossierError:
            continue
        shown += 1
        for form in (report.to_html, report.to_markdown, report.to_jsonld, report._repr_html_, report.to_json):
            assert form()
        assert csv_files(report.dossier)
    assert shown > 20


def all_paths(node: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every place in a document."""
    steps = list(node.items()) if isinstance(node, dict) else list(enumerate(node)) if isinstance(node, list) else []
    return [path, *(found for key, inner in steps for found in all_paths(inner, (*path, key)))]
