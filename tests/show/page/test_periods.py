"""How a timeline is cut: years, months, days before; the days of the articles; what lies ahead."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from secondsource.show.page.edtf import Period, period_of
from secondsource.show.page.periods import cut_stretches

PUBLISHED = [date(2024, 3, day).toordinal() for day in (5, 6)]


def cut(*dates: str, published: list[int] = PUBLISHED) -> list[tuple[str, list[str], str]]:
    """The stretches of these dates: name, members, ends."""
    periods = [period for d in dates if (period := period_of(d)) is not None]
    assert len(periods) == len(dates)
    return [(s.name, [dates[n] for n in s.members], s.ends) for s in cut_stretches(periods, published)]


def test_years_before_do_not_flatten_the_week_of_the_story() -> None:
    """A founding year, a winter and a dense week have an axis each."""
    long_ago = ["1951", "1956", "197X"]
    years = ["2016", "2018", "2019"]
    months = ["2023-10", "2023-11-03", "2024-01"]
    days = ["2024-03-01", "2024-03-04", "2024-03-05", "2024-03-11"]
    ahead = ["2024-05", "2024-06-30", "2024-12-31"]
    assert cut(*ahead, *days, *months, *years, *long_ago) == [
        ("Long before", long_ago, "1951 to 1979"),
        ("Years before", years, "2016 to 2019"),
        ("Months before", months, "October 2023 to January 2024"),
        ("The days of the articles", days, "1 March 2024 to 11 March 2024"),
        ("Months ahead", ahead, "May 2024 to December 2024"),
    ]


def test_a_vague_date_is_not_drawn_among_days() -> None:
    """The year of the story is months long: it stands where one counts in months, before the days."""
    found = cut("2024", "2024-03-04", "2024-03-05", "2024-03-06", "2023-12", "2023-11")
    assert [(name, members) for name, members, _ in found] == [
        ("Months before", ["2023-11", "2023-12", "2024"]),
        ("The days of the articles", ["2024-03-04", "2024-03-05", "2024-03-06"]),
    ]


def test_a_lone_event_joins_its_neighbour_where_the_axis_bears_it() -> None:
    """Two events of last month stand with the days; one of the year 1 has an axis of its own."""
    assert [name for name, _, _ in cut("2024-02-01", "2024-03-04")] == ["The days of the articles"]
    assert [name for name, _, _ in cut("0001", "2019", "2024-03-04")] == [
        "Long before", "Years before", "The days of the articles",
    ]  # fmt: skip


def test_without_days_of_publication_the_middle_of_the_events_stands_for_them() -> None:
    """Something must be near: the event in the middle."""
    found = cut("1950", "2024-03-04", "2024-03-05", "2024-03-06", published=[])
    assert [name for name, _, _ in found] == ["Long before", "The days of the articles"]


def test_articles_years_apart_have_no_days_in_common() -> None:
    """The stretch of the days does not grow to twenty years."""
    far = [date(year, 3, 5).toordinal() for year in (2004, 2023, 2024)]
    names = [name for name, _, _ in cut("2005-01", "2006-01", "2007-01", "2023-03-04", "2023-03-05", published=far)]
    assert names == ["Years before", "The days of the articles"]


def test_nothing_has_no_stretch() -> None:
    """No events, no axes."""
    assert cut_stretches([], PUBLISHED) == ()


DAYS = st.integers(1, date.max.toordinal() - 5000)


@given(st.lists(st.tuples(DAYS, st.integers(0, 5000)), max_size=30), st.lists(DAYS, max_size=4))
def test_no_event_is_lost_and_all_are_in_order(given_: list[tuple[int, int]], published: list[int]) -> None:
    """Each stands once, on an axis that holds it; within a stretch the earlier first."""
    periods = [Period(first, first + length) for first, length in given_]
    stretches = cut_stretches(periods, published)
    assert sorted(n for s in stretches for n in s.members) == list(range(len(periods)))
    for stretch in stretches:
        on = [periods[n] for n in stretch.members]
        assert all(stretch.axis.first <= p.first and p.last <= stretch.axis.last for p in on)
        assert [p.first for p in on] == sorted(p.first for p in on)
