"""A Dossier → JSON-LD: articles, claims, statements, events, who has what from whom, for programs of linked data.

Goes in: a Dossier. Comes out: one document, its `@context` inside so that nothing is fetched. Articles are schema.org
NewsArticle, claims Claim, statements Quotation; copy links are PROV derivations, and every place is a Web Annotation
target with a position and a quote selector (W3C, 2017). What no standard has a word for (support, share, evidence)
stands in a namespace of ours. There is no ClaimReview: it carries a verdict, and this tool gives none.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ..model.articles import Dated
from ..model.findings import (
    AnswerFinding,
    AnswerReport,
    ArticleEntry,
    ClaimFinding,
    ClaimReport,
    Counts,
    Dossier,
    EventFinding,
    QuoteFinding,
)
from ..model.lineage import Origin
from ..model.resolution import Actor
from ..model.spans import Span
from .dossiers import dumps
from .linked_lineage import link_nodes, tie_nodes
from .linked_terms import CONTEXT, reference, say_reasons, span_iri, urn

_PERSON_KINDS = {"person": "Person", "organisation": "Organization", "group": "Organization", "place": "Place"}
_AROUND = 32  # characters of a prefix and a suffix: enough to tell two places with the same words apart, as a rule

Node = dict[str, Any]


def linked_document(dossier: Dossier) -> Node:
    """The dossier as a JSON-LD document."""
    texts = {entry.article.id: entry.article.text for entry in dossier.articles}
    actors = {actor.id for actor in dossier.actors}
    cited: set[Span] = set()
    graph: list[Node] = [_story(dossier)]
    graph += [_article(entry, dossier, texts, cited) for entry in dossier.articles]
    graph += [_origin(origin) for origin in dossier.origins]
    graph += [_actor(actor) for actor in dossier.actors]
    graph += link_nodes(dossier.lineage, texts, cited)
    days = {entry.article.id: entry.published for entry in dossier.articles}
    for claim in dossier.findings.claims:
        graph += _claim(claim, days, cited)
    for answer in dossier.answers:
        graph += _answer(answer, cited)
    for statement in dossier.findings.quotes:
        graph += _quotation(statement, actors, texts, cited)
    for event in (*dossier.findings.timeline, *dossier.findings.undated):
        graph += _event(event, cited)
    graph += [_place(span, texts[span.article]) for span in sorted(cited)]
    return {"@context": CONTEXT, "@graph": graph}


def linked_json(dossier: Dossier) -> str:
    """The document as JSON, a node a line; the same bytes for the same dossier."""
    return dumps(linked_document(dossier))


def _story(dossier: Dossier) -> Node:
    story = dossier.story
    return _known({
        "@id": "urn:secondsource:dossier", "@type": ["Dataset", "prov:Entity"], "name": story.title,
        "temporalCoverage": story.when, "hasPart": [reference("article", e.article.id) for e in dossier.articles],
        "ss:counts": _counts(story.counts), "ss:apart": [reference("article", i) for i in story.apart],
        "version": dossier.made.version,
    })  # fmt: skip


def _article(entry: ArticleEntry, dossier: Dossier, texts: Mapping[str, str], cited: set[Span]) -> Node:
    article = entry.article
    ties = [(origin, tie) for origin in dossier.origins for tie in origin.articles if tie.article == article.id]
    family = {"parentOrganization": {"@type": "Organization", "name": article.family}} if article.family else {}
    publisher = {"@type": "NewsMediaOrganization", "name": article.outlet, **family} if article.outlet else None
    return _known({
        "@id": urn("article", article.id), "@type": ["NewsArticle", "prov:Entity"], "identifier": article.id,
        "headline": article.title, "url": article.url, "publisher": publisher, "creditText": article.byline,
        "datePublished": _stated(entry.published), "ss:dateInferred": _inferred(entry.published),
        "inLanguage": article.language, "articleBody": article.text, "ss:location": article.location,
        "ss:shares": {f"ss:{name}": getattr(entry.shares, name) for name in ("own", "wire", "copied", "quoted")},
        **tie_nodes(ties, [link for link in dossier.lineage if link.to == article.id], texts, cited),
    })  # fmt: skip


def _stated(day: Dated | None) -> str | None:
    return day.date if day is not None and day.how != "inferred" else None


def _inferred(day: Dated | None) -> str | None:
    return day.date if day is not None and day.how == "inferred" else None


def _origin(origin: Origin) -> Node:
    return {
        "@id": urn("origin", origin.id), "@type": ["prov:Entity", "ss:Origin"], "name": origin.name,
        "ss:kind": origin.kind, "ss:reason": say_reasons(origin.reasons),
    }  # fmt: skip


def _actor(actor: Actor) -> Node:
    return {"@id": urn("actor", actor.id), "@type": _PERSON_KINDS[actor.kind], "name": actor.name}


def _claim(claim: ClaimFinding, days: Mapping[str, Dated | None], cited: set[Span]) -> Iterator[Node]:
    """The claim, then each report as an annotation whose body is the claim."""
    base = urn("claim", claim.id)
    articles = sorted({report.span.article for report in claim.reports})
    first = _first(articles, days)
    sides = [
        {"ss:text": side.text, "ss:report": [{"@id": f"{base}:report:{n}"} for n in side.reports]}
        for side in claim.sides
    ]
    yield _known({
        "@id": base, "@type": ["Claim", "prov:Entity"], "text": claim.text,
        "appearance": [reference("article", i) for i in articles],
        "firstAppearance": reference("article", first) if first else None,
        "ss:support": claim.support, "ss:disputed": claim.disputed, "ss:side": sides,
        "ss:counts": _counts(claim.counts), "ss:missingFrom": [reference("article", i) for i in claim.missing_from],
        "ss:reason": say_reasons(claim.reasons),
    })  # fmt: skip
    yield from _reports(base, claim.reports, cited)


def _answer(answer: AnswerFinding, cited: set[Span]) -> Iterator[Node]:
    """The sentence that a user gave, what each article says to it, then the words that say so as annotations of it. It
    is no Claim: no article need make it."""
    base = urn("answer", answer.id)
    yield _known({
        "@id": base, "@type": ["ss:Asked", "prov:Entity"], "text": answer.text, "ss:support": answer.support,
        "ss:counts": _counts(answer.counts), "ss:against": _counts(answer.against),
        "ss:says": [
            {"ss:article": reference("article", one.article), "ss:stance": one.stance} for one in answer.articles
        ],
        "ss:reason": say_reasons(answer.reasons),
    })  # fmt: skip
    yield from _reports(base, [report for one in answer.articles for report in one.reports], cited)


def _reports(base: str, reports: Sequence[ClaimReport | AnswerReport], cited: set[Span]) -> Iterator[Node]:
    """Each report of what `base` names, as an annotation whose body that is."""
    for number, report in enumerate(reports):
        cited.add(report.span)
        yield _known({
            "@id": f"{base}:report:{number}", "@type": "Annotation", "motivation": "oa:identifying",
            "body": {"@id": base}, "target": {"@id": span_iri(report.span)}, "ss:stance": report.stance,
            "ss:attribution": report.attribution.text,
            "ss:origin": reference("origin", report.origin) if report.origin else None,
        })  # fmt: skip


def _first(articles: Sequence[str], days: Mapping[str, Dated | None]) -> str | None:
    """The article in which a claim first appeared: known only where several have it, each states its day, and one is
    before the others."""
    dated = sorted((day.date, i) for i in articles if (day := days[i]) and _stated(day) and day.precision == "day")
    if len(articles) < 2 or len(dated) < len(articles) or dated[0][0] == dated[1][0]:
        return None
    return dated[0][1]


def _event(event: EventFinding, cited: set[Span]) -> Iterator[Node]:
    """The event, then each report of it as an annotation whose body is the event. Its date is EDTF, of which schema.org
    takes the plain days, months and years."""
    base = urn("event", event.id)
    plain = event.date is not None and re.fullmatch(r"\d{4}(-\d{2}){0,2}", event.date)
    yield _known({
        "@id": base, "@type": ["Event", "prov:Entity"], "name": event.what, "startDate": event.date if plain else None,
        "ss:edtf": event.date, "ss:planned": event.planned, "ss:type": event.type, "ss:place": event.place,
        "ss:by": [reference("actor", i) for i in event.by], "ss:on": [reference("actor", i) for i in event.on],
        "ss:responsibility": event.responsibility, "ss:counts": _counts(event.counts),
        "ss:reason": say_reasons(event.reasons),
    })  # fmt: skip
    for number, report in enumerate(event.reports):
        cited.add(report.span)
        yield _known({
            "@id": f"{base}:report:{number}", "@type": "Annotation", "motivation": "oa:identifying",
            "body": {"@id": base}, "target": {"@id": span_iri(report.span)}, "ss:rule": report.rule,
        })  # fmt: skip


def _quotation(
    statement: QuoteFinding, actors: set[str], texts: Mapping[str, str], cited: set[Span]
) -> Iterator[Node]:
    """The statement in the words of its first rendering, then each rendering as an annotation."""
    base, speaker = urn("quote", statement.id), statement.speaker
    first = statement.renderings[0].span
    known = speaker.actor is not None and speaker.actor in actors
    yield _known({
        "@id": base, "@type": ["Quotation", "prov:Entity"], "text": texts[first.article][first.start : first.end],
        "spokenByCharacter": reference("actor", speaker.actor) if known and speaker.actor else None,
        "creditText": speaker.name, "ss:speakerKind": speaker.kind, "ss:drift": statement.drift,
        "ss:counts": _counts(statement.counts), "ss:reason": say_reasons(statement.reasons),
    })  # fmt: skip
    for number, rendering in enumerate(statement.renderings):
        cited.add(rendering.span)
        yield {
            "@id": f"{base}:rendering:{number}", "@type": "Annotation", "motivation": "oa:identifying",
            "body": {"@id": base}, "target": {"@id": span_iri(rendering.span)}, "ss:mode": rendering.mode,
        }  # fmt: skip


def _place(span: Span, text: str) -> Node:
    """A place in an article: where it begins and ends, in code points, and its words with what stands around them."""
    return {
        "@id": span_iri(span), "@type": ["SpecificResource", "prov:Entity"],
        "source": reference("article", span.article),
        "selector": [
            {"@type": "TextPositionSelector", "start": span.start, "end": span.end},
            {
                "@type": "TextQuoteSelector", "exact": text[span.start : span.end],
                "prefix": text[max(0, span.start - _AROUND) : span.start],
                "suffix": text[span.end : span.end + _AROUND],
            },
        ],
    }  # fmt: skip


def _counts(counts: Counts) -> Node:
    return {
        "ss:articles": counts.articles, "ss:outlets": counts.outlets, "ss:families": counts.families,
        "ss:originsShown": counts.origins.shown, "ss:originsAtMost": counts.origins.at_most,
    }  # fmt: skip


def _known(node: Node) -> Node:
    """Without what is not known: in linked data that is left out."""
    return {key: value for key, value in node.items() if value is not None and value != []}
