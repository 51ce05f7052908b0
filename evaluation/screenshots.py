"""Pictures of the page of the bundled story, for the docs: docs/page-*.png.

    python -m evaluation.screenshots

Needs chromium and playwright (`pip install '.[dev]'`, `sh .ci/browser`). The pictures are looked at, not compared:
fonts and the browser's version change their bytes. Nothing is asked of any network.
"""

import os
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from evaluation.scorers import ROOT
from secondsource import analyse, read_inputs
from secondsource.show.page import page_html

STORY = ROOT / "examples" / "tamvar-drawdown"
DOCS = ROOT / "docs"
CHROMIUM = Path(os.environ.get("SECONDSOURCE_CHROMIUM", "/usr/bin/chromium"))
# As the tests open it (tests/show/page/browser.py).
_FLAGS = """--no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync
--no-first-run --disable-quic""".split()
# What is shown: a name, and the element that stands at the top of the window. The words of evidence are those that the
# first link of the first dispute leads to.
VIEWS = {"first-screen": "", "dispute": "#disputes", "evidence": "#disputes a.cite"}
_WIDTH, _HEIGHT = 1240, 940  # CSS pixels: what a README shows without shrinking the words too far


def main() -> int:
    """Write every view, light and dark."""
    if not CHROMIUM.exists():
        print(f"screenshots: no browser at {CHROMIUM}; sh .ci/browser installs one.", file=sys.stderr)
        return 2
    intake = read_inputs([str(STORY)], about=str(STORY / "about.csv"))
    html = page_html(analyse(intake.articles, skipped=intake.skipped, notes=intake.notes))
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        page = Path(folder) / "page.html"
        page.write_text(html, "utf-8")
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=_FLAGS)
        for name, wanted in VIEWS.items():
            for theme in ("light", "dark"):
                path = DOCS / f"page-{name}-{theme}.png"
                take(browser, page, wanted, path, dark=theme == "dark")
                print(f"{path.relative_to(ROOT)}: {path.stat().st_size // 1000} kB")
        browser.close()
    return 0


def take(browser: Browser, path: Path, wanted: str, picture: Path, *, dark: bool) -> None:
    """One picture: of the element `wanted`, or, where that is a link, of what it leads to."""
    context = browser.new_context(
        viewport={"width": _WIDTH, "height": _HEIGHT},
        color_scheme="dark" if dark else "light",
        reduced_motion="reduce",
        offline=True,
    )
    page = context.new_page()
    page.goto(path.as_uri())
    if wanted:
        href = page.locator(wanted).first.get_attribute("href")
        page.goto(path.as_uri() + (href or wanted))
        page.wait_for_timeout(300)  # scrolling to an anchor takes a frame
    page.screenshot(path=picture)
    context.close()


if __name__ == "__main__":
    sys.exit(main())
