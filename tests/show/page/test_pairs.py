"""Two articles side by side."""

from secondsource.model.findings import Dossier
from secondsource.show.page.book import Book
from secondsource.show.page.document import render
from secondsource.show.page.pairs import show_pairs

from .lineage_dossiers import make_dossier, make_entry, make_link, make_origin
from .reading_html import Element, read_page

GIVEN = "The ferry sank off Aldmoor on Monday. Twelve people died, the mayor said. Nobody knows why it sailed."
TAKEN = "Nobody knows why it sailed. The vessel sank off Aldmoor on Monday. He put the dead at a dozen souls or so."


def place(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def between(one: str, other: str) -> tuple[tuple[int, int], tuple[int, int]]:
    return place(GIVEN, one), place(TAKEN, other)


PASSAGES = (
    between("The ferry sank off Aldmoor on Monday.", "The vessel sank off Aldmoor on Monday."),
    between("Twelve people died, the mayor said.", "He put the dead at a dozen souls or so."),
    between("Nobody knows why it sailed.", "Nobody knows why it sailed."),
)


def story(*, directed: bool = True) -> Dossier:
    """Two articles, the second made of the first by a machine."""
    entries = [make_entry(1, text=GIVEN), make_entry(2, text=TAKEN)]
    return make_dossier(entries, [make_link(1, 2, "paraphrase", 0.8, directed=directed, words=PASSAGES)])


def page(dossier: Dossier) -> Element:
    book = Book(dossier)
    view = show_pairs(book)
    assert view is not None
    return read_page(str(render("pairs.html", book=book, view=view)))


def test_rows_follow_the_text_of_the_taker() -> None:
    """What was taken beside what was made of it, with how in words; the tally counts them."""
    view = show_pairs(Book(story()))
    assert view is not None
    (pair,) = view["pairs"]
    found = [(row.kind, row.same, row.words) for row in pair.rows]
    assert found == [("same", 5, 5), ("exchanged", 6, 7), ("retold", 1, 10)]
    assert pair.tally == "3 passages: 1 in the same words, 1 with words exchanged, 1 told in other words"


def test_what_was_exchanged_is_marked() -> None:
    """`del` on the side of what was taken, `ins` on the other, and nothing else."""
    second = page(story()).all("li", "passage")[1]
    assert [one.text for one in second.all("del")] == ["ferry"]
    assert [one.text for one in second.all("ins")] == ["vessel"]
    assert [one.text for one in second.all("blockquote")] == [
        "The ferry sank off Aldmoor on Monday.", "The vessel sank off Aldmoor on Monday."
    ]  # fmt: skip


def test_each_cell_leads_to_its_place_and_the_place_back() -> None:
    """The words in the article know the pair, by its name and its anchor."""
    book = Book(story())
    cells = [one.attributes["href"] for one in page(story()).all("a", "cite")]
    places = {f"#{found.anchor}": found for found in book.places.values()}
    assert len(cells) == 6
    assert set(cells) == set(places)
    assert {(ref.name, ref.anchor) for found in places.values() for ref in found.findings} == {("Link 1", "pair-1")}


def test_a_pair_opens_by_its_anchor() -> None:
    """The anchor lies inside of what is folded: browsers unfold what a link leads into (HTML, 6.12.1), not what it
    leads to."""
    pair = page(story()).by_id("pair-1")
    assert next(one.tag for one in pair.above()) == "details"
    assert pair.attributes["tabindex"] == "-1"


def test_order_is_not_claimed_where_it_is_not_known() -> None:
    """Nobody "took" anything."""
    assert "taken" in page(story()).by_id("pair-1").said
    unknown = page(story(directed=False)).by_id("pair-1")
    assert "taken" not in unknown.said
    assert unknown.all("del") + unknown.all("ins") == []
    assert [one.text for one in unknown.all("li", "passage")[1].all("u")] == ["ferry", "vessel"]


def test_an_original_that_is_not_at_hand_is_said_to_be() -> None:
    """Its words are those of another article; a passage without a counterpart says so."""
    entries = [make_entry(1, text=GIVEN), make_entry(2, text=TAKEN)]
    link = make_link("NPA", 2, "same-original", 0.6, words=(PASSAGES[0], (None, PASSAGES[2][1])))
    found = page(make_dossier(entries, [link], [make_origin("NPA", 1, 2)])).by_id("pair-1")
    assert "NPA itself is not at hand" in found.one(cls="heads").text
    assert "Its text is not at hand." in found.all("li", "passage")[0].said


def test_links_without_words_on_both_sides_have_no_pair() -> None:
    """A credit is a row of the table and no more; without any pair there is no section."""
    credit = make_link("NPA", 2, "cites", 0.0, words=((None, (0, 6)),))
    assert show_pairs(Book(make_dossier([make_entry(1), make_entry(2)], [credit], [make_origin("NPA", 2)]))) is None


def test_hostile_words_stay_words() -> None:
    """Words of an article are text, in `del` and `ins` as well."""
    bad = '<img src=x onerror="alert(1)"></del></blockquote>'
    entries = [make_entry(1, text=f"{bad} one", outlet=bad), make_entry(2, text=f"{bad} two", outlet=bad)]
    whole = (0, len(bad) + 4)
    found = page(make_dossier(entries, [make_link(1, 2, words=((whole, whole),))]))
    assert [one.text for one in found.all("blockquote")] == [f"{bad} one", f"{bad} two"]
    assert found.all("img") == []
