"""The first screen of the page."""

from dataclasses import replace

import pytest

from secondsource.model.findings import Dossier
from secondsource.show.page.book import Book
from secondsource.show.page.summary import show_summary

from ...conftest import counts

# (origins shown, origins at most, the number, the noun, what the remark must say)
ORIGINS = [
    (1, 2, "1 to 2", "independent origins", "1 shown"),
    (1, 1, "1", "independent origin", "each shown"),
    (0, 3, "0 to 3", "independent origins", "3 at most"),
]


@pytest.mark.parametrize(("shown", "at_most", "number", "noun", "remark"), ORIGINS)
def test_origins_stand_beside_articles(
    dossier: Dossier, shown: int, at_most: int, number: str, noun: str, remark: str
) -> None:
    """What counting articles would have claimed stands next to what is shown."""
    story = replace(dossier.story, counts=counts(3, shown, at_most))
    steps = show_summary(Book(replace(dossier, story=story)))["steps"]
    assert steps[0][:2] == ("3", "articles")
    assert steps[-1][:2] == (number, noun)
    assert remark in steps[-1][2]


def test_articles_apart_are_named(dossier: Dossier) -> None:
    """Only where not all are about one story."""
    book = Book(replace(dossier, story=replace(dossier.story, one_story=False, apart=("c3",))))
    assert [ref.id for ref in show_summary(book)["apart"]] == ["c3"]
    assert show_summary(Book(dossier))["apart"] == []
