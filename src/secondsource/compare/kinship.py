"""What two articles share, counted: own words, quoted words, rewritten sentences in order.

Goes in: two wordings. Comes out: their Kinship, or None where they share nothing worth telling. Who took from whom is
not asked here (`directions`), nor what a third article explains (`lineage`).
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from secondsource.compare import lineage_model as model
from secondsource.compare.alignments import Aligned, bits, find_aligned, in_order, spans_of
from secondsource.compare.alignments_further import find_further
from secondsource.compare.alignments_shown import widen
from secondsource.compare.origins_credits import STAFF_LINES
from secondsource.compare.passages import share
from secondsource.compare.wordings import Wording
from secondsource.model.identifiers import outlet_key
from secondsource.model.spans import Span
from secondsource.text import ranges
from secondsource.text.groups import Groups
from secondsource.text.shingles import Run

# Of a clause with the frame around it ("..., the minister said in a statement") that share in quotation marks makes it
# somebody's words.
_SPOKEN = 1 / 3
# `excerpt`: clauses too many for chance and too few for a rewrite; what they are, a credit or an interview must say.
Kind = Literal["copy", "rewrite", "excerpt", "quotation"]


@dataclass(frozen=True, slots=True)
class Kinship:
    """What `left` and `right` share. `cover_*`: the words (bit i: word i) that the other explains. `own`, `quoted`:
    words shared in quotation marks in neither article, and in one at least; `both`: in both. `chain`: aligned sentences
    in the same order that are nobody's quotation. `further`: lines set beside each other for the reader alone, from
    which nothing is concluded: those that stand because the articles hang together, and quotations."""

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
    further: tuple[Aligned, ...] = ()

    def only_shown(self) -> bool:
        """Is there nothing but clauses that are shown, from which nothing is concluded?"""
        return self.kind == "quotation" and self.quoted + self.own < model.LEAST_QUOTED

    def is_worded(self) -> bool:
        """Do they share more than the clauses of an event that both report: passages, or half of a text?"""
        beyond = sum(max(0, run.length - model.CHANCE_RUN) for run in self.shared)
        most = max(self.explained(self.left.id), self.explained(self.right.id))
        return beyond >= model.WORDED_RUNS or most >= model.WORDED_SHARE

    def has_paragraph(self) -> bool:
        """Have the passages so many runs of words, longer than chance makes them, that are more than a quotation?"""
        runs = sum(_own_runs(self.left, self.right, run) for run in self.shared)
        return runs >= model.OWN_PARAGRAPH and _mostly_own(self.left, self.right, self.own, self.quoted)

    def explained(self, article: str) -> float:
        """The share of an article's words that the other explains."""
        if article == self.left.id:
            return self.cover_left.bit_count() / max(1, len(self.left))
        return self.cover_right.bit_count() / max(1, len(self.right))


def find_kinship(left: Wording, right: Wording, *, shown: bool = True) -> Kinship | None:
    """How two articles hang together by their words alone; not `shown`: without the lines from which nothing is
    concluded, and None where there is nothing else."""
    shared = tuple(share(left, right))
    own, quoted, both = _count(left, right, shared)
    aligned = tuple(find_aligned(left, right))
    told = [a for a in aligned if not any(_in_marks(left, right, a))]
    chain = len(in_order(told))
    reworded = _reworded(left, right, shared, told)
    kind = _kind_of_copy(left, right, own, quoted) or _kind_of_rewrite(left, right, reworded, chain)
    if kind is None and _is_excerpt([a for a in aligned if not is_quotation(left, right, a)]):
        kind = "excerpt"
    if kind is None:
        return _quotation(left, right, shared, _strong(aligned), (own, quoted, both, chain), shown=shown)
    further = find_further(left, right, aligned, known=kind != "copy") if shown else []
    covers = _covers(left, right, shared, aligned)
    return Kinship(left, right, kind, shared, aligned, *covers, own, quoted, both, chain, tuple(further))


def _quotation(
    left: Wording,
    right: Wording,
    shared: tuple[Run, ...],
    strong: list[Aligned],
    counts: tuple[int, int, int, int],
    *,
    shown: bool,
) -> Kinship | None:
    """Two articles that share no text: a speaker in common; or one credits what the other prints, from which nothing is
    concluded, so that their passages count as little as where neither does. `counts`: own, quoted, both, chain."""
    credit = shown and credits_other(left, right)
    in_common = counts[0] + counts[1] >= model.LEAST_QUOTED or (shown and _one_speaker(left, right, strong))
    if not in_common and not credit:
        return None
    further: list[Aligned] = []
    if shown:
        wide = widen(left, right, strong)
        further = wide + find_further(left, right, wide, known=credit)
    if not in_common:
        if len(further) < model.LEAST_FURTHER:
            return None
        shared = ()
    covers = _covers(left, right, shared, ())
    return Kinship(left, right, "quotation", shared, (), *covers, *counts, tuple(further))


def hanging_together(kins: Sequence[Kinship]) -> list[list[Kinship]]:
    """The kinships of articles that hang together through common ones, by ids."""
    groups: Groups[str] = Groups()
    for kin in kins:
        groups.join(kin.left.id, kin.right.id)
    found: dict[str, list[Kinship]] = {}
    for kin in sorted(kins, key=lambda k: (k.left.id, k.right.id)):
        found.setdefault(groups.find(kin.left.id), []).append(kin)
    return [found[first] for first in sorted(found)]


def as_quotation(kin: Kinship) -> Kinship | None:
    """An excerpt that nobody's credit explains: a speaker in common, if they share one."""
    if kin.quoted + kin.own < model.LEAST_QUOTED and not _one_speaker(kin.left, kin.right, kin.aligned):
        return None
    cover_left, cover_right = _covers(kin.left, kin.right, kin.shared, ())
    shown = (*kin.aligned, *kin.further)
    return replace(kin, kind="quotation", aligned=(), cover_left=cover_left, cover_right=cover_right, further=shown)


def excerpt_of(left: Wording, right: Wording, aligned: Sequence[Aligned], further: Sequence[Aligned]) -> Kinship:
    """The kinship of two articles that share the words of some lines, of which a credit says what they are."""
    shared = tuple(share(left, right))
    covers = _covers(left, right, (), tuple(aligned))
    chain = len(in_order(list(aligned)))
    return Kinship(
        left, right, "excerpt", shared, tuple(aligned), *covers, *_count(left, right, shared), chain, tuple(further)
    )


def _strong(aligned: Sequence[Aligned]) -> list[Aligned]:
    return [a for a in aligned if a.strong]


def _one_speaker(left: Wording, right: Wording, aligned: Sequence[Aligned]) -> bool:
    """Is a strong clause somebody's words in one of the two at least, or do both credit one and the same third?"""
    strong = _strong(aligned)
    if not strong:
        return False
    if _credit_one(left, right):
        return True
    sides = ((left, a, 0) for a in strong), ((right, a, 1) for a in strong)
    return any(w.in_marks(spans_of(left, right, a)[k]) >= _SPOKEN for side in sides for w, a, k in side)


def credits_other(left: Wording, right: Wording) -> bool:
    """Does one of the two credit the outlet that prints the other, or the agency whose text the other prints?"""
    return any(
        not _printed_for(one).isdisjoint(outlet_key(c.name) for c in other.credits)
        for one, other in ((left, right), (right, left))
    )


def _printed_for(wording: Wording) -> set[str]:
    """The outlet that prints an article, and those that it gives for its whole text."""
    names = [c.name for c in wording.credits if c.how in STAFF_LINES]
    return {outlet_key(name) for name in (*names, *filter(None, [wording.outlet]))}


def _credit_one(left: Wording, right: Wording) -> bool:
    """Do both credit one and the same third?"""
    return not {outlet_key(c.name) for c in left.credits}.isdisjoint(outlet_key(c.name) for c in right.credits)


def _reworded(left: Wording, right: Wording, shared: tuple[Run, ...], told: list[Aligned]) -> list[Aligned]:
    """The pairs that are not word for word the same: of those that are, the passages tell already."""
    runs = ranges.merge((left.starts[r.left], left.ends[r.left + r.length - 1]) for r in shared)
    spans = ((a, spans_of(left, right, a)[0]) for a in told)
    return [a for a, span in spans if 2 * ranges.overlap(runs, span.start, span.end) < len(span)]


def is_quotation(left: Wording, right: Wording, aligned: Aligned) -> bool:
    """Does the clause stand in quotation marks in both: a speaker in common?"""
    return all(_in_marks(left, right, aligned))


def _in_marks(left: Wording, right: Wording, aligned: Aligned) -> tuple[bool, bool]:
    """Of the two stretches of a clause, does most of each stand in quotation marks?"""
    a, b = spans_of(left, right, aligned)
    return 2 * left.in_marks(a) > 1, 2 * right.in_marks(b) > 1


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


def _kind_of_copy(left: Wording, right: Wording, own: int, quoted: int) -> Kind | None:
    shorter = min(len(left), len(right))
    enough = own >= model.LEAST_OWN and own >= model.OWN_SHARE * shorter
    return "copy" if enough and _mostly_own(left, right, own, quoted) else None


def _mostly_own(left: Wording, right: Wording, own: int, quoted: int) -> bool:
    unquoted = min(len(w) - sum(w.quoted) for w in (left, right))
    return own >= model.OWN_OF_SHARED * (own + quoted) or own >= model.OWN_OF_OWN * unquoted


def _own_runs(left: Wording, right: Wording, run: Run) -> int:
    length, found, quoted = model.CHANCE_RUN + 1, 0, 0
    for n in range(run.length):
        quoted = quoted + 1 if left.quoted[run.left + n] or right.quoted[run.right + n] else 0
        found += n + 1 >= length and quoted < length
    return found


def _kind_of_rewrite(left: Wording, right: Wording, reworded: list[Aligned], chain: int) -> Kind | None:
    """Sentence after sentence in the same order; or clauses here and there that together say too much for chance."""
    sentences = min(len(left.lines), len(right.lines))
    if chain >= model.LEAST_CHAIN and chain >= model.CHAIN_SHARE * sentences:
        return "rewrite"
    strong = [a.clause.weight for a in reworded if a.strong]
    return "rewrite" if len(strong) >= model.LEAST_CLAUSES and sum(strong) >= model.CLAUSES_WEIGHT else None


def _is_excerpt(aligned: list[Aligned]) -> bool:
    strong = [a.clause.weight for a in aligned if a.strong]
    return len(strong) >= model.LEAST_EXCERPT and sum(strong) >= model.EXCERPT_WEIGHT


def _covers(left: Wording, right: Wording, shared: tuple[Run, ...], aligned: tuple[Aligned, ...]) -> tuple[int, int]:
    a = b = 0
    for run in shared:
        a |= bits(run.left, run.left + run.length - 1)
        b |= bits(run.right, run.right + run.length - 1)
    for pair in aligned:
        one, other = spans_of(left, right, pair)
        a |= _bits_of(left, one)
        b |= _bits_of(right, other)
    return a, b


def _bits_of(wording: Wording, span: Span) -> int:
    return bits(bisect_left(wording.starts, span.start), bisect_left(wording.starts, span.end) - 1)
