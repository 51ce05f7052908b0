"""What names one thing, and what says so: the records that the roads to a referent hand on."""

from dataclasses import dataclass
from typing import NamedTuple

from secondsource.model.lineage import Reason
from secondsource.model.spans import Span


@dataclass(frozen=True, slots=True)
class Referent:
    """Spans that name one thing; `name` is a term of it; `reasons` say what joined them; `named`: a name is
    among them, of which a shorter form is no other word."""

    name: str
    spans: tuple[Span, ...]
    reasons: tuple[Reason, ...]
    named: bool = True


class Sign(NamedTuple):
    """What two threads have in common, or what tells them apart (weight below 0); indices, the smaller first. (No
    dataclass: 40 articles have 47,000 signs.)"""

    left: int
    right: int
    kind: str
    weight: float
    detail: str
