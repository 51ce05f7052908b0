"""The table of claims: a row a claim, a column an article, in each cell how that article makes the claim.

Goes in: a Book and claims. Comes out: rows of cells. A cell says it by sign and by word; an empty one says "absent".
"""

from collections.abc import Sequence
from dataclasses import dataclass

from ...model.findings import ClaimFinding, ClaimReport
from .book import Book, FindingRef
from .sides import Voice, letters_of, voices_of

_MANY = 12  # articles; of forty, 190 of 298 rows held two signs and 38 times "absent": 7,600 cells that say nothing


@dataclass(frozen=True, slots=True)
class Mark:
    """How an article makes a claim, and on which sides of it ("A", "A C", empty where it is not disputed)."""

    voice: Voice
    sides: str


@dataclass(frozen=True, slots=True)
class Row:
    """A claim and, for each article in the order of the page, its marks."""

    ref: FindingRef
    cells: tuple[tuple[Mark, ...], ...]


def least_articles(book: Book) -> int:
    """How many articles must make a claim that is to have a row: two, of many articles three."""
    return 2 if len(book.articles) <= _MANY else 3


def has_row(book: Book, ref: FindingRef) -> bool:
    """Does the claim stand in the table? What is disputed always does."""
    claim: ClaimFinding = ref.finding
    return claim.disputed or claim.counts.articles >= least_articles(book)


def rows_of(book: Book, refs: Sequence[FindingRef]) -> tuple[Row, ...]:
    """A row for each of these claims."""
    return tuple(Row(ref, _cells(book, ref.finding)) for ref in refs)


def _cells(book: Book, claim: ClaimFinding) -> tuple[tuple[Mark, ...], ...]:
    letters = letters_of(claim)
    reports: dict[str, list[tuple[int, ClaimReport]]] = {}
    for index, report in enumerate(claim.reports):
        reports.setdefault(report.span.article, []).append((index, report))
    return tuple(_marks(book, reports.get(article.id, ()), letters) for article in book.articles)


def _marks(book: Book, reports: Sequence[tuple[int, ClaimReport]], letters: dict[int, str]) -> tuple[Mark, ...]:
    found = []
    for voice in voices_of(book, (report for _, report in reports)):
        taken = " ".join(letters.get(i, "") for i, report in reports if report.stance == voice.stance).split()
        found.append(Mark(voice, " ".join(sorted(set(taken), key=lambda letter: (len(letter), letter)))))
    return tuple(found)
