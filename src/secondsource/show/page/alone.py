"""What each alone has, and what it lacks.

Goes in: a Book. Comes out: the view of `alone.html`.
"""

from collections.abc import Mapping
from typing import Any

from .book import Book


def show_alone(book: Book) -> Mapping[str, Any] | None:
    """None where there is nothing to show."""
    return {"heading": "What each alone has, and what it lacks", "short": "Alone"}
