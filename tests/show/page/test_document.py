"""The laws of the page, whatever its sections show: it stands alone, obeys no article, loses no finding."""

import base64
import dataclasses
import hashlib
import os
import pickle
import re
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from tests.documents import example_dossier
from tests.show.page.forty import forty_dossier
from tests.show.page.hostile_strings import HOSTILE
from tests.show.page.reading_html import Element, find_faults, read_loosely, read_page
from tests.stories import article

from secondsource import Dossier, analyse
from secondsource.model.articles import Article
from secondsource.model.findings import Findings
from secondsource.show.escaping import safe_term
from secondsource.show.page import page_html
from secondsource.show.page.book import Book

ROOT = Path(__file__).resolve().parents[3]
EXAMPLES = sorted(path.parent.name for path in (ROOT / "examples").glob("*/gold.yaml"))
KINDS = (*EXAMPLES, "forty", "hand-made", "one article", "no title", "no findings", "no dates", "nothing known")


@dataclasses.dataclass(frozen=True)
class Shown:
    """A dossier, its page, and the page as a tree."""

    dossier: Dossier
    html: str
    page: Element


@pytest.fixture(scope="module")
def made() -> dict[str, Shown]:
    """The pages that were made already."""
    return {}


@pytest.fixture(params=KINDS)
def shown(request: pytest.FixtureRequest, dossier: Dossier, made: dict[str, Shown]) -> Shown:
    """The page of a dossier of every kind."""
    kind: str = request.param
    if kind not in made:
        told = dossier_of(kind, dossier)
        html = page_html(told)
        made[kind] = Shown(told, html, read_loosely(html)[0])
    return made[kind]


def dossier_of(kind: str, dossier: Dossier) -> Dossier:
    """A bundled story's, the forty's, or the one made by hand with something taken away."""
    if kind in EXAMPLES:
        return example_dossier(ROOT / "examples" / kind)
    if kind == "forty":
        return forty_dossier()
    undated = tuple(dataclasses.replace(entry, published=None) for entry in dossier.articles)
    return {
        "hand-made": lambda: dossier,
        "one article": lambda: analyse([article("a", "“We go,” said Ada Quill on 3 March 2024. The firm cut 12 jobs.")]),
        "no title": lambda: dataclasses.replace(dossier, story=dataclasses.replace(dossier.story, title="")),
        "no findings": lambda: dataclasses.replace(dossier, findings=Findings(), lineage=(), origins=(), actors=()),
        "no dates": lambda: dataclasses.replace(dossier, articles=undated),
        "nothing known": lambda: analyse([article("a", "Words."), article("b", "Others.")]),
    }[kind]()


def test_page_keeps_the_laws(shown: Shown) -> None:
    """Tags nest, an id stands once, links lead somewhere, nothing is loaded, no inline code, headings in order."""
    assert read_loosely(shown.html)[1] + find_faults(shown.page) == []


def test_every_finding_is_on_the_page(shown: Shown) -> None:
    """Shown or folded, never lost: an element each, called by its name."""
    elements = {one.id: one for one in shown.page.walk() if one.id}
    refs = [ref for refs in Book(shown.dossier).findings.values() for ref in refs]
    assert [ref.name for ref in refs if ref.anchor not in elements] == []
    assert [ref.name for ref in refs if ref.name not in elements[ref.anchor].text] == []


def test_every_article_is_on_the_page_in_full(shown: Shown) -> None:
    """All its lines in their order, whatever stands round them."""
    elements = {one.id: one for one in shown.page.walk() if one.id}
    for ref in Book(shown.dossier).articles:
        words = "".join(elements[ref.anchor].text.split())
        lines = ["".join(safe_term(line).split()) for line in ref.entry.article.text.splitlines()]
        assert [line for line in lines if line not in words] == []


def test_policy_names_the_very_style_and_script(shown: Shown) -> None:
    """Nothing else is obeyed, and the policy stands before both (CSP 3: it holds for what follows it)."""
    policy = dict(part.split(" ", 1) for part in find_policy(shown.page).split("; "))
    assert policy["style-src"] == digest(shown.page, "style")
    assert policy["script-src"] == digest(shown.page, "script")
    assert policy["default-src"] == policy["base-uri"] == policy["form-action"] == "'none'"
    assert "unsafe" not in find_policy(shown.page)
    assert shown.html.index("Content-Security-Policy") < shown.html.index("<style") < shown.html.index("<script")


def find_policy(page: Element) -> str:
    """The content of the policy's tag."""
    return page.one("meta", http_equiv="Content-Security-Policy").attributes["content"]


def digest(page: Element, tag: str) -> str:
    """How a policy names what stands in the only such tag."""
    held = hashlib.sha256(page.one(tag).text.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(held).decode()}'"


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_stays_text(hostile: Callable[[str], Dossier], text: str) -> None:
    """It makes no tag, attribute, id or class that the pages of plain stories do not have, and can be written."""
    html = page_html(hostile(text))
    page = read_page(html)
    assert find_faults(page) == []
    assert shapes(page) - shapes(read_page(page_html(hostile("plain words")))) - example_shapes() == set()
    assert [one.id for one in page.walk() if one.id and not re.fullmatch(r"[a-z0-9-]{1,60}", one.id)] == []
    assert html.encode("utf-8")
    assert [c for c in html if c in "\u202e\u2067\x00\x1b\u2028\U000e0067"] == []


def shapes(page: Element) -> set[tuple[str, ...]]:
    """The kinds of tags: by name, names of attributes, and classes."""
    return {(one.tag, *sorted(one.attributes), "|", *sorted(one.classes)) for one in page.walk()}


@cache
def example_shapes() -> frozenset[tuple[str, ...]]:
    """The kinds of tags on the pages of the bundled stories."""
    pages = [read_page(page_html(example_dossier(ROOT / "examples" / name))) for name in EXAMPLES]
    return frozenset(shape for page in pages for shape in shapes(page))


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//example.org/", " https://x\ny", "https://x\"y"],
)
def test_addresses_that_no_browser_should_open_are_no_links(dossier: Dossier, url: str) -> None:
    """An article's address is a link only where it is one of the web."""
    first, *rest = dossier.articles
    given = dataclasses.replace(first, article=dataclasses.replace(first.article, url=url))
    page = read_page(page_html(dataclasses.replace(dossier, articles=(given, *rest))))
    assert find_faults(page) == []
    assert [a for a in page.all("a") if a.attributes.get("href") == url] == []


def test_same_dossier_same_bytes(tmp_path: Path) -> None:
    """In two processes with other hash seeds."""
    made = example_dossier(ROOT / "examples" / EXAMPLES[0])
    (tmp_path / "dossier").write_bytes(pickle.dumps(made))
    code = (
        "import hashlib, pickle, sys; from secondsource.show.page import page_html\n"
        "made = pickle.load(open(sys.argv[1], 'rb'))\nprint(hashlib.sha256(page_html(made).encode()).hexdigest())"
    )
    seen = {
        subprocess.run(
            [sys.executable, "-c", code, str(tmp_path / "dossier")],
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True, check=True, timeout=120,
        ).stdout.decode().strip()
        for seed in ("1", "2")
    }  # fmt: skip
    assert seen == {hashlib.sha256(page_html(made).encode()).hexdigest()}


def test_order_of_the_articles_does_not_matter() -> None:
    """Neither that in which they came nor that in which the dossier lists them."""
    told = [story("a", "cut 120 jobs"), story("b", "cut 140 jobs"), story("c", "shut the port")]
    made = analyse(told)
    assert page_html(made) == page_html(analyse(told[::-1]))
    assert page_html(made) == page_html(dataclasses.replace(made, articles=made.articles[::-1]))


def story(name: str, what: str) -> Article:
    """One account of three."""
    text = f"The ferry company will {what} by the end of May, it said on Monday.\n\n“Nobody goes,” said Ada Quill.\n"
    return article(name, text, outlet=f"The {name}", published="2025-03-03")


def test_page_of_forty_articles_is_small_enough_to_mail() -> None:
    """At most 8 MB (conventions.md A3)."""
    assert len(page_html(forty_dossier()).encode()) < 8_000_000


def test_title_says_what_the_page_is_of(dossier: Dossier) -> None:
    """In the window and as the first heading; without a title, what the tool does."""
    page = read_page(page_html(dossier))
    assert [page.one("h1").said, page.one("head").one("title").text] == ["Ferry jobs to go", "Ferry jobs to go · Second Source"]
    untitled = dataclasses.replace(dossier, story=dataclasses.replace(dossier.story, title=None))
    assert re.fullmatch(r"\S.+\S", read_page(page_html(untitled)).one("h1").said)


def test_sections_are_reached_from_the_top(shown: Shown) -> None:
    """Every section with a heading stands in the navigation, and the first link jumps over it."""
    links = [a.attributes["href"] for a in shown.page.one("nav", aria_label="Sections").all("a")]
    sections = [one for one in shown.page.one("main").children if isinstance(one, Element) and one.tag == "section"]
    assert links == [f"#{one.id}" for one in sections]
    assert shown.page.all("a")[0].attributes["href"] == "#main"
