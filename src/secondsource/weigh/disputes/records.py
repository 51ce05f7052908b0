"""Reports of one thing that cannot all hold, as the finders of contradictions hand them on."""

from dataclasses import dataclass

from secondsource.model.lineage import Reason
from secondsource.model.spans import Span


@dataclass(frozen=True, slots=True)
class Contradiction:
    """The sides, each the places that say it, and why they contradict each other. `topic`: the stems that both sides
    have of it, where words alone set them against each other. The sides of one kind of contradiction stand in one
    order (said, denied)."""

    sides: tuple[tuple[Span, ...], ...]
    reason: Reason
    topic: frozenset[str] = frozenset()
