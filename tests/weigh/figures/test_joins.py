"""Which figures are readings of one quantity: what joins, and above all what does not."""

import pytest
from tests.weigh.figure_fixtures import story

from secondsource.weigh.figures import joins
from secondsource.weigh.figures.joins import join_mentions
from secondsource.weigh.figures.mentions import find_mentions

DATES = {
    "on 3 May": "2031-05-03",
    "in May": "2031-05",
    "in August": "2031-08",
    "in 2019": "2019",
    "in 2024": "2024",
    "now": "PRESENT_REF",
}


def groups(*articles: str) -> list[list[str]]:
    """The figures of a story in their groups, in words, groups of one left out."""
    evidence = story(*articles, dates=DATES)
    joined = join_mentions(find_mentions(evidence))
    return sorted(sorted(evidence.text(m.span) for m in g.mentions) for g in joined if len(g.mentions) > 1)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # a telling number and one shared noun
        (
            "About [1,840 Ruvian troops|~1840|troop|Ruvian troops] are here.",
            "The [1,840 troops|1840|troop|troops] stay.",
        ),
        # a nation and its adjective are one trait, the nouns differ
        (
            "[2,350 US soldiers|2350|soldier|US soldiers] left.",
            "He counts [2,350 American troops|2350|troop|American troops].",
        ),
        # the number alone, the noun left out
        ("The force was cut to [3,150|3150] from its peak.", "The force of [3,150 men|3150|man|men] drills."),
        # other nouns, the same date: nothing else in these stories has this number
        (
            "In the valley [6,450 guns|6450|gun|guns] stood in 2019.",
            "There were [6,450 soldiers|6450|soldier|soldiers] in 2019.",
        ),
        # money, about and exactly
        (
            "It cost [some 245 million dollars|~245000000|USD] a year.",
            "The yearly cost is [$245 million|245000000|USD].",
        ),
        # within bounds
        ("It rose by [more than 26 per cent|>26|%|prices], prices show.", "[26.4 %|26.4|%|prices] more, say prices."),
        # a small number: the same noun and the same place
        (
            "Rebels overran [six districts|6|district|districts] of Orl.",
            "It lost [six districts|6|district|districts] of Orl to rebels.",
        ),
        # a small number: another noun, but one fate on one day at one place
        (
            "A bomb at Fort Ost killed [four soldiers|4|soldier|soldiers] in May.",
            "[4 troopers|4|trooper|troopers] died at Fort Ost in May.",
        ),
        # derived nouns, and two numbers beside that are the same
        (
            "[Two officers|2|officer|officers] spoke of [350 to 450 tutors|350-450|tutor|tutors].",
            "[Two officials|2|official|officials] named [350 to 450 tutors|350-450|tutor|tutors].",
        ),
        # a currency by its name and by its code; what it is of is only the phrase that stands nearest
        ("The state gave [412 million crowns|412000000|crown|state].", "The plant got [CZK412m|412000000|CZK|plant]."),
        # one without what it is counted by
        ("They get [€25,300|25300|EUR] in aid.", "The aid is [25,300 euros per family|25300|EUR/family|aid]."),
        # a measure of two digits: few other things are told in minutes
        ("The boat came after [24 minutes|24|minute].", "Salo disputes the [24 minutes|24|minute]."),
        # an age without its unit
        ("The toolmaker, [58|58|year of age|toolmaker], left.", "A toolmaker of [58|58||toolmaker] was there."),
        # a small number in the same words
        (
            "“They gave us [eleven minutes|11|minute] and a leaflet,” he said.",
            "[11 MINUTES|11|minute] AND A LEAFLET",
        ),
        # a side of one vote
        (
            "The bench of Orl ruled by [five judges|5|judge|judges] to [two|2].",
            "In Orl the bench was split [5|5|vote]-[2|2|vote].",
        ),
        # a fate in several words
        (
            "The storm cost [31 people|31|person|people] their lives.",
            "[Thirty-one fishermen|31|fisherman|fishermen] died.",
        ),
    ],
)  # fmt: skip
def test_readings_of_one_quantity_are_joined(left: str, right: str) -> None:
    """One value, and words that fit it."""
    left_words, right_words = left[left.index("[") + 1 :], right[right.index("[") + 1 :]
    first = sorted([left_words.split("|")[0], right_words.split("|")[0]])
    assert first in groups(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # small numbers of other things
        ("The [two leaders|2|leader|leaders] met in Orl.", "The [two countries|2|country|countries] met in Orl."),
        # one noun, and nothing else in common
        ("[Three people|3|person|people] were freed.", "[Three people|3|person|people] sang at the harbour."),
        # another vote
        (
            "The bench of Orl ruled [5|5|vote]-[2|2|vote] on the pool.",
            "The bench of Orl ruled [5|5|vote]-[4|4|vote] on the pool.",
        ),
        # another kind, another unit
        ("It has [500 people|500|person|people].", "It has [$500|500|USD]."),
        ("It costs [$500|500|USD].", "It costs [500 euros|500|EUR]."),
        # another fate
        (
            "The blast killed [12 people|12|person|people] in Orl.",
            "The blast injured [12 people|12|person|people] in Orl.",
        ),
        # another event of the same kind
        (
            "Bombs in Orl killed [14 soldiers|14|soldier|soldiers] in May.",
            "Bombs in Orl killed [14 soldiers|14|soldier|soldiers] in August.",
        ),
        # "up to" is no sign of what it is more than
        ("[Up to 14 rockets|<14|rocket|rockets] hit Orl.", "[Nine rockets|9|rocket|rockets] hit Orl."),
        # another offer, though inside the bounds of "at least"
        (
            "He wants an offer of [at least $20 million|>20000000|USD|offer].",
            "An offer of [$23 million|23000000|USD|offer].",
        ),
        # a size is no number
        ("[Dozens of districts|24-96|district|districts] fell.", "[Dozens of people|24-96|person|people] fell."),
        # the dead of a shooting are not all who were shot
        (
            "He shot [three people|3|person|people], killing [one|1|person|people], in Orl in May.",
            "He killed [two people|2|person|people] in Ost in August.",
        ),
        # a part, in the words of the whole
        (
            "In the Orl race he landed [369 blows|369|blow|blows] with the left hand.",
            "In the Orl race he landed [68 blows|68|blow|blows] with the left hand.",
        ),
        # one in many: riots of a country, one crew
        (
            "Riots in Orl injured [at least 70 people|>70|person|people] in May.",
            "Riots in Orl injured [two people|2|person|people] of a crew in May.",
        ),
        # a minimum of one digit, and another number inside its bounds
        ("The yard cuts [840 jobs|840|job|jobs].", "The grant binds it to [at least 800 jobs|>800|job|jobs]."),
        # another currency of several that share a name; another thing by which it is counted
        ("It cost [412 million crowns|412000000|crown].", "It cost [412m francs|412000000|CHF]."),
        ("They get [€25,300|25300|EUR/ship].", "They get [€25,300|25300|EUR/family]."),
        # people are people: some died, others sat in a boat
        ("[17 people|17|person|people] died.", "He took [17 people|17|person|people] in his boat."),
        # the number of a committee's members, and of those who come before it
        (
            "The panel will not vote on the [21 nominees|21|nominee|nominees].",
            "His vote counts on the [21-member|21|member|member] panel.",
        ),
        # how many times as much as one thing, and as another
        (
            "The state of Orl may impose [four times|4||four times] the fine.",
            "The car is worth [four times|4||four times] the loan in Orl.",
        ),
        # the dead, and a number of those aboard inside its bounds
        (
            "The flu in Orl killed [22 people|22|person|people].",
            "In Orl [at least 21 people|>21|person|people] were aboard.",
        ),
        # how often, and how many
        ("They named him [100 times|100||times] there.", "He told the [100 senators|100|senator|senators] there."),
    ],
)
def test_readings_of_two_quantities_stay_apart(left: str, right: str) -> None:
    """A wrong join is worse than a missed one."""
    assert groups(left, right) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # two tolls of one event
        (
            "Rockets hit Ost airfield on 3 May, killing [11 soldiers|11|soldier|soldiers].",
            "At Ost [14 soldiers|14|soldier|soldiers] died in May when rockets hit the airfield.",
        ),
        # where a change begins that ends at one figure
        (
            "The yard cut its crews from [5,350|5350||crews] to [1,750|1750||crews].",
            "Its crews number [1,750|1750||crews] since the owner lowered them from [3,050|3050].",
        ),
        # the same phrase with another number
        (
            "Police counted [9,500 marchers|9500|marcher|marchers] on the Orl quay bridge.",
            "The union counted [20,000 marchers|20000|marcher|marchers] on the Orl quay bridge.",
        ),
        # two amounts that are close, in alike words
        (
            "The plan would restore [$63 billion|63000000000|USD|cuts] of cuts.",
            "The proposal is to restore [about $65 billion|~65000000000|USD|cuts] of the cuts by plan.",
        ),
        # the tolls that two articles begin with
        (
            "[Nineteen people|19|person|people] died when a ferry sank.",
            "[23|23] were dead by morning as the search went on.",
        ),
        # those saved, and those aboard
        ("[112 people|112|person|people] were brought to safety.", "[121 survivors|121|survivor|survivors] were named."),
        ("[143 people|143|person|people] were on board.", "There were [151 persons|151|person|persons] aboard."),
    ],
)
def test_two_values_of_one_quantity_are_joined(left: str, right: str) -> None:
    """Only where words leave little else: a toll of one day or place, the start of one change, the same phrase."""
    evidence = story(left, right, dates=DATES)
    joined = join_mentions(find_mentions(evidence))
    assert any(len({m.figure.value for m in g.mentions}) == 2 for g in joined)


def test_a_rewrite_that_changes_the_number_is_seen() -> None:
    """The same noun in aligned sentences joins two values; without the alignment they stay apart."""
    where = "Early on Monday in Ost, a port below the Karn hills where the guard keeps its boats, "
    left = where + "[up to 14 rockets|<14|rocket|rockets] fell on sheds."
    right = where + "fires broke out as roofs, trucks and cranes were hit by [40 rockets|40|rocket|rockets]."
    found = [join_mentions(find_mentions(story(left, right, aligned=aligned))) for aligned in (True, False)]
    assert [len(groups) for groups in found] == [1, 2]
    assert "aligned" in {r.name for r in found[0][0].reasons}


def test_an_article_tells_its_own_numbers_apart() -> None:
    """Two numbers of one article are two quantities, whatever a second article prints."""
    one = "Rockets at Ost killed [11 soldiers|11|soldier|soldiers] in May."
    both = one + " Later [14 soldiers|14|soldier|soldiers] died at Ost in May."
    assert groups(both, one) == [["11 soldiers", "11 soldiers"]]


@pytest.mark.parametrize(
    ("both", "joined"),
    [
        # there is one toll, which rises and which others give otherwise, in one sentence too
        ("The death toll rose to [23|23]. One agency gave [19 dead|19||dead].", True),
        ("One agency gave the toll as [19|19] and another as [23|23].", True),
        # without the word: the dead of two events
        ("[Nineteen people|19|person|people] died. Once [23 people|23|person|people] died on the same route.", False),
        # another year's
        ("The toll is [19|19]. The toll of the storm in 2019 was [23|23].", False),
    ],
)
def test_an_article_may_give_several_values_of_one_toll(both: str, joined: bool) -> None:
    """The toll, as it was and as others have it."""
    evidence = story(both, "[23 people|23|person|people] are dead.", dates=DATES, published={"a": "2031-05-03"})
    found = join_mentions(find_mentions(evidence))
    assert joined == any({m.figure.value for m in g.mentions} == {19.0, 23.0} for g in found)


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("[Eleven|11] died and [dozens|24-96] were missing.", ["dead", "missing"]),  # "died and" is of the number before
        ("[Eleven|11] lost their lives, [40|40] were brought to safety.", ["dead", "saved"]),
        ("Survivors say [200 people|200|person|people] were on board.", ["aboard"]),  # who says it is not counted
        ("It had [nine faults|9|fault|faults] on board.", [None]),  # things are not passengers
        ("[Two bodies|2|body|bodies] were found.", ["dead"]),
        ("Police held men over [$5 million|5000000|USD].", [None]),  # money is not arrested
        ("The toll is [19|19], or [17|17].", ["dead", "dead"]),  # the second goes on
    ],
)
def test_what_befell_those_who_are_counted(text: str, roles: list[str | None]) -> None:
    """The predicate, or phrase, that stands nearest."""
    assert roles == [m.role for m in find_mentions(story(text, dates=DATES))]


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("[Nine|9] died. A. B. [Ten|10] died.", [True, True]),  # the first sentences
        ("A boat sank. It sank fast. The sea was high. Then [nine|9] died. [Ten|10] died.", [True, False]),  # the first
        ("A boat sank. It sank fast. The sea was high. In all [nine more|9] died.", [False]),  # not what is added
        ("A boat sank. It sank fast. The sea was high. A storm in 2019 killed [nine|9].", [False]),  # nor another year's
    ],
)
def test_which_toll_is_that_of_the_event(text: str, leads: list[bool]) -> None:
    """What stands at the head of an article, and the first toll of each kind."""
    mentions = find_mentions(story(text, dates=DATES, published={"a": "2031-05-03"}))
    assert leads == [m.leads and not m.adds for m in mentions]


def test_numbers_beside_join_what_words_do_not() -> None:
    """84 and 31 beside each other in two articles are one vote."""
    first = "[84 deputies|84|deputy|deputies] called for it and [31|31] did not."
    second = "It passed by [84|84] against a mere [31|31]."
    assert groups(first, second) == [["31", "31"], ["84", "84 deputies"]]


def test_the_story_teaches_which_nouns_are_one() -> None:
    """ "Guests" and "troops" stand beside one telling number, so that five guests may be the five troops."""
    first = (
        "Some [1,840 troops|~1840|troop|troops] stay in Orl. On Monday "
        "[five troops|5|troop|troops] were lost in the Orl marshes, the army said."
    )
    second = (
        "All [1,840 guests|1840|guest|guests] stay in Orl. "
        "In the Orl marshes the army lost [five guests|5|guest|guests]."
    )
    assert ["five guests", "five troops"] in groups(first, second)
    without = first.replace("1,840", "1,730").replace("1840", "1730")
    assert ["five guests", "five troops"] not in groups(without, second)


def test_every_group_says_why_it_is_one() -> None:
    """A join has reasons with weights, heaviest first, in words."""
    evidence = story("About [1,840 troops|~1840|troop|troops] stay.", "The [1,840 troops|1840|troop|troops] stay.")
    (group,) = join_mentions(find_mentions(evidence))
    assert {"value", "counted", "words"} == {r.name for r in group.reasons}
    assert sorted((r.weight for r in group.reasons), reverse=True) == [r.weight for r in group.reasons]
    assert "both count “troop”" in [r.detail for r in group.reasons]


def joined(left: str, right: str, *, aligned: bool = False, one_fact: bool = False) -> bool:
    """Are the first figures of two articles readings of one quantity?"""
    evidence = story(left, right, dates=DATES, aligned=aligned)
    sentences = [r.sheet.sentences[0].span for r in evidence.readings]
    facts = frozenset({(sentences[0], sentences[1])} if one_fact else ())
    found = join_mentions(find_mentions(evidence), facts)
    return any(len({m.span.article for m in g.mentions}) == 2 for g in found)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # a rise of the share, told without a noun
        ("The [31 %|31] rise came at noon.", "At noon it stood at [31|31] more."),
        # a rise that the two word otherwise
        ("Shares of the mill rose [3.8 %|3.8|%].", "Ost's shares stood [3.8 %|3.8|%] higher."),
    ],
)
def test_a_number_of_one_fact_is_one_quantity(left: str, right: str) -> None:
    """That the sentences state one fact joins what their words alone do not."""
    assert not joined(left, right)
    assert joined(left, right, one_fact=True)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # two values of one fact
        ("Shares of the mill rose [3.8 %|3.8|%].", "Ost's shares stood [2.9 %|2.9|%] higher."),
        # one of several sums of a sentence
        ("Ost got [88 marks|88|crown|] at dawn, a clerk [20 marks|20|crown|].", "Orl paid [88 marks|88|crown|]."),
        # small, and no word near by in both: three seasons, three times
        (
            "[Three|3] rose, sat, ran, hid, dug and bled; the crown, guild, mill, yard, port and bank of Orl rue it.",
            "[Three|3] fell, lay, swam, sang, wept and slept; the crown, guild, mill, yard, port and bank of Orl rue it.",
        ),
    ],
)
def test_one_fact_is_not_enough(left: str, right: str) -> None:
    """For other values, for one sum of several, for small numbers without a word."""
    assert not joined(left, right, one_fact=True)


def test_small_counts_of_aligned_sentences_may_have_other_nouns() -> None:
    """Two officials and two functionaries, of one matter."""
    left = "It cited [two officials|2|official|officials] with knowledge of the matter, of the port and of the storm."
    right = "So said [two clerks|2|clerk|clerks] with knowledge of the matter, of the port and of the storm."
    assert joined(left, right, aligned=True)
    assert not joined(left, "So said [two clerks|2|clerk|clerks].", aligned=True)


def test_aligned_values_of_another_order_are_others() -> None:
    """68 blows of a round, 369 of the fight."""
    left = "He landed [68 blows|68|blow|blows] thrown in the round at Orl."
    assert joined(left, "He landed [96 blows|96|blow|blows] thrown in the round at Orl.", aligned=True)
    assert not joined(left, "He landed [369 blows|369|blow|blows] thrown in the round at Orl.", aligned=True)


def test_words_of_what_is_counted_are_no_evidence_that_values_are_of_one_quantity() -> None:
    """Four officials of the crown office were fired, three officials of the crown office spoke."""
    left = "The report got [four crown office clerks|4|clerk|crown office clerks] fired."
    assert not joined(left, "[Three crown office clerks|3|clerk|crown office clerks] wrote the report.")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # how many, and how many more
        (
            "They hold [40 men|40|man|men] of the gang at Orl in May.",
            "They hold [another 30 men|30|man|men] of the gang at Orl in May.",
        ),
        # small numbers beside a death
        ("He lived [two|2] long nights after the death.", "[One cat|1|cat|cat] was upset by the death."),
        # near each other, of two men
        ("Ost ran [716 minutes|716|minute|] in the league.", "Lid ran [728 minutes|728|minute|] in the league."),
    ],
)
def test_other_values_that_are_near_are_not_of_one_quantity(left: str, right: str) -> None:
    """They would be set against each other as if one were wrong."""
    assert not joined(left, right, aligned=True)


def test_one_number_said_again_and_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a text that repeats itself a mention is held against so many others and no more; the rest is as it was."""
    said = "".join(f"Farmer {n} counted [23 sheds|23|shed|sheds] behind the mill. " for n in range(20))
    mentions = find_mentions(story(said, said))
    assert len(mentions) == 40
    every = join_mentions(mentions)
    monkeypatch.setattr(joins, "_MOST", 5)
    assert sum(1 for _ in joins._near_values(mentions)) == 5 * 40 - sum(range(1, 6))
    assert [m for group in join_mentions(mentions) for m in group.mentions] == [m for g in every for m in g.mentions]
