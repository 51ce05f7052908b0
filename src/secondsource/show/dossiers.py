"""A Dossier → the JSON that `formats.md` lays down ("The dossier (out)") and `dossier.schema.json` states.

Goes in: a Dossier. Comes out: plain values with every key present, arrays by id where nothing else is said, the same
bytes for the same dossier. Sorts and slices; concludes nothing.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from ..model.findings import ArticleEntry, Dossier
from ..model.lineage import Origin
from .plain import Cut, handed_back, to_plain
from .readings import cutter

SCHEMA = "secondsource/dossier/1"
# The lists of Findings whose records have ids: as these go by id in the document, `order` has how a reader sees them.
ORDERED = ("quotes", "figures", "timeline", "undated", "commitments", "positions", "claims", "series", "framing")


def dossier_json(dossier: Dossier) -> dict[str, Any]:
    """The dossier as plain values, keys in the order of `formats.md`."""
    cut = cutter(entry.article for entry in dossier.articles)
    found = dossier.findings
    story = to_plain(dossier.story, cut)
    story["apart"] = sorted(story["apart"])
    return {
        "schema": SCHEMA,
        "made": to_plain(dossier.made, cut),
        "story": story,
        "articles": _by_id([_article(entry, cut) for entry in dossier.articles]),
        "origins": _by_id([_origin(origin, cut) for origin in dossier.origins]),
        "lineage": _findings(dossier.lineage, cut),
        "actors": _by_id([to_plain(actor, cut) for actor in dossier.actors]),
        "quotes": _findings(found.quotes, cut),
        "figures": _findings(found.figures, cut),
        "timeline": _findings(found.timeline, cut),
        "undated": _findings(found.undated, cut),
        "commitments": _findings(found.commitments, cut),
        "positions": _findings(found.positions, cut),
        "claims": _findings(found.claims, cut),
        "series": _findings(found.series, cut),
        "framing": _findings(found.framing, cut),
        "brief": to_plain(found.brief, cut),
        "answers": to_plain(dossier.answers, cut),
        "decisions": to_plain(dossier.decisions, cut),
        "skipped": [to_plain(s, cut) for s in sorted(dossier.skipped, key=lambda s: (s.location, s.code, s.reason))],
        "notes": list(dossier.notes),
        "order": {key: [finding.id for finding in getattr(found, key)] for key in ORDERED},
    }


def dumps(document: Mapping[str, Any]) -> str:
    """The document as JSON, one finding a line, with a line end; the same bytes for the same document.

    A finding a line reads well in `diff` and `grep`, and lets the encoder in C do the work: with `indent` the standard
    library encodes in Python, at a tenth of a whole run on five articles.
    """
    rows = (f"{_encode(key)}: {_rows(value)}" for key, value in document.items())
    return "{\n" + ",\n".join(rows) + "\n}\n"


def _rows(value: Any) -> str:
    if not isinstance(value, list) or not value:
        return _encode(value)
    return "[\n" + ",\n".join(f" {_encode(item)}" for item in value) + "\n]"


def _encode(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def _article(entry: ArticleEntry, cut: Cut) -> dict[str, Any]:
    article = entry.article
    return {
        "id": article.id,
        "location": article.location,
        "url": article.url,
        "outlet": article.outlet,
        "outlet_span": to_plain(article.outlet_span, cut),
        "family": article.family,
        "title": article.title,
        "byline": article.byline,
        "published": to_plain(entry.published, cut),
        "language": article.language,
        "text": article.text,
        "furniture": to_plain(article.furniture, cut),
        "shares": to_plain(entry.shares, cut),
        "borrowed": to_plain(entry.borrowed, cut),
        "only_here": sorted(entry.only_here),
        "links": list(article.links),
        "encoding": article.encoding,
        "extra": handed_back(article.extra),
    }


def _origin(origin: Origin, cut: Cut) -> dict[str, Any]:
    plain: dict[str, Any] = to_plain(origin, cut)
    plain["articles"].sort(key=lambda tie: (tie["article"], tie["how"]))
    plain["rests_on"].sort()
    return plain


def _findings(records: Sequence[Any], cut: Cut) -> list[dict[str, Any]]:
    """Findings by id. What they rest on and who lacks them are sets of articles, so these go by id too; their reports
    keep their order, as sides point into them by index."""
    plain = [to_plain(record, cut) for record in records]
    for finding in plain:
        for key in ("rests_on", "missing_from"):
            if key in finding:
                finding[key].sort()
    return _by_id(plain)


def _by_id(records: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(records, key=lambda record: record["id"])
