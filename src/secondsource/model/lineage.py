"""Who rests on whom: shared passages, aligned sentences, links between articles, and origins of spans."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from .spans import Span

Relation = Literal["verbatim", "paraphrase", "same-original", "cites", "links", "revises"]
OriginKind = Literal["article", "agency", "outlet", "person", "document", "unseen"]
TieHow = Literal["is", "credited", "inferred"]
BorrowedKind = Literal["wire", "copied", "quoted"]
GovernedHow = Literal["credit", "passage", "interview", "staff line", "own reporting", "speech"]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a score is what it is: a name, what it counts (on the scale of its method, mostly 0 to 1; negative: against),
    and in words what matched."""

    name: str
    weight: float
    detail: str


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that two articles share in the same order. `quoted`: they stand in quotation marks in one of them at
    least, so that the two may share a speaker and not a text."""

    left: Span
    right: Span
    words: int
    quoted: bool


@dataclass(frozen=True, slots=True)
class Alignment:
    """A sentence (or run of sentences) of one article set beside one of the other that says the same in the same
    order. `score` 0 to 1."""

    left: Span
    right: Span
    score: float
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class LinkEvidence:
    """What was taken (`from_`, None where that text is not at hand) beside what was made of it (`to`)."""

    from_: Span | None
    to: Span


@dataclass(frozen=True, slots=True)
class LineageLink:
    """`to` took from `from_`: the id of an article or of an origin. See `lineage[]` in formats.md for the fields."""

    id: str
    from_: str
    to: str
    relation: Relation
    directed: bool
    share: float
    score: float
    evidence: tuple[LinkEvidence, ...]
    reasons: tuple[Reason, ...]
    rests_on: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OriginTie:
    """An article rests on an origin: it is it, it credits it, or it is inferred."""

    article: str
    how: TieHow
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where information entered the news."""

    id: str
    name: str
    kind: OriginKind
    articles: tuple[OriginTie, ...]
    reasons: tuple[Reason, ...]
    rests_on: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Governed:
    """The words of `span` have their origin in `origin`. `evidenced`: a credit, a named interview, a document or own
    reporting says so; false where it is only that two articles share a text that is not at hand."""

    span: Span
    origin: str
    how: GovernedHow
    evidenced: bool


@dataclass(frozen=True, slots=True)
class Shares:
    """Of the body's words: own, from a credited agency's text, copied from another article, inside quotation marks.
    The four sum to 1."""

    own: float
    wire: float
    copied: float
    quoted: float


@dataclass(frozen=True, slots=True)
class Borrowed:
    """Words of an article that are not its own: from the first to the last of a run, and whose they are."""

    start: int
    end: int
    kind: BorrowedKind


@dataclass(frozen=True, slots=True)
class Lineage:
    """Everything that lineage and origins conclude about a set of articles."""

    passages: tuple[Passage, ...] = ()
    alignments: tuple[Alignment, ...] = ()
    links: tuple[LineageLink, ...] = ()
    origins: tuple[Origin, ...] = ()
    governed: tuple[Governed, ...] = ()
    shares: Mapping[str, Shares] = field(default_factory=dict)
    borrowed: Mapping[str, tuple[Borrowed, ...]] = field(default_factory=dict)


# The order in which `origin_of` asks (design.md, Origins): the credit that governs the words, then the interview,
# then the passage they lie in, then the staff line or dateline, then own reporting.
_ORDER: Sequence[GovernedHow] = ("credit", "interview", "passage", "staff line", "own reporting", "speech")


def origin_of(span: Span, governed: Sequence[Governed]) -> Governed | None:
    """The record that governs most of `span`: the first in the order of `_ORDER` that covers half of it, the tightest
    of several; None where nobody states or shows where it is from."""
    best: tuple[int, int, str] | None = None
    answer: Governed | None = None
    for record in governed:
        if not record.span.meets(span):
            continue
        rank = (_ORDER.index(record.how), len(record.span), record.origin)
        if best is None or rank < best:
            best, answer = rank, record
    return answer
