"""Articles that credit another one of the set for a sentence or two: that one is the parent of these words.

Goes in: the wordings of a handful of articles, their citations, and the pairs whose kinship is settled. Comes out: for
each further pair in which a credit names the other's outlet, or the agency whose text the other prints, and in which
the words it speaks for stand in the other too: their kinship and its direction. What a credit governs has its origin by
the credit already, so no origin is concluded here. Of many articles a clause in common would be chance: half a month of
an archive holds an agency's reports of a hundred events.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations

from secondsource.compare import lineage_model as model
from secondsource.compare.alignments import STRONG, Aligned, find_aligned, spans_of
from secondsource.compare.alignments_further import find_further
from secondsource.compare.directions import Direction, Printed, earlier, same_outlet
from secondsource.compare.kinship import excerpt_of
from secondsource.compare.lineage_families import Pair, Parents, descends
from secondsource.compare.lineage_parents import Parentage
from secondsource.compare.origins_credits import Citation
from secondsource.compare.wordings import Wording
from secondsource.model.identifiers import outlet_key
from secondsource.model.lineage import Reason

# The weight of a clause that a credit speaks for and that stands in the credited outlet's own article. In twelve marked
# stories four pairs reach it: two are marked as derived, two as having the origin in common, none as unrelated. Of an
# agency's print, which need not be of the very report that is credited, a strong one: a pair marked as derived reaches
# that, and two of other reports do not.
_CLAUSE = 2.6
# Lines that say whose text it is; "Occidental Press contributed to this report" does not.
_WHOLE_TEXT = ("dateline", "byline")


@dataclass(frozen=True, slots=True)
class _Found:
    parentage: Parentage
    direction: Direction
    weight: float
    credited: str


def find_credited_parents(
    wordings: Sequence[Wording],
    cited: Mapping[str, Sequence[Citation]],
    printed: Mapping[str, Printed],
    settled: Mapping[Pair, object],
    parentages: Sequence[Parentage],
) -> tuple[list[Parentage], dict[Pair, Direction]]:
    """The further parentages, and the direction of each pair. `settled`: pairs (ids in order) that hang together by
    more; `parentages`: those that stand, with which these must make no circle."""
    best: dict[tuple[str, str], _Found] = {}
    for child, parent in permutations(wordings, 2):
        if _pair(child, parent) in settled or earlier(printed.get(parent.id), printed.get(child.id)) > 0:
            continue
        found = _find(child, parent, cited)
        if found is None:
            continue
        known = best.get((child.id, found.credited))
        if known is None or (-found.weight, parent.id) < (-known.weight, known.parentage.parent):
            best[child.id, found.credited] = found
    return _without_circles(best.values(), parentages)


def _without_circles(
    found: Iterable[_Found], parentages: Sequence[Parentage]
) -> tuple[list[Parentage], dict[Pair, Direction]]:
    """Those that stand, the heaviest first."""
    above: Parents = {}
    for p in parentages:
        above[p.child] = (*above.get(p.child, ()), p.parent)
    chosen: dict[Pair, _Found] = {}
    for one in sorted(found, key=lambda f: (-f.weight, f.parentage.parent, f.parentage.child)):
        parent, child = one.parentage.parent, one.parentage.child
        pair = (min(parent, child), max(parent, child))
        if pair not in chosen and not descends(parent, child, above):
            chosen[pair] = one
            above[child] = (*above.get(child, ()), parent)
    return [f.parentage for f in chosen.values()], {pair: f.direction for pair, f in chosen.items()}


def _pair(one: Wording, other: Wording) -> Pair:
    return min(one.id, other.id), max(one.id, other.id)


def _find(child: Wording, parent: Wording, cited: Mapping[str, Sequence[Citation]]) -> _Found | None:
    """The child's credits of the parent's outlet or agency, if the words they speak for stand in the parent."""
    if same_outlet(child, parent):
        return None
    for citations, least, detail in _credits_of(child, parent, cited):
        governed = [g.span for c in citations for g in c.governed]
        left, right = (child, parent) if child.id < parent.id else (parent, child)
        aligned = find_aligned(left, right)
        aligned += find_further(left, right, aligned, known=True)
        side = 0 if left is child else 1
        held = [a for a in aligned if any(g.overlaps(spans_of(left, right, a)[side]) for g in governed)]
        if max((a.clause.weight for a in held), default=0.0) < least:
            continue
        kin = excerpt_of(left, right, held, [a for a in aligned if a not in held])
        direction = Direction(parent.id, (Reason("explicit credit", model.WEIGHTS["explicit credit"], detail),))
        return _Found(Parentage(kin, parent.id, child.id, True), direction, _weight(held), citations[0].origin)
    return None


def _weight(held: Sequence[Aligned]) -> float:
    return round(sum(a.clause.weight for a in held), 3)


def _credits_of(
    child: Wording, parent: Wording, cited: Mapping[str, Sequence[Citation]]
) -> Iterator[tuple[list[Citation], float, str]]:
    """The attributions of the child that name the parent's outlet, or the one whose text it prints by its lines; and
    the weight of the clause that they need."""
    credits = [c for c in cited.get(child.id, ()) if not c.own and c.credit.how == "attribution"]
    outlet = outlet_key(parent.outlet) if parent.outlet is not None else ""
    named = [c for c in credits if outlet and outlet_key(c.name) == outlet]
    if named:
        yield named, _CLAUSE, f"credits {parent.outlet}"
    lines = {c.origin for c in cited.get(parent.id, ()) if c.credit.how in _WHOLE_TEXT and not c.own}
    for origin in sorted(lines):
        printed = [c for c in credits if c.origin == origin]
        if printed:
            yield printed, STRONG, f"credits {printed[0].name}, whose text the other prints"
