"""The bundled stories themselves: their shape, and whether each marking holds together."""

import csv
from pathlib import Path
from typing import Any

import pytest
import yaml
from evaluation.oracle import score_oracle
from evaluation.scorers import STORY_SCORER

ROOT = Path(__file__).parents[2]
STORIES = sorted(path.parent for path in (ROOT / "examples").glob("*/gold.yaml"))
SECTIONS = {
    "story", "furniture", "bylines", "published", "origins", "lineage", "actors", "quotes", "scare_quotes", "figures",
    "timeline", "commitments", "disputes", "framing", "claims", "positions", "incidents",
}  # fmt: skip
story = pytest.mark.parametrize("folder", STORIES, ids=lambda path: path.name)


def test_there_are_four() -> None:
    """The demo's story and three more."""
    assert len(STORIES) >= 4


@story
def test_articles_are_of_a_newsroom_s_size(folder: Path) -> None:
    """Five to eight articles of 250 to 900 words, each named after its outlet in about.csv."""
    articles = sorted(folder.glob("*.txt"))
    assert 5 <= len(articles) <= 8
    assert {path.name: n for path in articles if not 250 <= (n := len(path.read_text("utf-8").split())) <= 900} == {}
    with (folder / "about.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [row["location"] for row in rows] == [path.name for path in articles]
    assert all(row["outlet"] for row in rows)


@story
def test_marking_has_every_section(folder: Path) -> None:
    """Nothing that the scorer holds a dossier against is left out, and every article is marked."""
    gold: dict[str, Any] = yaml.safe_load((folder / "gold.yaml").read_text("utf-8"))
    assert {name for name in SECTIONS if not gold.get(name)} == set()
    keys = [path.name[:3] for path in sorted(folder.glob("*.txt"))]
    assert gold["story"]["articles"] == keys
    assert sorted(gold["published"]) == keys
    assert sorted(gold["furniture"]) == keys


@story
def test_marking_satisfies_itself(folder: Path) -> None:
    """The dossier made from the marking scores 100 %: every snippet stands in its article and none contradicts another."""
    if not STORY_SCORER.exists():
        pytest.skip(f"the scorer {STORY_SCORER} is not there")
    result, missing = score_oracle(folder)
    assert missing == []
    assert result["misses"] == []
    assert (result["found"], result["false"]) == (result["of"], 0)
