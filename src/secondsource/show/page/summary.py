"""The first screen: how many independent origins stand behind how many articles, and what is in dispute.

Goes in: a Book. Comes out: the view of `summary.html`. Counts nothing itself: every number stands in the dossier.
"""

from collections.abc import Mapping
from typing import Any

from ..labels import count
from ..words import COUNTS_LEGEND, say_published, say_shares
from .book import Book


def show_summary(book: Book) -> Mapping[str, Any]:
    """The counts of the story beside each other, its articles, and which of them are about something else."""
    story = book.dossier.story
    counts = story.counts
    low, high = counts.origins.shown, counts.origins.at_most
    return {
        "heading": "At a glance", "short": "At a glance",
        "story": story,
        "steps": (
            (str(counts.articles), _noun(counts.articles, "article"), "as given"),
            (str(counts.outlets), _noun(counts.outlets, "outlet"), "that printed them"),
            (str(counts.families), _noun(counts.families, "publisher"), "behind the outlets"),
            (str(high) if low == high else f"{low} to {high}", _noun(high, "independent origin"), _remark(low, high)),
        ),
        "apart": book.others(story.apart) if not story.one_story else [],
        "articles": [(ref, say_published(ref.entry.published), say_shares(ref.entry.shares)) for ref in book.articles],
        "legend": COUNTS_LEGEND,
    }


def _noun(number: int, noun: str) -> str:
    return count(number, noun).split(" ", 1)[1]


def _remark(low: int, high: int) -> str:
    """What the range of the origins means."""
    if low == high:
        return "each shown by a credit, an interview, a document or own reporting"
    return f"{low} shown by a credit, an interview, a document or own reporting; {high} at most"
