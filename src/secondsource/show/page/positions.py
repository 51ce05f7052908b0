"""Who stands where.

Goes in: a Book. Comes out: the view of `positions.html`.
"""

from collections.abc import Mapping
from typing import Any

from .book import Book


def show_positions(book: Book) -> Mapping[str, Any] | None:
    """None where there is nothing to show."""
    return {"heading": "Who stands where", "short": "Positions"}
