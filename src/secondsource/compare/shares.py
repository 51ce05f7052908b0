"""Whose words an article is made of: own, an agency's, another article's, quoted.

Goes in: a wording and the spans already told apart. Comes out: `Shares`, which sum to 1.
"""

from collections.abc import Sequence

from secondsource.compare.wordings import Wording
from secondsource.model.lineage import Shares
from secondsource.model.spans import Span


def share_out(wording: Wording, wire: Sequence[Span], copied: Sequence[Span]) -> Shares:
    """The shares of the body's words. A word counts once: as wire, else as copied, else as quoted, else as own; an
    article without words is its own."""
    kinds = bytearray(wording.quoted)  # of each word: 1 quoted, 2 copied, 3 wire
    for kind, spans in ((b"\2", copied), (b"\3", wire)):
        for first, last in wording.standing_in(spans):
            kinds[first:last] = kind * (last - first)
    a, b, c = (round(kinds.count(kind) / max(1, len(kinds)), 6) for kind in (3, 2, 1))
    return Shares(own=round(1 - a - b - c, 6), wire=a, copied=b, quoted=c)
