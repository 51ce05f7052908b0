"""The story in sentences of the articles.

Goes in: a View. Comes out: blocks: the words, where they stand, and what the claims in them rest on.
"""

from collections.abc import Iterator

from ...model.findings import BriefSentence, ClaimFinding
from ..labels import say_counts
from ..words import by_support
from .blocks import Block, Item, Line, Section
from .view import View, left_out

_SHOWN = 4  # a screen of 24 lines holds these and the head of the report


def show_brief(view: View) -> Iterator[Block]:
    """The sentences in the order in which they were chosen."""
    findings = view.dossier.findings
    claims = {claim.id: claim for claim in findings.claims}
    shown = findings.brief if view.everything else findings.brief[:_SHOWN]
    if shown:
        yield Section(
            "The story, in sentences of the articles",
            [_sentence(view, one, [claims[i] for i in one.claims if i in claims]) for one in shown],
            more=left_out(len(findings.brief) - len(shown)),
        )


def _sentence(view: View, one: BriefSentence, claims: list[ClaimFinding]) -> Item:
    ordered = by_support(claims)
    told = say_counts(one.counts)
    if len(ordered) > 1 and ordered[0].counts != ordered[-1].counts:
        best, least = say_counts(ordered[0].counts), say_counts(ordered[-1].counts)
        told = f"{len(ordered)} claims: the best supported {best}; the least {least}"
    disputed = " · in dispute" if any(claim.disputed for claim in claims) else ""
    below = Line(f"{view.place(one.span)} · {told}{disputed}", "dim", (one.span,))
    return Item(Line(view.words(one.span, 300)), (below,))
