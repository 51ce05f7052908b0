"""Who has it from whom: the gist, the table, the origins, and what of it is drawn."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from secondsource.model.findings import Dossier
from secondsource.model.lineage import LineageLink, Origin
from secondsource.show.page.book import Book
from secondsource.show.page.document import page_html, render
from secondsource.show.page.lineage import show_lineage
from secondsource.show.page.lineage_gist import plain, say_gist
from secondsource.show.page.lineage_graph import choose_graph

from .lineage_dossiers import make_dossier, make_entry, make_link, make_origin, shapes
from .reading_html import Element, find_faults, read_page

SHAPES = shapes()
ALONE = "That nothing was found is not independence."


def page(dossier: Dossier) -> Element:
    book = Book(dossier)
    return read_page(str(render("lineage.html", book=book, view=show_lineage(book))))


def gist(n_articles: int, links: list[LineageLink], origins: list[Origin] | None = None) -> list[str]:
    dossier = make_dossier([make_entry(n) for n in range(1, n_articles + 1)], links, origins or [])
    return [plain(sentence) for sentence in say_gist(Book(dossier))]


# (articles, links, origins, the sentences that an editor reads first)
GISTS: list[tuple[int, list[LineageLink], list[Origin], list[str]]] = [
    (2, [make_link(1, 2, share=0.97)], [], ["2 Paper 2 has text from 1 Paper 1 (97% of its text)."]),
    # several of one giver are one sentence, with the smallest and the largest share
    (3, [make_link(1, 2, share=0.9), make_link(1, 3, "paraphrase", 0.2)], [],
     ["2 Paper 2 and 3 Paper 3 have text from 1 Paper 1 (20 to 90% of their text)."]),
    # no order is claimed where none is known, and chains of such pairs are one group
    (3, [make_link(1, 2, directed=False), make_link(2, 3, directed=False)], [],
     ["1 Paper 1, 2 Paper 2 and 3 Paper 3 share a text (90%); which had it first is not known."]),
    (2, [make_link(1, 2, "revises", 0.7)], [], ["2 Paper 2 is a later version of 1 Paper 1 (70% of its text)."]),
    (2, [make_link("NPA", 1, "same-original", 0.5), make_link("NPA", 2, "same-original", 0.5)],
     [make_origin("NPA", 1, 2)],
     ["1 Paper 1 and 2 Paper 2 have text from NPA, which is not at hand (50% of their text)."]),
    # a credit and a common quotation are no text
    (2, [make_link("NPA", 1, "cites", 0.0), make_link(1, 2, "cites", 0.2, directed=False)], [make_origin("NPA", 1)],
     [f"No text was found that one of the 2 articles has from another. {ALONE}"]),
    (3, [make_link(1, 2)], [],
     ["2 Paper 2 has text from 1 Paper 1 (90% of its text).",
      f"3 Paper 3 shares no text that was found with any other. {ALONE}"]),
    (1, [], [], []),
]  # fmt: skip


@pytest.mark.parametrize(("number", "links", "origins", "said"), GISTS)
def test_the_gist_says_who_has_it_from_whom(
    number: int, links: list[LineageLink], origins: list[Origin], said: list[str]
) -> None:
    """In sentences, and no more than the links say."""
    assert gist(number, links, origins) == said


def test_the_gist_stays_short() -> None:
    """The largest shares first; what is left out is counted."""
    said = gist(16, [make_link(n, n + 8, share=n / 10) for n in range(1, 9)])
    assert said[0] == "16 Paper 16 has text from 8 Paper 8 (80% of its text)."
    assert said[5] == "3 more such groups, with smaller shares, are in the table."
    assert len(said) == 6


def test_names_are_counted_where_they_are_many() -> None:
    """Six names and a number."""
    assert gist(12, [make_link(1, n) for n in range(2, 13)])[0].startswith("2 Paper 2, 3 Paper 3, 4 Paper 4, ")
    assert "7 Paper 7 and 5 more have text from 1 Paper 1" in gist(12, [make_link(1, n) for n in range(2, 13)])[0]


@pytest.mark.parametrize("name", SHAPES)
def test_every_link_is_a_row_and_every_origin_an_entry(name: str) -> None:
    """Once each, whatever is folded in the drawing; each row says who and from whom, and leads there."""
    dossier = SHAPES[name]
    book, found = Book(dossier), page(dossier)
    assert len(found.all("tr", tabindex="-1")) == len(dossier.lineage)
    for ref in book.links:
        row = found.by_id(f"link-{ref.number}")
        leads = {one.attributes["href"] for one in row.all("a")}
        ends = {f"#{book.node_anchor(node)}" for node in (ref.finding.from_, ref.finding.to)}
        assert ends <= leads
        assert (f"#{ref.anchor}" in leads) == (ref.kind == "pairs")
    for origin in dossier.origins:
        assert found.by_id(book.origin_anchor(origin.id)).said.startswith(book.origin(origin.id))


@pytest.mark.parametrize("name", ["two", "tree", "undated", "no outlets, long names", "all share one text"])
def test_the_whole_page_keeps_the_laws(name: str) -> None:
    """Links lead somewhere, an id stands once, drawings have words."""
    assert find_faults(read_page(page_html(SHAPES[name]))) == []


def test_origins_say_what_they_are_and_who_rests_on_them(dossier: Dossier) -> None:
    """How, and by which words, with a link to these."""
    book = Book(dossier)
    entry = page(dossier).by_id("origin-1")
    assert entry.said.startswith("NPA agency, its text is not at hand")
    assert "The Bell credits it" in entry.said
    assert "Tide inferred, without a credit" in entry.said
    spans = [span for tie in dossier.origins[0].articles for span in tie.evidence]
    leads = {one.attributes["href"] for one in entry.all("a")}
    assert {f"#{book.place(span).anchor}" for span in spans} <= leads


def test_an_original_that_nobody_names_is_said_to_be_none() -> None:
    """It has no name, and the list says what that means."""
    found = page(SHAPES["circle"])
    assert "unnamed original" in found.by_id("origin-1").said
    assert "none of them names" in found.said
    assert "none of them names" not in page(SHAPES["undated"]).said


def test_words_of_a_link_and_of_an_origin_are_places(dossier: Dossier) -> None:
    """So that the margin of an article can name them."""
    book = Book(dossier)
    link, origin = dossier.lineage[0], dossier.origins[0]
    assert [ref.name for ref in book.place(link.evidence[0].to).findings] == ["Link 1"]
    assert "Origin 1" in [ref.name for ref in book.place(origin.articles[0].evidence[0]).findings]


def test_nothing_is_shown_of_one_article_that_names_nobody() -> None:
    """There is nothing to compare it with."""
    assert show_lineage(Book(make_dossier([make_entry(1)]))) is None
    assert show_lineage(Book(make_dossier([make_entry(1)], origins=[make_origin("NPA", 1)]))) is not None


def test_hostile_names_stay_words(hostile: Callable[[str], Dossier]) -> None:
    """In the drawing, the table and the list."""
    bad = '"><script>alert(1)</script>'
    made = hostile(bad)
    link = make_link("x", 1)
    link = replace(link, from_="h1", to="h2", evidence=(), relation="verbatim")
    found = page(replace(made, lineage=(link,)))
    assert found.all("script") == []
    assert bad in found.by_id("origin-1").said


# What is drawn.


def test_a_named_outlet_that_is_at_hand_is_its_article() -> None:
    """A line from the article, no box; where it is several of the articles, a box, as it is not known which."""
    entries = [make_entry(n, outlet="The Bell" if n < 3 else f"Paper {n}") for n in range(1, 5)]
    one = choose_graph(Book(make_dossier(entries, origins=[make_origin("The Bell", 3, 4, kind="outlet", own=[1])])))
    assert {(e.from_, e.to) for e in one.edges} == {("a001", "a003"), ("a001", "a004")}
    assert one.boxes == ()
    several = choose_graph(Book(make_dossier(entries, origins=[make_origin("The Bell", 3, 4, kind="outlet", own=[1, 2])])))
    assert [box.id for box in several.boxes] == ["origin:The Bell"]


def test_between_two_there_is_one_line() -> None:
    """The one that says most: text before a credit, a credit before a quotation in common."""
    entries = [make_entry(n) for n in (1, 2, 3)]
    links = [make_link(1, 2, "cites", 0.1, directed=False), make_link(1, 3, "cites", 0.1, directed=False),
             make_link(3, 1, "paraphrase", 0.3)]  # fmt: skip
    graph = choose_graph(Book(make_dossier(entries, links, [make_origin("Paper 1", 2, 3, kind="outlet", own=[1])])))
    assert {(e.from_, e.to, e.relation, e.directed) for e in graph.edges} == {
        ("a001", "a002", "cites", True), ("a003", "a001", "paraphrase", True),
    }  # fmt: skip


def test_common_quotations_are_left_to_the_table_where_they_are_many() -> None:
    """And that is said."""
    entries = [make_entry(n) for n in range(1, 6)]
    links = [make_link(1, n, "cites", 0.1, directed=False) for n in range(2, 6)]
    graph = choose_graph(Book(make_dossier(entries, links)))
    assert graph.edges == ()
    assert graph.left_out == ("4 pairs that print the same quotation or facts: in the table.",)
    assert len(choose_graph(Book(make_dossier(entries, links[:2]))).edges) == 2


# (shape, cards that are drawn, how many articles each folded one holds)
FOLDED = [
    ("one original", 12, []),
    ("star", 2, [59]),
    ("all share one text", 1, [30]),
    ("chain", 3, [58]),
    ("tree", 30, []),
    ("more than a hundred", 24, [9] * 12),
    ("versions", 12, []),
]


@pytest.mark.parametrize(("name", "n_cards", "held"), FOLDED)
def test_copies_fold_into_one_card(name: str, n_cards: int, held: list[int]) -> None:
    """Where they are many and nothing tells them apart; no article is lost, and who is folded is listed."""
    dossier = SHAPES[name]
    graph = choose_graph(Book(dossier))
    assert len(graph.cards) == n_cards
    assert [len(card.articles) for card in graph.cards if card.fold] == held
    assert sum(len(card.articles) for card in graph.cards) == len(dossier.articles)
    listed = [one for one in page(dossier).all("details") if one.said.startswith("Folded:")]
    assert [len(one.all("a")) for one in listed] == held
