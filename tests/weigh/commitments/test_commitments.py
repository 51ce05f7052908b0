"""Promises joined over articles, and what came of them."""

import pytest
from tests.stories import gather

from secondsource.model.findings import CommitmentFinding
from secondsource.weigh.commitments.commitments import weigh_commitments

ONE = "The company pledged to pay all workers by the end of March, it said."


def weigh(*texts: str, as_of: str | None = None) -> tuple[CommitmentFinding, ...]:
    """The commitments of a story of 5 February 2031."""
    return weigh_commitments(gather(*texts, published="2031-02-05"), as_of)


def test_one_deadline_one_commitment() -> None:
    """The same thing due on the same day is one commitment, in other words too."""
    found = weigh(ONE, "Workers will be paid by the end of March, the company promised.")
    assert [(c.due, c.counts.articles) for c in found if c.counts.articles > 1] == [("2031-03-31", 2)]


def test_another_deadline_is_another_commitment() -> None:
    """Another day is never joined."""
    found = weigh(ONE, "The company pledged to pay all workers by the end of May.")
    assert {"2031-03-31", "2031-05-31"} == {c.due for c in found}
    assert all(c.counts.articles == 1 for c in found)


@pytest.mark.parametrize(
    ("as_of", "status"),
    [("2031-03-31", "open"), ("2031-04-01", "overdue"), (None, None)],
)
def test_status_needs_both_days(as_of: str | None, status: str | None) -> None:
    """On the day it is open, after it overdue; without a day to judge by nothing is said."""
    assert [(status, as_of if status else None)] == [(c.status, c.as_of) for c in weigh(ONE, as_of=as_of)]


def test_no_deadline_no_status() -> None:
    """A pledge without a day is never overdue."""
    found = weigh("“We will rebuild the school,” Otto Finn said.", as_of="2040-01-01")
    assert [(c.due, c.status) for c in found] == [(None, None)]


def test_a_length_runs_from_the_day_of_publication() -> None:
    """ "Within two weeks" is about a fortnight after the article, to the day only where no other day is known."""
    assert [c.due for c in weigh("The company pledged to pay all workers within two weeks.")] == ["2031-02-19~"]


def test_what_is_promised_lies_ahead() -> None:
    """A month that is printed without its year is the next one; one with its year stays."""
    told = "They're promising everybody six months' pay in full by the end of January{}."
    assert [c.due for c in weigh(told.format(""))] == ["2032-01-31"]
    assert [c.due for c in weigh(told.format(" 2031"))] == ["2031-01-31"]


def test_a_part_of_a_deadline_is_the_same_deadline() -> None:
    """ "Until 2032" and "until the end of 2032" are one; the finer is kept."""
    first = "The grant obliges Vela Rail to keep 90 jobs in Lesna until the end of 2032."
    found = weigh(first, "The grant came with a promise of 90 jobs in Lesna until 2032.")
    assert [(c.due, c.counts.articles) for c in found] == [("2032-12-31", 2)]


def test_two_makers_of_one_act_are_two_commitments() -> None:
    """With no deadline the same words of two who have nothing to do with each other are not joined."""
    found = weigh("Vela Rail pledged to rebuild the school.", "Kestrel Motors pledged to rebuild the school.")
    assert [c.counts.articles for c in found] == [1, 1]


def test_the_word_of_a_minister_for_her_country() -> None:
    """Who is named in the other's undertaking may be its maker."""
    one = "Defence Minister Ada Brook promised that Ruritania would go on training recruits."
    found = weigh(one, "Ruritania will go on training recruits, Ada Brook said.")
    assert [c.counts.articles for c in found] == [2]


@pytest.mark.parametrize(("as_of", "status"), [("2031-03-01", "withdrawn"), (None, None)])
def test_taken_back(as_of: str | None, status: str | None) -> None:
    """What an article says of a promise outweighs the calendar; without a day to judge by nothing is judged."""
    text = "Vela Rail has withdrawn its offer to pay the tenants by the end of February."
    assert [status] == [c.status for c in weigh(text, as_of=as_of)]


@pytest.mark.parametrize(
    ("second", "articles"),
    [
        # one ultimatum, told of the union and of who leads it
        ("Ada Brook has vowed to call a strike vote unless the owners come to the table by Friday.", [2]),
        # another day is another ultimatum
        ("Ada Brook has vowed to call a strike vote unless the owners come to the table by 1 June.", [1, 1]),
    ],
)
def test_one_ultimatum_is_one_commitment(second: str, articles: list[int]) -> None:
    """Two promises that hang on the same day and share a word of the act are joined, whoever is named."""
    found = weigh(
        "The Kovna union threatened to ballot its members on a strike unless the owners opened talks by Friday.", second
    )
    assert sorted(articles) == sorted(c.counts.articles for c in found)


@pytest.mark.parametrize(
    ("second", "articles"),
    [
        # the same act of the same maker, only the day left out
        ("Vela Rail pledged to pay all workers.", [2]),
        # another maker; another act of the same maker; half of the words alone
        ("Kestrel Motors pledged to pay all workers.", [1, 1]),
        ("Vela Rail pledged to rebuild the school.", [1, 1]),
        ("Vela Rail pledged to train all workers in Lesna.", [1, 1]),
        # a condition stands for the day
        ("Vela Rail pledged to pay all workers if the bank agrees.", [1, 1]),
    ],
)
def test_a_report_that_leaves_out_the_day(second: str, articles: list[int]) -> None:
    """It is of the commitment with the day where that is the same act of the same maker."""
    found = weigh("Vela Rail pledged to pay all workers by the end of March.", second)
    assert [c.counts.articles for c in found] == articles


def test_of_two_days_neither_is_chosen() -> None:
    """What is due on two days stays apart where a report gives none."""
    first = "The company pledged to pay all workers by the end of March and to pay all workers by the end of May."
    assert [c.counts.articles for c in weigh(first, "The company pledged to pay all workers.")] == [1, 1, 1]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        # a week, the later of two, half a year
        ("The company said it would publish the list next week.", "2031-02-16"),
        ("The company said it would publish the list next week or the week after.", "2031-02-23"),
        ("The company said a check would be carried out in the course of the first half of the year.", "2031-06-30"),
        # a month stays one; so does a day
        ("The company said it would publish the list in June.", "2031-06"),
        ("The company said it would publish the list on 3 June.", "2031-06-03"),
    ],
)
def test_an_interval_is_due_by_its_end(text: str, due: str) -> None:
    """What is to be done next week is due by the last day of it."""
    assert [due] == [c.due for c in weigh(text)]


PAST = [
    # arranged for a day before the article
    ("The school year had been scheduled to begin more than a week ago.", 0),
    ("The fair was to open on 3 February, and rain fell.", 0),
    # arranged for one to come; undertaken, not arranged
    ("The council was scheduled to vote on 8 February.", 1),
    ("The company pledged to pay all workers by 3 February.", 1),
]


@pytest.mark.parametrize(("text", "expected"), PAST)
def test_what_had_been_to_happen_is_no_promise(text: str, expected: int) -> None:
    """Of Wednesday, 5 February 2031: a schedule of a day that is past is nothing that somebody undertakes."""
    assert len(weigh(text)) == expected


def test_a_weekday_due_lies_behind_the_undertaking() -> None:
    """Undertaken on the Tuesday before, due on a Monday: the next one, not the one before that."""
    found = weigh("Ada Quill on Tuesday promised an inquiry to be held on Monday.")
    assert [(c.announced, c.due) for c in found] == [("2031-02-04", "2031-02-10")]


def test_a_place_of_another_makes_no_promise() -> None:
    """The officer is from Istravia, which threatens nobody; where Istravia itself does, it is named."""
    told = "The port of Lesna lies in Istravia. {} threatened to shoot one."
    assert {c.who for c in weigh(told.format("An officer from neighboring Istravia"))} == {None}
    assert {c.who for c in weigh(told.format("Istravia"))} == {"Istravia"}
