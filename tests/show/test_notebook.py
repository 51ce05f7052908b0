"""What a notebook shows of a report: safe on somebody else's page."""

import html.parser
import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from secondsource.model.findings import Dossier, Findings
from secondsource.show.escaping import safe_notebook
from secondsource.show.notebook import notebook_html

TAGS = {"div", "p", "strong", "br", "span", "ul", "li", "table", "thead", "tbody", "tr", "th", "td"}


class Page(html.parser.HTMLParser):
    """The tags and attributes of a piece of HTML, its words, and whether every tag is closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.words = ""
        self.open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data


def test_counts_disputes_claims(dossier: Dossier) -> None:
    """What a glance needs, in the words of the report."""
    page = Page(notebook_html(dossier))
    assert not page.open
    for words in (
        "Ferry jobs to go", "3 articles from 3 outlets: at most 2 independent origins, 1 of them shown.",
        "“120 jobs go” (The Bell) / “140 jobs go” (voice)", "jobs cut: 120 jobs / 120 posts / 140 workers",
        "The company said it on Monday.", "2 articles, 1 origin", "one origin", "Not read: 1 input.",
    ):  # fmt: skip
        assert words in page.words


def test_nothing_to_run_and_nothing_to_fetch(dossier: Dossier) -> None:
    """No script, no style sheet, no link, no picture; no attribute but styles, scopes and what keeps MathJax away."""
    page = Page(notebook_html(dossier))
    assert set(page.tags) <= TAGS
    assert page.attributes == {"style", "class", "dir", "scope"}
    assert "url(" not in notebook_html(dossier)


@pytest.mark.parametrize(
    "text",
    ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "</div></td><h1>x", "&lt;b&gt;", "\x1b[2J", "\u202ex",
     "$\\href{javascript:alert(1)}{x}$", "\\(x\\) \\[x\\] $$x$$", "<!--", "]]>"],
)  # fmt: skip
def test_hostile_words_are_words(hostile: Callable[[str], Dossier], text: str) -> None:
    """Whatever every field holds, the page is built as with a plain word, and no formula is set."""
    shown = notebook_html(hostile(f"w {text}"))
    made, plain = Page(shown), Page(notebook_html(hostile("w")))
    assert [t for t in made.tags if t != "span"] == [t for t in plain.tags if t != "span"]
    assert not set("$\\") & set(re.sub(r"<span>[$\\]</span>", "", shown))
    assert not made.open
    assert made.attributes == plain.attributes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a < b & c", "a &lt; b &amp; c"),
        ("$x$", "<span>$</span>x<span>$</span>"),  # else a formula between the two
        ("\\(x\\)", "<span>\\</span>(x<span>\\</span>)"),
        ("\x1b", "<span>\\</span>x1b"),
    ],
)
def test_formula_signs_stand_apart(text: str, expected: str) -> None:
    """A tag between them, which no formula holds."""
    assert expected == safe_notebook(text)


def test_nothing_found_is_said(dossier: Dossier) -> None:
    """Without findings: the counts, and that nothing is in dispute."""
    page = Page(notebook_html(replace(dossier, findings=Findings())))
    assert "Nothing was found on which the articles differ." in page.words
    assert "table" not in page.tags


def test_long_lists_are_cut_and_counted(dossier: Dossier) -> None:
    """Ten claims and five disputes; the rest is counted."""
    dispute, claim = dossier.findings.claims
    claims = [replace(claim, id=f"c{n}") for n in range(13)] + [replace(dispute, id=f"d{n}") for n in range(7)]
    page = Page(notebook_html(replace(dossier, findings=Findings(claims=tuple(claims)))))
    assert page.tags.count("li") == 5
    assert "… 2 more" in page.words
    assert "… 3 more" in page.words
