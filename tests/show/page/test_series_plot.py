"""A quantity over time: its rows, its points, its steps."""

from typing import Any

from secondsource.show.page.book import Book
from secondsource.show.page.series_plot import CourseView, show_course

from .plain_findings import dossier_of, figure, reading, series


def course(*points: tuple[str, float | None], **more: Any) -> CourseView:
    """The view of a series of these points."""
    book = Book(dossier_of(figures=(figure(reading()),), series=(series(*points),), **more))
    return show_course(book, book.findings["series"][0])


def place(text: str) -> float:
    """A place in a drawing as a number."""
    return float(text.removesuffix("%"))


def test_a_point_is_as_long_as_its_date_is_vague() -> None:
    """A year is a bar, a day hardly longer than its dot; what is higher stands higher."""
    year, day = course(("2020", 10.0), ("2024-03-01", 5.0)).marks
    assert place(year.end) - place(year.begin) > 15
    assert place(day.end) - place(day.begin) < 0.2
    assert place(year.y) < place(day.y)


def test_steps_lead_on_at_the_old_value_and_turn_at_the_new_date() -> None:
    """Between dates nothing is known: the line keeps the last value until the next is said."""
    view = course(("2021-01-01", 10.0), ("2023-01-01", 5.0))
    first, second = view.marks
    along, turn = view.steps
    assert (along.x1, along.y1, along.x2, along.y2) == (first.middle, first.y, second.middle, first.y)
    assert (turn.x1, turn.y1, turn.x2, turn.y2) == (second.middle, first.y, second.middle, second.y)


def test_conflicting_values_stand_side_by_side_and_are_called_so() -> None:
    """Both are drawn, no step chooses between them, and the table says that there is another."""
    view = course(("2021", 10.0), ("2023", 5.0), ("2023", 7.0))
    assert [(row.words, row.conflict) for row in view.rows] == [("10", False), ("5", True), ("7", True)]
    assert len(view.marks) == 3
    assert [step for step in view.steps if step.x1 == step.x2] == []


def test_what_lies_ahead_is_told_from_what_was() -> None:
    """A value for a day behind the articles is none that anybody has counted."""
    view = course(("2021", 10.0), ("2027", 5.0), as_of="2024-03-05")
    assert [row.ahead for row in view.rows] == [False, True]
    assert [mark.ahead for mark in view.marks] == [False, True]
    assert [row.ahead for row in course(("2027", 5.0), as_of=None).rows] == [True]


def test_one_value_or_one_date_is_not_drawn() -> None:
    """Words are enough; the rows are there."""
    for points in ([("2021", 10.0), ("2023", 10.0)], [("2021", 10.0), ("2021", 5.0)], [("2021", None), ("2022", 5.0)]):
        view = course(*points)
        assert (view.scale, view.marks, view.steps) == (None, (), ())
        assert len(view.rows) == 2


def test_a_date_that_is_not_understood_is_a_row_and_no_point() -> None:
    """Its words stand in the table."""
    view = course(("2021", 10.0), ("2022", 5.0), ("some day", 3.0))
    assert ([row.when for row in view.rows], len(view.marks)) == (["2021", "2022", "some day"], 2)
