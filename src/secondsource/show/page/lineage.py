"""Who has it from whom.

Goes in: a Book. Comes out: the view of `lineage.html`.
"""

from collections.abc import Mapping
from typing import Any

from .book import Book


def show_lineage(book: Book) -> Mapping[str, Any] | None:
    """None where there is nothing to show."""
    return {"heading": "Who has it from whom", "short": "Lineage"}
