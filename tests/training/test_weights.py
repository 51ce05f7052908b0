"""The shipped weights are those that their cards describe, and small."""

import re
import tomllib
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

import pytest

WEIGHTS = files("secondsource.weights")
# What the wheel and the memory can bear: agreed in the brief of the trained part.
LARGEST = 4_000_000


@pytest.mark.parametrize("name", ["tags", "names"])
def test_the_card_holds_the_digest_of_the_weights(name: str) -> None:
    """Whoever makes weights anew makes their card anew."""
    card = WEIGHTS.joinpath(f"{name}.card.md").read_text(encoding="utf-8")
    stated = re.search(r"sha256 `([0-9a-f]{64})`", card)
    assert stated is not None
    assert stated.group(1) == sha256(WEIGHTS.joinpath(f"{name}.crf.gz").read_bytes()).hexdigest()


@pytest.mark.parametrize("name", ["tags", "names"])
def test_weights_are_small(name: str) -> None:
    """No weights file grows past its bound."""
    assert len(WEIGHTS.joinpath(f"{name}.crf.gz").read_bytes()) <= LARGEST


SHIPPED = sorted(f.name for f in WEIGHTS.iterdir() if f.name.endswith((".gz", ".txt", ".tsv")))


@pytest.mark.parametrize("file", SHIPPED)
def test_every_file_has_its_licence_stated(file: str) -> None:
    """The licence notice names each file."""
    assert f"`{file}`" in WEIGHTS.joinpath("LICENSE-weights.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(("file", "columns"), [("places.tsv", 6), ("bodies.tsv", 4)])
def test_every_row_says_where_it_comes_from(file: str, columns: int) -> None:
    """Tables have a column for the origin of a row, filled in every row, and no name twice."""
    rows = [line.split("\t") for line in WEIGHTS.joinpath(file).read_text(encoding="utf-8").splitlines()[1:]]
    assert {columns} == {len(row) for row in rows}
    assert all(row[-1] and row[0] for row in rows)


def test_the_package_states_its_licences() -> None:
    """The wheel holds code, trained weights and synonyms under a licence each: its metadata name all."""
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["license"] == "Apache-2.0 AND CC-BY-SA-4.0 AND LicenseRef-WordNet"
    assert {"src/secondsource/weights/LICENSE*", "src/secondsource/text/LICENSE*"} <= set(project["license-files"])


@pytest.mark.parametrize("name", ["tags", "names"])
def test_the_card_states_the_licence_of_the_notice(name: str) -> None:
    """Card and notice say the same of trained weights."""
    card = WEIGHTS.joinpath(f"{name}.card.md").read_text(encoding="utf-8")
    assert "- Licence: CC BY-SA 4.0: see LICENSE-weights.md" in card
    notice = WEIGHTS.joinpath("LICENSE-weights.md").read_text(encoding="utf-8")
    (row,) = [line for line in notice.splitlines() if line.startswith("|") and f"`{name}.crf.gz`" in line]
    assert "CC BY-SA 4.0" in row
