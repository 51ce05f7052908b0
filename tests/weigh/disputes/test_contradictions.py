"""Every contradiction of a story, once: joined, with the copies of its sentences, whatever the order of the articles."""


import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.steps import grows_in_proportion
from tests.stories import find, gather
from tests.weigh.dispute_fixtures import FILLER, OTHER, words_of

from secondsource.weigh.disputes import contradictions
from secondsource.weigh.disputes.contradictions import find_contradictions, widen
from secondsource.weigh.disputes.lines import find_lines
from secondsource.weigh.evidence import Evidence

DENIAL, SAID = "The owner denied that there had been any overload.", "A diver spoke of an overload of the ferry."


def sides(evidence: Evidence) -> list[list[list[str]]]:
    """The words of each side of each contradiction."""
    return words_of(evidence, find_contradictions(evidence, find_lines(evidence)))


ONCE = [
    # a second denial of the same is on the side of the first
    (
        "Inspector Mona Vale claimed that Jon Riggs burned the ledger. Riggs denies this. “That is not true,” he said.",
        "",
        [
            ["Inspector Mona Vale claimed that Jon Riggs burned the ledger."],
            ["Riggs denies this.", "“That is not true,” he said."],
        ],
    ),
    # one matter that two articles tell in other words, with no sentence in common
    (
        "The port claimed that the story had cost it nine ships, but the judge did not regard the claim as proven.",
        "The port claimed the story cost it nine ships then, but the judge did not regard the claim as proven in May.",
        [
            [
                "The port claimed that the story had cost it nine ships",
                "The port claimed the story cost it nine ships then",
            ],
            [
                "but the judge did not regard the claim as proven.",
                "but the judge did not regard the claim as proven in May.",
            ],
        ],
    ),
    # what one denies is what the other's denial says: the sides stand crosswise
    (
        "The diver saw no patrol boat before ten, he says. The coast guard tells it differently. "
        "Its first patrol boat came 24 minutes after the call.",
        "The guard replied that the first patrol boat came 24 minutes after the call.",
        [
            ["The diver saw no patrol boat before ten, he says."],
            [
                "The coast guard tells it differently.",
                "Its first patrol boat came 24 minutes after the call.",
                "The guard replied that the first patrol boat came 24 minutes after the call.",
            ],
        ],
    ),
]


@pytest.mark.parametrize(("one", "other", "expected"), ONCE)
def test_one_matter_is_told_once(one: str, other: str, expected: list[list[str]]) -> None:
    """Two contradictions whose sides tell the same are one, their sides in one order."""
    assert sides(gather(FILLER + one, OTHER + other)) == [expected]


def test_two_matters_of_one_accuser_are_two() -> None:
    """One accuses two, and each denies what he is accused of."""
    text = "Callan accused the diver Jon Riggs of theft. Riggs denies this. "
    assert (
        len(sides(gather(FILLER + text, OTHER + "Callan accused the clerk Mona Vale of lies. Vale denies this."))) == 2
    )


def test_widen() -> None:
    """Sides found elsewhere take those of a contradiction of the same matter, and of no other."""
    first = "Callan publicly blamed the diver Jon Riggs for the theft of the ledger"
    denial = "Riggs has always denied the theft of the ledger."
    evidence = gather(
        f"{FILLER}{first}, though Riggs denied any part in it.", f"{OTHER}{denial} Mona Vale sells fish in June."
    )
    here, there = evidence.readings
    (one,) = (c for c in find_contradictions(evidence, find_lines(evidence)) if c.sides[1][0].article == "a")
    lines = find_lines(evidence)
    wide = widen(lines, ((find(here, first),), (find(there, denial),)), one)
    assert wide is not None
    assert [evidence.text(s) for s in wide[1]] == ["though Riggs denied any part in it.", denial]
    other = find(there, "Mona Vale sells fish in June.")
    assert widen(lines, ((other,), (find(there, denial),)), one) is None


def test_order_changes_nothing() -> None:
    """The same articles in another order give the same contradictions; another article beside them takes none away."""
    one, other = FILLER + DENIAL, OTHER + SAID
    told = {str(s) for s in sides(gather(one, other))}
    assert told == {str(s) for s in sides(gather(other, one))} == {str([[SAID], [DENIAL]])}
    assert told <= {str(s) for s in sides(gather(one, other, "The weather in the hills was mild on Tuesday."))}


def test_a_copy_stands_on_the_side_of_its_sentence() -> None:
    """A sentence that two articles print stands twice on its side."""
    said = "A diver from Callan said that there was an overload of the ferry on the last evening of the summer."
    found = sides(gather(FILLER + DENIAL, OTHER + said, FILLER.replace("north", "south") + said))
    assert [[said, said], [DENIAL]] in found


REPEATED = [
    "The mayor did not burn the old ledger. The mayor burned the old ledger in the hall. ",
    "Mona Vale claimed that Jon Riggs burned the ledger in the hall. Riggs denied burning the ledger in the hall. ",
    "The bridge called at 9.31 pm for help. The bridge called at 9.52 pm for help. ",
    "The council passed a non-binding motion on fares in June. The council passed a binding motion on fares in June. ",
    "The small change of the fares came. The significant change of the fares came. ",
]


@pytest.mark.parametrize("text", REPEATED)
def test_repeated_sentences_take_no_longer_than_their_number(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two articles of the same two sentences over and over; unbounded, 250 times the second took 24 s under the profiler."""
    monkeypatch.setattr(contradictions, "HANDFUL", 0)  # as in long stories

    def given(size: int) -> Evidence:
        return gather(text * size, "Today it was told: " + text * size, published="2031-02-06")

    # Not 1: each sentence that is compared looks through the figures and moments of its article.
    grows_in_proportion(lambda e: find_contradictions(e, find_lines(e)), given, 32, power=1.2)


WORDS = st.sampled_from(
    "not denied that whether despite claims , . but though which called lie small change binding by noon June".split()
)


@settings(max_examples=40, deadline=None)
@given(st.lists(WORDS, min_size=4, max_size=30))
def test_any_words_are_read(words: list[str]) -> None:
    """No order of the words that rules look for breaks them; no sentence stands on both sides."""
    evidence = gather(" ".join(words) + ".", OTHER)
    for one in find_contradictions(evidence, find_lines(evidence)):
        assert not set(one.sides[0]) & set(one.sides[1])
