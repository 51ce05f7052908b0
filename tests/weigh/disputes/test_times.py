"""One thing dated or timed differently."""

import pytest
from tests.stories import gather
from tests.weigh.dispute_fixtures import FILLER, OTHER, words_of

from secondsource.weigh.disputes.lines import find_lines
from secondsource.weigh.disputes.times import find_other_times

DIFFERENT = [
    # one call at two times of day
    (
        "The owner maintains that the bridge sent its distress call at 9.31 pm.",
        "The distress call came in at 9.52 pm.",
        "9.31 pm against 9.52 pm, of call, distress",
    ),
    # one payment by two days
    (
        "The firm will pay its workers a severance of six wages by 12 March.",
        "A severance of six wages is due to all workers by 20 May.",
        "12 March against 20 May, of 6, sever, wage, worker",
    ),
    # one signature on two days
    (
        "The four-page letter bears the signatures of two surveyors and was written on 12 June.",
        "Written on 21 June, the letter is four pages long and has two surveyors to sign for it.",
        "12 June against 21 June, of letter, page, written",
    ),
    # one deadline at an hour of two days
    (
        "The court told the weekly to give the grain papers back by noon on 22 March.",
        "The weekly has to give back the grain papers by noon on 23 March or pay.",
        "noon (2031-03-22) against 23 March, of back, give, grain, paper",
    ),
    # one meeting in the morning and in the night
    (
        "At a council meeting Monday morning the plan fell.",
        "In a long Monday night meeting of the council the plan fell.",
        "Monday morning against Monday night, of meet",
    ),
]


@pytest.mark.parametrize(("one", "other", "detail"), DIFFERENT)
def test_times_that_differ(one: str, other: str, detail: str) -> None:
    """The sentences stand against each other, the earlier time first, and the reason says by which."""
    evidence = gather(FILLER + one, OTHER + other, published="2031-02-06")
    found = list(find_other_times(evidence, find_lines(evidence)))
    assert words_of(evidence, found)[:1] == [[[one], [other]]]
    assert detail in found[0].reason.detail


ALIKE = [
    # the same hour in two clocks, and an hour of another zone
    ("The distress call came in at 9.52 pm.", "The distress call came in at 21:52."),
    ("The distress call came in at 9.52 pm.", "The distress call came in at 19:52 GMT."),
    # a day inside the other
    ("The firm will pay a severance of six wages by the end of March.", "A severance of six wages is due by 31 March."),
    # two statements on two days
    ("Mayor Ilse Brandt said on Monday the dam would hold.", "Mayor Ilse Brandt said on Tuesday the roads were open."),
    # how far it was at two hours
    (
        "By six on Thursday evening readers had paid 690 crowns into the fund of the weekly.",
        "By midnight on Tuesday readers had paid 437 crowns into the fund of the weekly.",
    ),
    # hours of two days, with one word in common
    ("The court wants the papers back by noon on 23 March.", "The bus came back at ten at night on 12 March."),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_times_that_may_both_hold(one: str, other: str) -> None:
    """Days and hours that agree, or are of two things."""
    evidence = gather(FILLER + one, OTHER + other, published="2031-02-06")
    assert list(find_other_times(evidence, find_lines(evidence))) == []
