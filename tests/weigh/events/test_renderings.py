"""Words said that another article's rendering dates, and words that none dates."""

from itertools import permutations

import pytest
from tests.weigh.event_fixtures import story

from secondsource.weigh.timeline.timeline import weigh_timeline

_WORDS = "We will not hand over any of the papers to a minister who lied to the town,"


def typed(*texts: str) -> list[tuple[str | None, str]]:
    """Date and type of the incidents of a story."""
    dated, undated = weigh_timeline(story(*texts))
    return [(e.date, e.type) for e in (*dated, *undated) if e.type is not None]


def test_what_is_said_is_an_incident_where_an_article_dates_it() -> None:
    """The words of one article have their day from another that prints them; words that nothing dates are none."""
    plain = '"We will not hand over any of the papers to a minister who lied to the town," editor Ada Quill said. The sea was calm.'
    dated = '"We will not hand over any of the papers to a minister who lied to the town," editor Ada Quill said on 3 May 2030. The wind rose.'
    assert typed(plain) == []
    assert typed(dated) == [("2030-05-03", "REJECT")]
    dated_events, undated = weigh_timeline(story(plain, dated))
    assert not [e for e in undated if e.type is not None]
    assert [len(e.reports) for e in dated_events if e.type is not None] == [2]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what a body said it stands for, it does by saying so; what a person said, and what is said again and again
        ("The Rail Union said the toll could cause serious problems.", [(None, "REJECT")]),
        ("Ada Quill said the toll could cause serious problems.", []),
        ("The Rail Union says the toll could cause serious problems.", []),
    ],
)
def test_what_a_body_declared_is_an_act(text: str, expected: list[tuple[str | None, str]]) -> None:
    """In the past, by a body: without a date; else only where an article dates it."""
    assert expected == typed(text)


@pytest.mark.parametrize(
    ("short", "reports"),
    [
        # fewer of the same words
        ('The editor was firm. "We will not hand over any of the papers to a minister," Ada Quill said.', 3),
        # other words
        ('The editor was firm. "We will not close the door," Ada Quill said.', 2),
    ],
)
def test_words_cut_short_are_the_same_act(short: str, reports: int) -> None:
    """An article that prints less of the words, with no day, tells of the act that another dates."""
    texts = (f'"{_WORDS}" editor Ada Quill said.', f'"{_WORDS}" editor Ada Quill said on 3 May 2030.', short)
    dated, undated = weigh_timeline(story(*texts))
    assert [len(e.reports) for e in dated if e.type is not None] == [reports]
    assert not [e for e in undated if e.type is not None]




@pytest.mark.parametrize("order", list(permutations(range(2))))
def test_the_order_of_the_articles_changes_nothing(order: tuple[int, ...]) -> None:
    """The date is found from whichever side."""
    texts = (f'"{_WORDS}" editor Ada Quill said.', f'"{_WORDS}" editor Ada Quill said on 3 May 2030.')
    assert typed(*(texts[i] for i in order)) == [("2030-05-03", "REJECT")]
