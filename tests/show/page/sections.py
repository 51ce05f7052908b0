"""One section of the page by itself, as a tree: faster than the whole, and what it says is its own."""

from secondsource.model.findings import Dossier
from secondsource.show.page.book import Book
from secondsource.show.page.document import _SECTIONS, render

from .reading_html import Element, read_page


def read_section(name: str, dossier: Dossier) -> Element | None:
    """A section as the page prints it; None where it has nothing to say."""
    book = Book(dossier)
    view = dict(_SECTIONS)[name](book)
    return None if view is None else read_page(render(f"{name}.html", book=book, view=view))
