"""What two articles share, with and without what is only shown."""

from dataclasses import replace

from tests.compare.lineage_fixtures import HARBOUR, ORCHARD, REWRITE, plain

from secondsource.compare.kinship import find_kinship
from secondsource.compare.wordings import make_wording

SAID = "“We have closed the northern lock until divers reach the cracked gate,” the harbour master Ilse Brandt said."
TOLD = "Ilse Brandt told us: “We have closed the northern lock until divers reach the cracked gate.”"


def test_what_is_only_shown_decides_nothing() -> None:
    """Without the lines that are only shown a kinship is the same in all else."""
    left, right = make_wording(plain("a", HARBOUR)), make_wording(plain("b", REWRITE))
    whole, bare = find_kinship(left, right), find_kinship(left, right, shown=False)
    assert whole is not None
    assert bare == replace(whole, further=())


def test_a_pair_that_is_only_shown_is_left_out() -> None:
    """One quotation too short to tell: shown between two reports of one event, and nothing in an archive."""
    texts = (f"{SAID}\n\n{HARBOUR}", f"{TOLD}\n\n{ORCHARD}")
    left, right = (make_wording(plain(i, text)) for i, text in zip("ab", texts, strict=True))
    whole = find_kinship(left, right)
    assert whole is not None
    assert whole.only_shown()
    assert find_kinship(left, right, shown=False) is None
