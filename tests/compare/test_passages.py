"""Shared passages: exact spans, quotations told from own words, furniture left out, pairs proposed."""

from dataclasses import replace

import pytest
from tests.compare.lineage_fixtures import HARBOUR, ORCHARD, article, plain, reading

from secondsource.compare.passages import LEAST_WORDS, find_passages, propose
from secondsource.compare.wordings import make_wording
from secondsource.model.readings import Sheet

STATEMENT = "We will not reopen the lock before every bolt of the gate has been looked at twice"


def test_a_passage_is_the_exact_slice_on_both_sides() -> None:
    """Marks and spaces may differ, the spans are cut from each text."""
    left = plain("a", "Yesterday the old ferry left the pier at Callan, with forty cars aboard.")
    right = plain("b", "Witnesses saw it.\n\nThe old ferry left  the pier at Callan with forty cars on deck.")
    (passage,) = find_passages(left, right)
    assert passage.words == 11
    assert left.article.cut(passage.left) == "the old ferry left the pier at Callan, with forty cars"
    assert right.article.cut(passage.right) == "The old ferry left  the pier at Callan with forty cars"


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (f"“{STATEMENT},” she said.", f"She said: “{STATEMENT}.”", [True]),  # quoted in both
        (f"“{STATEMENT},” she said.", f"{STATEMENT}.", [True]),  # in one: a transcript beside a report
        (f"{STATEMENT}, as all know.", f"{STATEMENT}.", [False]),  # in neither
        (f"{STATEMENT} — Ilse Brandt (@brandt) May 3", f"{STATEMENT}, as all know.", [True]),  # an embedded tweet
        ("by the end of the year it ends", "by the end of the year she left", []),  # seven words: chance
    ],
)
def test_quoted_passages(left: str, right: str, expected: list[bool]) -> None:
    """A passage is quoted where its words stand in marks in one article at least."""
    assert expected == [p.quoted for p in find_passages(plain("a", left), plain("b", right))]


def test_furniture_is_left_out() -> None:
    """What the page says is shared by all its articles and means nothing."""
    left, right = plain("a", HARBOUR), plain("b", HARBOUR)
    kinds = tuple(replace(s, kind="furniture") for s in right.sheet.sentences)
    page = replace(right, sheet=Sheet(right.article, kinds))
    assert find_passages(left, page) == ()


def test_propose_finds_the_copies_of_a_large_set() -> None:
    """Beyond a handful of articles only pairs that share something are compared."""
    strangers = [plain(f"s{i:02}", " ".join(f"word{i}x{k}" for k in range(60)) + ".") for i in range(40)]
    wordings = [make_wording(r) for r in [*strangers, plain("x", HARBOUR), plain("y", HARBOUR), plain("z", ORCHARD)]]
    assert propose(wordings) == [(40, 41)]


def test_propose_never_drops_what_many_print() -> None:
    """A text in more articles than the crowd limit is still joined with the first few, and not quadratically."""
    wordings = [make_wording(plain(f"p{i:03}", HARBOUR)) for i in range(90)]
    pairs = propose(wordings)
    assert {a for pair in pairs for a in pair} == set(range(90))
    assert len(pairs) < 90 * 8 + 1


def test_the_shortest_passage() -> None:
    """Exactly LEAST_WORDS words are a passage, one fewer none."""
    words = " ".join(f"w{i}" for i in range(LEAST_WORDS))
    fewer = " ".join(f"w{i}" for i in range(LEAST_WORDS - 1))
    assert len(find_passages(plain("a", f"x {words} y"), plain("b", f"v {words} u"))) == 1
    assert find_passages(plain("a", f"x {fewer} y"), plain("b", f"v {fewer} u")) == ()


def test_words_of_a_direct_quote_count_as_quoted() -> None:
    """The reader of quotes may know of quotations that have no marks (a block quotation)."""
    block = reading(article("a", f"{STATEMENT}.\n\nSo Brandt."), quotes=[STATEMENT])
    assert [p.quoted for p in find_passages(block, plain("b", f"{STATEMENT}, as all know."))] == [True]
