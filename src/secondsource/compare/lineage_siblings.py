"""Siblings: two articles that print one original which is not at hand.

Goes in: kinships and citations. Comes out: sibling pairs with the origin they share, named where a credit in the shared
text names it. Two prints of agency copy are siblings of the agency's text; two rewrites of which neither contains the
other are siblings of what they rewrite.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from secondsource.compare import lineage_model as model
from secondsource.compare.alignments import spans_of
from secondsource.compare.directions import credits_outlet, outlet_key, same_outlet
from secondsource.compare.kinship import Kinship
from secondsource.compare.origins_credits import Citation
from secondsource.model.identifiers import digest
from secondsource.model.lineage import OriginKind
from secondsource.model.spans import Span


@dataclass(frozen=True, slots=True)
class Sibling:
    """The two of `kin` take from `origin`; `named`: a credit says so."""

    kin: Kinship
    origin: str
    name: str
    kind: OriginKind
    named: bool
    detail: str


Cited = Mapping[str, Sequence[Citation]]


def find_siblings(kins: Sequence[Kinship], cited: Cited, names: Mapping[str, str]) -> list[Sibling]:
    """The sibling pairs among kinships of kind copy and rewrite. `names`: what to call each article."""
    found: list[Sibling] = []
    unnamed: list[Kinship] = []
    for kin in kins:
        if credits_outlet(kin.left, kin.right) or credits_outlet(kin.right, kin.left):
            continue
        named = _agency_copy(kin, cited) or (_credited_rewrite(kin, cited) if kin.kind == "rewrite" else None)
        if named is not None:
            citation, detail = named
            found.append(Sibling(kin, citation.origin, citation.name, citation.kind, True, detail))
        elif kin.kind == "rewrite" and not _contains(kin) and not same_outlet(kin.left, kin.right):
            unnamed.append(kin)
    return found + _unnamed(unnamed, found, names)


def _contains(kin: Kinship) -> bool:
    return max(kin.explained(kin.left.id), kin.explained(kin.right.id)) >= model.CONTAINED


def _agency_copy(kin: Kinship, cited: Cited) -> tuple[Citation, str] | None:
    """Both say by dateline, byline or credit line that they print the agency, and neither print contains the other."""
    if max(kin.explained(kin.left.id), kin.explained(kin.right.id)) >= model.SAME_PRINT:
        return None
    mine = {c.origin: c for c in cited.get(kin.left.id, ()) if c.credit.how in ("dateline", "byline", "credit line")}
    theirs = {c.origin for c in cited.get(kin.right.id, ()) if c.credit.how in ("dateline", "byline", "credit line")}
    for origin in sorted(mine.keys() & theirs):
        if mine[origin].kind == "agency" and not _printed_by(kin, mine[origin].name):
            return mine[origin], f"both credit {mine[origin].name} for their text"
    return None


def _printed_by(kin: Kinship, name: str) -> bool:
    outlets = (kin.left.reading.article.outlet, kin.right.reading.article.outlet)
    return any(o is not None and outlet_key(o) == outlet_key(name) for o in outlets)


def _credited_rewrite(kin: Kinship, cited: Cited) -> tuple[Citation, str] | None:
    """One of two rewrites credits a third for a sentence that is aligned; the credit that stands first."""
    for wording, side in ((kin.left, 0), (kin.right, 1)):
        aligned = [spans_of(kin.left, kin.right, a)[side] for a in kin.aligned]
        for citation in cited.get(wording.id, ()):
            if citation.credit.how == "attribution" and _inside(citation.credit.span, aligned):
                return citation, f"one credits {citation.name} for a sentence that the other rewrites too"
    return None


def _inside(span: Span, others: Sequence[Span]) -> bool:
    return any(o.overlaps(span) for o in others)


def _unnamed(kins: Sequence[Kinship], named: Sequence[Sibling], names: Mapping[str, str]) -> list[Sibling]:
    """Rewrites that nobody credits: each group that hangs together has one original. A pair both of whose articles are
    already siblings of one named origin needs no other."""
    of: dict[str, set[str]] = {}
    for sibling in named:
        for article in (sibling.kin.left.id, sibling.kin.right.id):
            of.setdefault(article, set()).add(sibling.origin)
    found = []
    for group in _groups([k for k in kins if not of.get(k.left.id, set()) & of.get(k.right.id, set())]):
        ids = sorted({i for k in group for i in (k.left.id, k.right.id)})
        origin = f"origin:{digest(*ids)}"
        name = "unnamed original behind " + ", ".join(names[i] for i in ids)
        detail = "neither contains the other, and nobody says where the text is from"
        found += [Sibling(k, origin, name, "unseen", False, detail) for k in group]
    return found


def _groups(kins: Sequence[Kinship]) -> list[list[Kinship]]:
    """Pairs that hang together through common articles."""
    groups: list[tuple[set[str], list[Kinship]]] = []
    for kin in kins:
        mine = {kin.left.id, kin.right.id}
        touching = [g for g in groups if g[0] & mine]
        groups = [g for g in groups if not g[0] & mine]
        groups.append((mine.union(*(g[0] for g in touching)), [k for g in touching for k in g[1]] + [kin]))
    return [kins_of for _, kins_of in groups]
