"""Publication days that follow from the other articles of a story, and those that do not."""

from dataclasses import replace

import pytest
from tests.stories import article, readings

from secondsource.compare.dates import find_dates
from secondsource.model.articles import Dated
from secondsource.model.spans import Span
from secondsource.reading.readings import read_article

KNOWN = "The ferry company closed its northern line, it said."


def days(*texts: str, published: str | None = "2031-03-05") -> dict[str, tuple[str, str]]:
    """Article → (date, how) for a story whose first article is of Wednesday, 5 March 2031."""
    return {i: (d.date, d.how) for i, d in find_dates(readings(*texts, published=published)).published.items()}


def test_weekday_of_the_lead_beside_a_known_day() -> None:
    """"said on Tuesday" beside an article of Wednesday the 5th is the 4th."""
    assert days(KNOWN, "The company said on Tuesday that the line was closed.")["b"] == ("2031-03-04", "inferred")


def test_the_issues_date_above_the_headline() -> None:
    """A masthead of several lines says of which day the issue is, however far below it the story begins."""
    title = "COUNCIL SHUTS THE NORTHERN LINE"
    masthead = "TARN JOURNAL\nThe paper of the valley. Founded 1904. Read by all.\nTides. Markets. No. 19,874 - 7 March 2031"
    text = f"{masthead}\n\n{title}\n\nThe council has shut the northern line for good, and no one objected.\n"
    plain = article("b", text)
    headed = replace(plain, title_span=Span("b", text.index(title), text.index(title) + len(title)))
    dated = [find_dates([read_article(one)]).published.get("b") for one in (plain, headed)]
    assert [d and d.date for d in dated] == [None, "2031-03-07"]


def test_later_on_a_weekday_is_the_day_itself() -> None:
    """"later on Thursday" was written on that Thursday."""
    assert days(KNOWN, "The board is to meet later on Thursday, it said.")["b"][0] == "2031-03-06"


TUESDAY = "The company said on Tuesday that the line was closed."
PLACED = [
    # the only day known
    ((KNOWN, TUESDAY), ("a",)),
    # two of one day: neither alone decides, and the first is named
    ((KNOWN, TUESDAY, KNOWN + " It did."), ("a",)),
    # without a cue the month is that of the story, and what it dates hangs on its day
    ((KNOWN, "The company has closed its northern line."), ("a",)),
]


@pytest.mark.parametrize(("texts", "expected"), PLACED)
def test_by_whose_day_an_article_is_placed(texts: tuple[str, ...], expected: tuple[str, ...]) -> None:
    """The articles without which its day would be another, or none."""
    read = [
        r if n == 1 else read_article(replace(r.article, published=Dated("2031-03-05", "day", "metadata")))
        for n, r in enumerate(readings(*texts))
    ]
    assert find_dates(read).placed == {"b": expected}


def test_an_article_that_decides_nothing_places_none() -> None:
    """Beside days of the 3rd, the 5th and the 5th the 3rd decides nothing."""
    known = [("a", "2031-03-03"), ("c", "2031-03-05"), ("d", "2031-03-05")]
    read = [read_article(article("b", TUESDAY))] + [
        read_article(replace(article(i, f"{KNOWN} {i}"), published=Dated(day, "day", "metadata"))) for i, day in known
    ]
    assert find_dates(read).placed == {"b": ("c",)}


def test_without_a_cue_only_the_month_is_known() -> None:
    """Where no weekday tells the day, the month of the story is all that is said."""
    assert days(KNOWN, "The company has closed its northern line for good.")["b"] == ("2031-03", "inferred")


def test_nothing_fixes_a_year_none_is_given() -> None:
    """A story without any known day stays undated, and its weekdays unresolved."""
    read = readings(KNOWN, "The company said on Tuesday that it would close by the end of the year.")
    dates = find_dates(read)
    assert dict(dates.published) == {}
    assert all(m.edtf is None for m in dates.moments["b"])


def test_moments_are_resolved_on_the_storys_day() -> None:
    """"by the end of the year" in an undated article is the end of the story's year."""
    read = readings(KNOWN, "The line will close by the end of the year.", published="2031-03-05")
    assert "2031-12-31" in {m.edtf for m in find_dates(read).moments["b"]}


def test_readings_stay_as_they_were() -> None:
    """Resolving is an overlay: the reading's own moments are not touched."""
    read = readings(KNOWN, "The line will close by the end of the year.", published="2031-03-05")
    before = read[1].moments
    find_dates(read)
    assert before == read[1].moments


def test_articles_apart_get_no_date_from_the_story() -> None:
    """An article about something else is dated by itself alone."""
    read = readings(KNOWN, "The choir said on Tuesday that it would sing.", published="2031-03-05")
    assert "b" not in find_dates(read, frozenset({"b"})).published
