"""Whom pronouns mean; names as the reader finds them."""

import pytest

from secondsource.model.articles import Article
from secondsource.reading.readings import read_article


def _last(text: str) -> tuple[str, str | None]:
    article = Article("a", "a.txt", text)
    last = read_article(article).quotes[-1]
    return last.kind, article.cut(last.referent) if last.referent else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Robert Hale met Susan Clay on Friday. “We are close,” she said.", "Susan Clay"),  # no subject, but a woman
        ("Ivan Petrov and Maria Sokolova were there. “It was dark,” she said.", "Maria Sokolova"),  # of two subjects
        ("The minister, Omar Hill, was there. The Herald quotes him as saying that it was late.", "Omar Hill"),
        ("Ada Quill is 80. Her son, Tom Quill, drives her. “I cannot drive,” she said.", "Ada Quill"),  # past a man
        ("On Tuesday Hana Lisky called on the minister to resign. “They sit,” she said.", "Hana Lisky"),  # no object
        ("In May Hana Lisky left the party. “They sit,” she said.", "Hana Lisky"),  # nor here
        (
            "Nevio Salomar, 61, heard them. Captain Ilja Renno came. Salamar disputes that. “I was there,” he said.",
            "Nevio Salomar",
        ),  # a slip of the pen is the same man
    ],
)
def test_she_and_he(text: str, expected: str | None) -> None:
    """The nearest who spoke or whom a sentence was about, as far as the name allows."""
    assert _last(text)[1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The annex to the deal, which we have seen, names no date. It speaks of “a time”.", ("document", "annex")),
        ("Judgment 11/2018 runs to 86 pages. “It is late,” it says.", ("document", "Judgment 11/2018")),  # a number
        ("The firm Belmar Foods posted a note. “We have stopped,” it said.", ("named", "Belmar Foods")),  # the subject
        ("The Harbour Union said it was late. “We have stopped,” it added.", ("named", "Harbour Union")),  # who spoke
        ("The company closed the mill. Omar Hill was there. “We have stopped,” it said.", ("unnamed", "The company")),
        ("Omar Hill closed the mill. “We have stopped,” it said.", ("unnamed", None)),  # no person
        ("Omar Hill closed the mill. They said it was late.", ("unnamed", None)),  # nor are they one
        ("The Harbour Union said it was late. They said the mill was shut.", ("named", "Harbour Union")),  # a body may be
        (
            "Belmar Foods closed the mill.\n\nIt rained.\n\n“We have stopped,” it said.",
            ("unnamed", None),
        ),  # too far: another paragraph between
    ],
)
def test_it_and_they(text: str, expected: tuple[str, str | None]) -> None:
    """A document or a body, never a person; "they" may be a body that spoke."""
    kind, found = _last(text)
    assert kind == expected[0]
    assert (found is None) == (expected[1] is None)
    assert expected[1] is None or expected[1] in (found or "")
