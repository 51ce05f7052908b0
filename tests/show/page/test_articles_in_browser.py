"""The evidence in a real browser: folded articles open where a link leads, all of a place is marked, and there is a way
back. Skipped, with the reason, where there is no browser."""

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tests.show.page.browser import Look, look_at, open_browser, why_no_browser

from secondsource.model.articles import Article
from secondsource.model.findings import ArticleEntry, Dossier
from secondsource.model.lineage import Shares
from secondsource.show.page import page_html
from secondsource.show.page.book import Book

pytestmark = pytest.mark.skipif(why_no_browser() is not None, reason=str(why_no_browser()))
with_and_without = pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
_MARKED = """name => [document.getElementById(name), ...document.getElementsByClassName(name)]
  .map(e => getComputedStyle(e).outlineStyle)"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One for all tests here."""
    with open_browser() as opened:
        yield opened


@dataclasses.dataclass(frozen=True)
class Folded:
    """A page of twelve folded articles, and the anchor of a place that goes over the end of a paragraph in one."""

    path: Path
    anchor: str


@pytest.fixture
def folded(dossier: Dossier, tmp_path: Path) -> Folded:
    """The hand-made story among articles with nothing in them."""
    bell, quote = dossier.articles[0].article, dossier.findings.quotes[0]
    span = bell.span(bell.text.index("on Monday"), bell.text.index("said Ada"))
    renderings = (dataclasses.replace(quote.renderings[0], span=span), *quote.renderings[1:])
    findings = dataclasses.replace(dossier.findings, quotes=(dataclasses.replace(quote, renderings=renderings),))
    more = [ArticleEntry(Article(f"z{n}", f"z{n}.txt", "Words.\n\n" * 30), None, Shares(1.0, 0.0, 0.0, 0.0), ()) for n in range(9)]
    told = dataclasses.replace(dossier, findings=findings, articles=(*dossier.articles, *more))
    path = tmp_path / "page.html"
    path.write_text(page_html(told), "utf-8")
    return Folded(path, Book(told).place(span).anchor)


@with_and_without
def test_a_link_opens_the_folded_article_and_marks_all_of_the_place(
    browser: Browser, folded: Folded, script: bool
) -> None:
    """Its words are seen, in the other place that they cross and behind it, and in the next paragraph."""
    with look_at(browser, folded.path, script=script, anchor=f"#{folded.anchor}") as look:
        assert look.hidden(folded.anchor) == ""
        assert marked(look, folded.anchor) == ["solid"] * 3
        assert (look.requests, look.complaints) == ([], [])


def marked(look: Look, anchor: str) -> list[str]:
    """The outline of each part of a place."""
    found: list[str] = look.page.evaluate(_MARKED, anchor)
    return found


@with_and_without
def test_what_is_marked_and_listed_can_be_chosen(browser: Browser, folded: Folded, script: bool) -> None:
    """A kind that is not wanted leaves the margin; a line above words comes only where it is asked for."""
    with look_at(browser, folded.path, script=script, anchor=f"#{folded.anchor}") as look:
        links = look.page.locator("#article-1 .of-quotes:visible")
        assert links.count() == 1
        look.page.locator("#list-quotes").uncheck()
        assert links.count() == 0
        above = "name => getComputedStyle(document.getElementById(name)).borderBlockStartStyle"
        assert look.page.evaluate(above, folded.anchor) == "none"
        look.page.locator("#list-quotes").check()
        look.page.locator("#mark-findings").check()
        assert look.page.evaluate(above, folded.anchor) == "solid"


def test_the_way_back_leads_to_the_link_that_was_followed(browser: Browser, folded: Folded) -> None:
    """By key: from a finding to its words and back, twice over, with the focus where it was."""
    with look_at(browser, folded.path) as look:
        page = look.page
        for _ in range(2):
            link = page.locator(f"#quote-1 a[href='#{folded.anchor}']").first
            link.focus()
            page.keyboard.press("Enter")
            assert look.hidden(folded.anchor) == ""
            page.locator(".way-back a").focus()
            page.keyboard.press("Enter")
            # Not `wait_for_function`: what it asks again and again the page's own policy forbids, once the first answer is no.
            page.locator("#quote-1 :focus").wait_for(state="attached")
            assert link.evaluate("e => e === document.activeElement")
            assert page.locator(".way-back").count() == 0
        assert (look.requests, look.complaints) == ([], [])


def test_escape_clears_the_mark_until_the_next_link(browser: Browser, folded: Folded) -> None:
    """The page does not move, and the next place is marked again."""
    with look_at(browser, folded.path, anchor=f"#{folded.anchor}") as look:
        look.page.keyboard.press("Escape")
        assert marked(look, folded.anchor) == ["none"] * 3
        look.page.evaluate("location.hash = 'article-2'")
        look.page.evaluate(f"location.hash = '{folded.anchor}'")
        look.page.locator("html:not(.cleared)").wait_for(state="attached")
        assert marked(look, folded.anchor) == ["solid"] * 3


def test_a_link_beside_the_text_points_at_its_words(browser: Browser, folded: Folded) -> None:
    """With the pointer over it or the focus on it; with neither, nothing is pointed at."""
    with look_at(browser, folded.path, anchor="#article-1") as look:
        page, pointed = look.page, "document.querySelectorAll('.pointed').length"
        page.locator(f"a[data-words~='{folded.anchor}']").first.hover()
        assert page.evaluate(pointed) == 3
        page.locator("#article-1 .facts").hover()
        assert page.evaluate(pointed) == 0
        page.locator(f"a[data-words~='{folded.anchor}']").first.focus()
        assert page.evaluate(pointed) == 3


def test_paper_has_everything_open_and_nothing_fixed(browser: Browser, folded: Folded) -> None:
    """What is folded on the screen is printed."""
    with look_at(browser, folded.path) as look:
        look.page.emulate_media(media="print")
        boxes = look.page.evaluate("[...document.querySelectorAll('#articles .para')].filter(e => !e.getClientRects().length).length")
        fixed = look.page.evaluate(
            "[...document.querySelectorAll('body *')].filter(e => /fixed|sticky/.test(getComputedStyle(e).position)).length"
        )
        assert (boxes, fixed) == (0, 0)


def test_paper_keeps_what_stands_around_quoted_words(browser: Browser, folded: Folded) -> None:
    """The ways from article to article are not printed; the words before and behind those of a finding are."""
    with look_at(browser, folded.path) as look:
        look.page.emulate_media(media="print")
        shown = "s => [...document.querySelectorAll(s)].filter(e => e.textContent && getComputedStyle(e).display !== 'none').length"
        assert look.page.evaluate(shown, "nav.around") == 0
        assert look.page.evaluate(shown, ".words .around") > 0
