"""A Dossier → the report in words: what is said in which order, for somebody with ten minutes.

Goes in: a Dossier. Comes out: blocks, first what a reader needs first. The terminal and Markdown show the same ones.
Every string of an article is on one line, its control characters visible escapes; what shows it escapes it for its own
place.
"""

from collections.abc import Iterator

from .answers import show_answers
from .blocks import Block
from .brief import show_brief
from .claims import show_claims, show_disputes
from .events import show_commitments, show_positions, show_timeline
from .figures import show_figures
from .head import show_articles, show_end, show_head, show_origins
from .statements import show_quotes
from .view import View
from .wording import show_wording

# How many origins (issue 2), what was asked (`--claim`), the story in a few sentences (issue 9); then who took from
# whom, disputes, claims, figures, quotes, timeline, commitments, word choice.
_SECTIONS = (
    show_head, show_answers, show_brief, show_articles, show_origins, show_disputes, show_claims, show_figures,
    show_quotes, show_timeline, show_commitments, show_positions, show_wording, show_end,
)  # fmt: skip


def make_blocks(view: View) -> Iterator[Block]:
    """The whole report, part after part."""
    for show in _SECTIONS:
        yield from show(view)


__all__ = ["View", "make_blocks"]
