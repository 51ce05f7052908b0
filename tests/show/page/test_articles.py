"""The evidence: what stands beside the words of an article, above them, and how a reader gets from one to the other."""

import dataclasses
import re
from functools import cache
from pathlib import Path

import pytest
from tests.conftest import find
from tests.documents import example_dossier
from tests.show.page.reading_html import Element, read_page

from secondsource.model.articles import Article, Dated, Furniture
from secondsource.model.findings import ArticleEntry, Dossier
from secondsource.model.lineage import Borrowed, Shares
from secondsource.show.escaping import safe_term
from secondsource.show.page import page_html
from secondsource.show.page.articles import show_articles
from secondsource.show.page.book import Book

EXAMPLE = Path(__file__).resolve().parents[3] / "examples" / "tamvar-drawdown"


def changed(dossier: Dossier, number: int, **values: object) -> Dossier:
    """The dossier with one entry changed."""
    entries = list(dossier.articles)
    entries[number] = dataclasses.replace(entries[number], **values)  # type: ignore[arg-type]
    return dataclasses.replace(dossier, articles=tuple(entries))


def with_article(dossier: Dossier, number: int, **values: object) -> Dossier:
    """The dossier with something else in one article."""
    return changed(dossier, number, article=dataclasses.replace(dossier.articles[number].article, **values))  # type: ignore[arg-type]


def text_of(page: Element, anchor: str) -> list[Element]:
    """The lines of an article."""
    return page.by_id(anchor).all("p", "para")


@cache
def example_page() -> tuple[Book, Element]:
    """A bundled story and its page."""
    dossier = example_dossier(EXAMPLE)
    return Book(dossier), read_page(page_html(dossier))


def test_the_text_on_the_page_is_the_text() -> None:
    """Put together from its lines, character by character."""
    book, page = example_page()
    for ref in book.articles:
        assert "".join(line.text for line in text_of(page, ref.anchor)) == safe_term(ref.entry.article.text)


def test_every_place_is_an_anchor_with_its_words() -> None:
    """Once on the page, and what it and its further parts hold are the words of the span."""
    book, page = example_page()
    held = [one for ref in book.articles for line in text_of(page, ref.anchor) for one in line.walk()]
    for span, place in book.places.items():
        parts = [one for one in held if place.anchor == one.id or place.anchor in one.classes]
        assert [one.id for one in parts if one.id] == [place.anchor]
        assert "".join(part.text for part in parts) == safe_term(book.words(span))


def test_every_finding_is_reached_from_its_words_and_its_words_from_it() -> None:
    """Beside the paragraph that a place begins in stands a link to each of its findings, which names the place."""
    book, page = example_page()
    links = {
        (words, link.attributes["href"]): link
        for link in page.all("a") if "data-words" in link.attributes
        for words in link.attributes["data-words"].split()
    }  # fmt: skip
    expected = {(place.anchor, f"#{ref.anchor}") for place in book.places.values() for ref in place.findings}
    assert set(links) == expected
    for (words, _), link in links.items():
        block = next(one for one in link.above() if "block" in one.classes)
        assert [one for one in block.one("p", "para").walk() if one.id == words]


def test_a_link_beside_the_text_says_which_words(dossier: Dossier) -> None:
    """Its name is that of the finding, its title the first words; what is disputed comes first and says so."""
    page = read_page(page_html(dossier))
    links = page.by_id(next(r.anchor for r in Book(dossier).articles if r.id == "c3")).one(aria_label="Findings here").all("a")
    assert links[0].said == "Claim 1 disputed"
    assert {link.said: link.attributes["title"] for link in links}["Position 1"] == "“Quill demands an end”"


def test_one_finding_on_two_places_is_one_link(dossier: Dossier) -> None:
    """A word that stands twice in a paragraph is listed once, with both places."""
    (term, *others), *_ = [finding.terms for finding in dossier.findings.framing]
    bell = dossier.articles[0].article
    more = dataclasses.replace(term, spans=(*term.spans, find(bell, "street")))
    framing = dataclasses.replace(dossier.findings.framing[0], terms=(more, *others))
    told = dataclasses.replace(dossier, findings=dataclasses.replace(dossier.findings, framing=(framing,)))
    [link] = [a for a in read_page(page_html(told)).all("a") if a.said == "Wording 1" and "data-words" in a.attributes
              and a.attributes["title"] == "“street”"]  # fmt: skip
    assert len(link.attributes["data-words"].split()) == 2


@pytest.mark.parametrize(("kind", "start", "end"), [("copied", 10, 40), ("wire", 10, 12), ("quoted", 100, 180)])
def test_borrowed_words_are_marked(dossier: Dossier, kind: str, start: int, end: int) -> None:
    """Those and no others, across places of findings and line ends."""
    told = changed(dossier, 0, borrowed=(Borrowed(start, end, kind),))  # type: ignore[arg-type]
    marked = [one.text for line in text_of(read_page(page_html(told)), "article-1") for one in line.all("span", kind)]
    assert "".join(marked) == told.articles[0].article.text[start:end]


def test_every_mark_has_its_words_in_the_legend() -> None:
    """Not by colour alone: the choice of what is marked says what each line means."""
    _, page = example_page()
    legend = " ".join(one.said for one in page.by_id("articles").all("fieldset"))
    for words in ("copied: had from", "agency: from the text", "quoted: in quotation marks", "of the page, not of the"):
        assert words in legend


@pytest.mark.parametrize(("lines", "folded"), [(1, False), (2, False), (3, True), (7, True)])
def test_furniture_is_said_to_be_and_folded_where_it_is_long(dossier: Dossier, lines: int, folded: bool) -> None:
    """It is never left out."""
    text = "The port shut on Monday.\n" + "".join(f"Ten more towns, {n}\n" for n in range(lines)) + "It opened.\n"
    furniture = tuple(Furniture(m.start(), m.end(), "related") for m in re.finditer("Ten.*", text))
    entry = ArticleEntry(Article("z", "z.txt", text, furniture=furniture), None, Shares(1.0, 0.0, 0.0, 0.0), ())
    page = read_page(page_html(dataclasses.replace(dossier, articles=(*dossier.articles, entry))))
    article = page.by_id(next(ref.anchor for ref in Book(dataclasses.replace(dossier, articles=(*dossier.articles, entry))).articles if ref.id == "z"))
    assert [one.said for one in article.all("p", "what")] == ["other headlines"] * lines
    assert [one.said for one in article.all("summary")] == [f"Not the article's: other headlines: {lines} lines"] * folded
    assert [one.text for one in article.all("span", "furniture")] == [f"Ten more towns, {n}" for n in range(lines)]


@pytest.mark.parametrize(
    ("published", "said"),
    [
        (None, "not known"),
        (Dated("2025-03-03", "day", "metadata"), "2025-03-03, as given with the article"),
        (Dated("2025-03", "month", "inferred"), "2025-03, inferred from what the article says"),
    ],
)
def test_how_the_date_is_known(dossier: Dossier, published: Dated | None, said: str) -> None:
    """In words."""
    page = read_page(page_html(changed(dossier, 0, published=published)))
    anchor = next(ref.anchor for ref in Book(changed(dossier, 0, published=published)).articles if ref.id == "a1")
    facts = {one.one("dt").said: one.one("dd").said for one in page.by_id(anchor).one("dl").all("div")}
    assert facts["Published"] == said


def test_the_words_that_say_the_date_are_linked(dossier: Dossier) -> None:
    """They are a place of their own where no finding stands on them."""
    page = read_page(page_html(dossier))
    [link] = [one for one in page.by_id("article-1").one("dl").all("a") if one.said == "“March 3”"]
    assert page.by_id(link.attributes["href"][1:]).text == "March 3"


def test_shares_are_a_bar_with_numbers(dossier: Dossier) -> None:
    """The bar is as long as its parts together; what it shows stands beside it."""
    [shown] = [one for one in show_articles(Book(dossier))["articles"] if one.ref.id == "a1"]
    assert [(bar.kind, bar.start, bar.width) for bar in shown.bars] == [("own", 0.0, 10.0), ("wire", 10.0, 90.0)]
    assert shown.shares == "own 10%, agency 90%"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قالت الشركة يوم الاثنين إنها ستخفض 120 وظيفة.", "rtl"),
        ("הנמל נסגר, said Ada.", "rtl"),
        ("The port (הנמל) shut on Monday.", "ltr"),
        ("120 / 140", "ltr"),
    ],
)
def test_an_article_runs_as_it_is_written(dossier: Dossier, text: str, expected: str) -> None:
    """The column beside the text is on its other side, and every line finds its own direction."""
    entry = ArticleEntry(Article("z", "z.txt", text), None, Shares(1.0, 0.0, 0.0, 0.0), ())
    page = read_page(page_html(dataclasses.replace(dossier, articles=(*dossier.articles, entry))))
    [held] = [one for one in page.all("div", "text") if one.text.strip() == text]
    assert held.attributes["dir"] == expected
    assert held.one("p", "para").attributes["dir"] == "auto"


@pytest.mark.parametrize(
    ("language", "expected"), [("ar", "ar"), ("pt-BR", "pt-BR"), ("en-GB", None), ("German", None), ("x\" y", None), (None, None)]
)
def test_language_of_the_lines(dossier: Dossier, language: str | None, expected: str | None) -> None:
    """A tag that a browser knows, where it is not the page's own."""
    lines = text_of(read_page(page_html(with_article(dossier, 0, language=language))), "article-1")
    assert {line.attributes.get("lang") for line in lines} == {expected}


def test_many_articles_are_folded(dossier: Dossier) -> None:
    """Eight stand open, nine do not; the place that a link leads to lies inside, so that a browser opens it."""
    for more, is_open in ((5, True), (6, False)):
        entries = [ArticleEntry(Article(f"z{n}", f"z{n}.txt", "Words."), None, Shares(1.0, 0.0, 0.0, 0.0), ()) for n in range(more)]
        page = read_page(page_html(dataclasses.replace(dossier, articles=(*dossier.articles, *entries))))
        folds = [one for one in page.by_id("articles").all("details") if "article" in (one.parent.classes if one.parent else ())]
        assert ["open" in one.attributes for one in folds] == [is_open] * (3 + more)
        assert [one for one in folds if not one.all("div", "full")[0].id] == []


def test_articles_lead_to_each_other(dossier: Dossier) -> None:
    """To the one before and the one behind, to its own top, and to all."""
    page = read_page(page_html(dossier))
    held = [[a.attributes["href"] for a in page.by_id(f"article-{n}").one("nav").all("a")] for n in (1, 2, 3)]
    assert held == [
        ["#article-1", "#article-2", "#articles"],
        ["#article-2", "#article-1", "#article-3", "#articles"],
        ["#article-3", "#article-2", "#articles"],
    ]


def test_a_place_in_parts_has_a_rule_that_marks_them_all(dossier: Dossier) -> None:
    """Only such a place has one: a link to its first part marks the rest, without script."""
    bell = dossier.articles[0].article
    start, end = bell.text.index("on Monday"), bell.text.index("said Ada")
    quote = dossier.findings.quotes[0]
    long = dataclasses.replace(quote.renderings[0], span=bell.span(start, end))
    quotes = (dataclasses.replace(quote, renderings=(long, *quote.renderings[1:])),)
    told = dataclasses.replace(dossier, findings=dataclasses.replace(dossier.findings, quotes=quotes))
    anchor = Book(told).place(bell.span(start, end)).anchor
    html = page_html(told)
    assert f".text:has(#{anchor}:target) .{anchor}" in html
    assert len(set(re.findall(r":has\(#(w\d+):target\)", html))) == 1


def test_only_what_stands_on_words_can_be_chosen(dossier: Dossier) -> None:
    """A kind without a finding is no choice; every choice has its label and a rule of the style."""
    bare = dataclasses.replace(dossier.findings, quotes=(), figures=(), series=())
    page = read_page(page_html(dataclasses.replace(dossier, findings=bare)))
    boxes = {one.id for one in page.by_id("articles").all("input")}
    assert "list-claims" in boxes
    assert not boxes & {"list-quotes", "list-figures", "list-series"}
    assert boxes == {label.attributes["for"] for label in page.by_id("articles").all("label")}
    style = page.one("style").text
    assert [box for box in boxes if box and f"#{box}:" not in style] == []
