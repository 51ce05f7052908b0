"""The sides of a disputed claim: letters, who takes which, and the figure that each holds."""

from dataclasses import replace

import pytest
from tests.show.page.many import dossier_of, place, report

from secondsource.model.findings import ClaimFinding, ClaimSide, Dossier, FigureFinding, FigureReading, Findings
from secondsource.model.lineage import Reason
from secondsource.show.page.book import Book
from secondsource.show.page.sides import letter_of, letters_of, names_of, sides_of, voices_of

from ...conftest import counts

LETTERS = [(0, "A"), (25, "Z"), (26, "27")]  # nothing has 27 sides, but nothing may break on it


@pytest.mark.parametrize(("number", "letter"), LETTERS)
def test_sides_have_letters(number: int, letter: str) -> None:
    """In the order of the dossier."""
    assert letter_of(number) == letter


def test_sides_say_who_and_from_where(dossier: Dossier) -> None:
    """Nobody is guessed: the union's side has no origin."""
    book = Book(dossier)
    first, second = sides_of(book, dossier.findings.claims[0])
    assert (first.letter, first.text, first.said_by, first.origins) == ("A", "120 jobs go", ("it said",), (("NPA", "origin-1"),))
    assert (second.letter, second.said_by, second.origins) == ("B", ("the union",), ())
    assert [book.article(voice.span.article).id for voice in first.voices + second.voices] == ["a1", "c3"]


def test_claim_without_dispute_has_no_sides(dossier: Dossier) -> None:
    """All its reports stand together."""
    assert sides_of(Book(dossier), dossier.findings.claims[1]) == ()


def test_report_on_both_sides_has_both_letters(dossier: Dossier) -> None:
    """ "13 or 14, depending on whom one counts"."""
    claim = replace(dossier.findings.claims[0], sides=(ClaimSide("x", (0, 1)), ClaimSide("y", (1,))))
    assert letters_of(claim) == {0: "A", 1: "A B"}


def test_side_of_a_report_that_is_not_there_is_empty(dossier: Dossier) -> None:
    """A stored dossier may be damaged: the page is made all the same."""
    claim = replace(dossier.findings.claims[0], sides=(ClaimSide("x", (0, 9)), ClaimSide("y", (7,))))
    assert [len(side.reports) for side in sides_of(Book(dossier), claim)] == [1, 0]


def test_article_speaks_once_in_each_way() -> None:
    """Its first place leads; the others of the same stance are counted."""
    dossier = dossier_of("It sank. It sank. It did not sink.", "It sank.")
    text = dossier.articles[0].article
    reports = [
        report(text.span(9, 17)), report(text.span(0, 8)), report(place(dossier, 1, "It did not sink."), "denies"),
        report(place(dossier, 2, "It sank."), "hedges"),
    ]  # fmt: skip
    voices = voices_of(Book(dossier), reports)
    assert [(v.span.article, v.span.start, v.stance, v.more) for v in voices] == [
        ("n1", 0, "asserts", 1), ("n1", 18, "denies", 0), ("n2", 0, "hedges", 0)
    ]  # fmt: skip


# (attributions, who is named)
NAMES = [
    (["the union", "The  Union", None, " "], ["The Union"]),  # once, on one line
    (["Quill", "it said"], ["it said", "Quill"]),  # in the order of the alphabet, whatever the case
]


@pytest.mark.parametrize(("texts", "names"), NAMES)
def test_everybody_is_named_once(texts: list[str | None], names: list[str]) -> None:
    """Who prints it twice says it once."""
    assert names_of(texts) == names


def test_side_says_the_figure_it_holds() -> None:
    """One sentence gives both tolls and is the text of both sides: the figure alone tells them apart."""
    dossier = dossier_of("NPA counts at least 17 dead, the state 14 dead.", "There are 17 dead.")
    both, one = place(dossier, 1, "NPA counts at least 17 dead, the state 14 dead."), place(dossier, 2, "There are 17 dead.")
    readings = tuple(
        FigureReading(place(dossier, n, words), value, None, None, modifier, None, None)  # type: ignore[arg-type]
        for n, words, value, modifier in (
            (1, "at least 17", 17.0, ">"), (1, "14 dead", 14.0, "="), (2, "17 dead", 17.0, "=")
        )
    )  # fmt: skip
    held = counts(2, 0, 2)
    toll = FigureFinding("f", "dead", None, "count", readings, "differs", "value", held, (), ("n1", "n2"))
    text = "NPA counts at least 17 dead, the state 14 dead."
    sides = (ClaimSide(text, (0,)), ClaimSide(text, (0, 1)))
    why = (Reason("figures differ", 1.0, "dead: 14 against 17"),)
    claim = ClaimFinding("c", text, (report(both), report(one)), held, "separate", True, sides, (), why, ("n1", "n2"))
    book = Book(replace(dossier, findings=Findings(claims=(claim,), figures=(toll,))))
    assert [side.value for side in sides_of(book, claim)] == ["14 dead", "at least 17"]
    other = replace(claim, reasons=(Reason("figures differ", 1.0, "hurt: 14 against 17"),))
    assert [side.value for side in sides_of(book, other)] == ["", ""]
