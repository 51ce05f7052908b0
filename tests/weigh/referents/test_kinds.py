"""What the meaning of nouns says of one thing, and what it does not."""

import pytest
from tests.stories import gather

from secondsource.model.spans import Span
from secondsource.weigh.referents.kinds import kind_signs, matches
from secondsource.weigh.referents.referents import find_referents
from secondsource.weigh.referents.threads import Thread
from secondsource.weigh.referents.uses import Determiner, Use
from secondsource.weigh.same_facts import LikePair


def use(key: str, article: str = "a", *, plural: bool = False, named: bool = False, known: bool = True) -> Use:
    """A use of a bare noun."""
    none: frozenset[str] = frozenset()
    here, determiner = Span(article, 0, len(key)), Determiner.__args__[0 if known else 1]
    return Use(here, key, key, named, plural, determiner, none, False, 0, none, 0, 0, none, here)


def thread(key: str, article: str = "a", *, plural: bool = False, named: bool = False, known: bool = True) -> Thread:
    """A thread of one use."""
    return Thread(key, named, plural, (use(key, article, plural=plural, named=named, known=known),))


def kinds(*threads: Thread, salient: tuple[str, ...] = (), beside: tuple[tuple[int, int], ...] = ()) -> set[str]:
    """The kinds of signs between threads."""
    return {s.kind for s in kind_signs(threads, frozenset(salient), beside)}


TRUCE, PEACE, FERRY = thread("truce"), thread("cease-fire", "b"), thread("ferry", "b")


@pytest.mark.parametrize(
    ("threads", "salient", "beside", "expected"),
    [
        # synonyms count where something else joins the two, or the story is about one
        ((TRUCE, PEACE), (), (), set()),
        ((TRUCE, PEACE), (), ((0, 1),), {"alike"}),
        ((TRUCE, PEACE), ("truce",), (), {"alike", "both known"}),
        ((TRUCE, PEACE), ("truce", "cease-fire"), (), {"alike", "both known", "both salient"}),
        # not known: "a truce" may be another
        ((thread("truce", known=False), PEACE), ("truce",), (), {"alike"}),
        # a truce is no ferry, a name means nothing, one noun is no other
        ((TRUCE, FERRY), ("truce", "ferry"), ((0, 1),), set()),
        ((thread("truce", named=True), PEACE), ("truce", "cease-fire"), ((0, 1),), set()),
        ((TRUCE, thread("truce", "b")), ("truce",), ((0, 1),), set()),
    ],
)
def test_what_heads_mean(
    threads: tuple[Thread, ...], salient: tuple[str, ...], beside: tuple[tuple[int, int], ...], expected: set[str]
) -> None:
    """By table: the signs between two threads."""
    assert expected == kinds(*threads, salient=salient, beside=beside)


def test_persons_who_are_alike_are_often_two() -> None:
    """A commander is as like an officer as a village is like a hamlet, and that says half as much."""
    pairs = (("village", "hamlet"), ("trooper", "soldier"))
    weights = [
        next(s.weight for s in kind_signs((thread(one), thread(other, "b")), frozenset(), ((0, 1),)))
        for one, other in pairs
    ]
    assert weights[1] == weights[0] / 2


def test_matches_are_the_best_of_both_sentences() -> None:
    """ "Truce" goes with "cease-fire", "ferry" with "boat"; where two fit alike nobody knows which."""
    left, right = (use("truce"), use("ferry")), (use("boat", "b"), use("cease-fire", "b"))
    assert [(a.key, b.key) for a, b, _ in matches(left, right, 0.6)] == [("truce", "cease-fire"), ("ferry", "boat")]
    twice = (use("cease-fire", "b"), use("armistice", "b"))
    assert list(matches((use("truce"),), twice, 0.6)) == []
    # one and many
    assert list(matches((use("truce"),), (use("cease-fire", "b", plural=True),), 0.6)) == []


def test_a_likelier_fact_says_more() -> None:
    """The weight of a match grows with the likeness of its sentences."""
    weights = [next(matches((use("truce"),), (use("cease-fire", "b"),), score))[2] for score in (0.4, 0.6)]
    assert weights == sorted(set(weights))


def together(*texts: str) -> list[set[str]]:
    """The terms of each referent, where the first sentences of the first two articles state one fact."""
    evidence = gather(*texts)
    left, right = (r.sheet.body[0].span for r in evidence.readings[:2])
    found = find_referents(evidence, (), (LikePair(left, right, 0.8, ()),))
    return [{evidence.text(s) for s in r.spans} for r in found]


def test_synonyms_in_sentences_of_one_fact() -> None:
    """A truce and a cease-fire in two sentences of one fact are one; without the fact nobody says so."""
    opening = "The generals met at Brask on Monday night, the army of Ostrany said."
    texts = ("The generals signed the truce at Brask on Monday.", "Both armies kept to a cease-fire at Brask on Monday.")
    assert any({"truce", "cease-fire"} <= terms for terms in together(*texts))
    apart = together(*(f"{opening} {text}" for text in texts))
    assert not any({"truce", "cease-fire"} <= terms for terms in apart)
