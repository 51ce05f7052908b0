"""The story in sentences of the articles, each with the claims it carries.

Goes in: a Book. Comes out: the view of `brief.html`.
"""

from collections.abc import Mapping
from typing import Any

from .book import Book


def show_brief(book: Book) -> Mapping[str, Any] | None:
    """The sentences in the order of the dossier, None where there are none."""
    brief = book.dossier.findings.brief
    if not brief:
        return None
    lines = [(one, [ref for i in one.claims if (ref := book.find(i)) is not None]) for one in brief]
    return {"heading": "In sentences of the articles", "short": "Brief", "lines": lines}
