"""Quotes proposed for joining: none that could be joined is left out, and few that could not are looked at."""


import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.steps import grows_in_proportion

from secondsource.compare import statements
from secondsource.compare.statements_near import Bounds, NearQuotes, Utterance
from secondsource.model.readings import Quote
from secondsource.model.resolution import Speaker
from secondsource.model.spans import Span

WORDS = st.lists(st.sampled_from("abcdefgh"), max_size=8).map(tuple)


@st.composite
def said(draw: st.DrawFn) -> statements._Said:
    """A quote of few different words, said by one of two people or by nobody who is known."""
    mode = draw(st.sampled_from(["direct", "partial", "indirect"]))
    actor = draw(st.sampled_from([None, "actor:anna", "actor:ilse"]))
    place = Span(draw(st.sampled_from("xy")), 0, 9)
    stems, frame = draw(WORDS), draw(WORDS)
    marked = (stems[:2], draw(WORDS)[:3])
    return statements._Said(Quote(place, (), None, None, mode, "named"), Speaker(actor, actor, "named"), stems, stems + frame, marked, True)


def proposals(quotes: list[Utterance]) -> list[set[int]]:
    """What is proposed for each quote, with the bounds of the joins."""
    near = NearQuotes(quotes, printed=Bounds(0.6, 3), same_actor=Bounds(0.5, 3), frame=Bounds(0.6, 6))
    return [near.add(quote) for quote in quotes]


@given(st.lists(said(), max_size=12))
def test_every_two_that_are_alike_are_proposed(quotes: list[statements._Said]) -> None:
    """Whatever two quotes are alike for, the later is compared with the earlier."""
    quotes = sorted(quotes, key=lambda q: -len(q.stems))
    found = proposals([statements._utterance(q) for q in quotes])
    alike = [{j for j in range(i) if statements.likeness(q, quotes[j]) > 0} for i, q in enumerate(quotes)]
    assert all(mine <= near for mine, near in zip(alike, found, strict=True))


ROW = tuple("the lock is not yet safe for any ship".split())


@pytest.mark.parametrize(
    ("left", "right", "near"),
    [
        # three of five stems, whoever says it
        (Utterance(None, True, ("lock", "safe", "ship", "pier", "tug"), (), ()), Utterance(None, True, ("lock", "safe", "ship"), (), ()), True),
        # a word said twice is one word in common
        (Utterance(None, True, ("lock", "lock", "safe", "ship"), (), ()), Utterance(None, True, ("lock", "lock", "tug"), (), ()), True),
        (Utterance(None, True, ("lock", "safe", "ship"), (), ()), Utterance(None, True, ("lock", "lock", "tug"), (), ()), False),
        # reported speech of nobody who is known joins nothing
        (Utterance(None, True, ("lock", "safe", "ship"), (), ()), Utterance(None, False, ("lock", "safe", "ship"), (), ()), False),
        # of the same actor it does
        (Utterance("a", True, ("lock", "safe", "ship"), (), ()), Utterance("a", False, ("lock", "safe", "ship"), (), ()), True),
        # the frame is kept and the nouns are not
        (Utterance("a", True, ("lock",), ROW, ()), Utterance("a", True, ("gate",), (*ROW[:6], "small", "boat"), ()), True),
        # two actors have no frame in common
        (Utterance("a", True, ("lock",), ROW, ()), Utterance("b", True, ("gate",), ROW, ()), False),
        # words in quotation marks stand in the other
        (Utterance("a", True, ("lock", "safe"), (), (("safe", "ship"),)), Utterance("a", False, ("safe", "ship"), (), ()), True),
        # they stand there in another order
        (Utterance("a", True, ("lock",), (), (("ship", "safe"),)), Utterance("a", False, ("safe", "ship"), (), ()), False),
    ],
)
def test_what_two_quotes_need_in_common(left: Utterance, right: Utterance, near: bool) -> None:
    """The later of two quotes is compared with the earlier where a join is possible."""
    assert proposals([left, right]) == [set(), {0} if near else set()]


def test_bounds() -> None:
    """Of 35 words 21 must be shared, so that any 15 hold a shared one; of too few words none can be."""
    assert Bounds(0.6, 3).enough(35) == 15
    assert Bounds(0.6, 3).enough(3) == 2
    assert Bounds(0.6, 3).enough(2) == 0


def test_a_word_that_all_quotes_use_proposes_none() -> None:
    """It brings together only those that have little else."""

    def quotes(size: int) -> list[Utterance]:
        return [Utterance("a", True, ("lock", f"a{n}", f"b{n}", f"c{n}"), ("lock",) * 3 + (f"a{n}", f"b{n}", f"c{n}"), ()) for n in range(size)]

    assert not any(proposals(quotes(400))[1:])
    grows_in_proportion(proposals, quotes, 200)
