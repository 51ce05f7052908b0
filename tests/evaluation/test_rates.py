"""The rates that every page shows are those of the docs."""

import json
import re
from pathlib import Path

import pytest
from evaluation.first_runs import RECORD
from evaluation.rates import ACCURACY, BEGIN, END, PLAIN, RATES, make_rates, rates_table, write_rates

from evaluation import rates

ROOT = Path(__file__).resolve().parents[2]
TABLE = """
| **all** | **75.0%** (3 of 4, 0 false) | **50.0%** (5 of 8, 2 false) |
| story `ferry` | quotes found | 0.750 | 3 of 4 | 0.750 | – | – |
| story `plant` | quotes found | 0.500 | 5 of 8, 2 false | 0.500 | – | – |
| story `plant` | false independence (less is better) | 0.250 | 1 of 4 | 0.250 | – | – |
| lineage: 15 pairs | quotes found | 0.100 | 1 of 10 | 0.100 | – | – |
"""
RUNS = [
    {"score": 0.6},  # of the first runs only the score was kept
    {"score": 0.4, "found": 4, "marked": 10, "false independence": "1 of 5", "figures": {"quotes found": 0.2}},
    {"score": 0.5, "found": 5, "marked": 10, "false independence": "0 of 7", "figures": {"quotes found": 0.9, "disputes": 0.0}},
]


def test_shipped_rates_are_those_of_the_docs() -> None:
    """Written anew by `make evaluate`, or by `python -m evaluation.rates` where only the docs changed."""
    made = make_rates(ACCURACY.read_text("utf-8"), json.loads(RECORD.read_text("utf-8")))
    assert made == json.loads(RATES.read_text("utf-8"))


def test_readme_says_the_same() -> None:
    """The caveat of the README and that of the page have one origin."""
    readme = " ".join((ROOT / "README.md").read_text("utf-8").split())
    unmet = json.loads(RATES.read_text("utf-8"))["unmet"]
    assert f"found {unmet['lowest'] * 100:.0f} to {unmet['highest'] * 100:.0f} % of what was marked" in readme
    for run in json.loads(RECORD.read_text("utf-8")):
        wrong, of = re.findall(r"\d+", run.get("false independence", "0 of 0"))
        assert wrong == "0" or f"{wrong} in {of}" in readme


def test_counts_are_added_and_shares_are_ranged() -> None:
    """Tuned stories by their counts; of unmet ones the lowest, the middle and the highest share. Sets are no stories."""
    made = make_rates(TABLE, RUNS)
    assert made["tuned"] == {"stories": 2, "found": 8, "marked": 12, "false": 2, "falsely independent": [1, 4]}
    assert made["unmet"] == {
        "stories": 3, "lowest": 0.4, "highest": 0.6, "falsely independent": [1, 12], "stories with any": 1, "stories counted": 2,
    }  # fmt: skip
    disputes, quotes = made["measures"]
    assert disputes == {
        "measure": "disputes", "plain": PLAIN["disputes"], "tuned": None,
        "unmet": {"stories": 1, "lowest": 0.0, "middle": 0.0, "highest": 0.0},
    }  # fmt: skip
    assert quotes["tuned"] == {"stories": 2, "found": 8, "marked": 12, "false": 2}
    assert quotes["unmet"] == {"stories": 2, "lowest": 0.2, "middle": 0.55, "highest": 0.9}


def test_every_measure_of_the_docs_has_plain_words() -> None:
    """A section that the scorer gains is not left off the page unseen."""
    measures = set(re.findall(r"\| story `[\w-]+` \| ([\w ]+?)(?: \(less is better\))? \|", ACCURACY.read_text("utf-8")))
    assert measures - set(PLAIN) == {rates.FALSE_INDEPENDENCE}


def test_same_figures_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file is written whole, and ends with a line end."""
    monkeypatch.setattr(rates, "ACCURACY", tmp_path / "a.md")
    monkeypatch.setattr(rates, "RECORD", tmp_path / "r.json")
    (tmp_path / "a.md").write_text(TABLE, "utf-8")
    (tmp_path / "r.json").write_text(json.dumps(RUNS), "utf-8")
    page = tmp_path / "findings.md"
    page.write_text(f"Before.\n{BEGIN}\nold\n{END}\nAfter.\n", "utf-8")
    for name in ("one", "two"):
        write_rates(tmp_path / name, page)
        (tmp_path / f"page of {name}").write_bytes(page.read_bytes())
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    assert (tmp_path / "one").read_bytes().endswith(b"}\n")
    assert (tmp_path / "page of one").read_bytes() == (tmp_path / "page of two").read_bytes()
    assert "old" not in page.read_text("utf-8")


def test_table_in_the_docs_is_that_of_the_rates() -> None:
    """docs/findings.md shows what every page shows."""
    table = rates_table(json.loads(RATES.read_text("utf-8")))
    assert f"{BEGIN}\n{table}{END}" in (ROOT / "docs" / "findings.md").read_text("utf-8")


def test_table_says_counts_and_shares() -> None:
    """Tuned stories as counts with what is false, unmet ones as shares; a dash where nothing was measured."""
    table = rates_table(make_rates(TABLE, RUNS)).splitlines()
    assert table[0].startswith("| looked for | 2 stories")
    assert table[2:] == [
        "| everything | 8 of 12, 2 false: 57% | 40%, –, 60% |",
        "| called independent and is not (less is better) | 1 of 4 | 1 of 12, in 1 of 2 stories |",
        f"| {PLAIN['disputes']} (disputes) | – | 0%, 0%, 0% (1) |",
        f"| {PLAIN['quotes found']} (quotes found) | 8 of 12, 2 false: 57% | 20%, 55%, 90% (2) |",
    ]
