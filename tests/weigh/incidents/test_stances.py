"""Incidents beyond the verb of a clause: speech acts, event nouns with whom they befell, participles."""

from itertools import permutations

import pytest
from tests.weigh.event_fixtures import story

from secondsource.weigh.timeline.timeline import weigh_timeline


def typed(*texts: str) -> list[tuple[str | None, str]]:
    """Date and type of the incidents of a story."""
    dated, undated = weigh_timeline(story(*texts))
    return [(e.date, e.type) for e in (*dated, *undated) if e.type is not None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what somebody is told to have said on a day has its type from the stance
        ("Emil Horak said on 3 May 2030 that he would not vote for the bill.", [("2030-05-03", "REJECT")]),
        ("Emil Horak said on 3 May 2030 that the mayor should resign.", [("2030-05-03", "DEMAND")]),
        ("Emil Horak said on 3 May 2030 that the sea was calm.", []),
        # a stance that is told in the past, nothing dating it; not one that is held
        ("Emil Horak used the day to demand a vote.", [(None, "DEMAND")]),
        ("Emil Horak supports the treaty.", []),
        # the object of a verb by which it comes about; no noun in a phrase that hangs on it
        ("France and Spain reached a deal on 3 May 2030.", [("2030-05-03", "AGREE")]),
        ("France imposed a round of targeted sanctions on 3 May 2030.", [("2030-05-03", "SANCTION")]),
        ("On 3 May 2030 France gave its answer to a lawyer about the bombing.", []),
        # an event noun with whom it befell; a possible one, and one that befell nobody named
        ("The attack on Spain was told in a film.", [(None, "ASSAULT")]),
        ("Officials spoke of a possible attack on Spain.", []),
        ("The attack was told in a film.", []),
        # participles: behind a preposition, and as the course of a dated clause
        ("The film showed their anger by burning a church.", [(None, "ASSAULT")]),
        ("On 3 May 2030 they went on, seizing a station in Lisbon.", [("2030-05-03", "COERCE")]),
        # a deadline dates what is to be done, and not the demand
        ("The court ordered Spain to return the papers by 3 May 2032.", [(None, "DEMAND")]),
        ("Yesterday the court ordered Spain to return the papers by 3 May 2032.", [("2031-05-13", "DEMAND")]),
        # a clause that hangs on an event noun, a phrase of place in between
        ("The protests in Spain that began on 3 May 2030 went on.", [("2030-05-03", "PROTEST")]),
        # participles that only say what a thing is like
        ("Her sentence, suspended, was short.", []),
        ("Spain's 14-month suspended sentence was short.", []),
        ("Spain suspended payments.", [(None, "SANCTION")]),
        # bodies and people without a name
        ("The ministry arrested a guard.", [(None, "COERCE")]),
    ],
)
def test_what_is_an_incident_and_when(text: str, expected: list[tuple[str | None, str]]) -> None:
    """Types and dates of what a sentence tells or mentions."""
    assert expected == typed(text)


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_order_of_the_articles_changes_nothing(order: tuple[int, ...]) -> None:
    """The same incidents, whichever article comes first."""
    texts = (
        "France and Spain reached a deal on 3 May 2030.",
        "Emil Horak used the day to demand a vote.",
        "The attack on Spain was told in a film.",
    )
    assert sorted(typed(*texts), key=str) == sorted(typed(*(texts[i] for i in order)), key=str)


def test_an_article_that_a_finding_does_not_rest_on_may_go() -> None:
    """Without the other article the incident stands as before."""
    text = "France and Spain reached a deal on 3 May 2030."
    assert typed(text) == [t for t in typed(text, "Emil Horak used the day to demand a vote.") if t[1] == "AGREE"]
