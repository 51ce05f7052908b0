"""Promised.

Goes in: a Book. Comes out: the view of `commitments.html`.
"""

from collections.abc import Mapping
from typing import Any

from .book import Book


def show_commitments(book: Book) -> Mapping[str, Any] | None:
    """None where there is nothing to show."""
    return {"heading": "Promised", "short": "Promises"}
