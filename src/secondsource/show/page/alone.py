"""What each article alone has, and what it lacks.

Goes in: a Book. Comes out: the view of `alone.html`: for each article the findings that no other has, and the claims
that others make and it does not. Judges neither: to have a thing alone is no merit, to lack one no fault.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ...model.findings import (
    ClaimFinding,
    CommitmentFinding,
    EventFinding,
    FigureFinding,
    FramingFinding,
    PositionFinding,
    QuoteFinding,
    SeriesFinding,
)
from ..labels import count, shorten
from .book import KINDS, ArticleRef, Book, FindingRef
from .claims_matrix import least_articles
from .quotes import speaker_name

_SHORT = 110  # a line of the list on a wide screen
_OPEN = 6  # of each list; the rest is folded
# Claims that an article lacks: of forty articles each lacks some 290. The column of the table of claims shows all, and
# thirty of each were 0.1 MB.
_LACKED = 12


@dataclass(frozen=True, slots=True)
class Item:
    """A finding and what it says in short."""

    ref: FindingRef
    text: str


@dataclass(frozen=True, slots=True)
class Alone:
    """One article: what only it has, how many of which kind, and the claims it lacks with how many articles make
    them; `lacks_more` are in the table of claims."""

    article: ArticleRef
    kinds: str
    only: tuple[Item, ...]
    lacks: tuple[tuple[Item, int], ...]
    lacks_more: int


def show_alone(book: Book) -> Mapping[str, Any] | None:
    """Every article in the order of the page; None where there is but one, which has everything alone."""
    if len(book.articles) < 2:
        return None
    lacked = _lacked(book)
    found = [_alone(book, article, lacked.get(article.id, ())) for article in book.articles]
    if not any(one.only or one.lacks for one in found):
        return None
    return {
        "heading": "What each alone has, and what it lacks", "short": "Alone",
        "articles": found, "open": _OPEN,
        "others": {2: "two", 3: "three"}[least_articles(book)],
    }  # fmt: skip


def tell(book: Book, ref: FindingRef) -> str:
    """What a finding says, in a line."""
    return shorten(_TOLD[ref.kind](book, ref.finding), _SHORT)


def _alone(book: Book, article: ArticleRef, lacked: Iterable[FindingRef]) -> Alone:
    found = [ref for i in article.entry.only_here if (ref := book.find(i)) is not None]
    order = list(KINDS)
    only = sorted(found, key=lambda ref: (order.index(ref.kind), ref.number))
    lacks = sorted(lacked, key=lambda ref: (-ref.finding.counts.articles, ref.number))
    return Alone(
        article=article,
        kinds=_kinds(only),
        only=tuple(Item(ref, tell(book, ref)) for ref in only),
        lacks=tuple((Item(ref, tell(book, ref)), ref.finding.counts.articles) for ref in lacks[:_LACKED]),
        lacks_more=max(0, len(lacks) - _LACKED),
    )


def _lacked(book: Book) -> dict[str, list[FindingRef]]:
    """By article the claims that it does not make and enough others do to give them a row in the table of claims."""
    found: dict[str, list[FindingRef]] = {}
    for ref in book.findings["claims"]:
        if ref.finding.counts.articles >= least_articles(book):
            for article in ref.finding.missing_from:
                found.setdefault(article, []).append(ref)
    return found


def _kinds(refs: Iterable[FindingRef]) -> str:
    """ "3 claims, 12 quotes"."""
    numbers: dict[str, int] = {}
    for ref in refs:
        numbers[ref.kind] = numbers.get(ref.kind, 0) + 1
    return ", ".join(count(numbers[kind], _NOUNS[kind]) for kind in KINDS if kind in numbers)


def _claim(book: Book, claim: ClaimFinding) -> str:
    return claim.text


def _figure(book: Book, figure: FigureFinding) -> str:
    return f"{figure.what}: {book.words(figure.readings[0].span)}"


def _quote(book: Book, quote: QuoteFinding) -> str:
    return f"{speaker_name(quote.speaker)}: {book.words(quote.renderings[0].span)}"


def _event(book: Book, event: EventFinding) -> str:
    return f"{event.date}: {event.what}" if event.date else event.what


def _commitment(book: Book, commitment: CommitmentFinding) -> str:
    return f"{commitment.who}: {commitment.what}" if commitment.who else commitment.what


def _position(book: Book, position: PositionFinding) -> str:
    return f"{book.actor(position.actor)} {position.stance}: {position.object}"


def _framing(book: Book, framing: FramingFinding) -> str:
    terms = dict.fromkeys(term.term for term in framing.terms)
    return f"{framing.referent}: {', '.join(terms)}"


def _series(book: Book, series: SeriesFinding) -> str:
    first = next((ref for i in series.figures if (ref := book.find(i))), None)
    return first.finding.what if first else book.words(series.points[0].reports[0].span)


_TOLD: dict[str, Callable[[Book, Any], str]] = {
    "claims": _claim,
    "figures": _figure,
    "quotes": _quote,
    "timeline": _event,
    "undated": _event,
    "commitments": _commitment,
    "positions": _position,
    "framing": _framing,
    "series": _series,
}
_NOUNS = {
    "claims": "claim",
    "figures": "figure",
    "quotes": "quote",
    "timeline": "event",
    "undated": "undated event",
    "commitments": "promise",
    "positions": "position",
    "framing": "word choice",
    "series": "course",
}
