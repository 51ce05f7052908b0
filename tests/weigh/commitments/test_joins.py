"""Promises that other signs than their words show to be one; what announces them; what a run's day may change."""

from dataclasses import replace
from itertools import permutations

import pytest
from tests.stories import gather

from secondsource.model.findings import CommitmentFinding
from secondsource.weigh.commitments.commitments import weigh_commitments
from secondsource.weigh.evidence import Evidence

DAY = "2031-02-05"  # a Wednesday
PAY = "The company pledged to pay all workers by the end of March, it said."


def weigh(*texts: str, as_of: str | None = None) -> tuple[CommitmentFinding, ...]:
    """The commitments of a story of 5 February 2031."""
    return weigh_commitments(gather(*texts, published=DAY), as_of)


@pytest.mark.parametrize(
    ("first", "second", "articles"),
    [
        # one person, one day, and nothing else that she undertakes for it: other words
        (
            "Ada Brook said on Monday that she would seek hearings by 31 March.",
            "Ada Brook said that she would question two witnesses by the end of next month.",
            [2],
        ),
        # one act, and nothing but how it is done apart
        (
            "The soldiers vowed to offer local and medical assistance.",
            "The Ruvian troops vowed to continue to assist and train the Lesna militia.",
            [2],
        ),
        # a verb and the noun of its act; a minister's "we" is her country
        ("The Ruvian government gave its commitment to the defence of Lesna.", "“We will defend it,” Ada Brook said.", [2]),
        ("The Ruvian government gave its commitment to the defence of Lesna.", "“I will defend it,” Ada Brook said.", [1, 1]),
        # a person is no company
        ("Mrs Brook vowed to repair the old pier.", "The company vowed to repair lamps and sheds.", [1, 1]),
        # being able to do it is no act
        (
            "Ada Brook promised that all tenants would be able to keep their gardens.",
            "Ada Brook promised that all drivers would be able to sell their cars.",
            [1, 1],
        ),
        # two makers, one day
        (
            "Ada Brook promised to seek hearings by the end of March.",
            "Otto Finn vowed to question two witnesses by the end of March.",
            [1, 1],
        ),
        # one statement, cut in one of the two papers and given to nobody there
        (
            "“We will not stop searching until the last person has been found,” said Ada Brook.",
            "“We will not stop searching until the last person has been found,” a fireman told us.",
            [2],
        ),
    ],
)
def test_what_is_one_commitment(first: str, second: str, articles: list[int]) -> None:
    """Each row is a pair of articles and in how many of them each commitment stands."""
    assert articles == sorted((c.counts.articles for c in weigh(first, second)), reverse=True)


def test_the_maker_is_the_person_and_not_her_house() -> None:
    """ "Senate leader Ada Brook" undertakes it, not the Senate."""
    found = weigh("The Senate met. Senate leader Ada Brook vowed to change the rules. Ada Brook is new.")
    expected = ["Ada Brook"]
    assert expected == [c.who for c in found]


@pytest.mark.parametrize(
    ("text", "announced"),
    [
        ("The company pledged on Monday to pay all workers by the end of March.", "2031-02-03"),  # dated by its verb
        ("The company will pay all workers by the end of March, it said on Monday.", "2031-02-03"),  # by that of saying
        ("The company will pay all workers by the end of March.", None),  # not dated
        ("The company pledged to meet the workers on Friday.", None),  # the day is the deadline
    ],
)
def test_announced(text: str, announced: str | None) -> None:
    """The day of the undertaking is told only where a verb outside what is promised is dated."""
    assert [announced] == [c.announced for c in weigh(text)]


def test_a_status_comes_with_its_evidence() -> None:
    """A status says which day it was judged by, or that an article tells it."""
    (found,) = weigh(PAY, as_of="2031-04-01")
    assert "overdue: due 2031-03-31, judged on 2031-04-01" in [r.detail for r in found.reasons]


def _bare(found: tuple[CommitmentFinding, ...]) -> list[CommitmentFinding]:
    return [replace(c, status=None, as_of=None, reasons=()) for c in found]


TEXTS = (
    PAY,
    "Workers will be paid by the end of March, the company promised.",
    "Ada Brook promised to seek hearings by the end of May. The fair opens on Sunday.",
)


def test_the_day_of_a_run_changes_the_status_alone() -> None:
    """Whatever day a run judges by, the commitments are the same."""
    days = (None, "2031-02-05", "2031-03-31", "2031-04-01", "2040-01-01")
    assert all(_bare(weigh(*TEXTS, as_of=d)) == _bare(weigh(*TEXTS)) for d in days)


def _told(evidence: Evidence) -> set[tuple[str | None, frozenset[str]]]:
    found = weigh_commitments(evidence, None)
    return {(c.due, frozenset(evidence.text(r.span) for r in c.reports)) for c in found}


def test_the_order_of_articles_changes_nothing() -> None:
    """The same articles in any order are the same commitments."""
    dated = [gather(*(f"LESNA, 5 February 2031. {t}" for t in order)) for order in permutations(TEXTS)]
    assert len({frozenset(_told(e)) for e in dated}) == 1


def test_an_article_that_a_commitment_does_not_rest_on_may_go() -> None:
    """Without an article the commitments of the others stand as they did."""
    whole, part = _told(gather(*TEXTS, published=DAY)), _told(gather(*TEXTS[:2], published=DAY))
    assert part < whole


def test_a_reprint_adds_an_article_and_no_origin() -> None:
    """The same text once more is one article more, of the same origins."""
    text = PAY + " The works council has called a meeting of all shifts for Sunday. Nobody was hurt in the fire."
    one, two = weigh(text)[0].counts, weigh(text, text)[0].counts
    assert (one.articles + 1, one.origins) == (two.articles, two.origins)


def test_what_every_sentence_speaks_of_joins_no_two() -> None:
    """Where all tell of "rent contracts of tenants", these words are in common of any two promises."""
    talk = [f"The tenants of house {n} spoke of their rent contracts with the {w}." for n, w in enumerate(_WORDS)]
    keep = "Mayor Ada Brook promised that tenants can keep their rent contracts."
    publish = "Mayor Ada Brook promised to publish the rent contracts of tenants."
    found = weigh(" ".join([*talk[:60], keep]), " ".join([*talk[60:], publish]))
    assert [c.counts.articles for c in found] == [1, 1]
    assert [c.counts.articles for c in weigh(" ".join([*talk[:60], keep]), " ".join([*talk[60:], keep]))] == [2]


_WORDS = [f"{a}{b}" for a in "baker porter sailor weaver mason tailor".split() for b in "abcdefghijklmnopqrstu"]
