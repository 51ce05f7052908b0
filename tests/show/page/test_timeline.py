"""The timeline: what stands where, in whose words, dated by what."""

from dataclasses import replace
from typing import Any

from secondsource.model.findings import EventFinding, EventReport
from secondsource.model.lineage import Reason

from .plain_findings import dossier_of, entry, event, figure, reading, span
from .reading_html import Element
from .sections import read_section


def shown(*events: EventFinding, **more: Any) -> Element:
    """The section of these dated events."""
    section = read_section("timeline", dossier_of(timeline=events, **more))
    assert section is not None
    return section


def test_events_stand_in_stretches_in_order_of_time() -> None:
    """A heading says when; the date stands in words, the drawing beside it."""
    events = [event(d) for d in ("1998", "2001", "2003", "2024-03-03", "2024-03-04", "2024-03-05")]
    section = shown(*events)
    assert [h.said for h in section.all("h3")] == [
        "Years before 1998 to 2003", "The days of the articles 3 March 2024 to 5 March 2024",
    ]  # fmt: skip
    assert [d.said for d in section.all("p", "date")] == [
        "1998", "2001", "2003", "3 March 2024", "4 March 2024", "5 March 2024",
    ]  # fmt: skip
    year, day = (section.by_id(name).one("g", "extent").all("rect")[0].attributes for name in ("event-1", "event-5"))
    assert year["width"].endswith("%")
    assert day["width"] == "6"


def test_planned_is_told_by_sign_and_word() -> None:
    """A hollow bar and a badge; what happened has neither."""
    section = shown(event("2024-03-09", planned=True), event("2024-03-01", id="event:2"))
    plan, past = section.by_id("event-1"), section.by_id("event-2")
    assert ("planned" in plan.one("g", "extent").classes, "planned" in past.one("g", "extent").classes) == (True, False)
    assert ("▢ planned" in plan.said, "planned" in past.said) == (True, False)


def test_words_that_date_an_event_are_marked() -> None:
    """Within the event's words, and named where they stand elsewhere in the article."""
    inside = EventReport(span("a", "In March the pier lost"), span("a", "In March"), "counted from the day of publication")
    outside = EventReport(span("b", "the board said"), span("b", "4 March 2024"), "as printed (date 2024-03-04)")
    one = shown(event("2024-03-04", "a", "b", reports=(inside, outside))).by_id("event-1")
    assert [mark.text for mark in one.all("mark")] == ["In March"]
    assert "counted from the day it was published" in one.said
    assert "dated by 4 March 2024 elsewhere in it" in one.said


def test_dates_of_different_precision_are_said() -> None:
    """The event takes the most precise date; the page says which others there are."""
    reasons = (Reason("date", 0.8, "dates that allow each other: 2024-03, 2024-03-04"),)
    one = shown(event("2024-03-04", "a", "b", reasons=reasons)).by_id("event-1")
    assert "The articles date it with different precision: March 2024, 4 March 2024." in one.said


def test_what_most_articles_tell_stands_open() -> None:
    """Of three hundred events of a week a handful; the rest one click away, none lost."""
    often = [event("2024-03-04", "a", "b", id=f"event:often{n}") for n in range(4)]
    seldom = [event(f"2024-03-0{n % 5 + 1}", id=f"event:{n}") for n in range(296)]
    section = shown(*seldom, *often)
    found = section.all("article", "event")
    unfolded = [one.id for one in found if not any("fold" in above.classes for above in one.above())]
    assert unfolded == ["event-297", "event-298", "event-299", "event-300"]
    assert len({one.id for one in found}) == 300
    assert "296 more in this time" in section.said


def test_a_date_that_is_not_understood_is_shown_in_its_words() -> None:
    """No bar, no crash."""
    section = shown(event("the other day"), event("2024-03-04", id="event:2"))
    one = section.by_id("event-1")
    assert (one.all("svg"), one.one("p", "date").said) == ([], "the other day")


def test_the_calendars_ends_are_drawn() -> None:
    """The years 1 and 9999 stand on axes of their own."""
    section = shown(event("0001"), event("9999"), event("2024-03-04"))
    assert [h.said for h in section.all("h3")] == [
        "Long before 1", "The days of the articles 4 March 2024 to 5 March 2024", "Far ahead 9999",
    ]  # fmt: skip


def test_days_of_publication_are_marked_and_listed() -> None:
    """A sign on the axis, and the articles in a list."""
    section = shown(event("2024-03-04"), entries=(entry("a", "2024-03-05"), entry("b", "2024-03-06")))
    assert len(section.one("section", "stretch").one("svg", "axis").all("path", "publication")) == 2
    assert "5 March 2024: The A" in section.said


def test_undated_events_are_listed_those_told_most_first() -> None:
    """Said to be dated by nobody."""
    undated = (event(None, "a", id="event:1"), event(None, "a", "b", id="event:2"))
    section = read_section("timeline", dossier_of(undated=undated))
    assert section is not None
    assert [one.id for one in section.all("article", "event")] == ["undated-2", "undated-1"]
    assert "Not dated by anybody" in section.said


def test_incidents_are_a_table_of_who_did_what_to_whom() -> None:
    """Actors by name, harm by its figure; an incident of which only the type is known is left out."""
    known = event(
        "2024-03-04", type="ASSAULT", by=("actor:union",), on=("actor:board",), place="the pier",
        harm=("figure:1",), responsibility="denied",
    )  # fmt: skip
    bare = replace(event("2024-03-05"), type="PROTEST")
    table = shown(known, bare, figures=(figure(reading()),)).one("table", "incidents")
    rows = [[cell.said for cell in row.children if isinstance(cell, Element)] for row in table.one("tbody").all("tr")]
    assert rows == [["4 March 2024", "attack", "Union (responsibility denied)", "Board", "the pier", "Figure 1 planks", "Event 1"]]


def test_nothing_has_no_section() -> None:
    """No events, no heading."""
    assert read_section("timeline", dossier_of()) is None
