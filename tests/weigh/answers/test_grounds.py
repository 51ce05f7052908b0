"""What articles say to a sentence that they have in other words, on invented articles: what is ground enough, and what
is not."""

import pytest
from tests.weigh.answers.test_answers import ask, stances

from secondsource.model.findings import AnswerFinding

TOLD = [
    # A number that few things have, beside what it counts: the rest may be said otherwise.
    ("Vellan is taking a charge of 900 million crowns.", "Vellan told its banks to expect a one-time charge of 900 million crowns.", "supports"),
    ("The union scrapped the morning ferry last autumn and cut 120 jobs.", "It shed 120 jobs last autumn when the morning ferry was dropped.", "supports"),
    # A small number needs all nouns, a day too; a verb that the story has nowhere may be another, unless all else stands
    # there in order, or the two are much alike.
    ("The militia seized six hamlets in the Tarn hills.", "The militia overran six hamlets in the Tarn hills.", "supports"),
    ("The militia seized six hamlets in the Tarn hills.", "The militia counted six bridges in the Tarn hills.", "silent"),
    ("The tug foundered off Cape Sorrel on Sunday.", "The tug that sank off Cape Sorrel on Sunday was old.", "supports"),
    ("The harbour court cancelled the fine on Vellan.", "The harbour court annulled the fine on Vellan.", "supports"),
    ("Vellan cancelled the harbour fine.", "Vellan was annulled by the harbour fine.", "silent"),
    # Of people a story has many numbers.
    ("Fourteen people are missing from the tug.", "Six years ago a tug hit a rock, killing 14 people.", "silent"),
    # The verb of the same ones; without an object who it is done to may do it, and "the company" takes up a name.
    ("Vellan is moving its production to Morven and Dorr.", "Vellan shut its gate. The company said that production would move to Morven and Dorr.", "supports"),
    # Another sum of a thing in other words; of several days that which stands at the verb.
    ("The barrier swallowed 400 million crowns at Orl.", "The dam swallowed 240 million crowns at Orl.", "denies"),
    ("Vellan bought the yard in 2003.", "The yard, set up in 1951 as a school, was bought by Vellan in 1998.", "denies"),
    ("The pilot was arrested in 2017.", "The pilot says since her arrest in December 2016 that she saw no letter.", "denies"),
    # "Will not have the power to", the opposite of the same subject, and whose things were said in the line before.
    ("The guards will be allowed to stop and search people.", "The guards would carry no arms, would live in a fort and would not have the power to stop or search anyone.", "denies"),
    ("Vellan shares fell on the day of the ruling.", "Vellan shares rose after the vote.", "denies"),
    ("The vote of parliament to recall the guards is binding.", "Parliament adopted a vote to recall the guards. The vote is not binding.", "denies"),
    # A verb of planning or a light one in place of the asked one; what is demanded; who is only suspected.
    ("Dunmore has visited Orl.", "Dunmore is expected in Orl on Saturday.", "hedges"),
    ("The families have received their money.", "The families will have their money by May.", "hedges"),
    ("Vellan will pay the widows.", "We demand that the state apologise, and that Vellan pay every widow.", "hedges"),
    ("A second clerk helped Dunmore with the leak.", "At least one other clerk is suspected of having helped Dunmore.", "hedges"),
    ("Orl is shutting its swimming pool and library.", "The council of Orl met. Without it we close the swimming pool and the library, said the mayor.", "hedges"),
    ("Thousands of people came to the rally.", "Thousands are expected at the rally on Sunday.", "hedges"),
]


@pytest.mark.parametrize(("claim", "text", "stance"), TOLD)
def test_what_an_article_says_in_other_words(claim: str, text: str, stance: str) -> None:
    """By table: one article, one sentence."""
    assert stances(ask(claim, text)) == [stance]


EXCHANGED = [
    # Who does it and who has it done, what it is done with, and who of a family.
    ("The union informed Vellan in September.", "Vellan said it had informed the union in September."),
    ("The town pays the yard 80 million crowns.", "The yard pays the town 80 million crowns."),
    ("Vellan paid the choir 9,000 crowns a season.", "The choir paid Vellan 9,000 crowns a season."),
    ("The pilots ignored the letters of the ministry.", "The ministry denied having ignored the letters, and it answered the third."),
    ("Inspectors found nine faults on the fire engine.", "Inspectors found nine faults on board."),
    # A place in which another thing was done.
    ("Rockets hit Fort Orl on 17 March.", "Four died at Fort Orl in May, and the rockets that fell on Morven in March took eleven lives."),
    # Another verb, persons of a like kind, a number that is only of an order.
    ("The guards left Orl by June.", "The guards sang in Orl in June."),
    ("The nurses left Orl by June.", "The doctors left Orl by June."),
    ("The tug carried 58 lorries.", "By noon dozens of lorries stood on the quay."),
]  # fmt: skip


@pytest.mark.parametrize(("claim", "text"), EXCHANGED)
def test_what_is_exchanged_is_not_said(claim: str, text: str) -> None:
    """By table: most words of it, and another thing."""
    assert stances(ask(claim, text)) == ["silent"]


def reason(answer: AnswerFinding) -> str:
    return answer.articles[0].reasons[0].detail


def test_the_other_words_are_shown() -> None:
    """An editor sees which word stands for which."""
    answer = ask("The cottage swallowed 400 million crowns at Orl.", "The house swallowed 240 million crowns at Orl.")
    assert "“house” for “cottage”" in reason(answer)


def test_the_same_words_come_first() -> None:
    """Where a line has the sentence in its own words no other is looked at."""
    answer = ask("Vellan bought the yard in 1998.", "Vellan bought the yard in 1998. It purchased the dock in 1951.")
    assert [r.name for r in answer.articles[0].reasons] == ["words in common"]
