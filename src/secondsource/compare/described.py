"""Actors without a name (stub, being written)."""

from collections.abc import Mapping, Sequence

from ..model.readings import Reading
from ..model.resolution import Actor
from ..model.spans import Span


def find_described(
    readings: Sequence[Reading], actors: Sequence[Actor], actor_of: Mapping[Span, str]
) -> tuple[Actor, ...]:
    """None yet."""
    return ()
