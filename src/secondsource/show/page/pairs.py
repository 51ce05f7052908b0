"""Side by side.

Goes in: a Book. Comes out: the view of `pairs.html`.
"""

from collections.abc import Mapping
from typing import Any

from .book import Book


def show_pairs(book: Book) -> Mapping[str, Any] | None:
    """None where there is nothing to show."""
    return {"heading": "Side by side", "short": "Side by side"}
