"""Articles that credit another one of the set for a sentence or two: that one is the parent of these words.

Goes in: the wordings of a handful of articles, their citations, and the pairs whose kinship is settled. Comes out: for
each further pair in which a credit names the other's outlet, or the agency whose text the other prints, and in which
the words it speaks for stand in the other too: their kinship and its direction; and so for words that a source without
a name said to the other's outlet. What a credit governs has its origin by
the credit already, so no origin is concluded here. Of many articles a clause in common would be chance: half a month of
an archive holds an agency's reports of a hundred events.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations

from secondsource.compare import lineage_model as model
from secondsource.compare.alignments import STRONG, Aligned
from secondsource.compare.credited_lines import Beside, CommonLines, excerpt, pair_of, spoken_for, weight_of
from secondsource.compare.directions import Direction, Told, earlier, same_outlet
from secondsource.compare.lineage_families import Pair, Parents, descends
from secondsource.compare.lineage_parents import Parentage
from secondsource.compare.origins_credits import Citation
from secondsource.compare.wordings import Wording
from secondsource.model.identifiers import outlet_key
from secondsource.model.lineage import Reason
from secondsource.model.spans import Span

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
    told: Told,
    settled: Mapping[Pair, object],
    parentages: Sequence[Parentage],
    lines: CommonLines,
) -> tuple[list[Parentage], dict[Pair, Direction]]:
    """The further parentages, and the direction of each pair. `settled`: pairs (ids in order) that hang together by
    more; `parentages`: those that stand, with which these must make no circle."""
    best: dict[tuple[str, str], _Found] = {}
    for child, parent in permutations(wordings, 2):
        if pair_of(child, parent) in settled or earlier(told.printed.get(parent.id), told.printed.get(child.id)) > 0:
            continue
        found = _find(child, parent, cited, told.interviews, lines)
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
        pair = (one.parentage.kin.left.id, one.parentage.kin.right.id)
        if pair not in chosen and not descends(parent, child, above):
            chosen[pair] = one
            above[child] = (*above.get(child, ()), parent)
    return [f.parentage for f in chosen.values()], {pair: f.direction for pair, f in chosen.items()}


def _find(
    child: Wording,
    parent: Wording,
    cited: Mapping[str, Sequence[Citation]],
    interviews: Mapping[str, Sequence[Span]],
    lines: CommonLines,
) -> _Found | None:
    """The child's credits of the parent's outlet or agency, if the words they speak for stand in the parent; else the
    words that somebody without a name said to the parent's outlet, if the child prints them too."""
    signs = list(_credits_of(child, parent, cited))
    if same_outlet(child, parent) or not (signs or interviews.get(parent.id)):
        return None
    pairs = lines.beside(child, parent)
    for citations, least, detail in signs:
        held = spoken_for(citations, pairs)
        if max((a.clause.weight for a in held), default=0.0) >= least:
            return _found(child, parent, pairs, held, citations[0].origin, ("explicit credit", detail))
    taken = [a for a, mine, theirs in pairs if a.strong and _is_taken((child, mine), (parent, theirs), interviews)]
    if not taken:
        return None
    detail = f"{len(taken)} of the common passages were said to its outlet, by somebody whom neither names"
    return _found(child, parent, pairs, taken, parent.id, ("interview", detail))


def _is_taken(
    child: tuple[Wording, Span], parent: tuple[Wording, Span], interviews: Mapping[str, Sequence[Span]]
) -> bool:
    """Are they the words of somebody without a name, in quotation marks in both, that were said to the parent's outlet
    as it says, and to the child's as it does not? A source who hides speaks to one."""
    to_outlet = [any(i.overlaps(at) for i in interviews.get(w.id, ())) for w, at in (child, parent)]
    return to_outlet == [False, True] and all(
        any(q.kind == "unnamed" and q.mode == "direct" and q.content.overlaps(at) for q in w.reading.quotes)
        for w, at in (child, parent)
    )


def _found(
    child: Wording,
    parent: Wording,
    pairs: Sequence[Beside],
    held: Sequence[Aligned],
    credited: str,
    why: tuple[str, str],
) -> _Found:
    kin = excerpt(child, parent, held, pairs)
    direction = Direction(parent.id, (Reason(why[0], model.WEIGHTS[why[0]], why[1]),))
    return _Found(Parentage(kin, parent.id, child.id, True), direction, weight_of(held), credited)


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
