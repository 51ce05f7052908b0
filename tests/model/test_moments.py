"""What a rule means once its anchor is known: `resolve`, `resolve_in_order`, `evaluate`."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.model.moments import edtf_of, evaluate, resolve, resolve_in_order
from secondsource.model.readings import Anchor, Moment
from secondsource.model.spans import Span

MONDAY = "2021-07-26"


def moment(rule: str, anchor: Anchor = "publication", at: int = 0) -> Moment:
    """A moment with this rule, as `read` leaves it where nothing is known."""
    value, edtf = evaluate(rule, None)
    return Moment(Span("a", at, at + 1), "DATE", value, edtf, anchor, rule)


@pytest.mark.parametrize(
    ("rule", "anchor", "expected"),
    [
        ("date 2021-07", None, ("2021-07", "2021-07")),  # fixed: needs no anchor
        ("date 2003; about", None, ("2003", "2003~")),  # the words say about
        ("date 2021; end", None, ("2021", "2021-12-31")),  # a deadline: the last day, the value untouched
        ("shift D -1", MONDAY, ("2021-07-25", "2021-07-25")),
        ("shift D 0; T10:35", MONDAY, ("2021-07-26T10:35", "2021-07-26")),
        ("shift W -1", MONDAY, ("2021-W29", "2021-07-19/2021-07-25")),  # weeks begin on Monday (ISO 8601)
        ("shift WE 0", MONDAY, ("2021-W30-WE", "2021-07-31/2021-08-01")),
        ("shift M 6", MONDAY, ("2022-01", "2022-01")),  # across the year's end
        ("shift Q -3", MONDAY, ("2020-Q4", "2020-10/2020-12")),
        ("shift Y -18", MONDAY, ("2003", "2003")),  # N years ago is the bare year
        ("shift Y 0; end", MONDAY, ("2021", "2021-12-31")),
        ("shift M 0; end", "2024-02-10", ("2024-02", "2024-02-29")),  # leap year
        ("shift DE 0", MONDAY, ("202", "202X")),
        ("weekend back", MONDAY, ("2021-W29-WE", "2021-07-24/2021-07-25")),
        ("weekend back", "2021-07-25", ("2021-W29-WE", "2021-07-24/2021-07-25")),  # of its Sunday: the running one
        ("weekend ahead", MONDAY, ("2021-W30-WE", "2021-07-31/2021-08-01")),
        ("weekend near", "2021-07-27", ("2021-W29-WE", "2021-07-24/2021-07-25")),
        ("weekend near", "2021-07-28", ("2021-W30-WE", "2021-07-31/2021-08-01")),
        ("day 11-20 past", MONDAY, ("2021-11-20", "2021-11-20")),  # up to four months ahead
        ("day 12-20 past", MONDAY, ("2020-12-20", "2020-12-20")),
        ("day 07-01 past", MONDAY, ("2021-07-01", "2021-07-01")),
        ("day 02-29 back", "2021-03-01", ("XXXX-02-29", None)),  # there was none
        ("weekday 1 back", MONDAY, ("2021-07-26", "2021-07-26")),  # of the day itself: the same day
        ("weekday 1 last", MONDAY, ("2021-07-19", "2021-07-19")),
        ("weekday 1 next", MONDAY, ("2021-08-02", "2021-08-02")),
        ("weekday 5 back", "2021-07-25", ("2021-07-23", "2021-07-23")),
        ("weekday 1 ahead", "2021-07-25", ("2021-07-26", "2021-07-26")),
        ("weekday 1 near", "2021-07-25", ("2021-07-26", "2021-07-26")),
        ("weekday 7 soon", MONDAY, ("2021-07-25", "2021-07-25")),  # yesterday's weekday
        ("weekday 6 soon", MONDAY, ("2021-07-31", "2021-07-31")),
        ("half 1 lastyear", MONDAY, ("2020-H1", "2020-01/2020-06")),
        ("half 2 this", MONDAY, ("2021-H2", "2021-07/2021-12")),
        ("day 05-09 on2", MONDAY, ("2023-05-09", "2023-05-09")),  # the nearest on a Tuesday
        ("day 02-29 on4", MONDAY, ("2024-02-29", "2024-02-29")),
        ("day 02-29 on1", MONDAY, ("2020-02-29", "2020-02-29")),  # none of them: the nearest
        ("month 4 back", MONDAY, ("2021-04", "2021-04")),
        ("month 10 back", MONDAY, ("2020-10", "2020-10")),
        ("month 10 ahead", MONDAY, ("2021-10", "2021-10")),
        ("month 7 back", MONDAY, ("2021-07", "2021-07")),  # the month that runs
        ("month 7 lastyear", MONDAY, ("2020-07", "2020-07")),
        ("day 01-03 near", "2020-12-20", ("2021-01-03", "2021-01-03")),
        ("day 12-24 back", MONDAY, ("2020-12-24", "2020-12-24")),
        ("quarter 3 back", "1989-10-26", ("1989-Q3", "1989-07/1989-09")),
        ("season SU this", MONDAY, ("2021-SU", "2021-22")),
        ("season SU last", MONDAY, ("2020-SU", "2020-22")),  # said in summer: that of the year before
        ("season SU next", MONDAY, ("2022-SU", "2022-22")),
        ("season FA last", MONDAY, ("2020-FA", "2020-23")),
        ("season WI last", "2021-01-10", ("2019-WI", "2019-24")),  # the winter that runs began in 2020
        ("monthday 26 ahead", MONDAY, ("2021-07-26", "2021-07-26")),
        ("monthday 25 ahead", MONDAY, ("2021-08-25", "2021-08-25")),
        ("monthday 31 back", "2021-07-26", ("2021-05-31", "2021-05-31")),  # June has none
        ("monthday 3 near", "2021-07-26", ("2021-08-03", "2021-08-03")),
        ("monthday 26 this", "2021-05", ("2021-05-26", "2021-05-26")),  # a month is enough
        ("monthday 28 this; on shift M -1", MONDAY, ("2021-06-28", "2021-06-28")),
        ("feast easter back", MONDAY, ("2021-04-04", "2021-04-04")),
        ("feast easter last", "2021-04-04", ("2020-04-12", "2020-04-12")),
        ("feast thanksgiving near", "2021-01-10", ("2020-11-26", "2020-11-26")),
        ("feast good-friday nextyear", MONDAY, ("2022-04-15", "2022-04-15")),
        ("shift Y 3; on date 2003", None, ("2006", "2006")),
        ("shift D -2; on day 12-25 back", MONDAY, ("2020-12-23", "2020-12-23")),
        ("month 4 ahead; to month 7 ahead", "2024-11-13", ("2025-04", "2025-04/2025-07")),
        ("month 7 ahead; from month 4 ahead", "2024-11-13", ("2025-07", "2025-04/2025-07")),
        ("date 2017; to date 2014", None, ("2017", "2017")),  # ends before it begins: no interval
        ("duration P3Y", MONDAY, ("P3Y", None)),
        ("set XXXX-WXX-1", MONDAY, ("XXXX-WXX-1", None)),
        ("ref PRESENT_REF", MONDAY, ("PRESENT_REF", None)),
    ],
)
def test_a_rule_on_its_anchor(rule: str, anchor: str | None, expected: tuple[str, str | None]) -> None:
    """Value and date of each kind of rule."""
    assert expected == evaluate(rule, anchor)


@pytest.mark.parametrize(
    ("rule", "anchor", "expected"),
    [
        ("weekday 1 back", None, "XXXX-WXX-1"),  # no anchor
        ("month 4 back", None, "XXXX-04"),
        ("shift Y -1", None, "XXXX"),
        ("shift D 0; TEV", None, "XXXX-XX-XXTEV"),  # the time of day is known, the day is not
        ("weekday 1 back", "2021-07", "XXXX-WXX-1"),  # the anchor is only a month
        ("shift M -1", "2021", "XXXX-XX"),  # only a year
        ("shift Y 9000", MONDAY, "XXXX"),  # beyond the calendar
        ("shift D 9000000", MONDAY, "XXXX-XX-XX"),
        ("shift D 1", "not a date", "XXXX-XX-XX"),
        ("monthday 26 back", None, "XXXX-XX-26"),
        ("monthday 31 this", "2021-06", "XXXX-XX-31"),  # no such day
        ("feast easter back", None, "XXXX-XX-XX"),
        ("feast easter next", "9999-12-30", "XXXX-XX-XX"),
        ("shift Y 3; on weekday 1 back", None, "XXXX"),
        ("shift D 1", "2021-02-30", "XXXX-XX-XX"),
    ],
)
def test_what_the_anchor_does_not_fix_stays_x(rule: str, anchor: str | None, expected: str) -> None:
    """Unresolved parts are X, and there is no date."""
    assert (expected, None) == evaluate(rule, anchor)


def test_an_unknown_rule_is_an_error() -> None:
    """A rule nobody wrote is no rule."""
    with pytest.raises(ValueError, match="no such rule"):
        evaluate("moonrise 3", MONDAY)


def test_resolve_leaves_what_hangs_on_nothing() -> None:
    """A fixed date is the same whatever the anchor."""
    fixed = moment("date 2014", "none")
    assert fixed == resolve(fixed, MONDAY)


def test_previous_hangs_on_the_moment_before() -> None:
    """ "In 2011 ... three years later ... the following month": each counts from the last date that fixes it."""
    order = [
        moment("date 2011", "none", 0),
        moment("ref PRESENT_REF", "none", 5),  # no date: passed over
        moment("shift Y 3", "previous", 10),
        moment("date 2014-05-06", "none", 20),
        moment("shift D -1", "previous", 30),
        moment("shift M 1", "previous", 40),
    ]
    expected = ["2011", "PRESENT_REF", "2014", "2014-05-06", "2014-05-05", "2014-06"]
    assert expected == [m.value for m in resolve_in_order(order, MONDAY)]


def test_told_hangs_on_the_quarter_named_last() -> None:
    """The date between is passed over, and a quarter that hangs on another is not told itself."""
    order = [
        moment("quarter 2 back", "publication", 0),
        moment("weekday 1 back", "publication", 5),
        moment("shift Q -4; told", "previous", 10),
        moment("shift Q 0; told", "previous", 20),
    ]
    expected = ["2021-Q2", "2021-07-26", "2020-Q2", "2021-Q2"]
    assert expected == [m.value for m in resolve_in_order(order, MONDAY)]


def test_previous_without_a_date_before_stays_open() -> None:
    """Nothing stands before: the publication day is not taken for it."""
    assert [m.value for m in resolve_in_order([moment("shift Y 3", "previous")], MONDAY)] == ["XXXX"]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("199", "199X"),  # a decade
        ("19", "19XX"),  # a century
        ("2021-H2", "2021-07/2021-12"),
        ("2021-H4", None),  # a year has two halves
        ("2021-W54", None),  # and no 54th week
        ("1998-02-12T19:15", "1998-02-12"),
        ("XXXX-WXX-1", None),
        ("PAST_REF", None),
    ],
)
def test_edtf_of_a_value(value: str, expected: str | None) -> None:
    """EDTF level 1, or None where parts are unknown."""
    assert expected == edtf_of(value)


@given(st.dates(), st.integers(1, 7))
def test_weekdays_lie_where_they_should(day: object, number: int) -> None:
    """Back is up to six days ago, ahead up to six to come; both are that weekday."""
    from datetime import date

    assert isinstance(day, date)
    for direction, low, high in (("back", -6, 0), ("ahead", 0, 6), ("near", -6, 6)):
        value, _ = evaluate(f"weekday {number} {direction}", f"{day:%Y}".rjust(4, "0") + f"-{day:%m-%d}")
        if value.startswith("XXXX"):  # a day before the year 1 or behind 9999
            continue
        found = date.fromisoformat(value)
        assert found.isoweekday() == number
        assert low <= (found - day).days <= high
