"""The reader of pages sees what breaks a law, and only that."""

import pytest
from tests.show.page.reading_html import find_faults, headings, read_loosely, read_page

SOUND = """<!doctype html><html lang="en"><head><title>T</title><style>p { color: red }</style></head><body>
<h1 id="top">One</h1><h2>Two</h2><p>Words <bdi>and <b>more</b></bdi><br> here</p>
<a href="#top">up</a> <a href="https://example.org/x">out</a>
<svg role="img" aria-labelledby="t"><title id="t">A line</title><path d="M0 0" fill="url(#top)"/></svg>
<img src="data:image/png;base64,AAAA" alt=""></body></html>"""
# What is put before the end of the page, and a part of the fault it makes.
BROKEN = [
    ('<p id="top">x</p>', "id 'top' stands 2 times"),
    ('<p id="a b">x</p>', "id 'a b' is none"),
    ('<p id="">x</p>', "id '' is none"),
    ('<a href="#gone">x</a>', "#gone leads nowhere"),
    ('<p aria-labelledby="top gone">x</p>', "'gone' names nothing"),
    ('<p style="color: red">x</p>', "<p style=…>"),
    ('<p OnClick="x()">x</p>', "<p onclick=…>"),
    ('<a href="JavaScript:x()">x</a>', "<a href='JavaScript:"),
    ("<style>p {}</style>", "2 <style>"),
    ('<a href="file:///etc/passwd">x</a>', "file:///etc/passwd"),
    ('<img src="http://example.org/x.png" alt="">', "<img src="),
    ('<img src="x.png" alt="">', "<img src="),
    ('<link rel="stylesheet" href="x.css">', "<link"),
    ('<svg aria-hidden="true"><use href="x.svg#y"/></svg>', "<use href="),
    ('<svg aria-hidden="true"><path fill="url(http://example.org/#y)"/></svg>', "fill="),
    ('<meta http-equiv="refresh" content="0; x">', "<meta>"),
    ("<h4>x</h4>", "h4 'x' follows h2"),
    ("<h1>x</h1>", "2 h1"),
    ("<h2> </h2>", "an empty h2"),
    ("<section><h2>x</h2></section>", "<section> without a name"),
    ('<svg role="img"><path d="M0 0"/></svg>', "a drawing without a title"),
    ('<svg role="img"><title>x</title><a href="#top">x</a></svg>', "a drawing without a title"),
    ('<a href="#top"> </a>', "<a> says nothing"),
    ("<table><tr><td>x</td></tr></table>", "a table without a head"),
    ('<div class="scroll">x</div>', ".scroll cannot be reached"),
]
STYLES = ["@import 'x.css';", "p { background: url(http://example.org/x) }", "p { background: url('x.png') }"]
TANGLED = [
    ("<b><i>x</b></i>", "</b> closes <i>"),
    ("<p>x", "<p> stays open"),
    ("</p>", "</p> closes"),
    ("<p><ul></ul></p>", "<ul> inside a <p>"),
    ('<p id="a" id="b"></p>', "id twice"),
    ("<!-- x -->", "a comment"),
]


def test_a_sound_page_has_no_fault() -> None:
    """Nothing is said where nothing is wrong."""
    assert find_faults(read_page(SOUND)) == []


@pytest.mark.parametrize(("part", "fault"), BROKEN)
def test_faults_are_seen(part: str, fault: str) -> None:
    """Each of them, and no other with it."""
    faults = find_faults(read_page(SOUND.replace("</body>", f"{part}</body>")))
    assert [f for f in faults if fault in f] == faults != []


@pytest.mark.parametrize("rule", STYLES)
def test_styles_fetch_nothing(rule: str) -> None:
    """Neither another style nor a picture."""
    assert len(find_faults(read_page(SOUND.replace("p { color: red }", rule)))) == 1


@pytest.mark.parametrize(("part", "fault"), TANGLED)
def test_tags_nest(part: str, fault: str) -> None:
    """What a browser would mend in silence is a fault."""
    _, faults = read_loosely(SOUND.replace("</body>", f"{part}</body>"))
    assert any(fault in one for one in faults)


def test_elements_are_found_by_what_they_are() -> None:
    """By tag, class, attribute and id; words with and without what is not shown."""
    page = read_page(
        '<div class="a b" id="x" aria-label="L"><p class="b">one <i>two</i></p><style>p{}</style>\n<p>three</p></div>'
    )
    assert [p.said for p in page.all("p")] == ["one two", "three"]
    assert [e.tag for e in page.all(cls="b")] == ["div", "p"]
    assert page.one(aria_label="L") is page.by_id("x")
    assert page.by_id("x").said == "one two three"
    assert "p{}" in page.by_id("x").text
    assert [e.tag for e in page.one("i").above()] == ["p", "div", "#document"]
    with pytest.raises(LookupError, match="2 elements p"):
        page.one("p")


def test_headings_stand_in_order() -> None:
    """With their levels."""
    assert headings(read_page(SOUND)) == [(1, "One"), (2, "Two")]
