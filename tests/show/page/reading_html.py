"""Reads a page for tests, with nothing but the standard library: its elements, their words, and the laws it may break.

Goes in: HTML as `page_html` writes it. Comes out: a tree of `Element`s, and lists of faults in words, each empty where
the page keeps the law. Stricter than a browser: a tag that is not closed, or closed out of turn, is a fault here.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

# HTML, 13.1.2: what has no end tag.
VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
# HTML, 13.1.2.4: what ends an open <p> by itself, so that the tree in the browser is not the one that was written.
ENDS_PARAGRAPH = frozenset(
    """address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header
    hgroup hr main menu nav ol p pre section table ul""".split()
)
NOT_SHOWN = frozenset(("script", "style", "title", "desc", "head"))
LOADS = frozenset(
    "src srcset poster data action formaction ping background manifest archive codebase longdesc cite".split()
)
PAINTS = frozenset("fill stroke filter mask clip-path cursor marker-start marker-mid marker-end style".split())  # SVG 2, 6.6
LOADING_TAGS = frozenset("base link iframe frame object embed applet portal audio video form".split())
REFERS = ("aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details", "for", "headers")


@dataclass(eq=False)
class Element:
    """A tag with its attributes and what stands in it. Two elements are the same only if they are one."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list["Element | str"] = field(default_factory=list)
    parent: "Element | None" = None
    line: int = 0

    @property
    def id(self) -> str | None:
        """Its id, if it has one."""
        return self.attributes.get("id")

    @property
    def classes(self) -> set[str]:
        """Its classes."""
        return set(self.attributes.get("class", "").split())

    @property
    def text(self) -> str:
        """All words in it, white space as written."""
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    @property
    def said(self) -> str:
        """What a reader sees of it, on one line: without scripts, styles and the descriptions of drawings."""
        return " ".join("".join(self._seen()).split())

    def _seen(self) -> Iterator[str]:
        for child in self.children:
            if isinstance(child, str):
                yield child
            elif child.tag not in NOT_SHOWN:
                yield from child._seen()

    def walk(self) -> Iterator["Element"]:
        """It and everything in it, in the order of the page."""
        waiting = [self]
        while waiting:
            one = waiting.pop()
            yield one
            waiting += [child for child in reversed(one.children) if isinstance(child, Element)]

    def all(self, tag: str | None = None, cls: str | None = None, **attributes: str) -> list["Element"]:
        """The elements below it with this tag, class and attributes (`aria_label=` is `aria-label`)."""
        wanted = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
        return [
            one
            for one in self.walk()
            if one is not self
            and tag in (None, one.tag)
            and (cls is None or cls in one.classes)
            and all(one.attributes.get(name) == value for name, value in wanted.items())
        ]

    def one(self, tag: str | None = None, cls: str | None = None, **attributes: str) -> "Element":
        """The only such element; a LookupError where there is none or more than one."""
        found = self.all(tag, cls, **attributes)
        if len(found) != 1:
            raise LookupError(f"{len(found)} elements {tag or '*'} .{cls} {attributes}")
        return found[0]

    def by_id(self, name: str) -> "Element":
        """The first element with this id; a LookupError where there is none."""
        for one in self.walk():
            if one.id == name:
                return one
        raise LookupError(f"no element #{name}")

    def above(self) -> Iterator["Element"]:
        """What it stands in, from the inside out."""
        one = self.parent
        while one is not None:
            yield one
            one = one.parent


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("#document")
        self.open = [self.root]
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = Counter(name for name, _ in attrs)
        self.faults += [f"line {self.getpos()[0]}: <{tag}> has {name} twice" for name, n in names.items() if n > 1]
        one = Element(tag, {name: value or "" for name, value in attrs}, [], self.open[-1], self.getpos()[0])
        if tag in ENDS_PARAGRAPH and any(held.tag == "p" for held in self.open):
            self.faults.append(f"line {one.line}: <{tag}> inside a <p>")
        self.open[-1].children.append(one)
        if tag not in VOID:
            self.open.append(one)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if self.open[-1].tag == tag:
            self.open.pop()
        else:
            self.faults.append(f"line {self.getpos()[0]}: </{tag}> closes <{self.open[-1].tag}>")

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)

    def handle_comment(self, data: str) -> None:
        self.faults.append(f"line {self.getpos()[0]}: a comment: {data[:40]!r}")


def read_page(html: str) -> Element:
    """The page as a tree; an AssertionError where its tags do not nest."""
    root, faults = read_loosely(html)
    assert faults == []
    return root


def read_loosely(html: str) -> tuple[Element, list[str]]:
    """The page as a tree, and where its tags do not nest."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.root, reader.faults + [f"line {one.line}: <{one.tag}> stays open" for one in reader.open[1:]]


def find_faults(page: Element) -> list[str]:
    """Every law below that the page breaks, in words."""
    laws = (repeated_ids, dead_links, inline_code, remote_loads, skipped_headings, unlabelled, odd_links)
    return [fault for law in laws for fault in law(page)]


def repeated_ids(page: Element) -> list[str]:
    """Ids that stand more than once, or hold what no id may (HTML, 3.2.6: no white space, not empty)."""
    counted = Counter(one.id for one in page.walk() if one.id is not None)
    return [f"id {name!r} stands {n} times" for name, n in counted.items() if n > 1] + [
        f"id {name!r} is none" for name in counted if not re.fullmatch(r"[A-Za-z][\w.:-]*", name or "")
    ]


def dead_links(page: Element) -> list[str]:
    """Links and labels that point at an id which is not on the page."""
    known = {one.id for one in page.walk()}
    faults = []
    for one in page.walk():
        for name in ("href", "xlink:href"):
            target = one.attributes.get(name, "")
            if target.startswith("#") and target[1:] not in known:
                faults.append(f"line {one.line}: {target} leads nowhere")
        for name in REFERS:
            faults += [
                f"line {one.line}: {name} {target!r} names nothing"
                for target in one.attributes.get(name, "").split()
                if target not in known
            ]
    return faults


def inline_code(page: Element) -> list[str]:
    """Style and script where the page's policy forbids them: attributes, and elements beside the one of each."""
    faults = [
        f"line {one.line}: <{one.tag} {name}=…>"
        for one in page.walk()
        for name in one.attributes
        if name == "style" or name.startswith("on")
    ]
    return faults + [f"{len(page.all(tag))} <{tag}>" for tag in ("style", "script") if len(page.all(tag)) > 1]


def remote_loads(page: Element) -> list[str]:
    """What a browser would fetch: everything but `data:` and places on the page itself. A link to follow is none."""
    faults = []
    for one in page.walk():
        if one.tag in LOADING_TAGS or one.attributes.get("http-equiv", "").lower() == "refresh":
            faults.append(f"line {one.line}: <{one.tag}>")
        for name, value in one.attributes.items():
            reaches = name in LOADS or (name in ("href", "xlink:href") and one.tag not in ("a", "area"))
            if reaches and not re.match(r"data:|#", value):
                faults.append(f"line {one.line}: <{one.tag} {name}={value!r}>")
            faults += [f"line {one.line}: {name}={value!r}" for _ in _fetches(value) if name in PAINTS]
        if one.tag == "style":
            faults += [f"line {one.line}: {words!r} in the style" for words in _fetches(one.text)]
    return faults


def _fetches(css: str) -> list[str]:
    return re.findall(r"@import\b|@font-face\b|image-set\(|\burl\((?!\s*[\"']?(?:data:|#))[^)]{0,80}", css)


def odd_links(page: Element) -> list[str]:
    """Links that are neither a place on the page nor an address of the web."""
    return [
        f"line {one.line}: <{one.tag} href={one.attributes['href'][:80]!r}>"
        for one in page.walk()
        if "href" in one.attributes and not re.match(r"#|https?://|data:", one.attributes["href"])
    ]


def headings(page: Element) -> list[tuple[int, str]]:
    """The headings with their levels, in the order of the page."""
    return [(int(one.tag[1]), one.text.strip()) for one in page.walk() if re.fullmatch(r"h[1-6]", one.tag)]


def skipped_headings(page: Element) -> list[str]:
    """Headings more than one level below the one before, empty ones, and any number of first headings but one."""
    found = headings(page)
    faults = [
        f"h{level} {words!r} follows h{before}"
        for (before, _), (level, words) in zip([(0, ""), *found], found, strict=False)
        if level > before + 1
    ]
    faults += [f"an empty h{level}" for level, words in found if not words]
    firsts = sum(level == 1 for level, _ in found)
    return faults + ([] if firsts == 1 else [f"{firsts} h1"])


def unlabelled(page: Element) -> list[str]:
    """Regions without a name, drawings without words, links and summaries that say nothing, tables without heads."""
    faults = []
    for one in page.walk():
        named = {"aria-label", "aria-labelledby"} & set(one.attributes)
        if (one.attributes.get("role") == "region" or one.tag in ("nav", "section")) and not named:
            faults.append(f"line {one.line}: <{one.tag}> without a name")
        if one.tag == "svg" and not _stands_for_something_else(one):
            words = {child.tag for child in one.children if isinstance(child, Element) and child.text.strip()}
            role = "group" if one.all("a") else "img"  # what is an image has no parts, so no links either
            if one.attributes.get("role") != role or not (named or "title" in words):
                faults.append(f"line {one.line}: a drawing without a title")
        if one.tag in ("a", "summary", "button") and not named and not one.text.strip():
            faults.append(f"line {one.line}: <{one.tag}> says nothing")
        if one.tag == "table" and not one.all("th"):
            faults.append(f"line {one.line}: a table without a head")
        if "scroll" in one.classes and not (named and one.attributes.get("tabindex") == "0"):
            faults.append(f"line {one.line}: .scroll cannot be reached or has no name")
    return faults


def _stands_for_something_else(drawing: Element) -> bool:
    """Is it decoration, or a part of what is an image as a whole and has a name?"""
    return drawing.attributes.get("aria-hidden") == "true" or any(
        one.attributes.get("aria-hidden") == "true"
        or (one.attributes.get("role") == "img" and {"aria-label", "aria-labelledby"} & set(one.attributes))
        for one in drawing.above()
    )
