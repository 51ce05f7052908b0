"""The table of claims by articles, and each claim with its places."""

from dataclasses import replace

from tests.show.page.many import claim, dossier_of, place, report, with_findings
from tests.show.page.reading_html import Element, dead_links, read_page, repeated_ids

from secondsource.model.findings import ClaimReport, Dossier
from secondsource.show.page import page_html
from secondsource.show.page.book import Book
from secondsource.show.page.claims import show_claims
from secondsource.show.page.claims_matrix import rows_of


def table_rows(page: Element) -> list[list[str]]:
    """The table of claims as words."""
    return [[cell.said for cell in row.children if isinstance(cell, Element)] for row in page.by_id("claims").one("tbody").all("tr")]


def test_cells_say_how_and_on_which_side(dossier: Dossier) -> None:
    """By a sign and by a word; what an article does not say is a word too."""
    rows = table_rows(read_page(page_html(dossier)))
    assert [row[1:] for row in rows] == [["✓asserts, side A", "absent", "✓asserts, side B"], ["✓asserts", "✓asserts", "absent"]]
    assert rows[0][0].startswith("Claim 1 The company cuts jobs. disputed separate 2 articles")


def test_every_stance_has_its_cell() -> None:
    """An article that says a thing and denies it shows both; each leads to its own words."""
    base = dossier_of("It sank. It did not sink.", "It may have sunk.", "Did it sink?")
    reports = [
        report(place(base, 1, "It sank.")), report(place(base, 1, "It did not sink."), "denies"),
        report(place(base, 2, "It may have sunk."), "hedges"), report(place(base, 3, "Did it sink?"), "asks"),
    ]  # fmt: skip
    dossier = with_findings(base, claims=(claim("c", "It sank.", reports),))
    page = read_page(page_html(dossier))
    assert table_rows(page)[0][1:] == ["✓asserts✕denies", "~hedges", "?asks"]
    cells = page.by_id("claims").one("tbody").all("td")
    book = Book(dossier)
    assert [a.attributes["href"] for a in cells[0].all("a")] == [f"#{book.place(r.span).anchor}" for r in reports[:2]]


def test_columns_are_named_in_full(dossier: Dossier) -> None:
    """The number to see, the name to hear; both lead to the article."""
    heads = read_page(page_html(dossier)).by_id("claims").one("thead").all("th")[1:]
    book = Book(dossier)
    assert [head.said for head in heads] == [f"{ref.label} {ref.number}" for ref in book.articles]
    assert [head.one("a").attributes["href"] for head in heads] == [f"#{ref.anchor}" for ref in book.articles]


def test_reports_say_on_whose_word_and_from_where(dossier: Dossier) -> None:
    """Or that nobody is named, and that nobody says where it is from."""
    entry = read_page(page_html(dossier)).by_id("claim-1")
    first, second = (told.said for told in entry.all("ul", "told"))
    assert "✓ asserts · on the word of “it said” · origin NPA" in first
    assert "on the word of “the union” (not named) · nobody says where it is from" in second
    assert "Not in: Tide" in entry.said


def test_claim_of_one_article_is_folded_and_has_no_row() -> None:
    """A column of dots tells nothing; its entry is there."""
    base = dossier_of("It sank.", "It sank. She wept.")
    both = claim("c", "It sank.", [report(place(base, n, "It sank.")) for n in (1, 2)])
    alone = claim("d", "She wept.", [report(place(base, 2, "She wept."))], missing=("n1",))
    page = read_page(page_html(with_findings(base, claims=(both, alone))))
    assert [row[0] for row in table_rows(page)] == ["Claim 1 It sank. separate 2 articles, 2 outlets, 0 to 2 origins"]
    entry = page.by_id("claim-2")
    assert "details" in [above.tag for above in entry.above()]
    assert "Not in" not in entry.said  # all others lack what one alone has


def test_forty_reports_of_one_claim_fold(dossier: Dossier) -> None:
    """A place of every article before the second of any; who lacks it stands behind a number."""
    base = dossier_of(*["It sank. It sank."] * 20, *["Nothing."] * 20)
    texts = [entry.article for entry in base.articles[:20]]
    reports: list[ClaimReport] = [report(t.span(start, start + 8)) for t in texts for start in (0, 9)]
    one = claim("c", "It sank.", reports, missing=[e.article.id for e in base.articles[20:]])
    full = with_findings(base, claims=(one,))
    page = read_page(page_html(full))
    assert repeated_ids(page) + dead_links(page) == []
    entry = page.by_id("claim-1")
    shown, folded = entry.all("ul", "told")
    assert (len(shown.all("li")), len(folded.all("li"))) == (6, 34)
    view = show_claims(Book(full))
    assert view is not None
    told = view["shown"][0].groups[0]
    assert len({one.span.article for one in (*told.shown, *told.folded)[:20]}) == 20
    assert entry.all("summary")[0].said == "34 more places"
    assert "Not in 20 of the 40 articles: its row in the table shows which." in entry.said
    assert page.by_id("claim-1-row").said.count("absent") == 20
    assert len(page.by_id("claims").one("thead").all("th")) == 41


def test_reports_on_no_side_are_kept(dossier: Dossier) -> None:
    """A disputed claim may hold places that say neither."""
    first = dossier.findings.claims[0]
    more = replace(first, reports=(*first.reports, replace(first.reports[0], span=dossier.articles[1].article.span(0, 3))))
    found = replace(dossier, findings=replace(dossier.findings, claims=(more, *dossier.findings.claims[1:])))
    entry = read_page(page_html(found)).by_id("claim-1")
    assert [head.said for head in entry.all("h4")] == ["A 120 jobs go", "B 140 jobs go", "On no side"]
    assert len(entry.all("blockquote")) == 3
    assert rows_of(Book(found), Book(found).findings["claims"])[0].cells[1][0].sides == ""


def test_of_many_articles_the_table_holds_what_three_claim() -> None:
    """A row of two signs and eleven times "absent" tells nothing; the claim stands below, and links to no row."""
    base = dossier_of(*["It sank. She wept."] * 3, *["Nothing."] * 10)
    others = [entry.article.id for entry in base.articles[3:]]
    three = claim("c", "It sank.", [report(place(base, n, "It sank.")) for n in (1, 2, 3)], missing=others)
    two = claim("d", "She wept.", [report(place(base, n, "She wept.")) for n in (1, 2)], missing=(others[0], *others))
    page = read_page(page_html(with_findings(base, claims=(three, two))))
    assert dead_links(page) == []
    assert [row[0].split(".")[0] for row in table_rows(page)] == ["Claim 1 It sank"]
    assert "What fewer than 3 of the 13 articles claim has no row" in page.by_id("claims").said
    assert "Not in 10 of the 13 articles." in page.by_id("claim-2").said
