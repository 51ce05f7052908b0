"""In dispute: what the articles say against each other, the sides next to each other, none called right.

Goes in: a Book. Comes out: the view of `disputes.html`. Claims and figures are linked to: their entries stand below.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ...model.findings import ClaimFinding, FigureFinding, FigureReading
from ...model.spans import Span
from ..words import NO_DISPUTE, WHYS
from .book import Book, FindingRef
from .sides import Side, by_value, names_of, sides_of

_OPEN = 6  # about two screens of them; the rest is folded


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a figure: as it is printed, the days it is for, where it is printed, on whose word."""

    printed: str
    days: tuple[str, ...]
    spans: tuple[Span, ...]
    said_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dispute:
    """A claim with its sides, or a figure with its values; `about` says in words on what they differ."""

    ref: FindingRef
    text: str
    about: str
    sides: tuple[Side, ...]
    values: tuple[Value, ...]


def show_disputes(book: Book) -> Mapping[str, Any] | None:
    """Disputed claims, then figures that differ; None for a single article, which nothing can differ from."""
    found = [_claim(book, ref) for ref in book.findings["claims"] if ref.finding.disputed]
    found += [_figure(book, ref) for ref in book.findings["figures"] if ref.finding.status == "differs"]
    if not found and len(book.articles) < 2:
        return None
    return {
        "heading": "In dispute", "short": "Disputes",
        "shown": found[:_OPEN], "folded": found[_OPEN:], "nothing": NO_DISPUTE,
    }  # fmt: skip


def _claim(book: Book, ref: FindingRef) -> Dispute:
    claim: ClaimFinding = ref.finding
    told = next((reason.detail for reason in claim.reasons if reason.name == "figures differ"), "")
    about = told if " against " in told else ""  # "soldiers: 600" says nothing of what they differ on
    return Dispute(ref, claim.text, about, sides_of(book, claim), ())


def _figure(book: Book, ref: FindingRef) -> Dispute:
    figure: FigureFinding = ref.finding
    about = WHYS[figure.why] if figure.why else ""
    return Dispute(ref, figure.what, about, (), tuple(_value(book, group) for group in by_value(figure.readings)))


def _value(book: Book, readings: Sequence[FigureReading]) -> Value:
    return Value(
        printed=" ".join(book.words(readings[0].span).split()),
        days=tuple(sorted({reading.as_of.date for reading in readings if reading.as_of})),
        spans=tuple(reading.span for reading in readings),
        said_by=tuple(names_of(reading.attributed_to for reading in readings)),
    )
