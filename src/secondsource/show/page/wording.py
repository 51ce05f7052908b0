"""Choice of words: what the articles call one and the same thing, and whether the words are their own.

Goes in: a Book. Comes out: the view of `wording.html`: a table a referent, of terms by articles where these are few,
else a list of articles for each term.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ...model.findings import FramingFinding
from ...model.spans import Span
from .book import ArticleRef, Book, FindingRef

_OPEN = 6  # referents that stand open; the dossier puts those that tell most first
_COLUMNS = 8  # more columns than this are narrower than the names at their heads on a screen of 1280
_TERMS = 8  # of one referent; the rest, mostly used once, is folded


@dataclass(frozen=True, slots=True)
class Uses:
    """The uses of a term in one article: the first place, and how many there are."""

    article: ArticleRef
    span: Span
    number: int


@dataclass(frozen=True, slots=True)
class Term:
    """A term with its uses: `own` in an article's own words, `borrowed` in words that it copies or quotes."""

    term: str
    own: Mapping[int, Uses]
    borrowed: Mapping[int, Uses]


@dataclass(frozen=True, slots=True)
class Referent:
    """What is called by several names. `columns`: the articles that use any of them, empty where they are too many."""

    ref: FindingRef
    name: str
    articles: int
    columns: tuple[ArticleRef, ...]
    shown: tuple[Term, ...]
    folded: tuple[Term, ...]


def show_wording(book: Book) -> Mapping[str, Any] | None:
    """The referents in the order of the dossier; None where there are none."""
    refs = book.findings["framing"]
    if not refs:
        return None
    found = [_referent(book, ref) for ref in refs]
    return {"heading": "Choice of words", "short": "Words", "shown": found[:_OPEN], "folded": found[_OPEN:]}


def _referent(book: Book, ref: FindingRef) -> Referent:
    finding: FramingFinding = ref.finding
    terms = _terms(book, finding)
    users = tuple(book.others([span.article for term in finding.terms for span in term.spans]))
    columns = users if len(users) <= _COLUMNS else ()
    return Referent(ref, finding.referent, len(users), columns, tuple(terms[:_TERMS]), tuple(terms[_TERMS:]))


def _terms(book: Book, finding: FramingFinding) -> list[Term]:
    """Each term once, in the order of the dossier, its own and its borrowed uses apart."""
    spans: dict[str, tuple[list[Span], list[Span]]] = {}
    for term in finding.terms:
        spans.setdefault(term.term, ([], []))[term.copied].extend(term.spans)
    return [Term(name, _uses(book, own), _uses(book, borrowed)) for name, (own, borrowed) in spans.items()]


def _uses(book: Book, spans: Sequence[Span]) -> dict[int, Uses]:
    """The uses by the number of the article, in the order of the page."""
    return {
        article.number: Uses(article, places[0], len(places)) for article, places in book.by_article(spans).items()
    }
