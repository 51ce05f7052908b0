"""By when: deadlines and days that are set."""

import pytest
from tests.promise_fixtures import all_of


@pytest.mark.parametrize(
    ("text", "due"),
    [
        # a deadline; one in quotation marks
        ("The firm said it would pay by 3 May.", "3 May"),
        ('The firm said it would pay "by the end of May".', "the end of May"),
        # a length
        ("The firm said it would pay within two weeks.", "two weeks"),
        # a day set, before or behind the verb
        ("The two sides will meet again in Lesna on 3 June.", "3 June"),
        ("“On 3 June I shall ask for it,” Otto Finn said.", "3 June"),
        # a week, and the later of two; a stretch that is named as one
        ("The firm said it would pay next week.", "next week"),
        ("The firm said it would pay next week or the week after.", "the week after"),
        ("The firm said it would pay on 3 May or on 4 May.", "4 May"),
        ("The firm said it would pay in the course of the first half of the year.", "the first half of the year"),
        # a day right behind a word of planning, not of promising
        ("The mayor planned on Monday to seek the papers.", "Monday"),
        ("The mayor promised on Monday to seek the papers.", ""),
        # a year and half of one alone are none
        ("The firm said it would pay in the first half of the year.", ""),
        # that of the invitation which is accepted, not that of another clause
        ("The mayor has asked Ada Brook to Lesna for Monday and she will go, an aide said.", "Monday"),
        ("The mayor wrote to Ada Brook on Monday and she will go, an aide said.", ""),
        # set in an aside before what is promised, and in what somebody else promised
        ("The mayor has vowed, by the end of the month, to publish a plan.", "the end of the month"),
        ("Crews race to get it working by the end of the month, as the ministry promised.", "the end of the month"),
        # the deadline outweighs the day
        ("The firm said it would open on Monday and pay by 3 May.", "3 May"),
        # a day in the words of saying is none
        ("The firm said on Monday it would pay.", ""),
        # nor the day of something else
        ("The firm said it would appeal against Monday's ruling.", ""),
        # nor a day that lies back
        ("The firm agreed to move the line back in April.", ""),
        # nor that of what else is told to be then
        ("The mayor promised an inquiry ahead of his trip to Lesna on 3 June.", ""),
        # nor that of the condition
        ("The union has vowed to strike unless the firm pays by Friday.", ""),
    ],
)
def test_due(text: str, due: str) -> None:
    """Each row sets a day, or does not."""
    assert all_of("due", text)[:1] == [due]
