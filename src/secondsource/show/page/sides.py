"""The sides of a disputed claim, and who takes which: what disputes, the table of claims and each claim show alike.

Goes in: a Book and a claim. Comes out: sides with their letter, in the order of the dossier. Calls none right.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ...model.findings import ClaimFinding, ClaimReport, FigureFinding, FigureReading, Stance
from ...model.spans import Span
from ..labels import say_speaker
from .book import Book

# How a claim is made, as a sign that can be told without colour; the word stands beside it or is read out.
SIGNS: dict[Stance, str] = {"asserts": "✓", "hedges": "~", "denies": "✕", "asks": "?"}
_NAMED = 4  # more names of who says it than this are counted: as in the terminal report


@dataclass(frozen=True, slots=True)
class Voice:
    """One article that makes a claim in one way: its first place, and how many more it has."""

    stance: Stance
    span: Span
    more: int

    @property
    def sign(self) -> str:
        """The sign of the stance."""
        return SIGNS[self.stance]


@dataclass(frozen=True, slots=True)
class Side:
    """One side: its letter ("A"), the figure that tells it from the others where that is what they differ on, what it
    says, which articles print it, on whose word (and how many more than are named), from which origins (name and
    anchor)."""

    letter: str
    value: str
    text: str
    reports: tuple[ClaimReport, ...]
    voices: tuple[Voice, ...]
    said_by: tuple[str, ...]
    said_by_more: int
    origins: tuple[tuple[str, str], ...]


def sides_of(book: Book, claim: ClaimFinding) -> tuple[Side, ...]:
    """The sides of a claim; none where it is not disputed."""
    values = _values_of(book, claim)
    return tuple(
        _side(
            book,
            letter_of(number),
            " / ".join(values.get(frozenset(side.reports), ())),
            side.text,
            [claim.reports[i] for i in side.reports if i < len(claim.reports)],
        )
        for number, side in enumerate(claim.sides)
    )


def _values_of(book: Book, claim: ClaimFinding) -> dict[frozenset[int], list[str]]:
    """The values, as printed, of the figure on which the sides of a claim differ, by the reports that hold each. The
    text of two sides may be one sentence that gives both: the toll of 17 by one agency, of 14 by another."""
    found: dict[frozenset[int], list[str]] = {}
    about = [reason.detail for reason in claim.reasons if reason.name == "figures differ"]
    for ref in book.findings["figures"]:
        figure: FigureFinding = ref.finding
        if figure.status != "differs" or not any(detail.startswith(f"{figure.what}: ") for detail in about):
            continue
        # As weighing makes sides of them: "at least 17" and "17" are one value.
        values: dict[tuple[float | None, ...], list[FigureReading]] = {}
        for reading in figure.readings:
            values.setdefault((reading.value, reading.low, reading.high), []).append(reading)
        for readings in values.values():
            holding = frozenset(
                i for i, report in enumerate(claim.reports) if any(report.span.overlaps(r.span) for r in readings)
            )
            found.setdefault(holding, []).append(" ".join(book.words(readings[0].span).split()))
    return found


def by_value(readings: Sequence[FigureReading]) -> list[list[FigureReading]]:
    """Readings in groups of one value each, in the order in which the values first come."""
    groups: dict[tuple[float | None, float | None, float | None, str], list[FigureReading]] = {}
    for reading in readings:
        groups.setdefault((reading.value, reading.low, reading.high, reading.modifier), []).append(reading)
    return list(groups.values())


def letters_of(claim: ClaimFinding) -> dict[int, str]:
    """The letters of the sides that each report stands on, by the index of the report: a report may name both."""
    found: dict[int, list[str]] = {}
    for number, side in enumerate(claim.sides):
        for index in side.reports:
            found.setdefault(index, []).append(letter_of(number))
    return {index: " ".join(dict.fromkeys(letters)) for index, letters in found.items()}


def letter_of(number: int) -> str:
    """The letter of the side with this number, from 0; behind Z a number."""
    return chr(ord("A") + number) if number < 26 else str(number + 1)


def voices_of(book: Book, reports: Iterable[ClaimReport]) -> tuple[Voice, ...]:
    """Who makes the claim in which way: an article once for each way, in the order of the page."""
    spans: dict[Stance, list[Span]] = {}
    for report in reports:
        spans.setdefault(report.stance, []).append(report.span)
    found = [
        (article.number, order, Voice(stance, places[0], len(places) - 1))
        for order, stance in enumerate(SIGNS)
        for article, places in book.by_article(spans.get(stance, ())).items()
    ]
    return tuple(voice for _, _, voice in sorted(found, key=lambda one: one[:2]))


def names_of(texts: Iterable[str | None]) -> list[str]:
    """Who is named, each once, in the order of the alphabet."""
    printed = {" ".join(text.split()).casefold(): " ".join(text.split()) for text in texts if text and text.strip()}
    return [printed[key] for key in sorted(printed)]


def origins_of(book: Book, reports: Iterable[ClaimReport]) -> tuple[tuple[str, str], ...]:
    """The names and anchors of the origins behind reports."""
    return tuple(sorted({(book.origin(r.origin), book.origin_anchor(r.origin)) for r in reports if r.origin}))


def _side(book: Book, letter: str, value: str, text: str, reports: Sequence[ClaimReport]) -> Side:
    told = (report.attribution for report in reports)
    names = names_of(say_speaker(a.text, book.speaker(a)) if a.text else None for a in told)
    return Side(
        letter=letter,
        value=value,
        text=text,
        reports=tuple(reports),
        voices=voices_of(book, reports),
        said_by=tuple(names[:_NAMED]),
        said_by_more=max(0, len(names) - _NAMED),
        origins=origins_of(book, reports),
    )
