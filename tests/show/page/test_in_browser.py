"""The pages in a real browser: they ask for nothing, complain of nothing, keep WCAG 2.2 AA, fit, and are walked by key.

Skipped, with the reason, where there is no browser; `sh .ci/browser` installs what is needed.
"""

import os
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tests.documents import example_dossier
from tests.show.page.browser import Look, look_at, open_browser, press_until, why_no_axe, why_no_browser
from tests.show.page.forty import forty_dossier
from tests.show.page.hostile_strings import HOSTILE

from secondsource import Dossier
from secondsource.show.page import page_html

ROOT = Path(__file__).resolve().parents[3]
IRAQ = ROOT.parent / "shared" / "stories" / "iraq-2021"
EXAMPLES = sorted(path.parent.name for path in (ROOT / "examples").glob("*/gold.yaml"))
PAGES = (*EXAMPLES, "iraq-2021", "forty")
WIDTHS = (320, 768, 1280, 1920)
SIGHTS = ((320, False), (320, True), (1280, True), (1280, False))
pytestmark = pytest.mark.skipif(why_no_browser() is not None, reason=str(why_no_browser()))
needs_axe = pytest.mark.skipif(why_no_axe() is not None, reason=str(why_no_axe()))
Opened = Callable[[str], Path]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One for all tests here."""
    with open_browser() as opened:
        yield opened


@pytest.fixture(scope="module")
def page_of(tmp_path_factory: pytest.TempPathFactory) -> Opened:
    """Where the page of a story stands, made when it is first asked for."""
    folder = tmp_path_factory.mktemp("pages")

    @cache
    def write(name: str) -> Path:
        path = folder / f"{name}.html"
        path.write_text(page_html(dossier_of(name)), "utf-8")
        return path

    return write


def dossier_of(name: str) -> Dossier:
    """The dossier of a bundled story, of the real one beside the project, or of the forty."""
    if name == "forty":
        return forty_dossier()
    folder = IRAQ if name == "iraq-2021" else ROOT / "examples" / name
    if not folder.exists():
        pytest.skip(f"{folder} is not there")
    return example_dossier(folder)


@pytest.mark.parametrize("name", PAGES)
def test_page_asks_for_nothing_and_fits(browser: Browser, page_of: Opened, name: str) -> None:
    """No request, no message on the console, and nothing wider than the window, with everything unfolded."""
    with look_at(browser, page_of(name), width=320) as look:
        assert look.page.title()
        look.unfold()
        found = {}
        for width in (320, 1280) if name == "forty" else WIDTHS:
            look.page.set_viewport_size({"width": width, "height": 800})
            if (over := look.overflow()) > 0:
                found[width] = (over, look.widest())
        assert found == {}
        assert (look.requests, look.complaints) == ([], [])


@needs_axe
@pytest.mark.parametrize("name", PAGES)
def test_page_keeps_wcag(browser: Browser, page_of: Opened, name: str) -> None:
    """axe finds nothing against WCAG 2.2 A and AA, light and dark, narrow and wide, with everything unfolded.

    Of what is alike it is shown one: a page of forty articles in full takes it minutes. SECONDSOURCE_AXE_WHOLE=1 shows
    it everything.
    """
    with look_at(browser, page_of(name), axe=True) as look:
        look.unfold()
        if not os.environ.get("SECONDSOURCE_AXE_WHOLE"):
            look.thin()
        found = {}
        for width, dark in SIGHTS:
            look.dress(width=width, dark=dark)
            if violations := look.find_violations():
                found[width, dark] = violations
        assert found == {}


@needs_axe
def test_axe_sees_what_is_wrong(browser: Browser, tmp_path: Path) -> None:
    """The test above can fail."""
    bad = tmp_path / "bad.html"
    bad.write_text("<html><title>x</title><p style='color: #ccc; background: #fff'>pale</p><img src='data:,'>", "utf-8")
    with look_at(browser, bad, axe=True) as look:
        found = {line.split(":")[0] for line in look.find_violations()}
    assert {"color-contrast", "html-has-lang", "image-alt"} <= found


def test_watching_sees_what_is_asked_for(browser: Browser, tmp_path: Path) -> None:
    """A request, a script, a dialog and a page too wide would not go unseen."""
    bad = tmp_path / "bad.html"
    bad.write_text(
        "<title>x</title><img src='https://example.org/x.png'><p style='width: 5000px'>x</p>"
        "<script>alert(7); console.warn('careful'); nowhere()</script>",
        "utf-8",
    )
    with look_at(browser, bad) as look:
        assert look.requests == ["https://example.org/x.png"]
        assert {line.split(":")[0] for line in look.complaints} >= {"dialog", "warning", "error"}
        assert look.overflow() > 1000


@needs_axe  # which is brought in past the page's policy, and the spacing with it
@pytest.mark.parametrize("name", ["forty", EXAMPLES[0]])
def test_text_may_be_spaced(browser: Browser, page_of: Opened, name: str) -> None:
    """With the reader's own spacing nothing runs over in a narrow window (WCAG 2.2, 1.4.12)."""
    with look_at(browser, page_of(name), width=320, axe=True) as look:
        look.page.add_style_tag(
            content="* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"
        )
        look.unfold()
        assert (look.overflow(), look.widest() if look.overflow() else []) == (0, [])


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_links_and_folds_work(browser: Browser, page_of: Opened, script: bool) -> None:
    """A link into an article jumps to its words, and a fold opens, with script and without."""
    with look_at(browser, page_of("tamvar-drawdown"), script=script) as look:
        link = look.page.locator("a.cite:visible").first
        link.click()
        anchor = (link.get_attribute("href") or "")[1:]
        assert look.page.url.endswith(f"#{anchor}")
        assert look.hidden(anchor) == ""
        fold = look.page.locator("details:not([open]):visible").first
        fold.locator("summary").first.click()
        assert look.page.locator("details[open]").count() >= 1
        assert (look.requests, look.complaints) == ([], [])


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("name", ["tamvar-drawdown", "forty"])
def test_page_is_walked_by_key(browser: Browser, page_of: Opened, name: str, width: int) -> None:
    """From a dispute to its claim, to its words in one article, to those in another, and back: Tab and Enter alone.

    Back is the browser's own: without a window it has no key for it.
    """
    with look_at(browser, page_of(name), width=width) as look:
        page = look.page
        go(look, "a.skip")
        go(look, ".masthead a[href='#disputes']", back=True)
        claim = go(look, "#disputes a.ref[href^='#claim-'], #disputes a.ref[href^='#figure-']")
        first = go(look, f"{claim} a.cite[href^='#w']")
        assert words_at(look, first) in said_by(look, claim)
        page.go_back()
        assert stands_in(look, claim) == ""
        home = article_of(look, first)
        second = go(look, f"{claim} a.cite[href^='#w']", unlike=home)
        assert article_of(look, second) != home
        assert words_at(look, second) in said_by(look, claim)
        page.go_back()
        assert stands_in(look, claim) == ""
        assert (look.requests, look.complaints) == ([], [])


def go(look: Look, link: str, *, back: bool = False, unlike: str = "") -> str:
    """Tab to such a link, past those that lead into the article `unlike`, and follow it; where it leads, as `#anchor`.

    Raises:
        AssertionError: there is none, or what it leads to cannot be seen.
    """
    for _ in range(40):
        target: str = press_until(look.page, link, most=400, key="Shift+Tab" if back else "Tab")
        if not unlike or article_of(look, target) != unlike:
            break
    look.page.keyboard.press("Enter")
    assert seen_at(look) == target
    return target


def seen_at(look: Look) -> str:
    """Where the page stands, as `#anchor`; an AssertionError where it cannot be seen there."""
    look.page.wait_for_timeout(50)
    anchor: str = look.page.evaluate("location.hash")
    assert look.hidden(anchor[1:]) == "", anchor
    return anchor


def stands_in(look: Look, finding: str) -> str:
    """What is wrong with having come back to a finding: the link that was followed has the focus again, in the finding
    and in sight. In a narrow window the finding's first line may stand above it."""
    look.page.wait_for_timeout(50)
    wrong: str = look.page.evaluate(
        """finding => {
            const one = document.activeElement, place = one.getBoundingClientRect();
            if (location.hash !== finding) { return "stands at " + location.hash; }
            if (!one.closest(finding)) { return "the focus is on " + one.outerHTML.slice(0, 80); }
            return place.top >= 0 && place.bottom <= innerHeight ? "" : `the link stands at ${place.top}`;
        }""",
        finding,
    )
    return wrong


def article_of(look: Look, target: str) -> str:
    """The anchor of the article that a place stands in."""
    found: str = look.page.evaluate("t => document.querySelector(t).closest('[id^=article-]').id", target)
    return found


def words_at(look: Look, target: str) -> str:
    """What begins at a place: its first words, on one line."""
    found: str = look.page.evaluate("t => document.querySelector(t).textContent", target)
    return " ".join(found.split()[:3])


def said_by(look: Look, finding: str) -> str:
    """All words of a finding, on one line."""
    found: str = look.page.evaluate("t => document.querySelector(t).textContent", finding)
    return " ".join(found.split())


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_runs_nothing(
    browser: Browser, hostile: Callable[[str], Dossier], tmp_path: Path, text: str
) -> None:
    """In whatever field it stands: no script, no request, no dialog, and the page still fits a narrow window."""
    path = tmp_path / "page.html"
    path.write_text(page_html(hostile(text)), "utf-8")
    with look_at(browser, path, width=320) as look:
        look.unfold()
        look.page.mouse.move(160, 300)
        assert look.page.evaluate("window.owned") is None
        assert (look.requests, look.complaints) == ([], [])
        assert (look.overflow(), look.widest() if look.overflow() else []) == (0, [])
        assert look.page.locator("main > section").count() >= 3
