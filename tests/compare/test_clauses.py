"""Clauses: the stretch that two lines share, and what its words weigh."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.compare.lineage_fixtures import plain

from secondsource.compare.clauses import find_clause, weigh_words
from secondsource.compare.wordings import Wording, make_wording


def wording(identifier: str, text: str) -> Wording:
    return make_wording(plain(identifier, text))


def shared(left: str, right: str) -> tuple[str, str, float] | None:
    a, b = wording("a", left), wording("b", right)
    clause = find_clause(a.lines[0], b.lines[0], weigh_words(a, b))
    if clause is None:
        return None
    cut = [
        w.reading.article.text[w.lines[0].starts[i] : w.lines[0].ends[j]]
        for w, (i, j) in ((a, clause.left), (b, clause.right))
    ]
    return cut[0], cut[1], round(clause.weight, 2)


def test_the_heaviest_stretch_is_the_clause() -> None:
    """What stands far before it is left out, though it is in order too."""
    assert shared(
        "The pilots met in a tavern with a low ceiling and a wet dog before the tug pulled nine barges upstream.",
        "The mayor slept, while outside in rain and wind that nobody minded a tug pulled nine barges upstream.",
    ) == ("tug pulled nine barges upstream", "tug pulled nine barges upstream", 5.3)


def test_lines_without_a_common_word_share_no_clause() -> None:
    """None, and no clause of nothing."""
    assert (
        shared("Seven tugs left Callan harbour early today.", "Nobody expects frost before late autumn here.") is None
    )


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (
            "Sturdy barges carried gravel towards Callan harbour.",
            "Gravel barges never reached upper Morven docks.",
            1.0,
        ),
        (
            "Some 412 passengers waited outside all night.",
            "Only 412 tickets were ever really printed.",
            1.3,
        ),  # a number
        ("Something broke there on Tuesday after all.", "Nothing much happens here on Tuesday either.", 0.45),
        # titles and names are one sign: three capitals in a row weigh one word and a little
        ("We then asked Captain Ilse Brandt about it.", "Nobody believed Captain Ilse Brandt at first.", 1.4),
    ],
)
def test_what_words_weigh(left: str, right: str, expected: float) -> None:
    """A word of one line each is a sign, a number a bigger one, a day next to none, a name one sign in all."""
    found = shared(left, right)
    assert found is not None
    assert expected == found[2]


LINES = st.lists(st.sampled_from("tug barge lock gate diver pilot the of and nine Tuesday Morven".split()),
                 min_size=6, max_size=14).filter(lambda words: set(words) - {"the", "of", "and"}).map(" ".join)  # fmt: skip


@given(LINES, LINES)
def test_a_clause_lies_in_its_lines(left: str, right: str) -> None:
    """Positions inside the lines, first before last, and a weight above nothing; none only where no word is common. A
    line without a content word is no line of a wording."""
    a, b = wording("a", left), wording("b", right)
    clause = find_clause(a.lines[0], b.lines[0], weigh_words(a, b))
    if clause is None:
        assert not set(left.lower().split()) & set(right.lower().split())
        return
    assert clause.weight > 0
    for line, (first, last) in ((a.lines[0], clause.left), (b.lines[0], clause.right)):
        assert 0 <= first <= last < len(line.frame)
