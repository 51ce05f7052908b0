"""What was not read, how often the tool is wrong, and how the page was made.

Goes in: a Book. Comes out: the view of `ending.html`.
"""

import hashlib
from collections.abc import Mapping
from typing import Any

from .book import Book


def show_ending(book: Book) -> Mapping[str, Any]:
    """Skipped inputs, notes, and the recipe: versions, settings, and a hash of each text."""
    made = book.dossier.made
    hashes = [(ref, hashlib.sha256(ref.entry.article.text.encode("utf-8", "surrogatepass")).hexdigest())
              for ref in book.articles]  # fmt: skip
    return {
        "heading": "About this page", "short": "About",
        "skipped": book.dossier.skipped,
        "notes": book.dossier.notes,
        "made": made,
        "hashes": hashes,
    }
