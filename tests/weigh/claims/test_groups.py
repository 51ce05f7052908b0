"""Sentences that state one fact, grown into groups; and sentences that only share a subject."""

import random

import pytest
from tests.steps import grows_in_proportion
from tests.stories import find, gather

from secondsource.weigh.claims.groups import find_groups
from secondsource.weigh.claims.likeness import UNLIKE, find_likeness
from secondsource.weigh.evidence import Evidence

NOISE = (
    "The harbour was quiet in the morning, fishermen said. Schools stayed open all week in the lower town. "
    "A choir sang old songs at the market hall. The mayor thanked the volunteers in a short speech. "
)
SNOW = "Snow fell on the hills. Buses ran late all day. "
ONE = NOISE + "The company will close its compressor plant in Hradek with the loss of 840 jobs."
TWO = SNOW + "The plant in Hradek is to be shut and 840 jobs will go."
THREE = "Rain is on its way to the coast tonight. The closure of the compressor plant in Hradek costs 840 jobs."


def grouped(*texts: str) -> list[list[str]]:
    """The sentences of each group, as printed."""
    evidence = gather(*texts)
    return [[evidence.text(s) for s in g.spans] for g in find_groups(find_likeness(evidence, ()))]


def test_one_fact_in_other_words() -> None:
    """The same figure, the same place and two rare words make one fact, in three articles too."""
    assert [len(g) for g in grouped(ONE, TWO)] == [2]
    assert [len(g) for g in grouped(ONE, TWO, THREE)] == [3]
    assert all("840 jobs" in s for g in grouped(ONE, TWO, THREE) for s in g)


def test_a_shared_subject_is_not_enough() -> None:
    """Two sentences about one plant that say different things stay apart."""
    assert grouped(ONE, SNOW + "The compressor plant opened in 1951 as a repair shop.") == []


def test_a_sentence_of_two_facts_stands_with_each() -> None:
    """One article says in one sentence what others say in two: it is in a group with each of them."""
    both = NOISE + "The plant in Hradek will shut with 840 jobs lost, and its union vows a strike vote on Friday."
    union = "Rain is on its way to the coast tonight. The union vows to hold a strike vote on Friday."
    found = grouped(both, TWO, union)
    assert sorted(len(g) for g in found) == [2, 2]
    assert sum("strike vote" in s and "840" in s for g in found for s in g) == 2


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # a verb and the noun made of it
        ("Corvane decided on Sunday to withdraw.", "The decision on the withdrawal was Corvane's alone."),
        ("The board will announce who governs.", "An announcement by the government came late."),
    ],
)
def test_a_verb_and_its_noun_are_words_in_common(left: str, right: str) -> None:
    """Sentences that share no stem in full are compared, and count what they share."""
    likeness = find_likeness(gather(f"{NOISE}{left}", f"{SNOW}{right}"), ())
    assert len(likeness.odds) == 1
    assert likeness.of(1, 0) == UNLIKE


@pytest.mark.parametrize("kind", ["statement", "figure", "event", "commitment", "position"])
def test_what_a_finding_sets_beside_each_other_counts(kind: str) -> None:
    """Two sentences of one finding are likelier one fact, the more, the fewer the finding holds; and the reason says
    which."""
    evidence = gather(ONE, TWO)
    places = [find(evidence.reading("a"), "840 jobs"), find(evidence.reading("b"), "840 jobs")]
    more = [s.span for r in evidence.readings for s in r.sheet.body]
    scores = []
    for anchored in ((), ((kind, more),), ((kind, places),)):
        likeness = find_likeness(evidence, anchored)
        pair = max(likeness.odds, key=lambda p: likeness.odds[p])
        scores.append(likeness.odds[pair])
        assert (f"one {kind}" in {r.name for r in likeness.reasons(*pair)}) == bool(anchored)
    assert scores == sorted(set(scores))


def test_every_join_has_its_reason() -> None:
    """A group says of its first pair what that has in common, and of each that joined the words it was joined for."""
    group = next(iter(find_groups(find_likeness(gather(ONE, TWO, THREE), ()))))
    names = [r.name for r in group.reasons]
    assert names[:2] == ["words in common", "figures in common"]
    assert names.count("joined") == len(group.spans) - 2
    assert all("840" in r.detail for r in group.reasons if r.name == "joined")


def test_order_of_the_articles_changes_nothing() -> None:
    """The same groups whatever order the readings come in."""
    evidence = gather(ONE, TWO, THREE)
    readings = list(evidence.readings)
    expected = list(find_groups(find_likeness(evidence, ())))
    for seed in range(3):
        random.Random(seed).shuffle(readings)
        shuffled = Evidence.gather(readings, evidence.resolved, evidence.lineage)
        assert list(find_groups(find_likeness(shuffled, ()))) == expected


def test_words_of_every_sentence_are_no_candidates() -> None:
    """No pair is compared for those alone: four times the sentences in no more than about four times the steps."""

    def given(size: int) -> Evidence:
        lines = [f"The town council of Hradek met on item{i} and the mayor spoke of thing{i}." for i in range(size)]
        return gather(" ".join(lines), " ".join(lines).replace("spoke", "talked"))

    grows_in_proportion(lambda evidence: list(find_groups(find_likeness(evidence, ()))), given, 50)
