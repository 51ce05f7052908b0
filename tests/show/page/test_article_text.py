"""The text of an article on the page is its text, however places, furniture and borrowed words lie over each other."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markupsafe import Markup
from tests.show.page.reading_html import Element, read_page

from secondsource.model.articles import Article, Furniture
from secondsource.model.findings import ArticleEntry
from secondsource.model.lineage import Borrowed, Shares
from secondsource.model.spans import Span
from secondsource.show.escaping import safe_term
from secondsource.show.page.article_text import Block, cut_blocks
from secondsource.show.page.book import ArticleRef, Place
from secondsource.show.page.document import render

# Letters, what ends lines and what only looks so, markup, what a terminal or a browser would obey, another direction.
LETTERS = "ab .\n\n\n\t\r\x0b\x1c\x85\u2028\x00\x1b\u202e\ufeff<>&\"'{}% שא\U0001f600\ud800"
KINDS = ("copied", "wire", "quoted")
FURNITURE = ("navigation", "caption", "related", "share", "repeated", "notice")


@st.composite
def ranges(draw: st.DrawFn, length: int, most: int) -> list[tuple[int, int]]:
    """Ranges of a text of this length, in any order, over and inside each other."""
    if not length:
        return []
    starts = st.tuples(st.integers(0, length - 1), st.integers(1, length))
    return [(a, min(length, a + n)) for a, n in draw(st.lists(starts, max_size=most, unique=True))]


@st.composite
def apart(draw: st.DrawFn, length: int, most: int) -> list[tuple[int, int]]:
    """Ranges that do not overlap, as furniture and borrowed words are."""
    edges = sorted(draw(st.sets(st.integers(0, length), max_size=2 * most)))
    return list(zip(edges[::2], edges[1::2], strict=False))


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[Article, tuple[Borrowed, ...], list[Place]]:
    """An article with furniture, its borrowed words, and places on it, each span once."""
    text = draw(st.text(LETTERS, max_size=60))
    furniture = [Furniture(a, b, draw(st.sampled_from(FURNITURE))) for a, b in draw(apart(len(text), 4))]
    borrowed = [Borrowed(a, b, draw(st.sampled_from(KINDS))) for a, b in draw(apart(len(text), 5))]
    headline = [Span("a", *pair) for pair in draw(ranges(len(text), 1))]
    article = Article("a", "a.txt", text, furniture=tuple(furniture), title_span=headline[0] if headline else None)
    return article, tuple(borrowed), places_of(article, sorted(set(draw(ranges(len(text), 12)))))


def places_of(article: Article, pairs: list[tuple[int, int]]) -> list[Place]:
    """Places without findings, numbered as a Book numbers them."""
    ref = ArticleRef(1, "article-1", "a", ArticleEntry(article, None, Shares(1.0, 0.0, 0.0, 0.0), ()))
    return [Place(article.span(a, b), f"w{n}", ref, ()) for n, (a, b) in enumerate(pairs, 1)]


def story(text: str, pairs: list[tuple[int, int]]) -> tuple[Article, tuple[Borrowed, ...], list[Place]]:
    """The same, by hand."""
    made = Article("a", "a.txt", text)
    return made, (), places_of(made, pairs)


def printed(blocks: tuple[Block, ...]) -> list[Element]:
    """The blocks as the template prints them: a line each."""
    lines = [render("article_words.html", block=block) for block in blocks]
    return read_page(Markup("").join(Markup("<p>{}</p>").format(line) for line in lines)).all("p")


@given(marked_texts())
@example(story("", []))
@example(story(" \n \n", [(0, 3)]))
@example(story("ab\n\ncd", [(1, 5), (0, 3), (2, 4), (0, 6)]))
@example(story("abcdef", [(0, 4), (2, 6), (3, 5), (0, 6)]))
def test_pieces_are_the_text(given_: tuple[Article, tuple[Borrowed, ...], list[Place]]) -> None:
    """Every character once and in order, in the pieces and on the page, where only what is unsafe stands escaped."""
    article, borrowed, places = given_
    blocks = cut_blocks(article, borrowed, places)
    assert "".join(piece.text for block in blocks for piece in block.pieces) == article.text
    assert [article.text[b.start : b.end] for b in blocks] == ["".join(p.text for p in b.pieces) for b in blocks]
    assert "".join(line.text for line in printed(blocks)) == safe_term(article.text)


@given(marked_texts())
@example(story("ab\n\ncd", [(1, 5), (0, 3), (2, 4), (0, 6)]))
@example(story("abcdef", [(0, 4), (2, 6), (3, 5), (0, 6)]))
def test_every_place_stands_once_and_holds_its_words(
    given_: tuple[Article, tuple[Borrowed, ...], list[Place]]
) -> None:
    """Its anchor is on one element, with which it begins; that and the parts with its class are the words of the span."""
    article, borrowed, places = given_
    lines = printed(cut_blocks(article, borrowed, places))
    held = [one for line in lines for one in line.walk() if "w" in one.classes]
    for place in places:
        parts = [one for one in held if one.id == place.anchor or place.anchor in one.classes]
        assert [one.id for one in parts] == [place.anchor, *[None] * (len(parts) - 1)]
        assert "".join(one.text for one in parts) == safe_term(article.cut(place.span))
    assert {one.id for one in held if one.id} == {place.anchor for place in places}


@given(marked_texts())
def test_every_character_is_marked_as_what_it_is(given_: tuple[Article, tuple[Borrowed, ...], list[Place]]) -> None:
    """Whose words, furniture, headline: as the ranges say, and nothing else but the gaps between lines."""
    article, borrowed, places = given_
    said: list[tuple[int, int, str]] = [(b.start, b.end, b.kind) for b in borrowed]
    said += [(f.start, f.end, "furniture") for f in article.furniture]
    said += [(s.start, s.end, "headline") for s in [article.title_span] if s]
    at = 0
    for piece in (piece for block in cut_blocks(article, borrowed, places) for piece in block.pieces):
        for position in range(at, at + len(piece.text)):
            expected = {kind for start, end, kind in said if start <= position < end}
            assert expected == set(piece.marks) - {"gap"}
        at += len(piece.text)
        assert "gap" not in piece.marks or set(piece.text) <= set(" \t\n")


@given(marked_texts())
def test_a_block_is_a_line(given_: tuple[Article, tuple[Borrowed, ...], list[Place]]) -> None:
    """What is shown of a block is one line of the text, with no more than white space round it; none but the only one
    is blank."""
    blocks = cut_blocks(*given_)
    shown = ["".join(piece.text for piece in block.pieces if "gap" not in piece.marks) for block in blocks]
    assert [line for line in shown if "\n" in line.strip()] == []
    assert len(shown) <= 1 or [line for line in shown if not line.strip()] == []


@pytest.mark.parametrize(
    ("text", "pairs", "expected"),
    [
        ("one two three", [(0, 13), (4, 7)], 2),  # nested: an element each
        ("one two three", [(0, 7), (4, 13)], 3),  # crossing: the rest of one is a part of its own
        ("one\n\ntwo", [(0, 8)], 2),  # over a line end: a part on each line
        ("one two", [(0, 3), (3, 7)], 2),  # side by side
        ("one two", [(0, 7), (0, 3), (4, 7)], 3),  # beginning and ending together
    ],
)
def test_places_are_cut_no_more_than_they_must(text: str, pairs: list[tuple[int, int]], expected: int) -> None:
    """What nests in the text nests on the page."""
    blocks = cut_blocks(*story(text, pairs))
    assert sum(len(piece.opens) for block in blocks for piece in block.pieces) == expected


def test_a_line_that_is_all_furniture_is_said_to_be() -> None:
    """By its first kind; a line with a word of the article is the article's."""
    text = "Home News\nBy Ada 3 min read\nMore: Ten towns\n"
    furniture = (Furniture(0, 4, "navigation"), Furniture(5, 9, "share"), Furniture(17, 27, "notice"), Furniture(28, 43, "related"))
    blocks = cut_blocks(Article("a", "a.txt", text, furniture=furniture), (), ())
    assert [block.furniture for block in blocks] == ["navigation", None, "related"]


@pytest.mark.parametrize("count", [2_000])
def test_many_places_over_each_other_end_in_time(count: int) -> None:
    """Thousands of places on one line, each crossing the next: linear in what is written (6,595 are in forty articles)."""
    made = story("ab " * count, [(3 * n, min(3 * count, 3 * n + 5)) for n in range(count)])
    blocks = cut_blocks(*made)
    parts = [part for piece in blocks[0].pieces for part in piece.opens]
    assert len(parts) < 3 * count
    assert [part.place.anchor for part in parts if part.first] == [place.anchor for place in made[2]]
