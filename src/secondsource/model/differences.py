"""What is new in one dossier against an earlier one: the record, and which of it a script may wait for."""

from dataclasses import dataclass
from typing import Literal

from .findings import AnswerFinding, ClaimFinding, CommitmentFinding, Counts, FigureFinding, Support

# What `--fail-on` can ask for.
Alarm = Literal["new-origin", "dispute", "overdue"]
ALARMS: tuple[Alarm, ...] = ("new-origin", "dispute", "overdue")


@dataclass(frozen=True, slots=True)
class ClaimChange:
    """A claim that both dossiers have, and what stands behind it then and now."""

    old: ClaimFinding
    new: ClaimFinding

    @property
    def gained_origin(self) -> bool:
        """Are more origins shown behind it than before?"""
        return self.new.counts.origins.shown > self.old.counts.origins.shown

    @property
    def support(self) -> tuple[Support, Support]:
        """Its support then and now."""
        return self.old.support, self.new.support


@dataclass(frozen=True, slots=True)
class AnswerChange:
    """A sentence that was asked of both dossiers, and the articles that say something to it now and did not, or said
    something else: their ids."""

    old: AnswerFinding
    new: AnswerFinding
    articles: tuple[str, ...]

    @property
    def gained_origin(self) -> bool:
        """Are more origins shown behind it than before?"""
        return self.new.counts.origins.shown > self.old.counts.origins.shown


@dataclass(frozen=True, slots=True)
class FigureChange:
    """A quantity that both dossiers have, and the readings of it that the earlier one has no value for."""

    old: FigureFinding
    new: FigureFinding
    values: tuple[int, ...]  # which of the newer one's readings


@dataclass(frozen=True, slots=True)
class CommitmentChange:
    """A commitment that is judged otherwise than before, or that is overdue and was not known (`old` None)."""

    old: CommitmentFinding | None
    new: CommitmentFinding


@dataclass(frozen=True, slots=True)
class Difference:
    """What is new. `added`, `gone` and `rewritten` are ids of articles, those of `rewritten` in both with other texts.

    `disputes` are claims, and `differing` quantities, that are in dispute now and were not. `claims` are new ones of
    two articles or more; of the rest there is the number, `single`. `methods`: those of another version, so that what
    is new may be the tool's doing.
    """

    before: Counts
    after: Counts
    added: tuple[str, ...]
    gone: tuple[str, ...]
    rewritten: tuple[str, ...]
    origins: tuple[ClaimChange, ...]
    disputes: tuple[ClaimFinding, ...]
    differing: tuple[FigureFinding, ...]
    settled: tuple[ClaimChange, ...]
    figures: tuple[FigureChange, ...]
    commitments: tuple[CommitmentChange, ...]
    claims: tuple[ClaimFinding, ...]
    single: int
    methods: tuple[str, ...]
    answers: tuple[AnswerChange, ...] = ()

    def alarms(self) -> frozenset[Alarm]:
        """Which of the things a script may wait for have happened."""
        found: set[Alarm] = set()
        if self.origins or any(change.gained_origin for change in self.answers):
            found.add("new-origin")
        if self.disputes or self.differing:
            found.add("dispute")
        if any(change.new.status == "overdue" for change in self.commitments):
            found.add("overdue")
        return frozenset(found)

    def is_empty(self) -> bool:
        """Is there nothing new?"""
        changed = (self.added, self.gone, self.rewritten, self.origins, self.disputes, self.differing, self.settled,
                   self.figures, self.commitments, self.claims, self.answers)  # fmt: skip
        return not any(changed) and not self.single
