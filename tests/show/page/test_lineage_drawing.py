"""The drawing of a lineage: what no drawing may do, whatever its shape."""

import itertools
import re
from dataclasses import replace
from datetime import date

import pytest

from secondsource.model.articles import Furniture
from secondsource.show.page.book import Book
from secondsource.show.page.document import page_html
from secondsource.show.page.lineage_drawing import SIZE, SMALL, Drawing, Label, Shape, draw
from secondsource.show.page.lineage_graph import choose_graph
from secondsource.show.page.lineage_layout import lay_out
from secondsource.show.page.lineage_narrow import draw_narrow
from secondsource.show.page.text_width import text_width

from .lineage_dossiers import make_dossier, make_entry, make_link, shapes

SHAPES = shapes()
DRAWINGS = [(name, how) for name in SHAPES for how in ("wide", "narrow")]


def drawn(name: str, how: str = "wide") -> Drawing:
    book = Book(SHAPES[name])
    return (draw if how == "wide" else draw_narrow)(book, choose_graph(book))


def room(label: Label) -> tuple[float, float, float, float]:
    """Where a label stands: left, top, right, bottom."""
    size = {"note": SMALL, "label": SIZE, "time": SIZE}.get(label.kind, SIZE * 1.06)
    return label.x, label.y - size * 0.8, label.x + text_width(label.text, size), label.y + size * 0.2


def meet(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def place(shape: Shape) -> tuple[float, float, float, float]:
    return shape.x, shape.y, shape.x + shape.width, shape.y + shape.height


def corners(path: str) -> list[tuple[float, float]]:
    """The points of a path that is made of lines and bends."""
    return [(float(x), float(y)) for x, y in re.findall(r"[MLQ ]?(-?[\d.]+) (-?[\d.]+)", path)]


@pytest.mark.parametrize(("name", "how"), DRAWINGS)
def test_no_two_labels_overlap(name: str, how: str) -> None:
    """Neither names of lanes, nor days, nor words on cards; none leaves its card or the drawing."""
    drawing = drawn(name, how)
    every = [*drawing.labels, *(label for shape in drawing.shapes for label in shape.labels)]
    for number, label in enumerate(every):
        assert [other.text for other in every[number + 1 :] if meet(room(label), room(other))] == []
        assert room(label)[2] <= drawing.width
    for shape in drawing.shapes:
        for label in shape.labels:
            assert shape.x <= label.x
            assert room(label)[2] <= shape.x + shape.width


@pytest.mark.parametrize(("name", "how"), DRAWINGS)
def test_no_card_lies_on_another(name: str, how: str) -> None:
    """And each is a target that a finger hits: at least 24 by 24 (WCAG 2.5.8)."""
    shapes_of = drawn(name, how).shapes
    for number, shape in enumerate(shapes_of):
        assert min(shape.width, shape.height) >= 24
        assert [other.name for other in shapes_of[number + 1 :] if meet(place(shape), place(other))] == []


@pytest.mark.parametrize(("name", "how"), DRAWINGS)
def test_no_line_runs_over_a_card_or_a_name(name: str, how: str) -> None:
    """Lines go between the cards, and stay in the drawing."""
    drawing = drawn(name, how)
    names = [room(label) for label in drawing.labels]
    for line in drawing.lines:
        points = corners(line.path)
        for (x, y), (x2, y2) in itertools.pairwise(points):
            stretch = (min(x, x2) + 0.1, min(y, y2) + 0.1, max(x, x2) - 0.1, max(y, y2) - 0.1)
            over = [shape.name for shape in drawing.shapes if meet(stretch, place(shape))]
            assert over == [], (line.title, line.path)
            assert [spot for spot in names if meet(stretch, spot)] == [], (line.title, line.path)
            assert stretch[0] >= 0
            assert stretch[2] <= drawing.width
            assert stretch[3] <= drawing.height


@pytest.mark.parametrize("name", SHAPES)
def test_a_wide_drawing_fits_a_page_and_a_narrow_one_a_telephone(name: str) -> None:
    """At 1280 and, but where many lines lie beside each other, at 320 nothing scrolls."""
    assert drawn(name).width <= 1152
    assert drawn(name, "narrow").width <= (284 if name != "many pairs" else 400)


@pytest.mark.parametrize("name", SHAPES)
def test_time_goes_to_the_right(name: str) -> None:
    """A later day never stands left of an earlier one, and what has no date stands behind all that have one."""
    layout = lay_out(choose_graph(Book(SHAPES[name])))
    slots = sorted(layout.slots.values(), key=lambda slot: slot.column)
    times = [layout.columns[slot.column].time for slot in slots]
    assert times == sorted(times)
    for slot in slots:
        unknown = slot.card.articles[0].date is None
        assert (layout.columns[slot.column].label == "Date not known") == unknown


def test_what_took_from_another_on_one_day_stands_to_its_right() -> None:
    """So that lines of one day go to the right like all others."""
    layout = lay_out(choose_graph(Book(SHAPES["versions"])))
    columns = [layout.slots[f"a{n:03}"].column for n in range(1, 6)]
    assert columns == sorted(columns)
    assert len(set(columns)) == 5
    assert [column.first for column in layout.columns] == [True, *[False] * (len(layout.columns) - 1)]


# (days, the labels of the columns)
COLUMNS = [
    (["2025-03-03", "2025-03-04"], ["3 Mar 2025", "4 Mar 2025"]),
    # of a month nobody knows the day
    (["2025-03-04", "2025-03"], ["Mar 2025, no day", "4 Mar 2025"]),
    ([f"2025-03-{n:02}" for n in range(3, 15)], ["from 3 Mar 2025", "from 10 Mar 2025"]),
    ([f"2025-{n:02}-01" for n in range(1, 10)], [f"1 {m} 2025" for m in "Jan Feb Mar Apr May June July Aug Sept".split()]),
    ([date(2025, n % 12 + 1, n % 28 + 1).isoformat() for n in range(24)] + ["2026-01-01"], ["2025", "2026"]),
    ([f"{year}" for year in range(1990, 2020)], ["1990s", "2000s", "2010s"]),
    # what the calendar does not have is a month, a year
    (["2025-02-30", "0001-01-01"], ["1 Jan 1", "2025, no day"]),
]  # fmt: skip


@pytest.mark.parametrize(("when", "labels"), COLUMNS)
def test_columns_are_the_finest_that_have_room(when: list[str], labels: list[str]) -> None:
    """Days, else weeks, months, years, tens of years."""
    graph = choose_graph(Book(make_dossier([make_entry(n, day=day) for n, day in enumerate(when, 1)])))
    assert [column.label for column in lay_out(graph).columns] == labels


def test_outlets_of_a_publisher_stand_together() -> None:
    """And articles of one outlet in one lane."""
    entries = [make_entry(n, outlet=f"Paper {n % 4}", family="Coast" if n % 2 else None) for n in range(1, 9)]
    lanes = lay_out(choose_graph(Book(make_dossier(entries)))).lanes
    assert len(lanes) == 4
    families = [lane.family for lane in lanes]
    assert families in ([None, None, "Coast", "Coast"], ["Coast", "Coast", None, None], [None, "Coast", "Coast", None])


def test_the_order_of_input_changes_nothing() -> None:
    """The same bytes for the same dossier, however its lists are ordered."""
    for dossier in (SHAPES["tree"], SHAPES["undated"], SHAPES["circle"]):
        turned = replace(
            dossier, articles=dossier.articles[::-1], lineage=dossier.lineage[::-1], origins=dossier.origins[::-1]
        )
        assert page_html(turned) == page_html(dossier)


def test_arrows_say_the_direction_and_only_where_it_is_known() -> None:
    """Style says how."""
    links = [make_link(1, 2, directed=False), make_link(1, 3, "paraphrase", 0.4)]
    book = Book(make_dossier([make_entry(n) for n in (1, 2, 3)], links))
    lines = draw(book, choose_graph(book)).lines
    assert {line.kind: bool(line.arrow) for line in lines} == {
        "edge verbatim undirected": False, "edge paraphrase": True,
    }  # fmt: skip
    assert [line.title for line in lines] == [
        "Link 2: Paper 1 → Paper 3: retold (40%)", "Link 1: Paper 1 and Paper 2 share a text (90%); order not known",
    ]  # fmt: skip


def test_a_card_without_a_headline_shows_first_words() -> None:
    """Of the article, not of the page that it stood on."""
    entry = make_entry(1, title=None, text="Home | News\n\nThe ferry sank.")
    article = replace(entry.article, furniture=(Furniture(0, 11, "navigation"),))
    book = Book(make_dossier([replace(entry, article=article), make_entry(2)]))
    assert draw(book, choose_graph(book)).shapes[0].seen == "1 The ferry sank."


def test_what_is_heard_begins_with_what_is_seen() -> None:
    """WCAG 2.5.3; and then it says the article in full."""
    shape = drawn("two").shapes[0]
    assert shape.seen.startswith("1 Ferry company to cut")
    assert shape.name == "Article 1: Paper 1, 2025-03-03; own 100%"
    assert shape.href == "#article-1"
