"""The evidence: every article in full, with the words that findings rest on.

Goes in: a Book. Comes out: the view of `articles.html`.
"""

from collections.abc import Mapping
from typing import Any

from .book import Book


def show_articles(book: Book) -> Mapping[str, Any]:
    """Every article in the order of the page."""
    return {"heading": "The articles", "short": "Articles", "articles": book.articles}
