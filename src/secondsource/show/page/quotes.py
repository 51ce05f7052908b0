"""Who said what.

Goes in: a Book. Comes out: the view of `quotes.html`.
"""

from collections.abc import Mapping
from typing import Any

from .book import Book


def show_quotes(book: Book) -> Mapping[str, Any] | None:
    """None where there is nothing to show."""
    return {"heading": "Who said what", "short": "Quotes"}
