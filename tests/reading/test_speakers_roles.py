"""Offices in print, and whom a phrase means by them; names as the reader finds them."""

import pytest

from secondsource.model.articles import Article
from secondsource.reading.readings import read_article
from secondsource.reading.speakers_roles import read_office


def _last(text: str) -> tuple[str, str | None]:
    article = Article("a", "a.txt", text)
    last = read_article(article).quotes[-1]
    return last.kind, article.cut(last.referent) if last.referent else None


@pytest.mark.parametrize(
    ("phrase", "head", "own"),
    [
        ("the former Iraqi prime minister", "premier", {"iraq"}),  # two words are one office
        ("the chief executive officer of Hill Foods", "executive", {"hill", "food"}),
        ("the spokeswoman", "spokesman", set()),  # one head for both
        ("the government 's spokesman", "spokesman", {"gove"}),  # a possessive says which
        ("a 44 - year - old plumber from Hull", "plumber", {"hull"}),  # an age does not
        ("the minister , who left", "minister", set()),  # no clause
    ],
)
def test_read_office(phrase: str, head: str, own: set[str]) -> None:
    """The head, and the words that say which."""
    office = read_office(phrase.split())
    assert office is not None
    assert (head, own) == (office.head, office.own)


def test_several_hold_no_office() -> None:
    """A plural is nobody in particular."""
    assert read_office(["the", "attorneys"]) is None


_TWO = "Prime Minister Omar Hill met the minister for ports, Ana Lund, on Monday. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (_TWO + "“We pay,” the prime minister said.", "Omar Hill"),  # no other minister
        (_TWO + "“We pay,” the premier said.", "Omar Hill"),  # the same in one word
        (_TWO + "“We pay,” the minister said.", "Ana Lund"),  # and no prime minister
        ("A farmer, Josef Adler, lost it all. “We pay,” the farmer said.", "Josef Adler"),  # any noun beside a name
        ("Toolmaker Mona Friis saw it. It was nine. “I rang at once,” the toolmaker said.", "Mona Friis"),
        ("Ruth Adeyemi, 39, a nurse, saw it. It was nine. “I rang at once,” the nurse said.", "Ruth Adeyemi"),
        ("Josef Adler is a farmer. Ana Lund is a vet. “They died,” the farmer said.", "Josef Adler"),  # a copula
        ("Minister of Health Dr. Omar Hill met editors. “We pay,” stated the Minister.", "Omar Hill"),  # with its field
        ("Captain Omar Hill of the coast guard came. “We pay,” the coast guard captain said.", "Omar Hill"),
        ("Deputy Mayor Ana Lund and Mayor Omar Hill came. “We pay,” the deputy mayor said.", "Ana Lund"),  # a rank
        ("Former president Omar Hill and President Ana Lund came. “We pay,” the president said.", "Ana Lund"),
        ("Gary Platt, 44, met Ana Lund, 31. “We pay,” the 31-year-old said.", "Ana Lund"),  # an age
        ("Tourist Gary Platt, 44, swam ashore. The plumber from Hull said: “It went over.”", "Gary Platt"),  # a trade
        # the one named last, where two bear it
        ("Trade minister Ana Lund left. Health minister Omar Hill stayed. “We pay,” the minister said.", "Omar Hill"),
    ],
)
def test_bearer(text: str, expected: str) -> None:
    """The one person of the article who bears the office."""
    assert _last(text) == ("named", expected)


@pytest.mark.parametrize(
    "text",
    [
        "Two officials came. The official Omar Hill left. A second official stayed. “We pay,” the official said.",
        "Lawyer Omar Hill left. A lawyer for the firm stayed. “We pay,” the lawyer said.",  # somebody else since
        "Spokesman Omar Hill left. “We pay,” the government's spokesman said.",  # whose is not known
        "Trade minister Ana Lund met health minister Omar Hill. “We pay,” the minister said.",  # named together
        "Omar Hill, 30, was sent down. “You are a danger,” the judge told him.",  # never whom the sentence is about
        "Omar Hill was hurt. “He will live,” the plumber said.",  # no age, no town: anybody
        "The firm's workers met. Omar Hill was there. “We pay,” the union's treasurer said.",
    ],
)
def test_nobody(text: str) -> None:
    """Where it is not known whom an office means, it means nobody."""
    assert _last(text) == ("unnamed", None)


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("The Seamen’s League, the trade union, met. The firm was shut. “We strike,” the union said.", "named", "Seamen’s League"),  # beside it
        ("The Industry Ministry was shut. “We pay,” the ministry said.", "named", "Industry Ministry"),  # in its name
        ("Swedish firm Nordkyl left. It rained. “We pay,” the firm said.", "named", "Nordkyl"),  # before it
        ("The Industry Ministry met the Health Ministry. “We pay,” the ministry said.", "unnamed", None),  # which?
        ("The Industry Ministry was shut. “We pay,” a ministry said.", "unnamed", None),  # some other
        ("Paragraph 152 of the ruling says that it was late.", "document", "the ruling"),  # the whole for its part
        ("The ruling came on Friday. Paragraph 152 says that it was late.", "document", "The ruling"),  # told of before
        ("Paragraph 152 says that it was late.", "document", None),  # of what?
    ],
)
def test_bodies_and_documents(text: str, kind: str, expected: str | None) -> None:
    """A body by a noun of its own, a document by its part."""
    assert _last(text) == (kind, expected)
