"""In dispute.

Goes in: a Book. Comes out: the view of `disputes.html`.
"""

from collections.abc import Mapping
from typing import Any

from .book import Book


def show_disputes(book: Book) -> Mapping[str, Any] | None:
    """None where there is nothing to show."""
    return {"heading": "In dispute", "short": "Disputes"}
