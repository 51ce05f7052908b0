"""What the sections of the page look things up in: numbers, anchors, places, excerpts."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from secondsource.model.articles import Article
from secondsource.model.findings import ArticleEntry, Dossier, Findings, Made, Story
from secondsource.model.lineage import Shares
from secondsource.show.page.book import ArticleRef, Book, say_counts, spans_of

from ...conftest import counts


def test_articles_are_numbered_by_day_then_id(dossier: Dossier) -> None:
    """What has no day comes last."""
    book = Book(dossier)
    assert [(ref.number, ref.id, ref.date) for ref in book.articles] == [
        (1, "a1", "2025-03-03"),
        (2, "b2", "2025-03-03"),
        (3, "c3", None),
    ]


def test_numbers_do_not_follow_the_order_of_input(dossier: Dossier) -> None:
    """The same articles in another order are numbered the same."""
    turned = replace(dossier, articles=dossier.articles[::-1])
    assert [ref.id for ref in Book(turned).articles] == [ref.id for ref in Book(dossier).articles]


def test_every_place_has_one_anchor_and_its_findings(dossier: Dossier) -> None:
    """Each span that a finding points at is a place that names the finding; no anchor stands twice."""
    book = Book(dossier)
    for refs in book.findings.values():
        for ref in refs:
            for span in spans_of(ref):
                assert ref in book.place(span).findings
    anchors = [place.anchor for place in book.places.values()]
    assert len(anchors) == len(set(anchors)) > 10


def test_words_that_no_finding_points_at_lead_to_their_article(dossier: Dossier) -> None:
    """A link is never dead."""
    book = Book(dossier)
    first = book.articles[0]
    place = book.place(first.entry.article.span(0, 3))
    assert (place.anchor, place.findings) == (first.anchor, ())


def test_anchors_are_of_our_own_words(hostile: Callable[[str], Dossier]) -> None:
    """Ids of a dossier may hold anything; anchors hold letters, digits and a hyphen."""
    book = Book(hostile('"><script>'))
    anchors = [ref.anchor for refs in book.findings.values() for ref in refs]
    anchors += [ref.anchor for ref in book.articles] + [place.anchor for place in book.places.values()]
    assert all(anchor.replace("-", "").isalnum() and anchor.isascii() for anchor in anchors)


# (an article's address, may a browser open it?)
ADDRESSES = [
    ("https://bell.example/ferry?id=3#top", True),
    ("http://bell.example/", True),
    ("javascript:alert(1)", False),
    (" javascript:alert(1)", False),
    ("file:///etc/passwd", False),
    ("data:text/html,x", False),
    ('https://bell.example/"onclick="x', False),
    ("https://bell.example/a b", False),
    ("https://bell.example/\nx", False),
    ("", False),
]


@pytest.mark.parametrize(("address", "opens"), ADDRESSES)
def test_only_web_addresses_become_links(dossier: Dossier, address: str, opens: bool) -> None:
    """Whatever an article says its address is, a click runs no script and opens no file."""
    entry = replace(dossier.articles[0], article=Article(id="x", location="x.txt", text="x", url=address))
    assert ArticleRef(1, "article-1", "x", entry).link == (address if opens else None)


# (text, words, around, the excerpt)
EXCERPTS = [
    ("One two three four five.", "three", 4, ("… ", "three", " …")),  # cut words are left out on both sides
    ("One two three four five.", "three", 80, ("One two ", "three", " four five.")),
    ("Up there.\nOne two three.\nDown.", "two", 80, ("One ", "two", " three.")),  # the paragraph alone
    ("three", "three", 80, ("", "three", "")),
]


@pytest.mark.parametrize(("text", "words", "around", "expected"), EXCERPTS)
def test_excerpts_end_at_words_and_paragraphs(text: str, words: str, around: int, expected: tuple[str, str, str]) -> None:
    """The words stand whole, what is around them is cut at spaces."""
    article = Article(id="x", location="x.txt", text=text)
    entry = ArticleEntry(article, None, Shares(1.0, 0.0, 0.0, 0.0), ())
    one = Dossier(Made("0", {}, {}), Story(None, None, counts(1, 0, 1), True, ()), (entry,), (), (), (), Findings(), ())
    start = text.index(words)
    excerpt = Book(one).excerpt(article.span(start, start + len(words)), around)
    assert (excerpt.before, excerpt.words, excerpt.after) == expected


def test_counts_stand_side_by_side() -> None:
    """One origin of one article is not "1 origins"; a range says both ends."""
    assert say_counts(counts(1, 1, 1)) == "1 article, 1 outlet, 1 origin"
    assert say_counts(counts(3, 1, 2)) == "3 articles, 3 outlets, 1 to 2 origins"


@pytest.mark.parametrize(
    ("given", "tag"),
    # an attribute takes no tag that is none, and what is English is the language of the page
    [("de", "de"), ("pt-BR", "pt-BR"), ("en-GB", None), ("English", None), (None, None), ("x y", None), ("deutsch", None), ("de\" on", None)],
)  # fmt: skip
def test_language_has_the_shape_of_a_tag(dossier: Dossier, given: str | None, tag: str | None) -> None:
    """BCP 47, as far as a browser minds; what has not is not printed."""
    first, *rest = dossier.articles
    told = replace(first, article=replace(first.article, language=given))
    book = Book(replace(dossier, articles=(told, *rest)))
    assert book.article(first.article.id).language == tag
