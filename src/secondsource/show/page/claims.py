"""Claims: a row each, a column an article, and below the table every claim with the words it rests on.

Goes in: a Book. Comes out: the view of `claims.html`. The order is the dossier's: what is disputed and what most
articles make first. Nothing is left out: what is many is folded.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ...model.findings import ClaimFinding, ClaimReport
from ...model.spans import Span
from ..labels import NOBODY, speaker_meant
from ..words import NOBODY_SAYS, SUPPORT, SUPPORT_LEGEND, say_support
from .book import ArticleRef, Book, FindingRef
from .claims_matrix import has_row, least_articles, rows_of
from .sides import SIGNS, sides_of

# Entries that stand open below the table: with a dozen the page of eight articles shows what several of them make.
_OPEN = 12
_FEW = 12  # columns that may be wider and leave the claims 40 characters a line on a screen of 1280
_REPORTS = 6  # of the reports of one side; more are folded. On a wide screen they stand in two columns
_MISSING = 8  # names; more are counted, and the row of the table shows them: of forty articles they were 0.9 MB
_WHOSE = {"named": "", "unnamed": "not named", "document": "a document", "outlet": "an outlet"}


@dataclass(frozen=True, slots=True)
class Told:
    """One place that makes the claim: how, on whose word (what kind of who, and who is `meant` by words that name
    nobody), and the origin (name and anchor)."""

    span: Span
    stance: str
    sign: str
    on_word_of: str
    whose: str
    meant: str | None
    origin: tuple[str, str] | None


@dataclass(frozen=True, slots=True)
class Group:
    """The places of one side, or of a claim that nobody disputes (no letter, no text)."""

    letter: str
    value: str
    text: str
    shown: tuple[Told, ...]
    folded: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim with its places; `missing`: articles that do not make it, where several others do."""

    ref: FindingRef
    support: str
    groups: tuple[Group, ...]
    missing: tuple[ArticleRef, ...]
    count_missing: bool
    has_row: bool


def show_claims(book: Book) -> Mapping[str, Any] | None:
    """The claims in the order of the dossier, None where there are none."""
    refs = book.findings["claims"]
    if not refs:
        return None
    shared = [ref for ref in refs if ref.finding.counts.articles > 1 or ref.finding.disputed]
    alone = [ref for ref in refs if not (ref.finding.counts.articles > 1 or ref.finding.disputed)]
    return {
        "heading": "What is claimed", "short": "Claims",
        "few": len(book.articles) <= _FEW,
        "rows": rows_of(book, [ref for ref in shared if has_row(book, ref)]), "least": least_articles(book),
        "support": SUPPORT, "legend": SUPPORT_LEGEND, "signs": SIGNS,
        "shown": [_entry(book, ref) for ref in shared[:_OPEN]],
        "folded": [_entry(book, ref) for ref in shared[_OPEN:]],
        "alone": [_entry(book, ref) for ref in alone],
        "nobody_says": NOBODY_SAYS,
    }  # fmt: skip


def _entry(book: Book, ref: FindingRef) -> Entry:
    claim: ClaimFinding = ref.finding
    missing = tuple(book.others(claim.missing_from)) if claim.counts.articles > 1 else ()
    groups = tuple(_groups(book, claim))
    support = say_support(claim.support, claim.counts)
    return Entry(ref, support, groups, missing, len(missing) > _MISSING, has_row(book, ref))


def _groups(book: Book, claim: ClaimFinding) -> list[Group]:
    taken = {index for side in claim.sides for index in side.reports}
    groups = [_group(book, s.reports, letter=s.letter, value=s.value, text=s.text) for s in sides_of(book, claim)]
    rest = [report for index, report in enumerate(claim.reports) if index not in taken]
    if rest:
        groups.append(_group(book, rest, text="On no side" if groups else ""))
    return groups


def _group(book: Book, reports: Sequence[ClaimReport], *, letter: str = "", value: str = "", text: str = "") -> Group:
    ordered = sorted(reports, key=lambda r: (book.article(r.span.article).number, r.span.start, r.span.end))
    told = _first_of_each(tuple(_told(book, report) for report in ordered))
    return Group(letter, value, text, told[:_REPORTS], told[_REPORTS:])


def _first_of_each(told: Sequence[Told]) -> tuple[Told, ...]:
    """The first place of every article before the second of any, so that what is folded repeats an article."""
    seen: dict[str, int] = {}
    ranks = []
    for one in told:
        ranks.append(seen.get(one.span.article, 0))
        seen[one.span.article] = ranks[-1] + 1
    return tuple(one for _, one in sorted(zip(ranks, told, strict=True), key=lambda pair: pair[0]))


def _told(book: Book, report: ClaimReport) -> Told:
    name = " ".join((report.attribution.text or "").split())
    return Told(
        span=report.span,
        stance=report.stance,
        sign=SIGNS[report.stance],
        on_word_of=name,
        whose=_WHOSE.get(report.attribution.kind, "") if name else NOBODY["none"],
        meant=speaker_meant(name, book.speaker(report.attribution)) if name else None,
        origin=(book.origin(report.origin), book.origin_anchor(report.origin)) if report.origin else None,
    )
