"""The table of kinds is what the rules of its script make of WordNet's files."""

import sys
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

TRAINING = Path(__file__).parents[2] / "training"
LARGEST = 500_000
# As in test_make_synonyms.py: the digits, file, type, number of words, words; number of pointers. Invented.
NOUNS = """  1 A line of the licence.
00000010 03 n 01 norf 0 000 | all
00000020 06 n 02 gorp 0 blim 0 001 @ 00000010 n 0000 | a thing
00000030 06 n 01 gorp-net 0 001 @ 00000020 n 0000 | a kind of it
00000040 06 n 01 fing 0 002 @ 00000020 n 0000 @ 00000030 n 0000 | another
00000050 15 n 01 Dral 0 001 @i 00000030 n 0000 | a town
"""
SENSES = """blim%1:06:00:: 00000020 1 0
dral%1:15:00:: 00000050 1 0
fing%1:06:00:: 00000040 1 9
fing%1:06:01:: 00000030 2 1
gorp%1:06:00:: 00000020 1 0
gorp-net%1:06:00:: 00000030 1 0
norf%1:03:00:: 00000010 1 0
"""


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The table of the invented files, without its head."""
    nouns = NOUNS.replace("gorp-net 0 001", "gorp-net 0 001").replace("01 gorp-net 0", "02 gorp-net 0 fing 0")
    for name, text in (("data.noun", nouns), ("data.verb", ""), ("data.adj", ""), ("index.sense", SENSES)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.syspath_prepend(TRAINING)
    import make_kinds

    yield make_kinds.make_table(tmp_path).splitlines()[1:]
    for name in ("make_kinds", "make_synonyms"):
        del sys.modules[name]


def test_the_walk(made: list[str]) -> None:
    """By hand: the root, below it the thing, below that its two kinds; the town is kept by nothing."""
    assert made[0] == "0 1 2 2"
    # Of five synsets five are below the root, four below the thing, two below its first kind, one below the other.
    assert made[1] == "0 14 57 100"


def test_the_nouns(made: list[str]) -> None:
    """By hand: in order; a rare sense stands behind the main one; the town in capitals is no noun."""
    assert made[2:] == ["blim\t1", "fing\t3\t2", "gorp\t1", "gorp-net\t2", "norf\t0"]


def test_the_shipped_table_is_small() -> None:
    """It stands in the folder of the reader."""
    assert len(files("secondsource.text").joinpath("kinds.txt.gz").read_bytes()) <= LARGEST
