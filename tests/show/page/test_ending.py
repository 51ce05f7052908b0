"""What the page says of itself: what was not read, how often the tool is wrong, how the page was made."""

import dataclasses
import hashlib

import pytest
from tests.show.page.reading_html import Element, read_page

from secondsource import Dossier
from secondsource.model.findings import Made
from secondsource.show.page import page_html
from secondsource.show.page.ending import how_to_make, read_rates, say_wrong


def ending(dossier: Dossier) -> Element:
    """The last section of the page."""
    return read_page(page_html(dossier)).by_id("ending")


def test_skipped_inputs_and_notes_are_named(dossier: Dossier) -> None:
    """Each with where it is, why, and its code."""
    said = ending(dossier).said
    assert "scan.pdf: This is no text file. binary" in said
    assert "tide.txt: read as windows-1252." in said


def test_nothing_skipped_no_heading(dossier: Dossier) -> None:
    """A heading over nothing would be a question."""
    clean = ending(dataclasses.replace(dossier, skipped=(), notes=()))
    assert [h.said for h in clean.all("h3")] == ["What the tool gets wrong", "How this page was made"]


def test_every_text_has_its_digest(dossier: Dossier) -> None:
    """SHA-256 of the text as UTF-8, so that anybody can see whether it is the same."""
    rows = ending(dossier).one("table", "digests").one("tbody").all("tr")
    given = {
        hashlib.sha256(entry.article.text.encode()).hexdigest(): entry.article.location for entry in dossier.articles
    }
    assert {row.one("code").text: row.all("td")[0].text for row in rows} == given


def test_recipe_names_versions_and_settings(dossier: Dossier) -> None:
    """What another answer could come from."""
    said = ending(dossier).said
    for words in ("0.1.0", "lineage/1", "quotes/1", "as_of", "none", "secondsource/dossier/1"):
        assert words in said


@pytest.mark.parametrize(
    ("settings", "command"),
    [
        ({"as_of": None}, "secondsource check articles/ --about about.csv --html page.html"),
        ({"as_of": "2025-03-03"}, "secondsource check articles/ --about about.csv --as-of 2025-03-03 --html page.html"),
        # what a user pastes into a shell is quoted
        ({"model": "x; rm -rf"}, "secondsource check articles/ --about about.csv --model 'x; rm -rf' --html page.html"),
    ],
)
def test_command_makes_the_page_again(settings: dict[str, str | None], command: str) -> None:
    """With the settings that were used."""
    assert how_to_make(Made("0", {}, settings)) == command


def test_every_rate_is_shown(dossier: Dossier) -> None:
    """The bad ones too, in plain words, and what was not measured as not measured."""
    rows = {row.one("th").said: [td.said for td in row.all("td")] for row in ending(dossier).one(cls="rates").one("tbody").all("tr")}
    measures = read_rates()["measures"]
    assert list(rows) == [measure["plain"] for measure in measures]
    disputes = next(measure for measure in measures if measure["measure"] == "disputes")
    found, worst = rows[disputes["plain"]], disputes["unmet"]["lowest"]
    assert found[0].startswith(f"{disputes['unmet']['middle'] * 100:.0f} % ({worst * 100:.0f} % to ")
    assert found[1].startswith(f"{disputes['tuned']['found']} of {disputes['tuned']['marked']}")
    assert [cell for row in rows.values() for cell in row if not cell] == []


def test_what_must_be_known_is_said_with_its_figures() -> None:
    """Shares of unmet stories first; an error of independence is counted, not smoothed."""
    rates = {
        "unmet": {"stories": 4, "lowest": 0.5, "highest": 0.751, "falsely independent": [3, 40], "stories with any": 1, "stories counted": 2},
        "tuned": {"stories": 5, "falsely independent": [0, 112]},
    }  # fmt: skip
    first, second, *_ = say_wrong(rates)
    assert first.startswith("On 4 stories that it had never met it found 50 % to 75 % of what")
    assert "3 of 40 claims independent that are not, in 1 of 2 stories; on the 5 stories" in second
    assert second.endswith("0 of 112.")
