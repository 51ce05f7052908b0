"""Quotation marks are paired as news prints them."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.steps import grows_in_proportion

from secondsource.text.marks import find_marked


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('She said "we go" and left.', ["we go"]),  # straight marks
        ("She said “we go” and left.", ["we go"]),  # curly marks
        ("He said ``we go'' and left.", ["we go"]),  # typewriter marks
        ("“They told me ‘no’ twice,” she said.", ["They told me ‘no’ twice,"]),  # the outer marks alone
        ("“We stay.\n“We win,” he said.", ["We stay.", "We win,"]),  # a paragraph that never closes
        ("He is 6'3\" tall.", []),  # inches
        ("The 'gift' is Ada's.", ["gift"]),  # single marks, and an apostrophe that is none
        ("It's the dogs' day.", []),  # apostrophes alone
        ("”We stay,” she said.", ["We stay,"]),  # a closing mark at the start of a paragraph
        ('He said: "We stay.\n"We win," he said.', ["We stay.", "We win,"]),  # which begins behind its cue
        ('He paid 5" for it.\nThen he left.', []),  # nothing takes it up
        # paragraphs run together, each opened anew; a phrase marked inside
        ('"Two died. "They had "calmed down". "It rained."', ['Two died. "They had "calmed down". "It rained.']),
        ('"Yes," he said. "No."', ["Yes,", "No."]),  # two quotations
        ('"Two died. "They left." he said. "It rained."', ["Two died. ", " he said. "]),  # a slip: as it comes
    ],
)
def test_finds_what_stands_in_marks(text: str, expected: list[str]) -> None:
    """The words between two marks, outer ones only."""
    assert expected == [text[m.inner_start : m.inner_end] for m in find_marked(text)]


def test_says_where_a_mark_is_missing() -> None:
    """A quotation that runs to the end of its paragraph is not closed."""
    assert [m.closed for m in find_marked("“We stay.\n“We win,” he said.")] == [False, True]


@given(st.text(alphabet="a “”\"'‘’.\n`", max_size=60))
def test_stretches_are_ordered_and_apart(text: str) -> None:
    """Whatever the marks, stretches never overlap, and the inner range lies inside the outer one."""
    found = find_marked(text)
    assert all(m.start <= m.inner_start <= m.inner_end <= m.end <= len(text) for m in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))


@pytest.mark.parametrize("piece", ['"', "“", "“a ", "'a ", "a' ", '" a', '"a. ', '"a. "b" '])
def test_many_marks_take_steps_in_proportion(piece: str) -> None:
    """Four times the marks take four times the steps."""
    grows_in_proportion(find_marked, lambda n: piece * n, 500)


@pytest.mark.parametrize("piece", ["“a ", "'a ", "a' ", '"a. "b" '])
def test_no_pattern_runs_away(piece: str) -> None:
    """A hundred thousand marks are read to their end, each stretch behind the one before it."""
    found = find_marked(piece * 100_000)
    assert all(one.start < other.start for one, other in itertools.pairwise(found))
