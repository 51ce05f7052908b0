"""Siblings: two articles that print one original which is not at hand.

Goes in: kinships and citations. Comes out: sibling pairs with the origin they share, named where a credit in the shared
text names it. Two prints of agency copy are siblings of the agency's text; two rewrites of which neither contains the
other are siblings of what they rewrite.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from secondsource.compare import lineage_model as model
from secondsource.compare.alignments import spans_of
from secondsource.compare.directions import Told, find_sign, same_outlet
from secondsource.compare.kinship import Kinship, hanging_together, is_quotation
from secondsource.compare.origins_credits import STAFF_LINES, Citation
from secondsource.model.identifiers import digest, outlet_key
from secondsource.model.lineage import OriginKind
from secondsource.text.groups import Groups


@dataclass(frozen=True, slots=True)
class Sibling:
    """The two of `kin` take from `origin`; `named`: a credit says so. `text`: the node that stands for the very text,
    which is the origin's own unless the set holds several texts of it. `silent`: the article that names nobody, for
    which the other's credit evidences nothing."""

    kin: Kinship
    origin: str
    name: str
    kind: OriginKind
    named: bool
    detail: str
    text: str = ""
    silent: str = ""


Cited = Mapping[str, Sequence[Citation]]


def find_siblings(kins: Sequence[Kinship], cited: Cited, names: Mapping[str, str], told: Told) -> list[Sibling]:
    """The sibling pairs among kinships of kind copy, rewrite and excerpt. `names`: what to call each article."""
    found: list[Sibling] = []
    unnamed: list[Kinship] = []
    for kin in kins:
        if find_sign(kin, told) is not None:
            continue
        named = _agency_copy(kin, cited) or (_credited_rewrite(kin, cited) if kin.kind != "copy" else None)
        if named is not None:
            citation, detail = named
            found.append(Sibling(kin, citation.origin, citation.name, citation.kind, True, detail))
        elif kin.kind == "rewrite" and not _contains(kin) and not same_outlet(kin.left, kin.right):
            unnamed.append(kin)
    return by_text(found + _unnamed(unnamed, found, names))


def by_text(siblings: Sequence[Sibling]) -> list[Sibling]:
    """Each sibling with the node of its text: prints of one origin that nothing holds together are of several texts (an
    agency's reports on two events: one node for both joined 60 pairs of strangers in half a month of `load`)."""
    groups: dict[str, Groups[str]] = {}
    for s in siblings:
        groups.setdefault(s.origin, Groups()).join(s.kin.left.id, s.kin.right.id)
    texts = {}
    for origin, group in groups.items():
        members = group.members()
        for first, ids in members.items():
            texts[origin, first] = origin if len(members) == 1 else f"{origin}:{digest(*ids)}"
    return [replace(s, text=texts[s.origin, groups[s.origin].find(s.kin.left.id)]) for s in siblings]


def _contains(kin: Kinship) -> bool:
    return max(kin.explained(kin.left.id), kin.explained(kin.right.id)) >= model.CONTAINED


def _agency_copy(kin: Kinship, cited: Cited) -> tuple[Citation, str] | None:
    """Both say by dateline, byline or credit line that they print the agency, and neither print contains the other; not
    where the lines of both name one outlet beside it, whose staff wrote the text with what the agency had."""
    if kin.kind == "excerpt" or max(kin.explained(kin.left.id), kin.explained(kin.right.id)) >= model.SAME_PRINT:
        return None
    mine = {c.origin: c for c in cited.get(kin.left.id, ()) if c.credit.how in STAFF_LINES}
    theirs = {c.origin for c in cited.get(kin.right.id, ()) if c.credit.how in STAFF_LINES}
    if any(mine[origin].kind != "agency" for origin in mine.keys() & theirs):
        return None
    for origin in sorted(mine.keys() & theirs):
        if mine[origin].kind == "agency" and not _printed_by(kin, mine[origin].name):
            return mine[origin], f"both credit {mine[origin].name} for their text"
    return None


def _printed_by(kin: Kinship, name: str) -> bool:
    return any(o is not None and outlet_key(o) == outlet_key(name) for o in (kin.left.outlet, kin.right.outlet))


def _credited_rewrite(kin: Kinship, cited: Cited) -> tuple[Citation, str] | None:
    """One of the two credits a third for sentences that are aligned: in a rewrite the third that is credited first, as
    the lead says where the whole is from; in an excerpt, which needs two such sentences, the one whose credits govern
    most of them (by weight)."""
    found: list[tuple[float, int, Citation]] = []
    least = model.LEAST_EXCERPT if kin.kind == "excerpt" else 1
    for wording, side in ((kin.left, 0), (kin.right, 1)):
        pairs = [(spans_of(kin.left, kin.right, a)[side], a) for a in kin.aligned if a.strong or a.whole]
        by_origin: dict[str, list[Citation]] = {}
        for citation in cited.get(wording.id, ()):
            if not citation.own and not _printed_by(kin, citation.name) and citation.credit.how not in STAFF_LINES:
                by_origin.setdefault(citation.origin, []).append(citation)
        for citations in by_origin.values():
            spans = [g.span for c in citations for g in c.governed]
            held = [a for span, a in pairs if any(s.overlaps(span) for s in spans)]
            if sum(not is_quotation(kin.left, kin.right, a) for a in held) >= least:
                weight = sum(a.clause.weight for a in held) if kin.kind == "excerpt" else 0.0
                found.append((-round(weight, 3), citations[0].credit.span.start, citations[0]))
    if not found:
        return _staff_agency(kin, cited)
    _, _, best = min(found, key=lambda f: (f[0], f[1], f[2].origin, f[2].article))
    return best, f"one credits {best.name} for a sentence that the other rewrites too"


def _staff_agency(kin: Kinship, cited: Cited) -> tuple[Citation, str] | None:
    """One says that it prints an agency's text, which the other rewrites without a credit."""
    if kin.kind != "rewrite" or _contains(kin):
        return None
    for wording in (kin.left, kin.right):
        for citation in cited.get(wording.id, ()):
            agency = citation.kind == "agency" and citation.credit.how in STAFF_LINES
            if agency and not _printed_by(kin, citation.name):
                return citation, f"one prints {citation.name}, and the other says the same in the same order"
    return None


def _unnamed(kins: Sequence[Kinship], named: Sequence[Sibling], names: Mapping[str, str]) -> list[Sibling]:
    """Rewrites that nobody credits: each group that hangs together has one original. A pair both of whose articles are
    already siblings of one named origin needs no other."""
    of: dict[str, set[str]] = {}
    for sibling in named:
        for article in (sibling.kin.left.id, sibling.kin.right.id):
            of.setdefault(article, set()).add(sibling.origin)
    found = []
    for group in hanging_together([k for k in kins if not of.get(k.left.id, set()) & of.get(k.right.id, set())]):
        ids = sorted({i for k in group for i in (k.left.id, k.right.id)})
        origin = f"origin:{digest(*ids)}"
        name = "unnamed original behind " + ", ".join(names[i] for i in ids)
        detail = "neither contains the other, and nobody says where the text is from"
        found += [Sibling(k, origin, name, "unseen", False, detail) for k in group]
    return found
