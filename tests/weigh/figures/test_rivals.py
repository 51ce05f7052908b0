"""Numbers that one article sets side by side: what ties them, and what does not."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.weigh.figure_fixtures import story

from secondsource.model.lineage import Lineage
from secondsource.weigh.evidence import Evidence
from secondsource.weigh.figures.figures import weigh_figures
from secondsource.weigh.figures.mentions import find_mentions
from secondsource.weigh.figures.rivals import tie_rivals


def tied(text: str, dates: dict[str, str] | None = None) -> list[list[str]]:
    """The sets of rivals of an article, in words, in order of place."""
    evidence = story(text, dates=dates or {})
    sets = {m.rivals for m in tie_rivals(find_mentions(evidence), evidence) if m.rivals}
    return [[evidence.text(s) for s in spans] for spans in sorted(sorted(s) for s in sets)]


@pytest.mark.parametrize(
    "text",
    [
        # the ministry's number behind the owner's; the noun left out
        "Her list has [143 names|143|name|names]. The ministry speaks of [151|151].",
        # the verb left out of the second clause
        "The ministry speaks of [151|151] and the coast guard of [180|<180].",
        "The crown put the number at [151|151], while the guild put it at [180|180].",
        # what is said and what another says
        "The union says [400|400], the company [350|350].",
        "The union says [400 men|400|man|men] walked out. The company says [350|350].",
        # what somebody takes up and contradicts
        "The owner counts [840 jobs|840|job|jobs]. She does not accept it: with the crews, she said, it is [1,090|1090].",
        "They sold [840 boats|840|boat|boats]. It was nearer to [900|900].",
        # one put right
        "It was [41 boats|41|boat|boats], not [43|43], that sank.",
        "She had not [12|12] but [14 boats|14|boat|boats].",
        # each on somebody's word
        "It lost [400 men|400|man|men] according to the union and [350|350] according to the crown.",
        # an open question answered twice
        "How much is less plain: it was [20,000 euros|20000|EUR] in May and [25,000 euros|25000|EUR] in the decree.",
        # who counts otherwise
        "It keeps [600 men|600|man|men].\n\nThe paper counts differently. It has [350 clerks|350|clerk|clerks].",
        "It keeps [600 men|600|man|men]. Fewer than the number read out, [350 clerks|350|clerk|clerks], stay.",
        # the same number, told on
        "They count [nine faults|9|fault|faults]. Look! With all [nine of them|9] she sails.",
        "He asked for [six tugs|6|tug|tugs]. We need [six tugs|6|tug|tugs] more than ever.",
    ],
)
def test_one_article_gives_two_numbers_for_one_thing(text: str) -> None:
    """Every construction ties the two figures of its article."""
    (pair,) = tied(text)
    assert len(pair) == 2


@pytest.mark.parametrize(
    "text",
    [
        # a noun of its own
        "She has [143 seats|143|seat|seats]. The ministry speaks of [151 boats|151|boat|boats].",
        # two noun phrases side by side, no verb left out
        "It has a crew of [120|120] and a staff of [140|140].",
        "A Senate level of [$105|105|USD] and a House level of [$96|96|USD] are far apart.",
        # a place of its own
        "In Orl [140 men|140|man|men] stood. In Brun it was [120|120].",
        # another day
        "There were [140 men|140|man|men] in port. On 3 May it was [120|120].",
        # another order of size
        "They have [12,000 men|12000|man|men]. It is [140|140].",
        # a sum of what was counted before
        "They found [24 dead|24||dead] and [121 saved|121||saved]. It makes [145|145].",
        # how many more
        "They hold [40 men|40|man|men]. There are another [30|30].",
        # small numbers are said of anything
        "The mayor has [two cars|2|car|cars]. It was [three|3].",
        # rose and fell
        "It was cut from [140 men|140|man|men] to [120|120].",
        # money of another unit
        "It cost [$120|120|USD]. It was [140 euros|140|EUR].",
        # too far away
        "They sold [840 boats|840|boat|boats]. A. rose. B. fell. C. sat. D. lay. E. ran. It was [900|900].",
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    """Each lacks one thing that the constructions above have."""
    assert tied(text, {"On 3 May": "2031-05-03"}) == []


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("It is unclear how many were aboard the ship. There were [160 people|160|person|people].", "aboard"),
        ("The real number of passengers is not known. There were [160 people|160|person|people].", "aboard"),
        ("It is unclear how many died. It was [160|160], they fear.", "dead"),
        ("The number of berths is not known. There were [160 people|160|person|people].", None),
        ("It is unclear how many were aboard. He sold [160 goats|160|goat|goats].", None),
    ],
)
def test_a_bare_number_answers_what_was_asked_before(text: str, role: str | None) -> None:
    """Whoever is asked after is who is counted."""
    evidence = story(text)
    (mention,) = tie_rivals(find_mentions(evidence), evidence)
    assert mention.role == role


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("The Ost sank in 2019. “We buried [13 people|13|person|people],” she said.", "2019"),
        # a sentence that does not go on from the one before
        ("The Ost sank in 2019. Orl buried [13 people|13|person|people].", None),
        # this year's
        ("The Ost sank in 2031. We buried [13 people|13|person|people].", None),
    ],
)
def test_a_toll_without_a_day_is_of_what_was_told_before_it(text: str, year: str | None) -> None:
    """Where the sentence before tells of another year."""
    dates = {"in 2019": "2019", "in 2031": "2031"}
    evidence = story(text, dates=dates, published={"a": "2031-05-03"})
    (mention,) = tie_rivals(find_mentions(evidence), evidence)
    assert (mention.when.date if mention.when else None) == year


LIST = "Her list has [143 names|143|name|names]. The ministry speaks of [151|151] and the guard of [180|<180]."
PLAIN = "Its list has [143 names|143|name|names] in all."
OTHER = "There were [151 names|151|name|names] in all, said the ministry."


def test_rivals_of_one_article_make_the_readings_of_others_differ() -> None:
    """Two articles that differ without knowing it are set against each other by a third."""
    apart = weigh_figures(story(PLAIN, OTHER))
    joined = weigh_figures(story(PLAIN, OTHER, LIST))
    assert [f.status for f in apart] == ["single", "single"]
    assert [(f.status, len(f.readings)) for f in joined] == [("differs", 5)]
    assert "told again" in {r.name for r in joined[0].reasons}


@given(st.randoms(use_true_random=False))
def test_the_order_of_the_articles_changes_nothing(shuffler: random.Random) -> None:
    """The same articles give the same findings."""
    evidence = story(LIST, PLAIN, OTHER)
    readings = list(evidence.readings)
    shuffler.shuffle(readings)
    assert weigh_figures(evidence) == weigh_figures(Evidence.gather(readings, evidence.resolved, Lineage()))


def test_an_article_that_a_finding_does_not_rest_on_changes_nothing() -> None:
    """What the third article says of something else leaves the finding."""
    before = weigh_figures(story(LIST, PLAIN))[0]
    after = weigh_figures(story(LIST, PLAIN, "The yard sold [22 goats|22|goat|goats] at noon."))[0]
    assert before == after


@pytest.mark.parametrize("filler", ["says ", "the number of ", "it was ", "and the "])
def test_long_sentences_are_read_in_seconds(filler: str) -> None:
    """Words of the patterns over and over, between many figures."""
    text = " ".join(f"{filler * 30}[{n}00 men|{n}00|man|men]." for n in range(1, 120))
    evidence = story(text)
    assert len(tie_rivals(find_mentions(evidence), evidence)) == 119
