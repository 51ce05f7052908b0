"""What two articles share, counted: own words, quoted words, rewritten sentences in order.

Goes in: two wordings. Comes out: their Kinship, or None where they share nothing worth telling. Who took from whom is
not asked here (`directions`), nor what a third article explains (`lineage`).
"""

from dataclasses import dataclass
from typing import Literal

from secondsource.compare import lineage_model as model
from secondsource.compare.alignments import Aligned, find_aligned, in_order
from secondsource.compare.passages import share
from secondsource.compare.wordings import Wording
from secondsource.text.shingles import Run
from secondsource.text.subsequences import common

Kind = Literal["copy", "rewrite", "quotation"]


@dataclass(frozen=True, slots=True)
class Kinship:
    """What `left` and `right` share. `cover_*`: the words (bit i: word i) that the other explains. `own`, `quoted`:
    words shared in quotation marks in neither article, and in one at least; `both`: in both. `chain`: aligned sentences
    in the same order that are nobody's quotation."""

    left: Wording
    right: Wording
    kind: Kind
    shared: tuple[Run, ...]
    aligned: tuple[Aligned, ...]
    cover_left: int
    cover_right: int
    own: int
    quoted: int
    both: int
    chain: int

    def same_extent(self) -> bool:
        """Are the two versions of one text, neither a cut nor an excerpt of the other?"""
        return min(self.explained(self.left.id), self.explained(self.right.id)) >= model.SAME_EXTENT

    def changes(self, child: str) -> float:
        """What it takes to make the child from the other: words put in and, at less weight, words left out, if the
        order is kept; else words outside the shared blocks and blocks moved."""
        own, other = (self.left, self.right) if child == self.left.id else (self.right, self.left)
        weight = model.LOST_WEIGHT if self.same_extent() else model.LOST_BY_CUT
        same = common(other.code, own.code)
        in_blocks = sum(run.length for run in self.shared)
        return min(
            len(own.words) - same + weight * (len(other.words) - same),
            len(own.words) - in_blocks + weight * (len(other.words) - in_blocks) + len(self.shared),
        )

    def explained(self, article: str) -> float:
        """The share of an article's words that the other explains."""
        if article == self.left.id:
            return self.cover_left.bit_count() / max(1, len(self.left.words))
        return self.cover_right.bit_count() / max(1, len(self.right.words))


def find_kinship(left: Wording, right: Wording) -> Kinship | None:
    """How two articles hang together by their words alone."""
    shared = tuple(share(left, right))
    own, quoted, both = _count(left, right, shared)
    aligned = tuple(find_aligned(left, right))
    told = [a for a in aligned if not (left.lines[a.left[0]].quoted or right.lines[a.right[0]].quoted)]
    chain = len(in_order(told))
    kind = _kind(left, right, own, quoted, chain)
    if kind is None:
        return None
    rewritten = aligned if kind in ("copy", "rewrite") else ()
    return Kinship(
        left,
        right,
        kind,
        shared,
        rewritten,
        *_covers(left, right, shared, rewritten),
        own,
        quoted,
        both,
        chain,
    )


def _count(left: Wording, right: Wording, shared: tuple[Run, ...]) -> tuple[int, int, int]:
    own = quoted = both = 0
    for run in shared:
        for a, b in zip(
            left.quoted[run.left : run.left + run.length],
            right.quoted[run.right : run.right + run.length],
            strict=True,
        ):
            own += not (a or b)
            quoted += a or b
            both += a and b
    return own, quoted, both


def _kind(left: Wording, right: Wording, own: int, quoted: int, chain: int) -> Kind | None:
    shorter = min(len(left.words), len(right.words))
    unquoted = min(len(w.words) - sum(w.quoted) for w in (left, right))
    mostly = own >= model.OWN_OF_SHARED * (own + quoted) or own >= model.OWN_OF_OWN * unquoted
    if own >= model.LEAST_OWN and own >= model.OWN_SHARE * shorter and mostly:
        return "copy"
    sentences = min(len(left.lines), len(right.lines))
    if chain >= model.LEAST_CHAIN and chain >= model.CHAIN_SHARE * sentences:
        return "rewrite"
    return "quotation" if quoted + own >= model.LEAST_QUOTED else None


def _covers(left: Wording, right: Wording, shared: tuple[Run, ...], aligned: tuple[Aligned, ...]) -> tuple[int, int]:
    a = b = 0
    for run in shared:
        a |= _bits(run.left, run.left + run.length)
        b |= _bits(run.right, run.right + run.length)
    for pair in aligned:
        for i in () if pair.part is not None else pair.left:
            a |= _bits(left.lines[i].first, left.lines[i].last)
        for j in () if pair.part is not None else pair.right:
            b |= _bits(right.lines[j].first, right.lines[j].last)
    return a, b


def _bits(first: int, last: int) -> int:
    return ((1 << (last - first)) - 1) << first
