"""What became of the words of a statement, word by word."""

from dataclasses import replace

import pytest
from tests.show.page.many import dossier_of, place

from secondsource.model.findings import Change, ChangeKind, Rendering
from secondsource.show.page.book import Book
from secondsource.show.page.redline import Marked, mark_changes

FULL = "We asked them to come, and now we are asking them to go home."


def spell(marked: Marked) -> str:
    """The runs on one line: [-left out-] {+put in+}."""
    signs = {"kept": "{}", "gap": "{}", "out": "[-{}-]", "in": "{{+{}+}}"}
    return "".join(signs[run.kind].format(run.words) for run in marked.runs)


# (the other wording, [(kind, words of the full one, words of the other)], what is shown)
CHANGED: list[tuple[str, list[tuple[ChangeKind, str, str]], str]] = [
    # words for words
    ("We asked them in, and now we are asking them to leave.",
     [("wording", "to come", "in"), ("wording", "go home", "leave")],
     "We asked them [-to come-] {+in+}, and now we are asking them to [-go home-] {+leave+}."),
    # a cut at the beginning: the dossier gives the word beside the gap for the side that has none
    ("Now we are asking them to go home.", [("cut", "We asked them to come, and", "Now")],
     "[-We asked them to come, and-] Now we are asking them to go home."),
    # a cut at the end: the words left out stood behind the word beside the gap
    ("We asked them to come.", [("cut", "and now we are asking them to go home", "come")],
     "We asked them to come [-and now we are asking them to go home-]."),
    # words put in: the word beside the gap stands, unchanged, behind them
    ("He said we asked them to come, and now we are asking them to go home.", [("cut", "We", "He said")],
     "{+He said+} we asked them to come, and now we are asking them to go home."),
    # a negation that was put in is no exchange of two words
    ("We asked them to come, and now we are not asking them to go home.", [("negation", "asking", "not")],
     "We asked them to come, and now we are {+not+} asking them to go home."),
    ("We asked two of them to come, and now we are asking them to go home.", [("number", "them", "two of")],
     "We asked {+two of+} them to come, and now we are asking them to go home."),
]  # fmt: skip


@pytest.mark.parametrize(("other", "changes", "shown"), CHANGED)
def test_changes_are_marked(other: str, changes: list[tuple[ChangeKind, str, str]], shown: str) -> None:
    """What was left out and put in, where it was."""
    dossier = dossier_of(FULL, other)
    found = [Change(place(dossier, 1, a), place(dossier, 2, b), kind) for kind, a, b in changes]
    full, short = (Rendering(place(dossier, n, text), (), "direct", None, None) for n, text in ((1, FULL), (2, other)))
    marked = mark_changes(Book(dossier), short, found, fullest=full)
    assert spell(marked) == shown
    assert marked.unplaced == ()
    assert marked.kinds == tuple(dict.fromkeys(kind for kind, _, _ in changes))


def test_a_rendering_is_its_words_whatever_changed() -> None:
    """What is kept and put in, together, is what the article prints."""
    for other, changes, _ in CHANGED:
        dossier = dossier_of(FULL, other)
        found = [Change(place(dossier, 1, a), place(dossier, 2, b), kind) for kind, a, b in changes]
        marked = mark_changes(Book(dossier), Rendering(place(dossier, 2, other), (), "direct", None, None), found)
        printed = "".join(run.words for run in marked.runs if run.kind != "out")
        assert "".join(printed.split()) == "".join(other.split())


def test_pieces_stand_apart() -> None:
    """What the article says between them is left out; a change over both is named instead of marked."""
    text = "“We go,” she said, “and we stay.”"
    dossier = dossier_of("We went and we stayed.", text)
    pieces = (place(dossier, 2, "We go,"), place(dossier, 2, "and we stay."))
    rendering = Rendering(dossier.articles[1].article.span(1, 32), pieces, "direct", None, None)
    across = Change(place(dossier, 1, "went and"), dossier.articles[1].article.span(4, 22), "wording")
    marked = mark_changes(Book(dossier), rendering, [across])
    assert spell(marked) == "We go, … and we stay."
    assert marked.unplaced == (across,)


def test_words_between_pieces_are_none_of_the_statement() -> None:
    """What the article says between them was not left out by the other; the word beside the gap is the last piece's."""
    text = "“We go,” said Ada Quill, “but not far.”"
    dossier = dossier_of(text, "“We go.”")
    pieces = (place(dossier, 1, "We go,"), place(dossier, 1, "but not far."))
    full = Rendering(dossier.articles[0].article.span(1, 38), pieces, "direct", None, None)
    short = Rendering(place(dossier, 2, "We go."), (), "direct", None, None)
    cut = Change(place(dossier, 1, "but not far"), place(dossier, 2, "go"), "negation")
    assert spell(mark_changes(Book(dossier), short, [cut], fullest=full)) == "We go [-but not far-]."
    across = Change(place(dossier, 1, "go,” said Ada Quill, “but not far"), place(dossier, 2, "go"), "wording")
    assert spell(mark_changes(Book(dossier), short, [across], fullest=full)) == "We [-go, … but not far-] {+go+}."


def test_overlapping_changes_are_named_once_marked() -> None:
    """A damaged dossier: no word is shown twice, no change is lost."""
    dossier = dossier_of(FULL, FULL)
    first = Change(place(dossier, 1, "to come"), place(dossier, 2, "asked them"), "wording")
    second = Change(place(dossier, 1, "now"), place(dossier, 2, "them to"), "wording")
    marked = mark_changes(Book(dossier), Rendering(place(dossier, 2, FULL), (), "direct", None, None), [second, first])
    assert marked.unplaced == (second,)
    assert "".join(run.words for run in marked.runs if run.kind != "out").split() == FULL.split()


def test_quotation_marks_of_a_partial_quote_stay() -> None:
    """They stand inside the statement; those round a direct one are the page's."""
    text = "that they would “go home”"
    dossier = dossier_of(text)
    partial = Rendering(place(dossier, 1, text), (), "partial", None, None)
    book = Book(dossier)
    assert spell(mark_changes(book, partial, [])) == text
    assert spell(mark_changes(book, replace(partial, mode="direct"), [])) == text.rstrip("”")


def test_another_sentence_stands_unmarked() -> None:
    """One word of eleven kept: marked, nobody could read either; the change is listed."""
    other = "Nothing of this sort was ever said by anyone we know."
    dossier = dossier_of(FULL, other)
    change = Change(place(dossier, 1, FULL[:-1]), place(dossier, 2, other[8:-1]), "wording")
    marked = mark_changes(Book(dossier), Rendering(place(dossier, 2, other), (), "direct", None, None), [change])
    assert (spell(marked), marked.apart, marked.unplaced) == (other, True, (change,))
