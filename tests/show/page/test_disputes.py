"""What is in dispute, side by side, right under the lineage."""

from dataclasses import replace

from tests.show.page.reading_html import read_page

from secondsource.model.findings import Dossier, Findings
from secondsource.show.page import page_html
from secondsource.show.page.book import Book
from secondsource.show.page.disputes import show_disputes
from secondsource.show.words import NO_DISPUTE


def test_claims_stand_before_figures(dossier: Dossier) -> None:
    """Each once, by its name; what all agree on is none."""
    view = show_disputes(Book(dossier))
    assert view is not None
    assert [one.ref.name for one in view["shown"]] == ["Claim 1", "Figure 1"]
    assert [value.printed for value in view["shown"][1].values] == ["120 jobs", "140 workers"]
    assert view["shown"][1].about == "the numbers differ"


def test_sides_lead_to_the_words(dossier: Dossier) -> None:
    """In the page: a link to the claim, one to each article's words, who says it, the origin or that nobody says."""
    section = read_page(page_html(dossier)).by_id("disputes")
    first = section.all("div", "dispute")[0]
    book = Book(dossier)
    links = {link.attributes["href"] for link in first.all("a")}
    assert {"#claim-1", "#origin-1"} | {f"#{book.place(r.span).anchor}" for r in dossier.findings.claims[0].reports} == links
    sides = [side.said for side in first.all("li", "side")]
    assert "it said" in sides[0]
    assert "Origin: nobody says" in sides[1]


def test_nobody_is_called_right(dossier: Dossier) -> None:
    """No side has a class or a place of its own but by its order."""
    section = read_page(page_html(dossier)).by_id("disputes")
    assert {frozenset(side.classes) for side in section.all("li", "side")} == {frozenset({"side"})}


def test_articles_that_agree_are_said_to(dossier: Dossier) -> None:
    """Not silence: that nothing was found is a finding too. A single article has nobody to differ from."""
    plain = replace(dossier, findings=Findings())
    assert NO_DISPUTE in read_page(page_html(plain)).by_id("disputes").said
    assert show_disputes(Book(replace(plain, articles=dossier.articles[:1]))) is None


def test_many_disputes_fold_and_none_is_lost(dossier: Dossier) -> None:
    """Twenty: the first six open, fourteen behind their number."""
    first = dossier.findings.claims[0]
    twenty = tuple(replace(first, id=f"claim:{n}") for n in range(20))
    found = replace(dossier.findings, claims=twenty, figures=(), series=(), timeline=(), brief=())
    section = read_page(page_html(replace(dossier, findings=found))).by_id("disputes")
    assert len(section.all("div", "dispute")) == 20
    assert len(section.one("details").all("div", "dispute")) == 14
    assert section.one("summary").said == "14 more in dispute"
