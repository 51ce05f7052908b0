"""Undated incidents that another article dates in a sentence of one fact."""

import pytest
from tests.steps import grows_in_proportion
from tests.weigh.event_fixtures import story

from secondsource.weigh.events.events import find_told
from secondsource.weigh.timeline.facts import Facts

DATED = "On 3 May 2030 the High Court of Norra set aside the sentence of Ada Quill."


def pairs(likeness: float, *texts: str) -> list[tuple[str | None, str | None]]:
    """The dates of the pairs of reports, where all sentences of different articles are so like."""
    told = find_told(story(*texts))
    places = sorted({t.around for t in told})
    like = {(a, b): likeness for a in places for b in places if a < b and a.article != b.article}
    return [(told[i].date, told[j].date) for i, j in Facts(told, like).pairs()]


@pytest.mark.parametrize(
    ("likeness", "text", "expected"),
    [
        (0.7, "The High Court of Norra quashed the sentence of Ada Quill.", 1),  # another word, one act
        (0.5, "The High Court of Norra quashed the sentence of Ada Quill.", 0),  # not like enough
        (0.5, "The High Court of Norra set aside the sentence of Ada Quill.", 1),  # but with one word
        (0.7, "The High Court of Norra condemned the sentence of Ada Quill.", 0),  # an act of another kind
        (0.7, "The Town Court of Lesna quashed the sentence of Otto Finn.", 0),  # by somebody else
        (0.7, "The High Court of Norra quashed the sentence of Ada Quill on 4 May 2030.", 0),  # has its own date
    ],
)
def test_which_undated_incident_another_article_dates(likeness: float, text: str, expected: int) -> None:
    """Each row has a sentence like one that dates the act."""
    assert expected == len(pairs(likeness, DATED, text))


def test_talks_come_in_rounds() -> None:
    """Which of them is meant the sentences do not say."""
    assert pairs(1.0, "On 3 May 2030 France met Spain.", "France met Spain.") == []


def test_cost_grows_with_the_pairs() -> None:
    """Each pair of like sentences is looked at once."""
    told = find_told(story(DATED, "The High Court of Norra quashed the sentence of Ada Quill."))
    left, right = sorted({t.around for t in told})
    grows_in_proportion(lambda n: [list(Facts(told, {(left, right): 0.7}).pairs()) for _ in range(n)], lambda n: n, 10)
