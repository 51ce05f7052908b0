"""Who copied whom, and where the information entered the news, from the texts of a set of articles.

Goes in: readings and what the set taught (`Resolved`). Comes out: `Lineage`. The order of the readings never matters;
nothing is quadratic in their number outside groups that share text.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from secondsource.compare import lineage_model as model
from secondsource.compare.alignments import as_alignments
from secondsource.compare.credited_lines import CommonLines
from secondsource.compare.credited_parents import find_credited_parents
from secondsource.compare.credited_siblings import find_credited_siblings
from secondsource.compare.directions import Told, common_places, find_direction, find_printed, find_sign, same_outlet
from secondsource.compare.house_lines import without_house_lines
from secondsource.compare.kinship import Kinship, as_quotation, find_kinship
from secondsource.compare.lineage_families import Pair
from secondsource.compare.lineage_links import citation_links, copy_links, quotation_links, sibling_links
from secondsource.compare.lineage_parents import Parentage, choose_parents
from secondsource.compare.lineage_siblings import Sibling, by_text, find_siblings
from secondsource.compare.mixtures import direct_mixtures, find_mixtures
from secondsource.compare.origins import (
    OriginBook,
    add_citations,
    add_copies,
    add_credited_articles,
    add_documents,
    add_interviews,
    add_own_reporting,
    add_siblings,
)
from secondsource.compare.origins_credits import Citation, find_citations
from secondsource.compare.origins_documents import CitedDocument, find_cited_documents, find_quoted_documents
from secondsource.compare.origins_interviews import find_interviews, find_retold
from secondsource.compare.outlets import fullest_names, is_agency
from secondsource.compare.own_reporting import OwnReporting, find_own_reporting, find_said
from secondsource.compare.passages import HANDFUL, as_passages, propose
from secondsource.compare.shares import share_out
from secondsource.compare.wordings import Wording, make_wording
from secondsource.model.lineage import Borrowed, Lineage, LineageLink, Shares
from secondsource.model.readings import Reading
from secondsource.model.resolution import Resolved
from secondsource.model.spans import Span


@dataclass(frozen=True, slots=True)
class _Said:
    """What the articles say: whom they credit, what they have themselves and from which documents, who printed them
    when; `names`: what to call each."""

    cited: Mapping[str, Sequence[Citation]]
    own: Sequence[OwnReporting]
    documents: Sequence[CitedDocument]
    told: Told
    names: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Ties:
    """Who has a text from whom: `siblings`, `parentages`, the `links` of both, and the pairs that they settle."""

    siblings: Sequence[Sibling]
    parentages: Sequence[Parentage]
    links: Sequence[LineageLink]
    settled: Collection[Pair]


def trace(readings: Sequence[Reading], resolved: Resolved) -> Lineage:
    """The lineage and the origins of a set of articles, of one event or of many."""
    ordered = sorted(readings, key=lambda r: r.article.id)
    handful = len(ordered) <= HANDFUL
    wordings = {r.article.id: make_wording(r, resolved.credits_of(r)) for r in ordered}
    if not handful:
        wordings = without_house_lines(wordings)
    said = _hear(ordered, wordings, resolved)
    kins = _with_paragraphs(_find_kins(list(wordings.values())), handful=handful)
    if not handful:
        kins = _concluded(kins)
    said = replace(said, told=replace(said.told, documents=_made_public(kins, said.documents)))
    ties = _tie(kins, list(wordings.values()), said, handful=handful)
    quoting = _quoting(kins, ties.settled)
    if not handful:
        quoting = _concluded(quoting)
    links = [*ties.links, *quotation_links(_unexplained(quoting, ties.parentages))]
    links += citation_links(wordings, said.cited, links, ties.siblings)
    book = _find_origins(ordered, resolved, kins, said, ties)
    shared_out = _shares(wordings, links, book, said.cited)
    return Lineage(
        passages=tuple(p for k in kins if k.shared for p in as_passages(k.left, k.right)),
        alignments=tuple(a for k in kins for a in as_alignments(k.left, k.right, list(k.aligned))),
        links=tuple(sorted(links, key=lambda x: (x.from_, x.to, x.relation))),
        origins=book.origins(),
        governed=book.governed(),
        shares={i: shares for i, (shares, _) in shared_out.items()},
        borrowed={i: borrowed for i, (_, borrowed) in shared_out.items()},
    )


def _hear(ordered: Sequence[Reading], wordings: Mapping[str, Wording], resolved: Resolved) -> _Said:
    outlets = [w.outlet for w in wordings.values() if w.outlet is not None]
    full = fullest_names([*outlets, *(c.name for r in ordered for c in resolved.credits_of(r))])
    lines = {full[c.name] for r in ordered for c in resolved.credits_of(r) if c.how == "dateline"}
    agencies = {name for name in lines if is_agency(name, in_dateline=True)}
    cited = {r.article.id: find_citations(r, resolved.credits_of(r), full, agencies) for r in ordered}
    said = find_said(resolved)
    own = [o for r in ordered for o in find_own_reporting(r, cited[r.article.id], said.get(r.article.id, ()), full)]
    names = {r.article.id: r.article.title or r.article.outlet or r.article.location or r.article.id for r in ordered}
    wires = {o for o in outlets if is_agency(o) or full[o] in agencies}
    told = Told(full, find_printed(ordered, resolved), _spans_by_article(own), wires)
    return _Said(cited, own, find_cited_documents(ordered, resolved), told, names)


def _tie(kins: Sequence[Kinship], wordings: Sequence[Wording], said: _Said, *, handful: bool) -> _Ties:
    """Texts put together from two others first, as a mixture of agency copy is no print of the agency's; then siblings,
    whose original is not at hand, then parents; among a handful also what a credit and a few lines tell."""
    told = said.told
    near = [k for k in kins if _is_direct(k, told)]
    directions = {_pair(k): find_direction(k, told) for k in near}
    mixtures = find_mixtures(near, directions, told.printed, [k for k in kins if not k.only_shown()])
    open_pairs = [k for k in kins if k.kind != "quotation" and _pair(k) not in mixtures]
    siblings = find_siblings(open_pairs, said.cited, said.names, told)
    apart = {_pair(s.kin) for s in siblings}
    directions = direct_mixtures({p: d for p, d in directions.items() if p not in apart}, mixtures)
    direct = [k for k in near if _pair(k) not in apart]
    parentages = choose_parents(direct, directions, told.printed, [s.kin for s in siblings])
    links = copy_links(parentages, directions)
    settled: dict[Pair, object] = dict.fromkeys([*apart, *directions])
    if handful:
        lines = CommonLines()
        more, credited = find_credited_parents(wordings, said.cited, told, settled, parentages, lines)
        links += copy_links(more, credited)
        settled |= credited
        retold = find_credited_siblings(wordings, said.cited, settled, lines)
        siblings = by_text([*siblings, *retold])
        settled |= dict.fromkeys(_pair(s.kin) for s in retold)
    return _Ties(siblings, parentages, [*links, *sibling_links(siblings, parentages)], settled.keys())


def _find_origins(
    ordered: Sequence[Reading], resolved: Resolved, kins: Sequence[Kinship], said: _Said, ties: _Ties
) -> OriginBook:
    cited = said.cited
    book = OriginBook()
    add_citations(book, cited)
    add_credited_articles(book, [k for k in kins if k.kind != "excerpt" and not k.only_shown()], cited)
    add_own_reporting(book, said.own)
    add_siblings(book, ties.siblings, cited)
    add_interviews(book, find_interviews(ordered, cited, resolved))
    add_interviews(book, find_retold(said.own, cited, resolved))
    documents = list(said.documents)
    if len(ordered) <= HANDFUL:
        documents += find_quoted_documents(documents, kins, cited)
    add_copies(book, ties.parentages, said.names, documents)
    add_documents(book, documents, cited)
    return book


def _pair(kin: Kinship) -> Pair:
    return kin.left.id, kin.right.id


def _is_direct(kin: Kinship, told: Told) -> bool:
    """May the one have been made from the other: a copy or a rewrite, or an excerpt of which the articles say so?"""
    return kin.kind in ("copy", "rewrite") or (kin.kind == "excerpt" and find_sign(kin, told) is not None)


def _spans_by_article(own: Sequence[OwnReporting]) -> dict[str, list[Span]]:
    found: dict[str, list[Span]] = {}
    for one in own:
        found.setdefault(one.article, []).extend(g.span for g in one.governed)
    return found


def _quoting(kins: Sequence[Kinship], settled: Collection[Pair]) -> list[Kinship]:
    """The quotations in common, and those of excerpts that nothing else explains."""
    open_pairs = (k for k in kins if _pair(k) not in settled)
    found = (as_quotation(k) if k.kind == "excerpt" else k for k in open_pairs)
    return [k for k in found if k is not None]


def _find_kins(wordings: Sequence[Wording]) -> list[Kinship]:
    shown = len(wordings) <= HANDFUL
    found = (find_kinship(wordings[i], wordings[j], shown=shown) for i, j in propose(wordings))
    return [k for k in found if k is not None]


def _made_public(kins: Sequence[Kinship], documents: Sequence[CitedDocument]) -> dict[str, list[Span]]:
    """By article its words that a document has, as it says itself or another article that has them too."""
    credited: dict[str, list[Span]] = {}
    for document in documents:
        places = (*document.evidence, *(g.span for g in document.governed))
        credited.setdefault(document.article, []).extend(places)
    found = {article: list(spans) for article, spans in credited.items()}
    for kin in kins if credited else ():
        for left, right in common_places(kin):
            for here, there in ((left, right), (right, left)):
                if any(span.overlaps(there) for span in credited.get(there.article, ())):
                    found.setdefault(here.article, []).append(here)
    return found


def _with_paragraphs(kins: Sequence[Kinship], *, handful: bool) -> list[Kinship]:
    """The kinships, a paragraph in common told as a copy, however long the texts are: among many articles, where
    `without_house_lines` took away what looks like one; among a handful between two outlets that are known, as a box of
    promotion is one outlet's."""
    return [replace(k, kind="copy") if _is_paragraph(k, handful=handful) else k for k in kins]


def _is_paragraph(kin: Kinship, *, handful: bool) -> bool:
    if kin.kind not in ("excerpt", "quotation") or not kin.has_paragraph():
        return False
    known = kin.left.outlet is not None and kin.right.outlet is not None
    return not handful or (known and not same_outlet(kin.left, kin.right))


def _concluded(kins: Sequence[Kinship]) -> list[Kinship]:
    """The kinships as they count among many articles: without clauses that are only shown, or that two reports of one
    event share."""
    worded = (k if k.kind in ("copy", "quotation") or k.is_worded() else as_quotation(k) for k in kins)
    return [replace(k, further=()) for k in worded if k is not None and not k.only_shown()]


def _unexplained(kins: Sequence[Kinship], parentages: Sequence[Parentage]) -> list[Kinship]:
    """Quotations in common that no third article explains: not those of a copy with what its parent shares too."""
    related: dict[str, set[str]] = {}
    for p in parentages:
        related.setdefault(p.child, set()).add(p.parent)
        related.setdefault(p.parent, set()).add(p.child)
    quoting = {(k.left.id, k.right.id): k for k in kins if k.kind == "quotation"}
    return [k for k in quoting.values() if not _through(k, related, quoting)]


def _through(kin: Kinship, related: Mapping[str, set[str]], quoting: Mapping[tuple[str, str], Kinship]) -> bool:
    """Does a copy's relative with a smaller id share the quotation, all but a few words, with the same partner?"""
    for one, other in ((kin.left.id, kin.right.id), (kin.right.id, kin.left.id)):
        for relative in sorted(r for r in related.get(one, ()) if r < one):
            known = quoting.get((min(relative, other), max(relative, other)))
            if known and (_cover(kin, other) & ~_cover(known, other)).bit_count() < model.LEAST_QUOTED:
                return True
    return False


def _cover(kin: Kinship, article: str) -> int:
    return kin.cover_left if article == kin.left.id else kin.cover_right


def _shares(
    wordings: Mapping[str, Wording],
    links: Sequence[LineageLink],
    book: OriginBook,
    cited: Mapping[str, Sequence[Citation]],
) -> dict[str, tuple[Shares, tuple[Borrowed, ...]]]:
    """Shares and borrowed words by article: what agencies' credits govern or an agency's siblings share is wire; copied
    is what came by a directed copy from an article, or from another outlet that is not at hand."""
    wire: dict[str, list[Span]] = {i: [] for i in wordings}
    copied: dict[str, list[Span]] = {i: [] for i in wordings}
    for article, citations in cited.items():
        for c in citations:
            if c.kind == "agency" and not c.own and c.credit.how in ("dateline", "byline", "attribution"):
                wire[article] += [g.span for g in c.governed]
    for link in links:
        if not link.directed or link.relation not in ("verbatim", "paraphrase", "same-original"):
            continue
        agency = link.from_ not in wordings and book.name_of(link.from_)[1] == "agency"
        (wire if agency else copied)[link.to] += [e.to for e in link.evidence]
    return {i: share_out(w, wire[i], copied[i]) for i, w in sorted(wordings.items())}
