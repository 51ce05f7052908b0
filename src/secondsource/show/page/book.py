"""The dossier as the sections of the page look things up in it: numbers and anchors of articles, findings and places.

Goes in: a Dossier. Comes out: references that a template can link to. Nothing here is escaped: every template escapes
what it prints. Ids of the dossier never become anchors: what stands in a link is made of our own words and numbers.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ...model.articles import is_english
from ...model.findings import ArticleEntry, Attribution, Counts, Dossier
from ...model.lineage import LineageLink, Origin
from ...model.spans import Span
from ..labels import count, label_articles, name_origins

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}")  # BCP 47, as far as a browser minds
_AROUND = 90  # characters of context on each side: about a line of text, enough to see who speaks
# What a finding is called on the page, and the first part of its anchor.
KINDS = {
    "claims": "Claim",
    "figures": "Figure",
    "quotes": "Quote",
    "timeline": "Event",
    "undated": "Undated",
    "commitments": "Promise",
    "positions": "Position",
    "framing": "Wording",
    "series": "Course",
}
# What else words of an article show, by kind: its name, and the first part of its anchor. A link of the lineage with
# words on both sides stands side by side ("pairs"), one with the taker's words alone only in the table ("links").
_BESIDE = {
    "pairs": ("Link", "pair"),
    "links": ("Link", "link"),
    "origins": ("Origin", "origin"),
    "answers": ("Answer", "answer"),
}
_TEXT = ("verbatim", "paraphrase", "same-original", "revises")  # relations in which words went from one to the other


@dataclass(frozen=True, slots=True, eq=False)
class ArticleRef:
    """An article on the page: its number from 1 in order of date, its anchor, its short name. It is itself alone (the
    article's `extra` has no hash)."""

    number: int
    anchor: str
    label: str
    entry: ArticleEntry

    @property
    def id(self) -> str:
        """The article's id in the dossier."""
        return self.entry.article.id

    @property
    def date(self) -> str | None:
        """The day of publication, as far as it is known."""
        return self.entry.published.date if self.entry.published else None

    @property
    def language(self) -> str | None:
        """The tag of its language, where that has the shape of one and is not the page's."""
        tag = self.entry.article.language
        return tag if tag and _LANGUAGE.fullmatch(tag) and not is_english(tag) else None

    @property
    def link(self) -> str | None:
        """The article's address, where it is one that a browser may open: `javascript:` and `file:` are none."""
        url = self.entry.article.url or ""
        return url if re.match(r"https?://[^\s\"'<>\\^`{|}\x00-\x20]{1,2000}$", url) else None


@dataclass(frozen=True, slots=True)
class FindingRef:
    """A finding on the page: "Claim 3", `#claim-3`, and the list of `Findings` that it stands in; or a link of the
    lineage ("Link 3", `#pair-3`) or an origin ("Origin 2", `#origin-2`)."""

    kind: str
    number: int
    finding: Any

    @property
    def name(self) -> str:
        """What a link to it says: "Claim 3"."""
        return f"{KINDS.get(self.kind) or _BESIDE[self.kind][0]} {self.number}"

    @property
    def anchor(self) -> str:
        """The id of its element: "claim-3"."""
        return f"{KINDS[self.kind].lower() if self.kind in KINDS else _BESIDE[self.kind][1]}-{self.number}"


@dataclass(frozen=True, slots=True)
class Place:
    """Words of an article that findings rest on: the anchor of their first character, and the findings."""

    span: Span
    anchor: str
    article: ArticleRef
    findings: tuple[FindingRef, ...]


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words with what stands around them; `before` and `after` end at a space where they are cut."""

    before: str
    words: str
    after: str


class Book:
    """Looks up in one dossier. All numbers follow from the dossier alone, whatever section asks first."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier
        entries = sorted(dossier.articles, key=lambda e: (e.published.date if e.published else "~", e.article.id))
        labels = label_articles([entry.article for entry in entries])
        self.articles = tuple(ArticleRef(n, f"article-{n}", labels[e.article.id], e) for n, e in enumerate(entries, 1))
        self._by_id = {ref.id: ref for ref in self.articles}
        self._origins = name_origins(dossier.origins)
        self._origin_numbers = {origin.id: n for n, origin in enumerate(self.origins, 1)}
        self._actors = {actor.id: actor.name for actor in dossier.actors}
        self._refs = {ref.finding.id: ref for refs in self.findings.values() for ref in refs}

    def article(self, article_id: str) -> ArticleRef:
        """The article with this id."""
        return self._by_id[article_id]

    def is_article(self, node: str) -> bool:
        """Is this the id of an article, not of an origin?"""
        return node in self._by_id

    @cached_property
    def origins(self) -> tuple[Origin, ...]:
        """The origins, those that most articles rest on first."""
        return tuple(sorted(self.dossier.origins, key=lambda o: (-len({t.article for t in o.articles}), o.id)))

    def origin(self, origin_id: str) -> str:
        """The name of an origin."""
        return self._origins.get(origin_id, origin_id)

    def origin_anchor(self, origin_id: str) -> str:
        """The anchor of an origin: "origin-2"; that of the list of them where there is no such origin."""
        number = self._origin_numbers.get(origin_id)
        return f"origin-{number}" if number else "origins"

    def node(self, node_id: str) -> str:
        """The short name of an article, or the name of an origin."""
        return self._by_id[node_id].label if node_id in self._by_id else self.origin(node_id)

    def node_anchor(self, node_id: str) -> str:
        """The anchor of an article or an origin."""
        return self._by_id[node_id].anchor if node_id in self._by_id else self.origin_anchor(node_id)

    def actor(self, actor_id: str) -> str:
        """The name of an actor."""
        return self._actors.get(actor_id, actor_id)

    def speaker(self, attribution: Attribution) -> str | None:
        """The name of the actor on whose word a report stands, None where none is known."""
        return None if attribution.actor is None else self.actor(attribution.actor)

    @cached_property
    def findings(self) -> dict[str, tuple[FindingRef, ...]]:
        """The findings by kind, numbered from 1 in the order in which a reader should see them."""
        lists = {kind: getattr(self.dossier.findings, kind) for kind in KINDS}
        return {kind: tuple(FindingRef(kind, n, f) for n, f in enumerate(found, 1)) for kind, found in lists.items()}

    def find(self, finding_id: str) -> FindingRef | None:
        """The finding with this id, where the page shows it."""
        return self._refs.get(finding_id)

    @cached_property
    def links(self) -> tuple[FindingRef, ...]:
        """The links of the lineage: what has text from another first, then credits, then quotations in common; of each
        the largest share first. Of kind "pairs" where the words of both sides are at hand, else "links"."""
        ordered = sorted(self.dossier.lineage, key=self._rank)
        return tuple(
            FindingRef("pairs" if any(e.from_ for e in link.evidence) else "links", number, link)
            for number, link in enumerate(ordered, 1)
        )

    def _rank(self, link: LineageLink) -> tuple[int, float, int, str, str]:
        weight = 0 if link.relation in _TEXT else 1 if link.directed else 2
        return weight, -link.share, self._by_id[link.to].number, link.from_, link.id

    @cached_property
    def answers(self) -> tuple[FindingRef, ...]:
        """What each article says to the sentences that were asked, in the order in which they were."""
        return tuple(FindingRef("answers", n, answer) for n, answer in enumerate(self.dossier.answers, 1))

    @cached_property
    def places(self) -> dict[Span, Place]:
        """Every place that a finding, a link or an origin rests on, by its span, in the order of articles and
        characters."""
        findings: dict[Span, dict[str, FindingRef]] = {}
        origins = tuple(FindingRef("origins", number, origin) for number, origin in enumerate(self.origins, 1))
        for refs in (*self.findings.values(), self.links, origins, self.answers):
            for ref in refs:
                for span in spans_of(ref):
                    findings.setdefault(span, {}).setdefault(ref.anchor, ref)
        ordered = sorted(findings, key=lambda s: (self._by_id[s.article].number, s.start, s.end))
        return {
            span: Place(span, f"w{n}", self._by_id[span.article], tuple(findings[span].values()))
            for n, span in enumerate(ordered, 1)
        }

    def place(self, span: Span) -> Place:
        """The place of a span that a finding points at; for any other span, its article as a whole."""
        known = self.places.get(span)
        if known is not None:
            return known
        ref = self._by_id[span.article]
        return Place(span, ref.anchor, ref, ())

    def words(self, span: Span) -> str:
        """The exact words of a span."""
        return self._by_id[span.article].entry.article.cut(span)

    def excerpt(self, span: Span, around: int = _AROUND) -> Excerpt:
        """The words of a span with up to `around` characters on each side, of the same paragraph."""
        text = self._by_id[span.article].entry.article.text
        begin = max(text.rfind("\n", 0, span.start) + 1, span.start - around)
        line_end = text.find("\n", span.end)
        end = min(line_end if line_end >= 0 else len(text), span.end + around)
        before, after = text[begin : span.start], text[span.end : end]
        if begin > 0 and text[begin - 1] != "\n" and " " in before:
            before = "…" + before[before.index(" ") :]
        if end < len(text) and text[end] != "\n" and " " in after:
            after = after[: after.rindex(" ") + 1] + "…"
        return Excerpt(before, self.words(span), after)

    def by_article(self, spans: Iterable[Span]) -> dict[ArticleRef, list[Span]]:
        """Spans under their articles, in the order of the page."""
        found: dict[str, list[Span]] = {}
        for span in sorted(set(spans), key=lambda s: (self._by_id[s.article].number, s.start, s.end)):
            found.setdefault(span.article, []).append(span)
        return {self._by_id[i]: spans for i, spans in found.items()}

    def others(self, article_ids: Sequence[str]) -> list[ArticleRef]:
        """The articles with these ids, in the order of the page."""
        wanted = set(article_ids)
        return [ref for ref in self.articles if ref.id in wanted]


def spans_of(ref: FindingRef) -> Iterator[Span]:
    """Where a finding stands in the articles: the spans of its reports, renderings, readings or terms; of a link what
    was taken and what was made of it; of an origin the words by which articles rest on it."""
    finding = ref.finding
    if ref.kind == "quotes":
        yield from (r.span for r in finding.renderings)
    elif ref.kind == "figures":
        yield from (r.span for r in finding.readings)
    elif ref.kind == "series":
        yield from (report.span for point in finding.points for report in point.reports)
    elif ref.kind in ("pairs", "links"):
        yield from (span for pair in finding.evidence for span in (pair.from_, pair.to) if span is not None)
    elif ref.kind == "origins":
        yield from (span for tie in finding.articles for span in tie.evidence)
    elif ref.kind == "framing":
        yield from (span for term in finding.terms for span in term.spans)
    elif ref.kind == "answers":
        yield from (report.span for told in finding.articles for report in told.reports)
    else:
        yield from (report.span for report in finding.reports)


def say_counts(counts: Counts) -> str:
    """ "3 articles, 2 outlets, 1 to 2 origins": beside each other, so that nobody takes the one for the other."""
    low, high = counts.origins.shown, counts.origins.at_most
    origins = count(high, "origin") if low == high else f"{low} to {count(high, 'origin')}"
    return f"{count(counts.articles, 'article')}, {count(counts.outlets, 'outlet')}, {origins}"
