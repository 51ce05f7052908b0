"""The shipped weights are those that their cards describe, and small."""

import re
from hashlib import sha256
from importlib.resources import files

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


@pytest.mark.parametrize("file", ["tags.crf.gz", "names.crf.gz", "common_words.txt", "places.tsv", "bodies.tsv"])
def test_every_file_has_its_licence_stated(file: str) -> None:
    """The licence notice names each file."""
    assert f"`{file}`" in WEIGHTS.joinpath("LICENSE-weights.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(("file", "columns"), [("places.tsv", 6), ("bodies.tsv", 4)])
def test_every_row_says_where_it_comes_from(file: str, columns: int) -> None:
    """Tables have a column for the origin of a row, filled in every row, and no name twice."""
    rows = [line.split("\t") for line in WEIGHTS.joinpath(file).read_text(encoding="utf-8").splitlines()[1:]]
    assert {columns} == {len(row) for row in rows}
    assert all(row[-1] and row[0] for row in rows)
