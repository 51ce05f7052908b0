"""Positions (stub, being written)."""

from ..model.findings import PositionFinding
from .evidence import Evidence


def weigh_positions(evidence: Evidence) -> tuple[PositionFinding, ...]:
    """None yet."""
    return ()
