"""The story in sentences of the articles, each with the claims it carries and what each of these rests on.

Goes in: a Book. Comes out: the view of `brief.html`.
"""

from collections.abc import Mapping
from typing import Any

from ...model.findings import BriefSentence
from ..words import by_support
from .book import Book, FindingRef

_SHOWN = 3  # with these the drawing of the lineage still begins on the first screen of 1280 x 800


def show_brief(book: Book) -> Mapping[str, Any] | None:
    """The sentences in the order of the dossier, None where there are none; `folded` are those after the first."""
    brief = book.dossier.findings.brief
    if not brief:
        return None
    lines = [(one, _claims(book, one)) for one in brief]
    return {
        "heading": "The story, in sentences of the articles",
        "short": "Brief",
        "shown": lines[:_SHOWN],
        "folded": lines[_SHOWN:],
    }


def _claims(book: Book, one: BriefSentence) -> list[FindingRef]:
    refs = {ref.finding.id: ref for i in one.claims if (ref := book.find(i)) is not None}
    return [refs[claim.id] for claim in by_support(ref.finding for ref in refs.values())]
