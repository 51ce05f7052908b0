"""Sentences that state one fact in other words, and sentences that only share a subject."""


from tests.steps import grows_in_proportion
from tests.stories import gather

from secondsource.weigh.evidence import Evidence
from secondsource.weigh.same_facts import find_like_groups, find_like_pairs

NOISE = (
    "The harbour was quiet in the morning, fishermen said. Schools stayed open all week in the lower town. "
    "A choir sang old songs at the market hall. The mayor thanked the volunteers in a short speech. "
)
ONE = NOISE + "The company will close its compressor plant in Hradek with the loss of 840 jobs."
TWO = "Snow fell on the hills. Buses ran late all day. " + "The plant in Hradek is to be shut and 840 jobs will go."


def alike(*texts: str) -> list[tuple[str, str]]:
    """The pairs of like sentences, as printed."""
    evidence = gather(*texts)
    return [(evidence.text(p.left), evidence.text(p.right)) for p in find_like_pairs(evidence)]


def test_one_fact_in_other_words() -> None:
    """The same figure, the same place and two rare words make one fact."""
    assert [all("840 jobs" in s for s in pair) for pair in alike(ONE, TWO)] == [True]


def test_a_shared_subject_is_not_enough() -> None:
    """Two sentences about one plant that say different things stay apart."""
    other = "Snow fell on the hills. Buses ran late all day. The compressor plant opened in 1951 as a repair shop."
    assert alike(ONE, other) == []


def test_different_dates_count_against() -> None:
    """The same words on two different days are less alike than on one."""
    first = NOISE + "Rockets hit the airfield at Kestle on 17 March 2031."
    same = "Snow fell on the hills. Rockets hit the airfield near Kestle on 17 March 2031."
    other = "Snow fell on the hills. Rockets hit the airfield near Kestle on 9 April 2031."
    scores = [max(p.score for p in find_like_pairs(gather(first, x))) for x in (same, other)]
    assert scores[0] > scores[1] + 0.2


def test_reasons_add_up_to_the_score() -> None:
    """What a pair shows for its score is all there is to it."""
    pairs = list(find_like_pairs(gather(ONE, TWO)))
    assert pairs
    for pair in pairs:
        assert abs(pair.score - sum(r.weight for r in pair.reasons)) < 0.01


def test_a_sentence_stands_in_one_group() -> None:
    """Groups never share a sentence, and hold one article's sentence beside another's."""
    evidence = gather(ONE, TWO, ONE.replace("will close", "is closing"))
    groups = find_like_groups(tuple(find_like_pairs(evidence)))
    spans = [s for group, _ in groups for s in group]
    assert any(len({s.article for s in group}) == 3 for group, _ in groups)
    assert len(spans) == len(set(spans))


def test_words_of_every_sentence_are_no_candidates() -> None:
    """No pair is compared for those alone: four times the sentences in no more than about four times the steps."""

    def given(size: int) -> Evidence:
        lines = [f"The town council of Hradek met on item{i} and the mayor spoke of thing{i}." for i in range(size)]
        return gather(" ".join(lines), " ".join(lines).replace("spoke", "talked"))

    grows_in_proportion(lambda evidence: list(find_like_pairs(evidence)), given, 20)
