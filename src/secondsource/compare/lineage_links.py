"""Lineage entries from what was decided: copies, siblings, quotations in common, citations.

Goes in: parentages, siblings, kinships, citations. Comes out: `LineageLink`s with evidence, share, score and reasons in
words. Decides nothing itself.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from secondsource.compare import lineage_model as model
from secondsource.compare.alignments import spans_of
from secondsource.compare.directions import Direction, same_outlet
from secondsource.compare.kinship import Kinship, credits_other
from secondsource.compare.lineage_parents import Parentage
from secondsource.compare.lineage_siblings import Sibling
from secondsource.compare.origins_credits import Citation
from secondsource.compare.wordings import Wording
from secondsource.model.identifiers import finding_id, outlet_key
from secondsource.model.lineage import LineageLink, LinkEvidence, Reason, Relation
from secondsource.model.spans import Span
from secondsource.text import ranges


def copy_links(parentages: Sequence[Parentage], directions: Mapping[tuple[str, str], Direction]) -> list[LineageLink]:
    """An entry a parentage: `revises` inside an outlet, `verbatim` where most is word for word, else `paraphrase`."""
    links = []
    for parentage in parentages:
        kin = parentage.kin
        parent, child = parentage.parent, parentage.child
        if not parentage.directed:
            parent, child = sorted((parent, child))
        reasons = (*_text_reasons(kin), *directions[kin.left.id, kin.right.id].reasons)
        links.append(
            _link(parent, _side(kin, child), _relation(kin), parentage.directed, shown_of(kin, child), reasons,
                  rests=(parent, child))
        )  # fmt: skip
    return links


def sibling_links(siblings: Sequence[Sibling], parentages: Sequence[Parentage]) -> list[LineageLink]:
    """An entry an article and origin, with what it shares with every sibling: from the origin to each sibling, but not
    to known copies of another sibling."""
    by_tie: dict[tuple[str, str], list[Sibling]] = {}
    copied = {(p.parent, p.child) for p in parentages if p.directed}
    for sibling in siblings:
        for article in (sibling.kin.left.id, sibling.kin.right.id):
            by_tie.setdefault((sibling.text, article), []).append(sibling)
    links = [_link_of_print(s, p) for s, p in _further_prints(by_tie, parentages)]
    for (origin, article), mine in sorted(by_tie.items(), key=lambda item: item[0]):
        if any((origin, parent) in by_tie for parent, child in copied if child == article):
            continue
        best = max(mine, key=lambda s: (s.kin.explained(article), s.kin.left.id, s.kin.right.id))
        reasons = (*_text_reasons(best.kin), _credit_reason(best))
        rests = tuple(sorted({i for s in mine for i in (s.kin.left.id, s.kin.right.id)}))
        every = {e for s in mine for e in shown_of(s.kin, article)}
        evidence = tuple(sorted(every, key=lambda e: (e.to, e.from_ or e.to)))
        text = any(_prints_text(s.kin) or s.silent == article for s in mine)
        relation: Relation = "same-original" if text else "cites"
        links.append(_link(origin, _side(best.kin, article), relation, True, evidence, reasons, rests=rests))
    return links


def _prints_text(kin: Kinship) -> bool:
    """Do the two print a text of the origin's, and not only a few clauses of it?"""
    least = min(kin.explained(kin.left.id), kin.explained(kin.right.id))
    return kin.kind != "excerpt" or least >= model.EXCERPT_SHARE


def _further_prints(
    by_tie: Mapping[tuple[str, str], Sequence[Sibling]], parentages: Sequence[Parentage]
) -> list[tuple[Sibling, Parentage]]:
    """Copies of a sibling of an agency's text where it is not known which of the two came first: prints of it too."""
    found = []
    for p in parentages:
        ends = () if p.directed else ((p.parent, p.child), (p.child, p.parent))
        for known, other in ends:
            for (origin, article), siblings in sorted(by_tie.items(), key=lambda item: item[0]):
                if article == known and siblings[0].kind == "agency" and (origin, other) not in by_tie:
                    found.append((siblings[0], replace(p, parent=known, child=other)))
    return found


def _link_of_print(sibling: Sibling, parentage: Parentage) -> LineageLink:
    kin, child = parentage.kin, parentage.child
    reasons = (*_text_reasons(kin), _credit_reason(sibling))
    rests = (parentage.parent, child, sibling.kin.left.id, sibling.kin.right.id)
    evidence = shown_of(kin, child)
    return _link(sibling.text, _side(kin, child), "same-original", True, evidence, reasons, rests=rests)


def quotation_links(kins: Sequence[Kinship]) -> list[LineageLink]:
    """Undirected `cites` between two that print the same quotation: a speaker in common, no copy."""
    links = []
    for kin in kins:
        left, right = sorted((kin.left.id, kin.right.id))
        weight = model.WEIGHTS["quoted words"]
        detail = f"{kin.quoted} words in quotation marks in one at least, {kin.both} in both: a speaker in common"
        if kin.only_shown():
            words = sum(a.clause.matched for a in kin.further if a.strong)
            detail = f"clauses of {words} words in the same order: a speaker or a third in common"
        if kin.only_shown() and credits_other(kin.left, kin.right):
            detail = f"one credits the other; {len(kin.further)} sentences or parts of sentences tell the same"
        reasons = (Reason("quoted words", weight, detail),)
        links.append(_link(left, _side(kin, right), "cites", False, _surest(kin, right), reasons, rests=(left, right)))
    return links


def _surest(kin: Kinship, to: str) -> tuple[LinkEvidence, ...]:
    """`shown_of`, the passages and the clauses that stand by themselves first, then the likeliest: where one alone is
    shown, it is that."""
    spans = [(spans_of(kin.left, kin.right, a)[to == kin.right.id], a) for a in kin.further]
    likeness = {span: a.clause.weight for span, a in spans}
    sure = {span for span, a in spans if a.strong} | {e.to for e in evidence_of(kin, to)}
    return tuple(
        sorted(shown_of(kin, to), key=lambda e: 0.0 if e.to in sure else 1 / max(0.1, likeness.get(e.to, 0.0)))
    )


def citation_links(
    wordings: Mapping[str, Wording],
    cited: Mapping[str, Sequence[Citation]],
    known: Sequence[LineageLink],
    siblings: Sequence[Sibling],
) -> list[LineageLink]:
    """An entry an article and origin that it credits, where no other entry says so already."""
    done = {(link.from_, link.to) for link in known}
    done |= {(s.origin, i) for s in siblings for i in (s.kin.left.id, s.kin.right.id) if (s.text, i) in done}
    printing: dict[str, set[str]] = defaultdict(set)
    for i, w in wordings.items():
        if w.outlet is not None:
            printing[outlet_key(w.outlet)].add(i)
    taken: dict[str, set[str]] = defaultdict(set)
    for giver, taker in done:
        taken[taker].add(giver)
    links = []
    for article, wording in sorted(wordings.items()):
        by_origin: dict[str, list[Citation]] = {}
        for citation in cited.get(article, ()):
            if not citation.own:
                by_origin.setdefault(citation.origin, []).append(citation)
        for origin, citations in sorted(by_origin.items()):
            # The credited outlet's own article may be at hand and linked to this one.
            at_hand = printing.get(outlet_key(citations[0].name), set())
            if origin in taken[article] or not at_hand.isdisjoint(taken[article]):
                continue
            spans = sorted({c.credit.span for c in citations})
            evidence = tuple(LinkEvidence(None, s) for s in spans)
            weight = model.WEIGHTS["explicit credit"]
            reasons = (Reason("explicit credit", weight, f"credits {citations[0].name}"),)
            links.append(_link(origin, wording, "cites", True, evidence, reasons, rests=(article,)))
    return links


def shown_of(kin: Kinship, to: str) -> tuple[LinkEvidence, ...]:
    """`evidence_of` with the further pairs, from which nothing may be concluded."""
    known = evidence_of(kin, to)
    further = [spans_of(kin.left, kin.right, a) for a in kin.further]
    if to == kin.left.id:
        further = [(b, a) for a, b in further]
    found = (LinkEvidence(a, b) for a, b in further if not _half_in(b, [e.to for e in known]))
    return tuple(sorted({*known, *found}, key=lambda e: (e.to, e.from_ or e.to)))


def evidence_of(kin: Kinship, to: str) -> tuple[LinkEvidence, ...]:
    """What was shared, as spans of the other article beside spans of `to`: passages, and aligned sentences of which no
    half lies in a passage (in a rewrite the sentences, and the passages outside them)."""
    passages = [
        (kin.left.span(s.left, s.left + s.length), kin.right.span(s.right, s.right + s.length)) for s in kin.shared
    ]
    lines = [spans_of(kin.left, kin.right, a) for a in kin.aligned]
    first, second = (lines, passages) if kin.kind in ("rewrite", "excerpt") else (passages, lines)
    pairs = first + [p for p in second if not _half_in(p[0], [a for a, _ in first])]
    if to == kin.left.id:
        pairs = [(b, a) for a, b in pairs]
    return tuple(LinkEvidence(a, b) for a, b in sorted(pairs, key=lambda p: (p[1], p[0])))


def _half_in(span: Span, others: Sequence[Span]) -> bool:
    merged = ranges.merge((o.start, o.end) for o in others)
    return 2 * ranges.overlap(merged, span.start, span.end) >= len(span)


def _side(kin: Kinship, article: str) -> Wording:
    return kin.left if kin.left.id == article else kin.right


def _relation(kin: Kinship) -> Relation:
    most = max(kin.explained(kin.left.id), kin.explained(kin.right.id))
    if same_outlet(kin.left, kin.right) and most >= model.REVISED:
        return "revises"
    return "paraphrase" if kin.kind in ("rewrite", "excerpt") else "verbatim"


def _text_reasons(kin: Kinship) -> tuple[Reason, ...]:
    found = []
    passages = "a passage" if len(kin.shared) == 1 else f"{len(kin.shared)} passages"
    if kin.own:
        detail = f"{kin.own} own words the same in {passages}"
        detail += f", beside {kin.quoted} quoted ones" if kin.quoted else ""
        found.append(Reason("shared wording", model.WEIGHTS["shared wording"], detail))
    if kin.chain >= model.LEAST_CHAIN:
        detail = f"{kin.chain} sentences say the same in the same order, with words exchanged"
        found.append(Reason("word order", model.WEIGHTS["word order"], detail))
    strong = [a.clause for a in kin.aligned if a.strong]
    if strong and not found:
        clauses = "a clause" if len(strong) == 1 else f"{len(strong)} clauses"
        detail = f"{clauses} of {sum(c.matched for c in strong)} words in the same order"
        found.append(Reason("common clauses", model.WEIGHTS["common clauses"], detail))
    if kin.quoted and not kin.own:
        detail = f"{kin.quoted} quoted words the same in {passages}"
        found.append(Reason("quoted words", model.WEIGHTS["quoted words"], detail))
    return tuple(found)


def _credit_reason(sibling: Sibling) -> Reason:
    weight = model.WEIGHTS["explicit credit"] if sibling.named else model.WEIGHTS["containment"]
    return Reason("explicit credit" if sibling.named else "hidden original", weight, sibling.detail)


def _link(
    from_: str,
    to: Wording,
    relation: Relation,
    directed: bool,
    evidence: tuple[LinkEvidence, ...],
    reasons: tuple[Reason, ...],
    *,
    rests: tuple[str, ...],
) -> LineageLink:
    share = sum(last - first for first, last in to.standing_in(e.to for e in evidence)) / max(1, len(to))
    strongest = max(r.weight for r in reasons)
    # The strongest sign, the surer the more of the text it explains: half of it where it explains next to nothing.
    score = strongest * (0.5 + 0.5 * share)
    identifier = finding_id("lineage", [e.to for e in evidence], from_, to.id, relation)
    return LineageLink(
        identifier, from_, to.id, relation, directed, round(share, 6), round(score, 6), evidence, reasons,
        tuple(sorted(set(rests))),
    )  # fmt: skip
