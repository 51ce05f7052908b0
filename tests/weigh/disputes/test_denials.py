"""What one says and another denies: in the same sentence, in the sentence before, or anywhere in the story."""

import pytest
from tests.stories import gather
from tests.weigh.dispute_fixtures import FILLER, OTHER, words_of

from secondsource.weigh.disputes.denials import find_denials
from secondsource.weigh.disputes.lines import find_lines
from secondsource.weigh.evidence import Evidence


def sides(evidence: Evidence) -> list[list[list[str]]]:
    """The words of each side of each denial."""
    return words_of(evidence, list(find_denials(evidence, find_lines(evidence))))


DENIED = [
    # what is denied stands in the sentence before
    (
        "Inspector Mona Vale claimed that Port Master Jon Riggs burned the ledger. Riggs denies this.",
        [["Inspector Mona Vale claimed that Port Master Jon Riggs burned the ledger."], ["Riggs denies this."]],
    ),
    # or in the same sentence
    (
        "Clerks said the ledger was burned after the audit, though the port authority denied the allegation.",
        [
            ["Clerks said the ledger was burned after the audit"],
            ["though the port authority denied the allegation."],
        ],
    ),
    # a claim, and what is told against it
    (
        "Despite claims that the harbour was empty, pictures show three ferries at the quay on that evening.",
        [
            ["pictures show three ferries at the quay on that evening."],
            ["Despite claims that the harbour was empty"],
        ],
    ),
    # told otherwise, and what the other tells
    (
        "No boat came before midnight, a diver said. The coast guard tells it differently. Its first boat came at ten.",
        [
            ["No boat came before midnight, a diver said."],
            ["The coast guard tells it differently.", "Its first boat came at ten."],
        ],
    ),
    # somebody's words called what is not so
    (
        "The minister said that he called the fire a crime at once. Mona Vale called the minister's remarks a lie.",
        [
            ["The minister said that he called the fire a crime at once."],
            ["Mona Vale called the minister's remarks a lie."],
        ],
    ),
    # a part in it denied, which says nothing of what it is
    (
        "An inquiry found that a diver from Callan sank the barge, though Callan denied any involvement.",
        [
            ["An inquiry found that a diver from Callan sank the barge"],
            ["though Callan denied any involvement."],
        ],
    ),
    # "such" points back to what the sentence said
    (
        "The yard is also believed to hold tons of old mines, although it has denied possessing such weapons.",
        [
            ["The yard is also believed to hold tons of old mines"],
            ["although it has denied possessing such weapons."],
        ],
    ),
    # what is claimed, and held to be unproven
    (
        "The port claimed that the story had cost it nine ships, but the judge did not regard the claim as proven.",
        [
            ["The port claimed that the story had cost it nine ships"],
            ["but the judge did not regard the claim as proven."],
        ],
    ),
    # whose words it answers, and which of them
    (
        "Inspector Mona Vale said the ledger can wait for a month. Gulls nest there. The day was cold, Vale said. "
        "“Many would disagree with the idea that any ledger can wait,” Jon Riggs said in response to Vale's remarks.",
        [
            ["Inspector Mona Vale said the ledger can wait for a month."],
            ["“Many would disagree with the idea that any ledger can wait,” Jon Riggs said in response to Vale's remarks."],
        ],
    ),
    # a second denial of the same is on the side of the first
    (
        "Inspector Mona Vale claimed that Jon Riggs burned the ledger. Riggs denies this. “That is not true,” he said.",
        [
            ["Inspector Mona Vale claimed that Jon Riggs burned the ledger."],
            ["Riggs denies this.", "“That is not true,” he said."],
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), DENIED)
def test_a_denial_stands_beside_what_it_denies(text: str, expected: list[list[str]]) -> None:
    """The words denied and the denial are two sides; the widest is last, where a second denial joins the first."""
    assert sides(gather(FILLER + text))[-1] == expected


ACROSS = [
    # the content of a denial, affirmed in another article
    (
        "The owner denied that there had been any overload.",
        "A diver spoke of an overload of the ferry.",
        [["A diver spoke of an overload of the ferry."], ["The owner denied that there had been any overload."]],
    ),
    # held open by one, said by another
    (
        "It is still unclear whether the ferry carried horses.",
        "The ferry carried horses and hay, a farmer said.",
        [
            ["The ferry carried horses and hay, a farmer said."],
            ["It is still unclear whether the ferry carried horses."],
        ],
    ),
    # of which there is no evidence, and which is said
    (
        "Police said there was no evidence that the ferry carried horses.",
        "The ferry carried horses and hay, a farmer said.",
        [
            ["The ferry carried horses and hay, a farmer said."],
            ["Police said there was no evidence that the ferry carried horses."],
        ],
    ),
    # held open by a noun for what is done, and done "by" doing it
    (
        "It is unclear whether the plan would result in any ferry withdrawals.",
        "The port will save money by withdrawing a small ferry.",
        [
            ["The port will save money by withdrawing a small ferry."],
            ["It is unclear whether the plan would result in any ferry withdrawals."],
        ],
    ),
    # held open, and foreseen in other words
    (
        "It is still not certain that the harbour bill will pass.",
        "He sees the deal on the harbour passing.",
        [
            ["He sees the deal on the harbour passing."],
            ["It is still not certain that the harbour bill will pass."],
        ],
    ),
    # a denial of what another says is not so
    (
        "Critics were wrong in their assertions his inquiry failed to interview key divers, the judge said.",
        "The inquiry did not include the accounts of key divers, a lawyer said.",
        [
            ["The inquiry did not include the accounts of key divers, a lawyer said."],
            ["Critics were wrong in their assertions his inquiry failed to interview key divers, the judge said."],
        ],
    ),
]


@pytest.mark.parametrize(("one", "other", "expected"), ACROSS)
def test_across_articles(one: str, other: str, expected: list[list[str]]) -> None:
    """One article says what another denies, or holds open."""
    assert sides(gather(FILLER + one, OTHER + other)) == [expected]


NONE = [
    # a demand that is rejected is no denial
    "Nurses asked for more pay. The hospital rejected the demand.",
    # something is withheld, nothing is denied
    "The ministry denied the agency its budget. The agency needs its budget.",
    # a negated denial
    "Inspector Mona Vale claimed that Jon Riggs burned the ledger. Riggs did not deny this.",
    # a question
    "Was the ledger burned? Who could deny that?",
    # who denies told the sentence before himself, of something else
    "Mr Riggs said by telephone that he forgot the letter. He denied having told anybody to lie.",
    # what a rumour says is in the sentence; what stands before is something else
    "A song was banned on the island radio. The mayor said that rumours about soldiers coming were unfounded.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_denial(text: str) -> None:
    """What denies nothing that is said has no other side."""
    assert sides(gather(FILLER + text)) == []
