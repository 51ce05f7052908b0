"""Claims: a row each, a column an article, and below the table every claim with the words it rests on.

Goes in: a Book. Comes out: the view of `claims.html`.
"""

from collections.abc import Mapping
from typing import Any

from .book import Book


def show_claims(book: Book) -> Mapping[str, Any] | None:
    """The claims in the order of the dossier, None where there are none."""
    refs = book.findings["claims"]
    if not refs:
        return None
    return {"heading": "What is claimed", "short": "Claims", "claims": refs}
