"""Origins: where the information of a set of articles entered the news, and which words rest on which.

Goes in: citations, siblings, interviews, parentages. Comes out: `Origin`s with ties, and `Governed` spans. A copy never
adds an origin: its words take the origin of the words they were taken from.
"""

from bisect import insort
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from secondsource.compare.kinship import Kinship
from secondsource.compare.lineage_links import evidence_of
from secondsource.compare.lineage_parents import Parentage
from secondsource.compare.lineage_siblings import Sibling
from secondsource.compare.origins_credits import STAFF_LINES, Citation
from secondsource.compare.origins_documents import CitedDocument
from secondsource.compare.origins_interviews import Interview
from secondsource.compare.own_reporting import OwnReporting
from secondsource.compare.places import Places
from secondsource.model.identifiers import digest, outlet_key
from secondsource.model.lineage import Governed, Origin, OriginKind, OriginTie, Reason, TieHow, origin_of
from secondsource.model.spans import Span
from secondsource.text.groups import Groups

Cited = Mapping[str, Sequence[Citation]]
_STRENGTH: Sequence[TieHow] = ("is", "credited", "inferred")


@dataclass
class _Draft:
    """An origin while its ties are gathered: per article how, and the evidence."""

    name: str
    kind: OriginKind
    ties: dict[str, tuple[TieHow, set[Span]]] = field(default_factory=dict)
    reasons: set[Reason] = field(default_factory=set)


class OriginBook:
    """Gathers origins and governed spans; `origins()` and `governed()` give them in a stable order."""

    def __init__(self) -> None:
        self._drafts: dict[str, _Draft] = {}
        self._governed: dict[str, list[Governed]] = defaultdict(list)  # in order
        self._known: set[Governed] = set()
        self._being: dict[str, set[str]] = defaultdict(set)  # by article the origins that it is

    def tie(
        self,
        origin: str,
        name: str,
        kind: OriginKind,
        article: str,
        how: TieHow,
        evidence: Sequence[Span],
        reason: Reason,
    ) -> None:
        """An article rests on an origin. Of two ties of an article the stronger `how` stays, with its evidence."""
        draft = self._drafts.setdefault(origin, _Draft(name, kind))
        before, spans = draft.ties.get(article, (how, set()))
        if _STRENGTH.index(how) < _STRENGTH.index(before):
            before, spans = how, set()
        draft.ties[article] = (before, spans | set(evidence) if how == before else spans)
        draft.reasons.add(reason)
        if how == "is":
            self._being[article].add(origin)

    def govern(self, records: Sequence[Governed]) -> None:
        """Words rest on an origin."""
        for record in records:
            if record not in self._known:
                self._known.add(record)
                insort(self._governed[record.span.article], record, key=_place)

    def governing(self, span: Span) -> Governed | None:
        """What governs a span so far."""
        return origin_of(span, self._governed.get(span.article, ()))

    def name_of(self, origin: str) -> tuple[str, OriginKind]:
        """Name and kind of an origin that has a tie."""
        draft = self._drafts[origin]
        return draft.name, draft.kind

    def origin_that_is(self, article: str | None) -> tuple[str, str, OriginKind] | None:
        """Id, name and kind of the origin that an article is, where that is known."""
        found = self._being.get(article or "")
        return (min(found), *self.name_of(min(found))) if found else None

    def origins(self) -> tuple[Origin, ...]:
        """All origins by id."""
        return tuple(_origin(i, d) for i, d in sorted(self._drafts.items()))

    def governed(self) -> tuple[Governed, ...]:
        """All governed spans in order of article and place."""
        return tuple(g for _, records in sorted(self._governed.items()) for g in records)


def _place(record: Governed) -> tuple[Span, str, str, bool]:
    """Of two records that differ in nothing else the evidenced one first: one credit that says so is enough."""
    return record.span, record.how, record.origin, not record.evidenced


def _origin(identifier: str, draft: _Draft) -> Origin:
    ties = tuple(OriginTie(a, how, tuple(sorted(spans))) for a, (how, spans) in sorted(draft.ties.items()))
    reasons = tuple(sorted(draft.reasons, key=lambda r: (-r.weight, r.name, r.detail)))
    return Origin(identifier, draft.name, draft.kind, ties, reasons, tuple(t.article for t in ties))


def add_citations(book: OriginBook, cited: Cited) -> None:
    """What each article credits; a credit to its own outlet is own reporting."""
    for article, citations in sorted(cited.items()):
        for c in citations:
            if c.own:
                reason = Reason("own reporting", 1.0, f"{c.name} tells of its own interview or report")
            else:
                reason = Reason("explicit credit", 1.0, f"articles credit {c.name}")
            book.tie(c.origin, c.name, c.kind, article, "is" if c.own else "credited", [c.credit.span], reason)
            book.govern(c.governed)


def add_credited_articles(book: OriginBook, kins: Sequence[Kinship], cited: Cited) -> None:
    """Where one article of a pair that shares text credits the other's outlet, the other is that origin."""
    for kin in kins:
        for taker, giver in ((kin.left, kin.right), (kin.right, kin.left)):
            for c in cited.get(taker.id, ()):
                if giver.outlet is None or c.own or outlet_key(c.name) != outlet_key(giver.outlet):
                    continue
                reason = Reason("explicit credit", 1.0, f"articles credit {c.name}, whose article is at hand")
                book.tie(c.origin, c.name, c.kind, giver.id, "is", [], reason)
                body = giver.span(0, len(giver))
                book.govern([Governed(body, c.origin, "own reporting", True)])


def add_own_reporting(book: OriginBook, own: Sequence[OwnReporting]) -> None:
    """Interviews given to the outlet that prints the article: it is their origin."""
    for o in own:
        reason = Reason("own reporting", 1.0, f"{o.name} tells of its own interview or report")
        book.tie(o.origin, o.name, o.kind, o.article, "is", [o.evidence], reason)
        book.govern(o.governed)


def add_siblings(book: OriginBook, siblings: Sequence[Sibling], cited: Cited) -> None:
    """The originals that are not at hand, behind the words that siblings share. Evidenced is what a credit governs in
    one of them; of rewrites that follow each other also the rest, where no other credit governs it."""
    for s in siblings:
        ids = (s.kin.left.id, s.kin.right.id)
        credits = [(g, c.origin) for i in ids for c in cited.get(i, ()) for g in c.governed]
        mine = [g.span for g, origin in credits if origin == s.origin]
        others = [g.span for g, origin in credits if origin != s.origin and g.how == "credit"]
        for article in ids:
            evidence = evidence_of(s.kin, article)
            spans = [e.to for e in evidence]
            for node in sorted({s.origin, s.text}):
                book.tie(node, s.name, s.kind, article, "inferred", spans, Reason("aligned text", 0.8, s.detail))
            for e in evidence:
                sides = [e.to] if e.from_ is None else [e.to, e.from_]
                said = _touch(mine, sides) or (s.kin.kind != "excerpt" and not _touch(others, sides))
                book.govern([Governed(e.to, s.origin, "passage", s.named and s.silent != article and said)])


def _touch(spans: Sequence[Span], sides: Sequence[Span]) -> bool:
    return any(span.overlaps(side) for span in spans for side in sides)


def add_interviews(book: OriginBook, interviews: Sequence[Interview]) -> None:
    """Interviews credited to nobody, given to the outlet that another article credits for the same words."""
    for i in interviews:
        name, kind = book.name_of(i.origin)
        reason = Reason("same interview", 0.8, f"the same words in an interview that others credit to {name}")
        book.tie(i.origin, name, kind, i.article, "inferred", [i.evidence], reason)
        book.govern(i.governed)


def add_copies(
    book: OriginBook,
    parentages: Sequence[Parentage],
    names: Mapping[str, str],
    documents: Sequence[CitedDocument] = (),
) -> None:
    """The words of copies take the origin of the words they were taken from; where nothing says it, the article that
    the family goes back to, or an unnamed original where it is not known which came first. What both say is from one of
    the `documents` nobody need have from the other."""
    documented = Places((g.span, d.origin) for d in documents for g in d.governed)
    for members, mine in _families(parentages):
        for parentage in _top_down(mine):
            root = _root(parentage, mine)
            origin, name, kind = book.origin_that_is(root) or _family_origin(members, root, names)
            for e in evidence_of(parentage.kin, parentage.child):
                if e.from_ is None or _of_one_document(e.from_, e.to, documented):
                    continue
                if _inherit(book, parentage, e.from_, e.to, origin):
                    continue
                reason = Reason("copy", 0.8, f"{len(members)} articles print one text")
                for article, span in ((parentage.parent, e.from_), (parentage.child, e.to)):
                    book.govern([Governed(span, origin, "passage", False)])
                    # An outlet's article that is the origin says so itself, in words that stand as evidence already.
                    shown = [] if article == root and kind != "article" else [span]
                    book.tie(origin, name, kind, article, "is" if article == root else "inferred", shown, reason)


def _of_one_document(left: Span, right: Span, documented: Places[str]) -> bool:
    mine, theirs = (
        {origin for place, origin in documented.overlapping(span) if place.contains(span)} for span in (left, right)
    )
    return bool(mine & theirs)


def _inherit(book: OriginBook, parentage: Parentage, from_: Span, to: Span, origin: str) -> bool:
    """Copied words take the origin of the words they were taken from; where it is not known which of the two came
    first, the origin that one of them states."""
    ways = [(from_, to, parentage.child)]
    if not parentage.directed:
        ways.append((to, from_, parentage.parent))
    for giver, taker, article in ways:
        known = book.governing(giver)
        if known is None or known.origin == origin:
            continue
        inherited, kind = book.name_of(known.origin)
        book.govern([Governed(taker, known.origin, "passage", known.evidenced)])
        reason = Reason("copy", 0.8, f"copied from an article that has it from {inherited}")
        book.tie(known.origin, inherited, kind, article, "inferred", [taker], reason)
        return True
    return False


def _family_origin(members: Sequence[str], root: str | None, names: Mapping[str, str]) -> tuple[str, str, OriginKind]:
    if root is not None:
        return f"origin:{digest(root)}", names[root], "article"
    return (
        f"origin:{digest(*members)}",
        "unnamed original behind " + ", ".join(names[m] for m in members),
        "unseen",
    )


def add_documents(book: OriginBook, documents: Sequence[CitedDocument], cited: Cited) -> None:
    """Documents and press conferences that articles take their words from. A document that comes by an outlet ("the
    Courier reports, according to papers of the union") leaves its words to that outlet, and in an agency's copy it
    leaves them to the agency where another article credits that agency. To be called after `add_copies`: a passage
    holds more than the sentence that cites the document."""
    citing: dict[str, set[str]] = defaultdict(set)
    for article, citations in cited.items():
        for c in citations:
            citing[c.origin].add(article)
    for d in documents:
        reason = Reason("explicit credit", 1.0, f"articles cite the {d.name}")
        if not d.credited:
            reason = Reason("same words", 0.8, f"words that others quote from the {d.name}")
        how: TieHow = "credited" if d.credited else "inferred"
        book.tie(d.origin, d.name, "document", d.article, how, d.evidence, reason)
        if not _passed_on(d.article, cited, citing):
            by_outlet = [c.credit.span for c in cited.get(d.article, ()) if c.credit.how == "attribution" and not c.own]
            book.govern([g for g in d.governed if not _touch(by_outlet, [g.span])])


def _passed_on(article: str, cited: Cited, citing: Mapping[str, Collection[str]]) -> bool:
    """Is the article an agency's copy, by its lines, and does another one credit the same agency?"""
    lines = {c.origin for c in cited.get(article, ()) if c.credit.how in STAFF_LINES}
    return any(other != article for origin in lines for other in citing[origin])


def _families(parentages: Sequence[Parentage]) -> list[tuple[list[str], list[Parentage]]]:
    """The articles that hang together by copies, and how they hang together."""
    groups: Groups[str] = Groups()
    for p in parentages:
        groups.join(p.parent, p.child)
    by_family: dict[str, list[Parentage]] = defaultdict(list)
    for p in parentages:
        by_family[groups.find(p.child)].append(p)
    return [(members, by_family[family]) for family, members in groups.members().items()]


def _root(parentage: Parentage, family: Sequence[Parentage]) -> str | None:
    """The article that the parent's words go back to, where that is known: of a child of two parents each has its
    own."""
    waiting, seen, tops = [parentage.parent], set(), set()
    if not parentage.directed:
        return None
    while waiting:
        at = waiting.pop()
        above = [p for p in family if p.child == at]
        beside = [p for p in family if p.parent == at and not p.directed]
        if beside or not all(p.directed for p in above):
            return None
        if not above:
            tops.add(at)
        waiting += [p.parent for p in above if p.parent not in seen]
        seen.add(at)
    return next(iter(tops)) if len(tops) == 1 else None


def _top_down(parentages: Sequence[Parentage]) -> list[Parentage]:
    """The parentages of a family, those of a parent before those of its children."""
    ordered: list[Parentage] = []
    waiting = sorted(parentages, key=lambda p: (p.parent, p.child))
    while waiting:
        open_children = {p.child for p in waiting}
        ready = [p for p in waiting if p.parent not in open_children]
        ordered += ready
        waiting = [p for p in waiting if p.parent in open_children]
    return ordered
