"""Figures.

Goes in: a Book. Comes out: the view of `figures.html`.
"""

from collections.abc import Mapping
from typing import Any

from .book import Book


def show_figures(book: Book) -> Mapping[str, Any] | None:
    """None where there is nothing to show."""
    return {"heading": "Figures", "short": "Figures"}
