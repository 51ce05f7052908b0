"""Futures: who undertakes by them, and which of them only foretell."""

import pytest
from tests.promise_fixtures import all_of, rows


@pytest.mark.parametrize(
    ("text", "who"),
    [
        # the speaker of himself, by pronoun
        ("Halvard Foods said on Tuesday it will pay every worker a bonus.", "Halvard Foods"),
        ("He told reporters he'd pay back every cent, Otto Finn.", "He"),
        # the speaker's own people
        ("The army said its troops would leave the valley.", "troops"),
        # a body or a person by role, on another's word
        ("The airline will refund all passengers, a spokeswoman said.", "The airline"),
        # the second verb of two: the subject stands before the first
        ("Ada Brook said her staff were tired and would stay at home.", "staff"),
        # a relative clause between subject and verb
        ("Brook said the soldiers who remained would teach and would not patrol.", "the soldiers"),
        # a pronoun for the subject right before it, word for word
        ("“The state is here, and it will stay,” Otto Finn said.", "The state"),
        # done for somebody: the speaker undertakes it
        ("The minister said that an independent commission would be set up.", "The minister"),
        ("“Nobody will lose their home,” Otto Finn told residents.", "Otto Finn"),
        ("“There will be no layoffs this year,” Otto Finn said.", "Otto Finn"),
        ("“If you like your flat, you will be able to keep it,” Otto Finn told tenants.", "Otto Finn"),
        ("The bank said customers would get their money by the end of May.", "The bank"),
        # looking at a thing is an act; being prepared to do one is told of oneself
        ("“We will certainly look at the offer,” Ada Brook said.", "Ada Brook"),
        ("“We are prepared to pay the fine,” Otto Finn said.", "Otto Finn"),
        # an order of things
        ("The EU is to send 300 observers.", "The EU"),
        # what an accord lays down
        ("Under the deal, the owners will pay for the repairs.", "the owners"),
    ],
)
def test_who_undertakes(text: str, who: str) -> None:
    """Each row is a future that somebody undertakes."""
    assert who in all_of("who", text)


@pytest.mark.parametrize(
    "text",
    [
        "Rain will reach the coast by Sunday.",  # happens
        "“They are prepared to fight,” Otto Finn said.",  # of others
        "Prices will rise by 5 percent next year, the bank said.",  # happens, though said
        "Experts said the dam would hold.",  # they only know
        "The team will win the cup, bookmakers predict.",  # predicted
        "“I hope we will win,” the coach said.",  # hoped
        "He would have signed the deal.",  # did not
        "“I would like to thank you,” Ada Brook said.",  # a wish
        "“I will be honest with you,” he said.",  # talk about talk
        "“My father was going to retire from it,” he said.",  # came to nothing
        "The firm said sales would grow by a tenth.",  # hoped
        "The mayor said the road was closed due to the fall.",  # a reason
        "The ship was due to arrive on Monday when it sank.",  # a timetable of things
        "The verses were set to music.",  # no verb behind
        "Nobody knows when the ferry will sail.",  # not known
        "If America were to leave, the firm would suffer.",  # an idea
        "Voters will decide the question.",  # nobody says so
        "The hall, she said, would make visitors think.",  # the saying is no subject
        "The deal would be swamped by the cuts, the bank said.",  # befalls
        "He said she'd had a call on Monday night.",  # had, not would
        "It was his last will, the notary said.",  # a noun
        "“You will get a cold,” Otto Finn said.",  # what befalls one
        "“You will have to leave,” Otto Finn said.",  # a demand
    ],
)
def test_foretold(text: str) -> None:
    """Each row has a future and undertakes nothing."""
    assert rows(text) == []


def test_the_second_of_two_acts_has_no_deadline_of_the_first() -> None:
    """What goes on meanwhile is an undertaking of its own."""
    text = "The minister said the army will end the mission by 3 June while continuing to train recruits."
    assert all_of("due", text) == ["3 June", ""]


def test_whom_it_is_done_for() -> None:
    """Who receives is whom it is promised to."""
    assert all_of("to", "The firm said every worker would receive a bonus.") == ["every worker"]
    assert all_of("to", "Residents have been promised compensation.") == ["Residents"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        # behind a relative clause; of "they" it is who said so
        ("Brook told the clerk, the father of a man who was hurt in the raid, that the bureau would pay.", "the bureau"),
        ("“The founders had said that if it got out of hand, they would call it off,” said Ada Brook.", "The founders"),
        # what is thought, what happens, what the speaker said himself of no act
        ("“The founders had thought that they would call it off,” said Ada Brook.", None),
        ("“The founders had said that they would lose,” said Ada Brook.", None),
        # an idea in somebody's words
        ("“They would call it off,” said Ada Brook.", None),
    ],
)
def test_passed_on(text: str, who: str | None) -> None:
    """What one says that another said he would do is the other's."""
    assert all_of("who", text) == ([] if who is None else [who])


def test_a_verb_that_was_tagged_as_a_preposition() -> None:
    """Right behind "will" stands a verb, whatever the tagger takes it for."""
    text = "President Ada Brook said the US will unveil new curbs today against Ruritania over its failure."
    assert all_of("due", text) == ["today"]
