"""Positions: actors by stances at a glance, then every position with its words, under the one who takes it.

Goes in: a Book. Comes out: the view of `positions.html`. Draws no camps and sums up nobody: a stance is toward what the
words name.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ...model.findings import PositionFinding
from ..labels import shorten
from .book import Book, FindingRef

STANCES = ("demands", "supports", "opposes", "denies", "accuses")
_SIGNS = {"demands": "!", "supports": "+", "opposes": "−", "denies": "✕", "accuses": "→"}
# Actors that stand open: about a screen of the table.
_ACTORS = 12
# An object in a cell of the table: about two lines of a column.
_CELL = 60


@dataclass(frozen=True, slots=True)
class PositionView:
    """A position: `short` is its object as it fits a cell."""

    ref: FindingRef
    sign: str
    short: str
    toward: str | None


@dataclass(frozen=True, slots=True)
class ActorView:
    """Who takes positions: `cells` by stance in the order of `STANCES`."""

    name: str
    cells: tuple[tuple[PositionView, ...], ...]
    positions: tuple[PositionView, ...]


def show_positions(book: Book) -> Mapping[str, Any] | None:
    """The positions, None where there are none; actors of whom most is told first."""
    by_actor: dict[str, list[FindingRef]] = {}
    for ref in book.findings["positions"]:
        by_actor.setdefault(ref.finding.actor, []).append(ref)
    if not by_actor:
        return None
    ordered = sorted(by_actor.values(), key=lambda refs: (-_weight(refs), -len(refs), refs[0].number))
    actors = [_actor(book, refs) for refs in ordered]
    return {
        "heading": "Who stands where",
        "short": "Positions",
        "stances": tuple((_SIGNS[stance], stance) for stance in STANCES),
        "actors": actors[:_ACTORS],
        "more": actors[_ACTORS:],
    }


def _weight(refs: list[FindingRef]) -> int:
    """In how many articles the positions of an actor are told, at most."""
    return max(_articles(ref) for ref in refs)


def _articles(ref: FindingRef) -> int:
    finding: PositionFinding = ref.finding
    return finding.counts.articles


def _actor(book: Book, refs: list[FindingRef]) -> ActorView:
    views = tuple(_position(book, ref) for ref in sorted(refs, key=lambda r: (-_articles(r), r.number)))
    cells = tuple(tuple(v for v in views if v.ref.finding.stance == stance) for stance in STANCES)
    return ActorView(book.actor(refs[0].finding.actor), cells, tuple(view for cell in cells for view in cell))


def _position(book: Book, ref: FindingRef) -> PositionView:
    finding: PositionFinding = ref.finding
    toward = book.actor(finding.toward) if finding.toward else None
    return PositionView(ref, _SIGNS[finding.stance], shorten(finding.object, _CELL), toward)
