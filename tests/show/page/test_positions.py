"""Who stands where: a table at a glance, the words below."""

from secondsource.model.findings import PositionFinding

from .plain_findings import dossier_of, position
from .reading_html import Element
from .sections import read_section


def shown(*positions: PositionFinding) -> Element:
    """The section of these positions."""
    section = read_section("positions", dossier_of(positions=positions))
    assert section is not None
    return section


def rows_of(section: Element) -> list[list[str]]:
    """The cells of the first table, as a reader sees them."""
    body = section.all("table", "stances")[0].one("tbody")
    return [[cell.said for cell in row.children if isinstance(cell, Element)] for row in body.all("tr")]


def test_actors_by_stances_those_of_whom_most_is_told_first() -> None:
    """A column a stance; toward whom, and how many articles tell it."""
    section = shown(
        position("board", "denies", "a debt"),
        position("union", "demands", "new planks", "a", "b", toward="actor:board"),
        position("board", "supports", "repairs"),
    )
    assert [h.said for h in section.all("table", "stances")[0].one("thead").all("th")] == [
        "Who", "! demands", "+ supports", "− opposes", "✕ denies", "→ accuses",
    ]  # fmt: skip
    assert rows_of(section) == [
        ["Union", "new planks toward Board ×2 articles", "", "", "", ""],
        ["Board", "", "repairs ×1 articles", "", "a debt ×1 articles", ""],
    ]


def test_each_position_has_its_words_under_its_actor() -> None:
    """The links of the table lead to them."""
    section = shown(position("union", "demands", "new planks"), position("board", "opposes", "delay"))
    links = [link.attributes["href"][1:] for link in section.all("table", "stances")[0].all("a", "ref")]
    assert sorted(links) == ["position-1", "position-2"]
    one = section.by_id("position-1")
    assert "! demands new planks" in one.said
    assert [mark.text for mark in one.all("mark")] == ["the board said"]


def test_many_actors_and_many_positions_are_folded_and_none_is_lost() -> None:
    """Twelve actors stand open; four positions of a cell, then how many more."""
    talker = [position("union", "demands", f"thing {n}") for n in range(9)]
    section = shown(*talker, *(position(f"n{n:02}", "denies", "it") for n in range(30)))
    assert len(rows_of(section)) == 12
    assert rows_of(section)[0][1].endswith("5 more")
    assert len({one.id for one in section.all("article", "position")}) == 39
    assert "19 more who are told of less" in section.said


def test_nothing_has_no_section() -> None:
    """No position, no heading."""
    assert read_section("positions", dossier_of()) is None
