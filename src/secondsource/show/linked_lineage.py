"""Lineage and origins → PROV: what was derived from what, as far as it is known.

Goes in: links, the ids of the articles, ties of an article to origins. Comes out: properties and nodes of the JSON-LD
export; `cited` grows by the places that they name. What has no direction is no derivation: it is a text that two share.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from ..model.lineage import LineageLink, LinkEvidence, Origin, OriginTie
from ..model.spans import Span
from .linked_terms import say_reasons, span_iri, urn

# What a directed link is in PROV: the property of the article, the qualified property, and the class of its node. Words
# that are named or linked to and not taken (cites, links) are schema.org's `citation`.
_PROPERTIES = {
    "verbatim": ("prov:wasDerivedFrom", "prov:qualifiedDerivation", "prov:Derivation"),
    "paraphrase": ("prov:wasDerivedFrom", "prov:qualifiedDerivation", "prov:Derivation"),
    "same-original": ("prov:wasDerivedFrom", "prov:qualifiedDerivation", "prov:Derivation"),
    "revises": ("prov:wasRevisionOf", "prov:qualifiedRevision", "prov:Revision"),
}
# Origins with direct knowledge of what they tell, as PROV asks of a primary source; an agency or an outlet may have it
# from somebody else.
_FIRST_HAND = ("person", "document")

Node = dict[str, Any]


def tie_nodes(
    ties: Sequence[tuple[Origin, OriginTie]], links: Sequence[LineageLink], articles: Collection[str], cited: set[Span]
) -> dict[str, list[Node]]:
    """What an article says of where it is from: properties with the nodes or IRIs they lead to."""
    found: dict[str, list[Node]] = {}
    for link in links:
        if not link.directed:
            continue
        end = _beginning(link, articles)
        if link.relation not in _PROPERTIES:
            _add(found, "citation", end)
            continue
        plain, qualified, _ = _PROPERTIES[link.relation]
        _add(found, plain, end)
        _add(found, qualified, {"@id": urn("link", link.id)})
    for origin, tie in ties:
        end = {"@id": urn("origin", origin.id)}
        cited.update(tie.evidence)
        evidence = [{"@id": span_iri(span)} for span in tie.evidence]
        if tie.how == "is":
            _add(found, "ss:isOrigin", end)
            continue
        first_hand = origin.kind in _FIRST_HAND
        _add(found, "prov:hadPrimarySource" if first_hand else "prov:wasDerivedFrom", end)
        node = {
            "@type": "prov:PrimarySource" if first_hand else "prov:Derivation", "prov:entity": end, "ss:how": tie.how,
            **({"ss:evidence": evidence} if evidence else {}),
        }  # fmt: skip
        _add(found, "prov:qualifiedPrimarySource" if first_hand else "prov:qualifiedDerivation", node)
    return found


def link_nodes(links: Iterable[LineageLink], articles: Collection[str], cited: set[Span]) -> Iterator[Node]:
    """A node a link: its share, score, reasons and evidence; then what was quoted from where, passage by passage."""
    for link in links:
        evidence = [_pair(pair, cited) for pair in link.evidence]
        said: Node = {
            "ss:relation": link.relation, "ss:share": link.share, "ss:score": link.score,
            "ss:reason": say_reasons(link.reasons), **({"ss:evidence": evidence} if evidence else {}),
        }  # fmt: skip
        from_, to = _beginning(link, articles), {"@id": urn("article", link.to)}
        if not link.directed:
            yield {"@id": urn("link", link.id), "@type": "ss:SharedText", "ss:between": [from_, to], **said}
        elif link.relation in _PROPERTIES:
            kind = _PROPERTIES[link.relation][2]
            yield {"@id": urn("link", link.id), "@type": kind, "prov:entity": from_, **said}
            if link.relation == "verbatim":
                yield from _quoted(link.evidence)
        else:
            yield {"@id": urn("link", link.id), "@type": "ss:Citation", "ss:from": to, "ss:to": from_, **said}


def _beginning(link: LineageLink, articles: Collection[str]) -> Node:
    """What a link begins at: an article, or an original that is not at hand."""
    return {"@id": urn("article" if link.from_ in articles else "origin", link.from_)}


def _quoted(evidence: Iterable[LinkEvidence]) -> Iterator[Node]:
    for pair in evidence:
        if pair.from_ is not None:
            yield {"@id": span_iri(pair.to), "prov:wasQuotedFrom": {"@id": span_iri(pair.from_)}}


def _pair(pair: LinkEvidence, cited: set[Span]) -> Node:
    cited.add(pair.to)
    node: Node = {"ss:made": {"@id": span_iri(pair.to)}}
    if pair.from_ is not None:
        cited.add(pair.from_)
        node["ss:taken"] = {"@id": span_iri(pair.from_)}
    return node


def _add(found: dict[str, list[Node]], name: str, node: Node) -> None:
    nodes = found.setdefault(name, [])
    if node not in nodes:
        nodes.append(node)
