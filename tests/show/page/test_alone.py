"""What each article alone has, and what it lacks."""

from dataclasses import replace

from tests.show.page.many import claim, dossier_of, report, with_findings
from tests.show.page.reading_html import dead_links, read_page, repeated_ids

from secondsource.model.findings import Dossier
from secondsource.show.page import page_html
from secondsource.show.page.alone import show_alone, tell
from secondsource.show.page.book import Book


def test_what_only_one_has_is_listed_by_name(dossier: Dossier) -> None:
    """With its kind counted and a link to it; what only shares are known of has none."""
    section = read_page(page_html(dossier)).by_id("alone")
    bell, tide, voice = section.all("div", "alone-one")
    assert "Only here: 1 (1 position)" in voice.said
    assert "Position 1 Ada Quill demands: an end to the walkout" in voice.said
    assert "#position-1" in [link.attributes["href"] for link in voice.all("a")]
    assert ["Only here: 0" in one.said for one in (bell, tide)] == [True, True]


def test_what_an_article_lacks_is_what_two_others_make(dossier: Dossier) -> None:
    """With how many make it; what one other alone has is that one's."""
    section = read_page(page_html(dossier)).by_id("alone")
    _, tide, voice = section.all("div", "alone-one")
    assert "Not here: 1 Claim 1 The company cuts jobs. in 2 articles" in tide.said
    assert "Not here: 1 Claim 2 The company said it on Monday. in 2 articles" in voice.said
    single = replace(dossier.findings.claims[1], counts=replace(dossier.findings.claims[1].counts, articles=1))
    view = show_alone(Book(with_findings(dossier, claims=(dossier.findings.claims[0], single))))
    assert view is not None
    assert [len(one.lacks) for one in view["articles"]] == [0, 1, 0]


def test_every_kind_of_finding_can_be_told(dossier: Dossier) -> None:
    """In a line, none empty."""
    book = Book(dossier)
    told = {kind: tell(book, refs[0]) for kind, refs in book.findings.items() if refs}
    assert told == {
        "claims": "The company cuts jobs.",
        "figures": "jobs cut: 120 jobs",
        "quotes": "Ada Quill: Nobody will be put out on the street,",
        "timeline": "2025-02-27: The strike began",
        "undated": "demands an end",
        "commitments": "The ferry company: cut 120 jobs",
        "positions": "Ada Quill demands: an end to the walkout",
        "framing": "the walkout: strike, walkout",
        "series": "jobs cut",
    }


def test_long_lists_fold_and_the_longest_end_in_the_table() -> None:
    """Fifty claims lacked: six open, thirty named, the rest counted where the table of claims shows them."""
    base = dossier_of("It sank. " * 50, "It sank. " * 50, "Nothing.")
    spans = [[entry.article.span(9 * n, 9 * n + 8) for entry in base.articles[:2]] for n in range(50)]
    claims = [claim(f"c{n}", f"It sank {n} times.", [report(s) for s in pair], missing=("n3",)) for n, pair in enumerate(spans)]
    only = tuple(f"c{n}" for n in range(10))
    first = replace(base.articles[0], only_here=(*only, "no such finding"))
    dossier = with_findings(replace(base, articles=(first, *base.articles[1:])), claims=tuple(claims))
    page = read_page(page_html(dossier))
    assert repeated_ids(page) + dead_links(page) == []
    one, _, third = page.by_id("alone").all("div", "alone-one")
    assert "Only here: 10 (10 claims)" in one.said
    assert [part.said for part in one.all("summary")] == ["4 more only here"]
    assert "Not here: 50" in third.said
    assert third.one("summary").said == "44 more not here"
    assert "And 38 more: the column 3 of the table of claims shows them." in third.said
    assert len(third.all("li")) == 12


def test_one_article_has_no_such_section(dossier: Dossier) -> None:
    """It has everything alone."""
    assert show_alone(Book(replace(dossier, articles=dossier.articles[:1]))) is None
