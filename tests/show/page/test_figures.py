"""The section of figures: what is drawn, what is said, what is folded."""

from dataclasses import replace
from typing import Any

from secondsource.model.articles import Dated
from secondsource.model.findings import Dossier, FigureFinding

from .plain_findings import dossier_of, entry, figure, reading, series, span
from .reading_html import Element
from .sections import read_section


def shown(*figures: FigureFinding, **more: Any) -> Element:
    """The section of these figures."""
    section = read_section("figures", dossier_of(figures=figures, **more))
    assert section is not None
    return section


def is_folded(one: Element) -> bool:
    """Does it stand in a list that a reader opens?"""
    return any(above.tag == "details" and "fold" in above.classes for above in one.above())


def test_differing_readings_are_drawn_a_row_each_with_all_who_print_them() -> None:
    """The status in words, the lowest first, every article by its name, the axis with its ends."""
    differing = figure(reading("a", 30.0), reading("b", 45.0), reading("a", 45.0), status="differs", why="update")
    one = shown(differing).by_id("figure-1")
    assert "≠ they differ: one may be a later count" in one.said
    assert [value.said for value in one.all("p", "amount")] == ["30", "45"]
    rows = [row for row in one.one("ol", "readings").all("li") if row.all("p", "amount")]
    assert [len(row.all("circle")) for row in rows] == [1, 1]
    assert [[cite.said for cite in row.all("a", "cite")] for row in rows] == [["1 The A"], ["1 The A", "2 The B"]]
    assert "The axis runs from 28.8 to 46.2, not from zero." in one.said


def test_drawings_are_decoration_and_the_words_say_the_same() -> None:
    """A reader who sees no drawing misses nothing."""
    one = shown(figure(reading("a", None, low=20.0, high=30.0), reading("b", 50.0, modifier=">"))).by_id("figure-1")
    drawings = [svg for svg in one.all("svg") if svg.parent is not None and svg.parent.tag != "g"]
    assert [svg.attributes.get("aria-hidden") for svg in drawings] == ["true"] * 3
    assert [value.said for value in one.all("p", "amount")] == ["20 to 30", "50 or more"]


def test_one_value_is_words_alone() -> None:
    """Four articles that say 30 need no axis."""
    one = shown(figure(reading("a"), reading("b"), reading("b", modifier="~"))).by_id("figure-1")
    assert one.all("svg") == []
    assert [value.said for value in one.all("p", "amount")] == ["30", "about 30"]
    assert "all agree" in one.said


def test_who_says_it_and_for_which_day() -> None:
    """On whose word, as of when; a day behind the articles is one ahead."""
    past, ahead = (Dated(day, "month", "stated") for day in ("2024-02", "2025-06"))
    said = shown(
        figure(reading("a", as_of=past, attributed_to="the warden"), reading("b", as_of=ahead))
    ).by_id("figure-1").said  # fmt: skip
    assert "on the word of the warden as of February 2024" in said
    assert "for June 2025 (ahead)" in said


def test_differing_first_then_shared_then_single_ones_folded() -> None:
    """What an editor must see stands open; nothing is lost."""
    single = figure(reading("a"), id="figure:s", what="single", status="single")
    shared = figure(reading("a"), reading("b"), id="figure:a", what="shared")
    differing = figure(reading("a"), reading("b", 9.0), id="figure:d", what="differing", status="differs", why="value")
    section = shown(single, shared, differing)
    found = section.all("article", "finding")
    assert [one.id for one in found] == ["figure-3", "figure-2", "figure-1"]
    assert [is_folded(one) for one in found] == [False, False, True]
    assert "1 more, each in one article" in section.said


def test_sixty_readings_are_folded_and_all_there() -> None:
    """A dozen rows stand open, on the same scale as the rest."""
    entries = tuple(entry(f"n{n:02}") for n in range(60))
    one = shown(
        figure(*(reading(f"n{n:02}", float(n)) for n in range(60)), status="differs", why="value"),
        entries=entries,
    ).by_id("figure-1")  # fmt: skip
    first, rest = one.all("ol", "readings")
    assert [len(rows.all("p", "amount")) for rows in (first, rest)] == [12, 48]
    assert len({cite.attributes["href"] for cite in one.all("a", "cite")}) == 60


def test_a_fraction_stands_with_the_percentages() -> None:
    """ "Three quarters" beside "70 %" is 75, not a dot at nought."""
    words = replace(reading("a", 0.75, modifier="~"), span=span("a", "the pier"))
    found = figure(words, reading("b", 70.0), unit="%", kind="percent", status="differs", why="value")
    assert [value.said for value in shown(found).by_id("figure-1").all("p", "amount")] == ["70", "about 75"]


def test_a_course_is_a_table_beside_its_drawing() -> None:
    """Each date with its value and its articles; the drawing is decoration."""
    course = shown(figure(reading()), series=(series(("2021", 10.0), ("2023", 30.0)),)).by_id("course-1")
    rows = [[cell.said for cell in row.children if isinstance(cell, Element)] for row in course.one("tbody").all("tr")]
    assert rows == [["2021", "10", "1 The A"], ["2023", "30", "1 The A"]]
    assert course.one("div", "course-plot").attributes["aria-hidden"] == "true"
    assert [link.attributes["href"] for link in course.all("a", "ref")] == ["#figure-1"]


def test_nothing_has_no_section(dossier: Dossier) -> None:
    """No figure, no heading; the invented story has both."""
    assert read_section("figures", dossier_of()) is None
    section = read_section("figures", dossier)
    assert section is not None
    assert [section.by_id(name).tag for name in ("figure-1", "course-1")] == ["article", "article"]
