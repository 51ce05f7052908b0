"""Publication dates as stated and as given."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.ingest.layout import find_lines
from secondsource.ingest.publication import find_published, find_stamps, parse_published, parse_time

LEAD = "The harbour of Saltmere will close on Monday, the council said in a short statement on Friday."


def stated(text: str) -> tuple[str, str] | None:
    """The day that the text states, and the words that do."""
    found = find_published("x", find_stamps(find_lines(text)))
    if found is None or found.evidence is None:
        return None
    return found.date, text[found.evidence.start : found.evidence.end]


@pytest.mark.parametrize(
    ("line", "day", "words"),
    [
        # A scraper's label inside the first sentence.
        (f" date 2021-07-25 {LEAD}", "2021-07-25", "date 2021-07-25"),
        ("Published: July 25, 2021", "2021-07-25", "Published: July 25, 2021"),
        ("Updated 3 Feb 2020 10:12 GMT", "2020-02-03", "Updated 3 Feb 2020 10:12 GMT"),
        ("Last Updated: 26th July, 2021 10:14 IST", "2021-07-26", "Last Updated: 26th July, 2021 10:14 IST"),
        ("By Ada Quill | Posted on Jul 25, 2021, 10:14 AM", "2021-07-25", "Posted on Jul 25, 2021, 10:14 AM"),
        ("Osk Maren, UPDATED: Jul 26, 2021 10:14 IST", "2021-07-26", "UPDATED: Jul 26, 2021 10:14 IST"),
        # A line, or a segment of one, that is only a date.
        ("Wednesday, 15 May 2019", "2019-05-15", "Wednesday, 15 May 2019"),
        ("March 01 , 2008", "2008-03-01", "March 01 , 2008"),
        ("25 July 2021 | Saltmere", "2021-07-25", "25 July 2021"),
        ("By Ada Quill • July 25, 2021 • 3:15pm EDT", "2021-07-25", "July 25, 2021"),
        ("By Ada Quill, July 25, 2021", "2021-07-25", "July 25, 2021"),
        ("July 25, 2021 by admin", "2021-07-25", "July 25, 2021"),
        ("2021-07-25T10:14:28Z", "2021-07-25", "2021-07-25T10:14:28Z"),
        ("25/07/2021", "2021-07-25", "25/07/2021"),
        ("07/25/2021", "2021-07-25", "07/25/2021"),
        # A dateline with its year.
        (f"OSK MAREN, May 14, 2019 (NPA) - {LEAD}", "2019-05-14", "May 14, 2019"),
    ],
)
def test_a_stated_date(line: str, day: str, words: str) -> None:
    """With the words that state it as evidence."""
    assert (day, words) == stated(f"Harbour to close on Monday\n\n{line}\n\n{LEAD}\n")


@pytest.mark.parametrize(
    "line",
    [
        # A story sentence, a caption, a headline.
        "The treaty was signed on July 25, 2021 in Osk Maren, where the two leaders met for the first time.",
        "Published July 25, 2021, the report says that the troops will leave by the end of the year.",
        "Two ferries lie in the harbour on May 30, 2021 in Osk Maren, Tamvar.",
        "(Photo: Edo Marsh, July 25, 2021)",
        "Troops to leave by July 25, 2021",
        "By 30 July 2021",
        "The bill sets a start date 2021-07-25 for the plan, and the council has agreed to it in full.",
        # Either 3 April or 4 March; no day at all; no year.
        "03/04/2021",
        "31 February 2021",
        "July 25",
        "2021",
    ],
)
def test_what_states_no_publication_date(line: str) -> None:
    """Nothing is guessed."""
    assert stated(f"Harbour to close on Monday\n\n{line}\n\n{LEAD}\n") is None


def test_a_date_among_the_paragraphs_is_the_storys() -> None:
    """A timeline has dates for subheadings."""
    assert stated(f"Harbour to close\n\n{LEAD}\n\n25 July 2021\n\n{LEAD}\n\n26 July 2021\n\n{LEAD}\n") is None


def test_published_goes_before_updated() -> None:
    """Whichever stands first."""
    text = f"Last updated: 27 July 2021\nPublished: 25 July 2021\n\n{LEAD}\n"
    assert stated(text) == ("2021-07-25", "Published: 25 July 2021")


@pytest.mark.parametrize(
    ("value", "date", "precision"),
    [
        ("2021-07-25", "2021-07-25", "day"),
        ("20210725", "2021-07-25", "day"),
        ("2021-07-25T23:30:00Z", "2021-07-25", "day"),
        # The day is the one printed; a time zone never moves it.
        ("2021-07-25T23:30:00-05:00", "2021-07-25", "day"),
        ("2021-07-25 10:14", "2021-07-25", "day"),
        ("2021-07", "2021-07", "month"),
        (" 2021 ", "2021", "year"),
        ("Sun, 25 Jul 2021 10:00:00 +0200", "2021-07-25", "day"),
        ("July 25, 2021", "2021-07-25", "day"),
        ("25 July 2021, 10:14", "2021-07-25", "day"),
    ],
)
def test_a_given_date(value: str, date: str, precision: str) -> None:
    """ISO 8601, mail and feed dates, days in words."""
    found = parse_published(value)
    assert found is not None
    assert (date, precision, "metadata", None) == (found.date, found.precision, found.how, found.evidence)


@pytest.mark.parametrize(
    ("value", "time"),
    [
        ("2021-07-25T23:30:00Z", "2021-07-25T23:30:00+00:00"),
        ("2021-07-25 10:14", "2021-07-25T10:14:00"),  # no zone is said, and none is put in
        ("Sun, 25 Jul 2021 10:00:00 +0200", "2021-07-25T10:00:00+02:00"),
        ("2021-07-25T00:00:00Z", None),  # a day, as many programs write it
        ("2021-07-25", None),
        ("20210725", None),
        ("July 25, 2021", None),
        ("10:14", None),
        ("", None),
    ],
)
def test_a_given_time(value: str, time: str | None) -> None:
    """The time of day where metadata give one, with its zone; midnight is a day."""
    assert time == parse_time(value)


@pytest.mark.parametrize(
    "value", ["", "yesterday", "2021-13-01", "2021-02-30", "0000", "03/04/2021", "1627207200", "2021-07-25x", "9" * 99]
)
def test_a_value_that_is_no_date(value: str) -> None:
    """None, never a guess."""
    assert parse_published(value) is None


@given(st.dates())
def test_every_iso_day_is_read(day: object) -> None:
    """From year 1 to 9999."""
    found = parse_published(str(day))
    assert found is not None
    assert str(day) == found.date


@given(st.text(alphabet="0123456789-/. T:JulyDecPublished", max_size=40))
def test_nothing_makes_it_fail(value: str) -> None:
    """Whatever stands in the field or the line."""
    parse_published(value)
    parse_time(value)
    find_stamps(find_lines(f"{value}\n\n{LEAD}"))
