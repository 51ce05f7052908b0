"""Lineage → the entries that `formats.md` lays down for `secondsource lineage --jsonl`.

Goes in: a Lineage and the articles it is about. Comes out: plain values, an entry a link, in order of id.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ..model.articles import Article
from ..model.lineage import Lineage
from .plain import to_plain
from .readings import cutter


def lineage_entries(lineage: Lineage, articles: Iterable[Article]) -> Iterator[dict[str, Any]]:
    """Each link with its spans cut from the articles; one from an origin says which (`origin`: name and kind)."""
    cut = cutter(articles)
    origins = {origin.id: {"name": origin.name, "kind": origin.kind} for origin in lineage.origins}
    for link in sorted(lineage.links, key=lambda link: link.id):
        entry: dict[str, Any] = to_plain(link, cut)
        if link.from_ in origins:
            entry["origin"] = origins[link.from_]
        yield entry


def lineage_line(entry: Mapping[str, Any]) -> str:
    """The entry as one line of JSON Lines, with its line end."""
    return json.dumps(entry, ensure_ascii=False, allow_nan=False, separators=(",", ":")) + "\n"
