"""Lines in common of two articles that a credit joins: whichever is asked about, and sought once."""

import pytest
from tests.compare.lineage_fixtures import HARBOUR, REWRITE, plain

from secondsource.compare import credited_lines
from secondsource.compare.alignments import find_aligned
from secondsource.compare.credited_lines import CommonLines, excerpt, pair_of, weight_of
from secondsource.compare.wordings import make_wording

LEFT, RIGHT = make_wording(plain("a", HARBOUR)), make_wording(plain("b", REWRITE))


def test_the_stretches_of_the_one_that_is_asked_about_stand_first() -> None:
    """The same lines either way, the stretches the other way round."""
    lines = CommonLines()
    forth, back = lines.beside(LEFT, RIGHT), lines.beside(RIGHT, LEFT)
    assert forth
    assert [(a, two, one) for a, one, two in forth] == back
    assert {(one.article, two.article) for _, one, two in forth} == {("a", "b")}


def test_a_pair_is_sought_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever credits whom."""
    sought = []
    monkeypatch.setattr(credited_lines, "find_aligned", lambda *pair: sought.append(pair) or find_aligned(*pair))
    lines = CommonLines()
    for one, other in ((LEFT, RIGHT), (RIGHT, LEFT), (LEFT, RIGHT)):
        lines.beside(one, other)
    assert sought == [(LEFT, RIGHT)]


def test_the_kinship_of_what_a_credit_speaks_for() -> None:
    """Its ids in order, whichever article credits; what the credit does not speak for is only shown."""
    pairs = CommonLines().beside(RIGHT, LEFT)
    held = [pairs[0][0]]
    kin = excerpt(RIGHT, LEFT, held, pairs)
    assert (kin.left.id, kin.right.id) == pair_of(RIGHT, LEFT) == ("a", "b")
    assert (kin.kind, list(kin.aligned), len(kin.further)) == ("excerpt", held, len(pairs) - 1)
    assert weight_of(held) == round(held[0].clause.weight, 3) > 0
