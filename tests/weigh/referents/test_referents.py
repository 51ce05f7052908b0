"""Which words stand for one and the same thing."""

import pytest
from tests.stories import find, gather, readings

from secondsource.model.lineage import Alignment, Lineage
from secondsource.model.resolution import Resolved
from secondsource.weigh.evidence import Evidence
from secondsource.weigh.framing import weigh_framing
from secondsource.weigh.referents.found import Referent
from secondsource.weigh.referents.referents import find_referents
from secondsource.weigh.same_facts import LikePair


def together(evidence: Evidence, like: tuple[LikePair, ...] = ()) -> list[set[str]]:
    """The terms of each referent."""
    return [{evidence.text(s) for s in r.spans} for r in find_referents(evidence, (), like)]


def alike(evidence: Evidence) -> tuple[LikePair, ...]:
    """The first sentences of the first two articles state one fact."""
    left, right = (r.sheet.body[0].span for r in evidence.readings[:2])
    return (LikePair(left, right, 0.8, ()),)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        # the noun before a name, and the bare noun of the other article
        (
            "The paper maker Varnholt Mills will close its plant in Brask in May. The paper maker said it was sorry.",
            "Varnholt Mills will close its plant in Brask in May. The paper maker said nothing more.",
            {"Varnholt Mills", "paper maker"},
        ),
        # apposition behind the name
        (
            "The Mirabel Rose, a car ferry, hit a reef off Brask on Monday night.",
            "The Mirabel Rose hit a reef off Brask on Monday night. The car ferry was old.",
            {"Mirabel Rose", "car ferry"},
        ),
    ],
)
def test_a_name_and_what_it_is_called(left: str, right: str, expected: set[str]) -> None:
    """What stands beside a name in one article is that actor."""
    assert any(expected <= terms for terms in together(gather(left, right)))


def test_a_place_is_not_the_noun_at_its_place() -> None:
    """ "Left Orsel" and "left the quay" in one sentence of two articles: a town is no quay."""
    read = readings("The ship left Orsel in the evening.", "The ship left the quay in the evening.")
    pair = Alignment(read[0].sheet.body[0].span, read[1].sheet.body[0].span, 0.9)
    evidence = Evidence.gather(
        read, Resolved(actor_of={find(read[0], "Orsel"): "actor:orsel"}), Lineage(alignments=(pair,))
    )
    assert not any({"Orsel", "quay"} <= terms for terms in together(evidence))


def test_nouns_side_by_side_are_two() -> None:
    """ "The ferry and the tug" of one article are two things, whatever stands at their places elsewhere."""
    read = readings(
        "The ferry reached the harbour in the evening. The ferry and the tug were saved.",
        "The tug reached the harbour in the evening.",
    )
    pair = Alignment(read[0].sheet.body[0].span, read[1].sheet.body[0].span, 0.9)
    evidence = Evidence.gather(read, Resolved(), Lineage(alignments=(pair,)))
    assert not any({"ferry", "tug"} <= terms for terms in together(evidence))


def test_one_shared_argument_is_not_enough() -> None:
    """Two nouns of like sentences with one verb: "the lawyer said", "the minister said"."""
    evidence = gather(
        "The contract names no date, the lawyer stated on Monday in Brask.",
        "The contract names no date, the minister stated on Monday in Brask.",
    )
    assert not any({"lawyer", "minister"} <= terms for terms in together(evidence, alike(evidence)))


def test_a_modifier_and_an_argument_of_one_fact_are_enough() -> None:
    """ "The seaside hotel was sold", "the seaside resort was sold": two signs of one fact."""
    evidence = gather(
        "The old seaside hotel was sold to a bank from Brask on Monday.",
        "The old seaside resort was sold to a bank from Brask on Monday.",
    )
    assert any({"old seaside hotel", "old seaside resort"} <= terms for terms in together(evidence, alike(evidence)))


def test_a_person_whom_nobody_describes_has_no_choice_of_words() -> None:
    """Forms of a person's name alone are no finding."""
    text = "Ivo Lenn will leave Brask in May, the army said. Lenn said nothing more."
    assert weigh_framing(gather(text, text.replace("May", "June")), (), ()) == ()


def test_a_term_stands_in_one_referent() -> None:
    """No word is listed twice."""
    evidence = gather(
        "The paper maker Varnholt Mills will close its old plant in Brask in May. The plant is loved.",
        "The firm Varnholt Mills will close the paper plant in Brask in May. The firm said nothing.",
    )
    spans = [s for f in weigh_framing(evidence, (), alike(evidence)) for t in f.terms for s in t.spans]
    assert sorted(set(spans)) == sorted(spans)


def test_the_order_of_articles_changes_nothing() -> None:
    """The same referents whichever reading comes first."""
    texts = (
        "The Mirabel Rose, a car ferry, hit a reef off Brask on Monday night. The ferry sank.",
        "The Mirabel Rose hit a reef off Brask on Monday night. The car ferry was old.",
    )
    evidence = gather(*texts)
    turned = Evidence.gather(evidence.readings[::-1], evidence.resolved, evidence.lineage, apart=evidence.apart)
    assert weigh_framing(evidence, (), ()) == weigh_framing(turned, (), ())


def test_reasons_name_the_signs() -> None:
    """An editor can see what joined a name and a noun."""
    evidence = gather(
        "The Mirabel Rose, a car ferry, hit a reef off Brask on Monday night.",
        "The Mirabel Rose hit a reef off Brask on Monday night. The car ferry was old.",
    )
    found = [r for r in find_referents(evidence, (), ()) if r.name == "Mirabel Rose"]
    assert [Referent] == [type(r) for r in found]
    assert [r.name for r in found[0].reasons if r.weight > 0][:1] == ["apposition"]
