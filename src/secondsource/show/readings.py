"""A Reading → the JSON that `formats.md` lays down ("The reading (out)").

Goes in: a Reading. Comes out: plain values, every list in the order of the text. Parts of speech and sentences stay
inside: they are means, not findings.
"""

import json
from collections.abc import Iterable
from typing import Any

from ..model.articles import Article
from ..model.readings import Reading
from ..model.spans import Span
from .plain import Cut, handed_back, to_plain

_LISTS = (
    "quotes", "scare", "figures", "moments", "credits", "names", "promises", "assertions", "interviews", "documents",
)  # fmt: skip


def reading_json(reading: Reading) -> dict[str, Any]:
    """The reading as plain values: the article's own fields first, then what was read in it."""
    article = reading.article
    cut = cutter([article])
    known = {
        "id": article.id,
        "location": article.location,
        "url": article.url,
        "outlet": article.outlet,
        "outlet_span": to_plain(article.outlet_span, cut),
        "title": article.title,
        "byline": article.byline,
        "published": to_plain(article.published, cut),
        "language": article.language,
        "text": article.text,
        "furniture": to_plain(article.furniture, cut),
    }
    read = {name: to_plain(getattr(reading, name), cut) for name in _LISTS}
    return known | read | {"encoding": article.encoding, "extra": handed_back(article.extra)}


def reading_line(reading: Reading) -> str:
    """The reading as one line of JSON Lines, with its line end."""
    return json.dumps(reading_json(reading), ensure_ascii=False, allow_nan=False, separators=(",", ":")) + "\n"


def cutter(articles: Iterable[Article]) -> Cut:
    """What gives the exact words of a span of one of these articles."""
    texts = {article.id: article.text for article in articles}

    def cut(span: Span) -> str:
        return texts[span.article][span.start : span.end]

    return cut
