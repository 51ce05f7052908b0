"""Mentions of outlets: by the table, by their words, by nothing but a name."""

import pytest

from secondsource.model.articles import Article
from secondsource.model.readings import Name
from secondsource.reading.credits_outlets import find_known, is_of_kind, known_outlet, mention_at, site_outlet


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("AP", "Associated Press"),  # an abbreviation
        ("the Associated Press", "Associated Press"),  # with its article
        ("New York Times", "The New York Times"),  # the article belongs to the name
        ("Hill Courier", None),  # not in the table
        ("ap", None),  # no name
    ],
)
def test_known_outlet(text: str, expected: str | None) -> None:
    """The table by exact print."""
    assert expected == known_outlet(text)


def test_site_outlet() -> None:
    """A site stands for its outlet, whatever the case."""
    assert [site_outlet(s) for s in ("Reuters", "hillcourier")] == ["Reuters", None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fell, AP and Reuters reported.", ["Associated Press", "Reuters"]),  # two in order
        ("The Reuters Institute is new.", []),  # a name inside a name
        ("The APs are new.", []),  # half a word
    ],
)
def test_find_known(text: str, expected: list[str]) -> None:
    """Known outlets as whole names."""
    assert expected == [m.name for m in find_known(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hill Courier counts", ("Hill Courier", "worded")),  # an outlet's word at its end
        ("the newspaper Al-Noor said", ("Al-Noor", "worded")),  # a noun before it
        ("Al-Noor, a newspaper, said", ("Al-Noor", "bare")),  # one word, and a noun behind it
        ("Radio Lisk said", ("Radio Lisk", "worded")),  # a station
        ("Hill News Agency said", ("Hill News Agency", "worded")),  # an agency of news
        ("Hill Space Agency said", ("Hill Space Agency", "bare")),  # another
        ("The Hill Courier said", ("Hill Courier", "worded")),  # the article is no part of it
        ("Hill Courier Monday said", ("Hill Courier", "worded")),  # a day is none either
        ("Reuters said", None),  # known: found elsewhere
        ("said so", None),  # no name
    ],
)
def test_mention_at(text: str, expected: tuple[str, str] | None) -> None:
    """What the name at the beginning looks like."""
    mention = mention_at(text, 0, len(text))
    assert expected == (None if mention is None else (mention.name, mention.form))


def test_is_of_kind() -> None:
    """A found name of an organisation covers the mention; a person's does not."""
    article = Article("a", "a.txt", "Zedpost left.")
    mention = mention_at(article.text, 0, 13)
    assert mention is not None
    found = [
        is_of_kind((Name(article.span(0, 7), kind, "z"),), mention, "organisation", "group")
        for kind in ("organisation", "person")
    ]
    assert found == [True, False]
