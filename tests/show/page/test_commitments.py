"""The promises: in order of their deadlines, judged where the dossier judges."""

from typing import Any

from secondsource.model.findings import CommitmentFinding

from .plain_findings import dossier_of, promise
from .reading_html import Element
from .sections import read_section


def shown(*promises: CommitmentFinding, **more: Any) -> Element:
    """The section of these promises."""
    section = read_section("commitments", dossier_of(commitments=promises, **more))
    assert section is not None
    return section


def test_nearest_deadline_first_and_none_last() -> None:
    """A vague deadline counts by its last day."""
    section = shown(promise(None), promise("2024"), promise("2024-06-30"), promise("2024-04~"), promise("one day"))
    assert [p.said for p in section.all("p", "date")] == [
        "about April 2024", "30 June 2024", "2024", "one day", "no deadline",
    ]  # fmt: skip
    assert "No deadline is known of these, so nothing is judged." in section.said


def test_status_in_words_with_its_day() -> None:
    """Judged, not judged, and by which day."""
    section = shown(
        promise("2024-03-01", status="overdue", as_of="2024-03-05"), promise("2024-06-30"), promise(None, status="withdrawn")
    )
    assert [section.by_id(f"promise-{n}").one("span", "badge").said for n in (1, 2, 3)] == [
        "! overdue, as of 5 March 2024", "· not judged", "✕ withdrawn",
    ]  # fmt: skip
    assert "Open and overdue are judged by 5 March 2024." in section.said


def test_without_a_day_nothing_is_called_overdue() -> None:
    """The page says so."""
    assert "no day is known to judge deadlines by" in shown(promise("2024-03-01"), as_of=None).said.lower()


def test_who_to_whom_on_what_condition() -> None:
    """Whatever is known of it; the words are one click away."""
    one = shown(promise(None, to="the town", condition="if it rains", announced="2024-03-04")).by_id("promise-1")
    assert "the board to the town: will mend them" in one.said
    assert "announced 4 March 2024" in one.said
    assert "On condition: if it rains" in one.said
    assert [mark.text for mark in one.all("mark")] == ["it will mend them"]
    assert "Nobody named: will mend them" in shown(promise(None, who=None)).said


def test_several_deadlines_are_drawn_on_one_axis() -> None:
    """The day that is judged by is marked; one deadline alone needs no axis."""
    drawn = shown(promise("2024-04"), promise("2024-06-30"))
    assert len(drawn.all("path", "publication")) == 2  # on the axis and in the legend
    assert [len(drawn.by_id(f"promise-{n}").all("svg", "plot-lane")) for n in (1, 2)] == [1, 1]
    assert shown(promise("2024-04")).all("svg") == []


def test_a_far_deadline_does_not_hide_the_near_ones() -> None:
    """It is at the edge, with an arrow."""
    near, far = (
        shown(promise("2024-04-01/2024-05-31"), promise("2024-06-30"), promise("2050-01/2050-02")).by_id(f"promise-{n}")
        for n in (1, 3)
    )
    assert float(near.one("g", "extent").one("rect").attributes["width"].rstrip("%")) > 30
    assert far.one("g", "extent").one("rect").attributes["x"] == "98%"
    assert len(far.one("g", "extent").all("path")) == 1
    assert "An arrow at the edge" not in shown(promise("2024-04"), promise("2024-06-30")).said


def test_many_are_folded_and_none_is_lost() -> None:
    """Thirty with a deadline, ten without."""
    section = shown(*(promise(f"2024-04-{n:02}") for n in range(1, 31)), *(promise(None, id=f"p:{n}") for n in range(10)))
    assert len({one.id for one in section.all("article", "promise")}) == 40
    assert "18 more with a later deadline" in section.said
    assert "4 more without a deadline" in section.said


def test_nothing_has_no_section() -> None:
    """No promise, no heading."""
    assert read_section("commitments", dossier_of()) is None
