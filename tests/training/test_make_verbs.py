"""The table of verbs is what the rules of its script make of WordNet's files."""

import sys
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

TRAINING = Path(__file__).parents[2] / "training"
LARGEST = 150_000
# As in test_make_synonyms.py; behind the pointers of a verb stand its frames. Invented.
VERBS = """  1 A line of the licence.
00000010 38 v 01 glorp 0 000 01 + 02 00 | to move
00000020 38 v 02 blim 0 blim_out 0 001 @ 00000010 v 0000 01 + 02 00 | a way of it
00000030 41 v 01 fing 0 000 01 + 02 00 | another thing
"""
SENSES = """blim%2:38:00:: 00000020 1 3
blim%2:41:00:: 00000030 2 0
blim_out%2:38:00:: 00000020 1 0
fing%2:41:00:: 00000030 1 9
glorp%2:38:00:: 00000010 1 0
"""


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The table of the invented files, without its head."""
    verbs = VERBS.replace("01 fing 0", "02 fing 0 blim 0")
    for name, text in (("data.noun", ""), ("data.verb", verbs), ("data.adj", ""), ("index.sense", SENSES)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.syspath_prepend(TRAINING)
    import make_verbs

    yield make_verbs.make_table(tmp_path).splitlines()[1:]
    for name in ("make_verbs", "make_kinds", "make_synonyms"):
        del sys.modules[name]


def test_the_walk(made: list[str]) -> None:
    """By hand: one root, below it two verbs, below the first a way of it."""
    assert made[0] == "0 1 2 1"
    assert made[1].split()[0] == "0"


def test_the_verbs(made: list[str]) -> None:
    """All senses are kept, the most frequent first; a particle stands behind a space."""
    assert made[2:] == ["blim\t2 3", "blim out\t2", "fing\t3", "glorp\t1"]


def test_the_shipped_table_is_small() -> None:
    """It is read by whoever asks something."""
    assert 0 < len(files("secondsource.text").joinpath("verbs.txt.gz").read_bytes()) < LARGEST
