"""What the articles call one and the same thing."""

from tests.show.page.many import dossier_of, place, with_findings
from tests.show.page.reading_html import Element, dead_links, read_page, repeated_ids

from secondsource.model.findings import Dossier, FramingFinding, FramingTerm
from secondsource.show.page import page_html
from secondsource.show.page.book import Book
from secondsource.show.page.wording import show_wording


def cells(table: Element) -> list[list[str]]:
    """The rows of a table as words."""
    return [[cell.said for cell in row.children if isinstance(cell, Element)] for row in table.one("tbody").all("tr")]


def test_terms_by_articles(dossier: Dossier) -> None:
    """Only the articles that name the thing have a column; words that an article did not choose say so."""
    entry = read_page(page_html(dossier)).by_id("wording-1")
    assert [head.said for head in entry.one("thead").all("th")] == ["Term", "1 The Bell", "3 voice"]
    assert cells(entry) == [["strike", "1 place", ""], ["walkout", "", "1 place not its own"]]


def test_own_and_borrowed_uses_of_a_term_share_a_row() -> None:
    """The dossier lists them apart; counts lead to the first place."""
    base = dossier_of("A strike. A strike. “A strike”", "A walkout.")
    text = base.articles[0].article
    terms = (
        FramingTerm("strike", (text.span(2, 8), text.span(12, 18)), False), FramingTerm("strike", (text.span(23, 29),), True),
        FramingTerm("walkout", (place(base, 2, "walkout"),), False),
    )  # fmt: skip
    dossier = with_findings(base, framing=(FramingFinding("w", "the strike", terms, (), ("n1",)),))
    entry = read_page(page_html(dossier)).by_id("wording-1")
    assert cells(entry)[0] == ["strike", "2 places 1 place not its own", ""]
    links = [link.attributes["href"] for link in entry.one("tbody").all("a")]
    book = Book(dossier)
    assert links == [f"#{book.place(span).anchor}" for span in (terms[0].spans[0], terms[1].spans[0], terms[2].spans[0])]


def test_many_articles_are_listed_and_many_terms_fold() -> None:
    """Nine columns are narrower than their heads; a term of 500 characters breaks nothing."""
    long = "walkout " * 62
    base = dossier_of(*[f"A strike. {long}"] * 9)
    texts = [entry.article for entry in base.articles]
    terms = [FramingTerm("strike", tuple(text.span(2, 8) for text in texts), False)]
    terms += [FramingTerm(f"{long}{n}", (texts[0].span(10, 18 + n),), False) for n in range(20)]
    dossier = with_findings(base, framing=(FramingFinding("w", long, tuple(terms), (), ("n1",)),))
    page = read_page(page_html(dossier))
    assert repeated_ids(page) + dead_links(page) == []
    entry = page.by_id("wording-1")
    first, folded = entry.one("table"), entry.one("ul", "term-lines")
    assert [head.said for head in first.one("thead").all("th")] == ["Term", "In their own words", "Copied or quoted"]
    assert [len(cells(first)), len(folded.all("li"))] == [8, 13]
    assert [len(line.all("a")) for line in folded.all("li")] == [1] * 13
    assert len(first.one("tbody").all("tr")[0].all("a")) == 9
    assert entry.all("summary")[0].said == "13 more terms"


def test_nothing_named_twice_is_no_section(dossier: Dossier) -> None:
    """No empty heading."""
    assert show_wording(Book(with_findings(dossier, framing=()))) is None
