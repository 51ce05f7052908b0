"""A Dossier → GraphML: articles, origins, actors, events and claims, and what ties them, for programs that draw graphs.

Goes in: a Dossier. Comes out: one XML document (GraphML 1.0, http://graphml.graphdrawing.org), which networkx, Gephi,
yEd and igraph read; the same bytes for the same dossier. Nodes are named by kind and id ("claim:…"), so that no id of
an input meets another's. Text is escaped by the XML library, and characters that XML 1.0 may not hold are made visible.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from xml.etree import ElementTree

from ..model.findings import AnswerReport, ClaimReport, Dossier, EventFinding
from .escaping import safe_term
from .labels import label_articles, name_origins

_NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
_TYPES: Mapping[type, str] = {str: "string", float: "double", int: "int", bool: "boolean"}
# What XML 1.0 may not hold even as a reference (section 2.2); `safe_term` makes most of it visible, these are the rest.
_FORBIDDEN = re.compile("[\ufffe\uffff]")

Value = str | float | int | bool


@dataclass(frozen=True, slots=True)
class Node:
    """A thing of the dossier: its name in the graph, its kind, and what is known of it."""

    name: str
    kind: str
    known: Mapping[str, Value | None]


@dataclass(frozen=True, slots=True)
class Edge:
    """A tie between two of them. Where `directed` is false it may be the other way round: said as a value, as networkx
    refuses a graph that mixes edges with a direction and without one."""

    start: str
    end: str
    kind: str
    known: Mapping[str, Value | None] = field(default_factory=dict)
    directed: bool = True


def graph_xml(dossier: Dossier) -> str:
    """The dossier as GraphML, with a line end."""
    nodes, edges = list(find_nodes(dossier)), list(find_edges(dossier))
    root = ElementTree.Element("graphml", {"xmlns": _NAMESPACE})
    keys = _keys(root, nodes, edges)
    graph = ElementTree.SubElement(root, "graph", {"id": "dossier", "edgedefault": "directed"})
    for node in nodes:
        element = ElementTree.SubElement(graph, "node", {"id": _text(node.name)})
        _fill(element, "node", {"kind": node.kind, **node.known}, keys)
    for number, edge in enumerate(edges):
        ends = {"source": _text(edge.start), "target": _text(edge.end)}
        element = ElementTree.SubElement(graph, "edge", {"id": f"e{number}", **ends})
        _fill(element, "edge", {"kind": edge.kind, "direction_known": edge.directed, **edge.known}, keys)
    ElementTree.indent(root, " ")
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, "unicode") + "\n"


def find_nodes(dossier: Dossier) -> Iterator[Node]:
    """Every article, origin, actor, event and claim, and every sentence that was asked."""
    labels = label_articles([entry.article for entry in dossier.articles])
    names = name_origins(dossier.origins)
    for entry in dossier.articles:
        article, day = entry.article, entry.published
        yield Node(_name("article", article.id), "article", {
            "label": labels[article.id], "outlet": article.outlet, "family": article.family, "title": article.title,
            "url": article.url, "date": day.date if day else None, "date_how": day.how if day else None,
            "own": entry.shares.own, "wire": entry.shares.wire, "copied": entry.shares.copied,
            "quoted": entry.shares.quoted,
        })  # fmt: skip
    for origin in dossier.origins:
        yield Node(_name("origin", origin.id), "origin", {"label": names[origin.id], "origin_kind": origin.kind})
    for actor in dossier.actors:
        yield Node(_name("actor", actor.id), "actor", {
            "label": actor.name, "actor_kind": actor.kind, "mentions": len(actor.mentions),
        })  # fmt: skip
    for event in _events(dossier):
        yield Node(_name("event", event.id), "event", {
            "label": event.what, "date": event.date, "planned": event.planned, "type": event.type,
            "place": event.place, "articles": event.counts.articles,
        })  # fmt: skip
    for claim in dossier.findings.claims:
        yield Node(_name("claim", claim.id), "claim", {
            "label": claim.text, "support": claim.support, "disputed": claim.disputed,
            "articles": claim.counts.articles, "origins_shown": claim.counts.origins.shown,
            "origins_at_most": claim.counts.origins.at_most,
        })  # fmt: skip


    for answer in dossier.answers:
        yield Node(_name("answer", answer.id), "answer", {
            "label": answer.text, "support": answer.support, "articles": answer.counts.articles,
            "origins_shown": answer.counts.origins.shown, "origins_at_most": answer.counts.origins.at_most,
        })  # fmt: skip


def find_edges(dossier: Dossier) -> Iterator[Edge]:
    """Who took from whom, what rests on which origin, who makes which claim, does what to whom, and stands where."""
    articles = {entry.article.id for entry in dossier.articles}
    for link in dossier.lineage:
        start = _name("article" if link.from_ in articles else "origin", link.from_)
        known: dict[str, Value | None] = {"share": link.share, "score": link.score}
        yield Edge(start, _name("article", link.to), link.relation, known, link.directed)
    for origin in dossier.origins:
        for tie in origin.articles:
            yield Edge(_name("article", tie.article), _name("origin", origin.id), "rests on", {"how": tie.how})
    for claim in dossier.findings.claims:
        yield from _claim_edges(_name("claim", claim.id), claim.reports)
    for answer in dossier.answers:
        yield from _claim_edges(_name("answer", answer.id), [r for one in answer.articles for r in one.reports])
    for event in _events(dossier):
        yield from _event_edges(event)
    for position in dossier.findings.positions:
        if position.toward is not None:
            ends = _name("actor", position.actor), _name("actor", position.toward)
            yield Edge(*ends, position.stance, {"object": position.object, "articles": position.counts.articles})


def _claim_edges(name: str, reports: Sequence[ClaimReport | AnswerReport]) -> Iterator[Edge]:
    """An edge for each article and stance, with how often; and one to each origin that stands behind a report."""
    often: dict[tuple[str, str], int] = {}
    for report in reports:
        key = report.span.article, report.stance
        often[key] = often.get(key, 0) + 1
    for (article, stance), times in often.items():
        yield Edge(_name("article", article), name, stance, {"reports": times})
    for origin in dict.fromkeys(report.origin for report in reports if report.origin):
        yield Edge(name, _name("origin", origin), "has its origin in")


def _event_edges(event: EventFinding) -> Iterator[Edge]:
    name = _name("event", event.id)
    for article in dict.fromkeys(report.span.article for report in event.reports):
        yield Edge(_name("article", article), name, "tells of")
    for actor in event.by:
        yield Edge(_name("actor", actor), name, "does", {"responsibility": event.responsibility})
    for actor in event.on:
        yield Edge(name, _name("actor", actor), "is done to")


def _events(dossier: Dossier) -> tuple[EventFinding, ...]:
    return (*dossier.findings.timeline, *dossier.findings.undated)


def _name(kind: str, identifier: str) -> str:
    return identifier if identifier.startswith(f"{kind}:") else f"{kind}:{identifier}"


def _keys(root: ElementTree.Element, nodes: list[Node], edges: list[Edge]) -> dict[tuple[str, str], str]:
    """Declare what is known of nodes and edges, in the order in which it first comes; the ids of the declarations."""
    kinds: dict[tuple[str, str], type] = {
        ("node", "kind"): str, ("edge", "kind"): str, ("edge", "direction_known"): bool,
    }  # fmt: skip
    for of, things in (("node", nodes), ("edge", edges)):
        for thing in things:
            for key, value in thing.known.items():
                if value is not None:
                    kinds.setdefault((of, key), type(value))
    keys = {}
    for number, ((of, key), kind) in enumerate(kinds.items()):
        keys[of, key] = f"d{number}"
        ElementTree.SubElement(
            root, "key", {"id": f"d{number}", "for": of, "attr.name": key, "attr.type": _TYPES[kind]}
        )
    return keys


def _fill(
    element: ElementTree.Element, of: str, known: Mapping[str, Value | None], keys: Mapping[tuple[str, str], str]
) -> None:
    for key, value in known.items():
        if value is not None:
            data = ElementTree.SubElement(element, "data", {"key": keys[of, key]})
            data.text = str(value).lower() if isinstance(value, bool) else _text(str(value))


def _text(text: str) -> str:
    return _FORBIDDEN.sub(lambda match: f"\\u{ord(match.group()):04x}", safe_term(text))
