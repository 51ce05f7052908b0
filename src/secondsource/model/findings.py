"""What was concluded from several readings: the dossier and its findings.

The field names are the keys of the dossier in `formats.md` (`from_` stands for `from`). Every finding has an id, the
reasons for it and the articles without which it would not stand as it does; none can be built without evidence.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .articles import Article, Dated, Skipped
from .lineage import Borrowed, LineageLink, Origin, Reason, Shares
from .readings import FigureKind, Modifier
from .resolution import Actor, Speaker
from .spans import Span

Support = Literal["independent", "one-origin", "separate"]
Stance = Literal["asserts", "hedges", "denies", "asks"]
AnswerStance = Literal["supports", "denies", "hedges", "silent"]
PositionStance = Literal["demands", "supports", "opposes", "denies", "accuses"]
CommitmentStatus = Literal["open", "overdue", "reported met", "withdrawn"]
ChangeKind = Literal["cut", "reorder", "wording", "number", "negation", "modality", "speaker", "indirect"]


class NoEvidenceError(ValueError):
    """A finding was built without a span to show for it: our fault, never the input's."""


def _require(evidence: tuple[Any, ...], what: str) -> None:
    if not evidence:
        raise NoEvidenceError(f"a {what} without evidence")


@dataclass(frozen=True, slots=True)
class OriginCounts:
    """`shown`: origins that are evidenced; `at_most`: these and what nobody says the origin of."""

    shown: int
    at_most: int


@dataclass(frozen=True, slots=True)
class Counts:
    """How many articles, outlets, publisher families and origins stand behind a finding, side by side."""

    articles: int
    outlets: int
    families: int
    origins: OriginCounts


@dataclass(frozen=True, slots=True)
class Story:
    """What the articles are about together. `apart`: articles that are about something else."""

    title: str | None
    when: str | None
    counts: Counts
    one_story: bool
    apart: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ArticleEntry:
    """An article as the dossier lists it: with its inferred date, its shares, what only it has, and which of its words
    are not its own."""

    article: Article
    published: Dated | None
    shares: Shares
    only_here: tuple[str, ...]
    borrowed: tuple[Borrowed, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """What became of the words of a statement from one rendering to another."""

    from_: Span
    to: Span
    kind: ChangeKind


@dataclass(frozen=True, slots=True)
class Rendering:
    """A statement as one article prints it."""

    span: Span
    pieces: tuple[Span, ...]
    mode: str
    cue: Span | None
    attribution: Span | None


@dataclass(frozen=True, slots=True)
class QuoteFinding:
    """One statement over all articles."""

    id: str
    speaker: Speaker
    renderings: tuple[Rendering, ...]
    drift: bool
    changes: tuple[Change, ...]
    counts: Counts
    reasons: tuple[Reason, ...]
    rests_on: tuple[str, ...]

    def __post_init__(self) -> None:
        _require(self.renderings, "quote")


@dataclass(frozen=True, slots=True)
class FigureReading:
    """A quantity as one article gives it."""

    span: Span
    value: float | None
    low: float | None
    high: float | None
    modifier: Modifier
    as_of: Dated | None
    attributed_to: str | None


@dataclass(frozen=True, slots=True)
class FigureFinding:
    """One quantity over all articles."""

    id: str
    what: str
    unit: str | None
    kind: FigureKind
    readings: tuple[FigureReading, ...]
    status: Literal["agreed", "differs", "single"]
    why: Literal["value", "update", "rounding", "scope"] | None
    counts: Counts
    reasons: tuple[Reason, ...]
    rests_on: tuple[str, ...]

    def __post_init__(self) -> None:
        _require(self.readings, "figure")


@dataclass(frozen=True, slots=True)
class EventReport:
    """Where an article tells of an event: `expression` the words that date it, `rule` how the date was read."""

    span: Span
    expression: Span | None
    rule: str


@dataclass(frozen=True, slots=True)
class EventFinding:
    """One event; `date` is EDTF level 1, None where no article dates it."""

    id: str
    date: str | None
    what: str
    planned: bool
    reports: tuple[EventReport, ...]
    type: str | None
    by: tuple[str, ...]
    on: tuple[str, ...]
    place: str | None
    harm: tuple[str, ...]
    responsibility: Literal["claimed", "accused", "denied"] | None
    counts: Counts
    reasons: tuple[Reason, ...]
    rests_on: tuple[str, ...]

    def __post_init__(self) -> None:
        _require(self.reports, "event")


@dataclass(frozen=True, slots=True)
class SpanReport:
    """A place where something is reported."""

    span: Span


@dataclass(frozen=True, slots=True)
class CommitmentFinding:
    """Who promised what to whom by when."""

    id: str
    who: str | None
    to: str | None
    what: str
    due: str | None
    condition: str | None
    announced: str | None
    reports: tuple[SpanReport, ...]
    status: CommitmentStatus | None
    as_of: str | None
    counts: Counts
    reasons: tuple[Reason, ...]
    rests_on: tuple[str, ...]

    def __post_init__(self) -> None:
        _require(self.reports, "commitment")


@dataclass(frozen=True, slots=True)
class PositionFinding:
    """Who stands where."""

    id: str
    actor: str
    stance: PositionStance
    object: str
    toward: str | None
    reports: tuple[SpanReport, ...]
    counts: Counts
    reasons: tuple[Reason, ...]
    rests_on: tuple[str, ...]

    def __post_init__(self) -> None:
        _require(self.reports, "position")


@dataclass(frozen=True, slots=True)
class Attribution:
    """On whose word a report stands: the words, the kind of who they name ("none" where nobody is named), and the actor
    that they name or stand for ("it", "the minister"), None where the articles do not tell which."""

    text: str | None
    kind: str
    actor: str | None = None


@dataclass(frozen=True, slots=True)
class ClaimReport:
    """A claim as one article makes it."""

    span: Span
    stance: Stance
    attribution: Attribution
    origin: str | None


@dataclass(frozen=True, slots=True)
class ClaimSide:
    """One side of a disputed claim: `reports` are indices into the claim's reports."""

    text: str
    reports: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ClaimFinding:
    """One assertion made by one or more articles."""

    id: str
    text: str
    reports: tuple[ClaimReport, ...]
    counts: Counts
    support: Support
    disputed: bool
    sides: tuple[ClaimSide, ...]
    missing_from: tuple[str, ...]
    reasons: tuple[Reason, ...]
    rests_on: tuple[str, ...]

    def __post_init__(self) -> None:
        _require(self.reports, "claim")


@dataclass(frozen=True, slots=True)
class AnswerReport:
    """Words of an article that answer an asked sentence, and what they say to it."""

    span: Span
    stance: AnswerStance
    attribution: Attribution
    origin: str | None


@dataclass(frozen=True, slots=True)
class AnswerArticle:
    """What one article says to an asked sentence: `silent` where nothing was found that says it in words near enough.
    """

    article: str
    stance: AnswerStance
    reports: tuple[AnswerReport, ...]
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class AnswerFinding:
    """What each article says to a sentence that the user gave. `counts` and `support` are those of the articles that
    support it, `against` counts those that deny it; `support` is None where none supports it."""

    id: str
    text: str
    articles: tuple[AnswerArticle, ...]
    counts: Counts
    support: Support | None
    against: Counts
    reasons: tuple[Reason, ...]
    rests_on: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SeriesPoint:
    """The values given for one date."""

    date: str
    value: float | None
    low: float | None
    high: float | None
    reports: tuple[SpanReport, ...]


@dataclass(frozen=True, slots=True)
class SeriesFinding:
    """A quantity over time; conflicting points are kept side by side."""

    id: str
    figures: tuple[str, ...]
    points: tuple[SeriesPoint, ...]
    reasons: tuple[Reason, ...]
    rests_on: tuple[str, ...]

    def __post_init__(self) -> None:
        _require(self.points, "series")


@dataclass(frozen=True, slots=True)
class FramingTerm:
    """A term for a referent and where it stands; `copied`: in words that the article did not choose itself."""

    term: str
    spans: tuple[Span, ...]
    copied: bool


@dataclass(frozen=True, slots=True)
class FramingFinding:
    """What the articles call one and the same thing."""

    id: str
    referent: str
    terms: tuple[FramingTerm, ...]
    reasons: tuple[Reason, ...]
    rests_on: tuple[str, ...]

    def __post_init__(self) -> None:
        _require(self.terms, "referent")


@dataclass(frozen=True, slots=True)
class BriefSentence:
    """A sentence that carries the story, and the claims that it carries."""

    span: Span
    claims: tuple[str, ...]
    counts: Counts


@dataclass(frozen=True, slots=True)
class Made:
    """How the dossier was made: so that it can be made again."""

    version: str
    methods: Mapping[str, str]
    settings: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Findings:
    """What weighing concludes, each list in the order in which a reader should see it."""

    quotes: tuple[QuoteFinding, ...] = ()
    figures: tuple[FigureFinding, ...] = ()
    timeline: tuple[EventFinding, ...] = ()
    undated: tuple[EventFinding, ...] = ()
    commitments: tuple[CommitmentFinding, ...] = ()
    positions: tuple[PositionFinding, ...] = ()
    claims: tuple[ClaimFinding, ...] = ()
    series: tuple[SeriesFinding, ...] = ()
    framing: tuple[FramingFinding, ...] = ()
    brief: tuple[BriefSentence, ...] = ()


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything the tool says about a handful of articles. The report and every export are made from it."""

    made: Made
    story: Story
    articles: tuple[ArticleEntry, ...]
    origins: tuple[Origin, ...]
    lineage: tuple[LineageLink, ...]
    actors: tuple[Actor, ...]
    findings: Findings
    skipped: tuple[Skipped, ...]
    notes: tuple[str, ...] = ()
    answers: tuple[AnswerFinding, ...] = ()
    decisions: tuple[Any, ...] = ()
