"""Who speaks: the whole phrase, its kind, and who a pronoun or a role stands for."""

import pytest

from secondsource.model.articles import Article
from secondsource.model.readings import Name
from secondsource.read.quotes import find_quotes
from secondsource.read.sheets import lay_out


def _name(article: Article, text: str, key: str, role: str = "", kind: str = "person", nth: int = 0) -> Name:
    at = -1
    for _ in range(nth + 1):
        at = article.text.index(text, at + 1)
    roles = ()
    if role:
        begin = article.text.index(role)
        roles = (article.span(begin, begin + len(role)),)
    return Name(article.span(at, at + len(text)), kind, key, roles)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Brook, the mayor of Hill Town, said the dam had failed.", "Ada Brook, the mayor of Hill Town,"),
        ("“We go,” said Ada Brook, the mayor of Hill Town.", "Ada Brook, the mayor of Hill Town"),  # inverted
        ("On Monday, Ada Brook said the dam had failed.", "Ada Brook"),  # a fronted phrase
        ("Ahead of the visit, the minister told reporters that it was late.", "the minister"),  # and a longer one
        ("The dam failed, said Ada Brook, who runs it.", "Ada Brook, who runs it"),  # a relative clause
        ("A senior official familiar with the talks said it was late.", "A senior official familiar with the talks"),
        ("The mayor left, saying that it was late.", "The mayor"),  # subject of the main clause
        ("Ada Brook this week said the dam had failed.", "Ada Brook"),  # a time between
        ("Her claim that the dam failed is false.", "Her"),  # a noun with its possessor
    ],
)
def test_phrase(text: str, expected: str) -> None:
    """The whole phrase with its appositions, nothing before it."""
    article = Article("a", "a.txt", text)
    (quote,) = find_quotes(lay_out(article), ()).quotes
    assert quote.speaker is not None
    assert expected.rstrip(",") == article.cut(quote.speaker).rstrip(",")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two officials said it was late.", "unnamed"),  # nobody by name
        ("Defence Ministry officials said it was late.", "unnamed"),  # a name that is not the speaker's
        ("The report said it was late.", "document"),  # a paper
        ("State media said it was late.", "outlet"),  # an outlet without a name
        ("Reuters said it was late.", "outlet"),  # an outlet by the table
    ],
)
def test_kind(text: str, expected: str) -> None:
    """What kind of speaker a phrase names."""
    article = Article("a", "a.txt", text)
    assert [expected] == [q.kind for q in find_quotes(lay_out(article), ()).quotes]


def test_pronoun_prefers_the_last_speaker() -> None:
    """ "He" is who spoke before, not who was spoken to."""
    article = Article("a", "a.txt", "Omar Hill said of Jan Moss that it was late. “We will go,” he said.")
    names = (_name(article, "Omar Hill", "hill"), _name(article, "Jan Moss", "moss"))
    quotes = find_quotes(lay_out(article), names).quotes
    assert [article.cut(q.referent) for q in quotes if q.referent] == ["Omar Hill"]


def test_pronoun_is_not_guessed() -> None:
    """Two people who fit equally leave it open."""
    article = Article("a", "a.txt", "Omar Hill met Jan Moss. “We will go,” he said.")
    names = (_name(article, "Omar Hill", "hill"), _name(article, "Jan Moss", "moss"))
    assert [(q.kind, q.referent) for q in find_quotes(lay_out(article), names).quotes] == [("unnamed", None)]


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("The Lurian premier", "Omar Hill"),  # another word for the role, the same country
        ("The prime minister", "Omar Hill"),  # the only one
        ("The Vostan premier", None),  # another country's
        ("The president", "Jan Moss"),  # another role
        ("The Lurian leader", "Omar Hill"),  # any head of state or government, told by the country
        ("The leader", None),  # both lead
    ],
)
def test_role(phrase: str, expected: str | None) -> None:
    """A role stands for the one person of the article who bears it."""
    text = f"Luria Prime Minister Omar Hill met Arken President Jan Moss. {phrase} said it was late."
    article = Article("a", "a.txt", text)
    names = (
        _name(article, "Omar Hill", "hill", "Luria Prime Minister"),
        _name(article, "Jan Moss", "moss", "Arken President"),
    )
    (quote,) = find_quotes(lay_out(article), names).quotes
    assert expected == (article.cut(quote.referent) if quote.referent else None)
