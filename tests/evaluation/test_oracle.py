"""The dossier that a marking asks for: where snippets are found, and what is said where they are not."""

from pathlib import Path

import pytest
import yaml
from evaluation.oracle import Marked, main, oracle_dossier

ARTICLE = (
    "The Bell\n\nFerry “Alma” sinks\n\nThe ferry Alma sank. “We saw nothing,” said Ada Quill. IT sank; it sank fast.\n"
)


def marked(folder: Path, **sections: object) -> Marked:
    """A story of one article with this marking."""
    (folder / "000_bell.txt").write_text(ARTICLE, "utf-8")
    gold = {"story": {"articles": ["000"]}, **sections}
    (folder / "gold.yaml").write_text(yaml.safe_dump(gold, allow_unicode=True), "utf-8")
    return Marked(folder)


@pytest.mark.parametrize(
    ("snippet", "expected"),
    [
        ('Ferry "Alma" sinks', "Ferry “Alma” sinks"),  # marks are folded
        ("the ferry alma", "The ferry Alma"),  # and case
        ("sinks The ferry", "sinks\n\nThe ferry"),  # and white space
        ("IT", "IT"),  # capitals are kept apart from "it"
    ],
)
def test_snippets_are_found(tmp_path: Path, snippet: str, expected: str) -> None:
    """As the scorer finds them, with the article's own words in the span."""
    span = marked(tmp_path).span("000", snippet)
    assert span is not None
    assert span["text"] == expected == ARTICLE[span["start"] : span["end"]]


def test_a_place_is_given_once(tmp_path: Path) -> None:
    """Two marks of one kind on the same words get two places, while there are two."""
    story = marked(tmp_path)
    starts = [span["start"] for _ in range(3) if (span := story.span("000", "sank", use="figures"))]
    assert starts[0] != starts[1]
    assert len(starts) == 3


def test_a_snippet_that_stands_nowhere_is_named(tmp_path: Path) -> None:
    """It is left out of the dossier and listed."""
    story = marked(tmp_path, timeline=[{"date": "2020-01-01", "what": "x", "reports": {"000": "the ship arrived"}}])
    assert oracle_dossier(story)["timeline"] == [{"id": "t0", "date": "2020-01-01", "reports": []}]
    assert story.missing == [("000", "the ship arrived")]


def test_actors_without_forms_are_added(tmp_path: Path) -> None:
    """A position may be held by somebody whose forms are not marked."""
    story = marked(
        tmp_path,
        positions=[
            {"actor": "Ada Quill", "stance": ["denies", "opposes"], "object": "x", "reports": {"000": "We saw nothing"}}
        ],
    )
    dossier = oracle_dossier(story)
    assert dossier["actors"] == [{"id": "p0", "name": "Ada Quill", "mentions": []}]
    assert (dossier["positions"][0]["actor"], dossier["positions"][0]["stance"]) == ("p0", "denies")


def test_a_story_that_cannot_be_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit 2, and what is wrong."""
    assert main([str(tmp_path)]) == 2
    assert "gold.yaml" in capsys.readouterr().err
    (tmp_path / "gold.yaml").write_text("story: {articles: ['000']}\n", "utf-8")
    assert main([str(tmp_path)]) == 2
    assert "no article" in capsys.readouterr().err
