"""Incidents beyond the verb of a clause: speech acts, event nouns with whom they befell, participles."""

from itertools import permutations
from time import perf_counter

import pytest
from tests.weigh.event_fixtures import story

from secondsource.weigh.timeline import weigh_timeline


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
        # a second verb of one subject shares the day of the first; not its year, and not where it has its own date
        (
            "On 3 May 2030 France expelled an envoy and condemned Spain.",
            [("2030-05-03", "SANCTION"), ("2030-05-03", "ACCUSE")],
        ),
        ("France expelled an envoy in 2029 and condemned Spain.", [("2029", "SANCTION"), (None, "ACCUSE")]),
        (
            "France expelled an envoy on 3 May 2030, and the union denounced Spain.",
            [("2030-05-03", "SANCTION"), (None, "ACCUSE")],
        ),
        (
            "On 3 May 2030 France expelled an envoy who had printed a map, but condemned Spain.",
            [("2030-05-03", "SANCTION"), ("2030-05-03", "ACCUSE")],
        ),
        # what somebody says he does is of the day of his saying so, what he says he has done is not
        ("On 3 May 2030 France said it was cutting all ties with Spain.", [("2030-05-03", "SANCTION")]),
        ("On 3 May 2030 France said it had cut all ties with Spain.", [(None, "SANCTION")]),
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


def test_what_is_said_is_an_incident_where_an_article_dates_it() -> None:
    """The words of one article have their day from another that prints them; words that nothing dates are none."""
    plain = '"We will not hand over any of the papers to a minister who lied to the town," editor Ada Quill said. The sea was calm.'
    dated = '"We will not hand over any of the papers to a minister who lied to the town," editor Ada Quill said on 3 May 2030. The wind rose.'
    assert typed(plain) == []
    assert typed(dated) == [("2030-05-03", "REJECT")]
    dated_events, undated = weigh_timeline(story(plain, dated))
    assert not [e for e in undated if e.type is not None]
    assert [len(e.reports) for e in dated_events if e.type is not None] == [2]


def test_repeated_text_is_read_in_time() -> None:
    """Many coordinated verbs, announcements and quotations in one text take no longer than their number."""
    line = "On 3 May 2030 France said it was cutting ties and condemned Spain, but ordered it to leave by 5 May 2032. "
    said = '"We will not pay," Ada Quill said. '
    begun = perf_counter()
    typed(line * 40 + said * 40)
    typed("France " + "and condemned Spain " * 400 + ".")
    assert perf_counter() - begun < 20


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
