"""The first screen: how many independent origins stand behind how many articles, and what is in dispute.

Goes in: a Book. Comes out: the view of `summary.html`. Counts nothing itself: every number stands in the dossier.
"""

from collections.abc import Mapping
from typing import Any

from .book import Book


def show_summary(book: Book) -> Mapping[str, Any]:
    """The counts of the story beside each other, its brief, and which articles are about something else."""
    story = book.dossier.story
    counts = story.counts
    low, high = counts.origins.shown, counts.origins.at_most
    return {
        "heading": "At a glance", "short": "At a glance",
        "story": story,
        "steps": (
            (str(counts.articles), "article" + "s" * (counts.articles != 1), "as given"),
            (str(counts.outlets), "outlet" + "s" * (counts.outlets != 1), "that print them"),
            (str(counts.families), "publisher" + "s" * (counts.families != 1), "that own the outlets"),
            (str(high) if low == high else f"{low}–{high}", "origin" + "s" * (high != 1), _said_of_origins(low, high)),
        ),
        "apart": book.others(story.apart) if not story.one_story else [],
        "brief": [(sentence, [ref for i in sentence.claims if (ref := book.find(i))]) for sentence in
                  book.dossier.findings.brief],
    }  # fmt: skip


def _said_of_origins(low: int, high: int) -> str:
    if low == high:
        return "all shown by a credit, an interview, a document or own reporting"
    return f"{low} shown by a credit, an interview, a document or own reporting; {high} at most"
