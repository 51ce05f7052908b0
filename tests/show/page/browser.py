"""A page in Debian's chromium, watched: what it asks for, what it complains of, where its focus is.

Goes in: the file of a page. Comes out: a `Look` at it, with the network off. Needs chromium (`SECONDSOURCE_CHROMIUM`, or
where Debian puts it) and, for `find_violations`, axe-core (`SECONDSOURCE_AXE`, or where `.ci/browser` puts it).
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parents[3]
CHROMIUM = Path(os.environ.get("SECONDSOURCE_CHROMIUM", "/usr/bin/chromium"))
AXE = Path(os.environ.get("SECONDSOURCE_AXE", ROOT / "build/browser/node_modules/axe-core/axe.min.js"))
# So that the browser itself asks nobody for anything; tests run in containers and as root, where its sandbox cannot.
_FLAGS = """--no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync
--no-first-run --disable-quic""".split()
_TAGS = "wcag2a wcag2aa wcag21a wcag21aa wcag22aa".split()
_RUN_AXE = """async tags => (await axe.run(document, {runOnly: tags, resultTypes: ["violations"]})).violations.flatMap(
  v => v.nodes.slice(0, 3).map(n => `${v.id}: ${n.target.join(" ")}: ${n.failureSummary}`))"""
# Leaves of everything that is alike (the same tags and classes from the body down) the first `most`, with all that a kept
# part needs to be what it is: its name, its heading, its cells. What axe finds in the first it finds in the hundredth.
_THIN = """most => {
  const whole = "a, summary, button, caption, title, desc, legend, h1, h2, h3, h4, h5, h6, th, td, thead";
  const seen = new Map(), kept = new Set(), sign = new Map();
  const keep = e => {
    for (let a = e; a && !kept.has(a); a = a.parentElement) {
      kept.add(a);
      for (const c of a.children) if (c.matches(whole)) for (const d of [c, ...c.querySelectorAll("*")]) kept.add(d);
      if (a.matches(whole)) for (const d of a.querySelectorAll("*")) kept.add(d);
      for (const id of (a.getAttribute("aria-labelledby") || "").split(" ")) if (id) keep(document.getElementById(id));
    }
  };
  const all = [...document.body.querySelectorAll("*")];
  for (const e of all) {
    const own = [e.tagName, e.getAttribute("class"), ...e.getAttributeNames().sort()].join(" ");
    sign.set(e, (sign.get(e.parentElement) || "") + ">" + own);
    const times = (seen.get(sign.get(e)) || 0) + 1;
    seen.set(sign.get(e), times);
    if (times <= most) keep(e);
  }
  for (const e of all) if (!kept.has(e)) e.remove();
  return [all.length, kept.size];
}"""
# Where the words of an element first stand on the screen, and whether they can be seen there: inside the window, and
# nothing that does not hold them lies over them.
_SEEN = """id => {
  const e = document.getElementById(id), r = e.getClientRects()[0];
  if (!r) return "is not drawn";
  if (r.top < 0 || r.top > innerHeight - 10 || r.left < 0 || r.left > innerWidth) return `stands at ${r.left}, ${r.top}`;
  const over = document.elementFromPoint(r.left + Math.min(4, r.width / 2), r.top + Math.min(6, r.height / 2));
  return over && (e.contains(over) || over.contains(e)) ? "" : `lies under ${over && over.outerHTML.slice(0, 80)}`;
}"""


def why_no_browser() -> str | None:
    """Why no page can be looked at here; None where it can."""
    return None if CHROMIUM.exists() else f"no browser at {CHROMIUM} (sh .ci/browser installs one, or says why not)"


def why_no_axe() -> str | None:
    """Why nothing can be held against WCAG here; None where it can."""
    return None if AXE.exists() else f"no axe-core at {AXE} (sh .ci/browser fetches it, or says why not)"


@contextmanager
def open_browser() -> Iterator[Browser]:
    """A browser without a window."""
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=_FLAGS)
        yield browser
        browser.close()


@dataclass
class Look:
    """A page that is open, and what was noticed of it since."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def overflow(self) -> int:
        """By how many CSS pixels the page is wider than its window."""
        wide: int = self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        return wide

    def widest(self) -> list[str]:
        """What stands out beyond the window, for the message of a test."""
        found: list[str] = self.page.evaluate(
            """[...document.querySelectorAll("body *")].filter(e => {
              if (e.getBoundingClientRect().right <= document.documentElement.clientWidth + 1) return false;
              for (let a = e.parentElement; a; a = a.parentElement)
                if (a !== document.body && getComputedStyle(a).overflowX !== "visible") return false;
              return true;
            }).slice(0, 5).map(e => e.outerHTML.slice(0, 160))"""
        )
        return found

    def unfold(self) -> None:
        """Open all that is folded."""
        self.page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")

    def dress(self, *, width: int, dark: bool) -> None:
        """Another width and theme, without loading the page anew."""
        self.page.set_viewport_size({"width": width, "height": 800})
        self.page.emulate_media(color_scheme="dark" if dark else "light")

    def thin(self, most: int = 1) -> tuple[int, int]:
        """Keep `most` of everything that is alike; of how many elements, how many stay."""
        before, after = self.page.evaluate(_THIN, most)
        return before, after

    def hidden(self, anchor: str) -> str:
        """Why the element cannot be seen where it stands now; "" where it can."""
        self.page.wait_for_timeout(100)  # scrolling to an anchor takes a frame
        why: str = self.page.evaluate(_SEEN, anchor)
        return why

    def find_violations(self) -> list[str]:
        """What axe finds against WCAG 2.2 A and AA, three places of each kind."""
        found: list[str] = self.page.evaluate(_RUN_AXE, _TAGS)
        return found


@contextmanager
def look_at(
    browser: Browser, path: Path, *, width: int = 1280, script: bool = True, axe: bool = False, anchor: str = ""
) -> Iterator[Look]:
    """The page in a window of its own. `axe` brings axe-core in, past the page's policy."""
    context = browser.new_context(
        viewport={"width": width, "height": 800}, java_script_enabled=script, bypass_csp=axe, reduced_motion="reduce",
    )  # fmt: skip
    context.set_offline(True)
    page = context.new_page()
    look = Look(page)
    own = path.as_uri()
    page.on("request", lambda r: None if r.url.split("#")[0] == own else look.requests.append(r.url))
    page.on("console", lambda m: look.complaints.append(f"{m.type}: {m.text}"))
    page.on("pageerror", lambda e: look.complaints.append(f"error: {e}"))
    page.on("dialog", lambda d: (look.complaints.append(f"dialog: {d.message}"), d.dismiss()))
    page.goto(own + anchor)
    if axe:
        page.add_script_tag(path=AXE)
    yield look
    context.close()


def press_until(page: Page, wanted: str, *, most: int, key: str = "Tab") -> Any:
    """Press a key until the focus is on what a CSS selector names; an AssertionError where it never is."""
    for _ in range(most):
        page.keyboard.press(key)
        if page.evaluate("s => document.activeElement !== null && document.activeElement.matches(s)", wanted):
            return page.evaluate("document.activeElement.getAttribute('href')")
    raise AssertionError(f"{most} times {key} did not lead to {wanted}")
