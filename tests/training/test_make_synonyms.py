"""The table of synonyms is what the rules of its script make of WordNet's files."""

import sys
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

TRAINING = Path(__file__).parents[2] / "training"
TEXT = files("secondsource.text")
LARGEST = 1_500_000
# Eight digits, file, type, number of words, words; number of pointers: symbol, target, part, ends. Invented.
NOUNS = """  1 A line of the licence.
00000010 18 n 02 gorp 0 blim 0 001 @ 00000020 n 0000 | a person
00000020 18 n 01 norf 0 000 | a wider person
00000030 04 n 02 dralling 0 fing 0 001 + 00000110 v 0101 | an act
00000040 18 n 01 draller 0 001 + 00000110 v 0101 | who does the act
00000050 15 n 01 Gorp 0 000 | a town
"""
VERBS = """00000110 35 v 02 dral 0 snup 0 003 + 00000030 n 0101 + 00000040 n 0101 ! 00000120 v 0101 02 + 02 00 + 08 00 | do
00000120 35 v 02 undral 0 quob_out 0 000 01 + 02 00 | undo
00000130 35 v 02 quob_out 0 fleen 0 000 01 + 02 00 | leave
00000140 35 v 02 snup 0 fleen 0 000 01 + 02 00 | rarely
"""
ADJECTIVES = """00000210 00 a 01 zorn 0 001 & 00000220 a 0000 | large
00000220 00 s 02 ulk(p) 0 ulker 0 001 & 00000210 a 0000 | very large
"""
SENSES = """blim%1:18:00:: 00000010 1 0
dral%2:35:00:: 00000110 1 3
draller%1:18:00:: 00000040 1 0
dralling%1:04:00:: 00000030 1 1
fing%1:04:00:: 00000030 1 0
fleen%2:35:00:: 00000130 1 9
fleen%2:35:01:: 00000140 2 0
gorp%1:15:00:: 00000050 2 0
gorp%1:18:00:: 00000010 1 0
norf%1:18:00:: 00000020 1 0
quob_out%2:35:00:: 00000120 1 1
quob_out%2:35:01:: 00000130 2 1
snup%2:35:00:: 00000110 1 40
snup%2:35:01:: 00000140 2 1
ulk%5:00:00:zorn:00 00000220 1 1
ulker%5:00:00:zorn:00 00000220 1 1
undral%2:35:00:: 00000120 1 1
zorn%3:00:00:: 00000210 1 1
"""


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The table of four invented files, without its head."""
    for name, text in (("data.noun", NOUNS), ("data.verb", VERBS), ("data.adj", ADJECTIVES), ("index.sense", SENSES)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.syspath_prepend(TRAINING)
    import make_synonyms

    yield make_synonyms.make_table(tmp_path).splitlines()[1:]
    del sys.modules["make_synonyms"]


def test_what_is_kept(made: list[str]) -> None:
    """By hand: 1 and 3 adjectives, 4 the person, 5 the wider one, 6 and 7 the act, 8 and 9 the verbs."""
    rows = {line.partition("\t")[0]: line.split("\t")[1:] for line in made}
    # Both words of a synset, with the wider one; the town in capitals is another word.
    assert rows["gorp/n"] == rows["blim/n"]
    assert rows["gorp/n"][1:] == rows["norf/n"]
    # The act has its verb, who does it has not, and so has nothing to share with any word.
    assert set(rows["dral/v"][0].split()) == set(rows["dralling/n"][0].split())
    assert set(rows["fing/n"][0].split()) < set(rows["dral/v"][0].split())
    assert "draller/n" not in rows
    # Senses that are rare for a word are not its own: "snup" is no "fleen".
    assert not set(rows["snup/v"][0].split()) & set(rows["fleen/v"][0].split())
    # A verb with its particle, in two senses; opposites.
    assert set(rows["fleen/v"][0].split()) | set(rows["undral/v"][0].split()) == set(rows["quob out/v"][0].split())
    assert rows["dral/v"][2] == rows["undral/v"][0]
    # A satellite is a kind of its head, not the head of it.
    assert rows["ulk/a"][1:] == rows["zorn/a"]
    assert rows["ulk/a"] == rows["ulker/a"]


def test_rows_are_in_order(made: list[str]) -> None:
    """The reader halves the table."""
    assert made == sorted(made)


def test_the_shipped_table_is_small_and_has_its_licence() -> None:
    """Both stand in the folder of the reader."""
    assert len(TEXT.joinpath("synonyms.txt.gz").read_bytes()) <= LARGEST
    assert "WordNet" in TEXT.joinpath("LICENSE-synonyms.txt").read_text(encoding="utf-8")
