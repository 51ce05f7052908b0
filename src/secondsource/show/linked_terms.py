"""The words of the JSON-LD export and what they mean: its context, and the names of its nodes.

Goes in: ids of a dossier. Comes out: IRIs, in which any id is safe. Nothing has to be fetched: the context stands in
the document.
"""

from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from ..model.lineage import Reason
from ..model.spans import Span

_SCHEMA = (
    "Claim", "Dataset", "Event", "NewsArticle", "NewsMediaOrganization", "Organization", "Person", "Place", "Quotation",
    "articleBody", "creditText", "datePublished", "headline", "identifier", "inLanguage", "name", "parentOrganization",
    "publisher", "startDate", "temporalCoverage", "text", "url", "version",
)  # fmt: skip
_SCHEMA_LINKS = ("appearance", "citation", "firstAppearance", "hasPart", "spokenByCharacter")
_ANNOTATION = (
    "Annotation", "SpecificResource", "TextPositionSelector", "TextQuoteSelector", "exact", "prefix", "suffix",
)  # fmt: skip
_COUNT = "xsd:nonNegativeInteger"

# Terms as W3C's and schema.org's own contexts name them; prov: and ss: are written out.
CONTEXT: dict[str, Any] = {
    "@version": 1.1,
    "schema": "https://schema.org/",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "ss": "https://secondsource.invalid/terms#",
    **{term: f"schema:{term}" for term in _SCHEMA},
    **{term: {"@id": f"schema:{term}", "@type": "@id"} for term in _SCHEMA_LINKS},
    **{term: f"oa:{term}" for term in _ANNOTATION},
    "body": {"@id": "oa:hasBody", "@type": "@id"},
    "target": {"@id": "oa:hasTarget", "@type": "@id"},
    "source": {"@id": "oa:hasSource", "@type": "@id"},
    "selector": {"@id": "oa:hasSelector", "@type": "@id"},
    "motivation": {"@id": "oa:motivatedBy", "@type": "@id"},
    "start": {"@id": "oa:start", "@type": _COUNT},
    "end": {"@id": "oa:end", "@type": _COUNT},
    **{f"ss:{term}": {"@type": "xsd:double"} for term in ("share", "score", "own", "wire", "copied", "quoted")},
}


def urn(kind: str, identifier: str) -> str:
    """The IRI of an article, an origin, an actor or a finding; whatever stands in its id."""
    return f"urn:secondsource:{kind}:{quote(identifier, safe='')}"


def reference(kind: str, identifier: str) -> dict[str, str]:
    """A node that is described elsewhere in the document."""
    return {"@id": urn(kind, identifier)}


def say_reasons(reasons: Iterable[Reason]) -> list[str]:
    """Reasons in words."""
    return [f"{reason.name}: {reason.detail}" for reason in reasons]


def span_iri(span: Span) -> str:
    """The IRI of a place: the article's, and its characters as RFC 5147 writes them."""
    return f"{urn('article', span.article)}#char={span.start},{span.end}"
