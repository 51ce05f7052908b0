"""Timeline.

Goes in: a Book. Comes out: the view of `timeline.html`.
"""

from collections.abc import Mapping
from typing import Any

from .book import Book


def show_timeline(book: Book) -> Mapping[str, Any] | None:
    """None where there is nothing to show."""
    return {"heading": "Timeline", "short": "Timeline"}
