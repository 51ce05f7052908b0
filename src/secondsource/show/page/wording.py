"""Choice of words.

Goes in: a Book. Comes out: the view of `wording.html`.
"""

from collections.abc import Mapping
from typing import Any

from .book import Book


def show_wording(book: Book) -> Mapping[str, Any] | None:
    """None where there is nothing to show."""
    return {"heading": "Choice of words", "short": "Words"}
