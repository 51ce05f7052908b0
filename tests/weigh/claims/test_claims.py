"""Claims: joined around anchors, weighed by origins, set against each other where they differ."""

from dataclasses import replace

import pytest
from tests.stories import gather

from secondsource.model.findings import ClaimFinding
from secondsource.model.lineage import Reason
from secondsource.model.spans import Span
from secondsource.weigh.anchors import Anchor, Weighed, add_groups, merge_anchors
from secondsource.weigh.claims.claims import weigh_claims
from secondsource.weigh.claims.groups import Group
from secondsource.weigh.claims.worth import worth
from secondsource.weigh.commitments.commitments import weigh_commitments
from secondsource.weigh.evidence import Evidence
from secondsource.weigh.figures.figures import weigh_figures
from secondsource.weigh.positions.positions import weigh_positions
from secondsource.weigh.quotes.quotes import weigh_quotes
from secondsource.weigh.same_facts import LikePair, find_like_pairs
from secondsource.weigh.timeline.timeline import weigh_timeline

NPA = (
    "The ferry Alma sank off Port Callan on Monday, according to the Northern Press Agency. "
    "The agency said 14 passengers were missing."
)
PAPER = "The ferry Alma sank off Port Callan on Monday, the Callan Herald reported. It said 14 passengers were missing."
OTHER = "Off Port Callan on Monday sank the ferry Alma, the Callan Herald reported. Its fleet is old, and divers came."
BARE = "The ferry Alma sank off Port Callan on Monday. Officials said 14 passengers were missing."


def weigh(evidence: Evidence) -> tuple[ClaimFinding, ...]:
    """The claims of a story, from all its findings."""
    events, _ = weigh_timeline(evidence)
    return weigh_claims(
        evidence,
        Weighed(
            weigh_quotes(evidence),
            weigh_figures(evidence),
            events,
            weigh_commitments(evidence, None),
            weigh_positions(evidence),
            tuple(find_like_pairs(evidence)),
        ),
    )


def test_every_report_is_a_place_of_its_article() -> None:
    """Reports stand in the articles they name, and a claim counts exactly these."""
    for claim in weigh(gather(NPA, PAPER, published="2031-02-04")):
        assert {r.span.article for r in claim.reports} == set(claim.rests_on)
        assert claim.counts.articles == len(claim.rests_on)
        assert set(claim.missing_from).isdisjoint(claim.rests_on)


def test_two_credits_are_independent_one_is_not() -> None:
    """Two credited origins: independent; the same text without a credit beside it, or with the one credit in the words
    that come from the other: not."""
    both = [c.support for c in weigh(gather(NPA, OTHER, published="2031-02-04")) if "sank" in c.text]
    assert "independent" in both
    copied = [c.support for c in weigh(gather(NPA, PAPER, published="2031-02-04")) if "sank" in c.text]
    assert "independent" not in copied
    bare = [c.support for c in weigh(gather(BARE, BARE.replace("Officials", "Police"))) if "sank" in c.text]
    assert "independent" not in bare


def test_one_speakers_word_is_one_origin() -> None:
    """Two agencies that heard the same woman are no two origins of what she says."""
    said = "“We will not leave the harbour before the lock is safe again,” Captain Ilse Brandt told {}."
    found = weigh(gather(said.format("the Northern Press Agency"), said.format("the Callan Herald")))
    told = [(c.support, c.counts.origins.at_most) for c in found if "leave the harbour" in c.text]
    assert set(told) == {("one-origin", 1)}


@pytest.mark.parametrize(
    ("value", "credits", "expected"),
    [
        # Reports that give one quantity the same value carry the support, in whatever words.
        ("1,912", (", the Northern Press Agency reported", ", according to the Callan Herald"), "independent"),
        # Another value does not: the core is one article, and an origin is known.
        ("2,047", (", the Northern Press Agency reported", ", according to the Callan Herald"), "one-origin"),
        # The core is one article, and nobody says where either has it from.
        ("2,047", ("", ""), "separate"),
    ],
)
def test_the_same_count_says_the_same(value: str, credits: tuple[str, str], expected: str) -> None:
    """What carries the support of a claim that stands on a figure."""
    evidence = gather(
        f"Weeks of shelling and street battles have killed 1,912 villagers{credits[0]}.",
        f"A truce is near in a war that cost {value} people their lives{credits[1]}.",
    )
    found = weigh_figures(evidence)
    one = replace(found[0], readings=tuple(r for f in found for r in f.readings if r.value in (1912, 2047)))
    claims = weigh_claims(evidence, Weighed((), (one,), (), (), (), ()))
    assert [c.support for c in claims if c.counts.articles > 1] == [expected]


LONG = (
    "Barges with grain wait below the lock at Lisk, the mayor has sent for tugs from Callan and two bakers say their flour "
    "lasts until Sunday while school kitchens, hospitals and farms upstream count sacks, borrow carts, hire drivers, "
    "reopen mills, ration bread and write letters to ministers{}."
)


@pytest.mark.parametrize(
    ("short", "expected"),
    [
        # Three fifths of its words stand in the long sentence, and are little of that one.
        ("Barges with grain wait below a bridge{}.", "one-origin"),
        # A good part of both.
        (
            "Mills reopen, bread is rationed, sacks are counted, carts borrowed, drivers hired, tugs sent for, and bakers "
            "have flour until Sunday, as barges with grain wait below a bridge{}.",
            "independent",
        ),
    ],
)
def test_a_long_sentence_does_not_say_each_of_its_parts(short: str, expected: str) -> None:
    """What carries the support beside a paragraph that is one sentence."""
    evidence = gather(
        LONG.format(", the Northern Press Agency reported"), short.format(", according to the Callan Herald")
    )
    first, second = (r.sheet.body[0].span for r in evidence.readings)
    pair = LikePair(first, second, 0.9, (Reason("words in common", 0.9, "barges, grain"),))
    claims = weigh_claims(evidence, Weighed((), (), (), (), (), (pair,)))
    assert {c.support for c in claims if c.counts.articles > 1} == {expected}


def test_what_one_article_alone_has_somebody_say() -> None:
    """Listed behind its first sentence, where that is in no claim of several; not what it tells on nobody's word, nor
    what somebody asks."""
    alone = (
        "The old mill at Lisk has burnt down. Its wheel was of oak. He had smelt smoke since noon, said the miller, Jon "
        "Ferro. The mill stood for ninety years. “Who will grind our rye?” the baker Ida Brook asked. Ida Brook said that "
        "flour would cost twice as much by Sunday."
    )
    texts = [c.text for c in weigh(gather(alone, BARE)) if c.counts.articles == 1 and "ferry" not in c.text]
    assert sorted(t.partition(" ")[0] for t in texts if "Officials" not in t) == ["He", "Ida", "The"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The tower at Wend had two bells and a gilded clock until Monday.", "separate"),
        ("The tower at Wend had two bells until Monday, the sexton Ada Holm said.", "one-origin"),
        ("The tower at Wend had two bells until Monday, according to the Callan Herald.", "one-origin"),
    ],
)
def test_what_one_article_states_on_nobodys_word(sentence: str, expected: str) -> None:
    """Nobody says where it is from: separate, as of several articles; of one origin where a speaker or a credit is."""
    found = [c for c in weigh(gather(sentence, BARE)) if c.text.startswith("The tower")]
    assert [(c.counts.articles, c.support) for c in found] == [(1, expected)]


def test_what_is_worth_most_stands_for_an_article() -> None:
    """Of what one article alone has, what shares the story's words, names, days and figures comes before the rest."""
    text = (
        "Grey clouds hung low. Some people stood about. The ferry Alma had carried 40 passengers from Port Callan on "
        "Sunday, her log says. A dog barked for a while near a wall, and rain began to fall on the sheds."
    )
    evidence = gather(text, BARE, published="2031-02-04")
    reading = evidence.readings[0]
    values = [worth(evidence, reading, s) for s in reading.sheet.body]
    assert max(range(4), key=values.__getitem__) == 2
    assert values[3] < values[2]


def test_groups_that_no_claim_stands_for_are_added() -> None:
    """As many as there is room for; not what an anchor, or a group before, holds already or all but holds."""
    evidence = gather(NPA, PAPER, BARE)
    first = tuple(evidence.reading(i).sheet.body[0].span for i in "abc")
    second = evidence.reading("b").sheet.body[1].span
    two, other = Group(first[:2], (), True), Group((first[0], second), (), False)
    assert [a.spans for a in add_groups(evidence, [], [two, other, two], at_most=9)] == [two.spans, other.spans]
    assert [a.spans for a in add_groups(evidence, [], [two, other], at_most=1)] == [two.spans]
    held = Anchor(first, (), 1)
    assert [a.spans for a in add_groups(evidence, [held], [two, other], at_most=9)] == [first, other.spans]


def test_order_of_the_articles_changes_nothing() -> None:
    """The same claims whatever order the readings come in."""
    evidence = gather(NPA, PAPER, BARE, published="2031-02-04")
    shuffled = Evidence.gather(evidence.readings[::-1], evidence.resolved, evidence.lineage)
    assert weigh(evidence) == weigh(shuffled)


def test_opposite_qualities_of_one_act_are_a_dispute() -> None:
    """One vote, called binding here and non-binding there."""
    found = weigh(
        gather(
            "On 9 April 2031 parliament passed a non-binding motion that the foreign troops must leave the country.",
            "On 9 April 2031 parliament passed a binding motion that the foreign troops must leave the country.",
        )
    )
    disputed = [c for c in found if c.disputed]
    assert disputed
    assert {2} == {len(c.sides) for c in disputed}
    assert all(sorted(i for s in c.sides for i in s.reports) == [0, 1] for c in disputed)
    assert found[0].disputed


def test_different_numbers_for_one_thing_are_a_dispute() -> None:
    """Eleven here, fourteen there."""
    found = weigh(
        gather(
            "The attack on the camp at Kestle on 17 March 2031 killed 11 soldiers, the army said.",
            "The attack on the camp at Kestle on 17 March 2031 killed 14 soldiers, the union said.",
        )
    )
    assert any(c.disputed and any(r.name == "figures differ" for r in c.reasons) for c in found)


@pytest.mark.parametrize(
    ("credits", "expected"),
    [
        # Each number has an origin of its own: two stand behind the quantity, and the sides show both numbers.
        ((", the Northern Press Agency reported", ", according to the Callan Herald"), ("independent", 2)),
        # Both have it from one.
        ((", the Northern Press Agency reported", ", according to the Northern Press Agency"), ("one-origin", 1)),
        # Nobody says where the other number is from.
        ((", the Northern Press Agency reported", ""), ("separate", 1)),
    ],
)
def test_all_who_give_a_disputed_number_support_it(credits: tuple[str, str], expected: tuple[str, int]) -> None:
    """Of a quantity that reports give differently each report is one of it, whichever number it gives."""
    evidence = gather(
        f"The attack on the camp at Kestle on 17 March 2031 killed 11 soldiers{credits[0]}.",
        f"The attack on the camp at Kestle on 17 March 2031 killed 14 soldiers{credits[1]}.",
    )
    differing = [c for c in weigh(evidence) if any(r.name == "figures differ" for r in c.reasons)]
    assert [(c.support, c.counts.origins.shown) for c in differing] == [expected]


def test_saying_less_is_no_dispute() -> None:
    """Silence about a quality is not its opposite."""
    found = weigh(
        gather(
            "On 9 April 2031 parliament passed a non-binding motion that the foreign troops must leave the country.",
            "On 9 April 2031 parliament passed a motion that the foreign troops must leave the country.",
        )
    )
    assert not any(c.disputed for c in found)


def anchor(*spans: tuple[str, int, int]) -> Anchor:
    """An anchor on these places."""
    return Anchor(tuple(Span(*s) for s in spans), (Reason("event", 1.0, str(spans)),), 1)


def strong(*spans: tuple[str, int, int]) -> Anchor:
    """An anchor that is more than an event or a likeness."""
    return replace(anchor(*spans), strength=2)


def test_anchors_on_the_same_words_are_one() -> None:
    """Two anchors that stand on mostly the same clauses are one claim; a clause inside a long sentence is not it."""
    evidence = gather(NPA, PAPER)
    same = merge_anchors(evidence, [anchor(("a", 0, 50), ("b", 0, 50)), anchor(("a", 2, 52), ("b", 0, 48))])
    assert len(same) == 1
    part = merge_anchors(evidence, [strong(("a", 0, 200), ("b", 0, 200)), strong(("a", 0, 50), ("b", 10, 60))])
    assert len(part) == 2


def test_an_accusation_beside_its_denial_is_a_dispute() -> None:
    """Corvane accuses Ostrany, Ostrany denies it: two sides, each with its place."""
    found = weigh(
        gather(
            "Corvane accused Ostrany of supplying the rockets that hit the camp.",
            "Ostrany denied supplying the rockets that hit the camp.",
        )
    )
    sides = [[r.span.article for i in s.reports for r in [c.reports[i]]] for c in found if c.disputed for s in c.sides]
    assert sides == [["a"], ["b"]]


def test_a_negation_of_the_accused_is_no_denial() -> None:
    """The accused says that something else is not so: nothing that he is accused of, and no word that denies."""
    accused = "Corvane accused Ostrany of supplying the rockets that hit the camp."
    found = weigh(gather(accused, "“We did not win,” Ostrany said."))
    assert not any(c.disputed for c in found)


def test_what_most_open_with_comes_first() -> None:
    """What three articles tell and open with stands before what two of them tell further down; what one tells, last."""
    rest = " Rain fell on the hills all day. Buses ran late in town. The choir sang at noon. {}"
    tail = "Divers from Kestle found the black box on the sea bed."
    found = weigh(gather(NPA + rest.format(tail), OTHER + rest.format(tail.replace("found", "saw")), BARE))
    ranks = [min((i for i, c in enumerate(found) if words in c.text), default=-1) for words in ("sank", "black box")]
    assert -1 < ranks[0] < ranks[1]
    several = [c.counts.articles > 1 for c in found]
    assert several == sorted(several, reverse=True)


def test_no_two_claims_under_one_text() -> None:
    """A sentence that tells two things stands for one of the two claims it is in."""
    texts = [c.text for c in weigh(gather(NPA, PAPER, BARE, OTHER, published="2031-02-04"))]
    assert len(texts) == len(set(texts))
